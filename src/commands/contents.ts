import { createClient, type Connection } from '../db/client.ts'

/** More rows than this are not counted one by one. */
const countable = 1_000_000

/** What a database holds, for people. @example "59 works, 58 references" @example "about 2,500,000 works, 31 references" */
export async function describeContents(connection: Connection): Promise<string> {
  const client = createClient({ connection, poolSize: 1 })
  try {
    const counted = async (table: string, what: string): Promise<string> => {
      const { sql } = client
      const [known] = await sql<{ rows: number }[]>`
        select reltuples::float8 as rows from pg_class where oid = to_regclass(${table})`
      const estimate = known?.rows ?? 0
      if (estimate > countable)
        return `about ${Number(estimate.toPrecision(2)).toLocaleString('en')} ${what}s`
      const [row] = await sql<{ rows: number }[]>`select count(*)::float8 as rows from ${sql(table)}`
      const rows = row?.rows ?? 0
      return `${rows.toLocaleString('en')} ${what}${rows === 1 ? '' : 's'}`
    }
    const works = await counted('articles', 'work')
    return works === '0 works'
      ? 'Nothing is in yet'
      : `${works}, ${await counted('article_references', 'reference')}`
  } finally {
    await client.close()
  }
}
