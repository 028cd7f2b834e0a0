import type { PersonName } from '../../../domain/record.ts'
import { textKey } from '../../../domain/text-key.ts'
import { hash32 } from './hash.ts'
import { nameKey } from '../names/name-keys.ts'
import { lightWeight, wordWeight } from './common-words.ts'

/** What stands about one name in one author list, beside the name itself. */
export interface Described {
  readonly name: PersonName
  /** The other names of the list, as far as the name is told by them. */
  readonly companions: readonly PersonName[]
  readonly emails: readonly string[]
  readonly affiliations: readonly string[]
  readonly title: string | undefined
  readonly journalId: number | undefined
  /** The first article known to cite this one. */
  readonly citedBy: number | undefined
}

/** The same as numbers (`hash32` of a key), to be kept and compared: two mentions are compared in a microsecond. */
export interface Traits {
  /** The first given name, where it is written out. */
  readonly given: number | undefined
  readonly journal: number | undefined
  readonly citedBy: number | undefined
  /** Name keys of the others in the list; nobody is told by somebody of the same name. */
  readonly companions: Uint32Array
  readonly emails: Uint32Array
  /** Words of the affiliations that tell something: see `weightOf`. */
  readonly places: Uint32Array
  /** Words of the title that tell something. */
  readonly subjects: Uint32Array
}

/** Where nothing is known: of names that came in before anything was kept of them. */
export const noTraits: Traits = {
  given: undefined,
  journal: undefined,
  citedBy: undefined,
  companions: new Uint32Array(),
  emails: new Uint32Array(),
  places: new Uint32Array(),
  subjects: new Uint32Array(),
}

const mostCompanions = 64
const mostEmails = 4
const mostPlaces = 40
const mostSubjects = 24

export function traitsOf(described: Described): Traits {
  const { name, journalId, citedBy, title } = described
  const own = nameKey(name)
  const companions = described.companions.flatMap((other) => nameKey(other) ?? [])
  return {
    given: givenNumber(name),
    journal: journalId === undefined ? undefined : journalId >>> 0,
    citedBy: citedBy === undefined ? undefined : citedBy >>> 0,
    companions: numbersOf(companions.filter((key) => key !== own).map(companionNumber), mostCompanions),
    emails: numbersOf(
      described.emails.map((email) => hash32(email.toLowerCase())),
      mostEmails,
    ),
    places: numbersOf(wordsOf(described.affiliations), mostPlaces),
    subjects: numbersOf(wordsOf(title === undefined ? [] : [title]), mostSubjects),
  }
}

/** The number of a companion's name key. */
export function companionNumber(key: string): number {
  return hash32(key)
}

function numbersOf(numbers: readonly number[], most: number): Uint32Array {
  const different: number[] = []
  for (const number of numbers) {
    if (different.length === most) break
    if (!different.includes(number)) different.push(number)
  }
  return Uint32Array.from(different)
}

/** How much the word of this number tells, as `wordWeight` has it: odd numbers are of words that tell little. */
export function weightOf(word: number): number {
  return (word & 1) === 0 ? 1 : lightWeight
}

/** Numbers of the words met last. */
const numbers = new Map<string, number | undefined>()
const mostNumbers = 100_000

function wordNumber(word: string): number | undefined {
  if (numbers.has(word)) return numbers.get(word)
  const weight = wordWeight(word)
  const number = weight === 0 ? undefined : ((hash32(word) & ~1) | Number(weight !== 1)) >>> 0
  if (numbers.size >= mostNumbers) numbers.clear()
  numbers.set(word, number)
  return number
}

function wordsOf(texts: readonly string[]): number[] {
  const words = new Set<number>()
  for (const text of texts) {
    for (const word of textKey(text).split(' ')) {
      const number = word === '' ? undefined : wordNumber(word)
      if (number !== undefined) words.add(number)
    }
  }
  return [...words]
}

/** The first word of a given name that is written out; undefined where there are but initials. */
function givenNumber({ given }: PersonName): number | undefined {
  const [first = ''] = given?.trim().split(/[\s.-]+/, 1) ?? []
  const isCut = given?.trim().startsWith(`${first}.`) === true
  const key = textKey(first)
  return key.length >= 2 && !isCut ? hash32(key) : undefined
}
