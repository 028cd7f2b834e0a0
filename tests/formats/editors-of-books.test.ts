import { expect, test } from 'vitest'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { readReferenceTag } from '../../src/formats/html-page/html-page-reference-tags.ts'
import { medlineFormat } from '../../src/formats/pubmed/medline.ts'
import { pubmedXmlFormat } from '../../src/formats/pubmed/pubmed-xml.ts'

test('a book at NCBI has its editors, edition, place and collection', () => {
  const people = (type: string, name: string): string =>
    `<AuthorList Type="${type}"><Author><LastName>${name}</LastName><ForeName>A B</ForeName></Author></AuthorList>`
  const { records } = pubmedXmlFormat.read(
    `<PubmedBookArticle><BookDocument><PMID>2</PMID><Book><Publisher><PublisherName>NIH</PublisherName><PublisherLocation>Bethesda (MD)</PublisherLocation></Publisher>
    <BookTitle>Mice</BookTitle><PubDate><Year>1993</Year></PubDate>${people('authors', 'Roe')}${people('editors', 'Doe')}
    <Edition>2nd edition</Edition><CollectionTitle>Animals.</CollectionTitle></Book></BookDocument></PubmedBookArticle>`,
  )
  expect(records[0]).toMatchObject({
    type: 'BOOK',
    editors: [{ family: 'Doe', initials: 'AB' }],
    publisher: 'NIH',
    publisherPlace: 'Bethesda (MD)',
    edition: '2nd',
    series: 'Animals',
  })
  expect(records[0]?.authors.map(({ name }) => name.family)).toEqual(['Roe'])
})

test.each([
  ['FED - Doe, Bo C\nED  - Doe BC', [{ family: 'Doe', given: 'Bo C', initials: 'BC' }]],
  ['ED  - Doe BC\nED  - Poe D', [{ family: 'Doe', initials: 'BC' }, { family: 'Poe', initials: 'D' }]],
])('a book in MEDLINE has its editors: %j', (lines, editors) => {
  const { records } = medlineFormat.read(
    `PMID- 2\nBTI - Mice\nPB  - NIH\nPL  - Bethesda (MD)\nEN  - 2nd\nCTI - Animals\nDP  - 1993\n${lines}\n`,
  )
  expect(records[0]).toMatchObject({
    type: 'BOOK',
    authors: [],
    editors,
    publisherPlace: 'Bethesda (MD)',
    edition: '2nd',
    series: 'Animals',
  })
}) // prettier-ignore

test('the country of a journal is no place of a publisher, and a journal has no editors', () => {
  const { records } = medlineFormat.read('PMID- 2\nTI  - Mice.\nJT  - J Mice\nPL  - England\nED  - Doe B\n')
  expect(records[0]).not.toHaveProperty('publisherPlace')
  expect(records[0]).not.toHaveProperty('editors')
})

test.each([
  ['citation_inbook_title', [{ family: 'Doe', given: 'Bo', initials: 'B' }, { family: 'Poe', initials: 'C' }]],
  ['citation_journal_title', undefined],
])('editors that a page names, where it has a %s', (name, editors) => {
  const tags = [['citation_title', 'Tails'], [name, 'Mice'], ['citation_editor', 'Bo Doe; Poe, C.']]
    .map(([tag, content]) => `<meta name="${tag}" content="${content}">`)
    .join('')
  expect(htmlFormat.read(`<html><head>${tags}</head></html>`).records[0]?.editors).toEqual(editors)
}) // prettier-ignore

test.each([
  ['citation_title=Mice; citation_publisher=Penguin', 'BOOK', 'Penguin'],
  ['citation_title=Tails; citation_inbook_title=Mice; citation_publisher=Penguin', 'BOOK_CHAPTER', 'Penguin'],
  ['citation_title=Mice; citation_conference_title=Mouse Days', 'CONFERENCE_PAPER', undefined],
  ['citation_title=Mice; citation_dissertation_institution=University of Basel', 'THESIS', 'University of Basel'],
  ['citation_title=Mice; citation_technical_report_institution=CERN', 'REPORT', 'CERN'],
  ['citation_title=Mice; citation_journal_title=J Mice', 'JOURNAL_ARTICLE', undefined],
  ['citation_title=Mice', undefined, undefined],
])('a reference in a tag: %s', (tag, type, publisher) => {
  const parts = readReferenceTag(tag)?.parts
  expect([parts?.type, parts?.publisher]).toEqual([type, publisher])
}) // prettier-ignore

test('a tag with nothing but a publisher is no reference', () => {
  expect(readReferenceTag('citation_publisher=Penguin')).toBeUndefined()
})
