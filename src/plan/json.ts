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

/** Can every pair be a column? */
function fitColumns(pairs: readonly Pair[]): boolean {
  return pairs.every(([name]) => Buffer.byteLength(name) <= longestIdentifier)
}

function columnsOf(pairs: readonly Pair[]): SQL {
  return sql.join(
    pairs.map(([name, value]) => sql`${value} as ${sql.identifier(name)}`),
    sql`, `,
  )
}

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
  if (fitColumns(pairs)) {
    return sql`(${head}select row_to_json(${row}) from (select ${columnsOf(pairs)}${tail}) ${row})`
  }
  const columns = pairs.map(([, value], index) => sql`${value} as ${sql.identifier(`c${index}`)}`)
  const entries = pairs.map(
    ([name], index) => sql`(${index}::int, ${textLiteral(name)}, to_json(o.${sql.identifier(`c${index}`)}))`,
  )
  return sql`(${head}select (select json_object_agg(e.k, e.v order by e.i) from (values ${sql.join(entries, sql`, `)}) e(i, k, v)) from (select ${sql.join(columns, sql`, `)}${tail}) o)`
}

/** The aggregate that makes a JSON list of `item`, `[]` of no rows. `filter` says which rows count. */
export function listOf(item: SQL, order: SQL | undefined, filter: SQL = sql``): SQL {
  const ordered = order === undefined ? sql`` : sql` order by ${order}`
  return sql`coalesce(json_agg(${item}${ordered})${filter}, '[]'::json)`
}

/**
 * The same for a list of objects, one for each row of `from`, with the FROM clause that it is the aggregate of.
 *
 *     coalesce(json_agg(row_to_json(":o")), '[]'::json)
 *     from (select a1.title as "title" from "articles" a1 order by …) ":o"
 *
 * The rows are sorted before they become objects: an object made for each row inside the aggregate would be a sub-plan of
 * its own, which costs a twentieth of a whole bibliography.
 */
export function objectsOf(
  pairs: readonly Pair[],
  order: SQL | undefined,
  from: SQL,
): { list: SQL; from: SQL } {
  if (!fitColumns(pairs)) return { list: listOf(objectJson(pairs), order), from }
  const ordered = order === undefined ? sql`` : sql` order by ${order}`
  return {
    list: listOf(sql`row_to_json(${row})`, undefined),
    from: sql`from (select ${columnsOf(pairs)} ${from}${ordered}) ${row}`,
  }
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
