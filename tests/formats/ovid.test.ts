import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { ovidFormat } from '../../src/formats/ovid/ovid.ts'
import { parseWrittenDate } from '../../src/formats/values/written-date.ts'
import { readOvidSource } from '../../src/formats/ovid/ovid-source.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { piecesOf } from './support/splitting.ts'

const record = (...lines: string[]): ArticleRecord | undefined => ovidFormat.read(lines.join('\n')).records[0]

const inWords = [
  '<8>',
  'Score',
  '  *****',
  'Accession Number',
  '  01445406-201509000-00006.',
  'Author',
  '  Kohler, Lars 1;  van Vugt, Arie MD, PhD 1,2;  Bunkers, Sandra Schmidt RN; PhD; FAAN 2',
  'Institution',
  '  (1) Plant Ecology, Untere Karspule 2, Gottingen, Germany',
  '  (2)Dept of Surgery, Nijmegen, The Netherlands',
  'Title',
  '  Cloud water interception along a transect in the',
  '  Harz Mountains.[Article]',
  'Source',
  '  Ecohydrology.   8(6):1048-64, September 2015.',
  'Abstract',
  '  One line.',
  '  Another line: with a colon.',
  'Author Keywords',
  '  alpine treeline;  canopy cover.',
  'References',
  '  Aber JD, Nadelhoffer KJ. 1989. Nitrogen saturation in northern forest ecosystems. Bioscience 39: 378-386.',
  '',
  '  WHO. 2000. Air Quality Guidelines for Europe.',
  'Language',
  '  English.',
  'Document Type',
  '  Review:  PDF Only.',
  'ISSN',
  '  0020-7128',
  'NLM Journal Code',
  '  b92, 9430800',
  'DOI Number',
  '  10.1002/ECO.1563',
  'Link to the Ovid Full Text or citation',
  ' http://ovidsp.example.org/?AN=1',
  '',
]

test('fields by their names in words', () => {
  const { records, problems } = ovidFormat.read(inWords.join('\r\n'))
  expect(problems).toEqual([])
  const [ecology, surgery] = [
    'Plant Ecology, Untere Karspule 2, Gottingen, Germany',
    'Dept of Surgery, Nijmegen, The Netherlands',
  ]
  expect(records).toMatchObject([
    {
      type: 'REVIEW',
      identifiers: [{ scheme: 'doi', value: '10.1002/eco.1563' }],
      title: 'Cloud water interception along a transect in the Harz Mountains',
      abstract: 'One line. Another line: with a colon.',
      language: 'en',
      published: '2015-09',
      volume: '8',
      issue: '6',
      firstPage: '1048',
      lastPage: '1064',
      journal: { title: 'Ecohydrology', issns: ['0020-7128'] },
      keywords: ['alpine treeline', 'canopy cover'],
      authors: [
        { printed: 'Kohler, Lars', affiliations: [ecology] },
        { printed: 'van Vugt, Arie', affiliations: [ecology, surgery] },
        { printed: 'Bunkers, Sandra Schmidt', affiliations: [surgery] },
      ],
      referenceListStatus: 'COMPLETE',
      references: [
        { ordinal: 1, parts: { containerTitle: 'Bioscience', volume: '39', firstPage: '378' } },
        { ordinal: 2, text: 'WHO. 2000. Air Quality Guidelines for Europe.' },
      ],
    },
  ])
})

const byLetters = [
  '<3001. >',
  'VN  - Ovid Technologies',
  'DB  - Embase',
  'UI  - 621381829',
  'ST  - CONFERENCE ABSTRACT',
  'TI  - Quality of life in dyskinesia.',
  'SO  - PLoS ONE. 13 (5) (no pagination), 2018. Article Number: e0196782. Date of Publication: May 2018.',
  'AU  - Behan L.',
  'AU  - Galvin A.D.',
  'IN  - (Behan, Galvin) School of Psychology, Cork, Ireland',
  '      (Behan) Univ of Southampton, United Kingdom',
  'MH  - *quality of life',
  'AB  - Background: rare diseases.',
  'Method(s): We searched.',
  'IS  - 0020-7128',
  'DO  - http://dx.doi.org/10.1186/S12919-018-0099-8',
  'LG  - English',
  'PT  - Article',
  'YR  - 2018',
  'CR  - Copyright 2018 Somebody.',
]

test('fields by two letters, which are not RIS', () => {
  expect(record(...byLetters)).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    identifiers: [{ scheme: 'doi', value: '10.1186/s12919-018-0099-8' }],
    title: 'Quality of life in dyskinesia',
    abstract: 'Background: rare diseases. Method(s): We searched.',
    published: '2018-05',
    volume: '13',
    issue: '5',
    articleNumber: 'e0196782',
    journal: { title: 'PLoS ONE', issns: ['0020-7128'] },
    keywords: ['quality of life'],
    authors: [
      {
        name: { family: 'Behan', initials: 'L' },
        affiliations: ['School of Psychology, Cork, Ireland', 'Univ of Southampton, United Kingdom'],
      },
      { name: { family: 'Galvin', initials: 'AD' }, affiliations: ['School of Psychology, Cork, Ireland'] },
    ],
  })
})

test('of MEDLINE the number is PubMed’s, and a retracted work says so', () => {
  expect(
    record(
      'VN  - Ovid Technologies',
      'DB  - Ovid MEDLINE(R)',
      'UI  - 17980155',
      'TI  - A title.',
      'AU  - Zarate CA Jr',
      'FA  - Zarate, Carlos A Jr',
      'SO  - Current Psychiatry Reports. 9(6):467-74, 2007 Dec.',
      'PT  - Journal Article. Retracted Publication.',
    ),
  ).toMatchObject({
    identifiers: [{ scheme: 'pmid', value: '17980155' }],
    published: '2007-12',
    lastPage: '474',
    authors: [{ name: { family: 'Zarate', given: 'Carlos A', suffix: 'Jr' } }],
    updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'PUBMED' }],
  })
})

test('PsycInfo, which indents each line by a blank and numbers its references', () => {
  const found = record(
    ' VN  - Ovid Technologies',
    ' DB  - PsycINFO',
    ' TI  - A comparison. [References].',
    ' YR  - 2015',
    ' AU  - Kobori, Osamu',
    ' AU  - Iyo, Masaomi',
    ' CQ  - Kobori, Osamu: Chiba University, Japan',
    ' IN  - Kobori, Osamu: Chiba University, Chiba, Japan',
    ' SO  - Behavioural and Cognitive Psychotherapy. Vol.43(5), Sep 2015, pp. 623-634. ',
    ' RF  - Coyne, J. C. (1976). Toward an interactional description of depression. Psychiatry, 39, 28-40.1979-01146-0011257353',
  )
  expect(found).toMatchObject({
    title: 'A comparison',
    published: '2015-09',
    journal: { title: 'Behavioural and Cognitive Psychotherapy' },
    authors: [
      { printed: 'Kobori, Osamu', corresponding: true, affiliations: ['Chiba University, Chiba, Japan'] },
      { printed: 'Iyo, Masaomi', corresponding: false, affiliations: [] },
    ],
    references: [{ parts: { lastPage: '40', identifiers: [{ scheme: 'pmid', value: '1257353' }] } }],
  })
  expect(found?.references[0]?.text).toMatch(/1979-01146-0011257353$/)
})

test('editors among the authors, and a chapter in its book', () => {
  expect(
    record(
      'Author',
      '  Smith, Ann;  Doe, Jan [Ed]',
      'Title',
      '  The chapter',
      'Publication Type',
      '  Book Chapter',
      'Source',
      '  Doe, Jan [Ed]. (2015). The whole book. (pp. 103-106). xii, 300 pp. New York, NY, US: Guilford Press; US.',
    ),
  ).toMatchObject({
    type: 'BOOK_CHAPTER',
    title: 'The chapter',
    containerTitle: 'The whole book',
    publisher: 'Guilford Press',
    publisherPlace: 'New York, NY, US',
    firstPage: '103',
    authors: [{ printed: 'Smith, Ann' }],
    editors: [{ family: 'Doe', given: 'Jan' }],
  })
})

test.each([
  ['Ecohydrology.   8(6):1048-1064, September 2015.', ['Ecohydrology', '8', '6', '1048', '2015-09']],
  ['Source Title.   28:103-106, April 2015.', ['Source Title', '28', undefined, '103', '2015-04']],
  ['Very Long Title. Vol 28(2) April 2015, 103-106.', ['Very Long Title', '28', '2', '103', '2015-04']],
  ['BMJ. 335(7611):96, 2007 Jul 14.', ['BMJ', '335', '7611', '96', '2007-07-14']],
  [
    'J Tests. 12 (3) (pp 123-130), 2018. Date of Publication: March 2018.',
    ['J Tests', '12', '3', '123', '2018-03'],
  ],
  [
    'BMC Proc. Conference: 2nd one. Spain. 12 (Supplement 3) (no pagination), 2018.',
    ['BMC Proc', '12', 'Supplement 3', undefined, '2018'],
  ],
  [
    'Acta Biochimica et Biophysica Sinica August 2011;43(8):647-653',
    ['Acta Biochimica et Biophysica Sinica', '43', '8', '647', '2011-08'],
  ],
  [
    'Journal of Political Studies 12, Winter 2007: 7-14.',
    ['Journal of Political Studies', '12', undefined, '7', '2007'],
  ],
  [
    'Forest Ecology & Management. 201(2-3):327-334, November 15, 2004.',
    ['Forest Ecology & Management', '201', '2-3', '327', '2004-11-15'],
  ],
  [
    'Dissertation Abstracts: Section B. Vol.76(1-B(E)),2015, pp. No Pagination Specified.',
    ['Dissertation Abstracts: Section B', '76', '1-B(E)', undefined, '2015'],
  ],
  [
    'Journal of Orthopaedic Trauma. ',
    ['Journal of Orthopaedic Trauma', undefined, undefined, undefined, undefined],
  ],
])('the source %s', (text, expected) => {
  const { host, volume, issue, firstPage, dates } = readOvidSource(text)
  expect([host, volume, issue, firstPage, dates.map(parseWrittenDate)[0]]).toEqual(expected)
})

test('records begin with their numbers, or without these with the line that stands first', () => {
  const lines = (text: string) => piecesOf(ovidFormat.splitter, text).map(({ line }) => line)
  expect(lines([...inWords, ...inWords].join('\r\n'))).toEqual([1, inWords.length + 1])
  expect(lines(`${byLetters.join('\n')}\n\n${byLetters.join('\n')}\n`)).toEqual([1, byLetters.length + 2])
  const bare = byLetters.slice(1)
  expect(lines([...bare, ...bare].join('\n'))).toEqual([1, bare.length + 1])
  const words = inWords.slice(1)
  expect(lines(['', ...words, ...words].join('\n'))).toEqual([2, words.length + 2])
})

test('it is told from RIS and MEDLINE', () => {
  expect(likeliestFormat(inWords.join('\n'))?.name).toBe('ovid')
  expect(likeliestFormat(`\uFEFF${byLetters.join('\n')}`)?.name).toBe('ovid')
  expect(likeliestFormat(byLetters.slice(1).join('\n'))?.name).toBe('ovid')
  expect(likeliestFormat(['<1>', 'TI  - A', 'AU  - B C', 'SO  - J. 1:2, 2001'].join('\n'))?.name).toBe('ovid')
  expect(likeliestFormat('TY  - JOUR\nDB  - Ovid MEDLINE(R)\nT1  - A\nER  - \n')?.name).toBe('ris')
  expect(likeliestFormat('PMID- 1\nTI  - A\nSO  - J. 1:2\n')?.name).toBe('medline')
})

test('an export with the history of the search before its records', () => {
  const text = [
    'Database: Ovid MEDLINE(R) ALL <1946 to March 01, 2021>',
    'Search Strategy:',
    '--------------------------------------------------------------------------------',
    '1     exp Mood Disorders/ (3400)',
    '2     limit 1 to yr="2020" (123)',
    '',
    '***************************',
    '<1>',
    'Unique Identifier',
    '  18221624',
    'Authors Full Name',
    '  Quiroz, Jorge A; de Groot, Pieter.',
    'Institution',
    '  Quiroz, Jorge A. Laboratory of Moods, Bethesda, MD, USA.',
    '  de Groot, Pieter. UMC, Utrecht, Netherlands.',
    'Title',
    '  A trial.',
    'Source',
    '  Lancet. 396(10258):1204-1212, 2020 Oct 17.',
    '<2>',
    'Title',
    '  Another.',
  ].join('\n')
  expect(likeliestFormat(text)?.name).toBe('ovid')
  const records = piecesOf(ovidFormat.splitter, text).flatMap((piece) => ovidFormat.read(piece.text).records)
  expect(records.map(({ title }) => title)).toEqual(['A trial', 'Another'])
  expect(records[0]?.authors.map(({ affiliations }) => affiliations)).toEqual([
    ['Laboratory of Moods, Bethesda, MD, USA'],
    ['UMC, Utrecht, Netherlands'],
  ])
})

test('VI of MEDLINE is the version of the record, not the volume', () => {
  const fields = [
    'VN  - Ovid Technologies',
    'TI  - A trial',
    'SO  - Lancet. 396(10258):1204-12, 2020',
    'VI  - 1',
  ]
  expect(record('DB  - Ovid MEDLINE(R)', ...fields)?.volume).toBe('396')
  expect(record('DB  - CINAHL', ...fields)?.volume).toBe('1')
})
