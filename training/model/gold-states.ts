import { labelCount } from '../../src/formats/reference/model/chain/crf.ts'
import { type Label, labels, type Segment } from '../../src/formats/reference/model/labels.ts'
import { tokensOf } from '../../src/formats/reference/model/text/tokens.ts'
import type { LabelledLine } from '../labelled-line.ts'

/** The token may have any state. */
export const free = -1

/** Words that stand after the value that they belong to; all others between two segments belong to the one after them. */
const afterwards: Readonly<Partial<Record<Label, ReadonlySet<string>>>> = {
  author: new Set('ed eds editor editors hrsg hg hgg éd éds dir coord coords et al others'.split(' ')),
  editor: new Set(
    'ed eds edd editor editors hrsg hg hgg éd éds dir dirs coord coords red comp curatore curatori ред'.split(
      ' ',
    ),
  ),
  translator: new Set('trans transl translator translators tr übers'.split(' ')),
  edition: new Set('ed edn edition aufl auflage éd édition ediz изд izd'.split(' ')),
  pages: new Set('p pp pages pg s с стр seiten'.split(' ')),
  volume: new Set('vols volumes bd bde'.split(' ')),
}
/** More words than these between two segments are no announcement. */
const longestAnnouncement = 5

/**
 * The state of each token: `label` where a segment begins, `labelCount + label` where it goes on, `free` where the line does
 * not say it.
 */
export function goldStates({ text, segments, complete = true }: LabelledLine): Int8Array {
  const tokens = tokensOf(text)
  const owner = tokens.map(({ start, end }) => ownerOf(segments, start, end))
  // Of the words between two segments, the first few may belong to the one before, the others to the one after.
  for (let index = 0; index < tokens.length; index += 1) {
    if (owner[index] !== -1) continue
    let end = index
    while (end < tokens.length && owner[end] === -1) end += 1
    const before = owner[index - 1] ?? -1
    const after = owner[end] ?? -1
    if (complete && (end - index <= longestAnnouncement || before === -1)) {
      const words = before === -1 ? undefined : afterwards[segments[before]?.label ?? 'other']
      let place = index
      while (place < end && words?.has(tokens[place]?.text.toLowerCase() ?? '') === true) {
        // "edited by" announces.
        if (/^(?:by|von|par|da|por|door)$/i.test(tokens[place + 1]?.text ?? '')) break
        owner[place] = before
        place += 1
      }
      if (after !== -1 && end - place <= longestAnnouncement) owner.fill(after, place, end)
    }
    index = end
  }
  const states = new Int8Array(tokens.length)
  for (const [index, of] of owner.entries()) {
    const label = of === -1 ? 'other' : (segments[of]?.label ?? 'other')
    const isFirst = index === 0 || owner[index - 1] !== of
    states[index] = of === -1 && !complete ? free : labels.indexOf(label) + (isFirst ? 0 : labelCount)
  }
  return states
}

/** The segment that most of the token is in; −1 where none is. */
function ownerOf(segments: readonly Segment[], start: number, end: number): number {
  let best = -1
  let most = 0
  for (const [index, segment] of segments.entries()) {
    const inside = Math.min(end, segment.end) - Math.max(start, segment.start)
    if (inside > most) {
      most = inside
      best = index
    }
  }
  return best
}
