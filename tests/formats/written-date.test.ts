import { expect, test } from 'vitest'
import { parseLanguage } from '../../src/formats/language-tag.ts'
import { parseWrittenDate, refineDate } from '../../src/formats/written-date.ts'

test.each([
  ['2007 Dec 3', '2007-12-03'],
  ['2007-12-03T10:00:00Z', '2007-12-03'],
  ['2014-12-17 00:00', '2014-12-17'],
  ['20071203', '2007-12-03'],
  ['2007/12', '2007-12'],
  ['January 22, 2014', '2014-01-22'],
  ['3rd Sept. 2007', '2007-09-03'],
  ['Dec 2007', '2007-12'],
  ['2007 Dec 3-5', '2007-12'],
  ['2007-00-00', '2007'],
  ['Spring 2007', '2007'],
  ['2007 Nov–Dec', '2007'],
  ['12/01/2015 00:00:00', '2015'],
  ['1944-1945', '1944'],
  ['in press', undefined],
  ['0000', undefined],
  ['', undefined],
])('the date "%s" is %s', (text, expected) => {
  expect(parseWrittenDate(text)).toBe(expected)
})

test('a date within the issue’s makes it more precise, another does not', () => {
  expect(refineDate('2007-12', '2007-12-03')).toBe('2007-12-03')
  expect(refineDate('2008', '2007-12-03')).toBe('2008')
  expect(refineDate('2007-12', '2007')).toBe('2007-12')
  expect(refineDate(undefined, '2007')).toBe('2007')
  expect(refineDate('2007', undefined)).toBe('2007')
})

test.each([
  ['eng', 'en'],
  ['ger', 'de'],
  ['chi', 'zh'],
  ['scr', 'hr'],
  ['grc', 'grc'],
  ['pt_br', 'pt-BR'],
  ['English', 'en'],
  ['Hebrew', 'he'],
  ['und', undefined],
  ['mul', undefined],
  ['xqx', undefined],
  ['Klingonese', undefined],
  ['', undefined],
])('the language "%s" is %s', (text, expected) => {
  expect(parseLanguage(text)).toBe(expected)
})
