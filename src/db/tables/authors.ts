import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { articles } from './articles.ts'
import { emptyTextArray, identity, key, sortText } from './columns.ts'

/** One row per person or collective, named by the fullest form met. */
export const authors = pgTable(
  'authors',
  {
    id: identity(),
    /** For display: "Carlos A. Zarate Jr.", "JH Krystal", or the collective name. */
    name: text('name').notNull(),
    /** `textKey` of family name, then given name or initials: the sort key of NAME_ASC. */
    nameKey: sortText('name_key').notNull(),
    familyName: text('family_name').notNull(),
    /** `familyKey(family)`: candidates for the same person share it. */
    familyKey: sortText('family_key').notNull(),
    givenName: text('given_name'),
    initials: text('initials'),
    suffix: text('suffix'),
    orcid: text('orcid'),
    /** `PersonName[]`: the different names met, taken apart. All are compatible with each other. */
    forms: jsonb('forms')
      .notNull()
      .default(sql`'[]'::jsonb`),
    articleCount: integer('article_count').notNull().default(0),
    citationCount: integer('citation_count').notNull().default(0),
  },
  (t) => [
    uniqueIndex('authors_orcid')
      .on(t.orcid)
      .where(sql`${t.orcid} is not null`),
    index('authors_name_order').on(t.nameKey, t.id),
    index('authors_family').on(t.familyKey),
    index('authors_article_count_order').on(t.articleCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('authors_citation_count_order').on(t.citationCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
)

/** Who wrote what, in printed order, with the name as printed there. */
export const authorships = pgTable(
  'authorships',
  {
    articleId: key('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** 1-based, as printed. */
    position: integer('position').notNull(),
    authorId: key('author_id')
      .notNull()
      .references(() => authors.id),
    /** Copy of `authors.name`: the names beside a work come without a look-up for each. */
    authorName: text('author_name').notNull(),
    nameAsPrinted: text('name_as_printed').notNull(),
    /** The printed name taken apart (`PersonName`), for comparing people. */
    name: jsonb('name').notNull(),
    corresponding: boolean('corresponding').notNull().default(false),
    affiliations: text('affiliations').array().notNull().default(emptyTextArray),
    /** Copy of `articles.published_key`: the order of an author's articles comes from one index. */
    articlePublishedKey: integer('article_published_key').notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'authorships_pkey', columns: [t.articleId, t.position] }),
    uniqueIndex('authorships_author_published_order').on(
      t.authorId,
      t.articlePublishedKey.desc().nullsFirst(),
      t.articleId.desc().nullsFirst(),
    ),
  ],
)

/**
 * Who has stood beside whom in an author list: the evidence by which people are told apart, found by the names alone.
 *
 * `pair` is `pairKey` of the two names as printed; the row says which authors they were. Rows may outlive an author,
 * and then say nothing.
 */
export const namePairs = pgTable(
  'name_pairs',
  {
    pair: key('pair').notNull(),
    /** The one whose name key is smaller. */
    authorId: key('author_id').notNull(),
    coauthorId: key('coauthor_id').notNull(),
  },
  (t) => [index('name_pairs_pair').on(t.pair)],
)
