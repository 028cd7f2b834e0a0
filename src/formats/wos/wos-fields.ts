import { readCsvRow } from '../csv/csv-row.ts'
import { readTaggedFields } from '../tagged/tagged-fields.ts'
import { tagOfColumn, wosLine } from './wos-tags.ts'

/** The fields of one record, out of a tagged file or a table. */
export interface WosFields {
  /** In one line. */
  text(tag: string): string | undefined
  /** The items of a field that is a list: one a line in a tagged file, separated by semicolons in a table. */
  list(tag: string): readonly string[]
}

/** Fields whose items may go on over lines, in files of the other databases of the platform. */
const wrapped: ReadonlySet<string> = new Set(['DE', 'ID', 'RI', 'OI', 'C1', 'RP'])

export function readTaggedWos(text: string): WosFields {
  const fields = readTaggedFields(text, wosLine)
  return {
    text: (tag) => fields.first(tag),
    list(tag) {
      const lines = fields.lines(tag)
      if (tag === 'CR') return lines
      if (tag === 'C1') return addressesOf(lines)
      return items(wrapped.has(tag) ? lines.join(' ') : lines.join('; '))
    },
  }
}

export function readWosRow(text: string, quotes: boolean): WosFields {
  const byTag = new Map<string, string>()
  for (const [column, value] of readCsvRow(text, quotes)) {
    const tag = tagOfColumn(column)
    if (tag !== undefined && !byTag.has(tag)) byTag.set(tag, quotes ? value : unquoted(value))
  }
  return {
    text: (tag) => byTag.get(tag)?.replace(/\s+/g, ' '),
    list(tag) {
      const value = byTag.get(tag) ?? ''
      if (tag !== 'C1') return items(value)
      return value.split(/;\s+(?=\[)/).map((address) => address.trim())
    },
  }
}

/** A table separated by tabs has no quotes, but for values that have some themselves since 2021: `"a ""b"" c"`. */
function unquoted(value: string): string {
  const inside = /^"(.*)"$/s.exec(value)?.[1]
  return inside?.includes('""') === true ? inside.replaceAll('""', '"') : value
}

function items(text: string): string[] {
  return text
    .split(/;(?:\s+|$)/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** "[Smith, A; Doe, J] Univ X, City": a line that begins with no bracket, after one without a full stop, goes on. */
function addressesOf(lines: readonly string[]): string[] {
  const addresses: string[] = []
  for (const line of lines) {
    const before = addresses.at(-1)
    if (before === undefined || line.startsWith('[') || before.endsWith('.')) addresses.push(line)
    else addresses[addresses.length - 1] = `${before} ${line}`
  }
  return addresses
}
