import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPiece, type Piece } from '../../../src/formats/format.ts'
import { lines } from '../../../src/formats/split/lines.ts'

function split(chunks: readonly string[]): Piece[] {
  const splitter = lines()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

test('blank lines are no pieces but count', () => {
  expect(split(['\uFEFFone\r\n \t\r\n\ntwo \r three\n', '4'])).toEqual([
    { text: 'one', index: 1, line: 1 },
    { text: 'two \r three', index: 2, line: 4 },
    { text: '4', index: 3, line: 5 },
  ])
  expect(split([])).toEqual([])
})

test('any cut of the input gives the same pieces', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '\uFEFF'), maxLength: 40 })
  fc.assert(
    fc.property(fc.array(text), (chunks) => {
      expect(split(chunks)).toEqual(split([chunks.join('')]))
    }),
  )
})

test('a line that is too long comes cut and broken, and the next one whole', () => {
  const long = 'x'.repeat(longestPiece)
  const pieces = split([`${long}\r`, '\n', long, 'yz\n', '3'])
  expect(pieces.map(({ text, ...piece }) => ({ ...piece, length: text.length }))).toEqual([
    { index: 1, line: 1, length: longestPiece },
    {
      index: 2,
      line: 2,
      length: longestPiece,
      broken: `is longer than ${longestPiece} characters, the most for one record`,
    },
    { index: 3, line: 3, length: 1 },
  ])
})
