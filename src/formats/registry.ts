import { UserError } from '../domain/errors.ts'
import { readLandingPageText, type ReadResult, sniffLandingPageText } from './landing-page-text.ts'

/** A format that can be read. */
export interface Format {
  /** What `--format` takes, and what a source is noted as. */
  readonly name: string
  /** For people. */
  readonly label: string
  /** How much a text looks like it, from 0 to 1. */
  readonly sniff: (text: string) => number
  readonly read: (text: string) => ReadResult
}

/** Every format known, in the order in which equals are tried. */
export const formats: readonly Format[] = [
  {
    name: 'landing-page-text',
    label: 'the text of an article page',
    sniff: sniffLandingPageText,
    read: readLandingPageText,
  },
]

/**
 * Reads a text in the format that it looks like most, or in the one named.
 *
 * @throws UserError naming the file, where no format fits, or there is none of that name.
 */
export function readRecords(
  text: string,
  fileName: string,
  formatName?: string,
): ReadResult & { readonly format: string } {
  const format = formatName === undefined ? formatOf(text) : formats.find(({ name }) => name === formatName)
  if (format === undefined) {
    const known = formats.map(({ name, label }) => `${name} (${label})`).join(', ')
    throw new UserError(
      formatName === undefined
        ? `${fileName} is in no format that is known here: ${known}.`
        : `There is no format ${JSON.stringify(formatName)}; there are ${known}.`,
    )
  }
  try {
    return { format: format.name, ...format.read(text) }
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${fileName}: ${error.message}`, { cause: error })
    throw error
  }
}

function formatOf(text: string): Format | undefined {
  const scored = formats.map((format) => ({ format, score: format.sniff(text) }))
  return scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)[0]?.format
}
