import type { Problem } from '../domain/errors.ts'
import type { LinkKind, RecordReference, ReferenceLink, ReferenceListStatus } from '../domain/record.ts'
import { readReferenceText } from './reference-text.ts'

/** Labels as pages print them. */
const kinds: Readonly<Record<string, LinkKind>> = {
  article: 'ARTICLE',
  pubmed: 'PUBMED',
  'pubmed central': 'OTHER',
  cas: 'CAS',
  'google scholar': 'GOOGLE_SCHOLAR',
  ads: 'OTHER',
  mathscinet: 'OTHER',
  math: 'OTHER',
  book: 'OTHER',
  'web of science': 'OTHER',
}

/** A line of an entry: its number, then its text. */
const numbered = /^\s*(\d{1,4})\.\s+(\S.*)$/

interface Entry {
  readonly ordinal: number
  readonly lines: string[]
  readonly links: ReferenceLink[]
}

/**
 * The references of a page: each numbered entry with its text as printed, over however many lines, and the labels on the
 * line under it.
 *
 * @param problems gets one for each entry that cannot be read, and for gaps in the numbering.
 */
export function readPageReferences(
  lines: readonly string[],
  problems: Problem[],
): { references: RecordReference[]; status: ReferenceListStatus } {
  const start = lines.findIndex((line) => /^\s*references(?: and recommended reading)?\s*$/i.test(line))
  if (start === -1) return { references: [], status: 'UNKNOWN' }
  const entries = entriesOf(lines.slice(start + 1))
  if (entries.length === 0) return { references: [], status: 'UNKNOWN' }
  const missing = missingOrdinals(entries)
  if (missing.length > 0) {
    problems.push({
      severity: 'warning',
      where: 'references',
      message: `The numbers ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' …' : ''} are missing from the list.`,
    })
  }
  return {
    references: entries.map((entry) => referenceOf(entry, problems)),
    status: missing.length === 0 ? 'COMPLETE' : 'PARTIAL',
  }
}

function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = []
  for (const line of lines) {
    const text = line.trim()
    if (/^(?:download references|author information|rights and permissions|about this article)$/i.test(text))
      break
    const current = entries.at(-1)
    const number = numbered.exec(line)
    const labels = labelsOf(text)
    if (number !== null && isNext(Number(number[1]), current)) {
      entries.push({ ordinal: Number(number[1]), lines: [number[2]?.trimEnd() ?? ''], links: [] })
    } else if (current !== undefined && labels !== undefined) {
      current.links.push(...labels)
    } else if (current !== undefined && text !== '' && current.links.length === 0) {
      current.lines.push(text)
    }
  }
  return entries
}

/** A broken line may begin with a number and a full stop ("107. 443"); an entry's number goes on from the last. */
function isNext(ordinal: number, current: Entry | undefined): boolean {
  const last = current?.ordinal ?? 0
  return ordinal > last && ordinal <= last + 20
}

/** Labels stand alone on their line, two blanks apart; undefined where the line has anything else. */
function labelsOf(text: string): ReferenceLink[] | undefined {
  if (text === '') return undefined
  const links = text.split(/\s{2,}/).map((label) => ({ label, kind: kinds[label.toLowerCase()] }))
  if (links.some(({ kind }) => kind === undefined)) return undefined
  return links.map(({ label, kind = 'OTHER' }) => ({ kind, label }))
}

function missingOrdinals(entries: readonly Entry[]): number[] {
  const present = new Set(entries.map(({ ordinal }) => ordinal))
  const last = Math.max(...present)
  return Array.from({ length: last }, (_, index) => index + 1).filter((ordinal) => !present.has(ordinal))
}

function referenceOf({ ordinal, lines, links }: Entry, problems: Problem[]): RecordReference {
  const text = lines.join(' ')
  const parts = readReferenceText(text)
  if (parts === undefined) {
    problems.push({
      severity: 'warning',
      where: `reference ${ordinal}`,
      message: 'It could not be read; its text is kept.',
    })
  }
  return { ordinal, text, ...(parts === undefined ? {} : { parts }), links }
}
