import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedTraits } from '../../../src/identity/people/evidence.ts'
import { companionsOf } from '../../../src/identity/people/traits/companions.ts'
import { bytesOfTraits, traitsOfBytes } from '../../../src/identity/people/traits/traits-bytes.ts'
import { noTraits, type Traits, traitsOf } from '../../../src/identity/people/traits/traits.ts'
import { nameOf } from '../../support/records.ts'

const nothing = { emails: [], affiliations: [], title: undefined, journalId: undefined, citedBy: undefined }

describe('traits as bytes', () => {
  const number = fc.nat(0xffffffff)
  const numbers = fc.array(number, { maxLength: 255 }).map((list) => Uint32Array.from(list))
  const traits = fc.record<Traits>({
    given: fc.option(number, { nil: undefined }),
    journal: fc.option(number, { nil: undefined }),
    citedBy: fc.option(number, { nil: undefined }),
    companions: numbers,
    emails: numbers,
    places: numbers,
    subjects: numbers,
  })

  test('are read as they were written, one after the other', () => {
    fc.assert(
      fc.property(fc.array(traits, { maxLength: 5 }), (all) => {
        expect(traitsOfBytes(Buffer.concat(all.map(bytesOfTraits)))).toEqual(all)
      }),
    )
  })

  test('that break off are an error and not somebody else’s', () => {
    const bytes = bytesOfTraits({ ...noTraits, companions: Uint32Array.of(1, 2, 3) })
    expect(() => traitsOfBytes(bytes.subarray(0, bytes.length - 2))).toThrow(RangeError)
  })
})

describe('the given name', () => {
  test.each([
    ['Carlos A.', true],
    ['Jean-Pierre', true],
    ['C. A.', false],
    ['C', false],
    ['Chas. A.', false],
    ['小明', true],
  ])('%s is written out: %s', (given, isWhole) => {
    const { given: number } = traitsOf({ name: { family: 'Zarate', given }, companions: [], ...nothing })
    expect(number !== undefined).toBe(isWhole)
  })
})

test('nobody is told by somebody of the same name', () => {
  const names = ['Wang Y', 'Wang Y', 'Quiroz JA'].map(nameOf)
  const traits = traitsOf({ name: names[0] ?? {}, companions: companionsOf(names, 0), ...nothing })
  expect(traits.companions).toHaveLength(1)
})

test('in a list of 3,000 a name is told by those at its head and those around it', () => {
  const names = Array.from({ length: 3000 }, (_, index) => ({ family: `N${index}`, initials: 'A' }))
  expect(companionsOf(names, 2000)).toHaveLength(24)
  expect(companionsOf(names.slice(0, 30), 3)).toHaveLength(29)
})

describe('what two mentions share', () => {
  const side = (affiliation: string, title: string) => ({
    articleId: 1,
    publishedKey: 0,
    cites: new Set<number>(),
    citedWith: new Set<number>(),
    traits: traitsOf({
      ...nothing,
      name: nameOf('Wang Y'),
      companions: [],
      affiliations: [affiliation],
      title,
    }),
  })
  const shared = (a: string, b: string, one = '', two = '') =>
    sharedTraits(side(a, one), side(b, two), () => 9)

  test('words that all affiliations have count for nothing', () => {
    const { affiliation, elsewhere } = shared(
      'Department of Geology, University of Zagreb',
      'Department of Surgery, University of Porto',
    )
    expect([affiliation, elsewhere]).toEqual([0, 1])
  })

  test('the same place in other words counts', () => {
    expect(
      shared(
        'Sleep Research Centre, Loughborough University, UK',
        'Loughborough University, Sleep Research Centre',
      ).affiliation,
    ).toBeGreaterThan(0.3)
  })

  test('titles are alike by the words of their subject', () => {
    expect(
      shared('', '', 'Ketamine in bipolar depression', 'A trial of ketamine in bipolar depression').title,
    ).toBe(0.25)
    expect(shared('', '', 'Ketamine in bipolar depression', 'Effects of the analysis of soil').title).toBe(0)
  })
})
