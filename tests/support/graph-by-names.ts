import type { Client } from '../../src/db/client.ts'

/** Articles by what they are called: their identifiers, or else their title and place. */
const named = `
  with named as (
    select a.id, coalesce(
      (select string_agg(i.scheme || ':' || i.value, ' ' order by i.scheme, i.value)
         from article_identifiers i where i.article_id = a.id),
      concat_ws('|', a.title_key, a.year, a.container_title, a.volume, a.first_page)) as name
      from articles a)`

/** By table: rows without surrogate keys, keys of others written as what they are called. */
const statements: Readonly<Record<string, string>> = {
  articles: `
    select to_jsonb(a) - 'id' - 'journal_id' - 'search'
           || jsonb_build_object('name', n.name, 'journal', j.title) as row
      from articles a join named n on n.id = a.id left join journals j on j.id = a.journal_id`,
  authors: `
    select to_jsonb(p) - 'id' - 'forms' || jsonb_build_object(
             'forms', (select jsonb_agg(f order by f::text) from jsonb_array_elements(p.forms) f),
             'wrote', (select jsonb_agg(n.name || ' ' || s.position order by n.name, s.position)
                         from authorships s join named n on n.id = s.article_id where s.author_id = p.id)) as row
      from authors p`,
  authorships: `
    select to_jsonb(s) - 'article_id' - 'author_id' - 'traits' || jsonb_build_object('article', n.name) as row
      from authorships s join named n on n.id = s.article_id`,
  journals: `
    select to_jsonb(j) - 'id' || jsonb_build_object(
             'names', (select jsonb_agg(x.name order by x.name_key) from journal_names x where x.journal_id = j.id),
             'issns', (select jsonb_agg(x.issn order by x.issn) from journal_issns x where x.journal_id = j.id)) as row
      from journals j`,
  references: `
    select to_jsonb(r) - 'id' - 'citing_id' - 'cited_id'
           || jsonb_build_object('citing', n.name, 'cited', c.name) as row
      from article_references r join named n on n.id = r.citing_id left join named c on c.id = r.cited_id`,
  sourceRecords: `
    select jsonb_build_object('article', n.name, 'hash', r.content_hash, 'source', s.name, 'format', s.format) as row
      from source_records r join named n on n.id = r.article_id join sources s on s.id = r.source_id`,
}

/** All that a database knows, without the keys and times that differ from one import to the next; by table, sorted. */
export async function graphByNames({ sql }: Client): Promise<Record<string, string[]>> {
  const graph: Record<string, string[]> = {}
  for (const [table, statement] of Object.entries(statements)) {
    const rows = await sql.unsafe<{ row: string }[]>(`${named} select row::text from (${statement}) t`)
    graph[table] = rows.map(({ row }) => row).toSorted()
  }
  return graph
}

/** By article, as it is called, and position: the key of the author. */
export async function authorsByName({ sql }: Client): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.unsafe<{ mention: string; author_id: string }[]>(
    `${named} select n.name || ' ' || s.position as mention, s.author_id
       from authorships s join named n on n.id = s.article_id`,
  )
  return new Map(rows.map((row) => [row.mention, row.author_id]))
}
