import type { Label } from '../../../src/formats/reference/model/labels.ts'
import type { CslName } from '../csl/csl-item.ts'
import type { HouseStyle, NameForm } from './house-style.ts'
import type { LineBuilder } from './line-builder.ts'

/**
 * Prints a list of people as one part, and bodies as parts of their own where they stand as authors.
 *
 * @param form of the names; that of the house's authors where absent.
 */
export function printNames(
  line: LineBuilder,
  house: HouseStyle,
  label: Label,
  names: readonly CslName[],
  form: NameForm = house.nameForm,
): void {
  const people = names.filter(({ literal }) => literal === undefined)
  const bodies = names.flatMap(({ literal }) => (literal === undefined ? [] : [literal]))
  if (people.length > 0) line.part(label, listed(people, house, form))
  for (const body of bodies) {
    line.gap(house.lastJoint ?? house.nameSeparator).part(label === 'author' ? 'collaboration' : label, body)
  }
}

function listed(people: readonly CslName[], house: HouseStyle, form: NameForm): string {
  const isCut = people.length > house.mostNames
  const shown = isCut ? people.slice(0, house.mostNames) : people
  const printed = shown.map((name, index) => printName(name, house, form, index === 0))
  const separator = separatorOf(house, form)
  if (isCut) {
    const before = house.nameSeparator === ', ' && shown.length > 1 ? ', ' : ' '
    return `${printed.join(separator)}${before}${house.words.others[0] ?? 'et al.'}`
  }
  const last = printed.pop() ?? ''
  if (printed.length === 0) return last
  return `${printed.join(separator)}${house.lastJoint ?? separator}${last}`
}

/** "Müller, Hans, Koch, Thorsten" is nobody's style but that of some; a comma within names mostly asks for another one between. */
function separatorOf(house: HouseStyle, form: NameForm): string {
  return house.nameSeparator === ' ' && form !== 'family given' ? ', ' : house.nameSeparator
}

function printName(name: CslName, house: HouseStyle, form: NameForm, isFirst: boolean): string {
  const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name.family ?? '')
  if (eastAsian) return `${name.family}${name.given ?? ''}`
  const particle = name['non-dropping-particle']
  const whole = [particle, name.family]
    .filter((part) => part !== undefined)
    .join(particle?.endsWith('-') === true ? '' : ' ')
  const family = house.capitals ? whole.toUpperCase() : whole
  const given = printGiven(name.given ?? '', house)
  const suffix = name.suffix === undefined ? '' : ` ${name.suffix}`
  if (given === '') return family + suffix
  const inverted = form === 'first inverted' ? isFirst : form !== 'given family'
  if (!inverted) return `${given} ${family}${suffix}`
  if (form === 'family (given)') return `${family} (${given})${suffix}`
  return `${family}${form === 'family given' ? ' ' : ', '}${given}${suffix}`
}

function printGiven(given: string, house: HouseStyle): string {
  if (house.initials === 'full') return given
  const parts = given
    .replaceAll('.-', '-')
    .split(/[\s.]+/)
    .filter((part) => part !== '')
  const initials = parts.map((part) =>
    part
      .split('-')
      .map((piece) => piece.charAt(0).toUpperCase())
      .join(house.initials.includes('.') ? '.-' : '-'),
  )
  if (house.initials === 'A. B') return initials.join('. ')
  const [after, between] = initialForms[house.initials] ?? ['.', ' ']
  return initials.map((initial) => initial + after).join(between)
}

/** What stands after each initial, and between two. */
const initialForms: Readonly<Record<string, readonly [after: string, between: string]>> = {
  'A. B.': ['.', ' '],
  'A.B.': ['.', ''],
  AB: ['', ''],
  'A B': ['', ' '],
}
