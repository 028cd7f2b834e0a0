import { once } from 'node:events'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { storable, storableText } from './json-rows.ts'
import type { Transaction } from './client.ts'

type Value = string | number | boolean | object | null | undefined
/** How much text is handed to the driver at once. */
const chunkLength = 256 * 1024

/**
 * Writes new rows with `COPY … FROM STDIN` (text format), keys included: the fastest way in. Texts lose what Postgres does
 * not store.
 *
 * @param columns the columns that the rows give, by Drizzle's names; the others get their defaults.
 */
export async function copyRows<Name extends string>(
  { sql }: Transaction,
  table: PgTable,
  columns: readonly Name[],
  rows: Iterable<Readonly<Record<Name, Value>>>,
): Promise<void> {
  const known = getTableColumns(table)
  const chosen = columns.map((name) => {
    const column = known[name]
    if (column === undefined) throw new Error(`${getTableName(table)} has no column ${name}`)
    return { name, column: column.name, isArray: column.getSQLType().endsWith('[]') }
  })
  const names = chosen.map(({ column }) => `"${column}"`).join(', ')
  const statement = sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`)
  const failed = failureOf(statement)
  const stream = await statement.writable()
  const done = once(stream, 'finish')
  // Each is waited for in its time; what fails before that must not be a failure that nobody handles.
  done.catch(() => {})
  let chunk = ''
  for (const row of rows) {
    chunk += `${chosen.map(({ name, isArray }) => copyText(row[name], isArray)).join('\t')}\n`
    if (chunk.length < chunkLength) continue
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failed])
    chunk = ''
  }
  stream.end(chunk)
  await Promise.race([done, failed])
}

/**
 * Rejects with the error of a statement that has already given its stream. postgres.js 3.4.9 has no other way to hear of
 * it: its stream neither ends nor fails where the server refuses the last rows
 * (https://github.com/porsager/postgres/issues/1173).
 */
function failureOf(statement: object): Promise<never> {
  const query = statement as { reject: (this: void, error: unknown) => void }
  const known = query.reject
  const failure = new Promise<never>((_resolve, reject) => {
    query.reject = (error) => {
      reject(error)
      known(error)
    }
  })
  failure.catch(() => {})
  return failure
}

/** The names of an object's properties, for objects that have no others than their type says. */
export function keysOf<Row extends object>(row: Row): (keyof Row & string)[] {
  return Object.keys(row) as (keyof Row & string)[]
}

function copyText(value: Value, isArray: boolean): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(storableText(value))
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  if (!isArray) return escaped(storable(value))
  return escaped(
    `{${(value as readonly unknown[]).map((item) => arrayItem(storableText(String(item)))).join(',')}}`,
  )
}

function arrayItem(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : text
}
