import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePartialDate, partialDate, publishedKey, yearOf } from '../../src/domain/partial-date.ts'

test.each([
  ['2007', 20070000],
  [' 2007-12 ', 20071200],
  ['2007-12-03', 20071203],
  ['2008-02-29', 20080229],
  ['2000-02-29', 20000229],
])('%s is a date as precise as it says', (text, key) => {
  expect(parsePartialDate(text)).toBe(text.trim())
  expect(publishedKey(text)).toBe(key)
})

test.each([
  '',
  '07',
  '0000',
  '2007-00',
  '2007-13',
  '2007-2',
  '2007-02-29',
  '1900-02-29',
  '2007-04-31',
  '2007-12-03T00:00',
  '2007/12',
])('the calendar has no %j', (text) => {
  expect(parsePartialDate(text)).toBeUndefined()
  expect(publishedKey(text)).toBe(0)
  expect(yearOf(text)).toBeUndefined()
})

test('an absent date has the key 0 and no year', () => {
  expect(publishedKey(undefined)).toBe(0)
  expect(yearOf(undefined)).toBeUndefined()
  expect(yearOf('2007-12')).toBe(2007)
})

test('a date from numbers is as precise as the numbers are good', () => {
  expect(partialDate(2007, 12, 3)).toBe('2007-12-03')
  expect(partialDate(2007, 2, 30)).toBe('2007-02')
  expect(partialDate(2007, 13, 1)).toBe('2007')
  expect(partialDate(2007, undefined, 1)).toBe('2007')
  expect(partialDate(0)).toBeUndefined()
  expect(partialDate(2007.5)).toBeUndefined()
})

test('whatever numbers are written read back', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.option(fc.integer({ min: -1, max: 14 }), { nil: undefined }),
      fc.integer({ min: -1, max: 33 }),
      (year, month, day) => {
        const written = partialDate(year % 12_000, month, day)
        if (written !== undefined) expect(parsePartialDate(written)).toBe(written)
      },
    ),
  )
})

test('no text makes the parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => publishedKey(text) >= 0))
})
