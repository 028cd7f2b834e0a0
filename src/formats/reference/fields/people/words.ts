import { parseSuffix } from '../../../../domain/name-suffix.ts'

/**
 * What a word of a name is: a name written out, initials that can be nothing else ("C.", "J.-P.", "JdA"), two to four
 * capitals that may be initials or a short name ("CA", "LI"), a particle ("van"), a suffix ("Jr"), or none of these.
 */
export type WordKind = 'name' | 'initials' | 'capitals' | 'particle' | 'suffix' | 'other'

export interface NameWord {
  readonly text: string
  readonly kind: WordKind
}

/** Small words that belong to a family name. */
const particles: ReadonlySet<string> = new Set(
  (
    'van von vom de der den del della dell dello degli dei di da dal dalla dos das do du des la le les el al ter ten te zu zur zum ' +
    "af av y e i und bin ibn ben abu bint op het auf aus am upon vor op't in't in’t wa 't ’t ‘t st lo los las mac d l of ul ud e' d' d’ in's vande vander vanden"
  ).split(' '),
)
/** "C.", "C.A.", "J.-P.", "T.D", "-P.": letters with stops. */
const dotted = /^[-\u2010-\u2013]?(?:\p{Lu}\p{M}*\.[-\u2010-\u2013]?)+(?:\p{Lu}\p{M}*|\p{Ll}\.?)?$/u
/** "C", "C-K", "W-h", "HC-JM". */
const letterAlone = /^\p{Ll}\.?$/u
const hyphened =
  /^[-\u2010-\u2013]?\p{Lu}{1,3}\p{M}*(?:[-\u2010-\u2013]+(?:\p{Lu}{1,3}|\p{Ll})){1,3}\.?$|^\p{Lu}\p{M}*$/u
/** Two letters where another alphabet has one: "Yu.", "Ch.", "Дж.". */
const twoLetters =
  /^(?:(?:[CGKPRSTWZ]h|[JY][aeiou]|[DT][sz]|[LN][j])\.(?:[-\u2010-\u2013]?\p{Lu}\.)*|Д[жз]\.|[ЮЯ]\.)$/u
/** A small particle among or after initials ("JdA", "HCvd", "Bda"), or one letter of another alphabet ("Th"). */
const withSmall =
  /^(?:\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}{1,3}|(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ])(?:d|d[aeiou]|d[ao]s|de[lnr]|l[ae]|v|vd|v[ao]n)|(?!Ng|Mc|St)[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz])\.?$/u
const capitals = /^\p{Lu}{2,4}\.?$/u
/** Suffixes too, but in capitals rather initials. */
const capitalSuffix = /^(?:JR|SR)\.?$/
/** "Jr" and numbers that stand right behind the initials: "CAJr", "R.3rd", "FIII". */
const withSuffix = /^(\p{Lu}{1,3}|(?:\p{Lu}\.-?){1,4})(Jr|JR|Sr|2nd|3rd|4th|III|(?<=\.)(?:II|IV))\.?$/u
/** Initials right before the family name: "J.P.Collman". */
const beforeName = /^(-?(?:\p{Lu}\.-?){1,4})(\p{Lu}\p{Ll}.*|\p{Lu}{3,}.*)$/u
/** A family name right before the dotted initials: "Zheng.J." */
const beforeInitials = /^(\p{Lu}\p{Ll}[\p{L}'’-]{1,30})\.((?:\p{Lu}\.-?){1,4})$/u
/** A blank that is lost: "RabelingD S". */
const glued = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}{1,2}\.?)$/u
/** "KEFI (N.)", as French lists print them. */
const inBrackets = /^\(((?:\p{Lu}\p{Ll}?\.?[-\u2010\u2011]?){1,5})\)$/u
/** Signs of footnotes. */
const mark = /(?<=\p{L}\.?)[\d*†‡§¶¹²³⁰-⁹]+$/u
const startsName =
  /^[(“"]?(?:\p{Lu}|\p{Lo}|\p{Lt}|[dlDLO]['’‘]|['’‘ʻ`]\p{L}|\p{Ll}{1,3}[-\u2010\u2011'’]\p{Lu}|(?:al|el|ter|ten|de|di|le|la|van|von|vander|vanden|mc|der|den|du)(?=\p{Lu})|\p{Ll}{2,6}-\p{Ll}{2,6}-\p{Lu})/u

/** The words of one name, or of a part of one, in their order. What printers join is taken apart ("CAJr", "J.P.Collman"). */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = []
  for (const printed of text.split(' ')) {
    const word = printed
      .replace(/^[*†‡]+/, '')
      .replace(inBrackets, '$1')
      .replace(mark, '')
      .replace(/\.{2,}$/, '.')
    if (!/[\p{L}\d]/u.test(word)) continue
    const joined =
      withSuffix.exec(word) ?? beforeName.exec(word) ?? beforeInitials.exec(word) ?? glued.exec(word)
    if (joined === null) words.push(wordOf(word))
    else for (const part of joined.slice(1)) words.push(wordOf(part))
  }
  return withFamilyFirst(words)
}

/** "Senior J", "Lv D", "Ye. X. S.": what stands before initials is a family name, however short. */
function withFamilyFirst(words: NameWord[]): NameWord[] {
  const [first, ...rest] = words
  const [second] = rest
  // "Bill Senior"
  if (rest.length === 1 && second?.kind === 'suffix' && /^(?:Sen|Jun)ior$/.test(second.text))
    return words.map(({ text }) => ({ text, kind: 'name' }))
  if (first === undefined || first.kind === 'name') return words
  if (rest.length === 0)
    return first.kind === 'initials' && /^\p{Lu}\p{Ll}$/u.test(first.text)
      ? [{ text: first.text, kind: 'name' }]
      : words
  const isShort =
    first.kind === 'initials' &&
    /^\p{Lu}\p{Ll}\.?$/u.test(first.text) &&
    rest.every(({ kind }) => kind !== 'name')
  return first.kind === 'suffix' || isShort
    ? [{ text: first.text.replace('.', ''), kind: 'name' }, ...rest]
    : words
}

function wordOf(text: string): NameWord {
  const kind = kindOf(text)
  return { text: kind === 'capitals' || kind === 'particle' ? text.replace('.', '') : text, kind }
}

function kindOf(word: string): WordKind {
  if (hyphened.test(word) || dotted.test(word) || twoLetters.test(word)) return 'initials'
  if (parseSuffix(word) !== undefined && !capitalSuffix.test(word)) return 'suffix'
  if (capitals.test(word)) return 'capitals'
  if (particles.has(word.length > 2 ? word.replace('.', '') : word)) return 'particle'
  if (word.length < 6 && withSmall.test(word)) return 'initials'
  if (startsName.test(word)) return 'name'
  // "Schneider C a": a capital that was lost.
  return letterAlone.test(word) ? 'initials' : 'other'
}
