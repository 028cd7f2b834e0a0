import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import type { ReferencePartName } from '../domain/record.ts'
import { many } from '../plan/declare.ts'
import { derivedRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'
import { ReferencePartName as PartName } from './enums.ts'

/** What is printed of a cited work: columns of one name in every list of references. */
export type PrintedParts = Readonly<
  Record<
    | Exclude<ReferencePartName, 'pages'>
    | 'firstPage'
    | 'lastPage'
    | 'articleNumber'
    | 'authorsTruncated'
    | 'doi'
    | 'confidence'
    | 'partConfidences',
    SQLWrapper
  >
>

type PartRow = Record<'place' | 'name' | 'value' | 'confidence', SQL>

/** The names of a column, as a list prints them: "Zarate CA Jr, Singh JB"; null where there are none. */
function namesSql(names: SQLWrapper): SQL {
  const person = sql`concat_ws(' ', n.value->>'family', coalesce(n.value->>'initials', n.value->>'given'), n.value->>'suffix')`
  return sql`(select string_agg(coalesce(nullif(${person}, ''), n.value->>'literal'), ', ' order by n.place) from jsonb_array_elements(${names}) with ordinality n(value, place))`
}

/** What stands before an identifier in print. */
const identifierLabels = {
  doi: 'doi:',
  pmid: 'PMID:',
  pmcid: 'PMCID:',
  arxiv: 'arXiv:',
  isbn: 'ISBN:',
  openalex: 'OpenAlex:',
} as const

function identifiersSql({ identifiers, doi }: PrintedParts): SQL {
  const branches = Object.entries(identifierLabels).map(([scheme, label]) =>
    sql.raw(`when '${scheme}' then '${label}'`),
  )
  const label = sql`case i.value->>'scheme' ${sql.join(branches, sql` `)} end`
  const listed = sql`(select string_agg(${label} || (i.value->>'value'), ', ' order by i.place) from jsonb_array_elements(${identifiers}) with ordinality i(value, place))`
  // Rows from before `identifiers` was a column have only the DOI.
  return sql`coalesce(${listed}, 'doi:' || ${doi})`
}

function pagesSql({ firstPage, lastPage, articleNumber }: PrintedParts): SQL {
  const range = sql`case when ${lastPage} is null or ${lastPage} = ${firstPage} then ${firstPage} else ${firstPage} || '–' || ${lastPage} end`
  return sql`coalesce(${range}, ${articleNumber})`
}

/** How each part is printed, in the order of the list. */
const printed: Readonly<Record<ReferencePartName, (row: PrintedParts) => SQL>> = {
  type: (row) => sql`lower(replace(${row.type}::text, '_', ' '))`,
  authors: (row) =>
    sql`${namesSql(row.authors)} || case when ${row.authorsTruncated} then ', et al.' else '' end`,
  title: (row) => sql`${row.title}`,
  containerTitle: (row) => sql`${row.containerTitle}`,
  year: (row) => sql`${row.year}::text`,
  volume: (row) => sql`${row.volume}`,
  issue: (row) => sql`${row.issue}`,
  pages: pagesSql,
  publisher: (row) => sql`${row.publisher}`,
  publisherPlace: (row) => sql`${row.publisherPlace}`,
  edition: (row) => sql`${row.edition}`,
  series: (row) => sql`${row.series}`,
  editors: (row) => namesSql(row.editors),
  identifiers: identifiersSql,
  note: (row) => sql`${row.note}`,
}

/** How GraphQL calls a part: "containerTitle" is CONTAINER_TITLE. */
export function partEnumName(part: ReferencePartName): string {
  return part.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** The parts that a reference has, a row each. */
function partRows(row: PrintedParts) {
  const rows = Object.entries(printed).map(([part, write], place) => {
    const name = sql.raw(`'${partEnumName(part as ReferencePartName)}'`)
    const confidence = sql`(${row.partConfidences}->>${sql.raw(`'${part}'`)})::float8`
    return sql`(${sql.raw(String(place))}, ${name}, ${write(row)}, ${confidence})`
  })
  return derivedRows(
    { place: 'place', name: 'name', value: 'value', confidence: 'confidence' },
    sql`select p.* from (values ${sql.join(rows, sql`, `)}) p(place, name, value, confidence) where p.value is not null`,
  )
}

const noConfidence =
  'null where the source itself tells the parts apart (deposited or marked up), or it was read before confidences were kept'

export const ReferencePart = builder.objectRef<PartRow>('ReferencePart').implement({
  description: 'One part of a reference: what was read, and how surely.',
  fields: (t) => ({
    name: t.field({ type: PartName, description: 'Which part it is.', sql: (part) => part.name }),
    value: t.string({
      description:
        'As one would print it: names as `Zarate CA Jr, Singh JB`, pages as `467–474`, identifiers with their scheme.',
      sql: (part) => part.value,
    }),
    confidence: t.float({
      nullable: true,
      description: `How likely it is right, from 0 to 1: of parts with 0.9, nine in ten are; ${noConfidence}.`,
      sql: (part) => part.confidence,
    }),
  }),
})

/** The parts of a reference, in a fixed order. */
export const referenceParts = many<PrintedParts, PartRow>({
  rows: partRows,
  orderBy: (part) => part.place,
  expected: 8,
})

export const confidenceDescription = `How likely every part of it is right, from 0 to 1; ${noConfidence}.`
