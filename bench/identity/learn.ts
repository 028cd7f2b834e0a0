/*
 * What evidence of who is who is worth: learns the weights of `src/identity/people/score.ts` anew, and prints them beside
 * those that are there. Pairs of mentions of compatible names:
 *
 *   911 labelled mentions (PubMed), with given names, affiliations and addresses, and again with less and less of it
 *   the authors of 332 JATS articles, with and without affiliations; truth is the same full name, and what may be either
 *   way is left out. Each pair counts as sixty of the others, for there are few.
 *
 * node bench/identity/learn.ts
 */
import { compatibleNames } from '../../src/domain/compatible-names.ts'
import type { ArticleRecord, PersonName, RecordAuthor } from '../../src/domain/record.ts'
import { textKey } from '../../src/domain/text-key.ts'
import { sharedTraits } from '../../src/identity/people/evidence.ts'
import { featuresOf, featureNames, weights } from '../../src/identity/people/score.ts'
import { nameKey } from '../../src/identity/people/names/name-keys.ts'
import { rarityOf } from '../../src/identity/people/names/rarity.ts'
import { hash32 } from '../../src/identity/people/traits/hash.ts'
import { companionsOf } from '../../src/identity/people/traits/companions.ts'
import { companionNumber, traitsOf } from '../../src/identity/people/traits/traits.ts'
import { namesTogether } from '../../src/identity/people/draft.ts'
import { jatsFiles, jatsRecords, jsonLines, cutToInitials, type Labelled } from './collection.ts'
import { type Example, learnWeights } from './regression.ts'

const ridge = 3
const labelledWeight = 0.25
const jatsWeight = 15
const address = /[^\s<>(),;:]+@[^\s<>(),;:]+[a-z]/gi

/** What is left of a mention. */
interface Kept {
  readonly givenNames: boolean
  readonly affiliations: boolean
  readonly emails: boolean
}

interface Mention {
  readonly person: string
  readonly articleId: number
  readonly name: PersonName
  readonly fullName: PersonName
  readonly publishedKey: number
  readonly traits: ReturnType<typeof traitsOf>
  readonly cites: ReadonlySet<number>
  readonly citedWith: ReadonlySet<number>
}

const labelled = jsonLines<Labelled>('identity/people-pubmed.jsonl.gz')
const articles = await jatsRecords(jatsFiles)
const rarities = countNames([
  ...articles.map(({ authors }) => authors.map(({ name }) => name)),
  ...articles.flatMap(({ references }) => references.map(({ parts }) => parts?.authors ?? [])),
])

const sets: (readonly [weight: number, mentions: Mention[]])[] = [
  ...[
    { givenNames: true, affiliations: true, emails: true },
    { givenNames: true, affiliations: true, emails: false },
    { givenNames: false, affiliations: true, emails: false },
    { givenNames: false, affiliations: false, emails: false },
  ].map((kept) => [labelledWeight, labelledMentions(kept)] as const),
  ...[
    { givenNames: false, affiliations: false, emails: false },
    { givenNames: false, affiliations: true, emails: false },
    { givenNames: true, affiliations: true, emails: false },
  ].map((kept) => [jatsWeight, jatsMentions(kept)] as const),
]
const examples = sets.flatMap(([weight, mentions]) => pairsOf(mentions, weight))
const learnt = learnWeights(examples, ridge)
console.log(`${examples.length} pairs, ${examples.filter(({ isOne }) => isOne).length} of them one person`)
console.log('evidence         learnt   used')
for (const [index, name] of featureNames.entries())
  console.log(
    `${name.padEnd(15)} ${(learnt[index] ?? 0).toFixed(2).padStart(7)} ${weights[name].toFixed(2).padStart(6)}`,
  )

function labelledMentions(kept: Kept): Mention[] {
  return labelled.flatMap(({ person, position, record }, articleId) => {
    const author = record.authors[position - 1]
    return author === undefined ? [] : [mentionOf(person, record, author, articleId, kept)]
  })
}

function jatsMentions(kept: Kept): Mention[] {
  return articles.flatMap((record, articleId) =>
    record.authors.flatMap((author) => {
      const { family, given } = author.name
      const isWhole = family !== undefined && /\p{L}{2}/u.test(given ?? '')
      return isWhole ? [mentionOf(textKey(`${family} ${given}`), record, author, articleId, kept)] : []
    }),
  )
}

function mentionOf(
  person: string,
  { authors, title, journal, published }: ArticleRecord,
  author: RecordAuthor,
  articleId: number,
  { givenNames, affiliations, emails }: Kept,
): Mention {
  const names = authors.map((one) => (givenNames && one === author ? one.name : cutToInitials(one.name)))
  const place = authors.indexOf(author)
  const name = names[place] ?? author.name
  const traits = traitsOf({
    name,
    companions: companionsOf(names, place),
    emails: emails
      ? [...(author.emails ?? []), ...author.affiliations.flatMap((text) => text.match(address) ?? [])]
      : [],
    affiliations: affiliations ? author.affiliations.map((text) => text.replace(address, ' ')) : [],
    title,
    journalId: hash32(textKey(journal?.title ?? '')),
    citedBy: undefined,
  })
  const nothing = new Set<number>()
  return {
    person,
    articleId,
    name,
    fullName: author.name,
    publishedKey: Number(published?.slice(0, 4) ?? 0),
    traits,
    cites: nothing,
    citedWith: nothing,
  }
}

function pairsOf(mentions: readonly Mention[], weight: number): Example[] {
  const blocks = Map.groupBy(mentions, ({ name }) => nameKey(name))
  return [...blocks.values()].flatMap((block) =>
    block.flatMap((one, index) => block.slice(0, index).flatMap((two) => exampleOf(one, two, weight))),
  )
}

function exampleOf(one: Mention, two: Mention, weight: number): Example[] {
  if (one.articleId === two.articleId || !compatibleNames(one.name, two.name)) return []
  const isOne = one.person === two.person
  if (!isOne && weight === jatsWeight && compatibleNames(one.fullName, two.fullName)) return []
  const shared = sharedTraits(one, two, (companion) => rarities.get(companion) ?? rarityOf(' ', 0, 0))
  const names = namesTogether(
    [one.name],
    [two.name],
    (name) => rarities.get(companionNumber(nameKey(name) ?? '')) ?? 10,
  )
  return [{ features: featuresOf(names, shared), isOne, weight }]
}

function countNames(lists: readonly (readonly PersonName[])[]): Map<number, number> {
  const counts = new Map<string, number>()
  for (const names of lists)
    for (const key of new Set(names.map(nameKey)))
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { record } of labelled)
    for (const { name } of record.authors)
      counts.set(nameKey(name) ?? ' ', counts.get(nameKey(name) ?? ' ') ?? 0)
  return new Map(
    [...counts].map(([key, count]) => [companionNumber(key), rarityOf(key, count, lists.length)]),
  )
}
