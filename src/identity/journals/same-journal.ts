import { abbreviation } from '../../domain/abbreviated-title.ts'
import { isJournalWord } from '../../domain/journal-words.ts'
import { isOneTitle } from './names.ts'
import type { Numbering } from './numbering.ts'

/** What is known of one of two journals that may be one. */
export interface KnownNames {
  readonly id: number
  /** Its title first. */
  readonly names: readonly string[]
  readonly hasIssn: boolean
}

/** What the works in two journals say of these. */
export interface WorksAgree {
  /** A work is said to be in both, on the same page or of the same title, in the same volume. */
  readonly sameWork: boolean
  readonly numbering: Numbering
}

/** Two journals are one, and why. */
export interface SameJournal {
  /** The one with the full title. */
  readonly full: number
  readonly short: number
  readonly method: 'abbreviated-title' | 'main-title'
  /** 0 to 1. */
  readonly score: number
  readonly evidence: readonly string[]
}

/** Which of two journals' names is short for which. */
export interface NamePair {
  readonly full: number
  readonly short: number
  readonly method: SameJournal['method']
  /** Is the full title one that is not abbreviated itself? "J Pharm Sci" could be short for "J Pharmacol Sci". */
  readonly isWhole: boolean
}

/**
 * Can one of two journals be the other, by their names: the title of one abbreviates a name of the other, or is its title
 * without the subtitle? Undefined where not, and where each has ISSNs of its own.
 */
export function compareNames(a: KnownNames, b: KnownNames): NamePair | undefined {
  if (a.hasIssn && b.hasIssn) return undefined
  for (const [short, full] of [
    [a, b],
    [b, a],
  ] as const) {
    const titles = titlesOf(short, full)
    const isWhole = titles.some((title) => !looksAbbreviated(title))
    if (titles.length > 0) return { full: full.id, short: short.id, method: 'abbreviated-title', isWhole }
  }
  const [titleA = '', titleB = ''] = [a.names[0], b.names[0]]
  if (!isOneTitle(titleA, titleB)) return undefined
  const [full, short] = titleA.length >= titleB.length ? [a.id, b.id] : [b.id, a.id]
  return { full, short, method: 'main-title', isWhole: true }
}

/** Of the volumes that can be compared, at least one in so many agrees. */
const leastAgreeing = 3

/**
 * Are two journals one whose names say that they can be?
 *
 * They are where their works agree: one work is said to be in both, or their volumes are of the same years. A short name that
 * could be of several known journals, or of one whose full title is not known, is of none, unless a work tells which.
 *
 * @param rivals how many other journals the short name could be of.
 */
export function decideSame(
  { full, short, method, isWhole }: NamePair,
  { sameWork, numbering: { agreed, differed } }: WorksAgree,
  rivals: number,
): SameJournal | undefined {
  if (sameWork) return { full, short, method, score: 0.99, evidence: [method, 'work'] }
  if (!isWhole || rivals > 0 || agreed === 0 || agreed * leastAgreeing < agreed + differed) return undefined
  return { full, short, method, score: agreed > 1 ? 0.97 : 0.93, evidence: [method, 'volumes'] }
}

/**
 * The journals that each short name can be of. One that is itself short for another of them is none of its own: "J Neurol
 * Sci" could be "J Neurolog Sci" and "Journal of the Neurological Sciences", which are one.
 */
export function fullTitlesOf(
  pairs: readonly NamePair[],
  names: ReadonlyMap<number, KnownNames>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const fulls = new Map<number, Set<number>>()
  for (const { short, full } of pairs) fulls.set(short, (fulls.get(short) ?? new Set()).add(full))
  const isPartly = (one: number, own: ReadonlySet<number>): boolean =>
    [...own].some((other) => other !== one && titlesOf(names.get(one), names.get(other)).length > 0)
  return new Map(
    [...fulls].map(([short, own]) => [short, new Set([...own].filter((one) => !isPartly(one, own)))]),
  )
}

/** The names of one that the title of the other abbreviates. Not its other names: "J Chem" may be one of many a journal. */
function titlesOf(short: KnownNames | undefined, full: KnownNames | undefined): string[] {
  const [title] = short?.names ?? []
  return title === undefined ? [] : (full?.names.filter(abbreviation(title)) ?? [])
}

/** Has a title words that stand in abbreviations only, or a letter for a word before the last: "J Pharmacol Sci"? */
function looksAbbreviated(title: string): boolean {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.some(
    (word, place) =>
      (word !== 'Acta' && isJournalWord(word)) || (place < words.length - 1 && /^\p{Lu}$/u.test(word)),
  )
}
