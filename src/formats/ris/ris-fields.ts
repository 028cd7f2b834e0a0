import { visibleText } from '../../domain/visible-text.ts'
import { risTags } from './ris-types.ts'

/** "TY  - JOUR"; also with other blanks than the two before the dash and the one after it that the standard wants. */
const tagged = /^[\uFEFF\s]{0,8}([A-Z][A-Z\d])[ \t]{1,3}-(?:[ \t]|$)(.*)$/s

/** A line's tag and value; `undefined` where it goes on with the value before it. */
export function risLine(line: string): { readonly tag: string; readonly value: string } | undefined {
  const match = tagged.exec(line)
  const [, tag = '', value = ''] = match ?? []
  return risTags.has(tag) ? { tag, value } : undefined
}

/** The values of one record by tag, in their order. */
export interface RisFields {
  /** Values of these tags as they stand in the record, the tags mixed. */
  all(...tags: readonly string[]): string[]
  /** The first value of the first tag that has one. */
  first(...tags: readonly string[]): string | undefined
}

/**
 * Takes the lines of one record apart. A line without a tag goes on with the value before it (blank lines do not
 * count); white space is folded, empty values are not there.
 */
export function readRisFields(text: string): RisFields {
  const values: { readonly tag: string; readonly lines: string[] }[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const found = risLine(line)
    if (found !== undefined) values.push({ tag: found.tag, lines: [found.value] })
    else values.at(-1)?.lines.push(line)
  }
  const fields = values.flatMap(({ tag, lines }) => {
    const whole = lines.join(' ').replaceAll('\0', '')
    // The first user field is no text for readers: our own writer keeps JSON in it.
    const value = tag === 'U1' ? whole.replace(/\s+/g, ' ').trim() : visibleText(whole)
    return value === '' || tag === 'ER' ? [] : [{ tag, value }]
  })
  const all = (...tags: readonly string[]): string[] =>
    fields.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value)
  return {
    all,
    first: (...tags) => tags.map((tag) => all(tag)[0]).find((value) => value !== undefined),
  }
}
