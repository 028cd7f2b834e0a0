import { expect, test } from 'vitest'
import { readNumbering } from '../../training/data/shape/numbering.ts'

const partsOf = (text: string): string[] | undefined =>
  readNumbering(text)?.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`)

const rows: readonly (readonly [string, ...string[]])[] = [
  ['106,', 'volume 106'],
  ['12(3)', 'volume 12', 'issue 3'],
  ['2000;355(9222):', 'date 2000', 'volume 355', 'issue 9222'],
  ['(Vol. 3, Part A,', 'volume 3', 'issue Part A'],
  ['No. 134, Part 3,', 'issue 134, Part 3'],
  ['v. 27, n. 2,', 'volume 27', 'issue 2'],
  ['1.1,', 'volume 1', 'issue 1'],
  ['12(3):17–25,', 'volume 12', 'issue 3', 'pages 17–25'],
  ['5(1-2)', 'volume 5', 'issue 1-2'],
  ['XLII/9', 'volume XLII/9'],
  ['n°17.', 'issue 17'],
  ['106, 2, Pt. 1:', 'volume 106', 'issue 2, Pt. 1'],
  ['44 Suppl 2:', 'volume 44', 'issue Suppl 2'],
  ['12. Jg. Heft 4,', 'volume 12', 'issue 4'],
]

test.for(rows)('numbers that a source tags as one are told apart: %s', ([text, ...parts]) => {
  expect(partsOf(text)).toEqual(parts)
})

test('a count of volumes is no volume', () => {
  expect(partsOf('11 vols.')).toEqual(['other 11 vols.'])
})

test('a word of no known meaning keeps the stretch whole', () => {
  expect(partsOf('12(Tabloid 4)')).toBeUndefined()
})
