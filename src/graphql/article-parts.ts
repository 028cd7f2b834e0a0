import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { articleIdentifiers, type articles } from '../db/tables/articles.ts'
import { plainInAddress } from '../domain/doi.ts'
import { builder } from './builder.ts'
import { ReferenceListStatus } from './enums.ts'

/** The columns that `Identifier` is made of. */
interface IdentifierRow {
  readonly scheme: SQL | typeof articleIdentifiers.scheme
  readonly value: SQL | typeof articleIdentifiers.value
}

/** What has a place in an address of its own, with what stands before the identifier. */
const addresses = [
  ['doi', 'https://doi.org/'],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['pmcid', 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  ['arxiv', 'https://arxiv.org/abs/'],
  ['openalex', 'https://openalex.org/'],
] as const

/** The address of an identifier; null for schemes that have none. */
export function identifierUrlSql({ scheme, value }: IdentifierRow): SQL {
  const branches = addresses.map(([name, start]) => {
    const path = name === 'doi' ? encodedSql(value) : sql`${value}`
    return sql`when ${quote(name)} then ${quote(start)} || ${path}`
  })
  return sql`case ${scheme} ${sql.join(branches, sql` `)} end`
}

/** A DOI as `doiUrl` writes it: character by character, where one needs it, the bytes of UTF-8 as `%C3`. */
function encodedSql(value: IdentifierRow['value']): SQL {
  const plain = (text: SQLWrapper, times: string) =>
    sql`${text} ~ ${quote(`^[${plainInAddress}]${times}$`)} collate "C"`
  const bytes = sql`upper(encode(convert_to(c, 'UTF8'), 'hex') collate "C")`
  const percent = sql`regexp_replace(${bytes}, '(..)', '%\\1', 'g')`
  return sql`case when ${plain(value, '*')} then ${value} else (select string_agg(case when ${plain(sql`c`, '')} then c else ${percent} end, '' order by n) from string_to_table(${value}, null) with ordinality t(c, n)) end`
}

function quote(text: string): SQL {
  return sql.raw(`'${text.replaceAll("'", "''")}'`)
}

/** The value of one scheme, the first where there are several; null where there is none. */
export function identifierSql(article: typeof articles, scheme: string): SQL {
  const i = articleIdentifiers
  return sql`(select ${i.value} from ${i} where ${i.articleId} = ${article.id} and ${i.scheme} = ${sql.raw(`'${scheme}'`)} order by ${i.value} limit 1)`
}

/** Where the article is best found: by DOI, else in PubMed, PubMed Central, arXiv or OpenAlex. */
export function articleUrlSql(article: typeof articles): SQL {
  const i = articleIdentifiers
  const places = sql.raw(`array[${addresses.map(([name]) => `'${name}'`).join(', ')}]`)
  return sql`(select ${identifierUrlSql(i)} from ${i} where ${i.articleId} = ${article.id} and ${i.scheme} = any(${places}) order by array_position(${places}, ${i.scheme}), ${i.value} limit 1)`
}

export const Identifier = builder.objectRef<typeof articleIdentifiers>('Identifier').implement({
  description:
    'A name of a work in one scheme. No other work has it, but for ISBNs: the chapters of a book have that of the book.',
  fields: (t) => ({
    scheme: t.string({ description: '`doi`, `pmid`, `pmcid`, `arxiv`, `isbn` …', sql: (row) => row.scheme }),
    value: t.string({ description: 'In the canonical spelling of its scheme.', sql: (row) => row.value }),
    url: t.string({
      nullable: true,
      description: 'Where it leads; null for schemes without addresses.',
      sql: (row) => identifierUrlSql(row),
    }),
  }),
})

export const ReferenceList = builder.objectRef<typeof articles>('ReferenceList').implement({
  description: 'How complete the reference list of an article is.',
  fields: (t) => ({
    status: t.field({
      type: ReferenceListStatus,
      description: 'Whether the list is here, in part or whole.',
      sql: (article) => article.referenceListStatus,
    }),
    declaredCount: t.int({
      nullable: true,
      description: 'How many references the source says there are; null where it does not say.',
      sql: (article) => article.declaredReferenceCount,
    }),
    parsedCount: t.int({
      description: 'How many of the references here could be read.',
      sql: (article) => article.parsedReferenceCount,
    }),
    linkedCount: t.int({
      description: 'How many of the references here lead to a cited work.',
      sql: (article) => article.linkedReferenceCount,
    }),
  }),
})

export const YearCount = builder.objectRef<{ year: SQL; count: SQL }>('YearCount').implement({
  description: 'How often a year occurs.',
  fields: (t) => ({
    year: t.int({ description: 'The calendar year.', sql: (row) => row.year }),
    count: t.int({ description: 'How many entries have it.', sql: (row) => row.count }),
  }),
})

export const SourceRecord = builder
  .objectRef<{ name: SQL; format: SQL; importedAt: SQL }>('SourceRecord')
  .implement({
    description: 'Which source described an article, and when that was taken in.',
    fields: (t) => ({
      name: t.string({
        description: 'The file or address, as it was given to the import.',
        sql: (row) => row.name,
      }),
      format: t.string({ description: 'The format it was read as.', sql: (row) => row.format }),
      importedAt: t.field({
        type: 'DateTime',
        description: 'When its present content was taken in.',
        sql: (row) => sql`to_char(${row.importedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      }),
    }),
  })
