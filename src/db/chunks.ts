/** Rows to a statement that has parameters for each: Postgres takes 65,535 parameters. */
const rowsPerStatement = 1000

/** These rows in parts that one statement can take, in order; none of no rows. */
export function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    yield rows.slice(start, start + rowsPerStatement)
}
