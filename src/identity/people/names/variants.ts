import { compatibleNames } from '../../../domain/compatible-names.ts'
import type { PersonName } from '../../../domain/record.ts'
import { familyKey } from '../../../domain/text-key.ts'
import { worksOfFamily } from './common-families.ts'

/** Works in 100,000 from which a family name is taken for one even where a source calls it a given name. */
const commonFamily = 500

/** Words before a family name that some sources print and others leave out. */
const particles: ReadonlySet<string> = new Set([
  'af',
  'al',
  'av',
  'ben',
  'bin',
  'd',
  'da',
  'dal',
  'das',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'e',
  'el',
  'ibn',
  'la',
  'le',
  'los',
  'st',
  'ten',
  'ter',
  'van',
  'vanden',
  'vander',
  'von',
  'y',
  'zu',
  'zur',
])

/**
 * Other names under which sources print the bearer of this one: without particles, with the first of two family names,
 * without the e that stands for an umlaut, by the middle name where only the first is cut to an initial, and with family
 * and given name changed about, where the given name is a common family name. Empty for most names.
 *
 * @example variantsOf({ family: 'da Silva', initials: 'J' }) // [{ family: 'Silva', initials: 'J' }]
 */
export function variantsOf(name: PersonName): readonly PersonName[] {
  // Nine names of ten have none.
  if (
    name.given === undefined &&
    /^[A-Z]?[a-z]*$/.test(name.family ?? '') &&
    !mayBeUmlaut.test(name.family ?? '')
  )
    return []
  return [...withoutParticles(name), ...withoutUmlaut(name), ...byMiddleName(name), ...swapped(name)]
}

const mayBeUmlaut = /[aou]e/i

/** How near two printed names are: `same` where they are compatible, `variant` where variants of them are. */
export function nearnessOfNames(a: PersonName, b: PersonName): 'same' | 'variant' | undefined {
  if (isSameForm(a, b) || compatibleNames(a, b)) return 'same'
  const [ofA, ofB] = [variantsOf(a), variantsOf(b)]
  if (ofA.length === 0 && ofB.length === 0) return undefined
  const isVariant = [a, ...ofA].some((one) => [b, ...ofB].some((other) => compatibleNames(one, other)))
  return isVariant ? 'variant' : undefined
}

/** Are these the same in all parts? */
export function isSameForm(a: PersonName, b: PersonName): boolean {
  return (
    a === b ||
    (a.family === b.family &&
      a.given === b.given &&
      a.initials === b.initials &&
      a.suffix === b.suffix &&
      a.literal === b.literal)
  )
}

function withoutParticles(name: PersonName): PersonName[] {
  const words = (name.family ?? '').split(/[\s’'-]+/).filter((word) => word !== '')
  const bare = words.filter((word) => !particles.has(familyKey(word)))
  const families = new Set<string>()
  if (bare.length > 0 && bare.length < words.length) families.add(bare.join(' '))
  const [first = ''] = bare
  if (bare.length > 1 && first.length > 2) families.add(first)
  return [...families].map((family) => ({ ...name, family }))
}

/** "Mueller" is printed "Müller", whose key is that of "Muller". */
function withoutUmlaut(name: PersonName): PersonName[] {
  const { family } = name
  if (family === undefined) return []
  let plain = ''
  for (let at = 0; at < family.length; at += 1) {
    const letter = family.charAt(at)
    const isUmlaut =
      letter === 'e' && /[aou]/i.test(family.charAt(at - 1)) && !/[aeiouq]/i.test(family.charAt(at - 2))
    if (!isUmlaut) plain += letter
  }
  return plain === family ? [] : [{ ...name, family: plain }]
}

/** "J. Paul Getty" is "Paul Getty" elsewhere. */
function byMiddleName(name: PersonName): PersonName[] {
  const { given } = name
  const [first = '', middle = '', ...rest] = given?.split(/\s+/) ?? []
  if (given === undefined || first.replace('.', '').length !== 1 || middle.replace('.', '').length < 3)
    return []
  const { initials: _initials, ...others } = name
  return [{ ...others, given: [middle, ...rest].join(' ') }]
}

function swapped(name: PersonName): PersonName[] {
  const { family, given } = name
  if (family === undefined || given === undefined || /[\s.-]/.test(given) || given.length < 2) return []
  const isFamily = (worksOfFamily(familyKey(given)) ?? 0) >= commonFamily
  if (!isFamily || (worksOfFamily(familyKey(family)) ?? 0) >= commonFamily) return []
  return [{ family: given, given: family }]
}
