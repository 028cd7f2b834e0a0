import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accessKinds, articleTypes, type PersonName, referenceListStatuses } from '../../domain/record.ts'
import { searchedText } from '../search-text.ts'
import { emptyJsonList, emptyTextArray, identity, key, sortText, tsvector } from './columns.ts'
import { journals } from './journals.ts'

export const articleType = pgEnum('article_type', articleTypes)
export const articleOrigin = pgEnum('article_origin', ['RECORD', 'REFERENCE'])
export const access = pgEnum('access', accessKinds)
export const referenceListStatus = pgEnum('reference_list_status', referenceListStatuses)

/**
 * One row per work: described by a source (`RECORD`) or known only from reference lists (`REFERENCE`). When a record
 * arrives for a work known from references, it takes the row over, and the references stay on it.
 *
 * Sort keys are never null, so that keyset pages lose no row: an unknown date is 0 and sorts last both ways, an
 * unknown title is the empty key and sorts last.
 */
export const articles = pgTable(
  'articles',
  {
    id: identity(),
    type: articleType('type').notNull(),
    origin: articleOrigin('origin').notNull(),
    title: text('title'),
    /** `textKey(title)`, empty where there is no title. */
    titleKey: sortText('title_key').notNull().default(''),
    abstract: text('abstract'),
    language: text('language'),
    year: integer('year'),
    /** "2007", "2007-12" or "2007-12-03". */
    published: text('published'),
    /** `publishedKey(published)`: 20071203, 20071200, 20070000; 0 where unknown. */
    publishedKey: integer('published_key').notNull().default(0),
    volume: text('volume'),
    issue: text('issue'),
    firstPage: text('first_page'),
    lastPage: text('last_page'),
    /** What stands in place of pages: "e0123456". */
    articleNumber: text('article_number'),
    journalId: key('journal_id').references(() => journals.id),
    /** The journal or book as printed. */
    containerTitle: text('container_title'),
    /** Of a book, a report or a thesis. */
    publisher: text('publisher'),
    publisherPlace: text('publisher_place'),
    edition: text('edition'),
    series: text('series'),
    editors: jsonb('editors').$type<readonly PersonName[]>().notNull().default(emptyJsonList),
    translators: jsonb('translators').$type<readonly PersonName[]>().notNull().default(emptyJsonList),
    keywords: text('keywords').array().notNull().default(emptyTextArray),
    access: access('access').notNull().default('UNKNOWN'),
    /** The address of the licence. */
    license: text('license'),
    /** A source says that it was retracted or withdrawn: worked out from `article_updates`. */
    retracted: boolean('retracted').notNull().default(false),
    referenceListStatus: referenceListStatus('reference_list_status').notNull().default('UNKNOWN'),
    declaredReferenceCount: integer('declared_reference_count'),
    parsedReferenceCount: integer('parsed_reference_count').notNull().default(0),
    linkedReferenceCount: integer('linked_reference_count').notNull().default(0),
    referenceCount: integer('reference_count').notNull().default(0),
    /** How many articles cite this one; one that cites it twice counts once. */
    citationCount: integer('citation_count').notNull().default(0),
    authorCount: integer('author_count').notNull().default(0),
    /** Which identifiers `article_identifiers` has of it: 1 a DOI, 2 a PubMed id, 3 both. See `identifiedBy`. */
    identifiedBy: smallint('identified_by').notNull().default(0),
    search: tsvector('search').generatedAlwaysAs(
      (): SQL =>
        sql`setweight(${words(articles.title, 10_000)}, 'A') || setweight(${words(articles.abstract, 100_000)}, 'C')`,
    ),
  },
  (t) => [
    index('articles_published_desc_order').on(t.publishedKey.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('articles_published_asc_order').on(sql`(${t.publishedKey} = 0)`, t.publishedKey, t.id),
    index('articles_citation_count_order').on(t.citationCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('articles_title_order').on(sql`(${t.titleKey} = '')`, t.titleKey, t.id),
    index('articles_journal_published_order').on(
      t.journalId,
      t.publishedKey.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    // Where works that may be the same are looked for: those that have other identifiers are passed over.
    index('articles_same_place').on(t.journalId, t.volume, placeInVolume(t), t.identifiedBy, t.id),
    index('articles_same_title').on(titleHash(t.titleKey), t.identifiedBy, t.id),
    index('articles_search_words').using('gin', t.search),
    index('articles_keyword_keys').using('gin', keywordKeys(t.keywords)),
    // Few are: they are found without reading the others, in the default order.
    index('articles_retracted')
      .on(t.publishedKey.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.retracted}`),
    check('articles_year_of_key', sql`${t.year} is not distinct from nullif(${t.publishedKey} / 10000, 0)`),
  ],
)

/** Where in its volume an article stands: its article number, or else its first page. */
export function placeInVolume(article: { articleNumber: SQLWrapper; firstPage: SQLWrapper }): SQL {
  return sql`coalesce(${article.articleNumber}, ${article.firstPage})`
}

/** What titles are looked up by: a number takes a tenth of the index that the title would. */
export function titleHash(titleKey: SQLWrapper): SQL {
  return sql`hashtextextended(${titleKey}, 0)`
}

/** Keywords in lower case: a function of the database, as an index can only have what one makes of a row's columns. */
export function keywordKeys(keywords: SQLWrapper): SQL {
  return sql`keyword_keys(${keywords})`
}

/** The words of so many characters of a text. */
function words(text: SQLWrapper, longest: number): SQL {
  return sql`to_tsvector('simple', ${searchedText(sql`coalesce(left(${text}, ${sql.raw(String(longest))}), '')`)})`
}

/**
 * Names of works: DOI, PubMed and the like, in canonical spelling. Each is of one work, but for ISBNs: the chapters of a
 * book have its ISBN too, and the volumes of a set may share one.
 */
export const articleIdentifiers = pgTable(
  'article_identifiers',
  {
    scheme: text('scheme').notNull(),
    value: sortText('value').notNull(),
    articleId: key('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('article_identifiers_once').on(
      t.scheme,
      t.value,
      sql`(case ${t.scheme} when 'isbn' then ${t.articleId} else 0 end)`,
    ),
    index('article_identifiers_article').on(t.articleId),
  ],
)
