import type { RecordAuthor } from './record.ts'
import { textKey } from './text-key.ts'

/** A text without the e-mail addresses in it, and these. */
export interface WithoutAddresses {
  readonly text: string
  /** In lower case, each once. */
  readonly emails: readonly string[]
}

/** Words that lead to an address and say nothing without it, as `textKey` has them. */
const leads: ReadonlySet<string> = new Set([
  'and',
  'correo electronico',
  'courriel',
  'e mail',
  'e mail address',
  'e mails',
  'electronic address',
  'email',
  'email address',
  'emails',
  'mail',
  'mailto',
  'or',
])
const longestLead = 3

/**
 * Takes e-mail addresses out of an affiliation, with what only leads to them: sources print the one behind the other
 * (PubMed: "… Tokyo, Japan. Electronic address: a@example.org."). Takes time in proportion to the text.
 *
 * @example takeAddresses('Kyoto University, Japan. E-mail: A@example.org.') // { text: 'Kyoto University, Japan.', emails: ['a@example.org'] }
 */
export function takeAddresses(text: string): WithoutAddresses {
  const emails: string[] = []
  let kept = ''
  let end = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const address = addressAround(text, at, end)
    if (address === undefined) continue
    kept = joined(kept, withoutLead(text.slice(end, address.start)), end > 0)
    emails.push(text.slice(address.start, address.end).toLowerCase())
    end = address.end
    at = end - 1
  }
  if (emails.length === 0) return { text, emails }
  return { text: joined(kept, text.slice(end), true).trim(), emails: [...new Set(emails)] }
}

/**
 * The authors with the addresses of their affiliations among their e-mail addresses, and nowhere else. An address in an
 * affiliation that several of them share is nobody's.
 */
export function withoutAddresses(authors: readonly RecordAuthor[]): readonly RecordAuthor[] {
  if (!authors.some(({ affiliations }) => affiliations.some((text) => text.includes('@')))) return authors
  const bearers = new Map<string, number>()
  for (const text of authors.flatMap(({ affiliations }) => affiliations))
    bearers.set(text, (bearers.get(text) ?? 0) + 1)
  return authors.map((author) => {
    const taken = author.affiliations.map((text) => ({
      ...takeAddresses(text),
      isOwn: bearers.get(text) === 1,
    }))
    const found = taken.flatMap(({ emails, isOwn }) => (isOwn ? emails : []))
    const emails = [...new Set([...(author.emails ?? []), ...found])]
    return {
      ...author,
      affiliations: [...new Set(taken.flatMap(({ text }) => (text === '' ? [] : [text])))],
      ...(emails.length === 0 ? {} : { emails }),
    }
  })
}

function addressAround(text: string, at: number, from: number): { start: number; end: number } | undefined {
  let start = at
  while (start > from && isLocal(text.charCodeAt(start - 1))) start -= 1
  let end = at + 1
  while (end < text.length && isDomain(text.charCodeAt(end))) end += 1
  while (end > at + 1 && !isAlphanumeric(text.charCodeAt(end - 1))) end -= 1
  while (start < at && !isAlphanumeric(text.charCodeAt(start))) start += 1
  const labels = text.slice(at + 1, end).split('.')
  const last = labels.at(-1) ?? ''
  const isAddress = start < at && labels.length > 1 && !labels.includes('') && /^[a-z]{2,}$/i.test(last)
  return isAddress ? { start, end } : undefined
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Letters, digits and the signs that local parts have. */
function isLocal(code: number): boolean {
  return isAlphanumeric(code) || localSigns.has(code)
}

const localSigns: ReadonlySet<number> = new Set(Buffer.from('._%+-'))

function isDomain(code: number): boolean {
  return isAlphanumeric(code) || code === 45 || code === 46
}

/** What stands before an address, without the signs and words that only lead to it. */
function withoutLead(text: string): string {
  let rest = text
  for (;;) {
    rest = trimmedEnd(rest)
    const lead = leadAtEnd(rest)
    if (lead === undefined) return rest
    rest = rest.slice(0, lead)
  }
}

function trimmedEnd(text: string): string {
  let end = text.length
  while (end > 0 && opening.has(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const opening: ReadonlySet<string> = new Set(' \t\n\r\u00a0:;,<([{*&/=')
const closing: ReadonlySet<string> = new Set(' \t\n\r\u00a0:;,>)]}*')

function trimmedStart(text: string): string {
  let start = 0
  while (start < text.length && closing.has(text.charAt(start))) start += 1
  return text.slice(start)
}

/** Where the words at the end begin that are a lead. */
function leadAtEnd(text: string): number | undefined {
  let start = text.length
  let found: number | undefined
  for (let words = 0; words < longestLead && start > 0; words += 1) {
    while (start > 0 && isLetter(text.charAt(start - 1))) start -= 1
    if (leads.has(textKey(text.slice(start)))) found = start
    // Between the words of a lead: "e-mail address".
    if (![' ', '-'].includes(text.charAt(start - 1))) break
    start -= 1
  }
  return found
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}

/** Puts together what stood before an address and what stood behind it. */
function joined(before: string, after: string, isBehind: boolean): string {
  const rest = isBehind ? trimmedStart(after) : after
  if (before === '') return isBehind ? rest.replace(/^\.\s*/, '') : rest
  if (rest === '') return before
  if (rest.startsWith('.')) return before.endsWith('.') ? before + rest.slice(1) : before + rest
  return `${before}${before.endsWith('.') ? '' : ','} ${rest}`
}
