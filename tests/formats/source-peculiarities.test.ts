import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { formatNamed, likeliestFormat } from '../../src/formats/registry.ts'

const read = (format: string, text: string) => formatNamed(format).read(text)
const first = (format: string, text: string): ArticleRecord | undefined => read(format, text).records[0]

describe('a source that OpenAlex does not know has the name that it came with', () => {
  const work = (more: object) => JSON.stringify({ id: 'https://openalex.org/W1', title: 'One', ...more })
  const placed = (more: object, place: object) =>
    first('openalex', work({ ...more, primary_location: { source: null, ...place } }))

  test.each(['article', 'review', 'letter', 'editorial'])('of a %s it is the journal', (type) => {
    const record = placed({ type }, { raw_source_name: 'Annals of <i>Odd</i> &amp; Things' })
    expect(record?.journal).toEqual({ title: 'Annals of Odd & Things', issns: [] })
    expect(record?.containerTitle).toBeUndefined()
  })

  test('of what is in a book, or in proceedings, it is that', () => {
    expect(placed({ type: 'book-chapter' }, { raw_source_name: 'The Book' })).toMatchObject({ containerTitle: 'The Book' })
    const paper = placed({ type: 'article' }, { raw_source_name: 'Proc. of X', raw_type: 'proceedings-article' })
    expect(paper).toMatchObject({ containerTitle: 'Proc. of X' })
    expect(paper?.journal).toBeUndefined()
  })

  test('of a preprint or a data set it is only where a copy lies', () => {
    for (const type of ['preprint', 'dataset', 'dissertation', 'book']) {
      const record = placed({ type }, { raw_source_name: 'Some repository' })
      expect([record?.journal, record?.containerTitle]).toEqual([undefined, undefined])
    }
  })

  test('without a name, another of its places may be a journal that is known', () => {
    const locations = [{ source: { type: 'repository', display_name: 'Copies' } }, { source: { type: 'journal', display_name: 'J Things', issn_l: '1234-5679' } }]
    const record = first('openalex', work({ type: 'article', primary_location: { source: null }, locations }))
    expect(record?.journal).toEqual({ title: 'J Things', issns: ['1234-5679'] })
    expect(first('openalex', work({ type: 'article', primary_location: null }))?.journal).toBeUndefined()
  })
}) // prettier-ignore

describe('whole titles of journals beside their abbreviations in BibTeX', () => {
  test.each([
    ['MathSciNet', 'JOURNAL = {Ann. of Math. (2)}, FJOURNAL = {Annals of Mathematics. Second Series}'],
    ['zbMATH', 'fjournal = {Annals of Mathematics. Second Series}, journal = {Ann. of Math. (2)}'],
    ['Scopus', 'journal = {Annals of Mathematics. Second Series}, abbrev_source_title = {Ann. of Math. (2)}'],
  ])('%s', (_, fields) => {
    expect(first('bibtex', `@article{a, title = {One}, ${fields}, issn = {0003-486X}}`)?.journal).toEqual({
      title: 'Annals of Mathematics. Second Series',
      abbreviation: 'Ann. of Math. (2)',
      issns: ['0003-486X'],
    })
  })

  test('the same title twice is no abbreviation', () => {
    const record = first('bibtex', '@article{a, title = {One}, journal = {Nature}, fjournal = {Nature}}')
    expect(record?.journal).toEqual({ title: 'Nature', issns: [] })
  })
})

describe('records of ERIC', () => {
  const eric = (...lines: string[]): string =>
    ['OWN - ERIC', 'TI  - Tests of Things', 'AU  - Lund, Ada', ...lines, 'JT  - Tests Today', 'LA  - English', 'PT  - Journal Articles'].join('\n')

  test.each(['EISSN-2375-5636', 'ISSN-2375-5636', '2375-5636', 'EISSN: 2375-5636'])('ISSN - %s', (issn) => {
    const { records, problems } = read('medline', eric(`ISSN - ${issn}`))
    expect(likeliestFormat(eric())?.name).toBe('medline')
    expect(records[0]?.journal).toEqual({ title: 'Tests Today', issns: ['2375-5636'] })
    expect(problems).toEqual([])
  })

  test('both numbers, the DOI in an address, and an article’s number before the year', () => {
    const text = eric('ISSN - ISSN-1234-5679', 'ISSN - EISSN-2375-5636', 'AID - http://dx.doi.org/10.5555/1', 'DP  - Article 10 2019')
    expect(first('medline', text)).toMatchObject({
      identifiers: [{ scheme: 'doi', value: '10.5555/1' }],
      published: '2019',
      articleNumber: '10',
      journal: { issns: ['1234-5679', '2375-5636'] },
    })
  })

  test('what is no number is said', () => {
    expect(read('medline', eric('ISSN - EISSN-2375-5630')).problems).toMatchObject([{ where: 'field IS' }])
    expect(first('ris', 'TY  - JOUR\nTI  - One\nSN  - EISSN-2375-5636\nER  - \n')?.journal?.issns).toEqual(['2375-5636'])
  })
}) // prettier-ignore

describe('article numbers of PubMed', () => {
  const place = ({ firstPage, lastPage, articleNumber }: Partial<ArticleRecord> = {}) =>
    [firstPage, lastPage, articleNumber].map((part) => part ?? '-').join(' ')
  const inMedline = (pages: string | undefined, pii: string): string =>
    place(
      first(
        'medline',
        `PMID- 1\nTI  - One\n${pages === undefined ? '' : `PG  - ${pages}\n`}LID - ${pii} [pii]\n`,
      ),
    )
  const inXml = (pages: string | undefined, pii: string): string =>
    place(
      first(
        'pubmed-xml',
        `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle>${pages === undefined ? '' : `<Pagination><MedlinePgn>${pages}</MedlinePgn></Pagination>`}<ELocationID EIdType="pii" ValidYN="Y">${pii}</ELocationID></Article></MedlineCitation></PubmedArticle>`,
      ),
    )

  test.each<[string | undefined, string, string]>([
    // No pages: what looks like a number of the journal's.
    [undefined, 'E77', '- - E77'],
    [undefined, 'e0123456', '- - e0123456'],
    [undefined, 'bav123', '- - bav123'],
    [undefined, '1042', '- - 1042'],
    [undefined, 'S0140-6736(07)60000-1', '- - -'],
    [undefined, '337/aug21_2/a1190', '- - -'],
    [undefined, 'PONE-D-13-12345', '- - -'],
    [undefined, '0003134812345678', '- - -'],
    [undefined, '10.1000/182', '- - -'],
    // The same as the page: it is no page.
    ['e14', 'e14', '- - e14'],
    ['E14', 'e14', '- - E14'],
    ['123', '123', '- - 123'],
    // In its place.
    ['pii: E77', 'E77', '- - E77'],
    ['pii: e1234. doi: 10.5555/1', 'other', '- - e1234'],
    // Beside pages.
    ['12-9', 'e42507', '12 19 e42507'],
    ['12-9', '1042', '12 19 -'],
    ['e14', 'S0140-6736(07)60000-1', 'e14 - -'],
  ])('pages %s and pii %s', (pages, pii, expected) => {
    expect(inMedline(pages, pii)).toBe(expected)
    expect(inXml(pages, pii)).toBe(expected)
  })

  test('an article number in place of pages is no problem', () => {
    expect(read('medline', 'PMID- 1\nTI  - One\nPG  - pii: E77\n').problems).toEqual([])
  })
})
