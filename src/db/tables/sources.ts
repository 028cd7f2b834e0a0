import { index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { articles } from './articles.ts'
import { identity, key } from './columns.ts'

/** Where records come from: one row per file or address, named as the user gave it. */
export const sources = pgTable(
  'sources',
  {
    id: identity(),
    name: text('name').notNull(),
    format: text('format').notNull(),
  },
  (t) => [uniqueIndex('sources_name_format').on(t.name, t.format)],
)

/** One row per run of an import. */
export const imports = pgTable('imports', {
  id: identity(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull().defaultNow(),
  finishedAt: timestamp('finished_at', { withTimezone: true }),
  recordCount: integer('record_count').notNull().default(0),
})

/**
 * Which source said what of which article, and when. One source may have two records of one article, and then has a row for
 * each; what it said in an earlier import and does not say any more is no row.
 */
export const sourceRecords = pgTable(
  'source_records',
  {
    id: identity(),
    sourceId: key('source_id')
      .notNull()
      .references(() => sources.id),
    importId: key('import_id')
      .notNull()
      .references(() => imports.id),
    articleId: key('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** SHA-256 of the record, in hexadecimal: the same again changes nothing. */
    contentHash: text('content_hash').notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('source_records_source_article_content').on(t.sourceId, t.articleId, t.contentHash),
    index('source_records_article').on(t.articleId, t.importedAt.desc().nullsFirst()),
    index('source_records_content').on(t.contentHash),
  ],
)
