import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { toCslItem } from '../../src/formats/csl/csl-item.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'

const person = { corresponding: false, affiliations: [] }
const article: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [
    { scheme: 'doi', value: '10.1007/s11920-007-0063_1' },
    { scheme: 'pmid', value: '18221624' },
  ],
  title: 'The role of BDNF & 100% “Über” {braces}',
  language: 'en',
  published: '2007-12-03',
  volume: '9',
  issue: '6',
  firstPage: '467',
  lastPage: '474',
  journal: { title: 'Current Psychiatry Reports', issns: ['1523-3812'], publisher: 'Springer' },
  keywords: ['ketamine', 'depression, bipolar'],
  access: 'UNKNOWN',
  authors: [
    {
      ...person,
      name: { family: 'Zárate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
      printed: 'Carlos A. Zárate, Jr',
      orcid: '0000-0002-1825-0097',
    },
    {
      ...person,
      name: { family: 'van Berckel', initials: 'BN' },
      printed: 'van Berckel BN',
      corresponding: true,
    },
    { ...person, name: { literal: 'NIH & Co' }, printed: 'NIH & Co' },
  ],
  referenceListStatus: 'UNKNOWN',
  references: [],
}

test('an ordinary article as BibTeX has nothing in it that BibTeX does not know', () => {
  expect(writeBibtex([article])).toBe(String.raw`@article{zarate2007role,
  title = {The role of {BDNF} \& 100\% “{Ü}ber” \textbraceleft{}braces\textbraceright{}},
  author = {Zárate, Jr, Carlos A. and van Berckel, B. N. and {NIH \& Co}},
  author+an:orcid = {1="0000-0002-1825-0097"},
  author+an = {2=corresponding},
  journal = {Current Psychiatry Reports},
  year = {2007},
  month = dec,
  date = {2007-12-03},
  volume = {9},
  number = {6},
  pages = {467--474},
  publisher = {Springer},
  issn = {1523-3812},
  doi = {10.1007/s11920-007-0063_1},
  pmid = {18221624},
  language = {en},
  keywords = {ketamine, {depression, bipolar}},
}

`)
})

test('the same as RIS', () => {
  expect(writeRis([article]).split('\r\n')).toEqual([
    'TY  - JOUR',
    'TI  - The role of BDNF & 100% “Über” {braces}',
    'AU  - Zárate, Carlos A., Jr',
    'AU  - van Berckel, B. N.',
    'AU  - NIH & Co,',
    'PY  - 2007',
    'DA  - 2007/12/03/',
    'T2  - Current Psychiatry Reports',
    'JF  - Current Psychiatry Reports',
    'VL  - 9',
    'IS  - 6',
    'SP  - 467',
    'EP  - 474',
    'PB  - Springer',
    'SN  - 1523-3812',
    'DO  - 10.1007/s11920-007-0063_1',
    'AN  - 18221624',
    'DB  - PubMed',
    'LA  - en',
    'KW  - ketamine',
    'KW  - depression, bipolar',
    'ER  - ',
    '',
    '',
  ])
})

test('the same as an item of CSL-JSON', () => {
  expect(toCslItem(article, 'x')).toEqual({
    id: 'x',
    type: 'article-journal',
    title: 'The role of BDNF & 100% “Über” {braces}',
    author: [
      { family: 'Zárate', given: 'Carlos A.', suffix: 'Jr' },
      { family: 'van Berckel', given: 'B. N.' },
      { literal: 'NIH & Co' },
    ],
    issued: { 'date-parts': [[2007, 12, 3]] },
    'container-title': 'Current Psychiatry Reports',
    volume: '9',
    issue: '6',
    page: '467-474',
    'page-first': '467',
    publisher: 'Springer',
    language: 'en',
    keyword: 'ketamine; depression, bipolar',
    DOI: '10.1007/s11920-007-0063_1',
    PMID: '18221624',
    ISSN: '1523-3812',
  })
})

test('what CSL has no variable for stands in custom, where it is to be lossless', () => {
  const [item] = JSON.parse(writeCslJson([{ ...article, access: 'OPEN' }], { lossless: true })) as {
    custom: unknown
  }[]
  expect(item?.custom).toEqual({
    refgraph: {
      record: { access: 'OPEN' },
      authors: [{ orcid: '0000-0002-1825-0097' }, { corresponding: true }, {}],
    },
  })
})

test('what RIS and BibTeX cannot say stands in a field of our own, where it is to be lossless', () => {
  const odd: ArticleRecord = {
    ...article,
    type: 'DATASET',
    identifiers: [{ scheme: 'openalex', value: 'W1' }],
    title: 'A',
  }
  const kept =
    '{"identifiers":[{"scheme":"openalex","value":"W1"}],"journal":{"title":"Current Psychiatry Reports","issns":["1523-3812"],"publisher":"Springer"}}'
  expect(writeRis([odd], { lossless: true })).toContain(`\r\nU1  - refgraph:${kept}\r\n`)
  expect(writeBibtex([odd], { lossless: true })).toContain(`  refgraph = {${kept}},\n`)
})

test('otherwise nothing of our own is in any file', () => {
  const odd: ArticleRecord = { ...article, type: 'DATASET', access: 'OPEN', license: 'https://example.org/l' }
  for (const text of [writeRis([odd]), writeBibtex([odd]), writeCslJson([odd])])
    expect(text).not.toMatch(/refgraph|custom|U1 /)
})

test('an empty collection is an empty file, or an empty list', () => {
  expect(writeBibtex([])).toBe('')
  expect(writeRis([])).toBe('')
  expect(JSON.parse(writeCslJson([]))).toEqual([])
  expect(JSON.parse(writeCslJson([article, article]))).toHaveLength(2)
})
