import { expect, test } from 'vitest'
import { longestPiece } from '../../../src/formats/format.ts'
import { taggedRecords } from '../../../src/formats/split/tagged-records.ts'
import { piecesOf } from '../support/splitting.ts'

const splitter = () =>
  taggedRecords({ begins: (line) => line.startsWith('RT '), ends: (line) => line.trim() === 'ER' })

test('what stands between records is none, and lines are counted', () => {
  const text = '\uFEFFheading\r\n\r\nRT a\r\n\r\nmore\r\nER\r\nnothing\r\nRT b\rRT c\n\n\n'
  expect(piecesOf(splitter, text)).toEqual([
    { text: 'RT a\r\n\r\nmore\r\nER', index: 1, line: 3 },
    { text: 'RT b', index: 2, line: 8 },
    { text: 'RT c', index: 3, line: 9 },
  ])
})

test('a record longer than any is broken, in bounded memory, and the next one is whole', () => {
  const running = splitter()
  const million = 'x'.repeat(1_000_000)
  const found = running.push('RT a\nAB ')
  for (let count = 0; count < 40; count += 1) found.push(...running.push(million))
  found.push(...running.push('\nRT b\n'), ...running.end())
  expect(found.map(({ index, line, broken }) => [index, line, broken !== undefined])).toEqual([
    [1, 1, true],
    [2, 3, false],
  ])
  expect(found[0]?.text.length).toBe(longestPiece)
})
