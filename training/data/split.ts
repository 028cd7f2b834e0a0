import { createHash } from 'node:crypto'
import type { LabelledLine } from '../labelled-line.ts'

/** Lines that weights are made of; that they are tuned on; that they are measured on, once. */
export type Part = 'train' | 'tune' | 'score'

const seed = 'refgraph-2026'

/**
 * Which part a line is in, by the SHA-256 of its group: of 100 groups 70 train, 10 tune, 20 score. It depends on nothing
 * else, so that a line never moves when sets are added or left out.
 */
export function partOf({ group }: Pick<LabelledLine, 'group'>): Part {
  const place = createHash('sha256').update(`${seed}\n${group}`).digest().readUInt32BE(0) / 2 ** 32
  if (place < 0.7) return 'train'
  return place < 0.8 ? 'tune' : 'score'
}

/** The lines by part, in their order. */
export function splitLines(lines: readonly LabelledLine[]): Readonly<Record<Part, LabelledLine[]>> {
  const parts: Record<Part, LabelledLine[]> = { train: [], tune: [], score: [] }
  for (const line of lines) parts[partOf(line)].push(line)
  return parts
}
