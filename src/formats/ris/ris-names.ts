import { isBody, parsePersonName } from '../../domain/full-name.ts'
import { withoutLifeDates } from '../../domain/life-dates.ts'
import type { PersonName } from '../../domain/record.ts'
import { givenOrInitials, nameOfCommaParts } from '../values/inverted-name.ts'

/**
 * Reads a name of RIS: "Last, First, Suffix". A name that ends in a comma is not a person's, as EndNote writes it
 * ("World Health Organization,"), unless another comma shows that a library's punctuation is left ("Lund, Ada Marie,");
 * one that ends in two is a family name alone. A name without any comma is read in
 * whichever order it stands.
 *
 * @see RIS Format Specifications, "Author fields"; EndNote help, "Author Names"
 */
export function readRisName(text: string): PersonName | undefined {
  const alone = /^([^,]*?)\s*,\s*,$/.exec(text)?.[1]
  if (alone !== undefined) return nameOfCommaParts([alone], 'third')
  if (text.endsWith(',') && !isCataloguePerson(text)) {
    const literal = text.slice(0, -1).trim()
    return literal === '' ? undefined : { literal }
  }
  const whole = text.replace(/,$/, '')
  return whole.includes(',') ? nameOfCommaParts(whole.split(','), 'third') : parsePersonName(text)
}

/** A family name and given names or years, in MARC followed by a comma where more could stand, and no body's name. */
function isCataloguePerson(text: string): boolean {
  const whole = text.replace(/,$/, '')
  const name = withoutLifeDates(whole)
  const isInverted = /^[\p{L}'’. -]{2,40},\s*\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}$/u.test(name)
  return !isBody(name) && isInverted
}

/** Writes a name so that `readRisName` gives it back; `undefined` where it has neither a family name nor a literal. */
export function writeRisName(name: PersonName): string | undefined {
  if (name.family === undefined) return name.literal === undefined ? undefined : `${name.literal},`
  const given = givenOrInitials(name)
  if (name.suffix !== undefined) return `${name.family}, ${given ?? ''}, ${name.suffix}`
  return given === undefined ? `${name.family},,` : `${name.family}, ${given}`
}
