import type { SharedTraits } from './evidence.ts'

/** What the names themselves say, of a mention and a person whose names are compatible. */
export interface NamesTogether {
  /** `rarityOf` the name: 4 for "Wang Y", 10 for a name that is met once. */
  readonly rarity: number
  /** Two or more initials, and the same: 1. */
  readonly sameInitials: number
  /** One has more initials than the other: 1. */
  readonly moreInitials: number
  /** Only variants of the names are compatible: 1. */
  readonly variant: number
}

/**
 * What each unit of evidence is worth, as the logarithm of the odds that two mentions are one person.
 *
 * Learnt by `npm run bench:identity -- --learn` on 911 mentions of 137 people with hard names (PubMed) and on the authors
 * of 332 articles (JATS), by logistic regression on pairs of mentions; rounded. `citation`, `referenceList` and `variant`
 * have too few pairs there and are set by hand.
 */
export const weights: Readonly<Record<keyof SharedTraits | keyof NamesTogether | 'constant', number>> = {
  constant: -2.7,
  rarity: 1.4,
  sameInitials: 0.9,
  moreInitials: -1.8,
  variant: -2,
  givenName: 4.8,
  companions: 0.65,
  companion: 1.3,
  alone: 1.2,
  affiliation: 7.6,
  elsewhere: -1.3,
  email: 4,
  otherEmail: -0.6,
  title: 8.4,
  journal: 2.5,
  citation: 3,
  referenceList: 1.5,
}

/** The rarity from which the weights are counted, and the one above which a name tells no more. */
const middleRarity = 8
const mostRarity = 9.5

/** Above this score a mention is the person's: it is likelier than not. */
export const joins = 0

/** Above this score two people, whom one mention is like, are one. */
export const connects = 0.25

/** The kinds of evidence, in the order of `featuresOf`. */
export const featureNames = Object.keys(weights) as readonly (keyof typeof weights)[]

/** The evidence as numbers. */
export function featuresOf(names: NamesTogether, shared: SharedTraits): number[] {
  const all = { ...names, ...shared, rarity: restOfRarity(names.rarity), constant: 1 }
  return featureNames.map((name) => all[name])
}

/** What the names are worth, with the constant. */
export function scoreOfNames(names: NamesTogether): number {
  return (
    weights.constant +
    weights.rarity * restOfRarity(names.rarity) +
    weights.sameInitials * names.sameInitials +
    weights.moreInitials * names.moreInitials +
    weights.variant * names.variant
  )
}

function restOfRarity(rarity: number): number {
  return Math.min(rarity, mostRarity) - middleRarity
}

/** What two mentions have in common is worth. */
export function scoreOfShared(shared: SharedTraits): number {
  return (
    weights.givenName * shared.givenName +
    weights.companions * shared.companions +
    weights.companion * shared.companion +
    weights.alone * shared.alone +
    weights.affiliation * shared.affiliation +
    weights.elsewhere * shared.elsewhere +
    weights.email * shared.email +
    weights.otherEmail * shared.otherEmail +
    weights.title * shared.title +
    weights.journal * shared.journal +
    weights.citation * shared.citation +
    weights.referenceList * shared.referenceList
  )
}
