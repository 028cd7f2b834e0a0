/** What a token is made of. */
export const tokenKinds = ['word', 'digits', 'ideograph', 'address'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** A word, a number, one Chinese or Japanese character, or a whole web address. What lies between tokens is their gaps. */
export interface Token {
  readonly text: string
  /** Offset in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
}

/**
 * Tokens by what they begin with, the first that fits:
 * a web address or DOI up to the next blank; a character of a script that writes no blanks; digits of any script; letters
 * with their accents, also with an apostrophe inside ("O'Brien").
 */
const token =
  /(?:https?:\/\/|ftp:\/\/|www\.|(?<![\d.])10\.\d{4,9}\/)[^\s<>"”»]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\p{Nd}+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\p{L}\p{M}*)+(?:['’ʼ](?:\p{L}\p{M}*)+)*/gu
/** A sentence's own signs after an address. */
const addressEnd = /[.,;:)\]}>'’]+$/u

/** Takes a line apart. Linear in its length; signs and blanks are in no token. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(token)) {
    const [found] = match
    const kind = kindOf(found)
    const word = kind === 'address' ? found.replace(addressEnd, '') : found
    tokens.push({ text: word, start: match.index, end: match.index + word.length, kind })
  }
  return tokens
}

function kindOf(text: string): TokenKind {
  if (/^\p{Nd}/u.test(text)) return text.includes('/') ? 'address' : 'digits'
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ideograph'
  return /^(?:https?:|ftp:|www\.)/.test(text) ? 'address' : 'word'
}
