import type { Identifier } from '../../domain/record.ts'
import type { MatchStatus } from '../../domain/match-status.ts'
import { titlesOfOneBook } from './book-titles.ts'
import { isTelling, titlesDiffer } from './title-keys.ts'
import { identifiersOf, type Work } from './work.ts'

/** A known article that may be the work looked for. */
export interface Candidate extends Work {
  readonly articleId: number
  /** Of a work that only references name: how many authors they give it. */
  readonly namedAuthors?: number
}

/** Why a work is taken for a known article, or that it is not. */
export interface Match {
  readonly articleId: number
  readonly candidate: Candidate
  readonly status: Extract<MatchStatus, 'ASSERTED' | 'EXACT' | 'STRONG' | 'WEAK'>
  readonly method: string
  /** 0 to 1. */
  readonly score: number
  readonly evidence: readonly string[]
}

type Verdict = 'agrees' | 'differs' | 'unknown'

/**
 * Of so many works of one title, or at one place, it is asked whether they are the work, in the database as in a batch: more
 * only come from titles that many works have ("Letters to the editor of the journal").
 */
export const mostOfOneKey = 50

/** Works are printed in one year and posted in the one before. */
export const yearTolerance = 1

/** Of a work with the same identifier in one scheme and another in a second: whoever has no such second is nearer. */
const contestedScore = 0.99

const ranks = { ASSERTED: 4, EXACT: 3, STRONG: 2, WEAK: 1 } as const

/**
 * The candidate that the work is, if one is: by an identifier that the source asserts, by its place in a journal, or by
 * its title. Where two candidates are equally good, the older one.
 *
 * A candidate with another identifier of the same scheme, another title at another place, or another first author is not
 * the work, unless that author is said to have written the same title on the same page. Identifiers are mistyped and
 * pasted to the wrong work: where title, first author and place all say that
 * it is another, an identifier in common does not make it the work; where a second identifier contradicts, the title is
 * enough for that. An ISBN names a book: whoever has it is the work only
 * where titles and volumes agree, and no other identifier contradicts.
 */
export function bestMatch(work: Work, candidates: readonly Candidate[]): Match | undefined {
  let best: Match | undefined
  for (const candidate of candidates) {
    const match = compareWorks(work, candidate)
    if (match !== undefined && (best === undefined || isBetter(match, best))) best = match
  }
  return best
}

function isBetter(a: Match, b: Match): boolean {
  const rank = ranks[a.status] - ranks[b.status] || a.score - b.score || b.articleId - a.articleId
  return rank > 0
}

/** Is the candidate the work? */
export function compareWorks(work: Work, candidate: Candidate): Match | undefined {
  const { articleId } = candidate
  const identifier = sameIdentifier(work, candidate)
  if (identifier === 'differs') return undefined
  const facts = compareParts(work, candidate)
  const isContested = identifier !== undefined && contradictsIn(work, candidate)
  const evidence = Object.entries(facts).flatMap(([part, verdict]) => (verdict === 'agrees' ? [part] : []))
  const asserted = (method: string): Match => ({
    articleId,
    candidate,
    status: 'ASSERTED',
    method,
    score: 1,
    evidence: [method, ...evidence],
  })
  if (identifier !== undefined) {
    if (isAnother(work, candidate, facts, isContested)) return undefined
    return isContested ? { ...asserted(identifier), score: contestedScore } : asserted(identifier)
  }
  if (isSameBook(work, candidate, facts)) return asserted('isbn')
  const place = facts.journal === 'agrees' && facts.volume === 'agrees' && facts.firstPage === 'agrees'
  const telling = facts.title === 'agrees' && isTelling(work.titleKey)
  // Names are misprinted; a title on its very page is of one work, whoever is said to have written it.
  if (facts.firstAuthor === 'differs' && !(place && telling && facts.year === 'agrees')) return undefined
  const found = (status: Match['status'], method: string, score: number): Match => ({
    articleId,
    candidate,
    status,
    method,
    score,
    evidence,
  })
  if (place && facts.year !== 'differs' && !(facts.title === 'differs' && facts.firstAuthor === 'unknown')) {
    if (facts.year === 'agrees' && facts.firstAuthor === 'agrees') {
      // Printed titles have slips; the same page by the same first author is the same work.
      return facts.title === 'differs'
        ? found('STRONG', 'journal-place', 0.9)
        : found('EXACT', 'journal-place', 0.99)
    }
    return facts.title === 'agrees'
      ? found('STRONG', 'journal-place', 0.95)
      : found('WEAK', 'journal-place', 0.7)
  }
  // A journal goes by several names: the same page of the same volume is the same place under another name.
  const samePage = facts.volume === 'agrees' && facts.firstPage === 'agrees' && facts.year === 'agrees'
  const samePlaceOrUnknown =
    ![facts.volume, facts.firstPage].includes('differs') && (facts.journal !== 'differs' || samePage)
  if (!telling) return undefined
  if (!samePlaceOrUnknown)
    return isElsewhere(work, candidate, facts) ? undefined : found('STRONG', 'title', 0.8)
  if (facts.firstAuthor === 'agrees') {
    if (facts.year === 'agrees') return found('STRONG', 'title', 0.92)
    return facts.year === 'unknown' || yearsTouch(work, candidate)
      ? found('STRONG', 'title', 0.85)
      : undefined
  }
  return facts.year === 'agrees' ? found('WEAK', 'title', 0.6) : undefined
}

/** What a work and a candidate have in common, whether or not they are taken for one. */
export interface Comparison {
  /** Parts that are equal, in a fixed order; an identifier in common by its scheme, first. */
  readonly agreed: readonly string[]
  /** Parts that both have and that are not equal. */
  readonly differed: readonly string[]
}

/** Says what agrees and what differs, for people who decide. */
export function describeCandidate(work: Work, candidate: Candidate): Comparison {
  const facts = Object.entries(compareParts(work, candidate))
  const parts = (wanted: Verdict) => facts.flatMap(([part, verdict]) => (verdict === wanted ? [part] : []))
  const common = (a: readonly Identifier[], b: readonly Identifier[]) =>
    a.flatMap(({ scheme, value }) =>
      b.some((other) => other.scheme === scheme && other.value === value) ? [scheme] : [],
    )
  const schemes = new Set<string>(common(identifiersOf(work), identifiersOf(candidate)))
  const contradicted = work.identifiers.flatMap(({ scheme }) =>
    !schemes.has(scheme) && candidate.identifiers.some((other) => other.scheme === scheme) ? [scheme] : [],
  )
  return {
    agreed: [...schemes, ...parts('agrees')],
    differed: [...new Set<string>(contradicted), ...parts('differs')],
  }
}

/**
 * Is a work of the same title at another place another one? Not where its first author is the same, and its year, for pages
 * and volumes are misprinted and journals renamed; nor a year before or after, if the volume or the page is no other.
 */
function isElsewhere(
  work: Work,
  candidate: Candidate,
  { firstAuthor, year, volume, firstPage }: Facts,
): boolean {
  if (firstAuthor !== 'agrees') return true
  if (year === 'agrees') return false
  return !yearsTouch(work, candidate) || (volume === 'differs' && firstPage === 'differs')
}

type Facts = Readonly<Record<'title' | 'journal' | 'volume' | 'firstPage' | 'year' | 'firstAuthor', Verdict>>

/** Where another identifier contradicts, one that agrees is not enough for two titles. */
function isAnother(work: Work, candidate: Candidate, facts: Facts, isContested: boolean): boolean {
  const samePage = facts.volume === 'agrees' && facts.firstPage === 'agrees'
  if (facts.firstAuthor !== 'differs' && !isContested) return false
  return !samePage && titlesDiffer(work.titleKey, candidate.titleKey)
}

/**
 * Volumes of a set may share an ISBN, and so may editions that a source does not tell apart. Books by different people are
 * one only where nothing else tells them apart: "Genetics" and "Genetics and evolution" are two.
 */
function isSameBook(work: Work, candidate: Candidate, facts: Facts): boolean {
  if (!work.isbns.some((isbn) => candidate.isbns.includes(isbn))) return false
  if (facts.volume === 'differs' || !titlesOfOneBook(work.titleKey, candidate.titleKey)) return false
  if (facts.firstAuthor !== 'differs') return true
  const onlyOneIsVolume = (work.volume === undefined) !== (candidate.volume === undefined)
  return (
    facts.title === 'agrees' && !onlyOneIsVolume && (facts.year !== 'differs' || yearsTouch(work, candidate))
  )
}

function compareParts(work: Work, candidate: Candidate): Facts {
  return {
    title: verdict(work.titleKey, candidate.titleKey),
    journal: verdict(work.journalId, candidate.journalId),
    volume: verdict(work.volume, candidate.volume),
    firstPage: pageVerdict(work.firstPage, candidate.firstPage),
    year: verdict(work.year, candidate.year),
    firstAuthor: verdict(work.firstFamilyKey, candidate.firstFamilyKey),
  }
}

function verdict(a: string | number | undefined, b: string | number | undefined): Verdict {
  if (a === undefined || b === undefined || a === '' || b === '') return 'unknown'
  return a === b ? 'agrees' : 'differs'
}

/** "S88" is printed "88", and "e41" "41": that they are the same page is not said, nor that they are not. */
function pageVerdict(a: string | undefined, b: string | undefined): Verdict {
  const said = verdict(a, b)
  if (said !== 'differs' || a === undefined || b === undefined) return said
  return withoutLetters(a) === b || withoutLetters(b) === a ? 'unknown' : 'differs'
}

function withoutLetters(page: string): string {
  return page.replace(/^[a-z]{1,3}/i, '')
}

function yearsTouch(work: Work, candidate: Candidate): boolean {
  if (work.year === undefined || candidate.year === undefined) return false
  return Math.abs(work.year - candidate.year) <= yearTolerance
}

/** Have they different identifiers of one scheme? */
function contradictsIn(work: Work, candidate: Candidate): boolean {
  return work.identifiers.some(({ scheme }) => {
    const [own, others] = [work, candidate].map(({ identifiers }) =>
      identifiers.flatMap((one) => (one.scheme === scheme ? one.value : [])),
    )
    return others !== undefined && others.length > 0 && own?.some((value) => others.includes(value)) === false
  })
}

/** The scheme in which both have the same identifier; "differs" where they have only different ones in one scheme. */
function sameIdentifier(work: Work, candidate: Candidate): string | undefined {
  let differs = false
  for (const { scheme, value } of work.identifiers) {
    const others = candidate.identifiers.filter((other) => other.scheme === scheme)
    if (others.some((other) => other.value === value)) return scheme
    if (others.length > 0) differs = true
  }
  return differs ? 'differs' : undefined
}
