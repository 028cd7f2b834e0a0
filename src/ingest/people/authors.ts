import { inArray } from 'drizzle-orm'
import type { Transaction } from '../../db/client.ts'
import { copyRows } from '../../db/copy-rows.ts'
import { authorships } from '../../db/tables/authors.ts'
import { type Appearance, type Cluster, clusterAppearances } from '../../identity/people/clusters.ts'
import { mergeAuthors } from './author-merges.ts'
import { describeAuthors, insertAuthors, type NamedAuthor, orcidsOf } from './author-rows.ts'
import type { Changes } from '../changes.ts'
import { findAuthors, knownAppearances, type KnownAuthors, standTogether } from './known-authors.ts'
import { type AuthorList, earlierRows, type Mention, mentionsOf } from './mentions.ts'
import { type NamePair, pairsOfList } from '../../identity/people/name-pairs.ts'
import { insertPairs } from './pair-rows.ts'
import { nameFamilyKey } from '../../identity/people/family-key.ts'

/**
 * Writes the author lists of these articles, in place of what was there, and decides who is who among them and the
 * authors already known.
 *
 * @returns authors who lost an article, of whom nothing may be left.
 */
export async function saveAuthorLists(
  transaction: Transaction,
  lists: readonly AuthorList[],
  changes: Changes,
): Promise<ReadonlySet<number>> {
  if (lists.length === 0) return new Set()
  const { db } = transaction
  const replaced = lists.flatMap(({ replaces, articleId }) => (replaces ? [articleId] : []))
  const before = await earlierRows(db, replaced)
  if (replaced.length > 0) await db.delete(authorships).where(inArray(authorships.articleId, replaced))
  const mentions = lists.flatMap((list) => mentionsOf(list, before))
  const pairs = new Map(lists.map((list) => [list, pairsOfList(list.authors.map(({ name }) => name))]))
  const known = await findAuthors(
    db,
    wantedOf(mentions, [...pairs.values()].flat()),
    before.map((row) => Number(row.author_id)),
  )
  const clusters = await clusterMentions(transaction, mentions, known)
  const merged = await mergeAuthors(transaction, clusters)
  for (const row of before) {
    const { citations = 0 } = lists.find(({ articleId }) => articleId === Number(row.article_id)) ?? {}
    const id = Number(row.author_id)
    changes.author(merged.get(id) ?? id, -1, citations)
  }
  const authorOf = await saveClusters(transaction, clusters, mentions, known, changes)
  await insertAuthorships(transaction, mentions, authorOf)
  const byList = Map.groupBy(mentions, ({ list }) => list)
  const paired = [...pairs].map(([list, listPairs]) => ({
    pairs: listPairs,
    authorIds: (byList.get(list) ?? []).map(({ appearance }) => authorOf.get(appearance)?.id ?? 0),
  }))
  await insertPairs(transaction, paired, known.pairs)
  return new Set(before.map((row) => Number(row.author_id)))
}

function wantedOf(mentions: readonly Mention[], pairs: readonly NamePair[]) {
  const appearances = mentions.map(({ appearance }) => appearance)
  return {
    pairs: [...new Set(pairs.map(({ pair }) => pair))],
    orcids: [...new Set(appearances.flatMap(({ orcid }) => orcid ?? []))],
    collectives: [
      ...new Set(appearances.flatMap(({ name }) => (name.family === undefined ? [nameFamilyKey(name)] : []))),
    ],
    ids: [...new Set(appearances.flatMap(({ authorId }) => authorId ?? []))],
  }
}

/**
 * Clusters the mentions with the authors known. Where that would make one person of two who stand in one author list,
 * these are told apart and all is clustered again.
 */
async function clusterMentions(
  { db }: Transaction,
  mentions: readonly Mention[],
  known: KnownAuthors,
): Promise<Cluster[]> {
  const appearances = [...knownAppearances(known), ...mentions.map(({ appearance }) => appearance)]
  const apart: Appearance[] = []
  for (;;) {
    const clusters = clusterAppearances([...apart, ...appearances])
    const joined = clusters.flatMap(({ authorIds }) => pairsOf(authorIds))
    const two = await standTogether(db, joined)
    if (two.length === 0) return clusters
    for (const [index, pair] of two.entries()) {
      const articleId = -1e15 - apart.length - index
      for (const authorId of pair) apart.push(...standsIn(articleId, authorId, known))
    }
  }
}

function pairsOf(ids: readonly number[]): [number, number][] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [number, number] => [a, b]))
}

function standsIn(articleId: number, authorId: number, known: KnownAuthors): Appearance[] {
  const author = known.authors.get(authorId)
  const [name] = author?.forms ?? []
  return name === undefined
    ? []
    : [{ articleId, name, orcid: author?.orcid, authorId, known: true, coauthors: [] }]
}

/** Makes an author of each cluster with something new in it, and gives the author of each new appearance. */
async function saveClusters(
  transaction: Transaction,
  clusters: readonly Cluster[],
  mentions: readonly Mention[],
  known: KnownAuthors,
  changes: Changes,
): Promise<ReadonlyMap<Appearance, NamedAuthor>> {
  const lists = new Map(mentions.map(({ appearance, list }) => [appearance, list]))
  const changed = clusters.filter(({ appearances }) => appearances.some((one) => lists.has(one)))
  const orcids = orcidsOf(changed, known)
  const added = await insertAuthors(
    transaction,
    changed
      .filter(({ authorIds }) => authorIds.length === 0)
      .map((cluster) => ({
        cluster,
        articleCount: cluster.appearances.length,
        citationCount: cluster.appearances.reduce((sum, one) => sum + (lists.get(one)?.citations ?? 0), 0),
      })),
    orcids,
  )
  const described = await describeAuthors(
    transaction,
    changed.filter(({ authorIds }) => authorIds.length > 0),
    known,
    orcids,
  )
  const authorOf = new Map<Appearance, NamedAuthor>()
  for (const cluster of changed) {
    const kept = described.get(cluster)
    const author = kept ?? added.get(cluster)
    if (author === undefined) throw new Error('An author was not written')
    for (const appearance of cluster.appearances) {
      authorOf.set(appearance, author)
      const list = lists.get(appearance)
      if (kept !== undefined && list !== undefined) changes.author(author.id, 1, list.citations)
    }
  }
  return authorOf
}

async function insertAuthorships(
  transaction: Transaction,
  mentions: readonly Mention[],
  authorOf: ReadonlyMap<Appearance, NamedAuthor>,
): Promise<void> {
  const columns = [
    'articleId',
    'position',
    'authorId',
    'authorName',
    'nameAsPrinted',
    'name',
    'corresponding',
    'affiliations',
    'articlePublishedKey',
  ]
  const rows = mentions.map(({ appearance, list, author, position }) => ({
    articleId: list.articleId,
    position,
    authorId: authorOf.get(appearance)?.id,
    authorName: authorOf.get(appearance)?.name,
    nameAsPrinted: author.printed,
    name: author.name,
    corresponding: author.corresponding,
    affiliations: author.affiliations,
    articlePublishedKey: list.publishedKey,
  }))
  if (rows.length > 0) await copyRows(transaction, authorships, columns, rows)
}
