import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPiece } from '../../src/formats/format.ts'
import { medlineRecords } from '../../src/formats/split/medline-records.ts'
import { cuts, piecesOf } from './support/splitting.ts'

test('records begin at PMID, also without a blank line, and at another tag after one', () => {
  const text =
    'saved today\r\n\r\nPMID- 1\r\nTI  - A\r\n\r\n\r\nPMID- 2\r\nTI  - B\r\nPMID- 3\r\n\r\nPMC -PMC4\r\n'
  expect(piecesOf(medlineRecords, text).map(({ text, index, line }) => [text, index, line])).toEqual([
    ['saved today', 1, 1],
    ['PMID- 1\r\nTI  - A', 2, 3],
    ['PMID- 2\r\nTI  - B', 3, 7],
    ['PMID- 3', 4, 9],
    ['PMC -PMC4', 5, 11],
  ])
})

test('any cut gives the same pieces', () => {
  const parts = fc.constantFrom(
    'PMID- 1\n',
    '\n',
    '\r\n',
    'TI  - x\n',
    '      more\n',
    'PMI',
    'D- 2',
    '\uFEFF',
  )
  fc.assert(
    fc.property(fc.array(parts), cuts, (found, places) => {
      const text = found.join('')
      expect(piecesOf(medlineRecords, text, places)).toEqual(piecesOf(medlineRecords, text))
    }),
  )
})

test('a record longer than any is broken, and the next one begins where it should', () => {
  const running = medlineRecords()
  const million = 'x'.repeat(1_000_000)
  const found = [...running.push('PMID- 1\nAB  - ')]
  for (let count = 0; count < 40; count += 1) found.push(...running.push(million))
  found.push(...running.push('\n\nPMID- 2\n'), ...running.end())
  expect(found.map(({ index, line, broken }) => [index, line, broken !== undefined])).toEqual([
    [1, 1, true],
    [2, 4, false],
  ])
  expect(found[0]?.text.length).toBe(longestPiece)
})
