import { describe, expect, test } from 'vitest'
import type { ArticleRecord, ArticleType, RecordUpdate } from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'

const bare = {
  identifiers: [],
  title: 'A title',
  published: '1999',
  keywords: [],
  access: 'UNKNOWN',
  authors: [],
  referenceListStatus: 'UNKNOWN',
  references: [],
} as const

const formats = [
  ['bibtex', bibtexFormat, writeBibtex],
  ['ris', risFormat, writeRis],
  ['csl-json', cslJsonFormat, writeCslJson],
] as const

test.each<[ArticleType, string, string, string]>([
  ['JOURNAL_ARTICLE', 'article', 'JOUR', 'article-journal'],
  ['REVIEW', 'article', 'JOUR', 'article-journal'],
  ['LETTER', 'article', 'JOUR', 'article-journal'],
  ['EDITORIAL', 'article', 'JOUR', 'article-journal'],
  ['CORRECTION', 'article', 'JOUR', 'article-journal'],
  ['RETRACTION', 'article', 'JOUR', 'article-journal'],
  ['NEWS', 'article', 'NEWS', 'article-newspaper'],
  ['BOOK', 'book', 'BOOK', 'book'],
  ['BOOK_CHAPTER', 'incollection', 'CHAP', 'chapter'],
  ['CONFERENCE_PAPER', 'inproceedings', 'CONF', 'paper-conference'],
  ['PREPRINT', 'misc', 'UNPB', 'article'],
  ['THESIS', 'phdthesis', 'THES', 'thesis'],
  ['REPORT', 'techreport', 'RPRT', 'report'],
  ['DATASET', 'dataset', 'DATA', 'dataset'],
  ['SOFTWARE', 'software', 'COMP', 'software'],
  ['PATENT', 'patent', 'PAT', 'patent'],
  ['WEB_PAGE', 'online', 'ELEC', 'webpage'],
  ['OTHER', 'misc', 'GEN', 'document'],
])('%s is @%s, %s and %s', (type, entry, ris, csl) => {
  const record: ArticleRecord = { ...bare, type }
  expect(/^@(\w+)/.exec(writeBibtex([record]))?.[1]).toBe(entry)
  expect(/^TY {2}- (\w+)/.exec(writeRis([record]))?.[1]).toBe(ris)
  expect((JSON.parse(writeCslJson([record])) as { type: string }[])[0]?.type).toBe(csl)
})

test('news in a journal is cited as the journal’s', () => {
  const news: ArticleRecord = { ...bare, type: 'NEWS', volume: '9', journal: { title: 'Nature', issns: [] } }
  expect(writeRis([news])).toContain('TY  - JOUR')
  expect(writeCslJson([news])).toContain('"type":"article-journal"')
})

const name = { family: 'Hall', given: 'Betty', initials: 'B' }
const chapter: ArticleRecord = {
  ...bare,
  type: 'BOOK_CHAPTER',
  containerTitle: 'Handbook of tests',
  firstPage: '12',
  lastPage: '34',
  publisher: 'Elsevier',
  publisherPlace: 'Amsterdam',
  edition: '2nd',
  series: 'Series of handbooks',
  editors: [{ family: 'van Berg', given: 'Ann', initials: 'A' }, { literal: 'Editing Group and Friends' }],
  translators: [name],
}
const { containerTitle: _c, firstPage: _f, lastPage: _l, ...ofBook } = chapter
const book: ArticleRecord = {
  ...ofBook,
  type: 'BOOK',
  identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
}

describe.each(formats)('%s', (_name, format, write) => {
  test.each([
    ['chapter', chapter],
    ['book', book],
    [
      'paper',
      { ...chapter, type: 'CONFERENCE_PAPER', translators: undefined as never } satisfies ArticleRecord,
    ],
    ['report', { ...book, type: 'REPORT' } satisfies ArticleRecord],
    ['program', { ...book, type: 'SOFTWARE', identifiers: [] } satisfies ArticleRecord],
    [
      'article',
      {
        ...bare,
        type: 'JOURNAL_ARTICLE',
        journal: { title: 'Nature', issns: ['0028-0836'] },
        editors: [name],
      } satisfies ArticleRecord,
    ],
  ])('editors, translators, publisher, place, edition and series of a %s come back', (_kind, record) => {
    const expected = JSON.parse(JSON.stringify(record)) as ArticleRecord
    expect(format.read(write([record]))).toEqual({ records: [expected], problems: [] })
  })

  test('a thesis has its university', () => {
    const thesis: ArticleRecord = { ...bare, type: 'THESIS', publisher: 'Oxford', publisherPlace: 'UK' }
    expect(format.read(write([thesis])).records).toEqual([thesis])
  })

  test.each<RecordUpdate>([
    { kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' },
    {
      kind: 'RETRACTION',
      role: 'UPDATED',
      identifier: { scheme: 'doi', value: '10.1000/notice' },
      date: '2010-03-03',
      assertedBy: 'OTHER',
    },
    {
      kind: 'CORRECTION',
      role: 'UPDATED',
      text: 'J Neurosci. 2010 Mar 3;30(9):3419',
      assertedBy: 'OTHER',
    },
    {
      kind: 'RETRACTION',
      role: 'NOTICE',
      identifier: { scheme: 'pmid', value: '34979165' },
      text: 'Cancer Lett. 2022 Mar 31;529:19-36. PMID: 34979165',
      assertedBy: 'OTHER',
    },
    { kind: 'COMMENT', role: 'UPDATED', text: 'Nature. 2011;1:2', date: '2011', assertedBy: 'OTHER' },
    { kind: 'CONCERN', role: 'UPDATED', date: '2012-05', assertedBy: 'OTHER' },
  ])('what has happened to a work comes back: $kind $role', (update) => {
    const record: ArticleRecord = { ...bare, type: 'JOURNAL_ARTICLE', updates: [update] }
    expect(format.read(write([record])).records[0]?.updates).toEqual([update])
  })

  test('several updates come back, each once', () => {
    const updates: RecordUpdate[] = [
      { kind: 'CORRECTION', role: 'UPDATED', text: 'Lancet. 2001;1:2', assertedBy: 'OTHER' },
      { kind: 'RETRACTION', role: 'UPDATED', text: 'Lancet. 2002;3:4', date: '2002', assertedBy: 'OTHER' },
    ]
    const record: ArticleRecord = { ...bare, type: 'JOURNAL_ARTICLE', updates: [...updates, ...updates] }
    expect(format.read(write([record])).records[0]?.updates).toEqual(updates)
  })
})

test('an article number is written where programs look for it, and as the page where there is none', () => {
  const article: ArticleRecord = { ...bare, type: 'JOURNAL_ARTICLE', articleNumber: 'e0123456' }
  expect(writeBibtex([article])).toContain('  eid = {e0123456},\n  pages = {e0123456},\n')
  expect(writeRis([article])).toContain('SP  - e0123456\r\nC7  - e0123456\r\n')
  expect(JSON.parse(writeCslJson([article]))).toMatchObject([{ number: 'e0123456', page: 'e0123456' }])
  const paged: ArticleRecord = { ...article, firstPage: '1', lastPage: '12' }
  expect(writeBibtex([paged])).toContain('  eid = {e0123456},\n  pages = {1--12},\n')
  expect(writeRis([paged])).toContain('SP  - 1\r\nEP  - 12\r\nC7  - e0123456\r\n')
  expect(JSON.parse(writeCslJson([paged]))).toMatchObject([{ number: 'e0123456', page: '1-12' }])
})

test('the licence is BibTeX’s copyright; RIS and CSL have no field for it', () => {
  const license = 'https://creativecommons.org/licenses/by/4.0/'
  const record: ArticleRecord = { ...bare, type: 'JOURNAL_ARTICLE', license }
  expect(writeBibtex([record])).toContain(`  copyright = {${license}},\n`)
  expect(bibtexFormat.read(writeBibtex([record])).records).toEqual([record])
})
