import { expect, test } from 'vitest'
import { readCrossrefStrings, readPdfStrings } from '../../training/data/sets/projected.ts'
import { partsOf } from './parts.ts'

const row = {
  reference:
    'Samson SK, Jain RK (2002) Polycyclic hydrocar-\nbons: a review. Trends Bio-\ntechnol 20(6):243-248',
  atitle: 'Polycyclic hydrocarbons: a review',
  firstAuthor: 'Samson',
  jtitle: 'Trends Biotechnol',
  volume: '20',
  firstPage: '243',
}

test('fields are found again across line breaks and their hyphens, which stay', () => {
  const [line] = readPdfStrings([row])
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: Samson SK, Jain RK',
    'date: 2002',
    'title: Polycyclic hydrocar-\nbons: a review',
    'container: Trends Bio-\ntechnol',
    'volume: 20',
    'issue: 6',
    'pages: 243-248',
  ])
  expect(line?.complete).toBeUndefined()
})

test('a title that the file cuts is not labelled', () => {
  const [line] = readPdfStrings([{ ...row, atitle: 'Polycyclic hydro' }])
  expect(line?.complete).toBe(false)
  expect(line?.segments.map(({ label }) => label)).not.toContain('title')
})

test('a string without the known journal gives no line', () => {
  expect(readPdfStrings([{ ...row, jtitle: 'Nature' }])).toEqual([])
})

test('deposited strings: the volume without the issue that stands in its field', () => {
  const [line] = readCrossrefStrings([
    {
      source_DOI: '10.1000/1',
      reference: {
        unstructured: 'Scott LL: Costs. Am J Perinatol. 1998, 15(1): 57-62.',
        volume: '15(1)',
        'first-page': '57',
        year: '1998',
        'journal-title': 'Am J Perinatol',
      },
    },
  ])
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'container: Am J Perinatol',
    'date: 1998',
    'volume: 15',
    'issue: 1',
    'pages: 57-62',
  ])
  expect(line?.complete).toBe(false)
})
