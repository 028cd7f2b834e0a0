import { compatibleNames } from '../../domain/compatible-names.ts'
import type { Problem } from '../../domain/errors.ts'
import { displayName } from '../../domain/person-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import type { ListChoice } from './list-choice.ts'
import type { Placed } from './place-records.ts'
import { titlesSayTheSame } from '../../identity/works/title-keys.ts'
import { nameFamilyKey } from '../../identity/people/names/family-key.ts'

/** One thing that two sources say differently of one work: what counts, and what does not. */
interface Dispute {
  readonly what: string
  readonly kept: string
  readonly lost: string
}

/**
 * What vanishes where two sources describe one work and one word counts: what the record that is taken in says, or those
 * before it. Slips, subtitles, neighbouring years and other spellings are no dispute, and neither is what a source changes of
 * its own earlier word.
 *
 * @param choice whose authors and references the work has now.
 * @returns a warning that names both, and which is kept; undefined where nothing is lost.
 */
export function overruled(one: Placed, choice: ListChoice): Problem | undefined {
  const { before, standing, foundBy } = one
  if (before === undefined || before.origin !== 'RECORD' || standing === 'only') return undefined
  const authors = disputedAuthors(one, choice)
  const references = disputedReferences(one, choice)
  const disputes = [...disputedWords(one, authors), ...references]
  if (disputes.length === 0) return undefined
  const said = disputes.map(({ what, kept, lost }) => `${what} ${kept}, not ${lost}`)
  return {
    severity: 'warning',
    where: 'work',
    message: `Another record of the same work (found by ${foundBy ?? 'its identifiers'}) says otherwise. Kept: ${said.join('; ')}`,
  }
}

/** The words of two records for one part, and whether they say the same for all that is lost. */
type Row = readonly [
  what: string,
  given: string | null,
  known: string | null,
  isSame: (a: string, b: string) => boolean,
]

function disputedWords(
  { entry: { record }, before, standing, journalId }: Placed,
  authors: readonly Dispute[],
): Dispute[] {
  if (before === undefined) return []
  const { title, volume, firstPage, articleNumber, edition, publisher, abstract, keywords } = record
  const given = (text: string | undefined): string | null => text ?? null
  // A reference manager has an article number where others have a page.
  const place = given(firstPage ?? articleNumber)
  const isKnownPlace = [before.firstPage, before.articleNumber].some((known) =>
    sameKey(known ?? '', place ?? ''),
  )
  const places: readonly Row[] = [
    ['volume', given(volume), before.volume, sameKey],
    ['page', place, isKnownPlace ? place : (before.firstPage ?? before.articleNumber), sameKey],
  ]
  // A journal goes by several names, unless the place in it is another too.
  const isElsewhere = journalId !== undefined && before.journalId !== null && journalId !== before.journalId
  const journal = given(record.journal?.title ?? record.journal?.abbreviation)
  const journals: readonly Row[] =
    isElsewhere && places.some(isDisputed) ? [['journal', journal, before.containerTitle, sameKey]] : []
  const titles: readonly Row[] = [['title', given(title), before.title, sameWords]]
  const others: readonly Row[] = [
    [
      'year',
      record.published?.slice(0, 4) ?? null,
      before.year === null ? null : String(before.year),
      sameYear,
    ],
    ...journals,
    ...places,
    ['edition', given(edition), before.edition, sameNumber],
    ['publisher', given(publisher), before.publisher, sameWords],
    ['keywords', someOf(keywords), someOf(before.keywords), shareKeyword],
    ['abstract', given(abstract), before.abstract, sameWords],
  ]
  const dispute = ([what, one, other]: Row): Dispute => {
    const [kept, lost] = (standing === 'following' ? [other, one] : [one, other]).map((text) =>
      shown(what, text ?? ''),
    )
    return { what, kept: kept ?? '', lost: lost ?? '' }
  }
  return [...titles.filter(isDisputed).map(dispute), ...authors, ...others.filter(isDisputed).map(dispute)]
}

function isDisputed([, given, known, isSame]: Row): boolean {
  return given !== null && known !== null && given !== '' && known !== '' && !isSame(given, known)
}

const sameKey = (a: string, b: string): boolean => textKey(a) === textKey(b)
const sameYear = (a: string, b: string): boolean => Math.abs(Number(a) - Number(b)) <= 1

/** Words in a script that has no keys tell nothing. */
function sameWords(a: string, b: string): boolean {
  const [one, other] = [textKey(a), textKey(b)]
  return one === '' || other === '' || titlesSayTheSame(one, other)
}

/** "2" and "2nd" are one edition; "revised" may be any. */
function sameNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => /\d+/.exec(text)?.[0])
  return one === undefined || other === undefined || one === other
}

/** Sources choose keywords each in their way: only where they have none in common, what one has is lost. */
function shareKeyword(a: string, b: string): boolean {
  const known = new Set(b.split('; ').map(textKey))
  return a.split('; ').some((keyword) => known.has(textKey(keyword)))
}

function someOf(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join('; ')
}

const quoted: ReadonlySet<string> = new Set(['title', 'journal', 'publisher', 'keywords', 'abstract'])

function shown(what: string, text: string): string {
  return quoted.has(what) ? `"${text.length > 100 ? `${text.slice(0, 100)}…` : text}"` : text
}

/** How many names a line has. */
const namesShown = 5

/** Those whom only the list that is not kept names; of two lists that have nobody in common, the first of each. */
function disputedAuthors({ entry }: Placed, { authors, known }: ListChoice): Dispute[] {
  const [given, before] = [entry.record.authors, known].map((list) => list.map(({ name }) => name))
  if (given === undefined || before === undefined || given.length === 0 || before.length === 0) return []
  const kept = authors?.map(({ name }) => name) ?? before
  const isIn = (name: PersonName, list: readonly PersonName[]): boolean =>
    list.some((one) => nameFamilyKey(one) === nameFamilyKey(name) || compatibleNames(one, name))
  const lost = [...given, ...before].filter((name) => !isIn(name, kept))
  const [first, firstLost] = [kept[0], lost[0]]
  if (first === undefined || firstLost === undefined) return []
  if (!given.some((name) => isIn(name, before))) {
    return [{ what: 'first author', kept: displayName(first), lost: displayName(firstLost) }]
  }
  return [{ what: 'authors', kept: namesOf(kept), lost: namesOf(lost) }]
}

function namesOf(names: readonly PersonName[]): string {
  const some = names.slice(0, namesShown).map(displayName).join(', ')
  return names.length > namesShown ? `${some} and ${names.length - namesShown} more` : some
}

/** A list that was longer. */
function disputedReferences(
  { entry, before }: Placed,
  { takesReferences, references }: ListChoice,
): Dispute[] {
  const [given, known] = [entry.record.references.length, before?.referenceCount ?? 0]
  const [kept, lost] = takesReferences ? [references.length, known] : [known, given]
  return lost > kept && kept > 0
    ? [{ what: 'the list of', kept: `${kept} references`, lost: `of ${lost}` }]
    : []
}
