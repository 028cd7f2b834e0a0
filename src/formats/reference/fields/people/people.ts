import { nameFromParts } from '../../../../domain/full-name.ts'
import { isNobody, isNobodysName } from '../../../../domain/nobody.ts'
import type { PersonName } from '../../../../domain/record.ts'
import { parseSuffix } from '../../../../domain/name-suffix.ts'
import { plainInitials } from '../../../../domain/vancouver-name.ts'
import { namesBody } from './bodies.ts'
import { easternNames, isEasternList } from './eastern.ts'
import { type ListItem, listItems } from './items.ts'
import { likeliestReading, type PlacedReading } from './list-reading.ts'
import { withoutOthers } from './others.ts'
import type { NameWord } from './words.ts'

/** Everyone whom a list names. */
export interface People {
  readonly names: readonly PersonName[]
  /** The list ended in "et al." or the like, or left people out with "…". */
  readonly truncated: boolean
  /** Every name was in one of the known orders, or is a body by its words. */
  readonly certain: boolean
}

/**
 * Reads a text that is a list of names and nothing else, in whichever order and script: "Zarate CA, Jr, Roe A",
 * "Lakoff, George, and Mark Johnson", "Иванов И. И., Петров П. П.", "李明，王芳". A list keeps to one order where it can: that
 * tells "Roe, A., Doe, B." from "Roe A, Doe B". Bodies, and what is in no order, are literals; placeholders ("Anonymous") are
 * nobody.
 *
 * @param line the reference that the list is in.
 * @example readPeople('Roe A, Doe B, et al', '').names // [{ family: 'Roe', initials: 'A' }, { family: 'Doe', initials: 'B' }]
 */
export function readPeople(list: string, line: string): People {
  const { text, truncated } = withoutOthers(withoutRoles(mended(list.replace(/\s+/g, ' ').trim())))
  if (isNobody(text)) return { names: [], truncated, certain: true }
  if (isEasternList(text)) return { names: easternNames(text, line), truncated, certain: true }
  const whole = wholeBody(text)
  if (whole !== undefined) return { names: [whole], truncated, certain: true }
  const parted = bodyAndPeople(text)
  if (parted !== undefined) {
    const parts = parted.map((part) => readPeople(part, line))
    return {
      names: parts.flatMap(({ names }) => names),
      truncated: truncated || parts.some((part) => part.truncated),
      certain: parts.every((part) => part.certain),
    }
  }
  const readings = likeliestReading(listItems(text))
  let certain = true
  const names = readings.flatMap((placed) => {
    const name = nameOf(placed, readings.length === 1)
    if (placed.reading.cost > 2 || placed.reading.order === 'lone') certain = false
    return name === undefined || isNobodysName(name) ? [] : [name]
  })
  return { names, truncated, certain }
}

const bracketOpening = /\s*[([]/u
const bracketClosing = /[)\]]/u

/**
 * Of a list in which a body and people stand side by side, one of them in brackets, both: "ATLAS Collab. (G. Aad et al.)",
 * "R. Aaij et al. [LHCb Collaboration]".
 *
 * @returns `undefined` for any other list.
 */
function bodyAndPeople(list: string): readonly [outside: string, inside: string] | undefined {
  const opening = bracketOpening.exec(list)
  if (opening === null || opening.index === 0) return undefined
  const rest = list.slice(opening.index + opening[0].length)
  const closing = bracketClosing.exec(rest)
  const after = closing === null ? '' : rest.slice(closing.index + 1)
  if (/[\p{L}\d]/u.test(after)) return undefined
  const outside = list.slice(0, opening.index).replace(/[\s,;]+$/, '')
  const inside = rest.slice(0, closing?.index)
  return namesBody(outside) !== namesBody(inside) ? [outside, inside] : undefined
}

/** "(ed. and trans.)", "(compilador)", also among the names. */
const role =
  /\s?[([](?:[^()[\]]{1,20} )?(?:eds?|editors?|trans|hrsg|hg|comp|compilador|dir|coord|org|éds?|red)\b[^()[\]]{0,20}[)\]]/giu

function withoutRoles(list: string): string {
  return /[([]/.test(list) ? list.replace(role, '') : list
}

/** Blanks that the extraction of a page puts before stops and beside hyphens: "C .Gattringer", "Pérez -García". */
function mended(list: string): string {
  return / [.-]|- /.test(list)
    ? list.replace(/(?<=\p{Lu}) \.\s?/gu, '. ').replace(/(?<=\p{Ll}) ?- ?(?=\p{Lu}\p{Ll})/gu, '-')
    : list
}

/** "IOM (Institute of Medicine)", "World Health Organization [WHO]": letters and what they stand for. */
const lettersAndName =
  /^(?:[\p{Lu}\d&.-]{2,12} ?[([][^()[\]]{8,150}[)\]]|[^()[\],;]{8,150} ?[([][\p{Lu}\d&.-]{2,12}[)\]])$/u

function wholeBody(text: string): PersonName | undefined {
  return text.length < 200 && lettersAndName.test(text) ? { literal: text } : undefined
}

function nameOf({ reading, items }: PlacedReading, isAlone: boolean): PersonName | undefined {
  const { order, suffix } = reading
  if (order === 'body') return { literal: literalOf(items) }
  const [family, given] = withParticles(reading.family, reading.given)
  const familyText = family
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{L}{2})\.$/u, '')
  // "UNESCO"
  if (order === 'lone' && isAlone && /^\p{Lu}{2,}$/u.test(familyText)) return { literal: familyText }
  const suffixName = suffix === undefined ? undefined : parseSuffix(suffix.text)
  const rest = suffixName === undefined ? {} : { suffix: suffixName }
  if (given.length === 0) return { family: familyText, ...rest }
  const givenText = given.map(({ text }) => text).join(' ')
  if (given.every(({ kind }) => kind !== 'name' && kind !== 'other'))
    return { family: familyText, initials: plainInitials(givenText).toUpperCase(), ...rest }
  return nameFromParts(familyText, givenText.replace(/(?<=\p{L}{3})\.$/u, ''), suffixName)
}

/** A particle behind the given name belongs before the family name: "Goethe, J. W. von". */
function withParticles(
  family: readonly NameWord[],
  given: readonly NameWord[],
): readonly [family: readonly NameWord[], given: readonly NameWord[]] {
  let end = given.length
  while (end > 1 && given[end - 1]?.kind === 'particle') end -= 1
  return end === given.length ? [family, given] : [[...given.slice(end), ...family], given.slice(0, end)]
}

const joined: Readonly<Record<ListItem['before'], string>> = {
  '': ' ',
  ',': ', ',
  ';': '; ',
  and: ' ',
  ' ': ' ',
}

/** As printed, without what introduces a body: "for the", "on behalf of". */
function literalOf(items: readonly ListItem[]): string {
  const text = items
    .map(({ text: item, before, joint }, at) => {
      if (at === 0) return item
      return joint === undefined ? joined[before] + item : ` ${joint} ${item}`
    })
    .join('')
  return bodyName(text.replace(/(?<=\p{L}{4})\.$/u, ''))
}

/** The name of a body without the words that introduce it. */
export function bodyName(text: string): string {
  return text
    .replace(/^(?:(?:and|for|on behalf of|in collaboration with|behalf of)\s)+(?:the\s)?/i, '')
    .replace(/^the (?=\p{Lu})/u, '')
}
