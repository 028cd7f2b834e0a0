import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compatibleNames } from '../../src/domain/compatible-names.ts'
import { parseSuffix } from '../../src/domain/name-suffix.ts'
import { displayName, initialsOf } from '../../src/domain/person-name.ts'
import type { PersonName } from '../../src/domain/record.ts'
import { parseVancouverName } from '../../src/domain/vancouver-name.ts'

test.each([
  ['Carlos A.', 'CA'],
  ['Jean-Pierre', 'J-P'],
  ['J.-P.', 'J-P'],
  ['J.P.', 'JP'],
  ['JP', 'JP'],
  ['Émile', 'É'],
  ['Maria de la Luz', 'ML'],
  ['carlos', 'C'],
  ["D'Arcy", 'D'],
  ['.', undefined],
])('the initials of %s', (given, initials) => {
  expect(initialsOf(given)).toBe(initials)
})

test('a name is shown as one would say it', () => {
  expect(displayName({ family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' })).toBe(
    'Carlos A. Zarate Jr.',
  )
  expect(displayName({ family: 'Zarate', initials: 'CA', suffix: 'Jr' })).toBe('CA Zarate Jr.')
  expect(displayName({ family: 'Mohler', initials: 'ER', suffix: 'III' })).toBe('ER Mohler III')
  expect(displayName({ literal: 'The CORE Group' })).toBe('The CORE Group')
  expect(displayName({ family: 'Plato' })).toBe('Plato')
})

test('suffixes come out without full stop, the ambiguous I and V not at all', () => {
  expect(['jr.', 'Jr,', 'SR', '3rd', 'III', 'I', 'V', 'iv', ''].map(parseSuffix)).toEqual([
    'Jr', 'Jr', 'Sr', '3rd', 'III', undefined, undefined, undefined, undefined,
  ]) // prettier-ignore
})

describe('names as the Vancouver style prints them', () => {
  test.each([
    ['Zarate CA, Jr', 'Zarate', 'CA', 'Jr'],
    ['Zarate CA Jr.', 'Zarate', 'CA', 'Jr'],
    ['Zarate Jr CA', 'Zarate', 'CA', 'Jr'],
    ['Camargo CAJr', 'Camargo', 'CA', 'Jr'],
    ['Mohler ER III', 'Mohler', 'ER', 'III'],
    ['Zarate, C.A.', 'Zarate', 'CA', undefined],
    ['Bray M. A.', 'Bray', 'MA', undefined],
    ['Huang, Y.-H.', 'Huang', 'Y-H', undefined],
    ['van Berckel BN', 'van Berckel', 'BN', undefined],
    ['De Montis MG', 'De Montis', 'MG', undefined],
    ['Gispen-de Wied C', 'Gispen-de Wied', 'C', undefined],
    ['D’souza DC', 'D’souza', 'DC', undefined],
    ['Van den Hoofdakker RH', 'Van den Hoofdakker', 'RH', undefined],
    ['St. John A', 'St. John', 'A', undefined],
    ['Müller-Oerlinghausen B', 'Müller-Oerlinghausen', 'B', undefined],
    ["'t Hart BA", "'t Hart", 'BA', undefined],
  ])('%s', (text, family, initials, suffix) => {
    expect(parseVancouverName(text)).toEqual({
      family,
      initials,
      ...(suffix === undefined ? {} : { suffix }),
    })
  })

  test.each([
    '',
    'Zarate',
    'CA',
    'et al',
    'and Zarate C',
    'The CORE Group',
    'Carlos A. Zarate',
    'van B',
    'Smith ABCDEF',
  ])('%j is not such a name', (text) => {
    expect(parseVancouverName(text)).toBeUndefined()
  })

  test('no text makes the parser throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => parseVancouverName(text) !== null),
    )
    expect(parseVancouverName('a '.repeat(60))).toBeUndefined()
    expect(parseVancouverName(`${'A. '.repeat(39)}!`)).toBeUndefined()
  })
})

describe('two names of one person', () => {
  const name = (text: string): PersonName => parseVancouverName(text) ?? { literal: text }
  const carlos: PersonName = { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' }

  test.each<[PersonName, PersonName, boolean]>([
    [name('Zarate CA'), name('Zarate CA, Jr'), true],
    [name('Zarate CA'), carlos, true],
    [name('Zarate C'), carlos, true],
    [name('Zarate CA, Jr'), name('Zarate CA, Sr'), false],
    [name('Mohler ER III'), name('Mohler ER 3rd'), true],
    [name('Altamura C'), name('Altamura CA'), true],
    [name('Singh JA'), name('Singh JB'), false],
    [name('Müller J-P'), name('Muller JP'), true],
    [name('Müller J-P'), name('Müller J'), true],
    [{ family: 'Zarate' }, carlos, true],
    [{ family: 'Zarate', given: 'Carlos' }, { family: 'Zarate', given: 'Carla' }, false],
    [{ family: 'Zarate', given: 'C. Alberto' }, { family: 'Zarate', given: 'Carlos A.' }, true],
    [{ family: 'Smith', given: 'Alex.' }, { family: 'Smith', given: 'Alexander' }, true],
    [{ family: 'Zarate', given: 'Carlos', initials: 'C' }, carlos, true],
    [{ literal: 'The CORE Group' }, { literal: 'the CORE group' }, true],
    [{ literal: 'Zarate' }, { family: 'Zarate' }, false],
    [{ family: '*', initials: 'A' }, { family: '?', initials: 'A' }, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(compatibleNames(a, b)).toBe(expected)
  })

  const part = fc.option(
    fc.oneof(fc.constantFrom('Li', 'A.', 'J-P', 'Jr', 'van Dé'), fc.string({ unit: 'binary' })),
    { nil: undefined },
  )
  const anyName = fc
    .record({ family: part, given: part, initials: part, suffix: part, literal: part })
    // Absent parts are absent properties: JSON drops the undefined ones.
    .map((parts) => JSON.parse(JSON.stringify(parts)) as PersonName)

  test('the question has one answer both ways, and a name agrees with itself', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(compatibleNames(a, a)).toBe(true)
        expect(compatibleNames(a, b)).toBe(compatibleNames(b, a))
      }),
    )
  })
})
