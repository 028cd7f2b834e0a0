import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsvRow } from '../../../src/formats/csv/csv-row.ts'
import { longestPiece } from '../../../src/formats/format.ts'
import { csvRecords } from '../../../src/formats/split/csv-records.ts'
import { cuts, piecesOf } from '../support/splitting.ts'

const split = (text: string, places?: readonly number[]) => piecesOf(() => csvRecords(), text, places)

test('every record stands below the header, with its line breaks in quotes', () => {
  expect(split('\uFEFFA,B\r\n1,"two\r\nlines, ""x"""\r\n\r\n2,3')).toEqual([
    { text: 'A,B\n1,"two\r\nlines, ""x"""', index: 1, line: 2 },
    { text: 'A,B\n2,3', index: 2, line: 5 },
  ])
})

test('the delimiter is what the header has most of, and "sep=;" is no header', () => {
  expect(split('sep=;\nA;B, C\n"x;\ny";2\n')).toEqual([{ text: 'A;B, C\n"x;\ny";2', index: 1, line: 3 }])
})

test('files that were put together have their header again', () => {
  expect(split('\uFEFFA,B\n1,2\n\uFEFFA,B\n3,4\n').map(({ line }) => line)).toEqual([2, 4])
})

test('a quotation mark in a field opens nothing, nor do any where a table has none', () => {
  expect(split('A,B\n5" disk,x\ny,z').map(({ line }) => line)).toEqual([2, 3])
  expect(piecesOf(() => csvRecords(() => false), 'A\tB\n"x\ty\nz\t1').map(({ line }) => line)).toEqual([2, 3])
})

test('a quotation mark that never ends costs one line', () => {
  const text = 'A,B\n1,2\n"open,3\n4,5\n6,7\n'
  expect(split(text).map(({ text: piece, line, broken }) => [piece, line, broken])).toEqual([
    ['A,B\n1,2', 2, undefined],
    ['A,B\n"open,3', 3, 'has a quotation mark that opens a field and none that ends it'],
    ['A,B\n4,5', 4, undefined],
    ['A,B\n6,7', 5, undefined],
  ])
})

test('a quotation mark that ends in the next record costs one line too', () => {
  const text = 'A,B\n1,"open\n"4",5\n6,7\n'
  expect(split(text).map(({ text: piece, line, broken }) => [piece, line, broken !== undefined])).toEqual([
    ['A,B\n1,"open', 2, true],
    ['A,B\n"4",5', 3, false],
    ['A,B\n6,7', 4, false],
  ])
  expect(split('A,B\n1,"two\nlines",,\n').map(({ broken }) => broken)).toEqual([undefined])
})

test('any cut gives the same pieces', () => {
  const part = fc.constantFrom('"', '""', ',', ';', 'a', '\n', '\r\n', '\r', '\uFEFF', 'A,B\n', ' ')
  fc.assert(
    fc.property(fc.array(part), cuts, (parts, places) => {
      const text = parts.join('')
      expect(split(text, places)).toEqual(split(text))
    }),
    { numRuns: 500 },
  )
})

test('what is written in quotes is cut where it was put together', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ') })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const written = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
      const pieces = split(['A,B', ...written].join('\r\n'))
      expect(pieces.map(({ text }) => text)).toEqual(written.map((row) => `A,B\n${row}`))
      for (const [place, { text }] of pieces.entries()) {
        const [a = '', b = ''] = rows[place] ?? []
        expect(readCsvRow(text).get('a') ?? '').toBe(a.trim())
        expect(readCsvRow(text).get('b') ?? '').toBe(b.trim())
      }
    }),
  )
})

test('a record longer than any is broken, in bounded memory, and the next one is whole', () => {
  const running = csvRecords()
  const million = 'x'.repeat(1_000_000)
  const found = [...running.push('A,B\n1,')]
  for (let count = 0; count < 40; count += 1) found.push(...running.push(million))
  found.push(...running.push('\n2,3\n'), ...running.end())
  expect(found.map(({ index, line, broken }) => [index, line, broken !== undefined])).toEqual([
    [1, 2, true],
    [2, 3, false],
  ])
  expect(found[0]?.text.length).toBe(longestPiece)
})

test('an open quotation mark before a long rest is given up after the longest piece', () => {
  const row = `${'y'.repeat(999)},z\n`
  const running = csvRecords()
  const found = running.push('A,B\n"x\n')
  for (let count = 0; count < 20_000; count += 1) found.push(...running.push(row))
  found.push(...running.end())
  expect(found).toHaveLength(20_001)
  expect(found.filter(({ broken }) => broken !== undefined).map(({ line }) => line)).toEqual([2])
})
