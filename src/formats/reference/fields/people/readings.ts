import { isJournalWord } from '../../../../domain/journal-words.ts'
import { namesBody } from './bodies.ts'
import type { ListItem } from './items.ts'
import type { NameWord } from './words.ts'

/**
 * The order in which a name stands: "Zarate CA" (behind), "C. A. Zarate" and "Carlos Zarate" (direct), "Zarate, C. A."
 * (pair), "ZARATE Carlos" (familyFirst); or one word alone, or a body.
 */
export type NameOrder = 'behind' | 'direct' | 'pair' | 'familyFirst' | 'lone' | 'body'

/** One way to read the items from a place on as one name. */
export interface Reading {
  readonly order: NameOrder
  /** How many items it takes. */
  readonly taken: number
  /** How unlikely it is: 0 is the usual look of its order, 1.5 a name of one word. */
  readonly cost: number
  /** Words of the family name, or of a name that is in one order from which they are taken: see `nameOf`. */
  readonly family: readonly NameWord[]
  readonly given: readonly NameWord[]
  readonly suffix?: NameWord
}

/** Fathers' names, which stand last where the family name is first: "Иванов Иван Иванович". */
const patronymic = /(?:вич|вна|ична|ивна|йович)$/u
/** A Chinese given name in two syllables: "Wang Ai-wu". */
const hyphenedGiven = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u
const allCapitals = /^\p{Lu}[\p{Lu}\p{M}'’\u2010\u2011-]+$/u
const mostBodyItems = 8

/** The ways to read the items from `at` on, the usual one first. Never empty. */
export function readingsAt(items: readonly ListItem[], at: number): Reading[] {
  const item = items[at]
  if (item === undefined) return []
  const readings: Reading[] = []
  // "Good AG", "Union B.": what ends in initials is somebody.
  const isBody = !isInitials(item.words.at(-1)) && namesBody(item.text)
  if (!isBody) {
    const pair = pairAt(items, at)
    if (pair !== undefined) readings.push(...pair)
    readings.push(...singles(items, at))
  }
  readings.push(...bodies(items, at, isBody))
  return readings
}

const isInitials = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.kind === 'initials' || word.kind === 'capitals')
const isName = (word: NameWord): boolean => word.kind === 'name' || word.kind === 'capitals'
const isOfFamily = (word: NameWord): boolean => isName(word) || word.kind === 'particle'

/** The suffix that is an item of its own: "Zarate CA, Jr". In capitals it may be initials, but not behind a whole name. */
function suffixAt(items: readonly ListItem[], at: number, isWhole = false): NameWord | undefined {
  const item = items[at]
  const [word, second] = item?.words ?? []
  if (item?.before !== ',' || word === undefined || second !== undefined) return undefined
  return word.kind === 'suffix' || (isWhole && /^[JS]R$/.test(word.text)) ? word : undefined
}

function pairAt(items: readonly ListItem[], at: number): Reading[] | undefined {
  const words = items[at]?.words ?? []
  const inner = words.at(-1)?.kind === 'suffix' ? words.at(-1) : suffixAt(items, at + 1)
  const family = words.at(-1)?.kind === 'suffix' ? words.slice(0, -1) : words
  const place = inner !== undefined && inner !== words.at(-1) ? at + 2 : at + 1
  const second = items[place]
  if (second?.before !== ',' || family.length === 0 || family.length > 6 || !family.every(isOfFamily))
    return undefined
  if (!family.some(isName)) return undefined
  const last = second.words.at(-1)
  const own = last?.kind === 'suffix' && second.words.length > 1 ? last : undefined
  const given = own === undefined ? second.words : second.words.slice(0, -1)
  const cost = pairCost(family, given)
  if (cost === undefined) return undefined
  const outer = suffixAt(items, place + 1, true)
  const taken = place - at + 1 + (outer === undefined ? 0 : 1)
  const suffix = inner ?? own ?? outer
  return [{ order: 'pair', taken, cost, family, given, ...(suffix === undefined ? {} : { suffix }) }]
}

/** How unlikely it is that one item is the family name and the next the given one; `undefined` where it cannot be. */
function pairCost(family: readonly NameWord[], given: readonly NameWord[]): number | undefined {
  const names = family.filter(isName).length
  const first = given[0]
  if (first === undefined || given.length > 5) return undefined
  if (given.every((word) => isInitials(word) || word.kind === 'particle') && isInitials(first)) {
    // "LI" may be a family name: what is surely initials is likelier.
    const isSure = given.some(({ kind, text }) => kind === 'initials' || text.length < 4)
    return (names > 2 ? 0.3 : 0) + (isSure ? 0 : 0.4)
  }
  if (first.kind === 'particle' || !given.every((word) => isOfFamily(word) || word.kind === 'initials'))
    return undefined
  // "Siqin, Li XY" are two people.
  const last = given.at(-1)
  const isBehind = given.length === 2 && first.kind === 'name' && isInitials(last)
  const asBehind = !isBehind ? 0 : last?.kind === 'capitals' ? 1 : 0.4
  // "McCouch SR, CGSNL" are somebody and a body.
  const isWhole =
    family.at(-1)?.kind === 'capitals' && family[0]?.kind === 'name' && !allCapitals.test(family[0].text)
  return (
    0.3 + (names > 1 ? 0.5 : 0) + (names > 1 && given.length > 1 ? 0.6 : 0) + asBehind + (isWhole ? 1 : 0)
  )
}

function singles(items: readonly ListItem[], at: number): Reading[] {
  const all = items[at]?.words ?? []
  const outer = suffixAt(items, at + 1, all.length > 1)
  const last = all.at(-1)
  // "Ivanov II" has two initials, "Smith FIII" a suffix behind them.
  const isNumber =
    last?.kind === 'suffix' && /^(?:I+|IV)$/.test(last.text) && all.length === 2 && outer === undefined
  const own = last?.kind === 'suffix' && !isNumber ? last : undefined
  const words = own === undefined ? all : all.slice(0, -1)
  const suffix = own ?? outer
  const taken = outer === undefined || own !== undefined ? 1 : 2
  const rest = suffix === undefined ? { taken } : { taken, suffix }
  const none: readonly NameWord[] = []
  if (words.length === 1)
    return isName(words[0] ?? { text: '', kind: 'other' })
      ? [{ order: 'lone', cost: 1.5, family: words, given: none, ...rest }]
      : []
  // "Sharma R, K., Doe B": a comma that does not belong there.
  const more = suffix === undefined && isLetters(items[at + 1]) ? items[at + 1]?.words : undefined
  return [...twoOrders(words, isNumber)].flatMap(([order, cost, cut]): Reading[] => {
    if (order === 'direct')
      return [{ order, cost, family: words.slice(cut), given: words.slice(0, cut), ...rest }]
    const reading: Reading = { order, cost, family: words.slice(0, cut), given: words.slice(cut), ...rest }
    if (more === undefined || order !== 'behind') return [reading]
    return [reading, { ...reading, cost: cost + 0.3, given: [...reading.given, ...more], taken: 2 }]
  })
}

/** Behind a comma nothing but one or two initials. */
function isLetters(item: ListItem | undefined): boolean {
  return item?.before === ',' && item.words.length < 3 && item.words.every(({ kind }) => kind === 'initials')
}

type Cut = readonly [order: NameOrder, cost: number, at: number]

function* twoOrders(words: readonly NameWord[], isNumber: boolean): Generator<Cut> {
  const last = words.length - 1
  const start = initialsStart(words)
  const [first] = words
  // "Van treuren R", "setia N": a capital was lost.
  const odd = words.slice(0, start).filter(({ kind }) => kind === 'other').length
  if (start > 0 && start <= last && odd < 2 && first !== undefined) {
    const isLong = words[start]?.kind === 'capitals' && (words[start]?.text.length ?? 0) > 3
    yield ['behind', (isLong ? 0.4 : 0) + odd * 0.3 + (first.kind === 'other' ? 0.5 : 0), start]
    // "Ling JIN" where others are "Maria GREENWALD".
    if (isLong || (start === last && words[start]?.text.length === 3 && first.kind === 'name'))
      yield ['direct', 0.3, start]
  } else if (isNumber) yield ['behind', 0, last]
  // "E. lowska"
  if (first?.kind === 'initials' && words[last]?.kind === 'other')
    yield ['direct', 0.8, initialsAtFront(words)]
  if (odd > 0 || words.some(({ kind }) => kind === 'other' || kind === 'suffix')) return
  const leading = initialsAtFront(words)
  if (leading > 0) {
    const isJournal =
      first?.kind === 'initials' && isJournalWord(words[leading]?.text ?? '') && leading === last
    yield ['direct', isJournal ? 0.5 : 0, directFamily(words, leading)]
    // "WANG Xiaoming"
    if (first?.kind === 'capitals' && leading === 1 && last > 0)
      yield ['familyFirst', first.text.length > 3 ? -0.1 : 0.3, 1]
    return
  }
  if (leading === -1) {
    // Nothing but short capitals: "LI XY", "J. LI".
    if (words[last]?.kind === 'capitals') yield ['direct', words[0]?.kind === 'initials' ? 0 : 0.2, last]
    return
  }
  if (start <= last) return
  yield* inFull(words)
}

const initialsAtFront = (words: readonly NameWord[]): number => words.findIndex((word) => !isInitials(word))

/** Names written out: the last word is the family name, unless the words say that the first is. */
function inFull(words: readonly NameWord[]): Cut[] {
  const last = words.length - 1
  const [first] = words
  if (words.length > 7 || first?.kind === 'particle') return []
  const end = words[last]?.text ?? ''
  const direct: Cut = ['direct', 0.2, directFamily(words, 1)]
  // "De Las Morenas", "Van Gogh"
  if (/^(?:Van|Von|De|Del|Della|Der|Den|Ter|Ten)$/.test(first?.text ?? '')) return [['lone', 0.5, last + 1]]
  if (patronymic.test(end) && last === 2) return [['familyFirst', 0, 1]]
  const capitals = words.findIndex(({ text, kind }) => kind !== 'particle' && !allCapitals.test(text))
  if (capitals > 0 && words.slice(0, capitals).some(({ text }) => text.length > 2))
    return [['familyFirst', 0, capitals], direct]
  if (capitals === 0 && allCapitals.test(end)) return [['direct', 0, directFamily(words, 1)]]
  // "Bhag Mal" in a list of "Roe A".
  if (last === 1) return [['familyFirst', hyphenedGiven.test(end) ? 0.1 : 0.5, 1], direct]
  return [direct]
}

/** Where the family name begins in a name that is in its spoken order: at its particle, or with the last word. */
function directFamily(words: readonly NameWord[], from: number): number {
  const particle = words.findIndex(
    ({ text, kind }, at) =>
      at >= from &&
      at < words.length - 1 &&
      (kind === 'particle' ||
        /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|El|Al|Der|Den|Ter|Ten|St\.|Ibn|Bin)$/.test(text)),
  )
  // "F. Meyer auf der Heide", "José Ortega y Gasset": what these join is one name.
  const isJoint = /^(?:auf|aus|am|of|upon|vor|y|i)$/.test(words[particle]?.text ?? '')
  if (particle !== -1) return isJoint && particle > from ? particle - 1 : particle
  // "J. M. Garcia Lopez" has two family names, "W. Bruce Croft" two given ones.
  const isShort = words.slice(0, from).every(isInitials)
  const initials = words
    .slice(0, from)
    .reduce((sum, { text }) => sum + text.replace(/[^\p{Lu}]/gu, '').length, 0)
  return isShort && initials > 1 && words.slice(from).every(isName) ? from : Math.max(from, words.length - 1)
}

/** Where the initials at the end begin, with a particle behind them: "Berckel BNM van". */
function initialsStart(words: readonly NameWord[]): number {
  let end = words.length
  while (end > 1 && words[end - 1]?.kind === 'particle') end -= 1
  let start = end
  while (start > 0 && isInitials(words[start - 1])) start -= 1
  // "LI X": a family name of capitals.
  if (start === 0 && end > 1 && words[0]?.kind === 'capitals') return 1
  return start === end ? words.length : start
}

/** A body alone, and one whose name goes on behind a comma or "and": "Ministry of Health, Labour and Welfare". */
function bodies(items: readonly ListItem[], at: number, isBody: boolean): Reading[] {
  const none: readonly NameWord[] = []
  const body = (taken: number, cost: number): Reading => ({
    order: 'body',
    taken,
    cost,
    family: none,
    given: none,
  })
  // "Food and Agriculture Organization"
  const joins =
    !isBody && items[at + 1]?.before === 'and' && namesBody(items[at + 1]?.text ?? '') && isPlain(items[at])
  const readings = [body(1, isBody ? 0 : 2.2)]
  if (!isBody && !joins) return readings
  if (joins) readings.push(body(2, 0.1))
  for (let taken = 2; taken < mostBodyItems; taken += 1) {
    const next = items[at + taken - 1]
    if (next === undefined || next.before === ';' || !isPlain(next)) break
    if (isBody && (next.before === 'and' || items[at + taken]?.before === 'and'))
      readings.push(body(taken, 0.15))
  }
  return readings
}

/** Words without initials. */
function isPlain(item: ListItem | undefined): boolean {
  return item !== undefined && item.words.every(({ kind }) => kind !== 'initials' && kind !== 'suffix')
}
