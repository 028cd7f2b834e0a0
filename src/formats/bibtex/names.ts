import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import type { Problem } from '../../domain/errors.ts'
import { knownSuffix } from '../../domain/name-suffix.ts'
import { isNobodysName } from '../../domain/nobody.ts'
import type { PersonName } from '../../domain/record.ts'
import { namedTexts } from '../values/author-list.ts'
import { givenOrInitials, nameOfCommaParts } from '../values/inverted-name.ts'
import { markupSafe } from '../values/markup-safe.ts'
import { plainText } from '../values/plain-text.ts'
import { innerGroup, splitOutsideBraces } from './groups.ts'
import { latexOf, latexText } from './latex-text.ts'

/** A name as read and as it stands, LaTeX undone. */
export interface ReadName {
  readonly name: PersonName
  readonly printed: string
}

const and = /(?:^|\s+)and(?=\s|$)\s*/iy
const comma = /,/y
const blank = /[\s~]+/y

/**
 * The names of an `author` field, between which stands "and". A name all in braces is a literal. "and others" and the
 * like are a problem: the list goes on.
 *
 * @see btxdoc 4; biblatex manual 2.3.3
 */
export function readBibtexNames(latex: string, problems: Problem[]): readonly ReadName[] {
  // One blank is as good as thousands, in which an "and" would be looked for from each anew.
  const list = splitOutsideBraces(unwrapped(latex.replace(/\s+/g, ' ')), and)
  const parts = list.length === 1 ? splitByOtherSigns(list[0] ?? '') : list
  // "et~al."; "\~n" is a letter.
  const texts = parts.map((part) => part.replace(/(?<!\\)~/g, ' ').trim())
  return namedTexts(texts, 'field author', problems)
    .flatMap((part) => readName(part) ?? [])
    .filter(({ name }) => !isNobodysName(name))
}

/**
 * "Berg, A.; Hall, B." and "Berg, A. & Hall, B." are none of the rules', but a single name with semicolons in it is none at all,
 * and one with an ampersand that of a firm, where no commas show that there are two.
 */
function splitByOtherSigns(latex: string): string[] {
  const names = splitOutsideBraces(latex, /;/y)
  if (names.length > 1) return names
  const joined = splitOutsideBraces(latex, /\s+\\?&\s+/y)
  return joined.every((name) => name.split(',').length === 2) ? joined : names
}

/** Some write a list of inverted names all in braces, which by the rules are one literal. */
function unwrapped(latex: string): string {
  const inner = innerGroup(latex)
  if (inner === undefined || innerGroup(inner) !== undefined) return latex
  const names = splitOutsideBraces(inner, and)
  return names.length > 1 && names.every((name) => name.includes(',')) ? inner : latex
}

function readName(latex: string): ReadName | undefined {
  const text = (part: string): string => plainText(latexText(part)) ?? ''
  const printed = text(latex)
  const literal = innerGroup(latex)
  const parts = splitOutsideBraces(latex, comma)
  const name =
    literal !== undefined
      ? { literal: printed }
      : parts.length === 3 && innerGroup(parts[1] ?? '') !== undefined
        ? // A suffix in braces is meant as one, whatever it is.
          nameFromParts(text(parts[0] ?? ''), text(parts[2] ?? ''), text(parts[1] ?? ''))
        : parts.length > 1
          ? nameOfCommaParts(parts.map(text), 'second')
          : direct(latex.trim(), printed, text)
  return name === undefined || printed === '' || printed === ',' ? undefined : { name, printed }
}

/** "First von Last". A group at the end is the family name; one word is a family name, as BibTeX has it. */
function direct(latex: string, printed: string, text: (part: string) => string): PersonName | undefined {
  const words = splitOutsideBraces(latex, blank)
  const last = words.at(-1) ?? ''
  if (words.length === 1) return nameFromParts(printed, undefined)
  if (innerGroup(last) === undefined) return parsePersonName(printed)
  return nameFromParts(text(last), text(words.slice(0, -1).join(' ')))
}

/**
 * Writes a name so that `readBibtexNames` gives it back: "Family, Suffix, Given", a literal and a suffix that is not known as one in braces. A part with a
 * comma or an "and" is in braces too. `undefined` where there is neither a family name nor a literal.
 */
export function writeBibtexName(name: PersonName): string | undefined {
  if (name.family === undefined) {
    if (name.literal === undefined) return undefined
    const inner = latexOf(markupSafe(name.literal))
    // Doubled where one pair could be taken for braces around a list of names.
    return /\band\b/i.test(inner) ? `{{${inner}}}` : `{${inner}}`
  }
  const given = givenOrInitials(name)
  const family = part(name.family)
  if (name.suffix !== undefined) {
    const suffix = part(name.suffix)
    const marked = knownSuffix(name.suffix) === undefined && !suffix.startsWith('{') ? `{${suffix}}` : suffix
    return `${family}, ${marked}, ${part(given ?? '')}`.trimEnd()
  }
  if (given !== undefined) return `${family}, ${part(given)}`
  return /\s/.test(family) || family.startsWith('{') ? `${family},` : family
}

function part(text: string): string {
  const latex = latexOf(markupSafe(text))
  return /,|\b(?:and|others)\b/i.test(latex) ? `{${latex}}` : latex
}
