import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { withoutLifeDates } from '../../domain/life-dates.ts'
import { displayName } from '../../domain/person-name.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { givenOrInitials } from '../values/inverted-name.ts'
import { withoutLatexAccents } from '../values/latex-accents.ts'
import { plainText } from '../values/plain-text.ts'

/** A name variable of CSL-JSON, as we write it. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
}

/**
 * Reads a name of CSL-JSON. Particles belong to the family name, the dropping one first: "de", "La Fontaine". `literal`
 * is a collective, or a name that cannot be taken apart.
 *
 * @see CSL-JSON schema 1.0.2, `name-variable`
 */
export function readCslName(value: unknown): PersonName | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const part = (name: string): string | undefined => {
    const text = fields[name]
    return typeof text === 'string' ? plainText(withoutLatexAccents(text)) : undefined
  }
  const family = [part('dropping-particle'), part('non-dropping-particle'), part('family')].reduce(joined)
  const literal = part('literal') ?? (family === undefined ? part('name') : undefined)
  // A name from a library's catalogue, in the one field that it came in.
  if (literal !== undefined)
    return withoutLifeDates(literal) === literal ? { literal } : parsePersonName(literal)
  return nameFromParts(family, part('given'), part('suffix'))
}

/** "d’" and "al-" stand without a blank before the name. */
function joined(before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined || after === undefined) return before ?? after
  return /['’-]$/.test(before) ? before + after : `${before} ${after}`
}

/** Writes a name so that `readCslName` gives it back. */
export function writeCslName(name: PersonName): CslName {
  if (name.family === undefined) return { literal: name.literal ?? '' }
  const given = givenOrInitials(name)
  return {
    family: name.family,
    ...(given === undefined ? {} : { given }),
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
  }
}

/** What a list of CSL names says of the authors: their printed form is the name as one would say it. */
export function cslAuthor(name: PersonName): RecordAuthor {
  return { name, printed: displayName(name), corresponding: false, affiliations: [] }
}
