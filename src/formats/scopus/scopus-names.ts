import { parsePersonName } from '../../domain/full-name.ts'
import { suffixAfterComma } from '../../domain/name-suffix.ts'
import type { PersonName } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { nameOfCommaParts } from '../values/inverted-name.ts'

/** "J.", "J.A.", "A.-C.", "Yu.M.": initials as Scopus writes them. */
const initials = /^(?:\p{Lu}\p{Ll}{0,2}\p{M}*\.[ -]?){1,6}$/u
/** "Smith J.A.", "van der Berg B.", "Aguiar P.N., Jr" and nothing else: an author of a list. */
const shortName = /^[\p{L}\p{M}'’`.\- ]{1,60} (?:\p{Lu}\p{Ll}{0,2}\p{M}*\.-?){1,6}$/u

/** Is this, between two commas, initials alone? */
export function isInitials(text: string): boolean {
  return initials.test(text)
}

/** Is this one name with its initials behind it, and nothing else? */
export function isShortName(text: string): boolean {
  return text.length <= 80 && shortName.test(text)
}

/**
 * Takes a list of authors apart. Scopus has printed "Smith, J., Jones, A.B." (until about 2017), "Smith J., Jones A.B."
 * (until 2022) and "Smith J.; Jones A.B." (since).
 *
 * @example scopusNames('Aguiar P.N., Jr, Roitberg F.') // ['Aguiar P.N., Jr', 'Roitberg F.']
 */
export function scopusNames(text: string): string[] {
  const parts = text.split(text.includes(';') ? ';' : ',').map((part) => part.trim())
  if (text.includes(';')) return parts.filter((part) => part !== '')
  const names: string[] = []
  for (const part of parts) {
    const before = names.at(-1)
    if (before !== undefined && (isInitials(part) || suffixAfterComma(part) !== undefined)) {
      names[names.length - 1] = `${before}, ${part}`
    } else if (part !== '') names.push(part)
  }
  return names
}

/** Reads one name of such a list: "Smith J.A.", "Smith, J.A.", "Smith, John A.", "Aguiar P.N., Jr". */
export function scopusName(text: string): PersonName | undefined {
  return (
    parseVancouverName(text) ??
    (text.includes(',') ? nameOfCommaParts(text.split(',')) : parsePersonName(text))
  )
}
