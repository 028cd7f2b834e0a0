import { parsePersonName } from '../../domain/full-name.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { withoutOthers } from '../values/author-list.ts'
import { nameOfCommaParts } from '../values/inverted-name.ts'
import type { OvidFields } from './ovid-fields.ts'

/** No name is longer, with all that stands behind it. */
const longest = 300
/** Behind a name: "Jan MD, PhD", "Sandra RN; PhD; FAAN". */
const degrees = new Set(
  (
    'MD PHD MSC BSC MPH MSPH RN FAAN FACSM DO DVM MB MBBS MBCHB BCH BA MA MS BS DRPH SCD DSC DDS DMD PHARMD MBA FRCP FRCPC ' +
    'FRCS FACS FACP FACC FAHA FRANZCP MRCP MRCPSYCH EDD PSYD MED MSW MN MSN BSN DNP NP CRNP RD PT DPT OTR JD MHS MHSC MMSC'
  ).split(' '),
)
/** Marks that lead to institutions: "Lars 1", "Weijia 1,2,+", "Jan Paul *". */
const marks = /[\s,]*(?<![\p{L}.])((?:\d{1,2}|[*+\u2020\u2021#])(?:[\s,]*(?:\d{1,2}|[*+\u2020\u2021#]))*)$/u
const role = /\s*\[([^\][]*)\]/g

interface OvidName {
  readonly name: PersonName
  readonly printed: string
  readonly marks: readonly string[]
  readonly isEditor: boolean
}

/**
 * The authors of a record with where they work, and its editors, who stand among the authors as "[Ed]". Full names count
 * where a record has both. Degrees, roles and marks behind a name are no part of it.
 */
export function readOvidAuthors(fields: OvidFields): {
  readonly authors: readonly RecordAuthor[]
  readonly editors: readonly PersonName[]
} {
  const full = namesOf(fields.all('fullNames'))
  const names = full.length > 0 ? full : namesOf(fields.all('authors'))
  const institutions = institutionsOf(
    fields.lines('institutions'),
    names.map(({ printed }) => printed),
  )
  const corresponding = fields.first('corresponding') ?? ''
  const writers = names.filter(({ isEditor }) => !isEditor)
  const authors = writers.map((author) => ({
    name: author.name,
    printed: author.printed,
    corresponding: author.name.family !== undefined && corresponding.startsWith(author.printed),
    affiliations: institutions
      .filter(({ of }) => (of === undefined ? writers.length === 1 : of.some((label) => isOf(author, label))))
      .map(({ text }) => text),
  }))
  const editors = [...names.filter(({ isEditor }) => isEditor), ...namesOf(fields.all('editors'))]
  return { authors, editors: editors.map(({ name }) => name) }
}

function namesOf(values: readonly string[]): OvidName[] {
  return values
    .flatMap(listOf)
    .map(withoutOthers)
    .flatMap((text) => nameOf(text) ?? [])
}

/** Names are separated by semicolons, of which some may stand between degrees; MEDLINE has had full stops. */
function listOf(value: string): string[] {
  // Ovid's own word for nobody has a semicolon that separates nothing.
  const text = value.replaceAll('&NA;', 'Anonymous')
  if (text.includes(';')) {
    const names: string[] = []
    for (const part of text.split(';')) {
      const isRest = part.length < longest && isDegrees(part.replace(marks, ''))
      if (isRest && names.length > 0) names.push(`${names.pop()} ${part.trim()}`)
      else names.push(part)
    }
    return names
  }
  const isMedline = /^\p{Lu}[\p{L}'’ -]{1,40} \p{Lu}{1,4}(?: (?:Jr|Sr|\d\w\w))?\. \p{Lu}/u.test(text)
  return isMedline ? text.split(/\.\s+(?!(?:Jr|Sr|I{1,3}|IV)\.?(?:\s|$))/) : [text]
}

function nameOf(text: string): OvidName | undefined {
  if (text.length > longest)
    return { name: { literal: text.trim() }, printed: text.trim(), marks: [], isEditor: false }
  const roles = Array.from(text.matchAll(role), ([, printed = '']) => printed)
  const bare = text.replace(role, '').trim()
  const found = marks.exec(bare)?.[1] ?? ''
  // The list of names ends in a full stop.
  const printed = withoutDegrees(bare.replace(marks, '').trim()).replace(/(?<=\p{Ll})(?<!\b[JS]r)\.$/u, '')
  const [family = '', ...given] = printed.split(',')
  const name =
    given.length > 0
      ? nameOfCommaParts([family, ...given])
      : (parseVancouverName(printed) ?? parsePersonName(printed))
  if (name === undefined || printed === '') return undefined
  return {
    name,
    printed,
    marks: found.match(/\d{1,2}|[*+\u2020\u2021#]/g) ?? [],
    isEditor: roles.some((one) => /^Ed(?:itor)?s?\b/i.test(one)),
  }
}

/** Degrees stand behind a given name that is written out: the "MA" of "Smith MA" are initials. */
function withoutDegrees(text: string): string {
  const comma = text.indexOf(',')
  if (comma === -1) return text
  const words = text
    .slice(comma + 1)
    .trim()
    .split(/[\s,]+/)
  const first = words.findIndex((word, place) => place > 0 && isDegrees(word))
  return first === -1 ? text : `${text.slice(0, comma)}, ${words.slice(0, first).join(' ')}`
}

function isDegrees(text: string): boolean {
  const words = text.trim().split(/[\s,]+/)
  return words.every((word) => degrees.has(word.replaceAll('.', '').toUpperCase()))
}

interface Institution {
  /** The marks or names of those who work there. Absent where it names nobody. */
  readonly of?: readonly string[]
  readonly text: string
}

/**
 * "(1)Institute", "(Behan, Rubbo) Institute", "Kobori, Osamu: University", behind a name of the list "Kobori, Osamu.
 * University"; "*Department; and +Institute" is one text.
 */
function institutionsOf(lines: readonly string[], names: readonly string[]): Institution[] {
  return lines
    .flatMap((line) => line.replace(/^From (?:the )?/, '').split(/[;,] (?=\((?:\d{1,2}|[*+])\))/))
    .map((line) => {
      const name = names.find((one) => line.startsWith(`${one}. `))
      if (name !== undefined) return { of: [name], text: line.slice(name.length + 2).replace(/[.;]$/, '') }
      const [, label, text] =
        /^\(([^()]{1,200})\)\s*(.+)$/s.exec(line) ?? /^([^:,]{1,60}, [^:,]{1,60}): (.+)$/s.exec(line) ?? []
      if (label === undefined || text === undefined) return { text: line }
      return { of: [label, ...label.split(/,\s*/)], text: text.replace(/[.;]$/, '') }
    })
}

function isOf({ name, printed, marks: own }: OvidName, label: string): boolean {
  return own.includes(label) || label === printed || (name.family !== undefined && label === name.family)
}
