import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { cpuTime } from '../support/cpu-time.ts'

const read = (text: string) => {
  const { records, problems } = htmlFormat.read(text)
  if (records[0] === undefined) throw new Error('no record')
  return { record: records[0], problems }
}
const metas = (...tags: readonly (readonly [string, string])[]) =>
  `<!DOCTYPE html><html><head>${tags.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('\n')}</head><body></body></html>`
const work = [
  ['citation_title', 'Ketamine in mice'],
  ['citation_journal_title', 'Journal of Tests'],
] as const

test('a page with all HighWire tags gives everything', () => {
  const page = metas(
    ['citation_title', 'Role of &lt;i&gt;BDNF&lt;/i&gt; &amp; TrkB (p &lt; 0.05)'],
    ['citation_author', 'Zarate, Carlos A., Jr'],
    ['citation_author_institution', 'Bethesda'],
    ['citation_author_institution', 'Second place'],
    ['citation_author_email', 'Zarate@Example.org'],
    ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
    ['citation_author', 'Jean-Pierre Li'],
    ['citation_journal_title', 'Journal of Tests'],
    ['citation_journal_abbrev', 'J Test'],
    ['citation_issn', '1523-3812'],
    ['citation_issn', '15351645'],
    ['citation_publisher', 'Press'],
    ['citation_publication_date', '2007/12'],
    ['citation_online_date', '2007/12/03'],
    ['citation_volume', '9'],
    ['citation_issue', '6'],
    ['citation_firstpage', '467'],
    ['citation_lastpage', '74'],
    ['citation_doi', 'doi:10.1002/(SICI)1097(1998)43:4&lt;338::AID-J16&gt;3.0.CO;2-B'],
    ['citation_pmid', '17980155'],
    ['citation_pmcid', '3062484'],
    ['citation_language', 'English'],
    ['citation_keywords', 'ketamine; mood disorder; ketamine'],
    ['citation_abstract', 'First &lt;b&gt;thing&lt;/b&gt;.'],
    ['DC.Rights', 'https://creativecommons.org/licenses/by/4.0/'],
  )
  expect(read(page)).toEqual({
    record: {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1002/(sici)1097(1998)43:4<338::aid-j16>3.0.co;2-b' },
        { scheme: 'pmid', value: '17980155' },
        { scheme: 'pmcid', value: 'PMC3062484' },
      ],
      title: 'Role of BDNF & TrkB (p < 0.05)',
      abstract: 'First thing.',
      language: 'en',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Journal of Tests',
        abbreviation: 'J Test',
        issns: ['1523-3812', '1535-1645'],
        publisher: 'Press',
      },
      keywords: ['ketamine', 'mood disorder'],
      access: 'OPEN',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Carlos A., Jr',
          orcid: '0000-0002-1825-0097',
          corresponding: false,
          affiliations: ['Bethesda', 'Second place'],
          emails: ['zarate@example.org'],
        },
        {
          name: { family: 'Li', given: 'Jean-Pierre', initials: 'J-P' },
          printed: 'Jean-Pierre Li',
          corresponding: false,
          affiliations: [],
        },
      ],
      referenceListStatus: 'UNKNOWN',
      references: [],
    },
    problems: [],
  })
})

describe('several sources', () => {
  test('fill each other’s gaps, the more trustworthy first', () => {
    const { record } = read(
      metas(
        ['og:title', 'A shop'],
        ['DC.title', 'Other title'],
        ['DCTERMS.issued', '2007-11'],
        ['dc.identifier', 'doi:10.1000/ABC'],
        ['prism.volume', '9'],
        ['prism.startingPage', '467'],
        ['eprints.pagerange', '467-474'],
        ['bepress_citation_issue', '6'],
        ...work,
      ),
    )
    expect(record).toMatchObject({
      title: 'Ketamine in mice',
      published: '2007-11',
      identifiers: [{ scheme: 'doi', value: '10.1000/abc' }],
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
    })
  })

  test('one person named by several is one author, with what any of them says', () => {
    const page = metas(
      ...work,
      ['citation_author', 'Zarate, C.A.'],
      ['citation_author', 'Singh, J.'],
      ['dc.creator', 'Carlos A. Zarate'],
      ['dc.creator', 'Jaskaran Singh'],
      ['dc.contributor', 'hwadmin'],
    ).replace(
      '</head>',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"ScholarlyArticle","author":[{"@type":"Person","name":"Carlos A. Zarate","identifier":{"value":"https://orcid.org/0000-0002-1825-0097"},"affiliation":{"name":"NIMH"}}]}]}</script></head>`,
    )
    expect(read(page).record.authors).toEqual([
      {
        name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA' },
        printed: 'Carlos A. Zarate',
        orcid: '0000-0002-1825-0097',
        corresponding: false,
        affiliations: ['NIMH'],
      },
      {
        name: { family: 'Singh', given: 'Jaskaran', initials: 'J' },
        printed: 'Jaskaran Singh',
        corresponding: false,
        affiliations: [],
      },
    ])
  })

  test('authors in one tag are as many as it names, and a list printed twice counts once', () => {
    const list = read(metas(...work, ['citation_authors', 'Del Coco, Laura ; Li, X.'])).record
    expect(list.authors.map(({ name }) => name.family)).toEqual(['Del Coco', 'Li'])
    const names = [
      ['citation_author', 'Li, X'],
      ['citation_author', 'Du, J'],
    ] as const
    expect(read(metas(...work, ...names, ...names)).record.authors).toHaveLength(2)
  })
})

test('ten thousand authors named twice are read in seconds', () => {
  const names = Array.from({ length: 10_000 }, (_, place) => `Aa${place.toString(36)}, B.`)
  const tags = names.flatMap((name) => [['citation_author', name] as const, ['dc.creator', name] as const])
  const before = cpuTime()
  expect(read(metas(...work, ...tags)).record.authors).toHaveLength(10_000)
  expect(cpuTime() - before).toBeLessThan(8000)
})

test('JSON-LD alone gives a record, with the chain of issue, volume and journal', () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': ['MedicalScholarlyArticle'],
    headline: 'Ketamine &amp; mice',
    datePublished: '2007-12-03T00:00:00Z',
    pagination: '467-74',
    inLanguage: 'en-GB',
    keywords: 'ketamine, mood',
    isAccessibleForFree: false,
    sameAs: 'https://doi.org/10.1000/ABC',
    author: [
      { familyName: 'Zarate', givenName: 'Carlos' },
      { '@type': 'Organization', name: 'A Group' },
    ],
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: 6,
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '9',
        isPartOf: { '@type': 'Periodical', name: 'Journal of Tests', issn: ['1523-3812'] },
      },
    },
    citation: ['Li X: Cells in mice. Nature 2005, 7:281–285.'],
  }
  const page = `<html><head><script type='application/ld+json'>{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script></head></html>`
  const { record } = read(page)
  expect(record).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    identifiers: [{ scheme: 'doi', value: '10.1000/abc' }],
    title: 'Ketamine & mice',
    language: 'en-GB',
    published: '2007-12-03',
    volume: '9',
    issue: '6',
    firstPage: '467',
    lastPage: '474',
    journal: { title: 'Journal of Tests', issns: ['1523-3812'] },
    keywords: ['ketamine', 'mood'],
    access: 'SUBSCRIPTION',
    authors: [{ name: { family: 'Zarate', given: 'Carlos' } }, { name: { literal: 'A Group' } }],
    references: [{ ordinal: 1, parts: { title: 'Cells in mice' } }],
  })
})

describe('types', () => {
  test('a book in JSON-LD has its ISBN', () => {
    const page =
      '<html><script type="application/ld+json">{"@type":"Book","name":"A book","isbn":"0-306-40615-2"}</script>'
    expect(read(page).record).toMatchObject({
      type: 'BOOK',
      identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
    })
  })

  const title = ['citation_title', 'A work'] as const
  test.each([
    ['THESIS', ['citation_dissertation_institution', 'Oxford'], { publisher: 'Oxford' }],
    ['REPORT', ['citation_technical_report_institution', 'NBER'], { publisher: 'NBER' }],
    ['CONFERENCE_PAPER', ['citation_conference_title', 'Meeting'], { containerTitle: 'Meeting' }],
    ['BOOK_CHAPTER', ['citation_inbook_title', 'A book'], { containerTitle: 'A book' }],
    ['PREPRINT', ['citation_arxiv_id', '2101.00001'], {}],
    ['BOOK', ['citation_isbn', '9780306406157'], {}],
    ['OTHER', ['citation_doi', '10.1000/1'], {}],
  ] as const)('%s by %s', (type, tag, more) => {
    expect(read(metas(title, tag)).record).toMatchObject({ type, ...more })
  })

  test.each([
    ['REVIEW', 'citation_article_type', 'Review Article'],
    ['REVIEW', 'dc.type', 'Systematic review'],
    ['EDITORIAL', 'prism.section', 'Editorial'],
    ['LETTER', 'citation_section', 'Letters to the Editor'],
    ['CORRECTION', 'citation_article_type', 'Author Correction'],
    ['RETRACTION', 'citation_article_type', 'Retraction Note'],
    ['NEWS', 'dc.type', 'News'],
    ['JOURNAL_ARTICLE', 'citation_article_type', 'Letter'],
    ['JOURNAL_ARTICLE', 'dc.type', 'Peer review'],
    ['JOURNAL_ARTICLE', 'citation_section', 'Research'],
  ])('%s in a journal by %s "%s"', (type, name, content) => {
    expect(read(metas(...work, [name, content])).record.type).toBe(type)
  })

  test('the ISBN of a book does not identify its chapter', () => {
    const { record } = read(metas(title, ['citation_inbook_title', 'B'], ['citation_isbn', '9780306406157']))
    expect(record.identifiers).toEqual([])
  })
})

describe('access', () => {
  const withBody = (body: string) => read(metas(...work).replace('<body>', `<body>${body}`)).record.access
  const link = '<a href="http://creativecommons.org/licenses/by/4.0/">CC</a>'
  test.each([
    ['OPEN', link.replace('<a', '<a rel="license"')],
    ['OPEN', `<p>This is an open access article under ${link}.</p>`],
    ['UNKNOWN', `<p>Photo by Ann, ${link}.</p>`],
    ['UNKNOWN', '<p>Open access journal</p>'],
  ])('%s for %s', (expected, body) => {
    expect(withBody(body)).toBe(expected)
  })
})

test('what is not well-formed is a problem, and a page about nothing scholarly is refused', () => {
  const { record, problems } = read(metas(...work, ['citation_doi', 'none'], ['citation_issn', '1234-5678']))
  expect(problems.map(({ where }) => where)).toEqual(['citation_doi', 'ISSN'])
  expect(record.journal?.issns).toEqual([])
  for (const page of [
    '',
    '<html><title>Shop</title><h1>A title of a page</h1></html>',
    metas(['og:title', 'News of the day'], ['og:type', 'article']),
    metas(['citation_doi', '10.1000/1']),
  ]) {
    expect(() => htmlFormat.read(page), page).toThrow(UserError)
  }
})

test('only HTML is taken for it', () => {
  const html = [
    '<!doctype html>',
    '\uFEFF\n<HTML lang="en">',
    '<?xml version="1.0"?><!-- a --><!DOCTYPE html PUBLIC>',
  ]
  for (const text of html) expect(htmlFormat.sniff(`${text}<head></head>`), text).toBe(1)
  expect(htmlFormat.sniff('<head><meta charset="utf-8"></head>')).toBeGreaterThan(0.5)
  const others = [
    '',
    '<?xml version="1.0"?><article><body><div >',
    '<!DOCTYPE article><html>',
    'Title\nReferences\n',
    '{"a":1}',
    '<!--',
  ]
  for (const text of others) expect(htmlFormat.sniff(text), text).toBe(0)
})

test('a work that JSON-LD cites by its name and its address has its DOI', () => {
  const page = metas(...work).replace(
    '</head>',
    `<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"Ketamine in mice","citation":[{"@type":"ScholarlyArticle","name":"Cited","sameAs":"https://doi.org/10.1000/LD"}]}</script></head>`,
  )
  expect(read(page).record.references).toMatchObject([
    { text: 'Cited. doi:10.1000/ld', parts: { identifiers: [{ scheme: 'doi', value: '10.1000/ld' }] } },
  ])
})
