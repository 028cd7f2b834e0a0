import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFromParts } from '../../src/domain/full-name.ts'
import {
  type ArticleRecord,
  type ArticleType,
  articleTypes,
  identifierSchemes,
} from '../../src/domain/record.ts'
import { endNoteXmlFormat } from '../../src/formats/endnote-xml/endnote-xml.ts'
import { writeEndNoteXml } from '../../src/formats/endnote-xml/write-endnote-xml.ts'
import type { Format } from '../../src/formats/format.ts'
import { modsFormat } from '../../src/formats/mods/mods.ts'
import { writeMods } from '../../src/formats/mods/write-mods.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { writeRisName } from '../../src/formats/ris/ris-names.ts'
import { distinctKeywords, keywordsIn } from '../../src/formats/values/keywords.ts'
import { plainText } from '../../src/formats/values/plain-text.ts'
import { readEdition } from '../../src/formats/values/written-edition.ts'
import { writeOne } from '../../src/formats/written-formats.ts'
import { hasOwnIsbn, isInPeriodical } from '../../src/domain/work-types.ts'
import { childrenOf, parseXml } from '../../src/formats/xml/xml-tree.ts'
import { generatedRecord, oddText } from '../support/generated-records.ts'
import { present } from '../../src/domain/present.ts'
import { withoutIsbd } from '../../src/formats/mods/isbd-punctuation.ts'
import { tidyRecord } from '../../src/formats/tidy-record.ts'
import { piecesOf } from './support/splitting.ts'

const person = { corresponding: false, affiliations: [] }
const article: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [
    { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
    { scheme: 'pmid', value: '18221624' },
    { scheme: 'pmcid', value: 'PMC3062484' },
  ],
  title: 'The role of BDNF & p < 0.05',
  language: 'en',
  published: '2007-12-03',
  volume: '9',
  issue: '6',
  firstPage: '467',
  lastPage: '474',
  journal: { title: 'Current Psychiatry Reports', abbreviation: 'Curr Psychiatry Rep', issns: ['1523-3812'], publisher: 'Springer' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  keywords: ['ketamine'],
  access: 'OPEN',
  authors: [
    { ...person, name: { family: 'Zárate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' }, printed: 'Zárate CA Jr', orcid: '0000-0002-1825-0097' },
    { ...person, name: { literal: 'NIH & Co' }, printed: 'NIH & Co', affiliations: ['Bethesda'] },
  ],
  referenceListStatus: 'UNKNOWN',
  references: [],
} // prettier-ignore

test('an article as EndNote XML', () => {
  expect(writeEndNoteXml([article]).replaceAll('><', '>\n<')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xml>
<records>
<record>
<source-app name="refgraph">refgraph</source-app>
<ref-type name="Journal Article">17</ref-type>
<contributors>
<authors>
<author>Zárate, Carlos A., Jr</author>
<author>NIH &amp; Co,</author>
</authors>
</contributors>
<titles>
<title>The role of BDNF &amp; p &lt; 0.05</title>
<secondary-title>Current Psychiatry Reports</secondary-title>
</titles>
<periodical>
<full-title>Current Psychiatry Reports</full-title>
<abbr-1>Curr Psychiatry Rep</abbr-1>
</periodical>
<pages>467-474</pages>
<volume>9</volume>
<number>6</number>
<keywords>
<keyword>ketamine</keyword>
</keywords>
<dates>
<year>2007</year>
<pub-dates>
<date>Dec 3</date>
</pub-dates>
</dates>
<publisher>Springer</publisher>
<isbn>1523-3812</isbn>
<accession-num>18221624</accession-num>
<electronic-resource-num>10.1007/s11920-007-0063-1</electronic-resource-num>
<remote-database-name>PubMed</remote-database-name>
<language>en</language>
<custom2>PMC3062484</custom2>
</record>
</records>
</xml>
`)
})

test('an article as MODS comes back whole', () => {
  const text = writeMods([article])
  expect(text).toContain(
    '<name type="personal"><namePart type="family">Zárate</namePart><namePart type="given">Carlos A.</namePart><namePart type="termsOfAddress">Jr</namePart>',
  )
  expect(readAll(modsFormat, text)).toEqual([article])
})

test('a single record is a document of its own', async () => {
  for (const [name, format] of [['endnote-xml', endNoteXmlFormat], ['mods', modsFormat]] as const) {
    const text = await writeOne(name, article)
    expect(likeliestFormat(text)).toBe(format)
    expect(readAll(format, text)).toHaveLength(1)
  }
}) // prettier-ignore

function readAll(format: Format, text: string): ArticleRecord[] {
  return piecesOf(format.splitter, text, [100]).flatMap((piece) => {
    expect(piece.broken).toBeUndefined()
    return format.read(piece.text).records
  })
}

/** A text as readers give it: they take mark-up and the punctuation of catalogues out. */
function asRead(text: string | undefined): string | undefined {
  let read = text
  for (let round = 0; round < 8; round += 1) read = withoutIsbd(plainText(read ?? ''))
  return read
}

/** Whether it stays one when it is read again. */
const isOneKeyword = (word: string): boolean =>
  keywordsIn(word, 'lists').join('\n') === word && asRead(word) === word

/** A record as a reader may give it. */
function readable(one: ArticleRecord): ArticleRecord {
  const { journal, title, abstract, containerTitle, series, publisher, publisherPlace, edition, articleNumber, keywords, ...rest } = one
  const texts = { title, abstract, containerTitle, series, publisher, publisherPlace, articleNumber }
  const read = Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => {
    const settled = asRead(text)
    return settled === undefined ? [] : [[name, settled]]
  }))
  const { issns, ...names } = journal ?? { issns: [] }
  const readNames = present({ title: asRead(names.title), abbreviation: asRead(names.abbreviation), publisher: asRead(names.publisher) })
  const tidied = tidyRecord({
    ...rest,
    ...read,
    ...present({ edition: readEdition(asRead(edition)) }),
    ...(journal === undefined ? {} : { journal: { ...readNames, issns } }),
    keywords: distinctKeywords(keywords.flatMap((word) => keywordsIn(asRead(word) ?? '', 'lists'))).filter(isOneKeyword),
  })
  // A slash at the end of a DOI is taken for that of an address, and "&#0;" for a reference to a character.
  const identifiers = rest.identifiers.filter(({ value }) => !/\/$|&/.test(value))
  return { ...tidied, identifiers, title: tidied.title ?? 'T' }
} // prettier-ignore

/** Records of plain numbers and names: how odd ones are read is the readers' business. */
const record = fc
  .record({
    any: generatedRecord,
    given: fc.constantFrom('Carlos A.', 'Jean-Pierre', 'C. A.', '伟'),
    keywords: fc.uniqueArray(oddText, { maxLength: 3, selector: (word) => word.toLowerCase() }),
  })
  .map(({ any, given, keywords }): ArticleRecord => {
    const name = nameFromParts('van Berckel', given, 'Jr') ?? { literal: 'x' }
    const { declaredReferenceCount: _count, updates: _updates, ...rest } = any
    return {
      ...rest,
      title: any.title ?? 'T',
      identifiers: any.identifiers.toSorted((a, b) => identifierSchemes.indexOf(a.scheme) - identifierSchemes.indexOf(b.scheme)),
      authors: [{ name, printed: writeRisName(name) ?? '', ...person }],
      keywords: distinctKeywords(keywords.map((word) => plainText(word)?.normalize('NFC') ?? '').filter((word) => !/[;*\uFFFE\uFFFF]/u.test(word)).flatMap((word) => keywordsIn(word, 'lists'))),
      access: any.license === undefined ? 'UNKNOWN' : 'OPEN',
      ...(any.volume === undefined ? {} : { volume: '9' }),
      ...(any.issue === undefined ? {} : { issue: '1-2' }),
      ...(any.articleNumber === undefined ? {} : { articleNumber: 'e12' }),
      ...(any.editors === undefined ? {} : { editors: [name] }),
      ...(any.translators === undefined ? {} : { translators: [name] }),
    }
  })
  .map(({ firstPage, lastPage: _last, ...rest }) =>
    firstPage === undefined ? rest : { ...rest, firstPage: '467', lastPage: '474' },
  )
  // What is tidied may show what is taken out before: "ketamine ,."
  .map((one) => readable(readable(one)))
  // An abbreviation that is the title is none.
  .filter(({ journal }) => journal?.title === undefined || journal.title !== journal.abbreviation)
  .filter((one) => !/[\uFFFE\uFFFF]/u.test(JSON.stringify(one))) // prettier-ignore

const without = (one: ArticleRecord, ...keys: (keyof ArticleRecord)[]): ArticleRecord =>
  // What is left out is optional.
  Object.fromEntries(
    Object.entries(one).filter(([key]) => !keys.some((gone) => gone === key)),
  ) as unknown as ArticleRecord

/** What of a work's place both formats lose, by type: an article has a journal, anything else a container. */
function common(one: ArticleRecord): ArticleRecord {
  if (!isInPeriodical(one.type)) return without(one, 'journal')
  const publisher = one.journal?.publisher ?? one.publisher
  const named = one.journal?.title ?? one.journal?.abbreviation
  const isKnown = one.journal !== undefined && (named !== undefined || one.journal.issns.length > 0)
  const bare = without(one, 'containerTitle', 'series', 'edition', 'publisherPlace', 'publisher', 'journal')
  const { publisher: _publisher, ...journal } = one.journal ?? { issns: [] }
  if (isKnown) return { ...bare, journal: { ...journal, ...(publisher === undefined ? {} : { publisher }) } }
  return publisher === undefined ? bare : { ...bare, publisher }
}

/** Identifiers that come back: a chapter has no ISBN of its own. */
function identifiers({ type, identifiers: all }: ArticleRecord): ArticleRecord['identifiers'] {
  return all.filter(({ scheme }) => scheme !== 'isbn' || hasOwnIsbn(type))
}

const key = ({ scheme, value }: { scheme: string; value: string }) => `${scheme}:${value}`
const sorted = (one: ArticleRecord): ArticleRecord => ({
  ...one,
  identifiers: one.identifiers.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
})

describe('MODS gives back what was written, but for updates, references, and what is not of the type', () => {
  const expected = (one: ArticleRecord): ArticleRecord => ({ ...common(one), identifiers: identifiers(one) })
  test.each(articleTypes)('%s', (type) => {
    fc.assert(
      fc.property(record, (any) => {
        const one = { ...any, type }
        expect(readAll(modsFormat, writeMods([one])).map(sorted)).toEqual([sorted(expected(one))])
      }),
      { numRuns: 150 },
    )
  })
})

describe('EndNote XML gives back what was written, but for licences, updates, references, and what is not of the type', () => {
  const types: Partial<Record<ArticleType, ArticleType>> = { REVIEW: 'JOURNAL_ARTICLE', LETTER: 'JOURNAL_ARTICLE', EDITORIAL: 'JOURNAL_ARTICLE', CORRECTION: 'JOURNAL_ARTICLE', RETRACTION: 'JOURNAL_ARTICLE' } // prettier-ignore
  const expected = (one: ArticleRecord): ArticleRecord => {
    const { type, journal } = one
    const isWhole = type === 'BOOK' || type === 'REPORT' || type === 'THESIS'
    const isShort = isInPeriodical(type) && journal?.title === undefined
    const short = isShort ? journal?.abbreviation : undefined
    let back = without(common(one), 'license')
    if (isWhole) back = without(back, 'firstPage', 'lastPage', 'containerTitle')
    if (type === 'THESIS') back = without(back, 'series')
    if (isInPeriodical(type) || type === 'THESIS') back = without(back, 'editors', 'translators')
    if (!isInPeriodical(type)) back = without(back, 'articleNumber')
    const { abbreviation: _short, ...rest } = back.journal ?? { issns: [] }
    const taken = identifiers(one)
    const first = (scheme: string) => taken.find((known) => known.scheme === scheme)
    return {
      ...back,
      type: types[type] ?? type,
      access: 'UNKNOWN',
      // Its abbreviation is its title where that is all there is.
      ...(short === undefined ? {} : { journal: { ...rest, title: short } }),
      // There is room for one of each of PubMed's.
      identifiers: taken.filter((known) => !known.scheme.startsWith('pm') || known === first(known.scheme)),
    }
  }
  test.each(articleTypes)('%s', (type) => {
    fc.assert(
      fc.property(record, (any) => {
        const one = { ...any, type }
        expect(readAll(endNoteXmlFormat, writeEndNoteXml([one])).map(sorted)).toEqual([sorted(expected(one))])
      }),
      { numRuns: 150 },
    )
  })
})

test('a book of editors alone is an edited book, and they stay its editors', () => {
  const editors = [{ family: 'Edit', given: 'Ann', initials: 'A' }]
  const { journal: _journal, ...rest } = article
  const book: ArticleRecord = { ...rest, type: 'BOOK', authors: [], editors }
  const text = writeEndNoteXml([book])
  expect(text).toContain('<ref-type name="Edited Book">28</ref-type>')
  expect(readAll(endNoteXmlFormat, text)[0]).toMatchObject({ type: 'BOOK', authors: [], editors })
})

test.each([
  ['control characters', 'a\u0000b\u0001c\u001Fd'],
  ['the end of CDATA', 'a ]]> b <![CDATA[ c'],
  ['lone surrogates', 'a\uD800b \uDC00c'],
  ['what no text is', 'a\uFFFEb\uFFFF'],
  ['entities and elements', '&amp; &foo; <!ENTITY x> </record></mods> <?xml?> "\''],
])('%s in any text leave the file well-formed, and the rest of it as it is', (_kind, hostile) => {
  const one: ArticleRecord = {
    ...article,
    title: hostile,
    abstract: hostile,
    keywords: [hostile],
    journal: { title: hostile, abbreviation: hostile, issns: [], publisher: hostile },
    license: `https://x.org/${hostile}`,
    authors: [{ name: { family: hostile, given: hostile }, printed: hostile, ...person }],
  }
  for (const [format, text] of [[endNoteXmlFormat, writeEndNoteXml([one, article])], [modsFormat, writeMods([one, article])]] as const) {
    const root = parseXml(text)
    const records = format === modsFormat ? childrenOf(root, 'mods') : childrenOf(childrenOf(root, 'records')[0], 'record')
    expect(records).toHaveLength(2)
    expect(readAll(format, text)[1]?.title).toBe(article.title)
  }
}) // prettier-ignore

test('anything that is written is well-formed', () => {
  fc.assert(
    fc.property(generatedRecord, fc.string({ unit: 'binary' }), (any, title) => {
      const records = [any, { ...any, title }]
      expect(parseXml(writeEndNoteXml(records)).name).toBe('xml')
      expect(parseXml(writeMods(records)).name).toBe('modsCollection')
    }),
    { numRuns: 500 },
  )
})

test('that a work is retracted or corrected stands in a note of EndNote XML and MODS, and comes back', () => {
  const updates: ArticleRecord['updates'] = [
    { kind: 'RETRACTION', role: 'UPDATED', identifier: { scheme: 'doi', value: '10.1000/notice' }, date: '2010-03', assertedBy: 'OTHER' },
    { kind: 'CONCERN', role: 'UPDATED', identifier: { scheme: 'pmid', value: '20203185' }, assertedBy: 'OTHER' },
  ] // prettier-ignore
  const one: ArticleRecord = { ...article, updates }
  for (const [format, text] of [[endNoteXmlFormat, writeEndNoteXml([one])], [modsFormat, writeMods([one])]] as const) {
    expect(text).toContain('Retraction in: doi:10.1000/notice (2010-03)')
    expect(readAll(format, text)[0]?.updates).toEqual(updates)
  }
}) // prettier-ignore

test('a retraction stands in a note of MODS and EndNote XML, and comes back', () => {
  const retraction = {
    kind: 'RETRACTION',
    role: 'UPDATED',
    identifier: { scheme: 'doi', value: '10.1000/n' },
    text: 'J Mice. 2002;4:5. doi:10.1000/n',
    assertedBy: 'OTHER',
  } as const
  const one: ArticleRecord = { ...article, updates: [retraction] }
  expect(readAll(modsFormat, writeMods([one]))[0]?.updates).toEqual([retraction])
  expect(readAll(endNoteXmlFormat, writeEndNoteXml([one]))[0]?.updates).toEqual([retraction])
})
