import { expect, test } from 'vitest'
import { labelledSets } from '../../training/data/sets.ts'
import type { LabelledLine } from '../../training/labelled-line.ts'
import { describeWithSamples } from '../formats/support/samples.ts'

/** What is wrong with the segments of a line: out of order or of the text, overlapping, with blanks at their edges. */
function faultOf({ text, segments }: LabelledLine): string | undefined {
  let from = 0
  for (const { label, start, end } of segments) {
    if (start < from || end > text.length || end <= start) return `${label} ${start}–${end} of ${text}`
    const value = text.slice(start, end)
    if (value.trim() !== value) return `blanks around ${label} “${value}”`
    from = end
  }
  return text.trim() === '' ? 'an empty text' : undefined
}

describeWithSamples('real labelled lines', 'data/references/anystyle-core.xml', () => {
  test.for(labelledSets)('segments of $name lie in the text, in order, each a value', ({ name, read }) => {
    const lines = read()
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter(({ source }) => source !== name)).toEqual([])
    expect(lines.flatMap((line) => faultOf(line) ?? [])).toEqual([])
  })

  test('what may not train is said', () => {
    const closed = labelledSets.filter(({ mayTrain }) => !mayTrain).map(({ name }) => name)
    expect(closed).toEqual(
      expect.arrayContaining(['jats-restricted', 'jats-preprints', 'excite-en', 'excite-de', 'umass']),
    )
  })
})
