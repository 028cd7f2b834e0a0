import { latexText } from '../../src/formats/bibtex/latex-text.ts'
import { expect, test } from 'vitest'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { standardType, statementOpening } from '../../src/formats/bibtex/opening.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { piecesOf } from './support/splitting.ts'
import { cpuTime } from '../support/cpu-time.ts'

/** As an import does it: the format is found by the beginning, the text is split, and each piece read. */
function imported(text: string): (string | undefined)[] {
  expect(likeliestFormat(text)?.name).toBe('bibtex')
  return piecesOf(bibtexFormat.splitter, text).flatMap((piece) => {
    expect(piece.broken).toBeUndefined()
    return bibtexFormat.read(piece.text).records.map(({ type, title }) => `${type} ${title}`)
  })
}
const body = ',\n  author = {Lund, Ada},\n  title = {One},\n  year = 2001\n}\n'

test.each([
  '@article{ WOS:0001',
  '@article{ ISI:000258',
  '@article {WOS:0001',
  '@Article {  lund2001 ',
  '@article{lund2001 ',
  '@article{\tlund2001\t',
  '@article{\n  lund2001',
  '@article\n{ lund2001',
  '@ article{lund2001',
  '@article{Lund 2001',
  '@article{Lund et al. 2001',
  '@article{ WOS 0001 (b)',
  '@article{ {lund}',
  '@article{"lund"',
  '@article{10.1000/182',
  '@article{M{\\"u}ller2001',
  '@article{{Müller}2001',
  '@article{O\'Neill "X" 2001',
  '@article{lund2001\n',
  '@article{lund2001, % a comment',
  '@article{Łund–Ñ 2001',
  '@article{ ',
  '\uFEFF@article{ lund2001',
  '% Encoding: UTF-8\n\n@article{ lund2001',
  'FN Clarivate Analytics Web of Science\nVR 1.0\n\n@article{ WOS:0001',
])('a file that begins %j is BibTeX, and its entries are read', (beginning) => {
  expect(imported(beginning + body)).toEqual(['JOURNAL_ARTICLE One'])
  expect(imported(`${beginning}${body}\n@book{ two,\n title={Two}}`)).toEqual([
    'JOURNAL_ARTICLE One',
    'BOOK Two',
  ])
})

test.each([
  ['web_page', 'WEB_PAGE'],
  ['Web Page', 'WEB_PAGE'],
  ['webpage', 'WEB_PAGE'],
  ['WebSite', 'WEB_PAGE'],
  ['journal-article', 'JOURNAL_ARTICLE'],
  ['Journal Article', 'JOURNAL_ARTICLE'],
  ['book_section', 'BOOK_CHAPTER'],
  ['in_proceedings', 'CONFERENCE_PAPER'],
  ['Conference_Paper', 'CONFERENCE_PAPER'],
  ['phd thesis', 'THESIS'],
  ['technical-report', 'REPORT'],
  ['article2', 'OTHER'],
  ['_private', 'OTHER'],
  ['artículo', 'OTHER'],
  ['статья', 'OTHER'],
  ['my:own.type+1', 'OTHER'],
])('a file may begin with @%s', (written, type) => {
  expect(imported(`@${written}{ lund 2001${body}@article{b,\n  title = {Two}\n}`)).toEqual([
    `${type} One`,
    'JOURNAL_ARTICLE Two',
  ])
})

test('types of the standard keep their spelling', () => {
  const types = [
    'article',
    'InBook',
    'mvbook',
    'inreference',
    'online',
    'suppperiodical',
    'xdata',
    'string',
    'unknown_one',
  ]
  expect(types.map(standardType)).toEqual(types.map((type) => type.toLowerCase()))
})

test('an entry of an odd type ends one that was never closed', () => {
  const pieces = piecesOf(
    bibtexFormat.splitter,
    '@article{a,\n title = {One {unclosed},\n}\n@web_page{b c,\n title={Two}}',
  )
  expect(pieces.map(({ broken }) => broken)).toEqual(['is not closed before line 4', undefined])
})

test('a crossref finds a key with blanks in it', () => {
  const text = `@incollection{ a 1, title = {One}, crossref = {b 1}}\n@book{ b 1, title = {The Book}}`
  const [piece] = piecesOf(bibtexFormat.splitter, text)
  expect(bibtexFormat.read(piece?.text ?? '').records[0]?.containerTitle).toBe('The Book')
})

test.each([
  'Dear @all (see below), write to lund@web_page{x}.',
  'someone@example.org {a, b = 1}',
  'a table @ page two {x}',
])('%j is no BibTeX', (text) => {
  expect(bibtexFormat.sniff(text)).toBeLessThan(0.4)
})

test('@comment with words before its brace is no entry', () => {
  expect(imported(`@comment some words {a, title = {No}}\n@article{ a${body}`)).toEqual([
    'JOURNAL_ARTICLE One',
  ])
})

test('hostile beginnings cost nothing', () => {
  const start = cpuTime()
  for (const part of ['@', '@a', '@a b c ', '@a{', '@a{ ', '{ ', '@a\n', '@a b{x', ' = {']) {
    const text = part.repeat(60_000 / part.length)
    bibtexFormat.sniff(text)
    statementOpening().exec(text)
    piecesOf(bibtexFormat.splitter, text)
  }
  expect(cpuTime() - start).toBeLessThan(5000)
})

test('the place of a publisher at ACM is its address, not where the conference met', () => {
  const fields = 'title = {One}, address = {New York, NY, USA}, location = {Anchorage, AK, USA}'
  expect(bibtexFormat.read(`@inproceedings{a, ${fields}}`).records[0]?.publisherPlace).toBe(
    'New York, NY, USA',
  )
})

test('the version of data and software is kept', () => {
  const edition = (type: string) =>
    bibtexFormat.read(`@${type}{a, title = {One}, version = {v2.1}}`).records[0]?.edition
  expect([edition('software'), edition('dataset'), edition('article')]).toEqual(['2.1', '2.1', undefined])
})

test('journals that ADS names by a macro have their names', () => {
  const journal = (name: string) =>
    bibtexFormat.read(String.raw`@article{a, title = {One}, journal = {${name}}}`).records[0]?.journal?.title
  expect(
    [String.raw`\aap`, String.raw`\mnras`, String.raw`{\apjl}`, String.raw`\prd`, String.raw`\nat`].map(
      journal,
    ),
  ).toEqual([
    'Astronomy and Astrophysics',
    'Monthly Notices of the Royal Astronomical Society',
    'The Astrophysical Journal Letters',
    'Physical Review D',
    'Nature',
  ])
  expect(journal(String.raw`J. \"Uber`)).toBe('J. Über')
})

test('names with an ampersand between them are two, a firm is one', () => {
  const authors = (latex: string) =>
    bibtexFormat
      .read(`@article{a, title = {One}, author = {${latex}}}`)
      .records[0]?.authors.map(({ name }) => name.family ?? name.literal)
  expect(authors('Smith, J. & Doe, A.')).toEqual(['Smith', 'Doe'])
  expect(authors(String.raw`Smith, J. \& Doe, A. \& Roe, R.`)).toEqual(['Smith', 'Doe', 'Roe'])
  expect(authors(String.raw`Smith, J. and {Procter \& Gamble}`)).toEqual(['Smith', 'Procter & Gamble'])
  expect(authors(String.raw`{Johnson \& Johnson}`)).toEqual(['Johnson & Johnson'])
})

test('chemical formulas have no braces, and proceedings are not in themselves', () => {
  const [one, two] = [
    String.raw`@article{a, title = {Water, \ce{H2O}, and ice}}`,
    '@proceedings{b, title = {Proc of X}, booktitle = {Proc of X}}',
  ].map((text) => bibtexFormat.read(text).records[0])
  expect(one?.title).toBe('Water, H2O, and ice')
  expect(two).not.toHaveProperty('containerTitle')
})

test('a name with a hundred thousand blanks in it is read at once', () => {
  const start = performance.now()
  const entry = `@article{a, title = {One}, author = {Lund,${' '.repeat(100_000)}Ada and Hall,${'\n'.repeat(100_000)}B.}}`
  expect(bibtexFormat.read(entry).records[0]?.authors.map(({ printed }) => printed)).toEqual([
    'Lund, Ada',
    'Hall, B.',
  ])
  expect(performance.now() - start).toBeLessThan(2000)
})

test('keywords with a hundred thousand blanks between them are read at once', () => {
  const start = performance.now()
  for (const blank of [' ', '\n', '\t']) {
    const entry = `@article{a, title = {One}, keywords = {mood,${blank.repeat(100_000)}ketamine}}`
    expect(bibtexFormat.read(entry).records[0]?.keywords).toEqual(['mood', 'ketamine'])
    const alone = `@article{a, title = {One}, keywords = {mood${blank.repeat(100_000)}disorder}}`
    expect(bibtexFormat.read(alone).records[0]?.keywords.length).toBeGreaterThan(0)
  }
  expect(performance.now() - start).toBeLessThan(2000)
})

test.each([
  ['Nguy{\\~{\\^e}}n', 'Nguyễn'],
  ['Nguy\\~{\\^{e}}n', 'Nguyễn'],
  ['Tr{\\`{\\^a}}n', 'Trần'],
  ['\\d{\\^a}', 'ậ'],
  [`\\'{\\"u}`, 'ǘ'],
])('two accents on one letter: %s', (latex, text) => {
  expect(latexText(latex)).toBe(text)
})

test('the version of software is its edition', () => {
  const text = '@software{a, title = {Mouse}, author = {Lund, Ada}, version = {1.2}, year = 2001}'
  expect(bibtexFormat.read(text).records[0]).toMatchObject({ type: 'SOFTWARE', edition: '1.2' })
})

test('an ISBN with a wrong check digit is warned of, and none of the book', () => {
  const text = '@book{a, title = {Mice}, isbn = {978-0-8153-1619-5, 9780815316190}}'
  const { records, problems } = bibtexFormat.read(text)
  expect(records[0]?.identifiers).toEqual([{ scheme: 'isbn', value: '9780815316190' }])
  expect(problems.map(({ message }) => message)).toEqual(['"978-0-8153-1619-5" is no ISBN.'])
})
