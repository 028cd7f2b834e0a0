import type { LabelledLine } from '../../training/labelled-line.ts'

/** The segments of a line as "label: text", in their order. */
export const partsOf = ({ text, segments }: LabelledLine): string[] =>
  segments.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`)
