import type { Token } from './tokens.ts'

/** Short names of what a token looks like; few, so that each is learnt well. */
export function shapeOf({ text, kind }: Token): string {
  if (kind === 'ideograph') return 'han'
  if (kind === 'address') return text.startsWith('10.') ? 'doi' : 'url'
  if (kind === 'digits') return digitsShape(text)
  const letters = text.replace(/\p{M}+/gu, '')
  if (/^\p{Lo}/u.test(letters)) return `lo${Math.min(letters.length, 3)}`
  const isUpper = letters === letters.toUpperCase()
  if (letters.length === 1) return isUpper ? 'X' : 'x'
  if (isUpper) return letters.length < 4 ? 'X'.repeat(letters.length) : 'XXXX'
  if (letters === letters.toLowerCase()) return letters.length < 4 ? 'xx' : 'xxxx'
  const [first = ''] = letters
  if (first !== first.toUpperCase()) return 'xX'
  return letters.slice(1) === letters.slice(1).toLowerCase() ? (letters.length < 4 ? 'Xx' : 'Xxxx') : 'XxX'
}

/** Years apart from other numbers, and these by their length. */
function digitsShape(text: string): string {
  if (isYear(text)) return 'year'
  return text.length > 5 ? '000000' : '0'.repeat(text.length)
}

/** Four digits that can be the year of a printed work. */
export function isYear(text: string): boolean {
  return /^(?:1[5-9]\d\d|20[0-4]\d)$/.test(text)
}

/** The word as it counts: lower case, numbers by their shape, addresses by their host or kind. */
export function wordOf(token: Token): string {
  if (token.kind === 'digits') return digitsShape(token.text)
  if (token.kind !== 'address') return token.text.toLowerCase()
  return token.text.startsWith('10.')
    ? 'doi'
    : (/^(?:\w+:\/\/)?([^/]*)/.exec(token.text)?.[1] ?? 'url').toLowerCase()
}
