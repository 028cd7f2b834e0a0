import { createHash } from 'node:crypto'
import type { LabelledLine } from '../../labelled-line.ts'

/** A text that is no reference. */
export const proseLine = (group: string, text: string): LabelledLine => ({
  source: 'prose',
  group,
  text,
  segments: [],
  kind: 'none',
})

/** White space folded, as a paragraph is printed. */
export const foldedText = (text: string): string => text.replace(/\s+/g, ' ').trim()

const longest = 1_500

/** The text up to the last whole sentence within 1,500 characters; cut between words where there is none. */
export function shortened(text: string): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest)
  const end = head.lastIndexOf('. ')
  return end > longest / 3 ? head.slice(0, end + 1) : head.slice(0, head.lastIndexOf(' '))
}

/** Some of the texts, the same every time, each once: those whose hashes are first. */
export function someOf(texts: readonly string[], count: number): string[] {
  const keyed = [...new Set(texts)].map(
    (text) => [createHash('sha256').update(text).digest('hex'), text] as const,
  )
  return keyed
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, text]) => text)
}
