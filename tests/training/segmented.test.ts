import { expect, test } from 'vitest'
import { readSegmented } from '../../training/data/sets/more.ts'
import { partsOf } from './parts.ts'

test('segments of publishers’ tags: pages of Cell, and what is printed but not tagged', () => {
  const text = 'Lu, W. 2018. Sleep. Neuron 97(2), 221–230.e4. PMID: 28166714'
  const [line] = readSegmented(
    [
      {
        source: 'jats_preprints',
        text,
        segments: [
          ['author', 0, 6, 'string-name'],
          ['date', 7, 12, 'year'],
          ['title', 13, 19, 'article-title'],
          ['container', 20, 26, 'source'],
          ['volume', 27, 29, 'volume'],
          ['issue', 30, 31, 'issue'],
          ['pages', 34, 41, 'fpage'],
        ],
        doc: 'a.xml',
        type: 'journal',
      },
    ],
    'jats-preprints',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: Lu, W',
    'date: 2018',
    'title: Sleep',
    'container: Neuron',
    'volume: 97',
    'issue: 2',
    'pages: 221–230.e4',
    'identifier: 28166714',
  ])
  expect(line?.group).toBe('a.xml')
  expect(line?.complete).toBeUndefined()
})

test('LinkedBooks takes journals and places into its titles', () => {
  const read = (text: string, title: readonly [number, number]) =>
    readSegmented(
      [
        {
          source: 'linkedbooks',
          text,
          segments: [
            ['author', 0, 8, 'author'],
            ['title', ...title, 'title'],
            ['date', text.length - 4, text.length, 'year'],
          ],
        },
      ],
      'linkedbooks',
    )[0]
  const article = read('G. Rossi, Venezia e Pola, «Archivio veneto», 1904', [10, 43])
  const book = read('G. Rossi, I banchi privati, Venezia, 1913', [10, 35])
  expect(article === undefined ? [] : partsOf(article)).toEqual([
    'author: G. Rossi',
    'title: Venezia e Pola',
    'container: Archivio veneto',
    'date: 1904',
  ])
  expect(book === undefined ? [] : partsOf(book)).toEqual([
    'author: G. Rossi',
    'title: I banchi privati',
    'place: Venezia',
    'date: 1913',
  ])
  expect(read('G. Rossi, Il teatro, in La repubblica, 1950', [10, 37])).toBeUndefined()
})
