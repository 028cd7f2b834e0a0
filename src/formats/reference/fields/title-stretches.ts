import type { Label, Segment } from '../model/labels.ts'
import { untitled } from './untitled.ts'

/**
 * The stretches that a title goes over, in the order of the text: the first of that label, with a second right behind it, a
 * number in front that no list has given ("24 images of the moon", "2001: A Space Odyssey"), and a code in brackets at its
 * end ("A potentiator (LY392098)"). Without one, what stands for it: see `untitled`.
 */
export function titleStretches<Stretch extends Segment>(
  text: string,
  segments: readonly Stretch[],
): readonly Stretch[] {
  const at = segments.findIndex(({ label }) => label === 'title')
  const first = segments[at]
  if (first === undefined) return untitled(text, segments)
  const before = at === 1 ? segments[0] : undefined
  const second = segments.find(({ label }, index) => index > at && label === 'title')
  const isOne = second !== undefined && /^[\s.:;,?!–—-]{0,3}$/.test(text.slice(first.end, second.start))
  const behind = segments[at + 1]
  const isCoded =
    behind !== undefined && behind.label !== 'title' && isCode(text.slice(behind.start, behind.end))
  const dates = segments.filter(({ label }) => label === 'date').length
  return [
    ...(before !== undefined && isNumber(before.label, text, dates) ? [before] : []),
    first,
    ...(isOne ? [second] : isCoded ? [behind] : []),
  ]
}

/** A number at the very beginning that a small letter follows, or a year with a colon beside the year of the work. */
function isNumber(label: Label, text: string, dates: number): boolean {
  if (label === 'number') return /^\d{1,4} \p{Ll}/u.test(text)
  return label === 'date' && dates > 1 && /^(?:1[5-9]|20)\d\d: \p{L}/u.test(text)
}

/** "(LY392098)": letters and digits, of no identifier that is known. */
function isCode(text: string): boolean {
  return /^\((?!PMC|PII|S\d)[A-Z]{1,6}[- ]?\d[\w-]{0,12}\)[\s.,:;]*$/.test(text)
}
