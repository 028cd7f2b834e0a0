import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { pubmedXmlFormat } from '../../src/formats/pubmed/pubmed-xml.ts'
import { cpuTime } from '../support/cpu-time.ts'

const full = `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM">
<PMID Version="1">17980155</PMID>
<Article PubModel="Print-Electronic">
<Journal><ISSN IssnType="Print">1535-1645</ISSN>
<JournalIssue CitedMedium="Print"><Volume>9</Volume><Issue>6</Issue>
<PubDate><Year>2007</Year><Month>Dec</Month></PubDate></JournalIssue>
<Title>Current psychiatry &amp; reports</Title><ISOAbbreviation>Curr. Psychiatry Rep.</ISOAbbreviation></Journal>
<ArticleTitle>The role of <i>JAK2</i> in H<sub>2</sub>O (P &lt; 0.05).</ArticleTitle>
<Pagination><MedlinePgn>467-74</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
<ELocationID EIdType="doi" ValidYN="Y">10.1002/(SICI)1097(1998)43:4&lt;338::AID-J16&gt;3.0.CO;2-B</ELocationID>
<Abstract><AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">First &lt;b&gt;thing&lt;/b&gt;.</AbstractText>
<AbstractText Label="METHODS">Second.</AbstractText><AbstractText>Third.</AbstractText></Abstract>
<AuthorList CompleteYN="Y">
<Author ValidYN="N"><LastName>Zarrate</LastName><ForeName>C</ForeName></Author>
<Author ValidYN="Y"><LastName>Zarate</LastName><ForeName>Carlos A</ForeName><Initials>CA</Initials><Suffix>Jr</Suffix>
<Identifier Source="ORCID">0000000218250097</Identifier>
<AffiliationInfo><Affiliation>Bethesda, MD.</Affiliation></AffiliationInfo>
<AffiliationInfo><Affiliation>Second place.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y"><CollectiveName>Ketamine Study Group</CollectiveName></Author>
</AuthorList>
<Language>fre</Language>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2007</Year><Month>12</Month><Day>03</Day></ArticleDate>
</Article>
<MedlineJournalInfo><MedlineTA>Curr Psychiatry Rep</MedlineTA><ISSNLinking>1523-3812</ISSNLinking></MedlineJournalInfo>
<MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName></MeshHeading></MeshHeadingList>
<NumberOfReferences>4</NumberOfReferences>
<KeywordList Owner="NASA"><Keyword>Space</Keyword></KeywordList>
<KeywordList Owner="NOTNLM"><Keyword>ketamine</Keyword><Keyword>ketamine</Keyword></KeywordList>
</MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">17980155</ArticleId><ArticleId IdType="pmc">PMC3062484</ArticleId></ArticleIdList>
<ReferenceList><Title>References</Title>
<Reference><Citation>Li X. Cells in mice. Nature. 2005;7(2):281-5.</Citation>
<ArticleIdList><ArticleId IdType="doi">10.1000/ABC</ArticleId><ArticleId IdType="pubmed">123</ArticleId></ArticleIdList></Reference>
<ReferenceList><Reference><Citation>Unreadable scribble</Citation></Reference>
<Reference><ArticleIdList><ArticleId IdType="pubmed">456</ArticleId></ArticleIdList></Reference><Reference/></ReferenceList>
</ReferenceList></PubmedData></PubmedArticle>`

const read = (text: string) => {
  const { records, problems } = pubmedXmlFormat.read(text)
  if (records[0] === undefined) throw new Error('no record')
  return { record: records[0], problems }
}
const article = (inside: string, citation = '', data = '') =>
  read(
    `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>${inside}</Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle>`,
  )

test('an article with everything gives everything', () => {
  expect(read(full)).toEqual({
    record: {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'pmid', value: '17980155' },
        { scheme: 'doi', value: '10.1002/(sici)1097(1998)43:4<338::aid-j16>3.0.co;2-b' },
        { scheme: 'pmcid', value: 'PMC3062484' },
      ],
      title: 'The role of JAK2 in H2O (P < 0.05)',
      abstract: 'BACKGROUND: First thing. METHODS: Second. Third.',
      language: 'fr',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current psychiatry & reports',
        abbreviation: 'Curr Psychiatry Rep',
        issns: ['1535-1645', '1523-3812'],
      },
      keywords: ['ketamine', 'Space', 'Humans'],
      access: 'OPEN',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Carlos A Jr',
          orcid: '0000-0002-1825-0097',
          corresponding: false,
          affiliations: ['Bethesda, MD.', 'Second place.'],
        },
        {
          name: { literal: 'Ketamine Study Group' },
          printed: 'Ketamine Study Group',
          corresponding: false,
          affiliations: [],
        },
      ],
      referenceListStatus: 'PARTIAL',
      declaredReferenceCount: 4,
      references: [
        {
          ordinal: 1,
          doiAssertedBy: 'OTHER',
          text: 'Li X. Cells in mice. Nature. 2005;7(2):281-5.',
          parts: {
            type: 'JOURNAL_ARTICLE',
            authors: [{ family: 'Li', initials: 'X' }],
            authorsTruncated: false,
            confidence: expect.objectContaining({ line: expect.any(Number) }),
            title: 'Cells in mice',
            containerTitle: 'Nature',
            year: 2005,
            volume: '7',
            issue: '2',
            firstPage: '281',
            lastPage: '285',
            identifiers: [
              { scheme: 'doi', value: '10.1000/abc' },
              { scheme: 'pmid', value: '123' },
            ],
          },
          links: [],
        },
        { ordinal: 2, text: 'Unreadable scribble', links: [] },
        {
          ordinal: 3,
          text: 'pmid:456',
          parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme: 'pmid', value: '456' }] },
          links: [],
        },
      ],
    },
    problems: [
      { severity: 'warning', where: 'reference 4', message: 'It has neither a text nor an identifier.' },
      { severity: 'warning', where: 'references', message: 'The record declares 4, the list has 3.' },
    ],
  })
})

describe('dates', () => {
  const dated = (inside: string, more = '') =>
    article(`<Journal><JournalIssue><PubDate>${inside}</PubDate></JournalIssue></Journal>${more}`).record
      .published
  test.each([
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', '1998'],
    ['<MedlineDate>2018 May - Jun</MedlineDate>', '2018'],
    ['<Year>2007</Year><Season>Winter</Season>', '2007'],
    ['<Year>2007</Year><Month>02</Month><Day>3</Day>', '2007-02-03'],
    ['<Year>2007</Year><Day>3</Day>', '2007'],
    ['', undefined],
  ])('%s is as precise as it is', (inside, expected) => {
    expect(dated(inside)).toBe(expected)
  })

  test('the date of the issue counts, where the article came out online in another month', () => {
    const online = '<ArticleDate><Year>2007</Year><Month>12</Month><Day>03</Day></ArticleDate>'
    expect(dated('<Year>2008</Year><Month>Jan</Month>', online)).toBe('2008-01')
    expect(dated('', online)).toBe('2007-12-03')
  })
})

describe('odd articles', () => {
  test('MeSH headings come without qualifiers', () => {
    const headings =
      '<MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName><QualifierName>blood</QualifierName></MeshHeading></MeshHeadingList>'
    expect(article('', headings).record.keywords).toEqual(['Humans'])
  })

  test('a translated title has no brackets; the original counts where there is none', () => {
    expect(article('<ArticleTitle>[Tobacco control].</ArticleTitle>').record.title).toBe('Tobacco control')
    const both =
      '<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Om beriberihjärta.</VernacularTitle>'
    expect(article(both).record.title).toBe('Om beriberihjärta')
  })

  test('StartPage and EndPage count where MedlinePgn says nothing', () => {
    const pages = '<Pagination><StartPage>e12</StartPage><EndPage>e15</EndPage></Pagination>'
    expect(article(pages).record).toMatchObject({ firstPage: 'e12', lastPage: 'e15' })
    const words = '<Pagination><MedlinePgn>[34457 words; 185 paragraphs]</MedlinePgn></Pagination>'
    expect(article(words).problems.map(({ where }) => where)).toEqual(['Pagination'])
  })

  test('an author list that is cut short, an empty entry and a false ORCID iD are problems', () => {
    const { record, problems } = article(
      '<AuthorList CompleteYN="N"><Author/><Author><LastName>Li</LastName><Initials>X</Initials><Identifier Source="ORCID">1</Identifier><Affiliation>Here</Affiliation></Author></AuthorList>',
    )
    expect(problems.map(({ where }) => where)).toEqual(['author 1', 'author 2', 'authors'])
    expect(record.authors).toEqual([
      {
        name: { family: 'Li', initials: 'X' },
        printed: 'Li, X',
        corresponding: false,
        affiliations: ['Here'],
      },
    ])
  })

  test('identifiers of cited works are not the article’s own', () => {
    const list =
      '<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference></ReferenceList>'
    const { record } = article('', '', list)
    expect(record.identifiers).toEqual([{ scheme: 'pmid', value: '1' }])
    expect(record.referenceListStatus).toBe('COMPLETE')
  })
})

describe('books', () => {
  const book = `<BookTitle>GeneReviews</BookTitle><PubDate><Year>1993</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Adam</LastName></Author></AuthorList>
<Publisher><PublisherName>University of Washington</PublisherName></Publisher>
<Isbn>0306406152</Isbn><ELocationID EIdType="doi">10.1000/book</ELocationID>`
  const document = (inside: string) =>
    read(
      `<PubmedBookArticle><BookDocument><PMID>2</PMID><Book>${book}</Book>${inside}</BookDocument></PubmedBookArticle>`,
    ).record

  test('a chapter has its own title and date, and the identifiers of its book are not its own', () => {
    expect(
      document(
        '<ArticleTitle>MECP2 Disorders</ArticleTitle><AuthorList Type="authors"><Author><LastName>Kaur</LastName></Author></AuthorList><ContributionDate><Year>2001</Year><Month>10</Month></ContributionDate>',
      ),
    ).toMatchObject({
      type: 'BOOK_CHAPTER',
      identifiers: [{ scheme: 'pmid', value: '2' }],
      title: 'MECP2 Disorders',
      containerTitle: 'GeneReviews',
      publisher: 'University of Washington',
      published: '2001-10',
      authors: [{ name: { family: 'Kaur' } }],
    })
  })

  test('a book has its DOI and ISBN, and its editors are not its authors', () => {
    const record = document('')
    expect(record).toMatchObject({ type: 'BOOK', title: 'GeneReviews', published: '1993', authors: [] })
    expect(record.identifiers.map(({ value }) => value)).toEqual(['2', '10.1000/book', '9780306406157'])
    expect(record).not.toHaveProperty('containerTitle')
  })
})

test('a text without title and identifier, or cut off, is refused in one sentence', () => {
  for (const text of [
    '',
    '<a/>',
    '<PubmedArticle/>',
    '<PubmedArticle>\0</PubmedArticle>',
    full.slice(0, 900),
  ]) {
    expect(() => pubmedXmlFormat.read(text), text).toThrow(UserError)
  }
})

test('nothing but a UserError leaves the reader, whatever the text', () => {
  const value = fc.string().map((text) => text.replace(/[<&]/g, ' '))
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(full.length).map((end) => full.slice(0, end)),
    fc.tuple(value, fc.nat(300)).map(([text, place]) => {
      let seen = 0
      return full.replace(/>[^<]*</g, (old) => ((seen += 1) === place ? `>${text}<` : old))
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(pubmedXmlFormat.sniff(text)).toBeGreaterThanOrEqual(0)
      try {
        pubmedXmlFormat.read(text)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 500 },
  )
})

test('a megabyte in one element is read in less than a second', () => {
  for (const unit of ['x', ' ', '[', '&lt;', 'a, ']) {
    const long = unit.repeat(1_000_000 / unit.length)
    const before = cpuTime()
    article(
      `<ArticleTitle>${long}</ArticleTitle><Abstract><AbstractText>${long}</AbstractText></Abstract><Pagination><MedlinePgn>${long}</MedlinePgn></Pagination>`,
    )
    expect(cpuTime() - before, unit).toBeLessThan(1000)
  }
})
