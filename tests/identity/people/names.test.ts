import { describe, expect, test } from 'vitest'
import { rarityOf } from '../../../src/identity/people/names/rarity.ts'
import { nearnessOfNames, variantsOf } from '../../../src/identity/people/names/variants.ts'
import { Namesakes } from '../../../src/identity/people/namesakes.ts'
import { noTraits } from '../../../src/identity/people/traits/traits.ts'

describe('how rare a name is', () => {
  test('is known of common families in a collection of nothing', () => {
    expect(rarityOf('wang y', 0, 0)).toBeLessThan(7)
    expect(rarityOf('gispendewied c', 0, 0)).toBeGreaterThan(10)
  })

  test('is counted in a collection of many', () => {
    const many = 1_000_000
    expect(rarityOf('millet g', 5000, many)).toBeLessThan(rarityOf('millet g', 5, many) - 3)
  })

  test('is not learnt from a small collection, where few people wrote much', () => {
    expect(rarityOf('zarate c', 200, 1000)).toBeGreaterThan(9)
  })
})

describe('variants', () => {
  test.each([
    [
      { family: 'da Silva', initials: 'J' },
      { family: 'Silva', initials: 'J' },
    ],
    [
      { family: 'van der Meer', initials: 'P' },
      { family: 'Meer', initials: 'P' },
    ],
    [
      { family: 'Müller', initials: 'K' },
      { family: 'Mueller', initials: 'K' },
    ],
    [
      { family: 'García Márquez', initials: 'G' },
      { family: 'García', initials: 'G' },
    ],
    [
      { family: 'El-Sayed', initials: 'M' },
      { family: 'Sayed', initials: 'M' },
    ],
    [
      { family: 'Getty', given: 'J. Paul' },
      { family: 'Getty', given: 'Paul' },
    ],
    [
      { family: 'Wei', given: 'Zhang' },
      { family: 'Zhang', given: 'Wei' },
    ],
  ])('%j and %j are one name', (a, b) => {
    expect(nearnessOfNames(a, b)).toBe('variant')
    expect(nearnessOfNames(b, a)).toBe('variant')
  })

  test.each([
    [
      { family: 'Silva', initials: 'J' },
      { family: 'Souza', initials: 'J' },
    ],
    [
      { family: 'Bauer', initials: 'J' },
      { family: 'Bar', initials: 'J' },
    ],
    [
      { family: 'Getty', given: 'John Paul' },
      { family: 'Getty', given: 'Paul' },
    ],
    [
      { family: 'Carlos', given: 'Juan' },
      { family: 'Juan', given: 'Carlos' },
    ],
    [
      { family: 'Wang', given: 'Li' },
      { family: 'Li', given: 'Wang' },
    ],
  ])('%j and %j are two', (a, b) => {
    expect(nearnessOfNames(a, b)).toBeUndefined()
  })

  test('most names have none', () => {
    expect(variantsOf({ family: 'Zarate', initials: 'CA' })).toEqual([])
    expect(variantsOf({ literal: 'The Group' })).toEqual([])
  })
})

test('of many namesakes those are found who share something, the nearest first', () => {
  const namesakes = new Namesakes<number>()
  for (let person = 0; person < 1000; person += 1)
    namesakes.add(1, person, () => [{ ...noTraits, companions: Uint32Array.of(person % 300, 1000 + person) }])
  expect([...namesakes.find(1, { ...noTraits, companions: Uint32Array.of(7, 1007) })]).toEqual([
    7, 307, 607, 907,
  ])
  expect([...namesakes.find(1, noTraits)]).toEqual([])
  expect([...namesakes.find(2, noTraits)]).toEqual([])
})
