import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandLastPage, formatPageRange, parsePageRange } from '../../src/domain/page-range.ts'

test.each([
  ['467–474', '467', '474'],
  ['467-474', '467', '474'],
  ['467 — 474.', '467', '474'],
  ['pp. 467−474', '467', '474'],
  ['1131-7', '1131', '1137'],
  ['1193–207', '1193', '1207'],
  ['S12–S20', 'S12', 'S20'],
  ['S12–20', 'S12', 'S20'],
  ['S2-15', 'S2', 'S15'],
  ['123-5, 130', '123', '125'],
  ['35–41; 52', '35', '41'],
  ['xii–xv', 'xii', 'xv'],
  ['467–474.e3', '467', '474.e3'],
  ['99–100', '99', '100'],
  ['120-12', '120', '12'],
  ['e41', 'e41', undefined],
  ['E0123456', 'E0123456', undefined],
  ['12', '12', undefined],
])('%s', (text, firstPage, lastPage) => {
  expect(parsePageRange(text)).toEqual(lastPage === undefined ? { firstPage } : { firstPage, lastPage })
})

test.each(['', '-', '–12', 'Suppl', 'in press', '12 pages', '1–2–3'])('%j is no page', (text) => {
  expect(parsePageRange(text)).toBeUndefined()
})

test('a last page before the first, or in another numbering, stays as printed', () => {
  expect(expandLastPage('120', '12')).toBe('12')
  expect(expandLastPage('S12', 'T13')).toBe('T13')
  expect(expandLastPage('xii', '3')).toBe('3')
})

test('a printed range reads back as itself, and no text makes the parser throw', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-–S, ep.'.split('')), maxLength: 20 })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (text) => {
      const range = parsePageRange(text)
      if (range === undefined) return
      const again = parsePageRange(formatPageRange(range))
      expect(again?.firstPage).toBe(range.firstPage)
      expect(formatPageRange(again ?? range)).toBe(formatPageRange(range))
    }),
  )
})

test('a hostile text is refused at once', () => {
  expect(parsePageRange('1,'.repeat(50_000))).toBeUndefined()
})
