import { type Traits, weightOf } from './traits/traits.ts'

/** One name in one author list, as far as it is compared with others. */
export interface Side {
  readonly articleId: number
  /** `articles.published_key`: of many mentions the latest are compared. */
  readonly publishedKey: number
  readonly traits: Traits
}

/** The same of a name that is looked at now, with what its list is known to cite and to be cited with. */
export interface OpenSide extends Side {
  /** Articles that this one cites. */
  readonly cites: ReadonlySet<number>
  /** Articles in the reference list in which this one was met. */
  readonly citedWith: ReadonlySet<number>
}

/** What two mentions of compatible names have in common beside the name, each 0 where there is nothing. */
export interface SharedTraits {
  /** The same first given name, written out on both sides: 1. */
  readonly givenName: number
  /** Sum over the companions that they share of how much rarer than a common name each is; at most 12. */
  readonly companions: number
  /** At least one companion is shared: 1. */
  readonly companion: number
  /** One of them has no companion: 1. */
  readonly alone: number
  /** How alike the words of their affiliations are, 0 to 0.5. */
  readonly affiliation: number
  /** Both have affiliations, and these are hardly alike: 1. */
  readonly elsewhere: number
  /** The same e-mail address: 1. */
  readonly email: number
  /** Both have addresses, and none is the same: 1. */
  readonly otherEmail: number
  /** How alike the words of the titles are, 0 to 0.25. */
  readonly title: number
  readonly journal: number
  /** One cites the other: 1. */
  readonly citation: number
  /** Both were met in one reference list: 1. */
  readonly referenceList: number
}

/** A companion tells nothing from a name as common as one work in exp(6). */
const commonRarity = 6
const mostCompanions = 12
const hardlyAlike = 0.1
const alikeEnough = 0.5
const titlesAlikeEnough = 0.25

/**
 * @param rarity of the companion with this number; those that are shared only are asked for.
 */
export function sharedTraits(a: OpenSide, b: Side, rarity: (companion: number) => number): SharedTraits {
  const [one, two] = [a.traits, b.traits]
  let shared = 0
  let rare = 0
  for (let at = 0; at < one.companions.length; at += 1) {
    const companion = one.companions[at] ?? 0
    if (!has(two.companions, companion)) continue
    shared += 1
    rare += Math.max(0, rarity(companion) - commonRarity)
  }
  const places = likeness(one.places, two.places)
  const hasEmails = one.emails.length > 0 && two.emails.length > 0
  const sameEmail = one.emails.some((email) => two.emails.includes(email))
  return {
    givenName: Number(one.given !== undefined && one.given === two.given),
    companions: Math.min(rare, mostCompanions),
    companion: Number(shared > 0),
    alone: Number(one.companions.length === 0 || two.companions.length === 0),
    affiliation: Math.min(places ?? 0, alikeEnough),
    elsewhere: Number(places !== undefined && places < hardlyAlike),
    email: Number(sameEmail),
    otherEmail: Number(hasEmails && !sameEmail),
    title: Math.min(likeness(one.subjects, two.subjects) ?? 0, titlesAlikeEnough),
    journal: Number(one.journal !== undefined && one.journal === two.journal),
    citation: Number(cites(a, b)),
    referenceList: Number(inOneList(a, b)),
  }
}

function cites({ articleId, traits, cites: cited }: OpenSide, b: Side): boolean {
  return cited.has(b.articleId) || isOf(traits.citedBy, b.articleId) || isOf(b.traits.citedBy, articleId)
}

function inOneList({ traits, citedWith }: OpenSide, b: Side): boolean {
  return citedWith.has(b.articleId) || (traits.citedBy !== undefined && traits.citedBy === b.traits.citedBy)
}

/** Traits keep 32 bits of an article's key. */
function isOf(kept: number | undefined, articleId: number): boolean {
  return kept === articleId >>> 0
}

/** The weight of what two sets of words share, of the weight of all: Jaccard's index. Undefined where one is empty. */
function likeness(a: Uint32Array, b: Uint32Array): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  let shared = 0
  let all = 0
  for (let at = 0; at < a.length; at += 1) {
    const word = a[at] ?? 0
    const weight = weightOf(word)
    all += weight
    if (has(b, word)) shared += weight
  }
  for (let at = 0; at < b.length; at += 1) all += weightOf(b[at] ?? 0)
  return all > shared ? shared / (all - shared) : 0
}

/** `includes` for lists of a dozen, which are asked millions of times. */
function has(numbers: Uint32Array, wanted: number): boolean {
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] === wanted) return true
  return false
}
