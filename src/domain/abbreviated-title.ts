import { textKey } from './text-key.ts'

/** Articles, prepositions and conjunctions, which abbreviated titles leave out. */
export const leftOutWords = new Set(
  `a al an and as at au auf aus aux by d da dans das de degli dei del dell della delle den der des di die do dos du e ed
  el en et for from fur gli het i il im in into l la las le les lo los nel nella och of og on os par per pour su sul sur
  the to u um und van vom von voor w with y z zu zum zur`.split(/\s+/),
)

/** Countries that are written as one word of capitals: each letter stands for a word of the title. */
const initialisms = new Set(['us', 'usa', 'uk', 'ussr'])

/** Elided words in front of an apostrophe. */
const elided = new Set(['all', 'd', 'dall', 'dell', 'l', 'nell', 'sull'])

/**
 * Abbreviations that are no beginning of the word: the end of the short word, and how what it stands for begins. What stands
 * before both must be equal: "Frauenheilkd" for "Frauenheilkunde".
 */
const contractions = Object.entries({
  alta: ['alberta'],
  assn: ['association'],
  atty: ['attorney'],
  bg: ['burg'],
  bhvr: ['behavio'],
  cty: ['county'],
  ctry: ['country'],
  ctries: ['countries'],
  dept: ['department'],
  dly: ['daily'],
  dr: ['doctor'],
  dtsch: ['deutsch'],
  engng: ['engineering'],
  fla: ['florida'],
  ga: ['georgia'],
  govt: ['government'],
  gt: ['great'],
  intl: ['international'],
  jpn: ['japan', 'japon'],
  jr: ['junior'],
  jt: ['joint'],
  kd: ['kund'],
  ky: ['kentucky'],
  md: ['maryland'],
  mo: ['missouri'],
  mt: ['mount'],
  natl: ['national', 'nacional', 'nazional', 'nationa'],
  pa: ['pennsylvania'],
  qld: ['queensland'],
  sr: ['senior'],
  st: ['saint', 'sankt', 'santo'],
  stn: ['station'],
  va: ['virginia'],
  vt: ['vermont'],
  wkly: ['weekly'],
  zh: ['zhurnal'],
  ztg: ['zeitung'],
})

/** So many letters at least an abbreviated word has less: "Cell" is not short for "Cells". */
const fewestLost = 2

/** So many parts of a word with hyphens an abbreviation may write as one. */
const mostGlued = 3

/** Longer titles are not compared: none of the lists has one whose abbreviation has more words. */
const mostWords = 40

interface Word {
  readonly key: string
  /** May it be missing in an abbreviation? */
  readonly isLeftOut: boolean
}

/**
 * Can one title of a journal be the other, abbreviated? It can when the abbreviation has every word of the title, in order,
 * articles and prepositions left out: the word's beginning ("Res" for "Research"), a known contraction ("Natl"), parts
 * of it written as one ("Otorhinolaryngol" for "oto-rhino-laryngology"), or the whole word, but at least one short.
 * Full stops, capitals and marks do not count. A subtitle, and a place in brackets, may be missing.
 *
 * A title of one word has no abbreviation, as in ISO 4. A capital letter that stands alone names a section and is never
 * left out: "J Chromatogr" is not "Journal of Chromatography A".
 *
 * That it can be does not say that it is: "J Chem" could be several.
 *
 * @example abbreviates('Proc. Natl. Acad. Sci.', 'Proceedings of the National Academy of Sciences') // true
 * @see ISO 4:1997, sections 4 and 5
 */
export function abbreviates(short: string, long: string): boolean {
  return abbreviation(short)(long)
}

/** The same for many titles: says of each whether it can be abbreviated so. */
export function abbreviation(short: string): (long: string) => boolean {
  const name = withoutPlace(short)
  let words: readonly Word[] | undefined
  return (long) => {
    // A word loses two letters at least, and gets one full stop at most.
    if (name.length >= long.length) return false
    const own = (words ??= wordsOf(name))
    const titles = new Set([long, mainTitle(long), withoutPlace(mainTitle(long))])
    return [...titles].some((title) => shortens(own, wordsOf(title)))
  }
}

/**
 * A title without what says more of it: a subtitle or another language behind " : ", " = " or " / ", as library
 * catalogues write them (ISBD). A colon without a blank before it may name a section ("Journal of Physics: Condensed
 * Matter") and stays.
 *
 * @example mainTitle('Gender medicine : official journal') // 'Gender medicine'
 */
export function mainTitle(title: string): string {
  return beforeFirst(title, [' : ', ' = ', ' / '])
}

/**
 * A title without the place, or whatever else tells it from others of the same name, in brackets behind it.
 *
 * @example withoutPlace('Medicine (Baltimore)') // 'Medicine'
 */
export function withoutPlace(title: string): string {
  return beforeFirst(title, [' ('])
}

function beforeFirst(title: string, marks: readonly string[]): string {
  const ends = marks.map((mark) => title.indexOf(mark)).filter((at) => at > 0)
  return ends.length === 0 ? title : title.slice(0, Math.min(...ends))
}

/** Are these the words of the title, shortened? */
function shortens(words: readonly Word[], others: readonly Word[]): boolean {
  if (words.length < 2 || others.filter(({ isLeftOut }) => !isLeftOut).length < 2) return false
  if (words.length > mostWords || others.length > mostWords) return false
  // Each pair of places is looked at once, whatever the words are.
  const known = new Map<number, Reach>()
  const reachOf = (index: number, place: number): Reach => {
    const key = index * (mostWords + 1) + place
    const found = known.get(key) ?? reachFrom(words, others, index, place, reachOf)
    known.set(key, found)
    return found
  }
  return reachOf(0, 0) === 'short'
}

/** Whether the words from a place on can be the title's rest: not; all of them whole; or one of them short. */
type Reach = 'no' | 'whole' | 'short'

function best(a: Reach, b: Reach): Reach {
  if (a === 'short' || b === 'short') return 'short'
  return a === 'whole' || b === 'whole' ? 'whole' : 'no'
}

function reachFrom(
  words: readonly Word[],
  others: readonly Word[],
  index: number,
  place: number,
  reachOf: (index: number, place: number) => Reach,
): Reach {
  const [word, other] = [words[index], others[place]]
  if (word === undefined && other === undefined) return 'whole'
  let found: Reach = other?.isLeftOut === true ? reachOf(index, place + 1) : 'no'
  if (word === undefined) return found
  // An article that the abbreviation has and the title has not.
  if (word.isLeftOut) found = best(found, reachOf(index + 1, place))
  let glued = ''
  for (let end = place + 1; end <= place + mostGlued && end <= others.length; end += 1) {
    const last = others[end - 1]?.key ?? ''
    glued += last
    if (!word.key.startsWith(glued.charAt(0))) break
    const isGlued = end > place + 1
    if (word.key === glued) {
      const rest = reachOf(index + 1, end)
      found = best(found, isGlued && rest === 'whole' ? 'short' : rest)
    } else if (isShort(word.key, glued) && reaches(word.key, glued, last)) {
      if (reachOf(index + 1, end) !== 'no') found = 'short'
    }
  }
  return found
}

/** An abbreviation of several parts goes into the last of them. */
function reaches(word: string, glued: string, last: string): boolean {
  return glued === last || word.length > glued.length - last.length
}

function isShort(word: string, other: string): boolean {
  if (other.startsWith(word)) return word.length + fewestLost <= other.length
  return contractions.some(([end, beginnings]) => {
    if (!word.endsWith(end)) return false
    const stem = word.slice(0, word.length - end.length)
    return beginnings.some((beginning) => other.startsWith(stem + beginning))
  })
}

/** The words within a token. Most are plain letters with or without a full stop: these need no folding. */
function keysOf(token: string): string[] {
  if (/^[A-Za-z]+[.,]?$/.test(token))
    return [(/[.,]$/.test(token) ? token.slice(0, -1) : token).toLowerCase()]
  return textKey(token)
    .split(' ')
    .filter((key) => key !== '')
}

function wordsOf(title: string): Word[] {
  const tokens = title.replace(/[’ʼ`]/g, "'").split(/\s+/)
  const words = tokens.flatMap((token) => {
    const [before = '', ...behind] = token.split("'")
    const isElided = behind.length > 0 && elided.has(before.toLowerCase())
    const text = isElided ? behind.join('') : token.replaceAll("'", '')
    const keys = keysOf(text)
    // "Z", "B", "U.S.A.": capitals that stand for words, or name a section.
    const areCapitals = keys.every((key) => /^.$/u.test(key)) && !/\p{Ll}/u.test(text)
    return keys.flatMap((key) => {
      const parts = initialisms.has(key) ? key.split('') : [key]
      const isLeftOut = parts.length === 1 && !areCapitals && leftOutWords.has(key)
      return parts.map((part) => ({ key: part, isLeftOut }))
    })
  })
  const [first, ...rest] = words
  // "A report of …" begins with the article; "Z Kristallogr" and "A & M" do not.
  if (first === undefined || rest.length < 2 || first.key !== 'a') return words
  return [{ ...first, isLeftOut: true }, ...rest]
}

/**
 * The words of a title, as `textKey` has them, that its abbreviations have too: without articles, prepositions and elisions.
 * Letters of "USA" and the like are words.
 *
 * @example significantWords("Annales d'histoire de l'Est") // ['annales', 'histoire', 'est']
 */
export function significantWords(title: string): string[] {
  return wordsOf(title).flatMap(({ key, isLeftOut }) => (isLeftOut ? [] : key))
}
