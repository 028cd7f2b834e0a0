import { nameFromParts } from '../../domain/full-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { isLetteredThing } from './reference-lettered.ts'
import { acronymAt, bodyAt, bodyGoesOn } from './reference-name-bodies.ts'
import {
  apostrophe,
  endOf,
  form,
  type FoundName,
  gluedNameAt,
  hyphen,
  inside,
  listFormAt,
  nameAt,
  undottedAfterDotted,
  undottedList,
} from './reference-name-forms.ts'

/** The author list at the start of a reference. */
export interface ReferenceNames {
  readonly names: readonly PersonName[]
  /** The list ended in "et al." or the like, or left people out with "…". */
  readonly truncated: boolean
  /** Where in the text the list ends, with the punctuation after it. */
  readonly end: number
}
const separator = /\.?\s*(?:[,;]\s*(?:and\s|and(?=\p{Lu}\p{Ll})|&|u\.\s?)?|and\s|and(?=\p{Lu}\p{Ll})|&)\s*/uy
const others =
  /[\s,;.&]*(?:and\s+)?(?:(?:et\.?\s|(?<!\p{L})et)al(?:(?:ii|ia|s)?\b|(?=[\p{Lu}\d]))|and (?:others|colleagues|coworkers)\b|others\b)[\s.,:;]*/uy
const left = /[\s,;&]*(?:…|\.\s?\.\s?\.)\s*/uy
const closing = /[\s.,:;]*/uy
/** At most four words before a comma. */
const unknown = form(
  String.raw`\p{L}[\p{L}\p{M}.${apostrophe}${hyphen}]{1,30}(?: [\p{L}\p{M}.${apostrophe}${hyphen}]{1,30}){0,3}(?=[,;]|\s?\((?:1[5-9]|20)\d\d)`,
)
/** A stop where the comma between two names should be: "Regnaut S. Goudet J. Detecting". */
const stopBetween = /\.\s(?=\p{Lu}\p{L})/uy
/** No comma at all: "Wang LH, Zhou Q Huang XH (2018)". */
const blankBetween = /\s(?=\p{Lu}\p{L})/uy
/** After the last name come a title and a journal: two sentences. */
const twoSentences = /\.\s\p{Lu}.{10,600}?\p{L}{2}[.?!]\s\p{Lu}/uy
const yearNext = /\s?\((?:1[5-9]|20)\d\d[a-z]?\)/uy
/** More authors than any paper has: a bound for hostile texts. */
const most = 6000

/**
 * Reads the author list that a reference begins with: names in the Vancouver form ("Zarate CA, Jr", "Bray M. A."), or
 * all in the inverted ("Zarate, C. A.") or the direct one ("C. A. Zarate"), separated by commas, semicolons, "and" or
 * "&", and collective names, which come out as `literal`. Names are read while they are unmistakable; the rest of the
 * text begins at `end`.
 */
export function readNames(text: string): ReferenceNames {
  const list = listFormAt(text)
  const names: PersonName[] = []
  let end = 0
  let truncated = false
  let separated = true
  let current = list
  let bodyStart: number | undefined
  while (names.length < most) {
    const etAl = endOf(others, text, end)
    if (names.length > 0 && etAl !== undefined) return { names, truncated: true, end: etAl }
    if (!separated) break
    const found =
      nameAt(current, text, end) ??
      (names.length > 0 ? nameAt(inside, text, end) : undefined) ??
      bodyAt(text, end) ??
      unknownAt(list, text, end, names.length) ??
      (names.length > 0 ? acronymAt(text, end) : undefined)
    if (found === undefined) {
      // "European Society for Gastroenterology, Hepatology, and Nutrition guidelines": it was not the whole body.
      if (bodyStart !== undefined && bodyGoesOn(text, end)) {
        names.pop()
        end = bodyStart
      }
      break
    }
    bodyStart = found.name.literal === undefined ? undefined : end
    names.push(found.name)
    if (list === undottedList)
      current = text.slice(found.end - 1, found.end + 1).includes('.') ? undottedAfterDotted : undottedList
    end = found.end
    const ellipsis = endOf(left, text, end)
    truncated ||= ellipsis !== undefined
    const next =
      ellipsis ??
      endOf(separator, text, end) ??
      (list === undottedList ? nextSentenceName(text, end, names.length > 1) : undefined)
    separated = next !== undefined && next > end
    end = next ?? end
  }
  end = endOf(closing, text, end) ?? end
  return { names, truncated, end }
}

/**
 * Something in the list that is in none of the forms ("Bhag Mal", "Bochicchio"): the list goes on after it, so it is
 * a name that cannot be taken apart.
 */
function unknownAt(
  list: readonly RegExp[],
  text: string,
  start: number,
  before: number,
): FoundName | undefined {
  const end = endOf(unknown, text, start)
  if (end === undefined) return undefined
  const next = endOf(separator, text, end)
  const following = next === undefined ? undefined : nameAt(list.slice(0, 2), text, next)
  const isInside =
    (following !== undefined &&
      (before > 0 || text.slice(start, end).includes(' ') || isListAt(list, text, following))) ||
    (before > 0 && (endOf(others, text, end) ?? endOf(yearNext, text, end)) !== undefined)
  if (!isInside) return undefined
  const printed = text.slice(start, end).trim()
  // "Wang Ai-wu": a small letter after the hyphen is a Chinese given name's.
  const chinese = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+-\p{Ll}+)$/u.exec(printed)
  const whole = chinese === null ? undefined : nameFromParts(chinese[1], chinese[2])
  if (whole !== undefined) return { name: whole, end }
  // One word is a person without initials, by law or by mistake; letters alone are a body.
  const isPerson = /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*$/u.test(printed)
  return { name: isPerson ? { family: printed } : { literal: printed }, end }
}

/** Names follow, not the given name of the one before: "Wood, Geoffrey E. The book". */
function isListAt(list: readonly RegExp[], text: string, first: FoundName): boolean {
  if ((first.name.initials ?? '').length > 1) return true
  const next = endOf(separator, text, first.end)
  return next !== undefined && nameAt(list.slice(0, 2), text, next) !== undefined
}

/** Where the next name begins after a stop that should be a comma; a title that looks like a name is left alone. */
function nextSentenceName(text: string, start: number, isList: boolean): number | undefined {
  const next = endOf(stopBetween, text, start) ?? endOf(blankBetween, text, start)
  const found = next === undefined ? undefined : gluedNameAt(text, next)
  if (found === undefined || isLetteredThing(found.name.family ?? '')) return undefined
  if (isList && endOf(twoSentences, text, found.end) !== undefined) return next
  const after = endOf(separator, text, found.end)
  const blank = endOf(blankBetween, text, found.end)
  const isFollowed = [after, blank].some((at) => at !== undefined && gluedNameAt(text, at) !== undefined)
  return isFollowed || endOf(yearNext, text, found.end) !== undefined ? next : undefined
}
