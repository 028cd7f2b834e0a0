import { UserError } from '../domain/errors.ts'
import type { Format, ReadResult } from './format.ts'
import { wholeText } from './split/whole.ts'
import { looksLikeLandingPageText, readLandingPageText } from './landing-page/landing-page-text.ts'

/** The formats that can be read, one row each. Of equally sure ones the first is taken. */
export const formats: readonly Format[] = [
  {
    name: 'landing-page-text',
    label: "the plain text of an article's landing page",
    sniff: looksLikeLandingPageText,
    version: 1,
    splitter: wholeText,
    read: readLandingPageText,
  },
]
/** Less sure than this is a guess. */
const surest = 0.4

/** What was read, and as what. */
export interface ReadRecords extends ReadResult {
  /** Name of the format. */
  readonly format: string
}

/**
 * Reads the records of a text in the format that it looks most like, or in the named one.
 *
 * @param fileName as the user knows the text, for the message.
 * @param formatName forces the format.
 * @throws UserError with one sentence when no format fits, the named one is unknown, or the text is not in it.
 * @example readRecords(page, 'page.txt').records[0]?.title
 */
export function readRecords(text: string, fileName: string, formatName?: string): ReadRecords {
  const format = formatName === undefined ? formatOf(text, fileName) : formatNamed(formatName)
  try {
    return { format: format.name, ...format.read(text) }
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${fileName}: ${error.message}`, { cause: error })
    throw error
  }
}

function formatNamed(name: string): Format {
  const format = formats.find((known) => known.name === name)
  if (format !== undefined) return format
  throw new UserError(`There is no format "${name}"; ${known()}.`)
}

function formatOf(text: string, fileName: string): Format {
  const [best] = formats
    .map((format) => ({ format, score: format.sniff(text) }))
    .toSorted((a, b) => b.score - a.score)
  if (best !== undefined && best.score >= surest) return best.format
  throw new UserError(`${fileName} is in none of the formats that can be read; ${known()}.`)
}

function known(): string {
  return `known are ${formats.map(({ name, label }) => `${name} (${label})`).join(', ')}`
}
