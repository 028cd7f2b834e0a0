import type { LineText } from './line-text.ts'

/** Ends the line with a full stop, unless it ends with a sign that needs none, so that more can follow. */
export function closed(line: LineText): void {
  if (!/[.?!»”"\])]$|\/\S*$/.test(line.text)) line.append('.')
}
