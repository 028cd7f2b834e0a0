import { expect, test } from 'vitest'
import { crossrefXmlFormat } from '../../src/formats/crossref/crossref-xml.ts'
import { piecesOf } from './support/splitting.ts'
import { noWork } from '../../src/formats/describes-work.ts'

const { read, sniff, splitter } = crossrefXmlFormat

const date = (name: string, year: string, rest = '', attributes = '') =>
  `<${name} ${attributes}>${rest}<year>${year}</year></${name}>`
const doi = (value: string) =>
  `<doi_data><doi>${value}</doi><resource>https://example.org</resource></doi_data>`
const titles = (title: string) => `<titles><title>${title}</title></titles>`
const author = (surname: string, role = 'author') =>
  `<person_name sequence="first" contributor_role="${role}"><surname>${surname}</surname></person_name>`

const article = `<journal>
<journal_metadata language="en"><full_title>Current Psychiatry Reports</full_title><abbrev_title>Curr Psychiatry Rep</abbrev_title>
<issn media_type="print">15233812</issn><issn media_type="electronic">1535-1645</issn>${doi('10.5555/journal')}</journal_metadata>
<journal_issue>${date('publication_date', '2007', '<month>12</month>')}<journal_volume><volume>9</volume></journal_volume><issue>6</issue></journal_issue>
<journal_article publication_type="full_text"><titles><title>Effects of <i>BDNF</i> &amp;amp; p &lt; 0.05</title><subtitle>A trial</subtitle></titles>
<contributors>
<person_name sequence="first" contributor_role="author"><given_name>Carlos A.</given_name><surname>Zarate</surname><suffix>Jr</suffix>
<affiliation>NIMH</affiliation><ORCID authenticated="true">https://orcid.org/0000-0002-1825-0097</ORCID></person_name>
<organization sequence="additional" contributor_role="author">The BIG Group</organization>
<person_name sequence="additional" contributor_role="author"><given_name>J.</given_name><surname>Singh</surname>
<affiliations><institution><institution_name>Yale</institution_name></institution></affiliations></person_name>
${author('Redactor', 'editor')}
</contributors>
<jats:abstract xmlns:jats="x" abstract-type="graphical"><jats:p>A picture.</jats:p></jats:abstract>
<jats:abstract><jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>One <jats:italic>two</jats:italic>.</jats:p></jats:sec></jats:abstract>
${date('publication_date', '2007', '<month>12</month><day>03</day>', 'media_type="online"')}
<pages><first_page>467</first_page><last_page>74</last_page></pages>
<program xmlns="http://www.crossref.org/AccessIndicators.xsd" name="AccessIndicators"><license_ref applies_to="vor" start_date="2008-01-01">http://creativecommons.org/licenses/by/4.0/</license_ref></program>
${doi('10.5555/ABC(1)&lt;2&gt;;3')}
<citation_list>
<citation key="b1"><journal_title>Cell</journal_title><author>Wang</author><volume>4</volume><first_page>307</first_page><cYear>2005</cYear><doi provider="crossref">10.1038/nrd1691</doi></citation>
<citation key="b2"><doi>10.5555/2</doi><unstructured_citation>Cited <i>thing</i></unstructured_citation></citation>
</citation_list>
</journal_article></journal>`

const record = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [{ scheme: 'doi', value: '10.5555/abc(1)<2>;3' }],
  title: 'Effects of BDNF & p < 0.05: A trial',
  abstract: 'Aim One two.',
  language: 'en',
  published: '2007-12-03',
  volume: '9',
  issue: '6',
  firstPage: '467',
  lastPage: '474',
  journal: {
    title: 'Current Psychiatry Reports',
    abbreviation: 'Curr Psychiatry Rep',
    issns: ['1523-3812', '1535-1645'],
    publisher: 'Springer',
  },
  keywords: [],
  access: 'OPEN',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  authors: [
    {
      name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
      printed: 'Carlos A. Zarate Jr',
      orcid: '0000-0002-1825-0097',
      corresponding: false,
      affiliations: ['NIMH'],
    },
    { name: { literal: 'The BIG Group' }, printed: 'The BIG Group', corresponding: false, affiliations: [] },
    {
      name: { family: 'Singh', initials: 'J' },
      printed: 'J. Singh',
      corresponding: false,
      affiliations: ['Yale'],
    },
  ],
  referenceListStatus: 'COMPLETE',
  references: [
    {
      ordinal: 1,
      key: 'b1',
      doiAssertedBy: 'CROSSREF',
      text: 'Wang. Cell. 2005;4:307. doi:10.1038/nrd1691',
      parts: {
        type: 'JOURNAL_ARTICLE',
        authors: [{ family: 'Wang' }],
        authorsTruncated: false,
        containerTitle: 'Cell',
        year: 2005,
        volume: '4',
        firstPage: '307',
        identifiers: [{ scheme: 'doi', value: '10.1038/nrd1691' }],
      },
      links: [],
    },
    {
      ordinal: 2,
      key: 'b2',
      doiAssertedBy: 'PUBLISHER',
      text: 'Cited thing',
      parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'doi', value: '10.5555/2' }] },
      links: [],
    },
  ],
}
const query = (body: string) =>
  `<query status="resolved"><doi type="journal_article">10.5555/abc</doi><crm-item name="publisher-name" type="string">Springer</crm-item><doi_record><crossref>${body}</crossref></doi_record></query>`
const result = (...queries: string[]) =>
  `<?xml version="1.0"?>\n<crossref_result xmlns="http://www.crossref.org/qrschema/3.0"><query_result><head/><body>${queries.join('\n')}</body></query_result></crossref_result>`

test('everything that a journal article has, with the publisher that Crossref names', () => {
  expect(read(query(article))).toEqual({ records: [record], problems: [] })
})

test.each([
  [result(query(article), query('<error>none</error>')), 2],
  [`<doi_records><doi_record><crossref>${article}</crossref></doi_record></doi_records>`, 1],
  [`<doi_record xmlns="http://www.crossref.org/xschema/1.1"><crossref>${article}</crossref></doi_record>`, 1],
  [`<doi_batch version="5.3.1"><head/><body>${article}${article}</body></doi_batch>`, 2],
])('the works in an envelope, each a piece', (text, count) => {
  const pieces = piecesOf(splitter, text, [3, 40, 400])
  expect(pieces).toHaveLength(count)
  expect(pieces).toEqual(piecesOf(splitter, text))
  expect(read(pieces[0]?.text ?? '').records[0]?.identifiers).toEqual(record.identifiers)
  expect(sniff(text)).toBeGreaterThan(0.9)
})

test('an issue as deposited has many articles, and the oddity of one leaves the others', () => {
  const paper = (title: string, value: string) =>
    `<journal_article>${titles(title)}${value}</journal_article>`
  const issue = article.replace(
    '<journal_article',
    `${paper('Two', doi('10.5555/two'))}${paper('', '')}<journal_article`,
  )
  const { records, problems } = read(issue)
  expect(records.map(({ title }) => title)).toEqual(['Two', record.title])
  expect(records.map(({ volume }) => volume)).toEqual(['9', '9'])
  expect(problems).toEqual([{ severity: 'error', where: 'work 2', message: noWork }])
})

const chapter = `<book book_type="edited_book"><book_series_metadata language="en"><series_metadata>${titles('Lecture Notes')}<issn>0302-9743</issn></series_metadata>
${titles('A Book')}<volume>7</volume>${date('publication_date', '2012', '', 'media_type="print"')}<isbn>9780306406157</isbn><publisher><publisher_name>Springer</publisher_name></publisher>BOOK</book_series_metadata>
<content_item component_type="chapter"><contributors>${author('Smith')}</contributors>${titles('A Chapter')}<pages><first_page>1</first_page></pages>${doi('10.5555/ch')}</content_item></book>`

test('a chapter is in its book, and the book in its series', () => {
  const [found, ...others] = read(chapter.replace('BOOK', '')).records
  expect(others).toEqual([])
  expect(found).toEqual({
    type: 'BOOK_CHAPTER',
    identifiers: [{ scheme: 'doi', value: '10.5555/ch' }],
    title: 'A Chapter',
    language: 'en',
    published: '2012',
    volume: '7',
    firstPage: '1',
    journal: { title: 'Lecture Notes', issns: ['0302-9743'] },
    containerTitle: 'A Book',
    series: 'Lecture Notes',
    publisher: 'Springer',
    keywords: [],
    access: 'UNKNOWN',
    authors: [{ name: { family: 'Smith' }, printed: 'Smith', corresponding: false, affiliations: [] }],
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
})

test('a book that is deposited with its chapters is a work beside them', () => {
  const [book, item] = read(chapter.replace('BOOK', doi('10.5555/book'))).records
  expect(book).toMatchObject({
    type: 'BOOK',
    title: 'A Book',
    identifiers: [
      { scheme: 'doi', value: '10.5555/book' },
      { scheme: 'isbn', value: '9780306406157' },
    ],
    publisher: 'Springer',
  })
  expect(item?.type).toBe('BOOK_CHAPTER')
})

test('of a volume and its set the one that was asked for counts, and both where nobody asked', () => {
  const set = `<book><book_set_metadata><set_metadata>${titles('A Set')}${doi('10.5555/set')}</set_metadata>${titles('A Volume')}<publisher><publisher_name>P</publisher_name></publisher>${doi('10.5555/volume')}</book_set_metadata></book>`
  const names = (text: string) => read(text).records.map(({ title, publisher }) => [title, publisher])
  const asked = (value: string) =>
    `<query><doi type="book_title">${value}</doi><doi_record>${set}</doi_record></query>`
  expect(names(asked('10.5555/SET'))).toEqual([['A Set', 'P']])
  expect(names(asked('10.5555/volume'))).toEqual([['A Volume', 'P']])
  expect(names(set)).toEqual([
    ['A Set', 'P'],
    ['A Volume', 'P'],
  ])
})

const online = 'media_type="online"'
test.each([
  [
    `<conference><proceedings_metadata><proceedings_title>Proc. X</proceedings_title><publisher><publisher_name>IEEE</publisher_name></publisher></proceedings_metadata><conference_paper>${titles('P')}${date('publication_date', '2012', '<month>6</month>')}${doi('10.5555/p')}</conference_paper></conference>`,
    {
      type: 'CONFERENCE_PAPER',
      title: 'P',
      containerTitle: 'Proc. X',
      publisher: 'IEEE',
      published: '2012-06',
    },
  ],
  [
    `<conference><proceedings_metadata><proceedings_title>Proc. X</proceedings_title>${doi('10.5555/p')}</proceedings_metadata></conference>`,
    { type: 'BOOK', title: 'Proc. X' },
  ],
  [
    `<dissertation>${author('Smith')}${titles('T')}${date('approval_date', '2020', '<month>5</month><day>25</day>')}<institution><institution_name>Yale</institution_name></institution>${doi('10.5555/p')}</dissertation>`,
    { type: 'THESIS', publisher: 'Yale', published: '2020-05-25', authors: [{ printed: 'Smith' }] },
  ],
  [
    `<report-paper><report-paper_metadata>${titles('R')}${date('publication_date', '2020', '<month>21</month>')}<publisher><publisher_name>WHO</publisher_name></publisher>${doi('10.5555/p')}</report-paper_metadata></report-paper>`,
    { type: 'REPORT', title: 'R', publisher: 'WHO', published: '2020' },
  ],
  [
    `<standard><standard_metadata>${titles('S')}${doi('10.5555/p')}</standard_metadata></standard>`,
    { type: 'OTHER', title: 'S' },
  ],
  [
    `<database><database_metadata>${titles('Db')}</database_metadata><dataset>${titles('D')}<database_date>${date('publication_date', '2019')}</database_date>${doi('10.5555/p')}</dataset></database>`,
    { type: 'DATASET', title: 'D', containerTitle: 'Db', published: '2019' },
  ],
  [
    `<posted_content type="preprint" language="en">${titles('Pre')}${date('posted_date', '2021', '<month>02</month><day>30</day>')}${doi('10.5555/p')}</posted_content>`,
    { type: 'PREPRINT', title: 'Pre', published: '2021-02' },
  ],
  [
    `<peer_review><contributors><anonymous contributor_role="author"/></contributors>${titles('Review')}${date('review_date', '2018')}${doi('10.5555/p')}</peer_review>`,
    { type: 'OTHER', title: 'Review', published: '2018', authors: [] },
  ],
  [
    `<sa_component parent_doi="10.5555/1"><component_list><component>${titles('Fig. 1')}${doi('10.5555/p')}</component></component_list></sa_component>`,
    { type: 'OTHER', title: 'Fig. 1' },
  ],
  [
    `<pending_publication><publication><full_title>Cell</full_title><issn>0092-8674</issn></publication>${titles('Soon')}${date('acceptance_date', '2024')}${doi('10.5555/p')}</pending_publication>`,
    { type: 'OTHER', title: 'Soon', containerTitle: 'Cell', published: '2024' },
  ],
  [
    `<journal><journal_metadata><full_title>Cell</full_title>${doi('10.5555/p')}</journal_metadata></journal>`,
    { type: 'OTHER', title: 'Cell' },
  ],
  [
    `<journal><journal_article>${titles('A')}${date('publication_date', '2016', '', online)}${date('publication_date', '2017')}<publisher_item><item_number item_number_type="article-number">e7</item_number></publisher_item><crossmark><custom_metadata><ai:program><ai:free_to_read end_date="2001-01-01"/></ai:program></custom_metadata></crossmark>${doi('10.5555/p')}</journal_article></journal>`,
    { published: '2017', articleNumber: 'e7', access: 'UNKNOWN' },
  ],
  [
    `<journal><journal_article>${titles('A')}<ai:program><ai:free_to_read start_date="2001-01-01"/></ai:program>${doi('10.5555/p')}</journal_article></journal>`,
    { access: 'OPEN' },
  ],
  // As of PNAS, whose licence says nothing: that anyone may read it is said beside it.
  [
    `<journal><journal_article>${titles('A')}<ai:program><ai:free_to_read start_date="2017-07-03"/><ai:license_ref applies_to="vor" start_date="2017-07-03">http://www.pnas.org/site/misc/userlicense.xhtml</ai:license_ref></ai:program>${doi('10.5555/p')}</journal_article></journal>`,
    { access: 'OPEN' },
  ],
  [
    `<journal><journal_article>${titles('A')}<ai:program><ai:license_ref applies_to="vor" start_date="2017-07-03">http://www.pnas.org/site/misc/userlicense.xhtml</ai:license_ref></ai:program>${doi('10.5555/p')}</journal_article></journal>`,
    { access: 'UNKNOWN' },
  ],
  // A licence for text mining says nothing of readers, also where it is one of Creative Commons.
  [
    `<journal><journal_article>${titles('A')}<ai:program><ai:license_ref applies_to="tdm">http://creativecommons.org/licenses/by-nc/4.0</ai:license_ref></ai:program>${doi('10.5555/p')}</journal_article></journal>`,
    { access: 'UNKNOWN' },
  ],
  [
    `<journal><journal_article>${titles('A')}<ai:program><ai:license_ref>http://creativecommons.org/licenses/by-nc/4.0</ai:license_ref></ai:program>${doi('10.5555/p')}</journal_article></journal>`,
    { access: 'OPEN' },
  ],
])('%s', (text, expected) => {
  const { records, problems } = read(text)
  expect(problems.filter(({ message }) => !message.startsWith('"2020-21" is more than'))).toEqual([])
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ ...expected, identifiers: [{ scheme: 'doi', value: '10.5555/p' }] })
})

test.each([
  ['<query status="unresolved"><msg>DOI not found in Crossref</msg></query>', 'Crossref has no work here: DOI not found in Crossref.'],
  ['<query/>', 'There is no work in this piece of Crossref XML.'],
  ['<journal><journal_article/></journal>', noWork],
  ['<journal>', 'This is no well-formed XML: '],
])('%s is refused', (text, message) => {
  expect(() => read(text)).toThrow(message)
}) // prettier-ignore

test.each(['<article/>', '{"a":"<doi_batch>"}', '', '<PubmedArticleSet/>'])(
  '%j is none of Crossref',
  (text) => {
    expect(sniff(text)).toBe(0)
  },
)

const books = `<book book_type="edited_book"><book_metadata><contributors>${author('Boss', 'editor')}</contributors>${titles('A Book')}<edition_number>2</edition_number>
<isbn>9780306406157</isbn><publisher><publisher_name>Penguin</publisher_name><publisher_place>London</publisher_place></publisher>${doi('10.5555/book')}</book_metadata>
<content_item component_type="chapter"><contributors>${author('Roe')}${author('Poe', 'translator')}</contributors>${titles('Tails')}${doi('10.5555/one')}</content_item>
<content_item component_type="chapter"><contributors>${author('Own', 'editor')}</contributors>${titles('Ears')}${doi('10.5555/two')}</content_item></book>`

test('a book and its chapters have its editors, edition and place', () => {
  const [book, tails, ears] = read(books).records
  const imprint = { edition: '2', publisher: 'Penguin', publisherPlace: 'London' }
  expect(book).toMatchObject({ type: 'BOOK', authors: [], editors: [{ family: 'Boss' }], ...imprint })
  expect(tails).toMatchObject({ editors: [{ family: 'Boss' }], translators: [{ family: 'Poe' }], ...imprint })
  expect(ears).toMatchObject({ editors: [{ family: 'Own' }], ...imprint })
})

test('who handled an article in a journal is no editor of it', () => {
  expect(read(query(article)).records[0]).not.toHaveProperty('editors')
})
