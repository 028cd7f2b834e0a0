import { describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { crossrefJsonFormat } from '../../src/formats/crossref/crossref-json.ts'
import { crossrefXmlFormat } from '../../src/formats/crossref/crossref-xml.ts'
import { htmlFormat } from '../../src/formats/html-page/html-page.ts'
import { jatsFormat } from '../../src/formats/jats/jats.ts'
import { openAlexFormat } from '../../src/formats/openalex/openalex.ts'
import { medlineFormat } from '../../src/formats/pubmed/medline.ts'
import { pubmedXmlFormat } from '../../src/formats/pubmed/pubmed-xml.ts'

function only(records: readonly ArticleRecord[]): ArticleRecord {
  if (records[0] === undefined) throw new Error('no record')
  return records[0]
}
const doi = (value: string) => ({ scheme: 'doi', value })
const pmid = (value: string) => ({ scheme: 'pmid', value })

describe('PubMed', () => {
  const xml = (types: readonly string[], corrections = ''): ArticleRecord =>
    only(
      pubmedXmlFormat.read(`<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>2012</Year><Month>May</Month></PubDate></JournalIssue><Title>J Mice</Title></Journal>
      <ArticleTitle>Mice.</ArticleTitle><PublicationTypeList>${types.map((type) => `<PublicationType>${type}</PublicationType>`).join('')}</PublicationTypeList></Article>
      <CommentsCorrectionsList>${corrections}</CommentsCorrectionsList></MedlineCitation></PubmedArticle>`)
        .records,
    )
  const medline = (...lines: readonly string[]): ArticleRecord =>
    only(
      medlineFormat.read(
        ['PMID- 1', 'TI  - Mice.', 'JT  - J Mice', 'DP  - 2012 May', ...lines, ''].join('\n'),
      ).records,
    )

  test.each([
    ['RetractionIn', 'RIN', 'RETRACTION', 'UPDATED'],
    ['RetractionOf', 'ROF', 'RETRACTION', 'NOTICE'],
    ['RetractedandRepublishedIn', 'RRI', 'RETRACTION', 'UPDATED'],
    ['PartialRetractionIn', 'PRIN', 'CORRECTION', 'UPDATED'],
    ['ErratumIn', 'EIN', 'CORRECTION', 'UPDATED'],
    ['ErratumFor', 'EFR', 'CORRECTION', 'NOTICE'],
    ['ExpressionOfConcernIn', 'ECI', 'CONCERN', 'UPDATED'],
    ['ExpressionOfConcernFor', 'ECF', 'CONCERN', 'NOTICE'],
    ['UpdateIn', 'UIN', 'NEW_VERSION', 'UPDATED'],
    ['UpdateOf', 'UOF', 'NEW_VERSION', 'NOTICE'],
    ['RepublishedFrom', 'RPF', 'NEW_VERSION', 'NOTICE'],
    ['CorrectedandRepublishedIn', 'CRI', 'NEW_VERSION', 'UPDATED'],
    ['CommentIn', 'CIN', 'COMMENT', 'UPDATED'],
    ['CommentOn', 'CON', 'COMMENT', 'NOTICE'],
  ])('%s and %s are a %s of which the record is the %s', (refType, tag, kind, role) => {
    const text = 'J Neurosci. 2010 Mar 3;30(9):3419'
    const expected = [
      {
        kind,
        role,
        identifier: pmid('20206'),
        text,
        // A notice is as old as its record.
        date: role === 'NOTICE' ? '2012-05' : '2010-03-03',
        assertedBy: 'PUBMED',
      },
    ]
    const element = `<CommentsCorrections RefType="${refType}"><RefSource>${text}</RefSource><PMID Version="1">20206</PMID></CommentsCorrections>`
    expect(xml([], element).updates).toEqual(expected)
    expect(
      medline(`${tag.padEnd(4)}- J Neurosci. 2010 Mar`, '      3;30(9):3419. PMID: 20206').updates,
    ).toEqual(expected)
  })

  test('a notice with both is known by its DOI, as at Crossref, and its text has the PubMed id', () => {
    const printed = 'J Mice. 2013;1:2. doi: 10.1000/n'
    const element = `<CommentsCorrections RefType="RetractionIn"><RefSource>${printed}</RefSource><PMID>5</PMID></CommentsCorrections>`
    const expected = [
      expect.objectContaining({
        identifier: { scheme: 'doi', value: '10.1000/n' },
        text: `${printed}. PMID: 5`,
      }),
    ]
    expect(xml([], element).updates).toEqual(expected)
    expect(medline(`RIN - ${printed}. PMID: 5`).updates).toEqual(expected)
  })

  test('a notice without a PubMed id is known by its DOI, or by its text alone', () => {
    expect(medline('EIN - BMJ. 2008 Jan 12;336(7635). doi: 10.1136/BMJ.1.AD').updates).toEqual([
      {
        kind: 'CORRECTION',
        role: 'UPDATED',
        identifier: doi('10.1136/bmj.1.ad'),
        text: 'BMJ. 2008 Jan 12;336(7635). doi: 10.1136/BMJ.1.AD',
        date: '2008-01-12',
        assertedBy: 'PUBMED',
      },
    ])
    expect(medline('EIN - Somewhere').updates).toEqual([
      { kind: 'CORRECTION', role: 'UPDATED', text: 'Somewhere', assertedBy: 'PUBMED' },
    ])
  })

  test('a retracted publication is one, also where no notice is named', () => {
    const retracted = [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'PUBMED' }]
    expect(xml(['Journal Article', 'Retracted Publication']).updates).toEqual(retracted)
    expect(medline('PT  - Retracted Publication').updates).toEqual(retracted)
    expect(medline('PT  - Retracted Publication', 'RIN - J Mice. 2013;1:2. PMID: 5').updates).toHaveLength(1)
  })

  test('data and summaries for patients are no updates', () => {
    expect(medline('SPIN- J Mice. 2013;1:2. PMID: 5', 'ORI - J Mice. 2013;1:2. PMID: 5')).not.toHaveProperty(
      'updates',
    )
    expect(
      xml([], '<CommentsCorrections RefType="Cites"><PMID>5</PMID></CommentsCorrections>'),
    ).not.toHaveProperty('updates')
  })

  test.each([
    [['Journal Article', 'Review'], 'REVIEW'],
    [['Letter', 'Comment'], 'LETTER'],
    [['Editorial'], 'EDITORIAL'],
    [['News'], 'NEWS'],
    [['Retraction of Publication', 'Editorial'], 'RETRACTION'],
    [['Retraction Notice'], 'RETRACTION'],
    [['Published Erratum'], 'CORRECTION'],
    [['Journal Article', 'Retracted Publication'], 'JOURNAL_ARTICLE'],
    [['Expression of Concern'], 'JOURNAL_ARTICLE'],
  ])('what is %j is of the type %s', (types, type) => {
    expect(xml(types).type).toBe(type)
    expect(medline(...types.map((each) => `PT  - ${each}`)).type).toBe(type)
  })
})

describe('JATS', () => {
  const read = (attributes: string, related: string, rest = '', title = 'Mice'): ArticleRecord =>
    only(
      jatsFormat.read(`<article xmlns:xlink="x" ${attributes}><front><article-meta><article-id pub-id-type="doi">10.1000/own</article-id><title-group><article-title>${title}</article-title></title-group>
      <pub-date><year>2012</year></pub-date>${related}</article-meta></front>${rest}</article>`).records,
    )

  test.each([
    ['retracted-article', 'RETRACTION', 'NOTICE'],
    ['retraction-forward', 'RETRACTION', 'UPDATED'],
    ['corrected-article', 'CORRECTION', 'NOTICE'],
    ['correction-forward', 'CORRECTION', 'UPDATED'],
    ['addendum', 'CORRECTION', 'UPDATED'],
    ['object-of-concern', 'CONCERN', 'NOTICE'],
    ['updated-article', 'NEW_VERSION', 'NOTICE'],
    ['commentary-article', 'COMMENT', 'NOTICE'],
    ['commentary', 'COMMENT', 'UPDATED'],
  ])('a related article of the type %s is a %s of which the record is the %s', (type, kind, role) => {
    const date = role === 'NOTICE' ? { date: '2012' } : {}
    const expected = { kind, role, identifier: doi('10.1000/other'), ...date, assertedBy: 'PUBLISHER' }
    for (const link of [
      'ext-link-type="doi" xlink:href="10.1000/OTHER"',
      'ext-link-type="uri" xlink:href="info:doi/10.1000/other"',
      'ext-link-type="uri" xlink:href="https://doi.org/10.1000/other"',
      'xlink:href="10.1000/other"',
    ]) {
      expect(read('', `<related-article related-article-type="${type}" ${link}/>`).updates, link).toEqual([
        expected,
      ])
    }
    const object = `<related-object link-type="${type}" document-id-type="doi" document-id="10.1000/other"/>`
    expect(read('', object).updates).toEqual([expected])
  })

  test('a related article may have a PubMed id, or only a title', () => {
    const [first, second] =
      read(
        '',
        '<related-article related-article-type="retracted-article" ext-link-type="pmid" xlink:href="123"/><related-article related-article-type="letter" ext-link-type="pmc"><article-title>On <italic>mice</italic></article-title></related-article>',
      ).updates ?? []
    expect(first?.identifier).toEqual(pmid('123'))
    expect(second).toEqual({
      kind: 'COMMENT',
      role: 'NOTICE',
      text: 'On mice',
      date: '2012',
      assertedBy: 'PUBLISHER',
    })
  })

  test('the history says when an article was retracted', () => {
    const history =
      '<history><date date-type="received"><year>2011</year></date><date date-type="retracted"><year>2013</year><month>2</month></date></history>'
    const forward = '<related-article related-article-type="retraction-forward" xlink:href="10.1000/n"/>'
    const retracted = { kind: 'RETRACTION', role: 'UPDATED', date: '2013-02', assertedBy: 'PUBLISHER' }
    expect(read('', history).updates).toEqual([retracted])
    expect(read('', forward + history).updates).toEqual([{ ...retracted, identifier: doi('10.1000/n') }])
    const event =
      '<pub-history><event event-type="corrected"><event-desc>Fig. 2</event-desc><date><year>2014</year></date></event></pub-history>'
    expect(read('', event).updates).toEqual([
      { kind: 'CORRECTION', role: 'UPDATED', date: '2014', assertedBy: 'PUBLISHER' },
    ])
  })

  test('companions and preprints update nothing, and what sub-articles and references relate is theirs', () => {
    const related = '<related-article related-article-type="retracted-article" xlink:href="10.1000/other"/>'
    for (const record of [
      read('', '<related-article related-article-type="companion" xlink:href="10.1000/other"/>'),
      read('', '<related-article related-article-type="preprint" xlink:href="10.1000/other"/>'),
      read('', '', `<sub-article><front-stub>${related}</front-stub></sub-article>`),
      read(
        '',
        '',
        `<back><ref-list><ref><mixed-citation>Mice ${related}</mixed-citation></ref></ref-list></back>`,
      ),
    ]) {
      expect(record).not.toHaveProperty('updates')
    }
    expect(read('', '', `<back><fn-group><fn><p>${related}</p></fn></fn-group></back>`).updates).toHaveLength(
      1,
    )
  })

  test.each([
    ['review-article', 'REVIEW'],
    ['letter', 'LETTER'],
    ['reply', 'LETTER'],
    ['editorial', 'EDITORIAL'],
    ['correction', 'CORRECTION'],
    ['retraction', 'RETRACTION'],
    ['news', 'NEWS'],
    ['research-article', 'JOURNAL_ARTICLE'],
    ['constructor', 'JOURNAL_ARTICLE'],
  ])('an article of the type %s is a %s', (name, type) => {
    expect(read(`article-type="${name}"`, '').type).toBe(type)
  })

  test('names that every object has are no words of a table', () => {
    const odd = '<related-article related-article-type="constructor" xlink:href="10.1000/n"/>'
    const dated = '<history><date date-type="toString"><year>2013</year></date></history>'
    expect(read('article-type="constructor"', odd + dated)).not.toHaveProperty('updates')
  })

  test('an article that says that it is retracted is', () => {
    const retracted = [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'PUBLISHER' }]
    expect(read('article-type="retracted-article"', '').updates).toEqual(retracted)
    expect(read('', '', '', 'RETRACTED: Mice').updates).toEqual(retracted)
    const forward = '<related-article related-article-type="retraction-forward" xlink:href="10.1000/other"/>'
    expect(read('', forward, '', 'RETRACTED ARTICLE: Mice').updates).toHaveLength(1)
  })
})

describe('Crossref', () => {
  const read = (work: object): { readonly record: ArticleRecord; readonly messages: readonly string[] } => {
    const { records, problems } = crossrefJsonFormat.read(
      JSON.stringify({ DOI: '10.5555/own', type: 'journal-article', title: ['Mice'], ...work }),
    )
    return { record: only(records), messages: problems.map(({ message }) => message) }
  }
  const updated = { 'date-parts': [[2020, 1, 30]] }

  test.each([
    ['retraction', 'RETRACTION', 'RETRACTION'],
    ['partial_retraction', 'CORRECTION', 'CORRECTION'],
    ['Corrigendum', 'CORRECTION', 'CORRECTION'],
    ['expression-of-concern', 'CONCERN', 'JOURNAL_ARTICLE'],
    ['withdrawal', 'WITHDRAWAL', 'JOURNAL_ARTICLE'],
    ['removal', 'WITHDRAWAL', 'JOURNAL_ARTICLE'],
    ['new_edition', 'NEW_VERSION', 'JOURNAL_ARTICLE'],
  ])('an update-to of the type %s makes the work the notice of a %s', (type, kind, ofNotice) => {
    const { record } = read({ 'update-to': [{ DOI: '10.5555/OTHER', type, source: 'publisher', updated }] })
    const update = { kind, identifier: doi('10.5555/other'), date: '2020-01-30', assertedBy: 'PUBLISHER' }
    expect(record.updates).toEqual([{ ...update, role: 'NOTICE' }])
    expect(record.type).toBe(ofNotice)
  })

  test('updated-by names the notices, of the publisher and of Retraction Watch', () => {
    const { record } = read({
      'updated-by': [
        { DOI: '10.5555/n', type: 'retraction', source: 'publisher', updated },
        { DOI: '10.5555/n', type: 'retraction', source: 'retraction-watch', updated, 'record-id': 7 },
        { DOI: '10.5555/n', type: 'retraction', source: 'retraction-watch', updated, 'record-id': 7 },
      ],
    })
    expect(record.type).toBe('JOURNAL_ARTICLE')
    expect(record.updates?.map(({ role, assertedBy }) => [role, assertedBy])).toEqual([
      ['UPDATED', 'PUBLISHER'],
      ['UPDATED', 'RETRACTION_WATCH'],
    ])
  })

  test('a work that names itself was updated in its place', () => {
    const self = { DOI: '10.5555/OWN', type: 'withdrawal', source: 'publisher', updated }
    expect(read({ 'update-to': [self], 'updated-by': [self] }).record.updates).toEqual([
      { kind: 'WITHDRAWAL', role: 'UPDATED', date: '2020-01-30', assertedBy: 'PUBLISHER' },
    ])
  })

  test('an unknown type and a broken DOI are told of', () => {
    const { record, messages } = read({
      'update-to': [
        { DOI: '10.5555/x', type: 'blessing' },
        { DOI: '10.5555/x', type: 'constructor' },
        { DOI: 'none', type: 'erratum' },
        'odd',
        null,
      ],
    })
    expect(record.updates).toEqual([{ kind: 'CORRECTION', role: 'NOTICE', assertedBy: 'PUBLISHER' }])
    const source = { 'updated-by': [{ DOI: '10.5555/n', type: 'erratum', source: 'constructor' }] }
    expect(read(source).record.updates?.[0]?.assertedBy).toBe('OTHER')
    expect(messages).toContain('"blessing" is no known type of update.')
    expect(messages).toContain('"none" is no DOI.')
  })

  test.each([
    ['RETRACTED: Mice', 'RETRACTION'],
    ['RETRACTED ARTICLE: Mice', 'RETRACTION'],
    ['[Retracted] Mice', 'RETRACTION'],
    ['WITHDRAWN: Mice', 'WITHDRAWAL'],
    ['REMOVED: Mice', 'WITHDRAWAL'],
    // The titles of notices, and of works on retractions.
    ['Retracted: Mice', undefined],
    ['Retraction Note: Mice', undefined],
    ['Retracted articles and their readers', undefined],
  ])('a title such as "%s" says of its work that it is a %s', (title, kind) => {
    expect(read({ title: [title] }).record.updates?.map((update) => update.kind)).toEqual(kind && [kind])
  })

  test('updates in XML are those of a notice', () => {
    const { records } =
      crossrefXmlFormat.read(`<journal><journal_article><titles><title>Erratum</title></titles><crossmark><updates>
      <update type="erratum" date="2017-04-01">10.5555/Other</update></updates></crossmark><doi_data><doi>10.5555/own</doi></doi_data></journal_article></journal>`)
    expect(records[0]).toMatchObject({
      type: 'CORRECTION',
      updates: [
        {
          kind: 'CORRECTION',
          role: 'NOTICE',
          identifier: doi('10.5555/other'),
          date: '2017-04-01',
          assertedBy: 'PUBLISHER',
        },
      ],
    })
  })
})

test('OpenAlex says that a work is retracted, and what kind of article it is', () => {
  const read = (work: object): ArticleRecord =>
    only(
      openAlexFormat.read(JSON.stringify({ id: 'https://openalex.org/W1', title: 'Mice', ...work })).records,
    )
  expect(read({ is_retracted: true, type: 'article' })).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OPENALEX' }],
  })
  expect(read({ is_retracted: false })).not.toHaveProperty('updates')
  const types = ['review', 'letter', 'editorial', 'erratum', 'retraction'].map((type) => read({ type }).type)
  expect(types).toEqual(['REVIEW', 'LETTER', 'EDITORIAL', 'CORRECTION', 'RETRACTION'])
})

test('a page says by its title, or in its JSON-LD, what became of the work', () => {
  const page = (title: string, jsonLd: object): ArticleRecord =>
    only(
      htmlFormat.read(
        `<html><head><meta name="citation_title" content="${title}"><script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', name: title, ...jsonLd })}</script></head></html>`,
      ).records,
    )
  expect(page('RETRACTED ARTICLE: Mice', {}).updates).toEqual([
    { kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'PUBLISHER' },
  ])
  const correction = [
    {
      '@type': 'CorrectionComment',
      url: 'https://doi.org/10.1000/n',
      text: 'Figure 2',
      datePublished: '2020-02-03',
    },
  ]
  expect(page('Mice', { correction }).updates).toEqual([
    {
      kind: 'CORRECTION',
      role: 'UPDATED',
      identifier: doi('10.1000/n'),
      text: 'Figure 2',
      date: '2020-02-03',
      assertedBy: 'PUBLISHER',
    },
  ])
  expect(page('Mice', { correction: [7, {}, null] })).toEqual(page('Mice', { correction: '7' }))
})
