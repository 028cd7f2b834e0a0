import { isNobodysName } from '../../domain/nobody.ts'
import type { ReferenceParts } from '../../domain/record.ts'
import { withoutInvisible } from '../../domain/visible-text.ts'
import { acrossLines, repaired, withoutTags } from './cleaned-line.ts'
import { checkedIdentifier, identifiersIn } from './fields/identifiers.ts'
import { type FieldParts, type FieldReading, longestReference, readFields } from './fields/read-fields.ts'
import { withoutMark } from './list/list-marker.ts'
import { type Model, shippedModel } from './model/model.ts'
import { type ReadLine, readLine } from './model/read-line.ts'
import { shownKind } from './shown-kind.ts'
import { holdsTwo } from './two-references.ts'

/** Parts that are less certain are left out. */
const leastCertain = 0.35
/** Where what is left tells of no work, what is less certain is taken too: the text was not refused. */
const leastAtAll = 0.1
/** Words beside an identifier that make no sentence. */
const fewWords = 12

/**
 * Reads one printed reference into its parts, in whatever style and language it is printed: a learned model (see
 * `model/`) labels its stretches, and `fields/` reads a part out of each.
 *
 * A part that is not certain is absent rather than guessed. `undefined` where the text is no reference (prose, a heading,
 * "Ibid."), or too little is left to speak of a work. Each part and the line have a confidence. Last pages printed short
 * are written out ("1193–207" ends at "1207"). A number, a bullet or a key in front is passed over; a word that the end of a line
 * divides is read whole.
 *
 * @example readReferenceText('Huxley N, Baldessarini RJ: Disability and its treatment. Bipolar Disord 2007, 9:183–196.')
 */
export function readReferenceText(text: string): ReferenceParts | undefined {
  return readReferenceWith(shippedModel, text)
}

/** As `readReferenceText`, by another model: to measure one. */
export function readReferenceWith(model: () => Model, text: string): ReferenceParts | undefined {
  if (text.length > longestReference) return undefined
  const marked = withoutInvisible(text)
  const bare = withoutMark(marked)
  const first = readCleaned(model, bare)
  // A number in front tells of a list of references, where little else does.
  const { line, read } =
    first.read?.isRefused === true && bare !== marked ? readCleaned(model, marked) : first
  if (read === undefined) return undefined
  if (read.isRefused) return onlyIdentifiers(line)
  if (holdsTwo(read.stretches)) return undefined
  const readFrom = (least: number): FieldReading =>
    readFields(
      line,
      read.stretches.filter(({ confidence }) => confidence >= least),
    )
  const sure = readFrom(leastCertain)
  const { parts, confidences } = tellsOfWork(sure.parts) ? sure : readFrom(leastAtAll)
  if (!tellsOfWork(parts)) return undefined
  const authors = parts.authors.filter((name) => !isNobodysName(name))
  const kind = shownKind(read, parts, line)
  return {
    ...(kind === undefined ? {} : { type: kind.type }),
    ...parts,
    authors,
    confidence: {
      line: read.confidence,
      parts: { ...(kind === undefined ? {} : { type: kind.confidence }), ...confidences },
    },
  }
}

/** The line as the model reads it, and what it read; nothing of a line without letters. */
function readCleaned(model: () => Model, text: string): { readonly line: string; readonly read?: ReadLine } {
  const line = repaired(acrossLines(withoutTags(text)).replace(/\s+/g, ' ')).trim()
  return /\p{L}/u.test(line) ? { line, read: readLine(model(), line) } : { line }
}

/** A few words with an identifier are a reference to it, whatever the words are. */
function onlyIdentifiers(line: string): ReferenceParts | undefined {
  if (line.split(' ').length > fewWords) return undefined
  const identifiers = identifiersIn(line, [])
  if (identifiers.length === 0) return undefined
  const confidence = { line: checkedIdentifier, parts: { identifiers: checkedIdentifier } }
  return { authors: [], authorsTruncated: false, identifiers, confidence }
}

/** A title, an identifier, a journal with people or a place in it, or people with a year and a place, or a house. */
function tellsOfWork(parts: FieldParts): boolean {
  const { title, containerTitle, identifiers, authors, year, volume, firstPage, publisher } = parts
  if (title !== undefined || identifiers.length > 0) return true
  const hasPeople = authors.length > 0
  if (containerTitle !== undefined) return hasPeople || (year ?? volume ?? firstPage) !== undefined
  return hasPeople && year !== undefined && (volume ?? firstPage ?? publisher) !== undefined
}
