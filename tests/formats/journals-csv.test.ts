import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/formats/csv/csv.ts'
import { readJournalsCsv } from '../../src/formats/journals/journals-csv.ts'

const fieldsOf = (text: string) => readCsv(text).map(({ fields }) => fields)

test.each([
  ['a,b\nc,d', [['a', 'b'], ['c', 'd']]],
  ['\uFEFFa,b\r\n\r\nc,\r', [['a', 'b'], ['c', '']]],
  ['"a,1","b ""c"""\n"two\nlines",d\n', [['a,1', 'b "c"'], ['two\nlines', 'd']]],
  ['a "b" c,"d" e\n', [['a "b" c', '"d" e']]],
  ['"never closed\nb', [['never closed\nb']]],
  ['', []],
  ['\n\n', []],
  [',', [['', '']]],
])('%j', (text, rows) => {
  expect(fieldsOf(text)).toEqual(rows)
}) // prettier-ignore

test('what is written in quotes reads back, whatever it is', () => {
  const table = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      expect(fieldsOf(text)).toEqual(rows)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readCsv(text))))
})

test('a row says on which line it begins', () => {
  expect(readCsv('a\n"b\nc",d\ne').map(({ line }) => line)).toEqual([1, 2, 4])
})

test('a list of journals in any order of columns, with its mistakes by line', () => {
  const { journals, problems } = readJournalsCsv(
    'issn_print,Title,other_names,abbreviation,note\n0033-3158,Psychopharmacology,Psychopharmacologia | Psychopharmacology,Psychopharmacology (Berl),x\n1523-3813,Reports\n,,,nobody\n',
  )
  expect(journals).toEqual([
    {
      title: 'Psychopharmacology',
      abbreviation: 'Psychopharmacology (Berl)',
      issns: ['0033-3158'],
      otherNames: ['Psychopharmacologia'],
    },
    { title: 'Reports', issns: [], otherNames: [] },
  ])
  expect(problems).toEqual([
    { severity: 'warning', where: 'line 3', message: '"1523-3813" is no ISSN.' },
    { severity: 'error', where: 'line 4', message: 'The journal has no title.' },
  ])
})

test('a file without the column "title" is refused in one sentence', () => {
  expect(() => readJournalsCsv('name\nx')).toThrow(
    'A list of journals begins with a row that names its columns: title,',
  )
})
