import { withoutMark } from '../src/formats/reference/list/list-marker.ts'
import type { LabelledLine } from './labelled-line.ts'
import { LineText } from './synthetic/print/line-text.ts'

/** A line as the reader gives it to the model: without the number, the bullet or the key in front. */
export function unmarked(line: LabelledLine): LabelledLine {
  const length = line.text.length - withoutMark(line.text).length
  if (length === 0) return line
  const text = new LineText(line)
  text.replace(0, length, '')
  return text.line()
}

/** Of five lines one keeps its mark: the reader reads it where it would refuse the line without it. */
export function mostlyUnmarked(lines: readonly LabelledLine[]): LabelledLine[] {
  return lines.map((line, index) => (index % 5 === 0 ? line : unmarked(line)))
}
