import { describe, expect, test } from 'vitest'
import { parseLanguage } from '../../src/formats/values/language-tag.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { parseWrittenDate, readWrittenDate, refineDate } from '../../src/formats/values/written-date.ts'
import { cpuTime } from '../support/cpu-time.ts'

test.each([
  ['2007 Dec 3', '2007-12-03'],
  ['2007-12-03T10:00:00Z', '2007-12-03'],
  ['2014-12-17 00:00', '2014-12-17'],
  ['20071203', '2007-12-03'],
  ['2007/12', '2007-12'],
  ['January 22, 2014', '2014-01-22'],
  ['3rd Sept. 2007', '2007-09-03'],
  ['Dec 2007', '2007-12'],
  ['2007 Dec 3-5', '2007-12'],
  ['2007-00-00', '2007'],
  ['Spring 2007', '2007'],
  ['2007 Nov–Dec', '2007'],
  ['12/01/2015 00:00:00', '2015'],
  ['1944-1945', '1944'],
  ['in press', undefined],
  ['0000', undefined],
  ['', undefined],
])('the date "%s" is %s', (text, expected) => {
  expect(parseWrittenDate(text)).toBe(expected)
})

test.each([
  // Months by their names, wherever they stand.
  ['2019/february', '2019-02'],
  ['2019/feb/3', '2019-02-03'],
  ['February/2019', '2019-02'],
  ['3 de diciembre de 2007', '2007-12-03'],
  ['3. Dezember 2007', '2007-12-03'],
  ['März 2007', '2007-03'],
  ['1er janvier 2007', '2007-01-01'],
  ['févr. 2007', '2007-02'],
  ['setembro de 2013', '2013-09'],
  ['12 luglio 2012', '2012-07-12'],
  ['mrt. 2012', '2012-03'],
  ['3 grudnia 2007', '2007-12-03'],
  ['3 декабря 2007 г.', '2007-12-03'],
  ['Aralık 2007', '2007-12'],
  ['2007. december 3.', '2007-12-03'],
  ['2007年12月3日', '2007-12-03'],
  ['2007년 12월', '2007-12'],
  ['3.XII.2007', '2007-12-03'],
  ['Mon, 3 Dec 2007 10:00:00 GMT', '2007-12-03'],
  ['Published online 3 December 2007', '2007-12-03'],
  // Numbers in an order that can be told.
  ['25/12/2007', '2007-12-25'],
  ['12/25/2007', '2007-12-25'],
  ['3.12.2007', '2007-12-03'],
  ['12/2007', '2007-12'],
  ['[2007]', '2007'],
  ['c2007', '2007'],
  ['2007a', '2007'],
  ['2019-XX', '2019'],
  ['2001//', '2001'],
])('"%s" says %s, and no more', (text, date) => {
  expect(readWrittenDate(text)).toEqual({ date, isWhole: true })
})

test.each([
  ['Spring 2019', '2019'],
  ['2019 Fall', '2019'],
  ['2003 Mar-Apr', '2003'],
  ['1998 Dec-1999 Jan', '1998'],
  ['2003 Mar 15-21', '2003-03'],
  ['2019-21', '2019'],
  ['2019~', '2019'],
  ['2019?', '2019'],
  ['ca. 2007', '2007'],
  ['2019-01/2019-03', '2019-01'],
  ['2007/', '2007'],
  ['2007/..', '2007'],
  ['../2007', '2007'],
  ['2019/2020', '2019'],
  ['2007-02-30', '2007-02'],
  ['31 June 2007', '2007-06'],
  ['2007-13', '2007'],
  ['12/03/2007', '2007'],
  ['Brumaire 2007', '2007'],
  ['199X', undefined],
  ['1990s', undefined],
  ['n.d.', undefined],
])('"%s" says more than its date, %s', (text, date) => {
  expect(readWrittenDate(text)).toEqual({ ...(date === undefined ? {} : { date }), isWhole: false })
})

test('a hostile text is no date at once', () => {
  const started = cpuTime()
  for (const text of ['2007 '.repeat(50_000), 'a'.repeat(1_000_000), '/'.repeat(100_000)])
    readWrittenDate(text)
  expect(cpuTime() - started).toBeLessThan(200)
})

describe('what a date cannot say is warned of, and the record stays', () => {
  const ris = (...lines: readonly string[]): string => `TY  - JOUR\nTI  - A\n${lines.join('\n')}\nER  - \n`
  const jats = (date: string): string =>
    `<article><front><article-meta><title-group><article-title>A</article-title></title-group><pub-date>${date}</pub-date></article-meta></front></article>`
  const pubmed = (date: string): string =>
    `<PubmedArticle><MedlineCitation><Article><Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal><ArticleTitle>A.</ArticleTitle></Article></MedlineCitation></PubmedArticle>`
  test.each<[format: string, text: string, published: string | undefined, where: string, said: string]>([
    ['ris', ris('PY  - 2019/Fall'), '2019', 'field PY', '2019/Fall'],
    ['ris', ris('PY  - 2019///Fall'), '2019', 'field PY', '2019///Fall'],
    ['ris', ris('PY  - 2019', 'DA  - 2019/02/30'), '2019-02', 'field DA', '2019/02/30'],
    ['ris', ris('PY  - 199X'), undefined, 'field PY', '199X'],
    ['bibtex', '@article{a, title={A}, year=2019, month={summer}}', '2019', 'field month', 'summer'],
    ['bibtex', '@article{a, title={A}, year=2019, month=feb, day=30}', '2019-02', 'field month', '30 feb'],
    ['bibtex', '@article{a, title={A}, date={2019-21}}', '2019', 'field date', '2019-21'],
    ['bibtex', '@article{a, title={A}, date={2019-01/2019-03}}', '2019-01', 'field date', '2019-01/2019-03'],
    ['bibtex', '@article{a, title={A}, date={1999~}}', '1999', 'field date', '1999~'],
    ['bibtex', '@article{a, title={A}, date={2007/}}', '2007', 'field date', '2007/'],
    ['bibtex', '@article{a, title={A}, date={199X}}', undefined, 'field date', '199X'],
    [
      'csl-json',
      '{"type":"book","title":"A","issued":{"date-parts":[[2019]],"season":2}}',
      '2019',
      'field issued',
      '2019, season 2',
    ],
    [
      'csl-json',
      '{"type":"book","title":"A","issued":{"literal":"Fall 2019"}}',
      '2019',
      'field issued',
      'Fall 2019',
    ],
    ['medline', 'PMID- 1\nTI  - A.\nDP  - 2003 Mar-Apr\n', '2003', 'field DP', '2003 Mar-Apr'],
    ['medline', 'PMID- 1\nTI  - A.\nDP  - 2003 Winter\n', '2003', 'field DP', '2003 Winter'],
    [
      'pubmed-xml',
      pubmed('<MedlineDate>1998 Dec-1999 Jan</MedlineDate>'),
      '1998',
      'PubDate',
      '1998 Dec-1999 Jan',
    ],
    ['pubmed-xml', pubmed('<Year>2003</Year><Season>Winter</Season>'), '2003', 'PubDate', '2003 Winter'],
    ['jats', jats('<season>Winter</season><year>2003</year>'), '2003', 'pub-date', 'Winter 2003'],
    ['jats', jats('<day>31</day><month>6</month><year>2003</year>'), '2003-06', 'pub-date', '31 6 2003'],
    [
      'crossref-xml',
      '<crossref><journal><journal_article><titles><title>A</title></titles><publication_date><month>22</month><year>2016</year></publication_date><doi_data><doi>10.5555/p</doi></doi_data></journal_article></journal></crossref>',
      '2016',
      'publication date',
      '2016-22',
    ],
    [
      'html',
      '<html><head><meta name="citation_title" content="A"><meta name="citation_date" content="Winter 2014"></head></html>',
      '2014',
      'citation_publication_date',
      'Winter 2014',
    ],
  ])('%s: %s', (format, text, published, where, said) => {
    const { records, problems } = formatNamed(format).read(text)
    expect(records[0]?.published).toBe(published)
    const message =
      published === undefined
        ? `"${said}" is no date.`
        : `"${said}" is more than a year, month or day can say: it is taken as ${published}.`
    expect(problems).toEqual([{ severity: 'warning', where, message }])
  })

  test('unless another date says it', () => {
    const { records, problems } = formatNamed('medline').read(
      'PMID- 1\nTI  - A.\nDP  - 2003 Winter\nDEP - 20030203\n',
    )
    expect(records[0]?.published).toBe('2003-02-03')
    expect(problems).toEqual([])
  })
})

test('the year of PY is that of publication, wherever it stands, and DA makes it more precise', () => {
  const published = (...lines: readonly string[]): string | undefined =>
    formatNamed('ris').read(`TY  - JOUR\nTI  - A\n${lines.join('\n')}\nER  - \n`).records[0]?.published
  expect(published('Y1  - 2012/12/20', 'DA  - 2013/03/01', 'PY  - 2013')).toBe('2013-03-01')
  expect(published('Y1  - 5/1/2010', 'DA  - 2010/05/01')).toBe('2010-05-01')
  expect(published('Y1  - 2019/march/', 'DA  - 15 march')).toBe('2019-03-15')
  expect(published('DA  - 2019/february')).toBe('2019-02')
  expect(published('DA  - 03/15', 'PY  - 2019')).toBe('2019-03-15')
})

test('months of other languages in BibTeX are read', () => {
  const { records, problems } = formatNamed('bibtex').read(
    '@article{a, title={A}, year=2019, month={dezembro}, day={3}}',
  )
  expect(records[0]?.published).toBe('2019-12-03')
  expect(problems).toEqual([])
})

test('a date within the issue’s makes it more precise, another does not', () => {
  expect(refineDate('2007-12', '2007-12-03')).toBe('2007-12-03')
  expect(refineDate('2008', '2007-12-03')).toBe('2008')
  expect(refineDate('2007-12', '2007')).toBe('2007-12')
  expect(refineDate(undefined, '2007')).toBe('2007')
  expect(refineDate('2007', undefined)).toBe('2007')
})

test.each([
  ['eng', 'en'],
  ['ger', 'de'],
  ['chi', 'zh'],
  ['scr', 'hr'],
  ['grc', 'grc'],
  ['pt_br', 'pt-BR'],
  ['English', 'en'],
  ['Hebrew', 'he'],
  ['und', undefined],
  ['mul', undefined],
  ['xqx', undefined],
  ['Klingonese', undefined],
  ['', undefined],
])('the language "%s" is %s', (text, expected) => {
  expect(parseLanguage(text)).toBe(expected)
})
