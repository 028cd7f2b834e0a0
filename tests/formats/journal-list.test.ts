import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { journalListFormat } from '../../src/formats/journals/journal-list.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { cuts, piecesOf } from './support/splitting.ts'
import { describeWithSamples } from './support/samples.ts'

const pieces = (text: string, places: number[] = []) => piecesOf(journalListFormat.splitter, text, places)
const read = (text: string) => journalListFormat.read(text).journals?.[0]
const readAll = (text: string) => pieces(text).map((piece) => read(piece.text))

const nlm = `--------------------------------------------------------
JrId: 1
JournalTitle: AADE editors' journal
MedAbbr: AADE Ed J
ISSN (Print): 0160-6999
ISSN (Online): 
IsoAbbr: AADE Ed J
NlmId: 7708172
--------------------------------------------------------
JrId: 2
JournalTitle: Psychopharmacology: the journal
MedAbbr: Psychopharmacology (Berl)
ISSN (Print): 0033-3158
ISSN (Online): 1432-2072
IsoAbbr: Psychopharmacology
NlmId: 7608025
--------------------------------------------------------
`

test('NLM’s list, an entry between two rulers', () => {
  expect(readAll(nlm)).toEqual([
    { title: "AADE editors' journal", abbreviation: 'AADE Ed J', issns: ['0160-6999'], otherNames: [] },
    {
      title: 'Psychopharmacology: the journal',
      abbreviation: 'Psychopharmacology (Berl)',
      issns: ['0033-3158', '1432-2072'],
      otherNames: ['Psychopharmacology'],
    },
  ])
  expect(pieces(nlm).map(({ line }) => line)).toEqual([2, 10])
})

const reports = {
  title: 'Current Psychiatry Reports',
  abbreviation: 'Curr. Psychiatry Rep.',
  issns: [],
  otherNames: [],
}

test.each([
  ['"Current Psychiatry Reports","Curr. Psychiatry Rep."', reports],
  ['"Current Psychiatry Reports","Curr. Psychiatry Rep.","",""', reports],
  ['Current Psychiatry Reports;Curr. Psychiatry Rep.;CPR;12', { ...reports, otherNames: ['CPR'] }],
  ['Current Psychiatry Reports = Curr. Psychiatry Rep.', reports],
  ['Current Psychiatry Reports\tCurr. Psychiatry Rep.', reports],
  ['"""Brevia""","Brevia (Rome)"', { title: '"Brevia"', abbreviation: 'Brevia (Rome)', issns: [], otherNames: [] }],
  ['"Acta, Series A = B","Acta A"', { title: 'Acta, Series A = B', abbreviation: 'Acta A', issns: [], otherNames: [] }],
  ['Acta, Series A;Acta A', { title: 'Acta, Series A', abbreviation: 'Acta A', issns: [], otherNames: [] }],
  ['Science \\& Life;Sci. Life', { title: 'Science & Life', abbreviation: 'Sci. Life', issns: [], otherNames: [] }],
  ['"Nature","Nature"', { title: 'Nature', issns: [], otherNames: [] }],
  ['"Bioformosa","Sheng wu xue bao yi gong|Bioforma"', { title: 'Bioformosa', abbreviation: 'Bioforma', issns: [], otherNames: ['Sheng wu xue bao yi gong'] }],
])('the row %s', (row, journal) => {
  expect(read(row)).toEqual(journal)
}) // prettier-ignore

test('a table whose first row names its columns, with its mistakes', () => {
  const table = 'title\tmedlineTA\tpIssn\teIssn\tnlmId\tpublisher\nEngineering in medicine.\tEng Med\t0046-2039\t1234\t7\tI ME\n'
  const [piece] = pieces(table)
  expect(piece).toMatchObject({ text: table.trimEnd(), line: 2 })
  expect(journalListFormat.read(piece?.text ?? '')).toEqual({
    records: [],
    journals: [
      { title: 'Engineering in medicine', abbreviation: 'Eng Med', issns: ['0046-2039'], publisher: 'I ME', otherNames: [] },
    ],
    problems: [{ severity: 'warning', where: 'journal', message: '"1234" is no ISSN.' }],
  })
  expect(readAll('Title;ISSN (Print);Publisher\r\nActa;0033-3158;P\r\n')).toEqual([
    { title: 'Acta', issns: ['0033-3158'], publisher: 'P', otherNames: [] },
  ])
}) // prettier-ignore

test.each([
  [nlm],
  ['"A Journal of X","A J. X"\r\n\r\n# a remark\n"B","B C"'],
  ['title;abbreviation\na b;a\nc;d'],
])('any cut of %j gives the same pieces', (text) => {
  const whole = pieces(text)
  expect(whole).toHaveLength(2)
  fc.assert(
    fc.property(cuts, (places) => {
      expect(pieces(text, places)).toEqual(whole)
    }),
  )
})

test('lists are recognised, and tables of works or of anything else are not', () => {
  for (const list of [
    nlm,
    nlm.slice(nlm.indexOf('JrId')),
    'title,abbreviation,issn_print,issn_electronic,other_names\n',
    '# remark\nAccounts of Chemical Research = Acc. Chem. Res.\nNature = Nature\n',
    'Accounts of Chemical Research;Acc. Chem. Res.\nNature;Nature\nBrain Research;Brain Res.\n',
  ]) {
    expect(likeliestFormat(list), list).toBe(journalListFormat)
  }
  for (const other of [
    'Title,Abbreviated Source Title,Year,DOI\n',
    'title,abbreviation,doi\n',
    '"Name","City"\n"Ada Lund","Lund"\n"Bo Holm","Oslo"\n',
    'x = 1\ny = 2\n',
    '{"title":"a","abbreviation":"b"}',
    '',
  ]) {
    expect(journalListFormat.sniff(other), other).toBe(0)
  }
})

test.each([['only a title'], ['"a","b","c","d","e"'], ['JrId: 1\nMedAbbr: X']])('%s is refused', (text) => {
  expect(() => journalListFormat.read(text)).toThrow('is no entry of a list of journals')
})

test('noise is read, or refused with a sentence', () => {
  const bits = [
    nlm,
    'JrId: ',
    '\n',
    '\r\n',
    '"',
    ';',
    ',',
    ' = ',
    'title;abbreviation\n',
    '|',
    '#',
    '-----------',
  ]
  const noise = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(noise, (text) => {
      journalListFormat.sniff(text)
      for (const piece of pieces(text)) {
        try {
          expect(journalListFormat.read(piece.text).journals).toHaveLength(1)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

describeWithSamples('real lists of journals', 'data/journals', (samples) => {
  test('are recognised, and all of their entries are read but a handful', () => {
    for (const [file, text] of samples.folder('data/journals')) {
      if (!/\.(?:csv|tsv\.gz)$/.test(file)) continue
      expect(likeliestFormat(text.slice(0, 65_536)), file).toBe(journalListFormat)
      const refused = pieces(text).filter((piece) => {
        try {
          return read(piece.text) === undefined
        } catch {
          return true
        }
      })
      expect(refused.length, file).toBeLessThan(5)
    }
  })
})
