import { hashText } from './hash.ts'
import type { Token } from './tokens.ts'

/** A run of tokens with only blanks, hyphens, initials' stops or the like between them. */
export interface Chunk {
  /** First token, and the first after the last. */
  readonly first: number
  readonly end: number
  /** A hash of what it looks like: how long, how its words are written, whether it has numbers or initials. */
  readonly look: number
}

/** Cuts where `isEdge` says that a chunk begins with this token. Every token is in one chunk. */
export function chunksOf(
  tokens: readonly Token[],
  shapes: readonly string[],
  isEdge: (index: number) => boolean,
): Chunk[] {
  const chunks: Chunk[] = []
  let first = 0
  for (let index = 1; index <= tokens.length; index += 1) {
    if (index < tokens.length && !isEdge(index)) continue
    if (index > first) chunks.push({ first, end: index, look: lookOf(shapes, first, index) })
    first = index
  }
  return chunks
}

function lookOf(shapes: readonly string[], first: number, end: number): number {
  let capitals = 0
  let initials = 0
  let numbers = 0
  let small = 0
  for (let index = first; index < end; index += 1) {
    const shape = shapes[index] ?? ''
    if (shape === 'X' || shape === 'XX' || shape === 'XXX') initials += 1
    else if (shape.startsWith('X')) capitals += 1
    else if (shape.startsWith('0') || shape === 'year') numbers += 1
    else small += 1
  }
  const length = end - first
  return hashText(
    `${few(length)}${share(capitals, length)}${share(initials, length)}${share(numbers, length)}${share(small, length)}`,
  )
}

/** 1, 2, 3, then by steps. */
export function few(count: number): number {
  return count <= 3 ? count : count <= 5 ? 4 : count <= 8 ? 5 : count <= 14 ? 6 : 7
}

function share(count: number, of: number): string {
  return count === 0 ? 'n' : count === of ? 'a' : count * 2 >= of ? 'm' : 's'
}
