import { parseArxivId } from '../../domain/arxiv-id.ts'
import { parseDoi } from '../../domain/doi.ts'
import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parsePageRange } from '../../domain/page-range.ts'
import { present } from '../../domain/present.ts'
import type { Identifier, PersonName, ReferenceParts } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'

const year = /^(?:1[4-9]|20)\d\d$/
/** "US FDA": no family name. */
const state = /^(?:USA?|UK|EU|UN|EC) \p{Lu}/u
/** What stands in the place of a source that was not out. */
const notOut = /^(IN PRESS|UNPUB)(?: (.+))?$/i
/** Where nothing else stands, it is no title: "Kim S, 2016, arXiv". */
const archive = /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn)(?: preprints?| electronic journal)?$/i
const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/u

/**
 * Reads one cited reference of Web of Science: "Smith J, 2001, NATURE, V409, P860, DOI 10.1038/35057062". Only the first
 * author is ever named, and no article's title; the source is in capitals and shortened. Where neither volume nor page
 * follow it, it is the title of a book or report.
 *
 * @returns `undefined` where there is neither a source, an author nor an identifier.
 * @see Web of Science Core Collection Help, "Cited References", "Cited Work"
 */
export function readWosCitedReference(text: string): ReferenceParts | undefined {
  const [printed = '', ...rest] = text.split(/, (?=DOI )/i)
  const parts = splitOutsideBrackets(printed)
  const yearAt = parts.findIndex((part, place) => place <= 2 && year.test(part))
  const names = parts.slice(0, yearAt === -1 ? 1 : yearAt)
  const source = sourceOf(parts.slice(yearAt === -1 ? 1 : yearAt + 1))
  const author = readAuthor(names.join(', '))
  const identifiers = identifiersOf(rest.join(', '), parts)
  const { title, containerTitle } = source
  if (
    author === undefined &&
    title === undefined &&
    containerTitle === undefined &&
    identifiers.length === 0
  ) {
    return undefined
  }
  return {
    ...source,
    authors: author === undefined ? [] : [author],
    authorsTruncated: false,
    ...present({ year: yearAt === -1 ? undefined : Number(parts[yearAt]) }),
    identifiers,
  }
}

/** Two spellings or two languages of one part stand in brackets: "[10.1/A, 10.1/a]", "[吉林大学学报, J Jilin U]". */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = []
  let isOpen = false
  for (const part of text.split(', ')) {
    if (isOpen) parts.push(`${parts.pop()}, ${part}`)
    else parts.push(part.trim())
    if (part.startsWith('[')) isOpen = true
    if (part.endsWith(']')) isOpen = false
  }
  return parts
}

/** Of both spellings the one in Latin letters. */
function latin(text: string): string {
  if (!/^\[.*\]$/.test(text)) return text
  const choices = text.slice(1, -1).split(', ')
  return choices.find((choice) => !cjk.test(choice)) ?? choices[0] ?? text
}

/** "Smith J", "HESKETT, JL", "Fodor J.A.", "Boden Mikael", "*WHO", "[张铁华 Zhang Tiehua]"; "[Anonymous]" is nobody. */
function readAuthor(printed: string): PersonName | undefined {
  const bare = printed.replace(/^\[(.*)\]$/, '$1').trim()
  if (bare === '' || /^anonymous$/i.test(bare) || /^no title captured$/i.test(bare)) return undefined
  if (bare.startsWith('*')) return { literal: bare.slice(1).trim() }
  const words = bare.split(' ').filter((word) => !cjk.test(word))
  const text = words.length === 0 ? bare : words.join(' ')
  const vancouver = state.test(text) ? undefined : parseVancouverName(text)
  if (vancouver !== undefined) return vancouver
  const isPerson = words.length === 2 && words.every((word) => /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}$/u.test(word))
  const read = parsePersonName(text)
  return isPerson && read?.literal === undefined ? nameFromParts(words[0], words[1]) : { literal: text }
}

function sourceOf(parts: readonly string[]): Partial<ReferenceParts> {
  const names: string[] = []
  const found: { -readonly [Key in keyof ReferenceParts]?: ReferenceParts[Key] } = {}
  for (const part of parts) {
    const volume = /^V(?:[Vv]ol(?:ume)?\.? )?(\S.{0,20})$/.exec(part)?.[1]
    const page = /^[Pp](?:UNSP )?([A-Za-z]{0,3}\d\S{0,15})$/.exec(part)?.[1]
    const articleNumber = /^ARTN (?:UNSP )?(\S.{0,30})$/.exec(part)?.[1]
    const patent = /^Patent No\. (.+)$/i.exec(part)?.[1]
    if (patent !== undefined) {
      found.type = 'PATENT'
      found.note = part
    } else if (articleNumber !== undefined) found.articleNumber = articleNumber
    else if (volume !== undefined && /^\d.*(?:st|nd|rd|th)\b/.test(volume))
      found.edition = volume.replace(/ ?edn?\.?$/, '')
    else if (volume !== undefined && /\d|^[IVXLC]+$/.test(volume)) found.volume = volume
    else if (page !== undefined) Object.assign(found, parsePageRange(page) ?? { firstPage: page })
    else if (/[\p{L}\d]/u.test(part.slice(1))) names.push(latin(part))
  }
  const source = names.join(', ')
  if (source === '') return found
  if (archive.test(source)) return { ...found, type: 'PREPRINT', containerTitle: source }
  const unpublished = notOut.exec(source)
  if (unpublished !== null) {
    return { ...found, note: unpublished[1] ?? source, ...present({ containerTitle: unpublished[2] }) }
  }
  const thesis = /^(?:PhD |Masters |Doctoral )?THESIS(?: (.+))?$/i.exec(source)
  if (thesis !== null) return { ...found, type: 'THESIS', ...present({ publisher: thesis[1] }) }
  if (found.type === 'PATENT') return source.split(' ').length > 3 ? { ...found, title: source } : found
  const isPart =
    found.volume !== undefined || found.firstPage !== undefined || found.articleNumber !== undefined
  return { ...found, ...(isPart ? { containerTitle: source } : { title: source }) }
}

/** "DOI 10.1/x", "DOI DOI 10.1/x", "DOI [10.1/X, 10.1/x]", "DOI arXiv:1409.0473"; a source "ARXIV14090473". */
function identifiersOf(text: string, parts: readonly string[]): Identifier[] {
  const values = text
    .replace(/\b(?:DOI )+/gi, '')
    .replace(/^\[|\]$/g, '')
    .split(', ')
  const doi = values.map((value) => parseDoi(value)).find((value) => value !== undefined)
  const compact = parts
    .map((part) => /^arxiv ?(\d{4})\.?(\d{4,5})$/i.exec(part))
    .find((match) => match !== null)
  const arxiv = [
    ...values.filter((value) => /^arxiv/i.test(value)),
    ...(compact ? [`${compact[1]}.${compact[2]}`] : []),
  ]
    .map((value) => parseArxivId(value))
    .find((value) => value !== undefined)
  return [
    ...(doi === undefined ? [] : [{ scheme: 'doi' as const, value: doi }]),
    ...(arxiv === undefined ? [] : [{ scheme: 'arxiv' as const, value: arxiv }]),
  ]
}
