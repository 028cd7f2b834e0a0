import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'
import { generatedRecord } from '../support/generated-records.ts'

const common = {
  title: 'Effects of BDNF',
  abstract: 'An abstract.',
  language: 'en',
  published: '2007-12-03',
  volume: '9',
  issue: '6',
  firstPage: '467',
  lastPage: '474',
  keywords: ['ketamine', 'mood, disorders'],
  access: 'OPEN',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  authors: [
    {
      name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
      printed: 'Zarate CA, Jr',
      orcid: '0000-0002-1825-0097',
      corresponding: true,
      affiliations: ['NIMH'],
    },
  ],
  editors: [{ family: 'Hall', given: 'Betty', initials: 'B' }],
  translators: [{ family: 'Berg', given: 'Ann', initials: 'A' }],
  updates: [
    {
      kind: 'RETRACTION',
      role: 'UPDATED',
      identifier: { scheme: 'doi', value: '10.1000/notice' },
      date: '2010',
      assertedBy: 'RETRACTION_WATCH',
    },
  ],
  referenceListStatus: 'UNKNOWN',
  references: [],
} as const satisfies Partial<ArticleRecord>

const article: ArticleRecord = {
  ...common,
  type: 'REVIEW',
  identifiers: [
    { scheme: 'doi', value: '10.1000/a' },
    { scheme: 'pmid', value: '18221624' },
    { scheme: 'pmcid', value: 'PMC3062484' },
    { scheme: 'arxiv', value: '2101.00001' },
    { scheme: 'openalex', value: 'W12' },
  ],
  journal: {
    title: 'Current Psychiatry Reports',
    abbreviation: 'Curr Psychiatry Rep',
    issns: ['1523-3812'],
    publisher: 'Springer',
  },
}
const book: ArticleRecord = {
  ...common,
  type: 'BOOK',
  identifiers: [
    { scheme: 'doi', value: '10.1000/b' },
    { scheme: 'isbn', value: '9780306406157' },
  ],
  publisher: 'Elsevier',
  publisherPlace: 'Amsterdam',
  edition: '2nd',
  series: 'Series of handbooks',
}

const formats = {
  bibtex: [bibtexFormat, writeBibtex],
  ris: [risFormat, writeRis],
  'csl-json': [cslJsonFormat, writeCslJson],
} as const

/** The fields that come back otherwise; of authors, identifiers and updates their parts. */
function lost(name: keyof typeof formats, record: ArticleRecord): Record<string, unknown> {
  const [format, write] = formats[name]
  const { records, problems } = format.read(write([record]))
  expect(problems).toEqual([])
  const [back] = records
  if (back === undefined) throw new Error('Nothing came back.')
  const parts = ({ authors, identifiers, updates, ...rest }: ArticleRecord): Record<string, unknown> => ({
    ...rest,
    ...Object.fromEntries(Object.entries(authors[0] ?? {}).map(([key, value]) => [`author.${key}`, value])),
    ...Object.fromEntries(identifiers.map(({ scheme, value }) => [`identifier.${scheme}`, value])),
    ...Object.fromEntries(Object.entries(updates?.[0] ?? {}).map(([key, value]) => [`update.${key}`, value])),
  })
  const [before, after] = [parts(record), parts(back)]
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, after[key]]))
}

test('a plain BibTeX file loses access, affiliations, OpenAlex ids, kinds of articles and who says what', () => {
  expect(lost('bibtex', article)).toEqual({
    type: 'JOURNAL_ARTICLE',
    access: 'UNKNOWN',
    'author.printed': 'Zarate, Jr, Carlos A.',
    'author.affiliations': [],
    'identifier.openalex': undefined,
    'update.assertedBy': 'OTHER',
  })
  expect(lost('bibtex', book)).toEqual({
    access: 'UNKNOWN',
    'author.printed': 'Zarate, Jr, Carlos A.',
    'author.affiliations': [],
    'update.assertedBy': 'OTHER',
  })
})

test('a plain RIS file also loses the licence, ORCID iDs and who is corresponding', () => {
  const ofAuthors = {
    'author.printed': 'Zarate, Carlos A., Jr',
    'author.affiliations': [],
    'author.orcid': undefined,
    'author.corresponding': false,
  }
  expect(lost('ris', article)).toEqual({
    ...ofAuthors,
    type: 'JOURNAL_ARTICLE',
    access: 'UNKNOWN',
    license: undefined,
    'identifier.openalex': undefined,
    'update.assertedBy': 'OTHER',
  })
  expect(lost('ris', book)).toEqual({
    ...ofAuthors,
    access: 'UNKNOWN',
    license: undefined,
    'update.assertedBy': 'OTHER',
  })
})

test('so does a plain CSL-JSON file', () => {
  const ofAuthors = {
    'author.printed': 'Carlos A. Zarate Jr.',
    'author.affiliations': [],
    'author.orcid': undefined,
    'author.corresponding': false,
  }
  expect(lost('csl-json', { ...article, keywords: ['ketamine'] })).toEqual({
    ...ofAuthors,
    type: 'JOURNAL_ARTICLE',
    access: 'UNKNOWN',
    license: undefined,
    'identifier.openalex': undefined,
    'update.assertedBy': 'OTHER',
  })
  expect(lost('csl-json', { ...book, keywords: ['ketamine'] })).toEqual({
    ...ofAuthors,
    access: 'UNKNOWN',
    license: undefined,
    'update.assertedBy': 'OTHER',
  })
})

const isKnownElsewhere = ({ title, identifiers, authors }: ArticleRecord): boolean =>
  title !== undefined ||
  authors.some(({ name }) => name.literal !== 'others') ||
  identifiers.some(({ scheme }) => scheme === 'doi')

test.each(Object.entries(formats))(
  'any record in plain %s is read again without a word of ours in it',
  (_name, [format, write]) => {
    fc.assert(
      // Of a work that has only an id of OpenAlex, nothing is left.
      fc.property(generatedRecord.filter(isKnownElsewhere), (given) => {
        const record: ArticleRecord = {
          ...given,
          authors: given.authors.filter((one) => one.name.literal !== 'others'),
        }
        const text = write([record])
        expect(/"custom"|^U1 {2}-|^ {2}refgraph = /m.exec(text)).toBeNull()
        const { records } = format.read(text)
        expect(records).toHaveLength(1)
        expect(records[0]?.authors.map(({ name: { family, literal } }) => family ?? literal)).toEqual(
          record.authors.map(({ name: { family, literal } }) => family ?? literal),
        )
        // What of a title readers change, as quotation marks, is shown by their tests; what LaTeX would change is not.
        if (record.title !== undefined && /^[\p{L}\p{N}{}\\$%#_^~ -]+$/u.test(record.title))
          expect(records[0]?.title).toBe(record.title)
        expect(records[0]?.published).toBe(record.published)
      }),
      { numRuns: 1000 },
    )
  },
)

test('a DOI with what looks like mark-up is exported as it is, and comes back', () => {
  const value = '10.1002/(sici)1097-4644(199610)63:1<r1::aid-jcb1>3.0.co;2-#'
  const one: ArticleRecord = { ...article, identifiers: [{ scheme: 'doi', value }] }
  const ris = writeRis([one])
  expect(ris).toContain(`DO  - ${value}\r\n`)
  expect(risFormat.read(ris).records[0]?.identifiers).toEqual(one.identifiers)
  const csl = writeCslJson([one])
  expect((JSON.parse(csl) as { DOI: string }[])[0]?.DOI).toBe(value)
  expect(cslJsonFormat.read(csl).records[0]?.identifiers).toEqual(one.identifiers)
})
