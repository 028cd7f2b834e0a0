/* (a): the least that can answer: `node:http`, one statement written by hand, the text that Postgres makes sent as it is. */
import { createServer, type ServerResponse } from 'node:http'
import postgres from 'postgres'

// `max_pipeline` is missing from the driver's types.
const options = { max: 10, max_pipeline: 0, connection: { jit: 'off' } } as const
const sql = postgres(process.env['DATABASE_URL'] ?? '', options)

const statement = `
  select row_to_json(x)::text as answer from (
    select a.title, a.year,
      (select json_agg(row_to_json(y)) from (
         select r.ordinal, r.text,
           (select row_to_json(z) from (
              select c.title, c.year,
                (select row_to_json(w) from (select j.title from journals j where j.id = c.journal_id) w) as journal,
                (select json_agg(row_to_json(v)) from (
                   select s.author_name as name from authorships s
                    where s.article_id = c.id order by s.position limit 20) v) as authors
                from articles c where c.id = r.cited_id) z) as article
           from article_references r where r.citing_id = a.id order by r.ordinal limit 25) y) as references
      from articles a where a.id = $1) x`

async function answer(id: string, response: ServerResponse): Promise<void> {
  try {
    const [row] = await sql.unsafe<{ answer: string }[]>(statement, [id], { prepare: true })
    if (row === undefined) response.writeHead(404).end()
    else
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(row.answer),
        })
        .end(row.answer)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}

const server = createServer((request, response) => {
  void answer((request.url ?? '').slice('/bibliography/'.length), response)
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
