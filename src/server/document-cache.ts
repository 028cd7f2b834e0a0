import type { DocumentNode, Location } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * Bytes of parsed documents that are kept, by Yoga and beside it. At 100 tokens, which is what people write, these are a
 * thousand documents.
 */
export const documentBytes = 50_000_000

/** What one token of a parsed document takes, with its node and place: 2.4 MB for the 4,900 names of a small text. */
const bytesOfToken = 490

/** About how many bytes the document takes that a node stands in, whatever was parsed of it. */
export function bytesOfDocument(location: Location | undefined, text: string): number {
  let first = location?.startToken
  while (first?.prev) first = first.prev
  let tokens = 1
  for (let token = first?.next; token; token = token.next) tokens += 1
  return text.length + tokens * bytesOfToken
}

/**
 * What Yoga keeps of the documents that it has parsed: the last used, up to a size. Left to itself it keeps 1,024 of any
 * size, also those that are refused.
 */
export function createDocumentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      max: 2_000,
      maxSize: documentBytes,
      sizeCalculation: ({ loc }, text) => bytesOfDocument(loc, text),
    }),
    errorCache: new LRUCache<string, object>({
      max: 1_000,
      maxSize: documentBytes / 10,
      // The error holds the text.
      sizeCalculation: (_, text) => text.length + 1_000,
    }),
  }
}
