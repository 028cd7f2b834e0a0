import type { ServerResponse } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import { encode, encodingFor, smallestEncoded } from './content-encoding.ts'
import { varyWithEncoding } from './send.ts'

/** Media types that are one text; a stream of events goes out as it comes. */
const oneText = /^application\/(?:graphql-response\+)?json\b/

/** What of Yoga's context is read here. */
interface ServerContext {
  readonly res?: ServerResponse
}

/** Compresses the answers that Yoga sends, as `send.ts` does it for all others. Comes last: nothing can read them then. */
export function useEncoding(): Plugin {
  return {
    async onResponse(payload) {
      const { request, response, serverContext, fetchAPI } = payload
      const { status, statusText, headers } = response
      const length = Number(headers.get('content-length') ?? Infinity)
      if (length <= smallestEncoded || !oneText.test(headers.get('content-type') ?? '')) return
      const { res } = serverContext as ServerContext
      headers.set('vary', varyWithEncoding(headers.get('vary') ?? res?.getHeader('vary')))
      const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined)
      if (encoding === undefined) return
      const body = await encode(await response.text(), encoding, 'fast')
      const encodedHeaders = {
        ...Object.fromEntries(headers),
        'content-encoding': encoding,
        'content-length': String(body.length),
      }
      payload.setResponse(new fetchAPI.Response(body, { status, statusText, headers: encodedHeaders }))
    },
  }
}
