import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Lets pages of other origins read an answer. Nothing here depends on who asks: no cookie and no password is ever looked at, so
 * every origin may, and none has to be named (Fetch standard, section 3.3).
 */
export function allowOtherOrigins({ headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.origin !== undefined) response.setHeader('access-control-allow-origin', '*')
}

/** Answers the question that a browser asks before it sends JSON to another origin; true where it was that question. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
    return false
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
      'access-control-max-age': '86400',
      vary: 'access-control-request-headers',
    })
    .end()
  return true
}
