import { describe, expect, test } from 'vitest'
import { formatNamed } from '../../src/formats/registry.ts'
import { readVolume } from '../../src/formats/values/written-volume.ts'

test.each([
  ['50(2)', undefined, '50', '2'],
  ['50 (2-3)', '', '50', '2-3'],
  ['70(Suppl. 1)', undefined, '70', 'Suppl. 1'],
  ['B12(4)', undefined, 'B12', '4'],
  // An issue of its own counts, and a year is none.
  ['50(2)', '3', '50(2)', '3'],
  ['12 (2011)', undefined, '12 (2011)', undefined],
  ['50', undefined, '50', undefined],
  ['(2)', undefined, '(2)', undefined],
  [undefined, '2', undefined, '2'],
])('volume %j with issue %j is %j, %j', (volume, issue, ...expected) => {
  const read = readVolume(volume, issue)
  expect([read.volume, read.issue]).toEqual(expected)
})

describe('a volume with its issue in brackets is taken apart in', () => {
  test.each([
    ['ris', 'TY  - JOUR\nTI  - One\nVL  - 50(2)\nER  - \n'],
    ['bibtex', '@article{a, title = {One}, journal = {J}, volume = {50(2)}}'],
    ['csl-json', '{"type":"article-journal","title":"One","volume":"50(2)"}'],
  ])('%s', (format, text) => {
    expect(formatNamed(format).read(text).records[0]).toMatchObject({ volume: '50', issue: '2' })
  })

  test('an article only: of a book in a series it is what it is', () => {
    const { records } = formatNamed('bibtex').read('@book{a, title = {One}, volume = {50(2)}}')
    expect(records[0]?.volume).toBe('50(2)')
  })

  test('a reference at Crossref', () => {
    const work = {
      DOI: '10.5555/1',
      title: ['One'],
      reference: [{ key: 'a', 'journal-title': 'Cell', volume: '15(1)' }],
    }
    const { records } = formatNamed('crossref-json').read(JSON.stringify(work))
    expect(records[0]?.references[0]?.parts).toMatchObject({ volume: '15', issue: '1' })
  })
})
