import { type SQL, sql } from 'drizzle-orm'

/** One pair of a JSON object: the key, and the expression of its value. */
export type Pair = readonly [name: string, value: SQL]

/** Adds the pairs whose names are not there yet: two fields may need the same. */
export function addPairs(pairs: Pair[], more: readonly Pair[]): void {
  for (const pair of more) if (!pairs.some(([name]) => name === pair[0])) pairs.push(pair)
}

/** A column of this name would be taken for the row; so it is one that no response name can be. */
const row = sql.identifier(':o')

/** Postgres cuts longer identifiers off. */
const longestIdentifier = 63

/**
 * A scalar sub-select that gives one JSON object with these pairs, in their order; null where `rest` finds no row.
 *
 * `(select row_to_json(":o") from (select a1.title as "title" from "articles" a1 where …) ":o")`
 *
 * `row_to_json` has no limit of pairs and writes compact JSON. Where a key is longer than an identifier may be, the
 * object is put together from its pairs instead.
 */
export function objectJson(pairs: readonly Pair[], rest?: SQL, head: SQL = sql``): SQL {
  const tail = rest === undefined ? sql`` : sql` ${rest}`
  if (pairs.every(([name]) => Buffer.byteLength(name) <= longestIdentifier)) {
    const columns = pairs.map(([name, value]) => sql`${value} as ${sql.identifier(name)}`)
    return sql`(${head}select row_to_json(${row}) from (select ${sql.join(columns, sql`, `)}${tail}) ${row})`
  }
  const columns = pairs.map(([, value], index) => sql`${value} as ${sql.identifier(`c${index}`)}`)
  const entries = pairs.map(
    ([name], index) => sql`(${index}::int, ${textLiteral(name)}, to_json(o.${sql.identifier(`c${index}`)}))`,
  )
  return sql`(${head}select (select json_object_agg(e.k, e.v order by e.i) from (values ${sql.join(entries, sql`, `)}) e(i, k, v)) from (select ${sql.join(columns, sql`, `)}${tail}) o)`
}

/** A JSON list of `item` over the rows of `from`, `[]` where there are none. */
export function listJson(item: SQL, order: SQL | undefined, from: SQL): SQL {
  const ordered = order === undefined ? sql`` : sql` order by ${order}`
  return sql`(select coalesce(json_agg(${item}${ordered}), '[]'::json) ${from})`
}

/**
 * A text literal. Only for names that GraphQL's grammar limits to `[_A-Za-z0-9]`; everything else is bound.
 *
 * @throws Error for any other text.
 */
export function textLiteral(name: string): SQL {
  if (!/^:?(?:[a-z]+:)?[_A-Za-z][_A-Za-z0-9]*$/.test(name)) throw new Error(`${name} is no GraphQL name`)
  return sql.raw(`'${name}'::text`)
}
