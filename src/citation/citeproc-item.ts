import type { ArticleRecord } from '../domain/record.ts'
import { toCslItem } from '../formats/csl/csl-item.ts'
import type { CslName } from '../formats/csl/csl-names.ts'
import { plainText } from '../formats/values/plain-text.ts'

/** The id of the only item that an engine has. */
export const itemId = 'work'

/** Noncharacters of Unicode that stand for what citeproc would take for mark-up of its own. */
const shields = [
  ['<', '\uFDD0', '&lt;'],
  ['>', '\uFDD1', '&gt;'],
  ['&', '\uFDD2', '&amp;'],
] as const

/** Not printed by any style, and long. */
const unprinted = new Set(['abstract', 'keyword'])

/**
 * A record as citeproc takes it: texts are plain, whatever mark-up they look like.
 *
 * @param dotted does the style put full stops behind initials?
 */
export function citeprocItem(record: ArticleRecord, dotted: boolean): object {
  const fields = Object.entries(toCslItem(record, itemId)).filter(([name]) => !unprinted.has(name))
  const item = Object.fromEntries(fields.map(([name, value]) => [name, shielded(value)]))
  if (!dotted) return item
  const people = ['author', 'editor', 'translator'].flatMap((variable) => {
    // As `toCslItem` has them.
    const names = item[variable] as readonly CslName[] | undefined
    return names === undefined ? [] : [[variable, names.map(withDottedSuffix)]]
  })
  return { ...item, ...Object.fromEntries(people) }
}

function withDottedSuffix(name: CslName): CslName {
  const { suffix } = name
  return suffix === 'Jr' || suffix === 'Sr' ? { ...name, suffix: `${suffix}.` } : name
}

function shielded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shielded)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shielded(part)]))
  }
  if (typeof value !== 'string') return value
  // Items are written so that readers that look for mark-up find none; here they are texts again.
  return shields.reduce((text, [sign, shield]) => text.replaceAll(sign, shield), plainText(value) ?? '')
}

/** A text of the record as it stands in what is written. */
export function written(text: string, format: 'text' | 'html'): string {
  return unshielded(String(shielded(text)), format)
}

/** What citeproc wrote, with the signs of the record in it again: as they are, or as HTML writes them. */
export function unshielded(text: string, format: 'text' | 'html'): string {
  return shields.reduce(
    (whole, [sign, shield, reference]) => whole.replaceAll(shield, format === 'html' ? reference : sign),
    text,
  )
}
