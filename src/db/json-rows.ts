import { type SQL, sql } from 'drizzle-orm'

/** Postgres types by column name. */
type ColumnTypes = Readonly<
  Record<string, 'bigint' | 'int' | 'text' | 'text[]' | 'boolean' | 'jsonb' | 'real'>
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
  return sql`jsonb_to_recordset(${storable(rows)}::jsonb) as ${sql.identifier(alias)}(${sql.join(columns, sql`, `)})`
}

/** JSON that Postgres takes as `jsonb`. */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? storableText(part) : part,
  )
}

/** A copy of a value that is nothing but JSON, with texts that Postgres stores. */
export function storableCopy<Value extends object>(value: Value): Value {
  // What was JSON has the same shape when it is read again.
  return JSON.parse(storable(value)) as Value
}

export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
