import { createHash } from 'node:crypto'
import type { LabelledLine } from '../labelled-line.ts'

/** Lines that weights are made of; that they are tuned on; that they are measured on, once. */
export type Part = 'train' | 'tune' | 'score'

const seed = 'refgraph-2026'
/** Groups named "file:…" may be collections, not articles: the lines of larger ones are split one by one. */
const largestGroup = 60

/** Of 100: 70 to train, 10 to tune, 20 to score. */
function partOfKey(key: string): Part {
  const place = createHash('sha256').update(`${seed}\n${key}`).digest().readUInt32BE(0) / 2 ** 32
  if (place < 0.7) return 'train'
  return place < 0.8 ? 'tune' : 'score'
}

/**
 * Which part a line is in: by the hash of its group, whatever else is in the set, so that a line never moves. Lines of
 * `largeGroups` are split by their text, equal texts together.
 */
export function partOf(line: LabelledLine, largeGroups: ReadonlySet<string> = new Set()): Part {
  return partOfKey(largeGroups.has(line.group) ? line.text.replace(/\s+/g, ' ') : line.group)
}

/** The groups that are too large to be in one part. */
export function largeGroupsOf(lines: readonly LabelledLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { group } of lines) counts.set(group, (counts.get(group) ?? 0) + 1)
  return new Set(
    [...counts]
      .filter(([group, count]) => group.startsWith('file:') && count > largestGroup)
      .map(([group]) => group),
  )
}

/** The lines of a set by part; give all lines that share groups at once. */
export function splitLines(lines: readonly LabelledLine[]): Readonly<Record<Part, LabelledLine[]>> {
  const parts: Record<Part, LabelledLine[]> = { train: [], tune: [], score: [] }
  const large = largeGroupsOf(lines)
  for (const line of lines) parts[partOf(line, large)].push(line)
  return parts
}
