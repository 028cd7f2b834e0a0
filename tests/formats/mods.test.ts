import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { noWork } from '../../src/formats/describes-work.ts'
import { modsFormat } from '../../src/formats/mods/mods.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { cuts, piecesOf } from './support/splitting.ts'

const mods = (...parts: string[]) => `<mods>${parts.join('')}</mods>`
const titled = '<titleInfo><title>T</title></titleInfo>'
const readAll = (...parts: string[]) => modsFormat.read(mods(...parts))
const read = (...parts: string[]) => readAll(titled, ...parts).records[0]

const article = `<m:mods version="3.8" ID="x">
  <m:titleInfo type="alternative"><m:title>Another</m:title></m:titleInfo>
  <m:titleInfo><m:nonSort>The </m:nonSort><m:title>role of glutamate</m:title><m:subTitle>a review</m:subTitle></m:titleInfo>
  <m:name type="personal" usage="primary"><m:namePart type="family">Zarate</m:namePart><m:namePart type="given">Carlos</m:namePart>
    <m:namePart type="given">A.</m:namePart><m:namePart type="termsOfAddress">Jr.</m:namePart><m:namePart type="date">1960-</m:namePart>
    <m:role><m:roleTerm type="code" authority="marcrelator">aut</m:roleTerm></m:role>
    <m:affiliation>NIMH</m:affiliation><m:nameIdentifier type="orcid">https://orcid.org/0000-0002-1825-0097</m:nameIdentifier></m:name>
  <m:name type="corporate"><m:namePart>World Health Organization</m:namePart></m:name>
  <m:name><m:namePart>Advisor, Some</m:namePart><m:role><m:roleTerm type="text">thesis advisor</m:roleTerm></m:role></m:name>
  <m:name><m:namePart>Deutsch, Über</m:namePart><m:role><m:roleTerm type="text">Translator</m:roleTerm></m:role></m:name>
  <m:typeOfResource>text</m:typeOfResource><m:genre authority="marcgt">article</m:genre>
  <m:originInfo><m:dateIssued encoding="w3cdtf" keyDate="yes">2007-12</m:dateIssued><m:dateIssued>Dec 3, 2007</m:dateIssued></m:originInfo>
  <m:language><m:languageTerm type="code" authority="iso639-2b">ger</m:languageTerm></m:language>
  <m:abstract>About &lt;i&gt;it&lt;/i&gt;.</m:abstract>
  <m:subject authority="mesh"><m:topic>Ketamine</m:topic></m:subject><m:subject><m:topic>mood; mice</m:topic><m:geographic>Rome</m:geographic></m:subject>
  <m:relatedItem type="host">
    <m:titleInfo><m:title>Current Psychiatry Reports</m:title></m:titleInfo>
    <m:titleInfo type="abbreviated"><m:title>Curr Psychiatry Rep</m:title></m:titleInfo>
    <m:originInfo><m:publisher>Springer</m:publisher><m:issuance>continuing</m:issuance></m:originInfo>
    <m:identifier type="issn">1523-3812</m:identifier>
    <m:part><m:detail type="volume"><m:number>9</m:number></m:detail><m:detail type="issue"><m:caption>no.</m:caption><m:number>6</m:number></m:detail>
      <m:extent unit="pages"><m:start>467</m:start><m:end>74</m:end></m:extent><m:date>2007</m:date></m:part>
  </m:relatedItem>
  <m:identifier type="doi">10.1007/S11920-007-0063-1</m:identifier><m:identifier type="pmid">18221624</m:identifier>
  <m:identifier type="doi" invalid="yes">10.1/wrong</m:identifier><m:identifier type="citekey">Zarate2007</m:identifier>
  <m:location><m:url>https://arxiv.org/abs/2101.00001</m:url></m:location>
  <m:accessCondition type="use and reproduction" xlink:href="https://creativecommons.org/licenses/by/4.0/">CC BY</m:accessCondition>
</m:mods>`

test('an article with every element that a record takes', () => {
  const person = { corresponding: false, affiliations: [] }
  const xlink = article.replace('<m:mods', '<m:mods xmlns:m="http://www.loc.gov/mods/v3"')
  expect(modsFormat.read(xlink)).toEqual({
    records: [
      {
        type: 'JOURNAL_ARTICLE',
        identifiers: [
          { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
          { scheme: 'pmid', value: '18221624' },
          { scheme: 'arxiv', value: '2101.00001' },
        ],
        title: 'The role of glutamate: a review',
        abstract: 'About it.',
        language: 'de',
        published: '2007-12-03',
        volume: '9',
        issue: '6',
        firstPage: '467',
        lastPage: '474',
        journal: {
          title: 'Current Psychiatry Reports',
          abbreviation: 'Curr Psychiatry Rep',
          issns: ['1523-3812'],
          publisher: 'Springer',
        },
        license: 'https://creativecommons.org/licenses/by/4.0/',
        keywords: ['Ketamine', 'mood', 'mice'],
        access: 'OPEN',
        authors: [
          {
            name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
            printed: 'Carlos A. Zarate Jr',
            orcid: '0000-0002-1825-0097',
            corresponding: false,
            affiliations: ['NIMH'],
          },
          { name: { literal: 'World Health Organization' }, printed: 'World Health Organization', ...person },
        ],
        translators: [{ family: 'Deutsch', given: 'Über', initials: 'Ü' }],
        referenceListStatus: 'UNKNOWN',
        references: [],
      },
    ],
    problems: [],
  })
})

test('a chapter with the editors, publisher, edition and series of its book, whose ISBN is not its own', () => {
  const host =
    '<relatedItem type="host"><titleInfo><title>Handbook</title></titleInfo><genre>book</genre><name><namePart>Edit, A.</namePart><role><roleTerm>edt</roleTerm></role></name><originInfo><place><placeTerm type="code">gw</placeTerm></place><place><placeTerm type="text">Berlin</placeTerm></place><publisher>Springer</publisher><dateIssued>c2003</dateIssued><edition>2nd</edition></originInfo><identifier type="isbn">9780306406157</identifier><part><extent unit="page"><list>pp. 5-9</list></extent></part><relatedItem type="series"><titleInfo><title>Lecture Notes</title></titleInfo></relatedItem></relatedItem>'
  expect(read(host)).toMatchObject({
    type: 'BOOK_CHAPTER',
    identifiers: [],
    containerTitle: 'Handbook',
    editors: [{ family: 'Edit', initials: 'A' }],
    publisher: 'Springer',
    publisherPlace: 'Berlin',
    edition: '2nd',
    series: 'Lecture Notes',
    published: '2003',
    firstPage: '5',
    lastPage: '9',
  })
})

test('a book as libraries describe it: an agent is its publisher, an ISBN has a remark', () => {
  const book = read(
    '<name type="personal" usage="primary"><namePart>West, Matthew,</namePart><namePart type="date">1953-</namePart></name><typeOfResource>text</typeOfResource><genre authority="rdacontent">text</genre>',
    '<originInfo><place><placeTerm type="text">Burlington, MA</placeTerm></place><agent><namePart>Morgan Kaufmann</namePart></agent><dateIssued>c2011</dateIssued><dateIssued encoding="marc">2011</dateIssued><issuance>monographic</issuance></originInfo>',
    '<identifier type="isbn">9780306406157 (hbk.)</identifier>',
  )
  expect(book).toMatchObject({
    type: 'BOOK',
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
    published: '2011',
    publisher: 'Morgan Kaufmann',
    publisherPlace: 'Burlington, MA',
  })
  expect(book?.authors).toMatchObject([
    { name: { family: 'West', given: 'Matthew' }, printed: 'West, Matthew' },
  ])
})

test('a thesis is published by who grants the degree', () => {
  const grantor =
    '<name type="corporate"><namePart>University of Oz</namePart><role><roleTerm>dgg</roleTerm></role></name>'
  expect(read('<genre>doctoral thesis</genre>', grantor)).toMatchObject({
    type: 'THESIS',
    publisher: 'University of Oz',
    authors: [],
  })
})

test.each([
  ['<nonSort>L’</nonSort><title>amour</title>', 'L’amour'],
  ['<nonSort>Der</nonSort><title>Tod</title>', 'Der Tod'],
  ['<title>Why?</title><subTitle>Because</subTitle>', 'Why? Because'],
  ['<title>Works :</title><subTitle>letters</subTitle><partNumber>Vol. 2</partNumber><partName>Late</partName>', 'Works: letters. Vol. 2, Late'],
])('the title %s is %s', (parts, title) => {
  expect(readAll(`<titleInfo>${parts}</titleInfo>`).records[0]?.title).toBe(title)
}) // prettier-ignore

test.each([
  ['<dateIssued encoding="edtf">2007-12~</dateIssued>', '2007-12'],
  ['<dateIssued encoding="edtf">2007-03/2008-01</dateIssued>', '2007-03'],
  ['<dateIssued encoding="edtf">2007-21</dateIssued>', '2007'],
  ['<dateIssued encoding="iso8601">20071203</dateIssued>', '2007-12-03'],
  ['<dateIssued point="start">1999</dateIssued><dateIssued point="end">2001</dateIssued>', '1999'],
  ['<dateIssued>[2011?]</dateIssued>', '2011'],
  ['<dateIssued encoding="marc">19uu</dateIssued><copyrightDate>1987</copyrightDate>', '1987'],
  ['<dateCreated encoding="w3cdtf">1955-03-22</dateCreated>', '1955-03-22'],
  ['<dateCaptured>2004</dateCaptured>', undefined],
])('%s is %s', (dates, published) => {
  expect(read(`<originInfo>${dates}</originInfo>`)?.published).toBe(published)
})

test.each([
  ['<genre>info:eu-repo/semantics/bachelorThesis</genre>', 'THESIS'],
  ['<genre>Conference Publication</genre>', 'CONFERENCE_PAPER'],
  ['<genre>bibliography</genre><genre>technical report</genre>', 'REPORT'],
  ['<typeOfResource>dataset</typeOfResource>', 'DATASET'],
  ['<relatedItem type="host"><genre>periodical</genre></relatedItem>', 'JOURNAL_ARTICLE'],
  [
    '<relatedItem type="host"><identifier type="issn">1523-3812</identifier></relatedItem>',
    'JOURNAL_ARTICLE',
  ],
  ['<relatedItem type="series"><genre>periodical</genre></relatedItem>', 'OTHER'],
  ['<typeOfResource>still image</typeOfResource><genre>constructor</genre>', 'OTHER'],
])('%s is %s', (parts, type) => {
  expect(read(parts)?.type).toBe(type)
})

test('only what is a licence is one: an address that a sentence names is not', () => {
  expect(
    read('<accessCondition>Rights are held by X, see http://x.org/y.</accessCondition>'),
  ).not.toHaveProperty('license')
  expect(
    read('<accessCondition>Under http://creativecommons.org/licenses/by-nc/3.0/.</accessCondition>'),
  ).toMatchObject({
    license: 'https://creativecommons.org/licenses/by-nc/3.0/',
    access: 'OPEN',
  })
})

test('works that a record refers to are its references', () => {
  const cited =
    '<relatedItem type="references"><titleInfo><title>Cited</title></titleInfo><name><namePart type="family">Du</namePart><namePart type="given">J.</namePart></name><originInfo><dateIssued>2004</dateIssued></originInfo></relatedItem><relatedItem type="references"/>'
  const record = read(cited)
  expect(record?.referenceListStatus).toBe('PARTIAL')
  expect(record?.references).toEqual([
    {
      ordinal: 1,
      text: 'Du J. Cited. 2004',
      parts: {
        title: 'Cited',
        year: 2004,
        authors: [{ family: 'Du', initials: 'J' }],
        authorsTruncated: false,
        identifiers: [],
      },
      links: [],
    },
  ])
})

test('a list of names that is cut short says so', () => {
  const { problems } = readAll(titled, '<name><namePart>Du, J.</namePart></name><name><etal/></name>')
  expect(problems.map(({ message }) => message)).toEqual(['The author list is cut short ("et al.").'])
})

test('records come out of collections, METS and answers of SRU, and are recognised under any prefix', () => {
  const record = mods(titled)
  const texts = [
    `<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3">${record}${record}</modsCollection>`,
    `<mets:mets xmlns:x="http://www.loc.gov/mods/v3"><mets:xmlData>${record}</mets:xmlData>\n<mets:xmlData>${record}</mets:xmlData></mets:mets>`,
  ]
  for (const text of texts) {
    fc.assert(
      fc.property(cuts, (places) => {
        expect(piecesOf(modsFormat.splitter, text, places).map((piece) => piece.text)).toEqual([
          record,
          record,
        ])
      }),
    )
    expect(likeliestFormat(text)).toBe(modsFormat)
  }
  expect(likeliestFormat(`<a:mods xmlns:a="http://www.loc.gov/mods/v3">`)).toBe(modsFormat)
  expect(modsFormat.sniff('<modsen/>')).toBe(0)
})

test.each([
  [mods('<genre>book</genre>'), noWork],
  ['<mods', 'This is no well-formed XML: '],
])('%s is refused', (text, message) => {
  expect(() => modsFormat.read(text)).toThrow(message)
})

test('noise is read, or refused with a sentence', () => {
  const bits = [titled, '<name>', '</name>', '<namePart type="family">', '</namePart>', '<relatedItem type="host">', '</relatedItem>', '<part><extent><start>1</start></extent></part>', '<originInfo><dateIssued>2', '&', '<identifier type="isbn">1</identifier>'] // prettier-ignore
  const noise = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })))
  fc.assert(
    fc.property(noise, (parts) => {
      for (const text of [parts.join(''), mods(...parts)]) {
        try {
          expect(modsFormat.read(text).records).toHaveLength(1)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('records of libraries keep no punctuation of catalogue cards', () => {
  const record = modsFormat.read(
    mods(
      '<titleInfo><title>Moods :</title><subTitle>a study /</subTitle></titleInfo><genre>book</genre>',
      '<originInfo><place><placeTerm type="text">[New York] :</placeTerm></place><publisher>Wiley,</publisher>',
      '<edition>2nd ed.</edition><dateIssued>c1955.</dateIssued></originInfo>',
    ),
  ).records[0]
  expect(record).toMatchObject({
    title: 'Moods: a study',
    publisherPlace: 'New York',
    publisher: 'Wiley',
    edition: '2nd',
    published: '1955',
  })
  const unknown =
    '<originInfo><place><placeTerm>[S.l.] :</placeTerm></place><publisher>[s.n.],</publisher></originInfo>'
  expect(read(unknown)).not.toHaveProperty('publisher')
  expect(read(unknown)).not.toHaveProperty('publisherPlace')
  // A stop may be part of a name.
  expect(read('<originInfo><publisher>Wiley, Inc.</publisher></originInfo>')).toMatchObject({
    publisher: 'Wiley, Inc.',
  })
})

test('a title without the signs of catalogue cards behind it', () => {
  const title = (info: string) =>
    modsFormat.read(`<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo>${info}</titleInfo></mods>`).records[0]?.title
  expect(title('<title>The cells :</title><subTitle>a history /</subTitle>')).toBe('The cells: a history')
  expect(title('<title>The cells /</title>')).toBe('The cells')
  expect(title('<title>TCP/IP</title>')).toBe('TCP/IP')
}) // prettier-ignore
