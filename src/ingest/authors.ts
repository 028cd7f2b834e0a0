import { inArray, sql } from 'drizzle-orm'
import { displayName } from '../domain/person-name.ts'
import type { PersonName, RecordAuthor } from '../domain/record.ts'
import { textKey } from '../domain/text-key.ts'
import type { Database } from '../db/client.ts'
import { chunks } from '../db/chunks.ts'
import { jsonRows } from '../db/json-rows.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { type Appearance, type Cluster, clusterAppearances, fullestName } from './author-clusters.ts'
import { compatibleNames } from '../domain/compatible-names.ts'
import { queryRows } from './query-rows.ts'
import type { Touched } from './touched.ts'
import { nameFamilyKey } from './work.ts'

/** The author list of one article. */
export interface AuthorList {
  readonly articleId: number
  readonly publishedKey: number
  readonly authors: readonly RecordAuthor[]
}

interface KnownRow {
  readonly article_id: string
  readonly position: number
  readonly author_id: string
  readonly name: PersonName
  readonly orcid: string | null
  /** Are all appearances of this author here? */
  readonly complete: boolean
}

/**
 * Writes the author lists of these articles, in place of what was there, and decides who is who among them and the
 * authors already known.
 */
export async function saveAuthorLists(
  db: Database,
  lists: readonly AuthorList[],
  touched: Touched,
): Promise<void> {
  if (lists.length === 0) return
  const known = await knownAppearances(db, lists)
  const replaced = new Set(lists.map(({ articleId }) => articleId))
  const before = known.filter((row) => replaced.has(Number(row.article_id)))
  for (const row of before) touched.authors.add(Number(row.author_id))
  const mentions = lists.flatMap((list) => mentionsOf(list, before))
  const others = appearancesOf(known.filter((row) => !replaced.has(Number(row.article_id))))
  await db.delete(authorships).where(inArray(authorships.articleId, [...replaced]))
  const clusters = clusterAppearances([...others, ...mentions.map(({ appearance }) => appearance)])
  const authorOf = await saveClusters(
    db,
    clusters,
    new Set(mentions.map(({ appearance }) => appearance)),
    new Map(known.flatMap((row) => (row.orcid === null ? [] : [[row.orcid, Number(row.author_id)]]))),
    touched,
  )
  await insertAuthorships(db, mentions, authorOf)
}

interface Mention {
  readonly appearance: Appearance
  readonly list: AuthorList
  readonly author: RecordAuthor
  readonly position: number
}

/** A name that the article had before keeps its author. */
function mentionsOf(list: AuthorList, before: readonly KnownRow[]): Mention[] {
  const kept = keptRows(
    list,
    before.filter((row) => Number(row.article_id) === list.articleId),
  )
  return list.authors.map((author, index) => {
    const row = kept[index]
    const appearance: Appearance = {
      articleId: list.articleId,
      name: author.name,
      orcid: author.orcid ?? row?.orcid ?? undefined,
      authorId: row === undefined ? undefined : Number(row.author_id),
      coauthors: list.authors.filter((other) => other !== author).map(({ name }) => name),
    }
    return { appearance, list, author, position: index + 1 }
  })
}

/** Which row of the list before each author stood in: the one with their ORCID iD, at their place, or anywhere. */
function keptRows(list: AuthorList, before: readonly KnownRow[]): readonly (KnownRow | undefined)[] {
  const kept: (KnownRow | undefined)[] = list.authors.map(() => undefined)
  const taken = new Set<KnownRow>()
  const rules: readonly ((row: KnownRow, author: RecordAuthor, position: number) => boolean)[] = [
    (row, { orcid }) => orcid !== undefined && row.orcid === orcid,
    (row, author, position) => row.position === position && canBe(row, author),
    canBe,
  ]
  for (const isSame of rules) {
    for (const [index, author] of list.authors.entries()) {
      const row = kept[index] ?? before.find((other) => !taken.has(other) && isSame(other, author, index + 1))
      kept[index] = row
      if (row !== undefined) taken.add(row)
    }
  }
  return kept
}

function canBe(row: KnownRow, { name, orcid }: RecordAuthor): boolean {
  const sameOrcid = row.orcid === null || orcid === undefined || row.orcid === orcid
  return sameOrcid && compatibleNames(row.name, name)
}

/** Known author lists that matter: of these articles, and with an author and a co-author of these families or ORCID iDs. */
async function knownAppearances(db: Database, lists: readonly AuthorList[]): Promise<readonly KnownRow[]> {
  const articles = lists.map(({ articleId }) => articleId)
  const names = lists.flatMap((list) => list.authors)
  const orcids = [...new Set(names.flatMap(({ orcid }) => orcid ?? []))]
  const families = lists.flatMap((list) =>
    list.authors.map(({ name }, place) => ({ list: list.articleId, place, family: nameFamilyKey(name) })),
  )
  const collectives = [
    ...new Set(names.flatMap(({ name }) => (name.family === undefined ? [nameFamilyKey(name)] : []))),
  ]
  return queryRows<KnownRow>(
    db,
    sql`with names as materialized (
          select * from ${jsonRows('n', { list: 'bigint', place: 'int', family: 'text' }, families)}),
        people as (
          select p.id from names own
            join ${authors} p on p.family_key = own.family
            join ${authorships} s on s.author_id = p.id
            join ${authorships} o on o.article_id = s.article_id and o.author_id <> p.id
            join ${authors} q on q.id = o.author_id
            join names other on other.family = q.family_key and other.list = own.list and other.place <> own.place
          union select id from ${authors} where orcid = any(${sql.param(orcids)}::text[])
          union select id from ${authors} where family_key = any(${sql.param(collectives)}::text[]) and given_name is null and initials is null
          union select author_id from ${authorships} where article_id = any(${sql.param(articles)}::bigint[]))
        select s.article_id, s.position, s.author_id, s.name, p.orcid,
               s.author_id in (select id from people) as complete
          from ${authorships} s join ${authors} p on p.id = s.author_id
         where s.article_id in (select article_id from ${authorships} where author_id in (select id from people))
         order by s.article_id, s.position`,
  )
}

/** Who is known only in part is a co-author here and nothing more: of their other names nothing is known. */
function appearancesOf(rows: readonly KnownRow[]): Appearance[] {
  const byArticle = Map.groupBy(rows, (row) => row.article_id)
  return rows
    .filter(({ complete }) => complete)
    .map((row) => ({
      articleId: Number(row.article_id),
      name: row.name,
      orcid: row.orcid ?? undefined,
      authorId: Number(row.author_id),
      coauthors: (byArticle.get(row.article_id) ?? [])
        .filter((other) => other !== row)
        .map(({ name }) => name),
    }))
}

/** Makes an author of each cluster with something new in it, and gives the author of each new appearance. */
async function saveClusters(
  db: Database,
  clusters: readonly Cluster[],
  fresh: ReadonlySet<Appearance>,
  holders: ReadonlyMap<string, number>,
  touched: Touched,
): Promise<ReadonlyMap<Appearance, number>> {
  const changed = clusters.filter(({ appearances }) =>
    appearances.some((appearance) => fresh.has(appearance)),
  )
  const authorOf = new Map<Appearance, number>()
  const orcids = orcidsOf(changed, holders)
  const added = await insertAuthors(
    db,
    changed.filter(({ authorIds }) => authorIds.length === 0),
    orcids,
  )
  for (const cluster of changed) {
    const id = cluster.authorIds[0] ?? added.get(cluster)
    if (id === undefined) throw new Error('An author was not written')
    for (const appearance of cluster.appearances) authorOf.set(appearance, id)
    touched.authors.add(id)
    await mergeAuthors(db, id, cluster.authorIds.slice(1))
  }
  await describeAuthors(
    db,
    changed.filter(({ authorIds }) => authorIds.length > 0),
    orcids,
  )
  return authorOf
}

/**
 * The ORCID iD of each cluster. One that several claim who cannot be one person is of the known author who has it, or
 * else of the first: two of an author list are printed with the same one now and then.
 */
function orcidsOf(
  clusters: readonly Cluster[],
  holders: ReadonlyMap<string, number>,
): ReadonlyMap<Cluster, string> {
  const orcids = new Map<Cluster, string>()
  const given = new Set<string>()
  for (const cluster of clusters) {
    const orcid = cluster.appearances.find((appearance) => appearance.orcid !== undefined)?.orcid
    const holder = orcid === undefined ? undefined : holders.get(orcid)
    const isTheirs = holder === undefined || cluster.authorIds.includes(holder)
    if (orcid === undefined || !isTheirs || given.has(orcid)) continue
    orcids.set(cluster, orcid)
    given.add(orcid)
  }
  return orcids
}

function authorValues(cluster: Cluster, orcids: ReadonlyMap<Cluster, string>) {
  const { appearances } = cluster
  const name = fullestName(appearances.map((appearance) => appearance.name))
  const familyName = name.family ?? name.literal ?? ''
  return {
    name: displayName(name),
    nameKey: textKey([familyName, name.given ?? name.initials ?? ''].join(' ')),
    familyName,
    familyKey: nameFamilyKey(name),
    givenName: name.given ?? null,
    initials: name.initials ?? null,
    suffix: name.suffix ?? null,
    orcid: orcids.get(cluster) ?? null,
  }
}

async function insertAuthors(
  db: Database,
  clusters: readonly Cluster[],
  orcids: ReadonlyMap<Cluster, string>,
): Promise<Map<Cluster, number>> {
  const added = new Map<Cluster, number>()
  for (const part of chunks(clusters)) {
    const rows = await db
      .insert(authors)
      .values(part.map((cluster) => authorValues(cluster, orcids)))
      .returning({ id: authors.id })
    for (const [index, row] of rows.entries()) {
      const cluster = part[index]
      if (cluster !== undefined) added.set(cluster, row.id)
    }
  }
  return added
}

/** A fuller form of the name, or an ORCID iD, that has become known. */
async function describeAuthors(
  db: Database,
  clusters: readonly Cluster[],
  orcids: ReadonlyMap<Cluster, string>,
): Promise<void> {
  for (const cluster of clusters) {
    const id = cluster.authorIds[0]
    const values = authorValues(cluster, orcids)
    if (id === undefined) continue
    await db
      .update(authors)
      .set(values)
      .where(
        sql`${authors.id} = ${id} and (${authors.name}, ${authors.initials}, ${authors.orcid}) is distinct from (${values.name}, ${values.initials}, ${values.orcid})`,
      )
  }
}

/** Several known authors turn out to be one: the oldest stays. */
async function mergeAuthors(db: Database, id: number, others: readonly number[]): Promise<void> {
  if (others.length === 0) return
  const list = [...others]
  await db.update(authorships).set({ authorId: id }).where(inArray(authorships.authorId, list))
  await db.delete(authors).where(inArray(authors.id, list))
}

async function insertAuthorships(
  db: Database,
  mentions: readonly Mention[],
  authorOf: ReadonlyMap<Appearance, number>,
): Promise<void> {
  for (const part of chunks(mentions)) {
    await db.insert(authorships).values(
      part.map(({ appearance, list, author, position }) => ({
        articleId: list.articleId,
        position,
        authorId: authorOf.get(appearance) ?? 0,
        nameAsPrinted: author.printed,
        name: author.name,
        corresponding: author.corresponding,
        affiliations: [...author.affiliations],
        articlePublishedKey: list.publishedKey,
      })),
    )
  }
}
