import { expect, test } from 'vitest'
import { readJatsGold, type JatsGoldRow } from '../../training/data/sets/jats-gold.ts'
import { partsOf } from './parts.ts'

const row: JatsGoldRow = {
  pmcid: 'PMC1',
  lic: 'by',
  style: 'nlm-vanc',
  type: 'journal',
  raw: 'Lee A, Wu-Chen B Jr, et al. Roots of 2011 plants. Soil J. 2011 Dec 3;37(5):1016–24. Epub 2011/01/05. doi: 10.1000/soil.37. PubMed PMID: 1234567.',
  authors: [
    { family: 'Lee', given: 'A' },
    { family: 'Wu-Chen', given: 'B', suffix: 'Jr' },
  ],
  title: 'Roots of 2011 plants',
  source: 'Soil J',
  year: '2011',
  volume: '37',
  issue: '5',
  fpage: '1016',
  lpage: '24',
}

test('fields are found again in the printed text, the whole date too', () => {
  const [line] = readJatsGold([row])
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: Lee A, Wu-Chen B Jr, et al',
    'title: Roots of 2011 plants',
    'container: Soil J',
    'date: 2011 Dec 3',
    'volume: 37',
    'issue: 5',
    'pages: 1016–24',
    'note: Epub 2011/01/05',
    'identifier: 10.1000/soil.37',
    'identifier: 1234567',
  ])
  expect(line).toMatchObject({ source: 'jats-vanc', group: 'PMC1', kind: 'JOURNAL_ARTICLE' })
  expect(line?.complete).toBeUndefined()
})

test('names in either order, and the publisher that some managers print behind a journal', () => {
  const raw = 'A. Lee & B. Wu. Roots. Soil J. Elsevier B.V.; 2011;37:10.'
  const [line] = readJatsGold([
    {
      pmcid: 'PMC2',
      lic: 'zero',
      style: 'other',
      type: 'journal',
      raw,
      authors: [
        { family: 'Lee', given: 'A.' },
        { family: 'Wu', given: 'B.' },
      ],
      title: 'Roots',
      source: 'Soil J',
      year: '2011',
      volume: '37',
      fpage: '10',
    },
  ])
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: A. Lee & B. Wu',
    'title: Roots',
    'container: Soil J',
    'publisher: Elsevier B.V',
    'date: 2011',
    'volume: 37',
    'pages: 10',
  ])
  expect(line?.source).toBe('jats-other')
})

test('a row is left out where a field is not printed; a licence that forbids changes goes to a set that only measures', () => {
  expect(readJatsGold([{ ...row, title: 'Leaves' }])).toEqual([])
  expect(readJatsGold([{ ...row, lic: 'by-nc-nd' }])[0]?.source).toBe('jats-restricted')
})
