import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'
import { oneLine } from './one-line.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const ketamine = 'A Smith, BC Doe | Ketamine in mice | Nature | 2005'

describe('one reference in many printings', () => {
  test.each([
    ['Smith A, Doe BC: Ketamine in mice. Nature 2005, 7:281–285.', `${ketamine} | 7 | 281–285`],
    ['Smith A, Doe BC. Ketamine in mice. Nature. 2005 Mar 3;7(2):281-5.', `${ketamine} | 7(2) | 281–285`],
    [
      'Smith A, Doe BC. Ketamine in mice. Nature. 2005 Jan-Feb;7(2 Suppl 1):S12-20',
      `${ketamine} | 7(2 Suppl 1) | S12–S20`,
    ],
    ['Smith A, Doe BC. Ketamine in mice. Nature 2005;7 Suppl 3:e41.', `${ketamine} | 7(Suppl 3) | e41`],
    ['12. Smith A & Doe BC (2005) Ketamine in mice. Nature 7: 281–285', `${ketamine} | 7 | 281–285`],
    ['[12] Smith A. and Doe B. C. (2005). Ketamine in mice. Nature 7, 281–285.', `${ketamine} | 7 | 281–285`],
    ['Smith A., Doe B.C. Ketamine in mice. Nature 7, 281–285 (2005).', `${ketamine} | 7 | 281–285`],
    ['Smith, A., Doe, B. C. Ketamine in mice. Nature 7, 281–285 (2005).', `${ketamine} | 7 | 281–285`],
    [
      'Smith, A. , & Doe, B. C. (2005). Ketamine in mice. Nature, 7(2), 281–285.',
      `${ketamine} | 7(2) | 281–285`,
    ],
    ['Smith A; Doe BC. Ketamine in mice. Nature 7 (2005) 281–285.', `${ketamine} | 7 | 281–285`],
    ['Smith A, Doe BC 2005 Ketamine in mice. Nature7, 281–285.', `${ketamine} | 7 | 281–285`],
    ['Smith A, Doe BC. Ketamine in mice. Nature. Elsevier; 2005;7: 281–285.', `${ketamine} | 7 | 281–285`],
    ['Smith A, Doe BC. “Ketamine in mice”. Nature 2005;7:281.', `${ketamine} | 7 | 281`],
    ['Smith A, Doe BC. [Ketamine in mice]. Nature 2005;7:281.', `${ketamine} | 7 | 281`],
    ['Smith A, Doe BC. Ketamine in mice. Nature 2005:281–5.', `${ketamine} | – | 281–285`],
    ['Smith A, Doe BC. Ketamine in mice. Nature 2005;7.', `${ketamine} | 7 | –`],
    ['Smith A\u00A0, Doe BC . Ketamine\tin mice . Nature\n2005;7:281.', `${ketamine} | 7 | 281`],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))).toBe(expected)
  })
})

describe('authors', () => {
  test.each([
    ['Smith A, et al. X in mice. Cell 2005;1:2.', 'A Smith …'],
    ['Smith A, et al: X in mice. Cell 2005;1:2.', 'A Smith …'],
    ['Smith A et al, X in mice. Cell 2005;1:2.', 'A Smith …'],
    ['Smith A, et al X in mice. Cell 2005;1:2.', 'A Smith …'],
    ['Smith A, Doe B, and others. X in mice. Cell 2005;1:2.', 'A Smith, B Doe …'],
    ['Zarate CA, Jr, Du J: X in mice. Cell 2005;1:2.', 'CA Zarate Jr., J Du'],
    [
      'Camargo CAJr, Mohler ER III, Wikswo J. P.Jr, X in mice. Cell 2005;1:2.',
      'CA Camargo Jr., ER Mohler III, JP Wikswo Jr.',
    ],
    ['Zhu J-K, Huang Y.-H. X in mice. Cell 2005;1:2.', 'J-K Zhu, Y-H Huang'],
    ['Robertson N A, Gitelson A. X in mice. Cell 2005;1:2.', 'NA Robertson, A Gitelson'],
    [
      'van ’t Hoff JH, de la Cruz M, D’souza DC, St. John A: X in mice. Cell 2005;1:2.',
      'JH van ’t Hoff, M de la Cruz, DC D’souza, A St. John',
    ],
    ['Padulosi S, Bhag Mal, Ravi SB: X in mice. Cell 2005;1:2.', 'S Padulosi, Mal Bhag, SB Ravi'],
    ['The CORE Study Group. X in mice. Cell 2005;1:2.', 'The CORE Study Group'],
    ['Budimir A Metal ions in mice. Cell 2005;1:2.', 'A Budimir'],
    ['Ketamine in mice. Cell 2005;1:2.', ''],
  ])('%s', (text, expected) => {
    expect(oneLine(readReferenceText(text))?.split(' | ')[0]).toBe(expected)
  })
})

describe('where the title ends', () => {
  test.each([
    [
      'Li X: Rapid, robust effects. A second sentence. Arch Gen Psychiatry 1994, 51:1.',
      'Rapid, robust effects. A second sentence',
      'Arch Gen Psychiatry',
    ],
    ['Li X: What do we know? Biol Psychiatry 1999, 46:445.', 'What do we know?', 'Biol Psychiatry'],
    ['Li X. Cells in rice. Nat. Genet. 2018; 50:278.', 'Cells in rice', 'Nat. Genet.'],
    [
      'Li X. Cells in rice. Proc. Natl Acad. Sci. U. S. A. 104, 19 (2007).',
      'Cells in rice',
      'Proc. Natl Acad. Sci. U. S. A',
    ],
    [
      'Li X. Cells in rice. Geochim. Cosmochim. Acta. 1984;48: 625.',
      'Cells in rice',
      'Geochim. Cosmochim. Acta.',
    ],
    [
      'Li X. Cells in man. Am J Physiol. Heart Circ Physiol 2001;3:1.',
      'Cells in man',
      'Am J Physiol. Heart Circ Physiol',
    ],
    [
      'Li X. Cells in man. Psychopharmacology (Berl) 1992, 107:489–496.',
      'Cells in man',
      'Psychopharmacology (Berl)',
    ],
    [
      'Li X. 2017, Cells of teak in the forest: implications, Environ. Manag., 60, 422–35.',
      'Cells of teak in the forest: implications',
      'Environ. Manag.',
    ],
    ['Li X. Binding of [3H]MK-801 in rats. eLife 2014;3:e01.', 'Binding of [3H]MK-801 in rats', 'eLife'],
    ['Li X. Rates of change. Mol Biol Evol. 29(11):3345–3358 (2012).', 'Rates of change', 'Mol Biol Evol'],
  ])('%s', (text, title, journal) => {
    const parts = readReferenceText(text)
    expect([parts?.title, parts?.containerTitle?.replace(/\.$/, '')]).toEqual([
      title,
      journal.replace(/\.$/, ''),
    ])
  })
})

test('remarks and identifiers go to their own fields and out of the others', () => {
  const text =
    'Vamvakides A. D-cycloserine in the mouse [Article in French]. Ann Pharm Fr. 1998;56(5):209-12. Epub 1998 Mar 3. doi: 10.1016/S0001(98)00002-X. PMID: 9770023; PMCID: PMC1234567.'
  expect(readReferenceText(text)).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    authors: [{ family: 'Vamvakides', initials: 'A' }],
    authorsTruncated: false,
    title: 'D-cycloserine in the mouse',
    containerTitle: 'Ann Pharm Fr',
    year: 1998,
    volume: '56',
    issue: '5',
    firstPage: '209',
    lastPage: '212',
    identifiers: [
      { scheme: 'doi', value: '10.1016/s0001(98)00002-x' },
      { scheme: 'pmid', value: '9770023' },
      { scheme: 'pmcid', value: 'PMC1234567' },
    ],
    note: 'Article in French; Epub 1998 Mar 3',
  })
})

test('mark-up, a broken DOI and a wrong DOI label do not hide the end of a reference', () => {
  const plain = 'Li X. A JAK2 mutation. Nature. 2005;434:1144-8.'
  const expected = oneLine(readReferenceText(plain))
  expect(expected).toBe('X Li | A JAK2 mutation | Nature | 2005 | 434 | 1144–1148')
  for (const text of [
    'Li X. A <i>JAK2</i> mutation. <i>Nature.</i> 2005; <b>434</b>:1144-1148.',
    `${plain} doi:`,
    `${plain} doi:10. 1111/j.1365.x`,
    `${plain} doi:10.1002/ (SICI)1098(1996)17:12<714::AID>3.0.CO;2-X`,
    `${plain} [PubMed] [Google Scholar]`,
    `${plain} Available from: https://example.org/a Accessed 3 May 2011`,
  ]) {
    expect(oneLine(readReferenceText(text)), text).toBe(expected)
  }
})

test('"vol" in "Evol" is no label of a volume', () => {
  expect(readReferenceText('Li X (2012) Rates. Mol Biol Evol 29, 33–34.')?.containerTitle).toBe(
    'Mol Biol Evol',
  )
})

test('the pages of a chapter are no volume', () => {
  const parts = readReferenceText(
    'Davis AP (1999) The genus Galanthus. In: Mathew B (ed) A monograph. Timber, pp 15–17, 140–155',
  )
  expect(parts).toMatchObject({ title: 'The genus Galanthus', firstPage: '15', lastPage: '17' })
  expect(parts?.volume).toBeUndefined()
})

test('of a book only authors, title and year are taken: a publisher is no journal', () => {
  const parts = readReferenceText(
    'Goodwin FK, Jamison KR. Manic-Depressive Illness. New York: Oxford University Press; 1990.',
  )
  expect(oneLine(parts)).toBe('FK Goodwin, KR Jamison | Manic-Depressive Illness | – | 1990 | – | –')
})

test.each([
  '',
  ' ',
  '12.',
  'Unpublished data.',
  'See text.',
  'Smith J: personal communication',
  'ketamine',
  '2005',
  'Smith A, Doe B',
])('%j is no reference that can be read', (text) => {
  expect(readReferenceText(text)).toBeUndefined()
})

test('a list of authors in an unknown form is not taken for a title', () => {
  const text = 'Raftery a. E, Ev Ikova H, Li N, Gu D, et al. World population. Science 2014;346: 234–237.'
  expect(readReferenceText(text)?.title).not.toMatch(/Raftery|Ikova/)
})

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    'Smith J',
    ', ',
    '. ',
    ': ',
    'et al',
    ' 2005',
    ';',
    '7',
    '(2)',
    ':',
    '281–285',
    'Nature',
    ' (',
    ')',
    '[in ',
    ']',
    'doi:10.1/',
    '&',
    'Jr',
    '“',
  )
  const likely = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), likely), (text) => {
      const parts = readReferenceText(text)
      for (const value of [
        parts?.title,
        parts?.containerTitle,
        parts?.volume,
        parts?.issue,
        parts?.firstPage,
        parts?.note,
      ]) {
        expect(value).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

test('100,000 characters that lead every pattern astray take less than half a second each', () => {
  const units = [
    'A ',
    'A. ',
    'Smith J, ',
    'van de ',
    '1',
    '2005;',
    '(a)',
    '[in A',
    '. A',
    'Group of ',
    "d'",
    'J. ',
    '10.1000/a ',
    'Cited ',
    '1–2, ',
    '\u0301',
    '? ',
    'Aa Bb, ',
  ]
  for (const unit of units) {
    for (const length of [59_000, 100_000]) {
      const start = cpuTime()
      readReferenceText(`Smith J. ${unit.repeat(length).slice(0, length)} 2005`)
      expect(cpuTime() - start, unit).toBeLessThan(500)
    }
  }
})
