import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { jsonRows, storableText } from '../db/json-rows.ts'
import { imports, sourceRecords, sources } from '../db/tables/sources.ts'
import { runStatement } from '../db/run-statement.ts'

/** Notes that an import begins. */
export async function startImport({ db }: { readonly db: Database }): Promise<number> {
  const [row] = await db.insert(imports).values({}).returning({ id: imports.id })
  if (row === undefined) throw new Error('An import was not written')
  return row.id
}

/**
 * Notes that an import ended. One that brought nothing new, not even a source, is forgotten; one that was stopped is not
 * finished, like one that was killed: the next goes on with it.
 */
export async function finishImport(
  { db }: { readonly db: Database },
  importId: number,
  recordCount: number,
  stopped = false,
): Promise<void> {
  const unused = sql`not exists (select from ${sourceRecords} where ${sourceRecords.importId} = ${importId})`
  if (recordCount === 0) await db.delete(imports).where(and(eq(imports.id, importId), unused))
  await db
    .update(imports)
    .set({ recordCount, ...(stopped ? {} : { finishedAt: sql`now()` }) })
    .where(eq(imports.id, importId))
}

/** A file or address, as the user gave it, read in this format. */
export interface Source {
  readonly name: string
  readonly format: string
}

export async function findSource(db: Database, { name, format }: Source): Promise<number | undefined> {
  const same = and(eq(sources.name, storableText(name)), eq(sources.format, format))
  const [known] = await db.select({ id: sources.id }).from(sources).where(same)
  return known?.id
}

/** The key of a source, which is noted where it is new. */
export async function saveSource(db: Database, source: Source): Promise<number> {
  const known = await findSource(db, source)
  if (known !== undefined) return known
  const [row] = await db
    .insert(sources)
    .values({ name: storableText(source.name), format: source.format })
    .returning({ id: sources.id })
  if (row === undefined) throw new Error('A source was not written')
  return row.id
}

/**
 * Which articles have these contents, from whichever source; none where this source has since said something else of the
 * article.
 *
 * @returns for each, in order, the article's key.
 */
export async function findContents(
  db: Database,
  contents: readonly { readonly sourceId: number; readonly contentHash: string }[],
): Promise<(number | undefined)[]> {
  const given = jsonRows(
    'c',
    { place: 'int', sourceId: 'bigint', contentHash: 'text' },
    contents.map(({ sourceId, contentHash }, place) => ({ place, sourceId, contentHash })),
  )
  // Asked outside of the import lock too, where a plan that is kept might read the whole table: it is planned each time.
  const rows = await db.execute<{ place: number; article_id: string }>(
    sql`select distinct on (c.place) c.place, s.article_id
          from ${given} join ${sourceRecords} s on s.content_hash = c."contentHash"
         where exists (select from ${sourceRecords} own
                        where own.source_id = c."sourceId" and own.article_id = s.article_id
                          and own.content_hash = c."contentHash")
            or not exists (select from ${sourceRecords} own
                            where own.source_id = c."sourceId" and own.article_id = s.article_id)
         order by c.place, s.id`,
  )
  const found: (number | undefined)[] = contents.map(() => undefined)
  for (const { place, article_id: id } of rows) found[place] = Number(id)
  return found
}

/** What a source says of an article. */
export interface SourceContent {
  readonly sourceId: number
  readonly articleId: number
  readonly contentHash: string
  /** Was it known already, from this source or another? */
  readonly known: boolean
}

/**
 * Notes what sources say. Something new takes the place of what the source said of the article in earlier imports; what was
 * known stays as it was noted, unless the import that noted it did not finish: this one goes on with it, and what both
 * read counts as read by one.
 */
export async function noteContents(
  db: Database,
  importId: number,
  contents: readonly SourceContent[],
): Promise<void> {
  if (contents.length === 0) return
  const types = { sourceId: 'bigint', articleId: 'bigint', contentHash: 'text' } as const
  const news = contents.filter(({ known }) => !known)
  if (news.length > 0) {
    await runStatement(
      db,
      sql`
      delete from ${sourceRecords} s using ${jsonRows('r', types, news)}
       where s.source_id = r."sourceId" and s.article_id = r."articleId" and s.import_id < ${importId}::bigint`,
    )
  }
  const olds = contents.filter(({ known }) => known)
  if (olds.length > 0) {
    await runStatement(
      db,
      sql`
      update ${sourceRecords} s set import_id = ${importId}::bigint from ${jsonRows('r', types, olds)}
       where s.source_id = r."sourceId" and s.article_id = r."articleId" and s.content_hash = r."contentHash"
         and s.import_id < ${importId}::bigint
         and exists (select from ${imports} i where i.id = s.import_id and i.finished_at is null)`,
    )
  }
  await runStatement(
    db,
    sql`
    insert into ${sourceRecords} (source_id, import_id, article_id, content_hash)
    select r."sourceId", ${importId}::bigint, r."articleId", r."contentHash" from ${jsonRows('r', types, contents)}
    on conflict do nothing`,
  )
}
