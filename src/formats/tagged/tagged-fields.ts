import { visibleText } from '../../domain/visible-text.ts'

/** One field of a record whose fields begin with tags. */
export interface TaggedField {
  readonly tag: string
  /** Its lines without what prints nothing and blanks around them, the empty ones left out. There is one at least. */
  readonly lines: readonly string[]
}

/** How a line begins a field: `undefined` where it goes on with the field before it. */
export type FieldBeginning = (line: string) => { readonly tag: string; readonly value: string } | undefined

/** The fields of one record, in their order. */
export interface TaggedFields {
  readonly fields: readonly TaggedField[]
  /** The values of these tags in the order of the record, each in one line. */
  all(...tags: readonly string[]): string[]
  /** The first value of the first tag that has one. */
  first(...tags: readonly string[]): string | undefined
  /** The lines of these tags, each by itself. */
  lines(...tags: readonly string[]): string[]
}

/** Takes the lines of one record apart. NUL characters are left out; lines before the first field are nobody's. */
export function readTaggedFields(text: string, beginning: FieldBeginning): TaggedFields {
  const open: { readonly tag: string; readonly lines: string[] }[] = []
  for (const line of text.replace(/\0|^\uFEFF/g, '').split(/\r\n?|\n/)) {
    const found = beginning(line)
    if (found !== undefined) open.push({ tag: found.tag, lines: [found.value] })
    else open.at(-1)?.lines.push(line)
  }
  const fields = open.flatMap(({ tag, lines }) => {
    const printed = lines.map((line) => visibleText(line)).filter((line) => line !== '')
    return printed.length === 0 ? [] : [{ tag, lines: printed }]
  })
  const of = (tags: readonly string[]): TaggedField[] => fields.filter(({ tag }) => tags.includes(tag))
  const all = (...tags: readonly string[]): string[] => of(tags).map(({ lines }) => lines.join(' '))
  return {
    fields,
    all,
    first: (...tags) => tags.map((tag) => all(tag)[0]).find((value) => value !== undefined),
    lines: (...tags) => of(tags).flatMap(({ lines }) => lines),
  }
}
