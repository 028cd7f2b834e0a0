import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { noWork } from '../../src/formats/describes-work.ts'
import { endNoteXmlFormat } from '../../src/formats/endnote-xml/endnote-xml.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { cuts, piecesOf } from './support/splitting.ts'

const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`
const record = (...fields: string[]) => `<record>${fields.join('')}</record>`
const file = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('')}</records></xml>`
const readAll = (...fields: string[]) => endNoteXmlFormat.read(record(...fields))
const read = (...fields: string[]) => readAll('<titles><title>T</title></titles>', ...fields).records[0]
const refType = (name: string, number = 0) => `<ref-type name="${name}">${number}</ref-type>`

const article = record(
  '<database name="My.enl" path="/home/x/My.enl">My.enl</database>',
  '<source-app name="EndNote" version="20.4">EndNote</source-app><rec-number>7</rec-number>',
  refType('Journal Article', 17),
  `<contributors><authors><author>${styled('Zarate, Carlos A., Jr')}</author><author>${styled('World Health Organization,')}</author></authors><secondary-authors><author>Chief, A.</author></secondary-authors></contributors>`,
  `<auth-address>${styled('Somewhere.&#xD;Elsewhere.')}</auth-address>`,
  `<titles><title>${styled('Role of ')}<style face="italic" font="default" size="100%">BDNF</style>${styled(' in\n   mood')}</title><secondary-title>${styled('Curr Psychiatry Rep')}</secondary-title><alt-title>CPR</alt-title></titles>`,
  '<periodical><full-title>Current Psychiatry Reports</full-title><abbr-1>Curr Psychiatry Rep</abbr-1></periodical>',
  '<pages>467-74</pages><volume>9</volume><number>6</number><edition>2007/11/29</edition>',
  '<keywords><keyword>*Ketamine</keyword><keyword>Depression/*drug therapy&#xD;mice; rats</keyword></keywords>',
  '<dates><year>2007</year><pub-dates><date>Dec 3</date></pub-dates></dates>',
  '<isbn>1523-3812 (Print)&#xD;1535-1645 (Linking)</isbn><accession-num>18221624</accession-num>',
  '<label>to read</label><notes>private</notes><research-notes>private too</research-notes>',
  '<urls><related-urls><url>https://www.ncbi.nlm.nih.gov/pubmed/18221624</url></related-urls><pdf-urls><url>internal-pdf://1.pdf</url></pdf-urls></urls>',
  `<custom2>${styled('PMC3062484')}</custom2><custom7>e12</custom7>`,
  '<electronic-resource-num>https://doi.org/10.1007/S11920-007-0063-1</electronic-resource-num>',
  '<remote-database-provider>NLM</remote-database-provider><language>eng</language>',
)

test('an article as EndNote exports it, its styles joined', () => {
  const person = { corresponding: false, affiliations: [] }
  expect(endNoteXmlFormat.read(article)).toEqual({
    records: [
      {
        type: 'JOURNAL_ARTICLE',
        identifiers: [
          { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
          { scheme: 'pmid', value: '18221624' },
          { scheme: 'pmcid', value: 'PMC3062484' },
        ],
        title: 'Role of BDNF in mood',
        language: 'en',
        published: '2007-12-03',
        volume: '9',
        issue: '6',
        firstPage: '467',
        lastPage: '474',
        articleNumber: 'e12',
        journal: {
          title: 'Current Psychiatry Reports',
          abbreviation: 'Curr Psychiatry Rep',
          issns: ['1523-3812', '1535-1645'],
        },
        keywords: ['Ketamine', 'Depression/drug therapy', 'mice', 'rats'],
        access: 'UNKNOWN',
        authors: [
          {
            name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
            printed: 'Zarate, Carlos A., Jr',
            ...person,
          },
          {
            name: { literal: 'World Health Organization' },
            printed: 'World Health Organization,',
            ...person,
          },
        ],
        referenceListStatus: 'UNKNOWN',
        references: [],
      },
    ],
    problems: [],
  })
})

const people =
  '<contributors><authors><author>One, A.</author></authors><secondary-authors><author>Two, B.</author></secondary-authors><tertiary-authors><author>Three, C.</author></tertiary-authors><subsidiary-authors><author>Four, D.</author></subsidiary-authors></contributors>'
test.each([
  ['Journal Article', ['One'], [], []],
  ['Book', ['One'], ['Three'], ['Four']],
  ['Edited Book', [], ['One'], ['Four']],
  ['Book Section', ['One'], ['Two'], ['Four']],
  ['Conference Proceedings', ['One'], ['Two'], ['Four']],
  ['Thesis', ['One'], [], []],
])('who wrote, edited and translated a %s', (name, authors, editors, translators) => {
  const found = read(refType(name), people)
  expect(found?.authors.map((author) => author.name.family)).toEqual(authors)
  expect((found?.editors ?? []).map(({ family }) => family)).toEqual(editors)
  expect((found?.translators ?? []).map(({ family }) => family)).toEqual(translators)
})

test('the editors of a book that another program wrote second', () => {
  const second =
    '<contributors><secondary-authors><author>Two, B.</author></secondary-authors></contributors>'
  expect(read(refType('Book', 2), second)?.editors).toEqual([{ family: 'Two', initials: 'B' }])
})

const titles =
  '<titles><title>T</title><secondary-title>Second</secondary-title><tertiary-title>Third</tertiary-title></titles>'
const publisher =
  '<publisher>P</publisher><pub-location>Rome</pub-location><custom1>Berlin</custom1><edition>2nd</edition><isbn>978-0-306-40615-7</isbn>'
test.each([
  ['Book Section', { containerTitle: 'Second', series: 'Third', publisherPlace: 'Rome', edition: '2nd', identifiers: [] }],
  ['Book', { series: 'Second', publisherPlace: 'Rome', publisher: 'P', identifiers: [{ scheme: 'isbn', value: '9780306406157' }] }],
  ['Conference Proceedings', { containerTitle: 'Second', series: 'Third', publisherPlace: 'Berlin' }],
  ['Journal Article', { journal: { title: 'Second', publisher: 'P', issns: [] } }],
])('what the titles and places of a %s are', (name, expected) => {
  const { records } = readAll(refType(name), titles, publisher)
  expect(records[0]).toMatchObject(expected)
}) // prettier-ignore

test.each([
  ['Journal Article', 0, 'JOURNAL_ARTICLE'],
  ['Newspaper Article', 23, 'NEWS'],
  ['Computer Program', 9, 'SOFTWARE'],
  ['Patent', 25, 'PATENT'],
  ['Our own dissertations', 32, 'THESIS'],
  ['Artwork', 2, 'OTHER'],
  ['constructor', 0, 'OTHER'],
])('%s (%i) is %s', (name, number, type) => {
  expect(read(refType(name, number))?.type).toBe(type)
})

test.each([
  ['2007', 'Dec', '2007-12'],
  ['2007', '3 December', '2007-12-03'],
  ['2007', 'December 3, 2007', '2007-12-03'],
  ['2007', 'Nov 29, 2006', '2007'],
  ['2007', '12/03', '2007'],
  ['2007', 'Winter', '2007'],
  ['', 'Dec 2007', '2007-12'],
  ['in press', '', undefined],
])('the year %j with the date %j is %s', (year, date, published) => {
  const dates = `<dates><year>${year}</year><pub-dates><date>${date}</date></pub-dates></dates>`
  expect(read(dates)?.published).toBe(published)
})

test('a bare accession number is PubMed’s only where something says so', () => {
  const number = '<accession-num>18221624</accession-num>'
  expect(read(number)?.identifiers).toEqual([])
  expect(read('<accession-num>WOS:000251</accession-num>')?.identifiers).toEqual([])
  expect(read(number, '<remote-database-name>MEDLINE</remote-database-name>')?.identifiers).toEqual([
    { scheme: 'pmid', value: '18221624' },
  ])
})

test.each([
  [
    '10.1002/(SICI)1097-4571(1999)50:4&lt;a:AID&gt;3.0.CO;2-5',
    ['10.1002/(sici)1097-4571(1999)50:4<a:aid>3.0.co;2-5'],
  ],
  ['10.1000/a https://doi.org/10.1000/b', ['10.1000/a', '10.1000/b']],
])('the DOIs in %s', (number, dois) => {
  const found = read(`<electronic-resource-num>${number}</electronic-resource-num>`)
  expect(found?.identifiers.map(({ value }) => value)).toEqual(dois)
})

test('a report’s pages that are an address are none, and a start page counts where there are no pages', () => {
  expect(read(refType('Report'), '<pages>Available: http://x.org/1</pages>')).not.toHaveProperty('firstPage')
  expect(read(refType('Journal Article'), '<section>e12</section>')?.firstPage).toBe('e12')
})

test('control characters that EndNote leaves in its files are passed over, and said', () => {
  const { records, problems } = readAll('<titles><title>A\u0002 B&#x1F;&#11;&#9;C</title></titles>')
  expect(records[0]?.title).toBe('A B C')
  expect(problems.map(({ message }) => message)).toEqual(['Control characters were left out.'])
})

test('records come out of a file one by one, and it is recognised', () => {
  const text = file(article, article)
  fc.assert(
    fc.property(cuts, (places) => {
      expect(piecesOf(endNoteXmlFormat.splitter, text, places).map((piece) => piece.text)).toEqual([
        article,
        article,
      ])
    }),
  )
  expect(likeliestFormat(text)).toBe(endNoteXmlFormat)
  expect(endNoteXmlFormat.sniff('<OAI-PMH><record><header/></record></OAI-PMH>')).toBe(0)
})

test.each([
  [record(refType('Book')), noWork],
  ['<record><titles>', 'This is no well-formed XML: '],
])('%s is refused', (text, message) => {
  expect(() => endNoteXmlFormat.read(text)).toThrow(message)
})

test('noise is read, or refused with a sentence', () => {
  const bits = ['<record>', '</record>', '<titles><title>A</title></titles>', '<style>', '</style>', '&', '&#0;', '<isbn>1', '<dates><year>', '<contributors><authors><author>, ,</author></authors></contributors>'] // prettier-ignore
  const noise = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })))
  fc.assert(
    fc.property(noise, (parts) => {
      for (const text of [parts.join(''), `<record>${parts.join('')}</record>`]) {
        try {
          expect(endNoteXmlFormat.read(text).records).toHaveLength(1)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }
    }),
    { numRuns: 1000 },
  )
})
