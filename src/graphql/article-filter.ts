import { type SQL, sql } from 'drizzle-orm'
import { lowerCase, searchTerms } from '../db/search-text.ts'
import { articleIdentifiers, articles, keywordKeys } from '../db/tables/articles.ts'
import { authors, authorships } from '../db/tables/authors.ts'
import { articleReferences } from '../db/tables/references.ts'
import { RuleViolation } from '../plan/input-error.ts'
import type { Convert, Input } from '../plan/input.ts'
import { checkSearchText, valueLimits } from '../plan/value-limits.ts'
import { builder } from './builder.ts'
import { Access, ArticleOrigin, ArticleType } from './enums.ts'
import { combine, filterSize, IntRange, needsLetter, startsWith } from './filter.ts'
import {
  ArticleKey,
  articleKeySql,
  AuthorKey,
  authorKeySql,
  identifier,
  JournalKey,
  journalKeySql,
} from './keys.ts'

export const ArticleFilter = builder.inputRef<object>('ArticleFilter')

ArticleFilter.implement({
  description: `Which articles to list. All given fields must hold; a field that is null counts as not given. An unknown journal, author or article matches nothing. ${filterSize}`,
  fields: (t) => ({
    and: t.field({ type: [ArticleFilter], description: 'All of these hold. An empty list holds.' }),
    or: t.field({
      type: [ArticleFilter],
      description: 'At least one of these holds. An empty list does not.',
    }),
    not: t.field({ type: ArticleFilter, description: 'This does not hold.' }),
    text: t.string({
      description: `Words in title or abstract, as one types them into a search box: \`"exact phrase"\`, \`or\`, \`-without\`. One letter or digit at least, ${valueLimits.textWords} words and ${valueLimits.textLength.toLocaleString('en')} characters at most.`,
    }),
    type: t.field({ type: ArticleType, description: 'Of this type.' }),
    origin: t.field({
      type: ArticleOrigin,
      description: 'Described by a source, or known only from references.',
    }),
    year: t.field({
      type: IntRange,
      description: 'Published in these years. Articles of unknown year do not match.',
    }),
    journal: t.field({ type: JournalKey, description: 'In this journal.' }),
    author: t.field({ type: AuthorKey, description: 'By this author, among others.' }),
    authorName: t.string({
      description: 'By an author whose name, family name first, begins like this: `zarate`, `Zarate C`.',
    }),
    cites: t.field({ type: ArticleKey, description: 'With this article in the reference list.' }),
    citedBy: t.field({ type: ArticleKey, description: 'In the reference list of this article.' }),
    doi: t.field({ type: ['DOI'], description: 'With one of these DOIs.' }),
    keyword: t.string({ description: 'With this keyword, in any case.' }),
    language: t.string({ description: 'In this language (BCP 47).' }),
    access: t.field({ type: Access, description: 'Readable by whom.' }),
    retracted: t.boolean({ description: 'Retracted or withdrawn, as a source says; or not.' }),
    hasAbstract: t.boolean({ description: 'With an abstract here, or without.' }),
    minCitedByCount: t.int({ description: 'Cited by at least so many articles here.' }),
  }),
})

type ArticleTable = typeof articles

/** The condition on an article that a filter states. */
export function articleFilterSql(article: ArticleTable, where: Input): SQL {
  return combine(where, (nested) => articleFilterSql(article, nested), [
    [
      'text',
      (text) =>
        sql`${article.search} @@ websearch_to_tsquery('simple', ${lowerCase(text.bind(searchedWords))})`,
    ],
    ['type', (type) => sql`${article.type} = ${type.bind()}`],
    ['origin', (origin) => sql`${article.origin} = ${origin.bind()}`],
    ['year', (range) => yearsSql(article, range)],
    ['journal', (key) => sql`${article.journalId} = ${journalKeySql(key)}`],
    ['author', (key) => writtenBy(article, (s) => sql`${s.authorId} = ${authorKeySql(key)}`)],
    [
      'authorName',
      (name) =>
        writtenBy(
          article,
          (s) =>
            sql`${s.authorId} in (select ${authors.id} from ${authors} where ${startsWith(authors.nameKey, name)})`,
        ),
    ],
    [
      'cites',
      (key) => {
        const r = articleReferences
        return sql`${article.id} in (select ${r.citingId} from ${r} where ${r.citedId} = ${articleKeySql(key)})`
      },
    ],
    [
      'citedBy',
      (key) => {
        const r = articleReferences
        return sql`${article.id} in (select ${r.citedId} from ${r} where ${r.citingId} = ${articleKeySql(key)})`
      },
    ],
    [
      'doi',
      (list) => {
        const i = articleIdentifiers
        const dois = list.bind((value) => (value as unknown[]).map(identifier('doi')))
        return sql`${article.id} in (select ${i.articleId} from ${i} where ${i.scheme} = 'doi' and ${i.value} = any(${dois}::text[]))`
      },
    ],
    [
      'keyword',
      (keyword) =>
        sql`${keywordKeys(article.keywords)} @> ${keywordKeys(sql`array[${keyword.bind(plainText)}]`)}`,
    ],
    ['language', (language) => sql`${lowerCase(article.language)} = ${lowerCase(language.bind(plainText))}`],
    ['access', (access) => sql`${article.access} = ${access.bind()}`],
    [
      'retracted',
      (retracted) =>
        retracted.choice() === true ? sql`${article.retracted}` : sql`not ${article.retracted}`,
    ],
    [
      'hasAbstract',
      (has) =>
        has.choice() === true ? sql`${article.abstract} is not null` : sql`${article.abstract} is null`,
    ],
    ['minCitedByCount', (count) => sql`${article.citationCount} >= ${count.bind()}::int`],
  ])
}

/**
 * Published in these years. Said of `published_key`, whose index has them in order; unknown dates are 0 there.
 *
 * @see publishedKey
 */
function yearsSql(article: ArticleTable, years: Input): SQL {
  const bounds = (
    [
      ['gte', '>=', firstKeyOf],
      ['lte', '<=', lastKeyOf],
      ['eq', '>=', firstKeyOf],
      ['eq', '<=', lastKeyOf],
    ] as const
  ).filter(([name]) => years.at(name).present)
  const conditions = bounds.map(
    ([name, operator, convert]) =>
      sql`${article.publishedKey} ${sql.raw(operator)} ${years.at(name).bind(convert)}::bigint`,
  )
  return sql`(${sql.join([sql`${article.publishedKey} >= ${sql.raw(String(firstKeyOf(1)))}`, ...conditions], sql` and `)})`
}

const firstKeyOf = (year: unknown): number => Number(year) * 10_000
const lastKeyOf = (year: unknown): number => firstKeyOf(year) + 9_999

function writtenBy(article: ArticleTable, condition: (authorship: typeof authorships) => SQL): SQL {
  const s = authorships
  return sql`exists (select from ${s} where ${s.articleId} = ${article.id} and ${condition(s)})`
}

/** @throws RuleViolation where it has no word, or is too long. */
const searchedWords: Convert = (value) => {
  const text = plainText(value)
  checkSearchText(text)
  const terms = searchTerms(text)
  if (!/[\p{L}\p{N}]/u.test(terms)) throw new RuleViolation(needsLetter)
  return terms
}

/** Postgres has no text with a NUL in it. */
export function plainText(value: unknown): string {
  return String(value).replaceAll('\0', ' ')
}
