import { eq, type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { globalIdPrefixes, type NodeType } from '../domain/global-id.ts'
import type { LinkedRecord } from '../domain/linked-record.ts'
import { identifierSchemes } from '../domain/record.ts'
import { articleIdentifiers, articles } from './tables/articles.ts'
import { authors, authorships } from './tables/authors.ts'
import { journalIssns, journals } from './tables/journals.ts'
import { articleReferences } from './tables/references.ts'
import { articleUpdates } from './tables/updates.ts'

declare const made: unique symbol

/** JSON of an article as `recordSql` makes it; `recordOf` reads it. */
export interface RecordJson {
  readonly [made]: true
}

/**
 * An expression that gives all that is known of an article as the JSON of an `ArticleRecord`, with null for what is not
 * known. Names are as the article prints them; ORCID iDs are those that the persons are known by.
 *
 * @param article a row of the table, under any alias.
 * @param references with its reference list? Without, the list is empty and of unknown status.
 * @param links with its global id, and those of its references and of what they cite, see `LinkedRecord`?
 */
export function recordSql(
  article: typeof articles,
  { references = false, links = false } = {},
): SQL<RecordJson> {
  const id = links ? sql`${globalIdSql('Article', article.id)} as "id",` : sql.raw('')
  const list = references
    ? sql`${article.referenceListStatus} as "referenceListStatus", ${article.declaredReferenceCount} as "declaredReferenceCount", ${referencesSql(article, links)} as "references"`
    : sql`'UNKNOWN' as "referenceListStatus", json_build_array() as "references"`
  return sql`(select row_to_json(":r") from (select ${id}
    ${article.type} as "type", ${identifiersSql(article)} as "identifiers", ${article.title} as "title",
    ${article.abstract} as "abstract", ${article.language} as "language", ${article.published} as "published",
    ${article.volume} as "volume", ${article.issue} as "issue", ${article.firstPage} as "firstPage",
    ${article.lastPage} as "lastPage", ${article.articleNumber} as "articleNumber", ${journalSql(article)} as "journal",
    ${article.containerTitle} as "containerTitle", ${article.publisher} as "publisher",
    ${article.publisherPlace} as "publisherPlace", ${article.edition} as "edition", ${article.series} as "series",
    ${article.keywords} as "keywords", ${article.access} as "access", ${article.license} as "license",
    ${authorsSql(article)} as "authors", ${filledSql(article.editors)} as "editors",
    ${filledSql(article.translators)} as "translators", ${updatesSql(article)} as "updates",
    ${list}) ":r")`
}

/**
 * An expression that gives the works in an article's reference list as a JSON list of what `recordSql` gives, in printed
 * order, each once. References that lead to no work are not there.
 */
export function citedRecordsSql(article: typeof articles): SQL<readonly RecordJson[]> {
  const r = articleReferences
  const cited = alias(articles, 'cited') as unknown as typeof articles
  return sql`(select coalesce(json_agg(${recordSql(cited)} order by ${r.ordinal}), json_build_array())
    from ${r} join ${articles} "cited" on ${eq(cited.id, r.citedId)}
    where ${r.citingId} = ${article.id} and not ${r.repeated})`
}

/** The record that `recordSql` has made JSON of. */
export function recordOf(json: RecordJson): LinkedRecord {
  const { containerTitle, ...record } = withoutNulls(json) as LinkedRecord
  // The importer notes the journal's title as the container where a record names no other.
  const isNamed = containerTitle === undefined || containerTitle === record.journal?.title
  return isNamed ? record : { ...record, containerTitle }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, part]) => part !== null)
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutNulls(part)]))
}

const schemes = sql.raw(`array[${identifierSchemes.map((scheme) => `'${scheme}'`).join(', ')}]`)

function identifiersSql(article: typeof articles): SQL {
  const i = articleIdentifiers
  return sql`(select coalesce(json_agg(json_build_object('scheme', ${i.scheme}, 'value', ${i.value}) order by array_position(${schemes}, ${i.scheme}), ${i.value}), json_build_array()) from ${i} where ${i.articleId} = ${article.id})`
}

/** A list as JSON; null where it is empty. */
function filledSql(list: SQLWrapper): SQL {
  return sql`nullif(${list}, '[]'::jsonb)`
}

/** What the sources of an article say of notices, each once; null where they say nothing. */
function updatesSql(article: typeof articles): SQL {
  const u = articleUpdates
  const said = sql`select kind, role, scheme, value, text, date, asserted_by, min(id) as first from ${u} where ${u.articleId} = ${article.id} group by 1, 2, 3, 4, 5, 6, 7`
  const identifier = sql`case when o.scheme is not null then json_build_object('scheme', o.scheme, 'value', o.value) end`
  const one = sql`json_build_object('kind', o.kind, 'role', o.role, 'identifier', ${identifier}, 'text', o.text, 'date', o.date, 'assertedBy', o.asserted_by)`
  return sql`(select json_agg(${one} order by o.first) from (${said}) o)`
}

function journalSql(article: typeof articles): SQL {
  const [j, n] = [journals, journalIssns]
  const issns = sql`(select coalesce(json_agg(${n.issn} order by ${n.issn} collate "C"), json_build_array()) from ${n} where ${n.journalId} = ${j.id})`
  return sql`(select json_build_object('title', ${j.title}, 'abbreviation', ${j.abbreviation}, 'issns', ${issns}, 'publisher', ${j.publisher}) from ${j} where ${j.id} = ${article.journalId})`
}

function authorsSql(article: typeof articles): SQL {
  const [s, a] = [authorships, authors]
  const one = sql`json_build_object('name', ${s.name}, 'printed', ${s.nameAsPrinted}, 'orcid', ${a.orcid}, 'corresponding', ${s.corresponding}, 'affiliations', ${s.affiliations})`
  return sql`(select coalesce(json_agg(${one} order by ${s.position}), json_build_array()) from ${s} join ${a} on ${a.id} = ${s.authorId} where ${s.articleId} = ${article.id})`
}

function referencesSql(article: typeof articles, links: boolean): SQL {
  const r = articleReferences
  const confidence = sql`case when ${r.confidence} is not null then json_build_object('line', ${r.confidence}, 'parts', ${r.partConfidences}) end`
  const parts = sql`case when ${r.matchStatus} <> 'NONE' then json_build_object('authors', ${r.authors}, 'authorsTruncated', ${r.authorsTruncated}, 'title', ${r.title}, 'containerTitle', ${r.containerTitle}, 'year', ${r.year}, 'volume', ${r.volume}, 'issue', ${r.issue}, 'firstPage', ${r.firstPage}, 'lastPage', ${r.lastPage}, 'articleNumber', ${r.articleNumber}, 'type', ${r.type}, 'publisher', ${r.publisher}, 'publisherPlace', ${r.publisherPlace}, 'edition', ${r.edition}, 'series', ${r.series}, 'editors', ${filledSql(r.editors)}, 'identifiers', ${printedIdentifiersSql()}, 'note', ${r.note}, 'confidence', ${confidence}) end`
  const one = sql`json_build_object('ordinal', ${r.ordinal}, 'label', ${r.label}, 'key', ${r.key}, 'doiAssertedBy', ${r.doiAssertedBy}, 'text', ${r.text}, 'parts', ${parts}, 'links', ${r.links}${links ? linkSql() : sql.raw('')})`
  return sql`(select coalesce(json_agg(${one} order by ${r.ordinal}), json_build_array()) from ${r} where ${r.citingId} = ${article.id})`
}

/** The pairs of a reference's JSON that say what it leads to, and why. */
function linkSql(): SQL {
  const r = articleReferences
  const cited = alias(articles, 'cited') as unknown as typeof articles
  const article = sql`(select json_build_object('id', ${globalIdSql('Article', cited.id)}, 'identifiers', ${identifiersSql(cited)}) from ${articles} "cited" where ${eq(cited.id, r.citedId)})`
  const match = sql`json_build_object('status', ${r.matchStatus}, 'method', ${r.matchMethod}, 'score', ${r.matchScore})`
  return sql`, 'id', ${globalIdSql('Reference', r.id)}, 'match', ${match}, 'article', ${article}`
}

function globalIdSql(type: NodeType, key: SQLWrapper): SQL {
  return sql`${sql.raw(`'${globalIdPrefixes[type]}_'`)} || ${key}`
}

/**
 * The identifiers that a reference gives. Rows from before `identifiers` was a column keep only the DOI; the others became
 * those of the work that was made of the reference, or by which the work was found.
 */
function printedIdentifiersSql(): SQL {
  const [r, i] = [articleReferences, articleIdentifiers]
  const others = sql`select ${i.scheme} as scheme, ${i.value} as value from ${i} where ${i.articleId} = ${r.citedId} and ${i.scheme} not in ('doi', 'isbn') and ${r.matchStatus} in ('ASSERTED', 'NEW')`
  return sql`coalesce(${r.identifiers}, (select coalesce(jsonb_agg(jsonb_build_object('scheme', g.scheme, 'value', g.value) order by array_position(${schemes}, g.scheme), g.value), '[]'::jsonb) from (select 'doi' as scheme, ${r.doi} as value where ${r.doi} is not null union all ${others}) g))`
}
