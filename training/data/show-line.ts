import type { LabelledLine } from '../labelled-line.ts'

/** A line for a person to read: segments as `{label value}`, and a question mark in front where not all is labelled. */
export function showLine({ text, segments, kind, complete }: LabelledLine): string {
  let shown = ''
  let at = 0
  for (const { label, start, end } of segments) {
    shown += `${text.slice(at, start)}{${label} ${text.slice(start, end)}}`
    at = end
  }
  return `${complete === false ? '?' : ' '} ${kind ?? '-'}: ${shown}${text.slice(at)}`
}
