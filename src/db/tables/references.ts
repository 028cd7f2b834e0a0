import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgEnum, pgTable, real, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { matchStatuses } from '../../domain/match-status.ts'
import { doiAsserters } from '../../domain/record.ts'
import { articles, articleType } from './articles.ts'
import { emptyJsonList, emptyTextArray, identity, key } from './columns.ts'

export const matchStatus = pgEnum('match_status', matchStatuses)

export const doiAsserter = pgEnum('doi_asserter', doiAsserters)

/** Above every confidence: the sort key of references that have none. */
export const noDoubt = 2

/** By this key references stand in the order of their confidence, those without one last. The column has an index. */
export function doubtKey(confidence: SQLWrapper): SQL {
  return sql`coalesce(${confidence}, ${sql.raw(`${noDoubt}::real`)})`
}

/** One row per printed reference. The text is kept as printed whatever could be read from it. */
export const articleReferences = pgTable(
  'article_references',
  {
    id: identity(),
    citingId: key('citing_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** 1-based, as printed. */
    ordinal: integer('ordinal').notNull(),
    text: text('text').notNull(),
    /** As printed before it: "12", "12a". */
    label: text('label'),
    /** The source's name for it: "CR12". */
    key: text('key'),
    /** Null only where nothing could be read. */
    citedId: key('cited_id').references(() => articles.id),
    /** An earlier reference of the same list cites the same work: not counted again, not listed again in citedBy. */
    repeated: boolean('repeated').notNull().default(false),
    /** Copy of the citing article's `published_key`: the order of citing articles comes from one index. */
    citingPublishedKey: integer('citing_published_key').notNull().default(0),
    /** `PersonName[]`, as printed. */
    authors: jsonb('authors').notNull().default(emptyJsonList),
    authorsTruncated: boolean('authors_truncated').notNull().default(false),
    title: text('title'),
    containerTitle: text('container_title'),
    year: integer('year'),
    volume: text('volume'),
    issue: text('issue'),
    firstPage: text('first_page'),
    lastPage: text('last_page'),
    articleNumber: text('article_number'),
    /** Null where neither the source nor the printed line says it. */
    type: articleType('type'),
    publisher: text('publisher'),
    publisherPlace: text('publisher_place'),
    edition: text('edition'),
    series: text('series'),
    /** `PersonName[]`, as printed. */
    editors: jsonb('editors').notNull().default(emptyJsonList),
    /** All that are printed or deposited with it: `Identifier[]`. Null in rows from before this column. */
    identifiers: jsonb('identifiers'),
    doi: text('doi'),
    doiAssertedBy: doiAsserter('doi_asserted_by'),
    note: text('note'),
    /** How sure the reader of the printed line is of all of it, 0 to 1; null where the source itself tells the parts. */
    confidence: real('confidence'),
    /** The same of each part: `ReferenceConfidence['parts']`. */
    partConfidences: jsonb('part_confidences'),
    /** `ReferenceLink[]`. */
    links: jsonb('links').notNull().default(emptyJsonList),
    matchStatus: matchStatus('match_status').notNull(),
    /** How the cited work was found, for instance "doi", "journal-place", "title". */
    matchMethod: text('match_method').notNull(),
    /** 0 to 1. */
    matchScore: real('match_score').notNull(),
    /** The parts that agreed, in a fixed order. */
    matchEvidence: text('match_evidence').array().notNull().default(emptyTextArray),
  },
  (t) => [
    uniqueIndex('article_references_citing_ordinal').on(t.citingId, t.ordinal),
    index('article_references_cited_published_order').on(
      t.citedId,
      t.citingPublishedKey.desc().nullsFirst(),
      t.citingId.desc().nullsFirst(),
    ),
    index('article_references_doi').using('hash', t.doi),
    // Who checks links goes through those of one kind.
    index('article_references_match_status').on(t.matchStatus, t.id),
    // Who looks for what was misread begins with the doubtful ones.
    index('article_references_doubt').on(doubtKey(t.confidence), t.id),
  ],
)

/** The columns of what a reference says, with their types in SQL: of stored references, and of a text that is only read. */
export const printedPartTypes = {
  authors: 'jsonb',
  authorsTruncated: 'boolean',
  title: 'text',
  containerTitle: 'text',
  year: 'int',
  volume: 'text',
  issue: 'text',
  firstPage: 'text',
  lastPage: 'text',
  articleNumber: 'text',
  type: 'text',
  publisher: 'text',
  publisherPlace: 'text',
  edition: 'text',
  series: 'text',
  editors: 'jsonb',
  identifiers: 'jsonb',
  doi: 'text',
  note: 'text',
  confidence: 'real',
  partConfidences: 'jsonb',
} as const
