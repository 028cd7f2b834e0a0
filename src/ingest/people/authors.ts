import { inArray } from 'drizzle-orm'
import type { Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { authorships } from '../../db/tables/authors.ts'
import { decidePeople } from '../../identity/people/decide.ts'
import { type Mention, pairOfAuthors, type Person } from '../../identity/people/mention.ts'
import { nameFamilyKey } from '../../identity/people/names/family-key.ts'
import { hintNumbers } from '../../identity/people/namesakes.ts'
import { bytesOfTraits } from '../../identity/people/traits/traits-bytes.ts'
import type { Changes } from '../counts/changes.ts'
import { mergeAuthors } from './author-merges.ts'
import { noteNames } from './author-names.ts'
import { describeAuthors, insertAuthors, type NamedAuthor, orcidsOf } from './author-rows.ts'
import type { Circles } from './circles.ts'
import { findPeople, type KnownAuthor, standTogether } from './known-people.ts'
import { type AuthorList, earlierRows, type EarlierRow, type ListedMention, mentionsOf } from './mentions.ts'
import { type ChangedNames, type CountedNames, countLists, nameNumber } from './name-counts.ts'

/**
 * Writes the author lists of these articles, in place of what was there, and decides who is who among them and the
 * authors already known: gather, decide, write.
 *
 * @returns authors who lost an article, of whom nothing may be left.
 */
export async function saveAuthorLists(
  transaction: Transaction,
  lists: readonly AuthorList[],
  circles: Circles,
  changes: Changes,
): Promise<ReadonlySet<number>> {
  if (lists.length === 0) return new Set()
  const { db } = transaction
  const replaced = lists.flatMap(({ replaces, articleId }) => (replaces ? [articleId] : []))
  const before = await earlierRows(db, replaced)
  if (replaced.length > 0) await db.delete(authorships).where(inArray(authorships.articleId, replaced))
  const mentions = lists.flatMap((list) => mentionsOf(list, before, circles))
  const names = await countLists(db, namesOf(lists, before))
  const known = await findPeople(
    db,
    wantedOf(mentions, names),
    before.map((row) => Number(row.author_id)),
  )

  const people = await decide(transaction, mentions, known, names)

  const merged = await mergeAuthors(transaction, people)
  for (const row of before) {
    const { citations = 0 } = lists.find(({ articleId }) => articleId === Number(row.article_id)) ?? {}
    const id = Number(row.author_id)
    changes.author(merged.get(id) ?? id, -1, citations)
  }
  const authorOf = await savePeople(transaction, people, known, changes)
  await insertAuthorships(transaction, mentions, authorOf)
  await noteNames(transaction, people, (person) => authorOf.get(person)?.id ?? 0, known, names.crowded)
  return new Set(before.map((row) => Number(row.author_id)))
}

function namesOf(lists: readonly AuthorList[], before: readonly EarlierRow[]): ChangedNames[] {
  const earlier = Map.groupBy(before, (row) => Number(row.article_id))
  return lists.map(({ articleId, authors }) => ({
    articleId,
    names: authors.map(({ name }) => name),
    before: (earlier.get(articleId) ?? []).map(({ name_number: number }) =>
      number === null ? undefined : Number(number),
    ),
  }))
}

function wantedOf(mentions: readonly ListedMention[], { crowded }: CountedNames) {
  const blocks = new Set<number>()
  const hints: number[][] = []
  for (const { blocks: own, traits } of mentions) {
    for (const block of own) {
      if (crowded.has(block)) hints.push(hintNumbers(block, traits))
      else blocks.add(block)
    }
  }
  return {
    blocks,
    hints,
    orcids: [...new Set(mentions.flatMap(({ orcid }) => orcid ?? []))],
    collectives: [
      ...new Set(mentions.flatMap(({ name }) => (name.family === undefined ? [nameFamilyKey(name)] : []))),
    ],
    ids: new Set(mentions.flatMap(({ authorId }) => authorId ?? [])),
  }
}

/**
 * Who each mention is. Where that would make one person of two known ones who stand in one author list, these are told
 * apart and all is decided again.
 */
async function decide(
  { db }: Transaction,
  mentions: readonly Mention[],
  known: ReadonlyMap<number, KnownAuthor>,
  names: CountedNames,
): Promise<Person[]> {
  const apart = new Set<string>()
  for (;;) {
    const people = decidePeople(mentions, [...known.values()], names.fresh(), {
      crowded: names.crowded,
      apart,
    })
    const two = await standTogether(
      db,
      people.flatMap(({ authorIds }) => pairsOf(authorIds)),
    )
    if (two.length === 0) return people
    for (const [a, b] of two) apart.add(pairOfAuthors(a, b))
  }
}

function pairsOf(ids: readonly number[]): [number, number][] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [number, number] => [a, b]))
}

/** Makes an author of everybody who is new, and gives the author of each person with new mentions. */
async function savePeople(
  transaction: Transaction,
  people: readonly Person[],
  known: ReadonlyMap<number, KnownAuthor>,
  changes: Changes,
): Promise<ReadonlyMap<Person, NamedAuthor>> {
  const changed = people.filter(({ mentions }) => mentions.length > 0)
  const orcids = orcidsOf(changed, known)
  const citations = ({ mentions }: Person): number =>
    listed(mentions).reduce((sum, { list }) => sum + list.citations, 0)
  const news = changed
    .filter(({ authorIds }) => authorIds.length === 0)
    .map((person) => ({
      person,
      articleCount: person.mentions.length,
      citationCount: citations(person),
    }))
  const added = await insertAuthors(transaction, news, orcids)
  const described = await describeAuthors(
    transaction,
    changed.filter(({ authorIds }) => authorIds.length > 0),
    known,
    orcids,
  )
  for (const [{ mentions }, { id }] of described) {
    for (const { list } of listed(mentions)) changes.author(id, 1, list.citations)
  }
  return new Map([...added, ...described])
}

/** The decision is about the mentions that were given to it, and these are of lists. */
function listed(mentions: readonly Mention[]): readonly ListedMention[] {
  return mentions as readonly ListedMention[]
}

async function insertAuthorships(
  transaction: Transaction,
  mentions: readonly ListedMention[],
  authorOf: ReadonlyMap<Person, NamedAuthor>,
): Promise<void> {
  const columns = [
    'articleId',
    'position',
    'authorId',
    'authorName',
    'nameAsPrinted',
    'name',
    'nameNumber',
    'traits',
    'corresponding',
    'affiliations',
    'articlePublishedKey',
  ]
  const authors = new Map<Mention, NamedAuthor>()
  for (const [person, author] of authorOf) for (const one of person.mentions) authors.set(one, author)
  const rows = mentions.map((mention) => {
    const { list, author, position, name, traits } = mention
    const found = authors.get(mention)
    if (found === undefined) throw new Error('An author was not written')
    return {
      articleId: list.articleId,
      position,
      authorId: found.id,
      authorName: found.name,
      nameAsPrinted: author.printed,
      name,
      nameNumber: nameNumber(name),
      traits: bytesOfTraits(traits),
      corresponding: author.corresponding,
      affiliations: author.affiliations,
      articlePublishedKey: list.publishedKey,
    }
  })
  if (rows.length > 0) await copyRows(transaction, authorships, columns, rows)
}
