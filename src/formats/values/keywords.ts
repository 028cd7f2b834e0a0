/**
 * Keywords of a record, out of lists that each go before the next: each once, whatever its case and the blanks around it,
 * in the spelling that is met first. Empty ones are none, and the stars of main topics no part of them.
 *
 * @example distinctKeywords(['Mice', '*RNA'], ['mice']) // ['Mice', 'RNA']
 */
export function distinctKeywords(...lists: readonly (readonly string[])[]): string[] {
  const byKey = new Map<string, string>()
  for (const word of lists.flat()) {
    const keyword = withoutStars(word)
    const key = keyword.normalize('NFC').toLowerCase()
    if (/[\p{L}\p{N}\p{S}]/u.test(key) && !byKey.has(key)) byKey.set(key, keyword)
  }
  return [...byKey.values()]
}

/** "*Brain/metabolism", "Brain/*metabolism", "Brain*", also before a qualifier; the star of "*-algebra" and "A*" belongs to it. */
function withoutStars(word: string): string {
  return word
    .trim()
    .replace(/^\*+\s*(?=[\p{L}\p{N}"'“(])/u, '')
    .replace(/\/\*(?=\p{L})/gu, '/')
    .replace(/(?<=\p{L}{3})\*(?=\/|$)/gu, '')
}

/**
 * Do commas part keywords? `always`, where a format says so; `never`, where headings have commas of their own ("Anemia,
 * Sickle Cell"); `lists`, only in what can be nothing but a list.
 */
export type Commas = 'always' | 'never' | 'lists'

/** What parts keywords, the surest first; a comma comes after all of these. */
const separators: readonly RegExp[] = [
  // Not the end of a character reference.
  /(?<!&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?));|；/gu,
  /\s*\|\s*|\s*•\s*|\s+·\s+/gu,
  /、|，/gu,
  /\t|\r\n?|\n/gu,
]
/** Not within the name of a chemical: "1,2-dichloroethane", "1,25(OH)2D3". */
export const keywordComma = /,(?!(?<=\d,)[\d,]{1,10}[-'′(])/u
const comma = new RegExp(keywordComma.source, 'gu')
const heading =
  /^(?:key[ -]?words?(?: and phrases)?|index terms|mots[- ]cl[ée]s|palabras clave|palavras[- ]chave|schlagw(?:ö|oe)rter)\s*[:：.\u2013\u2014-]\s*/i

/**
 * The keywords of a field that may be repeated: one a line, or, where there is only one, all in it.
 *
 * @example keywordsOfLines(['Anemia, Sickle Cell', 'Mice']) // ['Anemia, Sickle Cell', 'Mice']
 */
export function keywordsOfLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => keywordsIn(line, lines.length === 1 ? 'lists' : 'never'))
}

/**
 * The keywords in one field, which may hold one or a list of them: parted by semicolons, else by bars or bullets, else,
 * where `commas` says so, by commas; never within brackets.
 *
 * @example keywordsIn('depression; BDNF (brain; human)', 'never') // ['depression', 'BDNF (brain; human)']
 */
export function keywordsIn(text: string, commas: Commas): string[] {
  const value = foldedBlanks(text).trim().replace(heading, '')
  for (const separator of separators) {
    const parts = split(value, separator)
    if (parts.length > 1) return listed(parts)
  }
  if (commas === 'never') return listed([value])
  const parts = split(value, comma)
  return listed(commas === 'always' || isList(parts) ? parts : [value])
}

/**
 * "deep learning, speech, noise" and not "Receptors, Antigen, T-Cell": three parts or more, all short, of which one goes on
 * in small letters, or so many that no heading has them.
 */
function isList(parts: readonly string[]): boolean {
  const words = parts.map((part) => part.trim()).filter((part) => part !== '')
  return (
    words.length > 2 &&
    words.every((word) => word.length <= 60 && word.split(/\s+/).length <= 6) &&
    (words.length > 5 || words.slice(1).some((word) => /^\p{Ll}{2}/u.test(word)))
  )
}

/** Without the full stop behind a list. */
function listed(parts: readonly string[]): string[] {
  const words = parts.map((part) => part.trim()).filter((part) => part !== '')
  const last = words.at(-1)
  return words.length > 1 && last !== undefined && /^[^.]*\p{L}{2}\.$/u.test(last)
    ? [...words.slice(0, -1), last.slice(0, -1)]
    : words
}

/** Splits outside of brackets, where these are in pairs. */
/**
 * A text with one blank for many: a line end or tab where one is among them. Signs between keywords may have blanks round them,
 * which would be looked through from each anew.
 */
export function foldedBlanks(text: string): string {
  return text.replace(/\s{2,}/g, (blanks) =>
    /[\r\n]/.test(blanks) ? '\n' : blanks.includes('\t') ? '\t' : ' ',
  )
}

function split(text: string, separator: RegExp): string[] {
  const inside = /[([{]/.test(text) ? bracketed(text) : undefined
  const parts: string[] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    if (inside?.[match.index] === true) continue
    parts.push(text.slice(start, match.index))
    start = match.index + match[0].length
  }
  return [...parts, text.slice(start)]
}

/** For each place whether it is within brackets; `undefined` where they are not in pairs. */
function bracketed(text: string): readonly boolean[] | undefined {
  const inside: boolean[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign)) depth -= 1
    if (depth < 0) return undefined
    inside.push(depth > 0)
  }
  return depth === 0 ? inside : undefined
}
