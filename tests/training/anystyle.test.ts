import { expect, test } from 'vitest'
import { readAnyStyle } from '../../training/data/sets/anystyle.ts'
import { partsOf } from './parts.ts'

const read = (sequence: string) =>
  readAnyStyle(`<dataset><sequence>${sequence}</sequence></dataset>`, 'anystyle')[0]

test('a chapter: "In", "(Ed.)", "(Vol.", "pp." are outside the segments', () => {
  const line = read(`
    <author>Lunt, G.</author>
    <date>(1999).</date>
    <title>Chapter 29. Moving &amp; staying.</title>
    <editor>In O. Abel (Ed.),</editor>
    <container-title>Handbook of towns</container-title>
    <volume>(Vol. 3, Part A,</volume>
    <pages>pp. 61–80).</pages>
    <location>London:</location>
    <publisher>Quill.</publisher>
    <note>Retrieved 12 May 2010 from</note>
    <url>http://example.org/a_(b)</url>`)
  expect(line?.text).toBe(
    'Lunt, G. (1999). Chapter 29. Moving & staying. In O. Abel (Ed.), Handbook of towns (Vol. 3, Part A, pp. 61–80). London: Quill. Retrieved 12 May 2010 from http://example.org/a_(b)',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'author: Lunt, G',
    'date: 1999',
    'title: Chapter 29. Moving & staying',
    'editor: O. Abel',
    'container: Handbook of towns',
    'volume: 3',
    'issue: Part A',
    'pages: 61–80',
    'place: London',
    'publisher: Quill',
    'accessed: 12 May 2010',
    'identifier: http://example.org/a_(b)',
  ])
  expect(line?.kind).toBe('BOOK_CHAPTER')
  expect(line?.complete).toBeUndefined()
})

test('the number of a report is an identifier, a bullet and a citation number are numbers', () => {
  const line = read(
    '<author>• Vogt, A.</author><title>Modula.</title><genre>Technical Report TR-12,</genre><date>May 1993.</date>',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'number: •',
    'author: Vogt, A',
    'title: Modula',
    'genre: Technical Report',
    'identifier: TR-12',
    'date: May 1993',
  ])
  expect(line?.kind).toBe('REPORT')
})

test('editors who stand first are editors, and a count of pages is no range of pages', () => {
  const line = read(
    '<author>Cove, J. (Eds.).</author><date>forthcoming.</date><title>Masks.</title><pages>546 pp.</pages>',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'editor: Cove, J',
    'note: forthcoming',
    'title: Masks',
    'other: 546 pp',
  ])
})

test('the number of a series is a volume', () => {
  const line = read(
    '<title>Masks.</title><collection-title>(Patristische Studien 20).</collection-title><date>1999.</date>',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'title: Masks',
    'series: Patristische Studien',
    'volume: 20',
    'date: 1999',
  ])
})

test('the language and the medium behind a title are no part of it', () => {
  const line = read(
    '<title>Craters (in Russian)</title><journal>Geol J [Internet]</journal><volume>2</volume>',
  )
  expect(line === undefined ? [] : partsOf(line)).toEqual([
    'title: Craters',
    'note: in Russian',
    'container: Geol J',
    'genre: Internet',
    'volume: 2',
  ])
})
