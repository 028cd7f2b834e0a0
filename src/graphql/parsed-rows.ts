import { type SQL, sql } from 'drizzle-orm'
import { printedPartTypes } from '../db/tables/references.ts'
import { splitReferences } from '../formats/reference/list/split-references.ts'
import { cursorValues } from '../plan/cursor.ts'
import { RuleViolation } from '../plan/input-error.ts'
import type { Input, Slot } from '../plan/input.ts'
import { Late } from '../plan/late.ts'
import { defaultPageSize } from '../plan/page.ts'
import { derivedRows } from '../plan/row-set.ts'
import type { Order } from '../plan/source.ts'
import { readTexts } from './read-texts.ts'

/** The most characters of a text that is read or split. */
export const longestText = 200_000

/** Characters that are read in the time that a row takes. */
const charactersOfRow = 30

/** The columns of a text that was read, as `readTexts` gives them. */
export const parsedColumns = {
  ordinal: 'int',
  start: 'int',
  text: 'text',
  label: 'text',
  status: 'text',
  refusal: 'text',
  ...printedPartTypes,
  articleId: 'bigint',
  matchStatus: 'text',
  matchMethod: 'text',
  matchScore: 'real',
  matchEvidence: 'jsonb',
  near: 'jsonb',
} as const

export type ParsedRow = Readonly<Record<keyof typeof parsedColumns, SQL>>

/** The order of a list that was pasted: its own. */
export const pastedOrder = {
  mark: 'parsed-reference:listed',
  descending: false,
  onNode: false,
  keys: [{ by: (row) => row.ordinal, type: 'integer' }],
} as const satisfies Order<ParsedRow, ParsedRow>

interface ListArguments {
  readonly text: string
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** One row: the text, read. */
export function parsedText(args: Input) {
  return rows(
    args
      .at('text')
      .bind(
        (text) => new Late((db) => readTexts(db, [{ text: String(text), start: 0, line: 1 }], () => true)),
      ),
  )
}

/** A row for each reference of the list that is on the page asked for, in order; for the others, as many as there are. */
export function parsedList(args: Input) {
  return rows(
    args.bind((given) => {
      // GraphQL has coerced them.
      const list = given as ListArguments
      return new Late((db) => {
        const texts = splitReferences(list.text)
        return readTexts(db, texts, pageOf(list, texts.length))
      })
    }),
  )
}

/** Which ordinals are on the page that the arguments ask for. They are good: the statement has been bound to them. */
function pageOf({ first, after, last, before }: ListArguments, count: number): (ordinal: number) => boolean {
  const ordinalOf = (cursor: string) => Number(cursorValues(pastedOrder as never, cursor)[0])
  const start = typeof after === 'string' ? ordinalOf(after) : 0
  const end = typeof before === 'string' ? ordinalOf(before) : count + 1
  if (typeof last === 'number') return (ordinal) => ordinal > start && ordinal < end && ordinal >= end - last
  const size = first ?? defaultPageSize
  return (ordinal) => ordinal > start && ordinal < end && ordinal <= start + size
}

function rows(json: SQL) {
  const names = Object.keys(parsedColumns) as (keyof typeof parsedColumns)[]
  const columns = names.map((name) => sql`${sql.identifier(name)} ${sql.raw(parsedColumns[name])}`)
  return derivedRows(
    Object.fromEntries(names.map((name) => [name, name])) as Record<keyof typeof parsedColumns, string>,
    sql`select r.* from jsonb_to_recordset(${json}::jsonb) as r(${sql.join(columns, sql`, `)})`,
  )
}

/** What reading a text costs, in rows. @throws RuleViolation, at each run, for a text that is too long. */
export function readingWeight(args: Input): Slot {
  return args.at('text').slot((value) => {
    const { length } = String(value)
    if (length <= longestText) return Math.ceil(length / charactersOfRow)
    const [has, limit] = [length, longestText].map((count) => count.toLocaleString('en'))
    throw new RuleViolation(`it has ${has} characters; the limit is ${limit}. Give it in parts.`, {
      limit: longestText,
    })
  })
}
