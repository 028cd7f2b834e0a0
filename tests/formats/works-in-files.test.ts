import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { readEdition } from '../../src/formats/values/written-edition.ts'
import { updatesInNote, updatesOf } from '../../src/formats/values/update-notes.ts'
import { cpuTime } from '../support/cpu-time.ts'

const ris = (...lines: string[]): ArticleRecord | undefined =>
  risFormat.read([...lines, 'ER  - '].join('\r\n')).records[0]
const bib = (entry: string): ArticleRecord | undefined => bibtexFormat.read(entry).records[0]
const csl = (item: object): ArticleRecord | undefined => cslJsonFormat.read(JSON.stringify(item)).records[0]

const hall = { family: 'Hall', given: 'Betty', initials: 'B' }
const berg = { family: 'Berg', given: 'Ann', initials: 'A' }

test('RIS: A2 are the editors of a chapter’s book, A3 those of its series', () => {
  expect(
    ris('TY  - CHAP', 'TI  - A', 'T2  - B', 'T3  - C', 'A2  - Hall, Betty', 'A3  - Berg, Ann'),
  ).toMatchObject({ containerTitle: 'B', series: 'C', editors: [hall] })
})

test('RIS: A3 are the editors of a book, A2 only where there are no others', () => {
  expect(ris('TY  - BOOK', 'TI  - A', 'T2  - C', 'A2  - Berg, Ann', 'A3  - Hall, Betty')).toMatchObject({
    series: 'C',
    editors: [hall],
  })
  expect(ris('TY  - BOOK', 'TI  - A', 'A2  - Berg, Ann')?.editors).toEqual([berg])
  expect(ris('TY  - BOOK', 'TI  - A', 'ED  - Berg, Ann', 'A2  - Hall, Betty')?.editors).toEqual([berg])
})

test('RIS: the authors of an edited book are its editors', () => {
  const record = ris('TY  - EDBOOK', 'TI  - A', 'AU  - Hall, Betty', 'PB  - Elsevier', 'CY  - Amsterdam')
  expect(record).toMatchObject({
    type: 'BOOK',
    authors: [],
    editors: [hall],
    publisher: 'Elsevier',
    publisherPlace: 'Amsterdam',
  })
})

test('RIS: the advisor of a thesis is no editor, and a paper’s book is the proceedings', () => {
  expect(ris('TY  - THES', 'TI  - A', 'A3  - Hall, Betty')?.editors).toBeUndefined()
  expect(
    ris('TY  - CONF', 'TI  - A', 'T2  - Meeting in Rome', 'C3  - Proceedings of it', 'C1  - Rome'),
  ).toMatchObject({ containerTitle: 'Proceedings of it', publisherPlace: 'Rome' })
})

test.each([
  ['NEWS', 'NEWS'],
  ['COMP', 'SOFTWARE'],
  ['PAT', 'PATENT'],
])('RIS: %s is %s', (type, expected) => {
  expect(ris(`TY  - ${type}`, 'TI  - A')?.type).toBe(expected)
})

test('RIS: EndNote’s note of a retraction, and its type of article', () => {
  expect(
    ris('TY  - JOUR', 'TI  - A', 'N1  - Retraction in: Cell. 2011 Jan 7;144(1):5. doi: 10.1016/j.cell.1')
      ?.updates,
  ).toEqual([
    {
      kind: 'RETRACTION',
      role: 'UPDATED',
      identifier: { scheme: 'doi', value: '10.1016/j.cell.1' },
      text: 'Cell. 2011 Jan 7;144(1):5. doi: 10.1016/j.cell.1',
      assertedBy: 'OTHER',
    },
  ])
  expect(ris('TY  - JOUR', 'TI  - A', 'M3  - Retracted Publication')?.updates).toHaveLength(1)
  expect(
    ris('TY  - JOUR', 'TI  - A', 'N1  - I should read this; it is about retraction.')?.updates,
  ).toBeUndefined()
})

test('BibTeX: what an entry says of its book', () => {
  expect(
    bib(`@incollection{x, title = {A}, booktitle = {B}, editor = {Hall, Betty and Berg, Ann}, series = {C},
         edition = {Second edition}, publisher = {Elsevier}, address = {Amsterdam}, translator = {Hall, Betty}}`),
  ).toMatchObject({
    editors: [hall, berg],
    translators: [hall],
    series: 'C',
    edition: 'Second',
    publisherPlace: 'Amsterdam',
  })
})

test('BibTeX: a chapter has the editors, series and place of the book that its crossref names', () => {
  const text = `@incollection{a, title = {A}, crossref = {b}}
@collection{b, title = {B}, editor = {Hall, Betty}, series = {C}, location = {Amsterdam}, edition = {3}}`
  expect(bib(text)).toMatchObject({
    containerTitle: 'B',
    editors: [hall],
    series: 'C',
    publisherPlace: 'Amsterdam',
    edition: '3',
  })
})

const notice = '@article{n, title = {Notice}, doi = {10.1000/n}}'
test.each([
  ['retraction', 'RETRACTION', 'UPDATED'],
  ['Retracted in', 'RETRACTION', 'UPDATED'],
  ['erratumfor', 'CORRECTION', 'NOTICE'],
])(
  'BibTeX: relatedtype "%s" is %s, this work %s, wherever the other entry stands',
  (relatedtype, kind, role) => {
    const entry = `@article{a, title = {A}, related = {n}, relatedtype = {${relatedtype}}}`
    const update = {
      kind,
      role,
      identifier: { scheme: 'doi', value: '10.1000/n' },
      text: 'Notice',
      assertedBy: 'OTHER',
    }
    for (const file of [`${entry}\n${notice}`, `${notice}\n${entry}`]) {
      const splitter = bibtexFormat.splitter()
      const pieces = [...splitter.push(file), ...splitter.end()]
      const records = pieces.flatMap(({ text }) => bibtexFormat.read(text).records)
      expect(records).toHaveLength(2)
      expect(records.find(({ title }) => title === 'A')?.updates).toEqual([update])
    }
    expect(bib(entry)?.updates).toBeUndefined()
    expect(
      bib(`@article{a, title = {A}, related = {n}, relatedtype = {reprintof}}\n${notice}`)?.updates,
    ).toBeUndefined()
  },
)

test.each([
  ['@software{x, title = {A}}', 'SOFTWARE'],
  ['@patent{x, title = {A}}', 'PATENT'],
  ['@article{x, title = {A}, entrysubtype = {newspaper}}', 'NEWS'],
])('BibTeX: %s is %s', (entry, type) => {
  expect(bib(entry)?.type).toBe(type)
})

test.each([
  ['note = {Retracted}'],
  ['note = {Retracted article.}'],
  ['pubstate = {retracted}'],
  ['addendum = {Retraction in: \\emph{Cell} 2011;144:5}'],
  ['title = {RETRACTED ARTICLE: A}'],
  ['title = {[Retracted] A}'],
  ['title = {RETRACTED: A}, note = {Retracted}'],
])('BibTeX: %s says that the work is retracted', (field) => {
  const updates = bib(`@article{x, ${field.startsWith('title') ? '' : 'title = {A}, '}${field}}`)?.updates
  expect(updates?.map(({ kind, role }) => [kind, role])).toEqual([['RETRACTION', 'UPDATED']])
})

test.each([
  'Retraction',
  'The retracted',
  'Retracting the claw: a study',
  'Retracted claws',
  'Withdrawn: a memoir',
])('the title "%s" says nothing of the kind', (title) => {
  expect(updatesOf(title, [])).toBeUndefined()
})

test('Cochrane’s withdrawn reviews say so before their titles', () => {
  expect(updatesOf('WITHDRAWN: Ketamine for pain', [])).toMatchObject([
    { kind: 'WITHDRAWAL', role: 'UPDATED' },
  ])
})

test('notes of any kind are read in no time', () => {
  const start = cpuTime()
  for (const bit of [
    'doi:',
    ')',
    'doi:)',
    'Retraction in: ',
    ' ',
    '(2010',
    'a ',
    'Comment on:(2010) ',
    'PMID: 1 ',
  ])
    updatesInNote(`Retraction in: ${bit.repeat(200_000 / bit.length)}x`)
  expect(cpuTime() - start).toBeLessThan(1000)
})

test('a note that tells of several', () => {
  const note =
    'Erratum in: Lancet. 2001;1(2):3; Comment in: Nature. 2002 May;4:5. PMID: 12 Retraction in: doi:10.1/x (2003)'
  expect(updatesInNote(note).map(({ kind, text, date }) => [kind, text, date])).toEqual([
    ['CORRECTION', 'Lancet. 2001;1(2):3', undefined],
    ['COMMENT', 'Nature. 2002 May;4:5. PMID: 12', undefined],
    ['RETRACTION', undefined, '2003'],
  ])
})

test('CSL-JSON: editors, translators, place, edition, series, status and licence', () => {
  expect(
    csl({
      id: 'x',
      type: 'chapter',
      title: 'A',
      editor: [{ family: 'Hall', given: 'Betty' }],
      translator: [{ family: 'Berg', given: 'Ann' }],
      'publisher-place': 'Amsterdam',
      edition: '2nd ed.',
      'collection-title': 'C',
      status: 'Retracted',
      license: [
        { URL: 'https://www.springer.com/tdm' },
        { URL: 'https://creativecommons.org/licenses/by/4.0/' },
      ],
    }),
  ).toMatchObject({
    editors: [hall],
    translators: [berg],
    publisherPlace: 'Amsterdam',
    edition: '2nd',
    series: 'C',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' }],
  })
})

test.each([
  ['software', 'SOFTWARE'],
  ['patent', 'PATENT'],
  ['article-newspaper', 'NEWS'],
])('CSL-JSON: %s is %s, and a file that begins with one is known', (type, expected) => {
  expect(csl({ id: 'x', type, title: 'A' })?.type).toBe(expected)
  expect(cslJsonFormat.sniff(JSON.stringify([{ id: 'x', type, title: 'A' }]))).toBeGreaterThan(0.8)
})

test.each([
  ['2nd ed.', '2nd'],
  ['Second Edition', 'Second'],
  ['3. Auflage', '3'],
  ['Ed. 4', '4'],
  ['revised', 'revised'],
  ['2', '2'],
  ['International ed.', 'International'],
  ['edition', undefined],
])('the edition "%s" is %s', (text, edition) => {
  expect(readEdition(text)).toBe(edition)
})
