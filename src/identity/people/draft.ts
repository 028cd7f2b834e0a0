import { initialsKey, isPrefixEitherWay } from '../../domain/compatible-names.ts'
import type { PersonName } from '../../domain/record.ts'
import { type OpenSide, sharedTraits, type Side } from './evidence.ts'
import type { Mention, NameStatistics } from './mention.ts'
import { nearnessOfNames, variantsOf } from './names/variants.ts'
import { type NamesTogether, scoreOfNames, scoreOfShared } from './score.ts'

/** A person in the making. */
export interface Draft {
  readonly authorIds: number[]
  /** The different names met, in the order met. */
  readonly forms: PersonName[]
  /** `initialsKey` of each form. */
  readonly initials: string[]
  orcid: string | undefined
  /** The mentions that new ones are compared with: the latest. */
  sides: Side[]
  /** The new mentions. */
  readonly mentions: Mention[]
  readonly articles: Set<number>
  /** Who this has become part of. */
  mergedInto?: Draft
}

/** Of how many mentions of a person a new one is compared with. */
export const mostCompared = 5

export function finalOf(draft: Draft): Draft {
  let final = draft
  while (final.mergedInto !== undefined) final = final.mergedInto
  return final
}

/** Adds mentions to compare with; the latest published stay. */
export function addSides(draft: Draft, sides: readonly Side[]): void {
  draft.sides = [...draft.sides, ...sides]
  if (draft.sides.length > mostCompared)
    draft.sides = draft.sides.toSorted(latestFirst).slice(0, mostCompared)
}

function latestFirst(a: Side, b: Side): number {
  return b.publishedKey - a.publishedKey || b.articleId - a.articleId
}

/** May the mention be this person, by name and ORCID iD? */
export function canBe({ forms, initials, orcid }: Draft, mention: Mention): boolean {
  if (orcid !== undefined && mention.orcid !== undefined) return orcid === mention.orcid
  // Most namesakes are told by their second initial, where neither name has variants.
  if (mention.blocks.length === 1 && initials.length > 0) {
    const own = initialsKey(mention.name)
    if (!initials.some((other) => isPrefixEitherWay(own, other)) && forms.every(isPlain)) return false
  }
  return forms.every((form) => nearnessOfNames(form, mention.name) !== undefined)
}

function isPlain(name: PersonName): boolean {
  return variantsOf(name).length === 0
}

/** May these be one person, by their names? */
export function canBeNamed(one: Draft, two: Draft): boolean {
  return one.forms.every((form) => two.forms.every((other) => nearnessOfNames(form, other) !== undefined))
}

/**
 * How likely mentions under these names are a person's: what the names are worth, and the mean of the better half of what
 * each mention shares with each of the person's. (The mean of all lets a long life count against itself, the best alone lets
 * in every namesake who shares one thing.)
 */
export function scoreOf(
  mentions: readonly OpenSide[],
  names: readonly PersonName[],
  { forms, sides }: Draft,
  statistics: NameStatistics,
): number {
  const ofNames = scoreOfNames(namesTogether(names, forms, statistics.ofName))
  return ofNames + meanOfBetterHalf(scoresOf(mentions, sides, statistics.ofCompanion))
}

function scoresOf(
  mentions: readonly OpenSide[],
  sides: readonly Side[],
  rarity: (companion: number) => number,
): number[] {
  const scores: number[] = []
  for (const mention of mentions)
    for (const side of sides) scores.push(scoreOfShared(sharedTraits(mention, side, rarity)))
  return scores
}

function meanOfBetterHalf(scores: number[]): number {
  const count = Math.ceil(scores.length / 2)
  if (count === 0) return 0
  scores.sort((a, b) => b - a)
  let sum = 0
  for (let place = 0; place < count; place += 1) sum += scores[place] ?? 0
  return sum / count
}

/** What names of two people say of whether these are one. */
export function namesTogether(
  names: readonly PersonName[],
  forms: readonly PersonName[],
  rarity: (name: PersonName) => number,
): NamesTogether {
  const own = names.map(initialsKey)
  const others = forms.map(initialsKey)
  return {
    rarity: Math.max(...names.map(rarity)),
    sameInitials: Number(own.some((one) => one.length > 1 && others.includes(one))),
    moreInitials: Number(own.every((one) => others.every((other) => other.length !== one.length))),
    variant: Number(names.every((name) => forms.every((form) => nearnessOfNames(form, name) === 'variant'))),
  }
}
