import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { articles } from './articles.ts'
import { bytea, emptyTextArray, identity, key, sortText } from './columns.ts'

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
    /** `familyKey(family)`: collectives are found by it. */
    familyKey: sortText('family_key').notNull(),
    givenName: text('given_name'),
    initials: text('initials'),
    suffix: text('suffix'),
    orcid: text('orcid'),
    /** `PersonName[]`: the different names met, taken apart. All are compatible with each other, or share the ORCID iD. */
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
    /** `keyNumber` of the name's key, see `name_counts`; null where it has no initial. */
    nameNumber: key('name_number'),
    /** What tells who this is, beside the name: `bytesOfTraits`. Null in rows from before it was kept. */
    traits: bytea('traits'),
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
 * By what names people are found: a row for each `blockNumbers` of an author's names, and for names that many have, for each
 * of `hintNumbers`. Rows may outlive an author, and then say nothing.
 */
export const authorNames = pgTable(
  'author_names',
  {
    number: key('number').notNull(),
    authorId: key('author_id').notNull(),
  },
  (t) => [primaryKey({ name: 'author_names_pkey', columns: [t.number, t.authorId] })],
)

/** How many articles have an author of a name: what makes "Wang Y" tell less than "Gispen-de Wied C". */
export const nameCounts = pgTable('name_counts', {
  /** `keyNumber` of the name's key; 0 counts the articles that have authors at all. */
  number: bigint('number', { mode: 'number' }).primaryKey(),
  articleCount: integer('article_count').notNull(),
  /** Do so many people have the name that they are found by `hintNumbers`? */
  crowded: boolean('crowded').notNull().default(false),
})
