import { eq, sql } from 'drizzle-orm'
import type { IncomingMessage, RequestListener } from 'node:http'
import { type Citations, defaultLocale, defaultStyle } from '../citation/citations.ts'
import { UnknownChoice } from '../citation/unknown-choice.ts'
import { Abandoned, type Caller } from '../db/caller.ts'
import type { ReadClient } from '../db/client.ts'
import { type RecordJson, recordOf, recordSql } from '../db/record-sql.ts'
import { articleIdentifiers, articles } from '../db/tables/articles.ts'
import { parseDoi } from '../domain/doi.ts'
import type { ArticleRecord } from '../domain/record.ts'
import { writeSchemaOrg } from '../formats/write-schema-org.ts'
import { writeOne } from '../formats/written-formats.ts'
import { negotiate } from './accept.ts'
import { callerOf } from './caller-of.ts'
import { databaseError } from './database-error.ts'
import type { Logger } from './logger.ts'
import { send, type WholeAnswer } from './send.ts'

export interface DoiOptions {
  readonly client: ReadClient
  readonly citations: Citations
  readonly log: Logger
}

type Parameters = ReadonlyMap<string, string>

/** What a work is given as, by media type; the first is given where the client takes anything. */
const written: Readonly<
  Record<
    string,
    (record: ArticleRecord, citations: Citations, parameters: Parameters) => string | Promise<string>
  >
> = {
  'application/vnd.citationstyles.csl+json': (record) => writeOne('csl-json', record),
  'application/x-bibtex': (record) => writeOne('bibtex', record),
  'application/x-research-info-systems': (record) => writeOne('ris', record),
  'text/x-bibliography': (record, citations, parameters) =>
    citations.cite(record, {
      style: parameters.get('style') ?? defaultStyle,
      locale: parameters.get('locale') ?? defaultLocale,
      format: 'text',
    }),
  'application/ld+json': writeSchemaOrg,
  'application/json': (record) => writeOne('csl-json', record),
}

const page = 'text/html'
const offered = [...Object.keys(written), page]

/** An answer before it is sent. */
interface Answer {
  readonly status: number
  readonly body: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Answers `/doi/<doi>`: a work by its DOI, in the format that the Accept header asks for, as the resolver of doi.org does it.
 * Browsers are sent to GraphiQL with a query for the work.
 *
 * @see https://citation.doi.org/docs.html
 */
export function createDoiListener(options: DoiOptions): RequestListener {
  return (request, response) => {
    const caller = callerOf(response)
    void answerDoi(request, options, caller)
      .catch((error: unknown) => failure(error, options.log))
      .then((answer) => send(request, response, wholeOf(answer)))
  }
}

/** Where `/doi/` begins the path. */
export const doiPath = '/doi/'

async function answerDoi(
  { method, url = '', headers }: IncomingMessage,
  { client, citations }: DoiOptions,
  caller: Caller,
): Promise<Answer> {
  if (method !== 'GET') {
    return { status: 405, body: 'Only GET and HEAD are answered here.', headers: { allow: 'GET, HEAD' } }
  }
  const doi = doiOfPath(url)
  if (doi === undefined) {
    return {
      status: 400,
      body: 'That is not a DOI; a DOI is like 10.1000/182. In an address, "%", "?" and "#" in it are written %25, %3F and %23.',
    }
  }
  const accepted = negotiate(headers.accept, offered)
  if (accepted === undefined) {
    return { status: 406, body: `A work can be had as ${offered.join(', ')}.` }
  }
  const record = await findRecord(client, doi, caller)
  if (record === undefined) return { status: 404, body: `There is no work here with the DOI ${doi}.` }
  const { type, parameters } = accepted
  const write = written[type]
  if (write === undefined) return { status: 303, body: '', headers: { location: pageOf(doi) } }
  try {
    return { status: 200, type, body: await write(record, citations, parameters) }
  } catch (error) {
    if (error instanceof UnknownChoice) return { status: 400, body: error.message }
    throw error
  }
}

/** The rest of the path, percent-encoding undone once; a query is no part of it. */
function doiOfPath(url: string): string | undefined {
  const path = url.split('?', 1)[0]?.slice(doiPath.length) ?? ''
  try {
    return parseDoi(decodeURIComponent(path))
  } catch {
    return undefined
  }
}

async function findRecord(
  { db, queue }: ReadClient,
  doi: string,
  caller: Caller,
): Promise<ArticleRecord | undefined> {
  const i = articleIdentifiers
  const [row] = await queue.run(caller, () =>
    db.execute<{ record: RecordJson }>(
      sql`select ${recordSql(articles)} as record from ${articles} where ${eq(articles.id, sql`(select ${i.articleId} from ${i} where ${i.scheme} = 'doi' and ${i.value} = ${doi})`)}`,
    ),
  )
  return row === undefined ? undefined : recordOf(row.record)
}

function pageOf(doi: string): string {
  const query = `{
  article(by: { doi: ${JSON.stringify(doi)} }) {
    title
    citation
    authors { nodes { name } }
    journal { title }
    references(first: 60) { totalCount nodes { ordinal text article { id doi } } }
    citedByCount
  }
}
`
  return `/graphql?query=${encodeURIComponent(query)}`
}

function failure(error: unknown, log: Logger): Answer {
  // Nobody reads it, and nothing failed.
  if (error instanceof Abandoned) return { status: 499, body: '' }
  const known = databaseError(error)
  log.error('a request for a DOI failed', error)
  const http = known?.extensions.http
  return { status: http?.status ?? 500, body: known?.message ?? 'Something went wrong here.' }
}

function wholeOf({ status, body, type = 'text/plain', headers }: Answer): WholeAnswer {
  return {
    status,
    body: body === '' || body.endsWith('\n') ? body : `${body}\n`,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      vary: 'accept',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  }
}
