import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import { schemaText } from '../../graphql/schema-text.ts'
import { send } from '../send.ts'
import { StaticBody } from './static-body.ts'

/** Answers `/schema.graphql`: the schema as text, which whoever has it already is not sent again (RFC 9110, section 13.1.2). */
export function createSchemaListener(schema: GraphQLSchema): RequestListener {
  let file: { readonly body: StaticBody; readonly tag: string } | undefined
  return (request, response) => {
    file ??= makeFile(schema)
    const headers = { etag: file.tag, 'cache-control': 'no-cache' }
    if (hasAlready(request, file.tag)) {
      response.writeHead(304, { ...headers, vary: 'accept-encoding' }).end()
      return
    }
    send(request, response, {
      status: 200,
      headers: {
        ...headers,
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
      body: file.body,
    })
  }
}

/** The tag is a weak one: it is the same in every encoding. */
function makeFile(schema: GraphQLSchema) {
  const text = schemaText(schema)
  const hash = createHash('sha256').update(text).digest('base64url')
  return { body: new StaticBody(text), tag: `W/"${hash}"` }
}

/** Tags of ours have no comma in them, so that a list of tags can be cut at those. */
function hasAlready({ headers }: IncomingMessage, tag: string): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(tag.replace(/^W\//, ''))
}
