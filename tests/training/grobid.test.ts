import { expect, test } from 'vitest'
import { readGrobid } from '../../training/data/sets/grobid.ts'
import { partsOf } from './parts.ts'

const read = (inside: string) => readGrobid([{ file: 'a.xml', bibl: `<bibl>${inside}</bibl>` }])[0]

test('a journal article of physics, with its collaboration and preprint', () => {
  const line = read(
    '[2] <orgName type="collaboration">ATLAS collaboration</orgName>, <title level="j">Phys. Lett. B</title><biblScope unit="volume">739</biblScope> ( <date>2014</date> ) <biblScope unit="page">320 (11pp)</biblScope>[<idno type="arxiv">arXiv : 1406.2979</idno>].',
  )
  expect(line?.source).toBe('grobid-journals')
  expect(line?.kind).toBe('JOURNAL_ARTICLE')
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'number: 2',
    'collaboration: ATLAS collaboration',
    'container: Phys. Lett. B',
    'volume: 739',
    'date: 2014',
    'pages: 320',
    'identifier: 1406.2979',
  ])
})

test('a book is a title where no part of it is named, else the container; a line break is a blank', () => {
  const book = read(
    '<author>R. Penn</author>, <title level="m">The New<lb/> Mind</title> (<publisher>OUP</publisher>, <date>1989</date>)',
  )
  const paper = read(
    '<title level="a">Sums</title>. In <title level="m">Proc. Workshop</title>, <date>1990</date>',
  )
  expect(book === undefined ? [] : partsOf(book)).toEqual([
    'author: R. Penn',
    'title: The New Mind',
    'publisher: OUP',
    'date: 1989',
  ])
  expect(book?.kind).toBe('BOOK')
  expect(paper === undefined ? [] : partsOf(paper)).toEqual([
    'title: Sums',
    'container: Proc. Workshop',
    'date: 1990',
  ])
  expect(paper?.kind).toBe('CONFERENCE_PAPER')
})

test('words outside the tags make a line incomplete; two references in one are left out', () => {
  expect(read('<author>Clark P</author>, Science, <biblScope type="vol">331</biblScope>')?.complete).toBe(
    false,
  )
  const one = '<title level="j">Nature</title> <biblScope type="vol">1</biblScope>; '
  expect(readGrobid([{ file: 'a.xml', bibl: `<bibl>${one}${one}</bibl>` }])).toEqual([])
})
