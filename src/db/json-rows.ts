import { type SQL, sql } from 'drizzle-orm'

/** Postgres types by column name. */
type ColumnTypes = Readonly<
  Record<string, 'bigint' | 'int' | 'int[]' | 'text' | 'text[]' | 'boolean' | 'jsonb' | 'real'>
>

/**
 * Rows of this program as rows of a statement: one parameter, however many rows there are.
 *
 *     jsonb_to_recordset($1::jsonb) as r(place int, name text)
 *
 * Properties that are absent are null. Texts lose NULs and halves of surrogate pairs, which Postgres does not store.
 */
export function jsonRows<Types extends ColumnTypes>(
  alias: string,
  types: Types,
  rows: readonly Readonly<Record<keyof Types, unknown>>[],
): SQL {
  const columns = Object.entries(types).map(([name, type]) => sql`${sql.identifier(name)} ${sql.raw(type)}`)
  // Rows may have more than is asked for: whole records are not to be sent along.
  const picked = rows.map((row) => pick(row, Object.keys(types)))
  return sql`jsonb_to_recordset(${storable(picked)}::jsonb) as ${sql.identifier(alias)}(${sql.join(columns, sql`, `)})`
}

/** JSON that Postgres takes as `jsonb`. */
export function storable(value: unknown): string {
  const text = JSON.stringify(value)
  // What Postgres does not store JSON writes as an escape; few texts have any, and all the others are done.
  if (!unstorable.test(text)) return text
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storableText(part) : part,
  )
}

/** Escapes of NUL and of halves of surrogate pairs. One whose backslash is itself escaped is found too, and does no harm. */
const unstorable = /\\u(?:0000|d[89a-f])/

function pick(row: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  const picked: Record<string, unknown> = {}
  for (const name of names) picked[name] = row[name]
  return picked
}

/** A copy of a value that is nothing but JSON, with texts that Postgres stores. */
export function storableCopy<Value extends object>(value: Value): Value {
  // What was JSON has the same shape when it is read again.
  return JSON.parse(storable(value)) as Value
}

/** The text without NULs, and with U+FFFD for halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text
}
