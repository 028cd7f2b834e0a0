import type { Segment } from './labels.ts'
import type { Line } from './text/line.ts'
import type { TokenSegment } from './chain/segments.ts'

/** A segment of the text, with the probability that just this stretch has this label. */
export interface Stretch extends Segment {
  readonly confidence: number
}

/** Signs that belong to the word after them where no blank tells. */
const opening: ReadonlySet<string> = new Set('([{“„«‹‘「『《〈¿¡')

/**
 * The segments of tokens as stretches of the text. What lies between two segments is shared between them: up to the last
 * blank it belongs to the one before; opening brackets and quotation marks belong to the one after.
 */
export function stretchesOf({ text, tokens }: Line, segments: readonly TokenSegment[]): Stretch[] {
  const edges = segments.map(({ first }, index) => {
    const start = tokens[first]?.start ?? text.length
    if (index === 0) return start - openingBefore(text.slice(0, start))
    const before = tokens[first - 1]?.end ?? 0
    const gap = text.slice(before, start)
    const blank = /\s[^\s]*$/u.exec(gap)
    return blank === null ? start - openingBefore(gap) : before + blank.index + 1
  })
  return segments.map(({ label, end, probability }, index) => ({
    label,
    start: edges[index] ?? 0,
    end: edges[index + 1] ?? Math.max(text.trimEnd().length, tokens[end - 1]?.end ?? 0),
    confidence: probability,
  }))
}

/** How many of these signs a gap ends with. */
function openingBefore(gap: string): number {
  let start = gap.length
  while (start > 0 && opening.has(gap.charAt(start - 1))) start -= 1
  return gap.length - start
}
