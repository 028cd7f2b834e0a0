import { and, eq, gt, sql } from 'drizzle-orm'
import { partialDate, publishedKey } from '../domain/partial-date.ts'
import type { RecordReference, ReferenceParts } from '../domain/record.ts'
import { textKey } from '../domain/text-key.ts'
import { printedVancouverName } from '../domain/vancouver-name.ts'
import type { Database } from '../db/client.ts'
import { chunks } from '../db/chunks.ts'
import { jsonRows, storableText } from '../db/json-rows.ts'
import { articles } from '../db/tables/articles.ts'
import { articleReferences } from '../db/tables/references.ts'
import { addIdentifiers } from './articles.ts'
import { saveAuthorLists } from './authors.ts'
import { findCandidates } from './candidates.ts'
import { findJournals, saveJournal } from './journals.ts'
import { bestMatch, type Candidate, type Match } from './match.ts'
import type { Touched } from './touched.ts'
import { hasPlace, typeOfParts, type Work, workOfParts } from './work.ts'

/** How a reference came to its cited work. */
interface Link {
  readonly citedId: number | undefined
  readonly status: Match['status'] | 'NEW' | 'NONE'
  readonly method: string
  readonly score: number
  readonly evidence: readonly string[]
}

/** What became of a reference list. */
export interface ReferenceCounts {
  readonly total: number
  /** Linked to works that were known. */
  readonly linked: number
  /** Works made from references. */
  readonly created: number
  /** Kept as text only. */
  readonly unreadable: number
}

type Readable = RecordReference & { readonly parts: ReferenceParts }

/** Works made in a list have no key yet: they stand there by their place, younger than all that are known. */
const firstMade = 2 ** 52

const unreadable: Link = { citedId: undefined, status: 'NONE', method: 'unreadable', score: 0, evidence: [] }

/**
 * Writes the reference list of an article in place of what was there. A reference whose text has not changed keeps its
 * link; every other that can be read is linked to the known work that it is, or to a new one.
 */
export async function saveReferences(
  db: Database,
  citing: { readonly id: number; readonly publishedKey: number },
  references: readonly RecordReference[],
  touched: Touched,
): Promise<ReferenceCounts> {
  const before = await db.select().from(articleReferences).where(eq(articleReferences.citingId, citing.id))
  for (const { citedId } of before) if (citedId !== null) touched.articles.add(citedId)
  const kept = new Map(before.map((row) => [row.ordinal, row]))
  const fresh = references.filter(
    (reference) => kept.get(reference.ordinal)?.text !== storableText(reference.text),
  )
  const readable = fresh.filter((reference): reference is Readable => reference.parts !== undefined)
  const links = await linkReferences(db, citing.id, readable, touched)
  const printed = new Set(references.map(({ ordinal }) => ordinal))
  const gone = before.flatMap(({ id, ordinal }) => (printed.has(ordinal) ? [] : id))
  if (gone.length > 0) await db.delete(articleReferences).where(inArray(articleReferences.id, gone))
  await insertReferences(
    db,
    citing,
    fresh.map((reference) => ({ reference, link: links.get(reference) ?? unreadable })),
  )
  await markRepeated(db, citing.id)
  const statuses = [...links.values()].map(({ status }) => status)
  const created = statuses.filter((status) => status === 'NEW').length
  return {
    total: references.length,
    linked: statuses.length - created,
    created,
    unreadable: fresh.length - readable.length,
  }
}

async function linkReferences(
  db: Database,
  citingId: number,
  references: readonly Readable[],
  touched: Touched,
): Promise<Map<RecordReference, Link>> {
  const journalIds = await journalsOfReferences(db, references, touched)
  const works = references.map(({ parts }, index) => workOfParts(parts, journalIds[index]))
  const candidates = await findCandidates(db, works)
  const links = new Map<RecordReference, Link>()
  const made: Candidate[] = []
  const stubs: { readonly reference: Readable; readonly work: Work; readonly twins: Readable[] }[] = []
  for (const [index, reference] of references.entries()) {
    const work = works[index]
    if (work === undefined) continue
    const known = candidates[index]?.filter(({ articleId }) => articleId !== citingId) ?? []
    const match = bestMatch(work, [...known, ...made])
    if (match === undefined) {
      made.push({ ...work, articleId: firstMade + stubs.length })
      stubs.push({ reference, work, twins: [] })
    } else {
      stubs[match.articleId - firstMade]?.twins.push(reference)
      links.set(reference, { ...match, citedId: match.articleId })
    }
  }
  const ids = await insertStubs(db, stubs, touched)
  for (const [index, { reference, twins }] of stubs.entries()) {
    const citedId = ids[index]
    links.set(reference, { citedId, status: 'NEW', method: 'new', score: 1, evidence: [] })
    for (const twin of twins) {
      const link = links.get(twin)
      if (link !== undefined) links.set(twin, { ...link, citedId })
    }
  }
  for (const { citedId } of links.values()) if (citedId !== undefined) touched.articles.add(citedId)
  return links
}

async function journalsOfReferences(
  db: Database,
  references: readonly Readable[],
  touched: Touched,
): Promise<(number | undefined)[]> {
  const mentions = references.map(({ parts }) => ({
    issns: [],
    ...(parts.containerTitle === undefined ? {} : { title: parts.containerTitle }),
  }))
  const ids = await findJournals(db, mentions)
  const made = new Map<string, number>()
  for (const [index, { parts }] of references.entries()) {
    const title = parts.containerTitle
    if (ids[index] === undefined && title !== undefined && hasPlace(parts)) {
      const key = textKey(title)
      const id = made.get(key) ?? (key === '' ? undefined : await saveJournal(db, { title, issns: [] }))
      if (id !== undefined) made.set(key, id)
      ids[index] = id
    }
    const id = ids[index]
    if (id !== undefined) touched.journals.add(id)
  }
  return ids
}

/** Makes an article, origin REFERENCE, of each work that no known one is. */
async function insertStubs(
  db: Database,
  stubs: readonly { readonly reference: Readable; readonly work: Work }[],
  touched: Touched,
): Promise<number[]> {
  const ids: number[] = []
  for (const part of chunks(stubs)) {
    const rows = await db
      .insert(articles)
      .values(part.map(({ reference, work }) => stubValues(reference.parts, work)))
      .returning({ id: articles.id })
    ids.push(...rows.map(({ id }) => id))
  }
  await addIdentifiers(
    db,
    stubs.map(({ work }, index) => ({ articleId: ids[index] ?? 0, identifiers: work.identifiers })),
  )
  await saveAuthorLists(
    db,
    stubs.map(({ reference: { parts } }, index) => ({
      articleId: ids[index] ?? 0,
      publishedKey: publishedKey(publishedOf(parts)),
      authors: parts.authors.map((name) => ({
        name,
        printed: printedVancouverName(name),
        corresponding: false,
        affiliations: [],
      })),
    })),
    touched,
  )
  return ids
}

function stubValues(parts: ReferenceParts, work: Work) {
  const published = publishedOf(parts)
  return {
    type: typeOfParts(parts, work.journalId !== undefined),
    origin: 'REFERENCE' as const,
    title: parts.title === undefined ? null : storableText(parts.title),
    titleKey: work.titleKey,
    year: published === undefined ? null : (parts.year ?? null),
    published: published ?? null,
    publishedKey: publishedKey(published),
    volume: parts.volume ?? null,
    issue: parts.issue ?? null,
    firstPage: parts.firstPage ?? null,
    lastPage: parts.lastPage ?? null,
    journalId: work.journalId ?? null,
    containerTitle: parts.containerTitle ?? null,
  }
}

function publishedOf({ year }: ReferenceParts): string | undefined {
  return year === undefined ? undefined : partialDate(year)
}

async function insertReferences(
  db: Database,
  citing: { readonly id: number; readonly publishedKey: number },
  entries: readonly { readonly reference: RecordReference; readonly link: Link }[],
): Promise<void> {
  if (entries.length === 0) return
  const columns = {
    ordinal: 'int',
    text: 'text',
    cited_id: 'bigint',
    authors: 'jsonb',
    authors_truncated: 'boolean',
    title: 'text',
    container_title: 'text',
    year: 'int',
    volume: 'text',
    issue: 'text',
    first_page: 'text',
    last_page: 'text',
    doi: 'text',
    note: 'text',
    links: 'jsonb',
    match_method: 'text',
    match_score: 'real',
    match_evidence: 'text[]',
  } as const
  const rows = entries.map(({ reference, link }) => ({ ...rowOf(reference, link), status: link.status }))
  const names = Object.keys(columns)
  const list = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
  const updates = sql.join(
    [...names.filter((name) => name !== 'ordinal'), 'match_status', 'citing_published_key'].map(
      (name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`,
    ),
    sql`, `,
  )
  await db.execute(sql`
    insert into ${articleReferences} (citing_id, citing_published_key, match_status, ${list})
    select ${citing.id}::bigint, ${citing.publishedKey}::int, r.status::match_status, ${sql.join(
      names.map((name) => sql`r.${sql.identifier(name)}`),
      sql`, `,
    )}
      from ${jsonRows('r', { ...columns, status: 'text' }, rows)}
     order by r.ordinal
    on conflict (citing_id, ordinal) do update set ${updates}`)
}

function rowOf({ ordinal, text, parts, links }: RecordReference, link: Link) {
  return {
    ordinal,
    text: storableText(text),
    cited_id: link.citedId,
    authors: parts?.authors ?? [],
    authors_truncated: parts?.authorsTruncated ?? false,
    title: parts?.title,
    container_title: parts?.containerTitle,
    year: parts?.year,
    volume: parts?.volume,
    issue: parts?.issue,
    first_page: parts?.firstPage,
    last_page: parts?.lastPage,
    doi: parts?.identifiers.find(({ scheme }) => scheme === 'doi')?.value,
    note: parts?.note,
    links,
    match_method: link.method,
    match_score: link.score,
    match_evidence: link.evidence,
  }
}

/** Marks references to a work that an earlier reference of the list cites already. */
async function markRepeated(db: Database, citingId: number): Promise<void> {
  await db.execute(sql`
    update ${articleReferences} r set repeated = f.repeated
      from (select id, cited_id is not null
                   and row_number() over (partition by cited_id order by ordinal) > 1 as repeated
              from ${articleReferences} where citing_id = ${citingId}) f
     where f.id = r.id and r.repeated <> f.repeated`)
}
