import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { identity, key, sortText } from './columns.ts'

/** One row per journal. Counters are kept by the importer and checked by the audit. */
export const journals = pgTable(
  'journals',
  {
    id: identity(),
    title: text('title').notNull(),
    /** `textKey(title)`: the sort key of TITLE_ASC. */
    titleKey: sortText('title_key').notNull(),
    abbreviation: text('abbreviation'),
    publisher: text('publisher'),
    articleCount: integer('article_count').notNull().default(0),
    citationCount: integer('citation_count').notNull().default(0),
  },
  (t) => [
    index('journals_title_order').on(t.titleKey, t.id),
    index('journals_article_count_order').on(t.articleCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('journals_citation_count_order').on(t.citationCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/**
 * Every title, abbreviation and spelling that a journal was met under. One key names one journal. A name may have several
 * keys: with and without an article in front, "and", and a subtitle.
 */
export const journalNames = pgTable(
  'journal_names',
  {
    nameKey: sortText('name_key').primaryKey(),
    journalId: key('journal_id')
      .notNull()
      .references(() => journals.id, { onDelete: 'cascade' }),
    /** As met. */
    name: text('name').notNull(),
    /** `titleInitials` of the name: an abbreviation and its title have the same. */
    initials: text('initials').notNull().default(''),
  },
  (t) => [index('journal_names_journal').on(t.journalId), index('journal_names_initials').on(t.initials)],
)

/** Print, electronic and linking ISSNs, in canonical spelling. */
export const journalIssns = pgTable(
  'journal_issns',
  {
    issn: text('issn').notNull(),
    journalId: key('journal_id')
      .notNull()
      .references(() => journals.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ name: 'journal_issns_pkey', columns: [t.issn] }),
    index('journal_issns_journal').on(t.journalId),
  ],
)
