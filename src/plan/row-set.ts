import { getTableName, type SQL, sql } from 'drizzle-orm'
import { alias, type PgTable } from 'drizzle-orm/pg-core'

/** Rows that stand in a FROM clause under an alias that the planner chooses. */
export interface RowSet<Row> {
  /** The FROM item with its alias: `"articles" "a1"`, `(select …) "k1"`. */
  from(alias: string): SQL
  /** The columns under that alias. */
  row(alias: string): Row
  /** Where the rows are a sub-select: its text, for those who need the rows twice and want them made once. */
  readonly query?: SQL
}

/** A Drizzle table as rows. */
export function tableRows<T extends PgTable>(table: T): RowSet<T> {
  return {
    from: (name) => sql`${sql.identifier(getTableName(table))} ${sql.identifier(name)}`,
    // The alias has the table's columns; Drizzle's type of it only differs in the table's name.
    row: (name) => alias(table, name) as unknown as T,
  }
}

/** The columns of a sub-select: each name here with the column's name there. */
export type Columns<Names extends string> = Readonly<Record<Names, SQL>>

/**
 * A sub-select as rows.
 *
 * @example derivedRows({ authorId: 'author_id' }, sql`select author_id from …`)
 */
export function derivedRows<Names extends string>(
  columns: Readonly<Record<Names, string>>,
  query: SQL,
): RowSet<Columns<Names>> {
  return {
    query,
    from: (name) => sql`(${query}) ${sql.identifier(name)}`,
    row: (name) =>
      Object.fromEntries(
        Object.entries<string>(columns).map(([key, column]) => [
          key,
          sql`${sql.identifier(name)}.${sql.identifier(column)}`,
        ]),
      ) as Columns<Names>,
  }
}
