import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNumbering, type VolumeYear } from '../../../src/identity/journals/numbering.ts'

const volumes = (text: string): VolumeYear[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [volume = '', year] = part.split('/')
      return { volume, year: Number(year) }
    })

test.each([
  ['the same volume in the same year', '19/2009', '19/2009 3/1993', 1, 0],
  ['a volume a year', '19/2009', '29/2019', 1, 0],
  ['a volume a year, dated in the next', '19/2009', '30/2019', 1, 0],
  ['several volumes a year', '466/2016', '450/2015', 1, 0],
  ['a volume between two others', '305/2003', '274/2000 326/2005', 1, 0],
  ['an issue beside the volume', '12,supplement/2004', '12/2004', 1, 0],
])('%s agrees', (_, a, b, agreed, differed) => {
  expect(compareNumbering(volumes(a), volumes(b))).toEqual({ agreed, differed })
})

test.each([
  ['another volume of one year', '19/2009', '45/2009', 0, 1],
  ['volumes far apart of years far apart say nothing', '100/1960', '7/2010', 0, 0],
  ['a volume beside the gap', '400/2003', '274/2000 326/2005', 0, 1],
  ['no numbers', 'A/2004', '12/2004', 0, 0],
  ['years for volumes', '2009/2009', '2009/2009', 0, 0],
  ['nothing', '', '12/2004', 0, 0],
])('%s', (_, a, b, agreed, differed) => {
  expect(compareNumbering(volumes(a), volumes(b))).toEqual({ agreed, differed })
})

test('what is said twice counts once, and each of the fewer volumes at most once', () => {
  expect(compareNumbering(volumes('19/2009 19/2009'), volumes('19/2009 19/2009'))).toEqual({
    agreed: 1,
    differed: 0,
  })
  const some = fc.array(
    fc.record({ volume: fc.nat(60).map(String), year: fc.integer({ min: 1990, max: 2020 }) }),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(some, some, (a, b) => {
      const { agreed, differed } = compareNumbering(a, b)
      expect(agreed + differed).toBeLessThanOrEqual(Math.min(a.length, b.length))
    }),
  )
})

test('a journal agrees with itself', () => {
  const some = fc.array(
    fc.record({
      volume: fc.integer({ min: 1, max: 900 }).map(String),
      year: fc.integer({ min: 1900, max: 2020 }),
    }),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(some, (own) => {
      const { agreed, differed } = compareNumbering(own, own)
      expect(agreed).toBeGreaterThan(0)
      expect(differed).toBe(0)
    }),
  )
})
