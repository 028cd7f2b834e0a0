import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { latexText } from '../../src/formats/bibtex/latex-text.ts'
import { cpuTime } from '../support/cpu-time.ts'

const read = (text: string) => bibtexFormat.read(text)
const record = (fields: string, type = 'article') => read(`@${type}{key, ${fields}}`).records[0]

test('an article with every field that a record takes', () => {
  const { records, problems } = read(String.raw`@Article{zarate06,
    title        = {Role of {BDNF} \& {\"U}ber-$\alpha_2$ Receptors: {A} <i>Review</i>},
    author       = {Zarate, Jr., Carlos A. and {NIH Working Group} and {\v{C}}ech, E. and Ludwig van Berckel},
    author+an    = {1=corresponding},
    author+an:orcid = {4="0000-0002-1825-0097"},
    journaltitle = "Current {P}sychiatry Reports",
    shortjournal = {Curr Psychiatry Rep},
    year = 2007, month = dec # "~3", volume = 9, number = {6}, pages = {467--74},
    publisher = {Springer}, issn = {1523-3812, 1535-1645},
    doi = {10.1007/S11920-007-0063\_1}, pmid = {18221624}, pmcid = {PMC3062484}, eprint = {hep-th/9901001},
    langid = {american}, keywords = {ketamine, {depression, bipolar}},
    abstract = {First
      line},
  }`)
  expect(problems).toEqual([])
  const person = { corresponding: false, affiliations: [] }
  expect(records).toEqual([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1007/s11920-007-0063_1' },
        { scheme: 'pmid', value: '18221624' },
        { scheme: 'pmcid', value: 'PMC3062484' },
        { scheme: 'arxiv', value: 'hep-th/9901001' },
      ],
      title: 'Role of BDNF & Über-α2 Receptors: A Review',
      abstract: 'First line',
      language: 'en-US',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current Psychiatry Reports',
        abbreviation: 'Curr Psychiatry Rep',
        publisher: 'Springer',
        issns: ['1523-3812', '1535-1645'],
      },
      keywords: ['ketamine', 'depression, bipolar'],
      access: 'UNKNOWN',
      authors: [
        {
          ...person,
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Jr., Carlos A.',
          corresponding: true,
        },
        { ...person, name: { literal: 'NIH Working Group' }, printed: 'NIH Working Group' },
        { ...person, name: { family: 'Čech', initials: 'E' }, printed: 'Čech, E.' },
        {
          ...person,
          name: { family: 'van Berckel', given: 'Ludwig', initials: 'L' },
          printed: 'Ludwig van Berckel',
          orcid: '0000-0002-1825-0097',
        },
      ],
      referenceListStatus: 'UNKNOWN',
      references: [],
    },
  ])
})

test.each([
  ['Zarate CA, Jr', { family: 'Zarate', initials: 'CA', suffix: 'Jr' }],
  ['von Neumann, John', { family: 'von Neumann', given: 'John', initials: 'J' }],
  ['John {von Neumann Smith}', { family: 'von Neumann Smith', given: 'John', initials: 'J' }],
  ['{Barnes and Noble, Inc.}', { literal: 'Barnes and Noble, Inc.' }],
  ['World Health Organization', { literal: 'World Health Organization' }],
  ['Plato', { family: 'Plato' }],
  ["d'Alembert, Jean-Baptiste", { family: "d'Alembert", given: 'Jean-Baptiste', initials: 'J-B' }],
  [String.raw`Garc{\'\i}a M\'arquez, G.`, { family: 'García Márquez', initials: 'G' }],
])('the author %s', (printed, name) => {
  expect(record(`title={A}, author={${printed}}`)?.authors.map((author) => author.name)).toEqual([name])
})

test('lists of authors in the shapes that other programs leave them in', () => {
  const families = (field: string) =>
    record(`title={A}, author=${field}`)?.authors.map(({ name }) => name.family)
  expect(families('{{Smith, John and Doe, Jane}}')).toEqual(['Smith', 'Doe'])
  expect(families('{Smith, John AND Doe, Jane}')).toEqual(['Smith', 'Doe'])
  expect(families('{Smith, J.; Doe, J.; Roe, R.}')).toEqual(['Smith', 'Doe', 'Roe'])
  expect(families('{Brandt, Anders and Andand, B.}')).toEqual(['Brandt', 'Andand'])
})

test('"and others" is no author, and is reported', () => {
  const { records, problems } = read('@article{a, title={A}, author={Smith, J. and others}}')
  expect(records[0]?.authors).toHaveLength(1)
  expect(problems).toEqual([
    { severity: 'warning', where: 'field author', message: 'The author list is cut short ("and others").' },
  ])
})

test.each([
  ['date = {2007-12-03}', '2007-12-03'],
  ['date = {2007-11/2008-01}', '2007-11'],
  ['date = {2007-21}', '2007'],
  ['date = {2007-12-03T10:00:00Z}', '2007-12-03'],
  ['year = {2007}, month = {12}', '2007-12'],
  ['year = {2007}, month = {December}, day = {3}', '2007-12-03'],
  ['year = 2007, month = "3 " # dec', '2007-12-03'],
  ['year = {2007}, month = {July/August}', '2007'],
  ['year = {2007}, date = {Jan}', '2007-01'],
  ['year = {c1999}', '1999'],
  ['year = {in press}', undefined],
])('the date of %s', (fields, published) => {
  expect(record(`title={A}, ${fields}`)?.published).toBe(published)
})

test.each([
  ['inproceedings', 'CONFERENCE_PAPER'],
  ['InCollection', 'BOOK_CHAPTER'],
  ['mastersthesis', 'THESIS'],
  ['techreport', 'REPORT'],
  ['online', 'WEB_PAGE'],
  ['nosuchtype', 'OTHER'],
])('@%s is a %s', (entry, type) => {
  expect(record('title={A}', entry)?.type).toBe(type)
})

test('a preprint is known by its state, by arXiv and by the journals that are none', () => {
  expect(record('title={A}, pubstate={prepublished}', 'online')?.type).toBe('PREPRINT')
  expect(record('title={A}, eprint={2101.00001}, archiveprefix={arXiv}', 'misc')?.type).toBe('PREPRINT')
  const arxiv = [{ scheme: 'arxiv', value: '2101.00001' }]
  expect(record('title={A}, journal={arXiv preprint arXiv:2101.00001}')).toMatchObject({
    type: 'PREPRINT',
    identifiers: arxiv,
  })
  expect(record('title={A}, journal={CoRR}, volume={abs/2101.00001}')).toMatchObject({
    type: 'PREPRINT',
    identifiers: arxiv,
  })
  expect(record('title={A}, journal={Nature}, eprint={2101.00001}')?.type).toBe('JOURNAL_ARTICLE')
})

test("case is what was written, and a chapter has not its book's ISBN", () => {
  const chapter = record(
    'title={ON the Origin Of species}, booktitle={The Book}, booksubtitle={Volume one}, isbn={9780306406157}',
    'inbook',
  )
  expect(chapter).toMatchObject({
    title: 'ON the Origin Of species',
    containerTitle: 'The Book: Volume one',
    identifiers: [],
  })
})

test('rare LaTeX commands are read, and what nobody knows stays', () => {
  expect(record(String.raw`title={\ding{51} checked \textdaggerdbl{} <b>\hbar</b> \"o}`)?.title).toBe(
    '✓ checked ‡ ħ ö',
  )
  expect(record(String.raw`title={a \nosuchcommand b}`)?.title).toContain('nosuchcommand')
})

test.each([
  [String.raw`\mathbb{R} and $\mathbb{C}^n$`, 'ℝ and ℂn'],
  [String.raw`\frac{1}{2} \not\equiv 1`, '½ ≢ 1'],
  [String.raw`\cyrchar\CYRA\cyrchar\cyrzh`, 'Аж'],
  [String.raw`\textcommabelow{s} \mathring{a} $\tilde{n}$ \ocirc{u}`, 'ș å ñ ů'],
  [String.raw`\enquote{so \enquote{it} is} \hbar`, '“so “it” is” ħ'],
  [String.raw`\href{http://a.example}{a \textbf{page}}`, 'a page'],
  [String.raw`\nosuch{an {\'a} argument} b`, String.raw`\nosuch{an á argument} b`],
  [String.raw`\textperthousand \textonehalf \guillemotleft a\guillemotright`, '‰½«a»'],
  [String.raw`\hspace{1em}a \noopsort{z}b`, 'a b'],
  [String.raw`\constructor{x} \toString \__proto__`, String.raw`\constructor{x} \toString __proto__`],
])('LaTeX: %s', (latex, text) => {
  expect(latexText(latex)).toBe(text)
})

test.each([
  String.raw`\nosuch{`,
  String.raw`\enquote{`,
  String.raw`\nosuch `,
  String.raw`\hbar{`,
  String.raw`\mathbb}`,
  '{',
])('a megabyte of %s takes no time that anybody sees', (unit) => {
  const start = cpuTime()
  latexText(unit.repeat(1e6 / unit.length))
  expect(cpuTime() - start).toBeLessThan(3000)
})

test('ligatures, dashes, ties and mathematics', () => {
  expect(
    record(String.raw`title={A--B---C~D ''x'' costs \$5: H$_2$O, \(x^{2}\) \'e\'{\i}\ss{}, 10\,mg}`)?.title,
  ).toBe('A–B—C D ”x” costs $5: H2O, x2 éíß, 10 mg')
})

test('a single dollar is money', () => {
  expect(record(String.raw`title={A $5 note or \$6}`)?.title).toBe('A $5 note or $6')
})

test('abbreviations are put in, the unknown ones reported', () => {
  const { records, problems } = read(
    '@string{jan2 = "Journal " # of}\n@string(of = {of Things})\n@string{j = "J. " # of}\n@article{a, title = {A}, journal = j, publisher = pub}',
  )
  expect(records[0]?.journal).toEqual({ title: 'J. of Things', publisher: 'pub', issns: [] })
  expect(problems.map(({ where }) => where)).toEqual(['@string pub'])
})

test('an entry in round brackets, without a key, with commas missing', () => {
  expect(read('@article(title = "A {"}quoted{"} (title)" year = 2007)').records[0]).toMatchObject({
    title: 'A "quoted" (title)',
    published: '2007',
  })
})

test('a crossref gives the book, its date and its publisher, not its identifiers', () => {
  const { records } = read(`@inproceedings{a, crossref = {P}, title = {A paper}}
    @proceedings{p, title = {Proceedings}, year = 2001, publisher = {ACM}, doi = {10.1000/p}, isbn = {9780306406157}}`)
  expect(records[0]).toMatchObject({
    title: 'A paper',
    containerTitle: 'Proceedings',
    published: '2001',
    publisher: 'ACM',
    identifiers: [],
  })
})

test('what is no entry, or says nothing, is refused', () => {
  expect(() => read('@article{a, year = 1999, keywords = {a, b}}')).toThrow(UserError)
  expect(() => read('no entry at all, mail@example.org')).toThrow(UserError)
})
