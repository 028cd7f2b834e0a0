import type { LabelledLine } from '../../../training/labelled-line.ts'

/** Each segment of a line as its label and its text. */
export function values({ text, segments }: LabelledLine): string[] {
  return segments.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`)
}

/** What is wrong with the segments of a line: nothing, where they are in order, apart and within the text. */
export function faults({ text, segments }: LabelledLine): string[] {
  return segments.flatMap(({ label, start, end }, index) => {
    const before = segments[index - 1]?.end ?? 0
    const value = text.slice(start, end)
    if (start < before) return [`${label} overlaps what is before it`]
    if (end > text.length || end <= start) return [`${label} is empty or outside`]
    return value === value.trim() ? [] : [`${label} begins or ends with a blank`]
  })
}
