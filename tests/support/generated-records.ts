import * as fc from 'fast-check'
import { parseDoi } from '../../src/domain/doi.ts'
import { nameFromParts } from '../../src/domain/full-name.ts'
import { parseIsbn } from '../../src/domain/isbn.ts'
import { parseIssn } from '../../src/domain/issn.ts'
import { parseOrcid } from '../../src/domain/orcid.ts'
import { partialDate } from '../../src/domain/partial-date.ts'
import {
  accessKinds,
  type ArticleRecord,
  articleTypes,
  type Identifier,
  type PersonName,
  type RecordAuthor,
  type RecordUpdate,
  updateAsserters,
  updateKinds,
  updateRoles,
} from '../../src/domain/record.ts'

const oddWords = [
  'ketamine',
  'BDNF',
  'Über',
  'naïve',
  'µ-opioid',
  '研究',
  'исследование',
  'دراسة',
  '🧠',
  'a{b}c',
  '{',
  '}',
  '}{',
  '\\',
  '\\alpha',
  '\\&',
  '"quoted"',
  "it's",
  "''",
  '``',
  '--',
  '---',
  '-',
  '–',
  '50%',
  '$5',
  '$x$',
  'A_1',
  'x^2',
  '~',
  '#3',
  '&',
  '&amp;',
  '&lt;',
  'AT&T',
  '<',
  '>',
  '<i>x</i>',
  '<b',
  'p<0.05',
  '@article{x,',
  '@',
  'TY  - JOUR',
  'ER  -',
  'and',
  'And',
  'others',
  ',',
  ';',
  'a,b',
  'c;d',
  ':',
  '=',
  '(',
  ')',
  '[1]',
  '%',
  '#',
  "\\'e",
  '{\\"o}',
  'refgraph:{',
  '\u2028x',
  'e\u0301',
  'ﬁ',
  '¡hola!',
  '!`',
  '?`',
  '/',
  '|',
  '{{',
  '}}',
  '\\}',
]

/** Folded text, odd in every way that the formats have a meaning for. */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...oddWords) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) =>
    words
      .join(' ')
      .replace(/[\s\p{Cc}\uE000\uE001]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed())

const families = [
  'Zarate',
  'van Berckel',
  "D'Souza",
  'Gispen-de Wied',
  'de la Cruz',
  'Øye',
  '李',
  'Ångström',
  'García Márquez',
  'O’Brien',
  'St. John',
  'And',
  'al-Haj',
]
const givens = [
  'Carlos A.',
  'Jean-Pierre',
  'C. A.',
  'J.-P.',
  '伟',
  'María José',
  'bell',
  'Ö.',
  'X',
  'Jan Willem',
  'ABC',
  "Ch'ing",
]
const collectives = [
  'NIH Working Group',
  'Barnes and Noble, Inc.',
  'World Health Organization',
  'R&D 100% Team',
  'The {A} Group',
  'Plato',
  'Smith, A and Doe, B',
  'others',
]

export const name: fc.Arbitrary<PersonName> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        family: fc.constantFrom(...families),
        given: fc.option(fc.constantFrom(...givens), { nil: undefined }),
        suffix: fc.option(fc.constantFrom('Jr', 'Sr', 'II', 'III', '3rd'), { nil: undefined }),
      })
      .map(({ family, given, suffix }) => nameFromParts(family, given, suffix) ?? { literal: family }),
  },
  fc.constantFrom(...collectives).map((literal) => ({ literal })),
)

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const checked = (stem: string, parse: (text: string) => string | undefined): string =>
  Array.from('0123456789X')
    .map((check) => parse(stem + check))
    .find((value) => value !== undefined) ?? ''
const issn = digits(7).map((stem) => checked(stem, parseIssn))
const orcid = digits(12).map((stem) => checked(`000${stem}`, parseOrcid))
const doi = fc
  .tuple(
    digits(4),
    fc.string({
      unit: fc.constantFrom(...Array.from('abz019.-_;()/:<>{}\\%#&$~^"[]+é')),
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map(([registrant, suffix]) => parseDoi(`10.${registrant}/${suffix}`))
  .filter((value) => value !== undefined && parseDoi(value) === value)

const identifier: fc.Arbitrary<Identifier> = fc.oneof(
  doi.map((value) => ({ scheme: 'doi' as const, value: value ?? '' })),
  fc.integer({ min: 1, max: 99_999_999 }).map((value) => ({ scheme: 'pmid' as const, value: String(value) })),
  fc.integer({ min: 1, max: 9_999_999 }).map((value) => ({ scheme: 'pmcid' as const, value: `PMC${value}` })),
  fc
    .constantFrom('2101.00001', 'hep-th/9901001', '0706.0001')
    .map((value) => ({ scheme: 'arxiv' as const, value })),
  digits(9).map((stem) => ({ scheme: 'isbn' as const, value: checked(`978${stem}`, parseIsbn) })),
  fc
    .integer({ min: 1, max: 4_000_000_000 })
    .map((value) => ({ scheme: 'openalex' as const, value: `W${value}` })),
)

const author: fc.Arbitrary<RecordAuthor> = fc
  .record({
    name,
    orcid: fc.option(orcid, { nil: undefined }),
    corresponding: fc.boolean(),
    affiliations: fc.array(oddText, { maxLength: 2 }),
  })
  .map(({ orcid: id, ...rest }) => ({
    ...rest,
    printed: 'as printed',
    ...(id === undefined ? {} : { orcid: id }),
  }))

const page = fc.oneof(
  fc.constantFrom('e12', 'S3', 'S9', '467', '474', '1131', '7', 'xii', 'A-12', 'CD001234', '12–15', '1--2'),
  oddText,
)
const published = fc
  .tuple(
    fc.integer({ min: 1400, max: 2099 }),
    fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  )
  .map(([year, month, day]) => partialDate(year, month, day) ?? '2007')

const update: fc.Arbitrary<RecordUpdate> = fc.record(
  {
    kind: fc.constantFrom(...updateKinds),
    role: fc.constantFrom(...updateRoles),
    identifier,
    text: oddText,
    date: published,
    assertedBy: fc.constantFrom(...updateAsserters),
  },
  { requiredKeys: ['kind', 'role', 'assertedBy'] },
)

const optionalTexts = {
  title: oddText,
  abstract: oddText,
  language: fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant', 'en-US', 'nb'),
  published,
  volume: fc.oneof(fc.constantFrom('9', '12 Suppl 1', 'S12'), oddText),
  issue: fc.oneof(fc.constantFrom('6', '1-2', '1/2'), oddText),
  firstPage: page,
  lastPage: page,
  journal: fc
    .record(
      {
        title: oddText,
        abbreviation: oddText,
        publisher: oddText,
        issns: fc.uniqueArray(issn, { maxLength: 2 }),
      },
      { requiredKeys: ['issns'] },
    )
    .filter((journal) => Object.keys(journal).length > 1 || journal.issns.length > 0),
  containerTitle: oddText,
  publisher: oddText,
  articleNumber: fc.oneof(fc.constantFrom('e0123456', '104', 'zbac012'), oddText),
  publisherPlace: oddText,
  edition: fc.oneof(fc.constantFrom('2', '2nd', 'revised'), oddText),
  series: oddText,
  license: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
  editors: fc.array(name, { minLength: 1, maxLength: 3 }),
  translators: fc.array(name, { minLength: 1, maxLength: 2 }),
  updates: fc.array(update, { minLength: 1, maxLength: 3 }),
}

/** Records that any reader could give, with the title or an identifier that makes them records. */
export const generatedRecord: fc.Arbitrary<ArticleRecord> = fc
  .record(
    {
      ...optionalTexts,
      type: fc.constantFrom(...articleTypes),
      identifiers: fc.uniqueArray(identifier, {
        maxLength: 4,
        selector: ({ scheme, value }) => scheme + value,
      }),
      keywords: fc.array(oddText, { maxLength: 3 }),
      access: fc.constantFrom(...accessKinds),
      authors: fc.array(author, { maxLength: 4 }),
      referenceListStatus: fc.constant('UNKNOWN' as const),
      references: fc.constant([]),
    },
    {
      requiredKeys: [
        'type',
        'identifiers',
        'keywords',
        'access',
        'authors',
        'referenceListStatus',
        'references',
      ],
    },
  )
  .filter((record) => record.title !== undefined || record.identifiers.length > 0)
