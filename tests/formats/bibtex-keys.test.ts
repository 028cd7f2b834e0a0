import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { bibtexKeys } from '../../src/formats/bibtex/bibtex-key.ts'

const person = { corresponding: false, affiliations: [] }
const article: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [{ scheme: 'doi', value: '10.1007/s11920-007-0063_1' }],
  title: 'The role of BDNF',
  published: '2007-12-03',
  keywords: [],
  access: 'UNKNOWN',
  authors: [{ ...person, name: { family: 'Zárate', given: 'Carlos A.' }, printed: 'Carlos A. Zárate' }],
  referenceListStatus: 'UNKNOWN',
  references: [],
}

test('keys are plain, unique and the same for the same stream, also past what is remembered', () => {
  const keys = (records: readonly ArticleRecord[]): string[] => records.map(bibtexKeys())
  const other: ArticleRecord = { ...article, identifiers: [{ scheme: 'doi', value: '10.1000/other' }] }
  const [first, second, third, fourth] = keys([article, other, article, article])
  expect(first).toBe('zarate2007role')
  expect(second).toMatch(/^zarate2007role-[a-z\d]{7}$/)
  expect(third).toMatch(/^zarate2007role-[a-z\d]{7}$/)
  expect(fourth).toBe(`${first}--4`)
  const many = Array.from({ length: 60_000 }, (_, index) => ({ ...article, title: `T${index % 100}` }))
  const all = keys(many)
  expect(new Set(all).size).toBe(60_000)
  expect(all.every((key) => /^[a-z\d-]+$/.test(key))).toBe(true)
})

test.each([
  ['李', '氯胺酮治疗抑郁症的研究', 'li2007luantongzhiliaoyiyu'],
  ['Иванов', 'О влиянии кетамина', 'ivanov2007vliyanii'],
  ['山田', 'ケタミンの効果', 'shantian2007ketaminnoxiaoguo'],
  ['김', '우울증에 대한 케타민의 효과', 'gim2007uuljeunge'],
  ['Παπαδόπουλος', 'Η επίδραση της κεταμίνης', 'papadopoylos2007epidrasi'],
  ['शर्मा', 'केटामाइन का प्रभाव', 'srma2007ketamain'],
  ['الزهراني', 'تأثير الكيتامين', 'lzhrny2007tthyr'],
  ['Øye', 'Ærlig talt', 'oye2007aerlig'],
  ['D’Souza', 'What is “ketamine”?', 'dsouza2007ketamine'],
  ['Zárate', 'α-Synuclein and 5-HT2A', 'zarate2007synuclein'],
  ['', '🧠', '2007'],
])('the key of %s, "%s", can be said and typed', (family, title, key) => {
  const { authors: _, ...rest } = article
  const authors = family === '' ? [] : [{ ...person, name: { family }, printed: family }]
  expect(bibtexKeys()({ ...rest, authors, title })).toBe(key)
})

test('the key of an edited book has the editor’s name', () => {
  const book: ArticleRecord = { ...article, type: 'BOOK', authors: [], editors: [{ family: 'Hall' }] }
  expect(bibtexKeys()(book)).toBe('hall2007role')
})

test('a work of which nothing is known has a key all the same', () => {
  const { published: _, title: _title, ...rest } = article
  expect(bibtexKeys()({ ...rest, authors: [] })).toBe('work')
})
