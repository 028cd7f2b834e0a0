import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { dataCiteJsonFormat } from '../../src/formats/datacite/datacite-json.ts'
import { dataCiteXmlFormat } from '../../src/formats/datacite/datacite-xml.ts'
import { noWork } from '../../src/formats/describes-work.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { cuts, piecesOf } from './support/splitting.ts'

const readAll = (attributes: object) =>
  dataCiteJsonFormat.read(JSON.stringify({ id: '10.5555/x', type: 'dois', attributes }))
const read = (attributes: object) => readAll({ doi: '10.5555/x', ...attributes }).records[0]

const attributes = {
  doi: '10.5061/dryad.8515',
  identifiers: [{ identifier: '10.5061/DRYAD.8515', identifierType: 'DOI' }],
  alternateIdentifiers: [{ alternateIdentifier: 'internal 7', alternateIdentifierType: 'local' }],
  creators: [
    {
      name: 'Zarate, Carlos A.',
      nameType: 'Personal',
      givenName: 'Carlos A.',
      familyName: 'Zarate',
      affiliation: ['NIMH', { name: 'NIH' }],
      nameIdentifiers: [
        { nameIdentifier: 'https://isni.org/isni/0000', nameIdentifierScheme: 'ISNI' },
        { nameIdentifier: 'https://orcid.org/0000-0002-1825-0097', nameIdentifierScheme: 'ORCID' },
      ],
    },
    { name: 'World, Health and Co', nameType: 'Organizational', affiliation: [], nameIdentifiers: [] },
    { name: 'Du, Jing' },
  ],
  titles: [
    { title: 'Datos', titleType: 'TranslatedTitle' },
    { title: 'Data from: <i>BDNF</i>' },
    { title: 'a study', titleType: 'Subtitle' },
  ],
  publisher: { name: 'Dryad', publisherIdentifier: 'https://ror.org/00x6h5n95' },
  container: { type: 'DataRepository', title: 'Dryad Digital Repository' },
  publicationYear: 2011,
  subjects: [{ subject: 'mood; mice' }, { subject: 'FOS: Psychology' }, { subject: 'mood' }],
  contributors: [
    { name: 'Edit, Ann', contributorType: 'Editor' },
    { name: 'Manage, Bob', contributorType: 'DataManager' },
  ],
  dates: [{ date: '2011-02-01T17:22:41Z', dateType: 'Available' }, { date: '2010', dateType: 'Created' }],
  language: 'en',
  types: { resourceTypeGeneral: 'Dataset', resourceType: 'dataset', ris: 'DATA' },
  relatedIdentifiers: [
    { relationType: 'Cites', relatedIdentifier: '10.1371/journal.PPAT.1000446', relatedIdentifierType: 'DOI' },
    { relationType: 'References', relatedIdentifier: 'https://doi.org/10.1371/journal.ppat.1000446', relatedIdentifierType: 'URL' },
    { relationType: 'References', relatedIdentifier: '18221624', relatedIdentifierType: 'PMID' },
    { relationType: 'References', relatedIdentifier: 'https://example.org/x', relatedIdentifierType: 'URL' },
    { relationType: 'References', relatedIdentifier: '20.500/1', relatedIdentifierType: 'Handle' },
    { relationType: 'IsSupplementTo', relatedIdentifier: '10.1/supplemented', relatedIdentifierType: 'DOI' },
    { relationType: 'IsNewVersionOf', relatedIdentifier: '10.5061/dryad.1', relatedIdentifierType: 'DOI' },
    { relationType: 'IsPreviousVersionOf', relatedIdentifier: 'urn:nbn:de:1', relatedIdentifierType: 'URN' },
    { relationType: 'IsVersionOf', relatedIdentifier: '10.5061/dryad', relatedIdentifierType: 'DOI' },
  ],
  version: 'v2.1',
  rightsList: [{ rights: 'CC0 1.0', rightsUri: 'https://creativecommons.org/publicdomain/zero/1.0/legalcode', rightsIdentifier: 'cc0-1.0' }],
  descriptions: [{ description: 'Methods.', descriptionType: 'Methods' }, { description: 'The <p>abstract</p>', descriptionType: 'Abstract' }],
} // prettier-ignore

const expected = {
  type: 'DATASET',
  identifiers: [{ scheme: 'doi', value: '10.5061/dryad.8515' }],
  title: 'Data from: BDNF: a study',
  abstract: 'The abstract',
  language: 'en',
  published: '2011-02-01',
  publisher: 'Dryad',
  edition: '2.1',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  keywords: ['mood', 'mice'],
  access: 'OPEN',
  authors: [
    {
      name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA' },
      printed: 'Zarate, Carlos A.',
      orcid: '0000-0002-1825-0097',
      corresponding: false,
      affiliations: ['NIMH', 'NIH'],
    },
    { name: { literal: 'World, Health and Co' }, printed: 'World, Health and Co', corresponding: false, affiliations: [] },
    { name: { family: 'Du', given: 'Jing', initials: 'J' }, printed: 'Du, Jing', corresponding: false, affiliations: [] },
  ],
  editors: [{ family: 'Edit', given: 'Ann', initials: 'A' }],
  updates: [
    {
      kind: 'NEW_VERSION',
      role: 'NOTICE',
      identifier: { scheme: 'doi', value: '10.5061/dryad.1' },
      date: '2011-02-01',
      assertedBy: 'PUBLISHER',
    },
    { kind: 'NEW_VERSION', role: 'UPDATED', text: 'urn:nbn:de:1', assertedBy: 'PUBLISHER' },
  ],
  referenceListStatus: 'PARTIAL',
  references: [
    {
      ordinal: 1,
      text: 'doi:10.1371/journal.ppat.1000446',
      doiAssertedBy: 'PUBLISHER',
      parts: {
        authors: [],
        authorsTruncated: false,
        identifiers: [{ scheme: 'doi', value: '10.1371/journal.ppat.1000446' }],
      },
      links: [],
    },
    {
      ordinal: 2,
      text: 'pmid:18221624',
      parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'pmid', value: '18221624' }] },
      links: [],
    },
    { ordinal: 3, text: 'https://example.org/x', links: [{ kind: 'OTHER', label: 'URL', url: 'https://example.org/x' }] },
    { ordinal: 4, text: 'Handle: 20.500/1', links: [] },
  ],
} // prettier-ignore

test('everything that a resource has, in JSON', () => {
  expect(readAll(attributes)).toEqual({ records: [expected], problems: [] })
})

const resource = (kernel: string, ...parts: string[]) =>
  `<resource xmlns="http://datacite.org/schema/kernel-${kernel}">${parts.join('')}</resource>`
const xml = resource(
  '4',
  '<identifier identifierType="DOI">10.5061/DRYAD.8515</identifier>',
  '<creators><creator><creatorName nameType="Personal">Zarate, Carlos A.</creatorName><givenName>Carlos A.</givenName><familyName>Zarate</familyName><nameIdentifier nameIdentifierScheme="ORCID">0000-0002-1825-0097</nameIdentifier><affiliation>NIMH</affiliation><affiliation>NIH</affiliation></creator>',
  '<creator><creatorName nameType="Organizational">World, Health and Co</creatorName></creator><creator><creatorName>Du, Jing</creatorName></creator></creators>',
  '<titles><title titleType="TranslatedTitle">Datos</title><title>Data from: <i>BDNF</i></title><title titleType="Subtitle">a study</title></titles>',
  '<publisher>Dryad</publisher><publicationYear>2011</publicationYear>',
  '<resourceType resourceTypeGeneral="Dataset">dataset</resourceType>',
  '<subjects><subject>mood; mice</subject><subject>(:null)</subject></subjects>',
  '<contributors><contributor contributorType="Editor"><contributorName>Edit, Ann</contributorName></contributor><contributor contributorType="Sponsor"><contributorName>X</contributorName></contributor></contributors>',
  '<dates><date dateType="Available">2011-02-01</date></dates><language>en</language><version>v2.1</version>',
  '<relatedIdentifiers><relatedIdentifier relatedIdentifierType="DOI" relationType="Cites">10.1371/journal.PPAT.1000446</relatedIdentifier>',
  '<relatedIdentifier relatedIdentifierType="PMID" relationType="References">18221624</relatedIdentifier>',
  '<relatedIdentifier relatedIdentifierType="URL" relationType="References">https://example.org/x</relatedIdentifier>',
  '<relatedIdentifier relatedIdentifierType="Handle" relationType="References">20.500/1</relatedIdentifier>',
  '<relatedIdentifier relatedIdentifierType="DOI" relationType="IsNewVersionOf">10.5061/dryad.1</relatedIdentifier>',
  '<relatedIdentifier relatedIdentifierType="URN" relationType="IsPreviousVersionOf">urn:nbn:de:1</relatedIdentifier></relatedIdentifiers>',
  '<rightsList><rights rightsURI="https://creativecommons.org/publicdomain/zero/1.0/legalcode">CC0</rights></rightsList>',
  '<descriptions><description descriptionType="Abstract">The<br/>abstract</description></descriptions>',
)

test('the same in XML', () => {
  expect(dataCiteXmlFormat.read(xml)).toEqual({ records: [expected], problems: [] })
})

test('an article in a journal: its place, by a related item or in the summary of the API', () => {
  const place = { volume: '3', issue: '4', firstPage: '21', lastPage: '30' }
  const journal = { title: 'Journal of Tests', issns: ['1523-3812'] }
  const types = { resourceTypeGeneral: 'JournalArticle' }
  const container = { type: 'Journal', title: 'Journal of Tests', identifier: '1523-3812', identifierType: 'ISSN', ...place, lastPage: '30' }
  expect(read({ types, container })).toMatchObject({ type: 'JOURNAL_ARTICLE', journal, ...place })
  const item = `<relatedItems><relatedItem relatedItemType="Journal" relationType="IsPublishedIn"><relatedItemIdentifier relatedItemIdentifierType="ISSN">1523-3812</relatedItemIdentifier><titles><title>Journal of Tests</title></titles><volume>3</volume><issue>4</issue><number numberType="Article">e12</number><firstPage>21</firstPage><lastPage>9</lastPage></relatedItem></relatedItems>`
  const inXml = resource('4', '<identifier identifierType="DOI">10.5555/x</identifier><resourceType resourceTypeGeneral="Text"/>', item)
  expect(dataCiteXmlFormat.read(inXml).records[0]).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    journal,
    volume: '3',
    articleNumber: 'e12',
    lastPage: '29',
  })
}) // prettier-ignore

test('a cited work that is described, not only named', () => {
  const item = {
    relationType: 'References',
    relatedItemType: 'Book',
    relatedItemIdentifier: { relatedItemIdentifier: '9780306406157', relatedItemIdentifierType: 'ISBN' },
    titles: [{ title: 'Tests' }],
    creators: [{ name: 'Du, Jing', givenName: 'Jing', familyName: 'Du' }],
    publicationYear: '2004',
    publisher: 'Springer',
    edition: '2',
  }
  expect(read({ relatedItems: [item] })?.references).toEqual([
    {
      ordinal: 1,
      text: expect.stringMatching(/Du\. Tests\..*2004.* isbn:9780306406157$/) as unknown,
      parts: {
        type: 'BOOK',
        authors: [{ family: 'Du', given: 'Jing', initials: 'J' }],
        authorsTruncated: false,
        title: 'Tests',
        year: 2004,
        publisher: 'Springer',
        edition: '2',
        identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
      },
      links: [],
    },
  ])
})

test.each([
  ['Software', 'x', 'SOFTWARE'],
  ['Dissertation', '', 'THESIS'],
  ['ConferenceProceeding', '', 'BOOK'],
  ['Text', 'Doctoral thesis', 'THESIS'],
  ['Text', 'Journal article', 'JOURNAL_ARTICLE'],
  ['Text', 'Working Paper', 'PREPRINT'],
  ['Text', 'Lecture', 'OTHER'],
  ['Image', 'article figure', 'OTHER'],
  ['constructor', '', 'OTHER'],
  [undefined, 'report', 'REPORT'],
])('%s (%s) is %s', (resourceTypeGeneral, resourceType, type) => {
  expect(read({ types: { resourceTypeGeneral, resourceType } })?.type).toBe(type)
})

test.each([
  [[{ date: '2012-05', dateType: 'Issued' }], 2011, '2012-05'],
  [[{ date: '2011-03-02/2011-06-02', dateType: 'Available' }], 2011, '2011-03-02'],
  [[{ date: '2015', dateType: 'Available' }], 2011, '2011'],
  [[{ date: '2011-01', dateType: 'Collected' }], ':unav', undefined],
])('of %j and %s, it was published %s', (dates, publicationYear, published) => {
  expect(read({ dates, publicationYear })?.published).toBe(published)
})

test('what stands for nothing is nothing', () => {
  const { records, problems } = readAll({
    creators: [{ name: '(:unkn) Unknown' }, { name: 'Du, Jing' }, { name: ':etal' }],
    titles: [{ title: ':unav' }],
    publisher: '(:null)',
    language: ':none',
  })
  expect(records[0]).toEqual({
    type: 'OTHER',
    identifiers: [{ scheme: 'doi', value: '10.5555/x' }],
    keywords: [],
    access: 'UNKNOWN',
    authors: [expect.objectContaining({ printed: 'Du, Jing' })],
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
  expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
    'creators: The author list is cut short ("et al.").',
    'creator 1: It has no name.',
  ])
})

test('a series and a licence in words', () => {
  const series = { description: 'Technical Reports; 5', descriptionType: 'SeriesInformation' }
  const rightsList = [{ rights: 'Open Access' }, { rightsUri: 'https://example.org/licence' }]
  const types = { resourceTypeGeneral: 'Report' }
  const container = { type: 'Series', title: 'Technical Reports; 5' }
  for (const record of [
    read({ types, descriptions: [series], rightsList }),
    read({ types, container, rightsList }),
  ]) {
    expect(record).toMatchObject({
      series: 'Technical Reports; 5',
      license: 'https://example.org/licence',
      access: 'OPEN',
    })
    expect(record).not.toHaveProperty('containerTitle')
  }
})

test('JSON comes as the API’s answers, lines of the public file, and bare', () => {
  const data = { id: '10.5061/dryad.8515', type: 'dois', attributes, relationships: { client: { data: {} } } }
  const texts = [
    JSON.stringify({ data }),
    JSON.stringify({ data: [data, data], meta: { total: 2 }, links: {} }, null, 2),
    `${JSON.stringify(data)}\n${JSON.stringify(data)}\n`,
    JSON.stringify({
      id: 'https://doi.org/10.5061/dryad.8515',
      ...attributes,
      schemaVersion: 'http://datacite.org/schema/kernel-4',
    }),
  ]
  for (const [index, text] of texts.entries()) {
    expect(likeliestFormat(text), text).toBe(dataCiteJsonFormat)
    const pieces = piecesOf(dataCiteJsonFormat.splitter, text, [20, 300])
    expect(pieces).toHaveLength([1, 2, 2, 1][index] ?? 0)
    for (const piece of pieces) expect(dataCiteJsonFormat.read(piece.text).records).toEqual([expected])
  }
})

test('XML comes alone, of either kernel, and inside answers of OAI-PMH', () => {
  const oai = `<OAI-PMH><ListRecords><record><metadata><oai_datacite><payload>${xml}</payload></oai_datacite></metadata></record><record><metadata>${xml}</metadata></record></ListRecords></OAI-PMH>`
  fc.assert(
    fc.property(cuts, (places) => {
      expect(piecesOf(dataCiteXmlFormat.splitter, oai, places).map(({ text }) => text)).toEqual([xml, xml])
    }),
  )
  expect(likeliestFormat(oai)).toBe(dataCiteXmlFormat)
  const old = resource(
    '3',
    '<identifier identifierType="DOI">10.5555/x</identifier><titles><title>T</title></titles>',
  )
  expect(likeliestFormat(old)).toBe(dataCiteXmlFormat)
  expect(dataCiteXmlFormat.read(old).records[0]?.title).toBe('T')
  expect(dataCiteXmlFormat.sniff('<resource><x/></resource>')).toBe(0)
})

test.each([
  [dataCiteJsonFormat, '{"attributes":{"titles":[]}}', noWork],
  [dataCiteJsonFormat, '[', 'This is no well-formed JSON: '],
  [dataCiteXmlFormat, resource('4'), noWork],
  [dataCiteXmlFormat, '<rdf/>', 'There is no DataCite resource in it.'],
])('%j: %s is refused', (format, text, message) => {
  expect(() => format.read(text)).toThrow(message)
})

test('noise is read, or refused with a sentence', () => {
  const names = Object.keys(attributes)
  const values = fc.oneof(fc.constantFrom<unknown>(...Object.values(attributes)), fc.jsonValue())
  const objects = fc
    .dictionary(fc.constantFrom(...names), values)
    .map((value) => JSON.stringify({ attributes: value }))
  const bits = [...xml.split(/(?<=>)/), '&', '<']
  const pieces = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(''))
  const check = (format: typeof dataCiteXmlFormat) => (text: string) => {
    try {
      expect(format.read(text).records).toHaveLength(1)
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
    }
  }
  fc.assert(fc.property(fc.oneof(objects, fc.string()), check(dataCiteJsonFormat)), { numRuns: 1000 })
  fc.assert(fc.property(pieces, check(dataCiteXmlFormat)), { numRuns: 1000 })
  fc.assert(
    fc.property(
      pieces.map((text) => resource('4', text)),
      check(dataCiteXmlFormat),
    ),
    { numRuns: 1000 },
  )
})
