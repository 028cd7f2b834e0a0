import { Column, getTableName, is, SQL, type SQLChunk, type SQLWrapper } from 'drizzle-orm'

/**
 * The columns that an expression reads of the table under this alias, by their names in the database. Finds those that
 * are Drizzle columns; what is written as text it cannot see.
 *
 * @example columnsRead(sql`${eq(e.id, f.id)} and ${e.year} > 2000`, 'e') // Set { 'id', 'year' }
 */
export function columnsRead(expression: SQL, alias: string): Set<string> {
  const found = new Set<string>()
  const visit = (chunk: SQLChunk): void => {
    if (is(chunk, Column)) {
      if (getTableName(chunk.table) === alias) found.add(chunk.name)
    } else if (is(chunk, SQL)) chunk.queryChunks.forEach(visit)
    else if (Array.isArray(chunk)) chunk.forEach(visit)
    else if (isWrapper(chunk)) visit(chunk.getSQL())
  }
  visit(expression)
  return found
}

/** Aliased expressions and conditions: what is more than text and has SQL of its own. */
function isWrapper(chunk: unknown): chunk is SQLWrapper {
  return is(chunk, SQL.Aliased)
}
