import type { Splitter } from '../format.ts'
import { taggedRecords } from '../split/tagged-records.ts'

/** "%A Smith, J": a percent sign, a letter, digit or sign, and a blank. A comment of TeX has its blank first. */
export function referLine(line: string): { readonly tag: string; readonly value: string } | undefined {
  const [, tag, value = ''] =
    /^\s?%([A-Za-z\d?@!&()+^<>[\]~#$*=]) ?(?:(?<= )(.*))?$/.exec(line.trimEnd()) ?? []
  return tag === undefined ? undefined : { tag, value }
}

/**
 * Records begin with `%0`, which EndNote puts first, or after a blank line. An abstract may have blank lines in it: where
 * a record has its type, only another type, or a title or author where there is one, begins the next.
 */
export function referRecords(): Splitter {
  let seen = new Set<string>()
  return taggedRecords({
    begins(line, { afterBlank, isOpen }) {
      const tag = referLine(line)?.tag
      if (tag === undefined) return false
      const isNext =
        !isOpen ||
        (tag === '0' && (seen.has('0') || afterBlank)) ||
        (afterBlank && (!seen.has('0') || (seen.has('T') && (tag === 'A' || tag === 'T'))))
      if (isNext) seen = new Set()
      seen.add(tag)
      return isNext
    },
  })
}
