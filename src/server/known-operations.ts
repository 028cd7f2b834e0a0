import { LRUCache } from 'lru-cache'
import { bytesOfDocument, documentBytes } from './document-cache.ts'
import type { Operation } from './operation.ts'

/** The body of a request, as it was parsed. */
export interface RequestBody {
  readonly query: string
  readonly operationName?: string | null | undefined
}

/**
 * Operations that GraphQL has parsed and found valid, and whose plan is their whole answer, by the text that they came in;
 * and the media type in which an answer goes to each Accept header that was met. Bounded, least recently used.
 */
export class KnownOperations {
  readonly #operations = new LRUCache<string, Operation>({
    max: 2_000,
    maxSize: documentBytes,
    sizeCalculation: ({ definition }, text) => bytesOfDocument(definition.loc, text),
  })
  readonly #mediaTypes = new LRUCache<string, string>({ max: 200 })

  find(body: RequestBody): Operation | undefined {
    return this.#operations.get(keyOf(body))
  }

  mediaTypeFor(accept: string): string | undefined {
    return this.#mediaTypes.get(accept)
  }

  add(body: RequestBody, operation: Operation): void {
    this.#operations.set(keyOf(body), operation)
  }

  /** About how many bytes the operations take. */
  get heldBytes(): number {
    return this.#operations.calculatedSize
  }

  addMediaType(accept: string, mediaType: string): void {
    this.#mediaTypes.set(accept, mediaType)
  }
}

/** No document begins with a digit. */
function keyOf({ query, operationName }: RequestBody): string {
  return typeof operationName === 'string' ? `${operationName.length} ${operationName}${query}` : query
}
