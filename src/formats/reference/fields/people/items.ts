import { type NameWord, nameWords } from './words.ts'

/** What stands before an item of a list: nothing, a comma, a semicolon, a word for "and", or a blank where a comma is missing. */
export type Separator = '' | ',' | ';' | 'and' | ' '

/** A stretch between two separators: a name, or the part of one that a comma cuts off. */
export interface ListItem {
  readonly text: string
  readonly words: readonly NameWord[]
  readonly before: Separator
  /** The word or sign for "and", as printed. */
  readonly joint?: string
}

/** Words for "and" between the last two names, by language. */
const conjunctions: ReadonlySet<string> = new Set(
  (
    'and And AND & ＆ + und u. et ET en y e ed i och og ja a és ve şi și ir un dan dhe ' +
    'и і та й и. και و ו 和 与 與 及 と 및 와 과'
  ).split(' '),
)
/** Those that are particles too: "Ortega y Gasset", "Sousa e Silva". */
const doubtful: ReadonlySet<string> = new Set(['y', 'e', 'i', 'a', 'en', 'ja', 'и.', 'ed'])
/** Also the stroke and the dash of German lists: "Hahn, Alois/Willems, Herbert", "J. Roe – H. Doe". */
const cuts = /\s?([,;，；、،؛])\s?|(?<=[\p{Ll}.]\s?)(\/)\s?(?=\p{Lu})|\s([–—])\s/u
/** A word that is glued to what follows: "Roe A, andDoe B", "C. Domb andM. S. Green". */
const gluedAnd = /(?<=^|\s)and(?=\p{Lu}[\p{Ll}.])/gu

const behindCapitals = /(?<=\p{Lu}{4})(?:et|and)\s/gu

/** The items of a list of names, in their order. White space is folded before. */
export function listItems(list: string): ListItem[] {
  const items: ListItem[] = []
  let before: Separator = ''
  const parts = list.split(cuts).filter((part) => part !== undefined)
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').trim()
    if (at % 2 === 1) {
      before = /[,，、،]/.test(part) ? ',' : ';'
      continue
    }
    if (part === '') continue
    for (const piece of atConjunctions(part, parts[at + 2], items.length === 0)) {
      const first: Separator = piece.joint === undefined ? before : 'and'
      const names = atMissingCommas(nameWords(piece.text))
      for (const [index, words] of names.entries()) {
        if (words.length === 0) continue
        items.push({
          text: names.length === 1 ? piece.text : words.map(({ text }) => text).join(' '),
          words,
          before: index === 0 ? first : ' ',
          ...(piece.joint === undefined ? {} : { joint: piece.joint }),
        })
      }
    }
  }
  return items
}

interface Piece {
  readonly text: string
  /** The word for "and" that stands before it. */
  readonly joint: string | undefined
}

function atConjunctions(part: string, following: string | undefined, isFirst: boolean): Piece[] {
  const words = part
    .replace(gluedAnd, 'and ')
    .replace(behindCapitals, ' and ')
    .replaceAll('&', ' & ')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (!words.some((word) => conjunctions.has(word))) return [{ text: words.join(' '), joint: undefined }]
  const pieces: Piece[] = []
  let start = 0
  let joint: string | undefined
  const add = (end: number): void => {
    if (end > start) pieces.push({ text: words.slice(start, end).join(' '), joint })
  }
  for (const [at, word] of words.entries()) {
    if (!conjunctions.has(word) || (at === 0 && isFirst && doubtful.has(word))) continue
    // "Ryan ET" has initials.
    if (at > 0 && at === words.length - 1 && /^\p{Lu}/u.test(word)) continue
    if (doubtful.has(word) && !joinsTwo(words, start, at, following)) continue
    add(at)
    start = at + 1
    joint = word
  }
  add(words.length)
  return pieces
}

const initialsEnd = /^(?:\p{Lu}\.?-?){1,4}$/u

/** "García, J. y López, M.", "Juan García y María López", but not "Ortega y Gasset". */
function joinsTwo(
  words: readonly string[],
  start: number,
  at: number,
  following: string | undefined,
): boolean {
  // "Levi a J." has two initials.
  if (isInitialsFrom(words, at + 1)) return false
  if (at === start) return true
  if (initialsEnd.test(words[at - 1] ?? '') || initialsEnd.test(words[at + 1] ?? '')) return true
  const isWhole = words.length - at > 2 || (following !== undefined && /^\p{L}/u.test(following))
  return at - start > 1 && isWhole
}

/** Stops at the first other word: lists may be long. */
function isInitialsFrom(words: readonly string[], start: number): boolean {
  for (let at = start; at < words.length; at += 1) if (!initialsEnd.test(words[at] ?? '')) return false
  return true
}

/** "Zhou Q Huang XH", "Regnaut S. Goudet J.": initials end a name, and another begins. */
function atMissingCommas(words: readonly NameWord[]): (readonly NameWord[])[] {
  if (words.length < 4 || !isInitials(words.at(-1)) || isInitials(words[0])) return [words]
  const names: (readonly NameWord[])[] = []
  let start = 0
  for (let at = 1; at < words.length; at += 1) {
    const begins = isInitials(words[at - 1]) && (words[at]?.kind === 'name' || words[at]?.kind === 'particle')
    if (!begins) continue
    names.push(words.slice(start, at))
    start = at
  }
  return [...names, words.slice(start)]
}

function isInitials(word: NameWord | undefined): boolean {
  return word?.kind === 'initials' || word?.kind === 'capitals' || word?.kind === 'suffix'
}
