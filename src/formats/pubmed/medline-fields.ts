import type { Problem } from '../../domain/errors.ts'
import { plainText } from '../values/plain-text.ts'

/** One field of a record, its lines joined. */
export interface MedlineField {
  /** "PMID", "FAU", "TI": without the blanks that fill it up to four characters. */
  readonly tag: string
  /** With white space folded and mark-up taken out. Never empty. */
  readonly value: string
}

const tagged = /^([A-Z]{2,4}) {0,2}- ?(.*)$/s

/**
 * Takes a record of the MEDLINE display format apart: a tag of up to four capitals, a hyphen in the fifth column, the
 * value; lines that go on are indented by six blanks. Fewer blanks are forgiven, and tags unknown here pass. A line that
 * is neither is a problem; fields without a value are left out.
 *
 * @see NLM, MEDLINE®/PubMed® Data Element (Field) Descriptions
 */
export function readMedlineFields(text: string): {
  readonly fields: readonly MedlineField[]
  readonly problems: readonly Problem[]
} {
  const open: { readonly tag: string; readonly lines: string[] }[] = []
  const problems: Problem[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r*\n|\r/)
  for (const [place, line] of lines.entries()) {
    const match = tagged.exec(line)
    const current = open.at(-1)
    if (match !== null) open.push({ tag: match[1] ?? '', lines: [match[2] ?? ''] })
    else if (line.trim() === '') continue
    else if (/^\s/.test(line) && current !== undefined) current.lines.push(line)
    else problems.push({ severity: 'warning', where: `line ${place + 1}`, message: 'It has no tag.' })
  }
  const fields = open.flatMap(({ tag, lines }) => {
    const value = plainText(lines.join(' '))
    return value === undefined ? [] : [{ tag, value }]
  })
  return { fields, problems }
}
