import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { readScopusReferences } from '../../src/formats/scopus/scopus-references.ts'
import { scopusFormat } from '../../src/formats/scopus/scopus.ts'
import { piecesOf } from './support/splitting.ts'

/** A table of one row. */
function table(fields: Readonly<Record<string, string>>, delimiter = ','): string {
  const quoted = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)
  return `${quoted(Object.keys(fields))}\r\n${quoted(Object.values(fields))}\r\n`
}
const read = (fields: Readonly<Record<string, string>>) => scopusFormat.read(table(fields))
const record = (fields: Readonly<Record<string, string>>): ArticleRecord | undefined =>
  read({ Title: 'A title', ...fields }).records[0]

const since2023 = {
  Authors: 'Zarate C.A.; Singh J.B.; van der Berg H.',
  'Author full names':
    'Zarate, Carlos A. (57200000001); Singh, Jaskaran B. (57200000002); van der Berg, Hendrik (57200000003)',
  'Author(s) ID': '57200000001; 57200000002; 57200000003',
  Title: 'Role of <inf>2</inf>BDNF, "in vivo"',
  Year: '2023',
  'Source title': 'Archives of Testing',
  Volume: '63',
  Issue: '8',
  'Art. No.': 'e856',
  'Page start': '',
  'Page end': '',
  'Cited by': '12',
  DOI: '10.1000/Scopus.1',
  Link: 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85000000001&doi=10.1000%2fScopus.1',
  Affiliations: 'Lab of Moods, Bethesda, United States; Univ of Tests, Utrecht, Netherlands',
  'Authors with affiliations':
    'Zarate C.A., Lab of Moods, Bethesda, United States, Univ of Tests, Utrecht, Netherlands; Singh J.B., Lab of Moods, Bethesda, United States; van der Berg H., Univ of Tests, Utrecht, Netherlands',
  Abstract: 'First line.\nSecond line.',
  'Author Keywords': 'ketamine; Mood',
  'Index Keywords': 'mood; human',
  References:
    'Fahle L.; Holley E.A., On walls; a study, Min Metall Explor, 39, 5, pp. 1939-1960, (2022); Murray J.D., Mathematical Biology, (2002)',
  'Correspondence Address': 'H. van der Berg; Univ of Tests, Utrecht; email: h@example.org',
  Publisher: 'Test House',
  ISSN: '207128',
  'PubMed ID': '17980155.0',
  'Language of Original Document': 'German; English',
  'Abbreviated Source Title': 'Arch. Test.',
  'Document Type': 'Review',
  'Open Access': 'All Open Access; Gold Open Access',
  EID: '2-s2.0-85000000001',
}

test('an article with every column that a record takes', () => {
  const { records, problems } = read(since2023)
  expect(problems).toEqual([])
  const [moods, tests] = ['Lab of Moods, Bethesda, United States', 'Univ of Tests, Utrecht, Netherlands']
  expect(records).toEqual([
    {
      type: 'REVIEW',
      identifiers: [
        { scheme: 'doi', value: '10.1000/scopus.1' },
        { scheme: 'pmid', value: '17980155' },
      ],
      title: 'Role of 2BDNF, "in vivo"',
      abstract: 'First line. Second line.',
      language: 'de',
      published: '2023',
      volume: '63',
      issue: '8',
      articleNumber: 'e856',
      journal: {
        title: 'Archives of Testing',
        abbreviation: 'Arch. Test.',
        publisher: 'Test House',
        issns: ['0020-7128'],
      },
      keywords: ['ketamine', 'Mood', 'human'],
      access: 'OPEN',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA' },
          printed: 'Zarate, Carlos A.',
          corresponding: false,
          affiliations: [moods, tests],
        },
        {
          name: { family: 'Singh', given: 'Jaskaran B.', initials: 'JB' },
          printed: 'Singh, Jaskaran B.',
          corresponding: false,
          affiliations: [moods],
        },
        {
          name: { family: 'van der Berg', given: 'Hendrik', initials: 'H' },
          printed: 'van der Berg, Hendrik',
          corresponding: true,
          affiliations: [tests],
        },
      ],
      referenceListStatus: 'COMPLETE',
      references: [
        {
          ordinal: 1,
          text: 'Fahle L.; Holley E.A., On walls; a study, Min Metall Explor, 39, 5, pp. 1939-1960, (2022)',
          parts: {
            authors: [
              { family: 'Fahle', initials: 'L' },
              { family: 'Holley', initials: 'EA' },
            ],
            authorsTruncated: false,
            title: 'On walls; a study',
            containerTitle: 'Min Metall Explor',
            year: 2022,
            volume: '39',
            issue: '5',
            firstPage: '1939',
            lastPage: '1960',
            identifiers: [],
          },
          links: [],
        },
        {
          ordinal: 2,
          text: 'Murray J.D., Mathematical Biology, (2002)',
          parts: {
            authors: [{ family: 'Murray', initials: 'JD' }],
            authorsTruncated: false,
            title: 'Mathematical Biology',
            year: 2002,
            identifiers: [],
          },
          links: [],
        },
      ],
    },
  ])
})

test.each([
  ['Smith, J., van der Berg, A.B., Jones, A.-C.', ['Smith', 'van der Berg', 'Jones']],
  ['Smith J., van der Berg A.B., Jones A.-C.', ['Smith', 'van der Berg', 'Jones']],
  ['Smith J.; van der Berg A.B.; Jones A.-C.', ['Smith', 'van der Berg', 'Jones']],
])('the authors of %s', (Authors, families) => {
  const names = record({ Authors })?.authors.map(({ name }) => name)
  expect(names?.map((name) => name.family)).toEqual(families)
  expect(names?.[1]?.initials).toBe('AB')
})

test('a suffix between commas is the author before, and nobody is nobody', () => {
  const authors = record({ Authors: 'Aguiar P.N., Jr, Roitberg F.' })?.authors
  expect(authors?.map(({ name }) => name)).toEqual([
    { family: 'Aguiar', initials: 'PN', suffix: 'Jr' },
    { family: 'Roitberg', initials: 'F' },
  ])
  const none = record({ Authors: '[No author name available]', Abstract: '[No abstract available]' })
  expect(none?.authors).toEqual([])
  expect(none).not.toHaveProperty('abstract')
})

test('affiliations of the older layout, where names have a comma', () => {
  const authors = record({
    Authors: 'Smith, J., Jones, A.B.',
    'Authors with affiliations': 'Smith, J., Dept A, Univ One, Bern; Jones, A.B., Univ Two, Bonn',
    'Correspondence Address': 'Jones, A.B.; Univ Two, Bonn, Germany; email: a@example.org',
  })?.authors
  expect(authors?.map(({ affiliations, corresponding }) => [affiliations, corresponding])).toEqual([
    [['Dept A, Univ One, Bern'], false],
    [['Univ Two, Bonn'], true],
  ])
})

test.each([
  ['Article', 'JOURNAL_ARTICLE'],
  ['Conference Paper', 'CONFERENCE_PAPER'],
  ['Book Chapter', 'BOOK_CHAPTER'],
  ['Conference Review', 'BOOK'],
  ['Erratum', 'CORRECTION'],
  ['Short Survey', 'REVIEW'],
  ['Letter', 'LETTER'],
  ['Editorial', 'EDITORIAL'],
  ['Something new', 'JOURNAL_ARTICLE'],
])('a document of type %s', (type, expected) => {
  expect(record({ 'Document Type': type, ISSN: '15233812' })?.type).toBe(expected)
})

test('a retracted article says so', () => {
  expect(record({ 'Document Type': 'Retracted' })).toMatchObject({
    type: 'JOURNAL_ARTICLE',
    updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' }],
  })
})

test('a chapter has its book, editors and publisher, and not the ISBN of the book', () => {
  expect(
    record({
      'Source title': 'The Book',
      'Document Type': 'Book Chapter',
      Editors: 'Doe A.; Roe B.',
      Publisher: 'Wiley',
      ISBN: '978-030640615-7',
    }),
  ).toMatchObject({
    containerTitle: 'The Book',
    publisher: 'Wiley',
    editors: [{ family: 'Doe' }, { family: 'Roe' }],
    identifiers: [],
  })
  const book = record({ 'Document Type': 'Book', ISBN: '9780306406157; 9783161484100' })
  expect(book?.identifiers.map(({ value }) => value)).toEqual(['9780306406157', '9783161484100'])
})

test('without the column of DOIs, the link has it', () => {
  const Link = 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1016%2fj.vhri.2018.12.003&x=1'
  expect(record({ Link })?.identifiers).toEqual([{ scheme: 'doi', value: '10.1016/j.vhri.2018.12.003' }])
})

test('what is open only as a copy elsewhere is not open at its publisher', () => {
  expect(record({ 'Open Access': 'All Open Access; Green Open Access' })?.access).toBe('UNKNOWN')
  expect(record({ 'Open Access': 'All Open Access, Hybrid Gold, Green' })?.access).toBe('OPEN')
  expect(record({ 'Access Type': 'Open Access' })?.access).toBe('OPEN')
})

test('references of the years before 2023, with books and theses', () => {
  const references = readScopusReferences(
    'Federico, S., Grillo, A., A composite, with spheroids (2004) J. Mech. Phys. Solids, 52 (10), pp. 2309-2327. , doi:10.1016/j.jmps.2004.03.010; Murray, J.D., (2002) Mathematical Biology, , 3rd edn., Springer, New York; Smith, A., On tests (1999), PhD thesis, MIT; Yang, Y., Deep nets (2016) Proceedings of the Conference on X, art. no. 7780459; O’Neil, C., Weapons (2016), Crown, New York; Smith J., Jr., A title, J. Test., 3, (2000); Kingma D.P., Ba J., Adam, arXiv preprint arXiv:1412.6980, (2014); Agisoft, Agisoft user manual',
  )
  expect(references.map(({ parts }) => parts)).toMatchObject([
    {
      title: 'A composite, with spheroids',
      containerTitle: 'J. Mech. Phys. Solids',
      volume: '52',
      issue: '10',
      firstPage: '2309',
      identifiers: [{ scheme: 'doi', value: '10.1016/j.jmps.2004.03.010' }],
    },
    { type: 'BOOK', title: 'Mathematical Biology', publisher: 'Springer', edition: '3rd' },
    { type: 'THESIS', title: 'On tests', publisher: 'MIT' },
    { type: 'CONFERENCE_PAPER', title: 'Deep nets', articleNumber: '7780459' },
    { type: 'BOOK', title: 'Weapons', publisher: 'Crown', publisherPlace: 'New York' },
    { authors: [{ family: 'Smith', suffix: 'Jr' }], title: 'A title', containerTitle: 'J. Test.' },
    { title: 'Adam', identifiers: [{ scheme: 'arxiv', value: '1412.6980' }] },
    undefined,
  ])
  expect(references.at(-1)?.text).toBe('Agisoft, Agisoft user manual')
})

test('authors that are separated as references are do not become references', () => {
  const texts = readScopusReferences(
    'Anderson E.W.; Fornell C.; Lehmann D.R., Satisfaction, Share, J Marketing, 58, 3, pp. 53-66, (1994); (2021); de Vries J., Things; part two, J Test, 1, (2001)',
  ).map(({ text }) => text)
  expect(texts).toEqual([
    'Anderson E.W.; Fornell C.; Lehmann D.R., Satisfaction, Share, J Marketing, 58, 3, pp. 53-66, (1994)',
    '(2021)',
    'de Vries J., Things; part two, J Test, 1, (2001)',
  ])
})

test('it is recognised by its columns, whatever their order, language and delimiter', () => {
  const reversed = Object.fromEntries(Object.entries(since2023).toReversed())
  const chinese = { 作者: 'Li W.', 文献标题: '题', 年份: '2020', 来源出版物名称: 'J Test', EID: '2-s2.0-1' }
  for (const text of [
    table(since2023),
    `\uFEFF${table(reversed)}`,
    table(since2023, ';'),
    `sep=;\r\n${table(since2023, ';')}`,
    table(chinese),
    'Authors,Title,Year,Source title\nSmith J.,A title,2001,J Test\n',
  ]) {
    expect(likeliestFormat(text)?.name).toBe('scopus-csv')
    const [piece] = piecesOf(scopusFormat.splitter, text)
    expect(scopusFormat.read(piece?.text ?? '').records).toHaveLength(1)
  }
})

test('other tables are not', () => {
  for (const header of [
    'title,abbreviation,issn_print,issn_electronic,other_names',
    'citing,cited,creation,timespan',
    'Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url,Abstract Note',
    'Journal Title;Abbreviation',
    'id,name,year',
  ]) {
    expect(likeliestFormat(`${header}\n1,2,3,4\n`)?.name).not.toBe('scopus-csv')
  }
})

test('a row with more fields than columns is refused, and says why', () => {
  expect(() => scopusFormat.read('Title,EID\n"A" b",1,2,3,4\n')).toThrow(
    new UserError(
      'The row has 5 fields and the header names 2: a quotation mark may be missing or too many.',
    ),
  )
})

test('records without an ISSN are not all in one journal "0000-0000"', () => {
  for (const columns of [{ ISSN: '' }, { ISSN: '0' }, { ISSN: '00000000' }, {}]) {
    expect(record({ 'Source title': 'Nature', 'Document Type': 'Article', ...columns })?.journal).toEqual({
      title: 'Nature',
      issns: [],
    })
  }
})

test('an export without the column of ISSNs names no journal by zeros', () => {
  const row = 'Authors,Title,Year,Source title,Document Type,EID\n"Berg A.","T","2019","Nutrients","Article","2-s2.0-1"\n'
  expect(scopusFormat.read(row).records[0]?.journal).toEqual({ title: 'Nutrients', issns: [] })
}) // prettier-ignore

test('a suffix behind the initials, in a list that commas separate', () => {
  const row = 'Authors,Title,Year,Source title,Document Type,EID\n"Souza C., Filho, Berg A., Jr.","T","2019","N","Article","2-s2.0-1"\n'
  const names = scopusFormat.read(row).records[0]?.authors.map(({ name }) => [name.family, name.suffix])
  expect(names).toEqual([
    ['Souza', 'Filho'],
    ['Berg', 'Jr'],
  ])
}) // prettier-ignore
