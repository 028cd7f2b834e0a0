import { expect, test } from 'vitest'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { noWork } from '../../src/formats/describes-work.ts'

const read = (...lines: string[]) => risFormat.read(lines.join('\n'))
const record = (...lines: string[]) => read(...lines).records[0]

test('an article with every field that a record takes', () => {
  const { records, problems } = read(
    'TY  - JOUR',
    'T1  - Role of <i>BDNF</i> &amp; TrkB (p < 0.05)',
    'A1  - Zarate, Carlos A., Jr',
    'AU  - Gispen-de Wied,C. C.',
    'AU  - World Health Organization,',
    'A2  - Editor, Some',
    'PY  - 2007',
    'DA  - 2007/12/03/',
    'T2  - Current Psychiatry Reports',
    'JA  - Curr Psychiatry Rep',
    'VL  - 9',
    'IS  - 6',
    'SP  - 467',
    'EP  - 74',
    'PB  - Springer',
    'SN  - 1523-3812 (Print)',
    'DO  - https://doi.org/10.1007/S11920-007-0063-1',
    'AN  - 18221624',
    'DB  - PubMed',
    'C2  - PMC3062484',
    'LA  - eng',
    'KW  - ketamine',
    'KW  - depression, bipolar',
    'N2  - First line',
    'goes on here.',
    'UR  - https://example.org/x',
    'ER  - ',
  )
  expect(problems).toEqual([])
  const person = { corresponding: false, affiliations: [] }
  expect(records).toEqual([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
        { scheme: 'pmid', value: '18221624' },
        { scheme: 'pmcid', value: 'PMC3062484' },
      ],
      title: 'Role of BDNF & TrkB (p < 0.05)',
      abstract: 'First line goes on here.',
      language: 'en',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current Psychiatry Reports',
        abbreviation: 'Curr Psychiatry Rep',
        publisher: 'Springer',
        issns: ['1523-3812'],
      },
      keywords: ['ketamine', 'depression, bipolar'],
      access: 'UNKNOWN',
      authors: [
        {
          ...person,
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Carlos A., Jr',
        },
        { ...person, name: { family: 'Gispen-de Wied', initials: 'CC' }, printed: 'Gispen-de Wied,C. C.' },
        { ...person, name: { literal: 'World Health Organization' }, printed: 'World Health Organization,' },
      ],
      editors: [{ family: 'Editor', given: 'Some', initials: 'S' }],
      referenceListStatus: 'UNKNOWN',
      references: [],
    },
  ])
})

test('a Vancouver name with a comma before the suffix is not taken for an inverted one', () => {
  expect(record('TY  - JOUR', 'TI  - A', 'AU  - Zarate CA, Jr')?.authors[0]?.name).toEqual({
    family: 'Zarate',
    initials: 'CA',
    suffix: 'Jr',
  })
})

test.each([
  [['PY  - 2001/09/01/'], '2001-09-01'],
  [['PY  - 2001/00/00/'], '2001'],
  [['PY  - 2001///'], '2001'],
  [['PY  - 2013', 'Y1  - 2013/07/22', 'DA  - 2013/07/28'], '2013-07-22'],
  [['Y1  - 2013', 'PY  - 2013/04/18', 'PY  - 2013/02/15/received'], '2013-04-18'],
  [['PY  - 2013/02/15/received', 'PY  - 2013/04/18'], '2013-04-18'],
  [['PY  - 1998/05//Spring'], '1998-05'],
  [['PY  - 2010', 'DA  - Jul 14'], '2010-07-14'],
  [['PY  - 2010', 'DA  - 2009/12/24'], '2010'],
  [['PY  - 2010', 'Y2  - 2010/05/06'], '2010'],
])('the date of %j is %s', (lines, published) => {
  expect(record('TY  - JOUR', 'TI  - A', ...lines)?.published).toBe(published)
})

test.each(['99', 'YEAR/MONTH/DAY/'])('%s is no date, which is reported', (date) => {
  const { records, problems } = read('TY  - JOUR', 'TI  - A', `PY  - ${date}`)
  expect(records[0]).not.toHaveProperty('published')
  expect(problems).toEqual([{ severity: 'warning', where: 'field PY', message: `"${date}" is no date.` }])
})

test("a chapter has its book as container, and not the book's ISBN", () => {
  const chapter = record(
    'TY  - CHAP',
    'TI  - A chapter',
    'T2  - The book',
    'PB  - Wiley',
    'SN  - 978-0-306-40615-7',
  )
  expect(chapter).toMatchObject({
    type: 'BOOK_CHAPTER',
    containerTitle: 'The book',
    publisher: 'Wiley',
    identifiers: [],
  })
  expect(record('TY  - BOOK', 'BT  - The book', 'SN  - 0-306-40615-2')).toMatchObject({
    title: 'The book',
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
  })
})

test('identifiers are found in notes that say what they are, and in addresses', () => {
  expect(
    record(
      'TY  - JOUR',
      'TI  - A',
      'U1  - 23690738[pmid]',
      'AN  - PMC3654245',
      'N1  - doi: 10.1063/1.4814070',
      'UR  - https://arxiv.org/abs/2101.00001v2',
      'M1  - 12345',
    )?.identifiers,
  ).toEqual([
    { scheme: 'doi', value: '10.1063/1.4814070' },
    { scheme: 'pmid', value: '23690738' },
    { scheme: 'pmcid', value: 'PMC3654245' },
    { scheme: 'arxiv', value: '2101.00001' },
  ])
})

test('a line of the abstract that looks like an unknown tag stays a line of the abstract', () => {
  const abstract = record(
    'TY  - JOUR',
    'TI  - A',
    'AB  - Levels of',
    'IT  - were low',
    '\tand stayed low',
    'KW  - x',
  )?.abstract
  expect(abstract).toBe('Levels of IT - were low and stayed low')
})

test('a record without TY is read, and that is reported', () => {
  const { records, problems } = read('JF  - Nature', 'T1  - A title', 'ER  -')
  expect(records[0]).toMatchObject({ type: 'OTHER', title: 'A title', journal: { title: 'Nature' } })
  expect(problems).toEqual([
    { severity: 'warning', where: 'field TY', message: 'The record does not say its type.' },
  ])
})

test('a SICI DOI survives', () => {
  const doi = '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2'
  expect(record('TY  - JOUR', `DO  - ${doi}`)?.identifiers).toEqual([{ scheme: 'doi', value: doi }])
})

test('a record that says of its work no more than an author is kept, one that says nothing is refused', () => {
  expect(read('TY  - JOUR', 'AU  - A, B', 'ER  - ').records).toMatchObject([{ authors: [{}] }])
  expect(() => read('TY  - JOUR', 'JO  - Nature', 'PY  - 1999', 'ER  - ')).toThrow(noWork)
})

test('records are cut at TY, with or without ER, and headings between them are none', () => {
  const splitter = risFormat.splitter()
  const text =
    'Provider: Scopus\r\n\r\nTY  - JOUR\r\nTI  - One\r\nER  - \r\n\r\n\r\nTY  - BOOK\rTI  - Two\rTY  - GEN\nTI  - Three'
  expect([...splitter.push(text), ...splitter.end()]).toEqual([
    { text: 'TY  - JOUR\r\nTI  - One\r\nER  -', index: 1, line: 3 },
    { text: 'TY  - BOOK\rTI  - Two', index: 2, line: 8 },
    { text: 'TY  - GEN\nTI  - Three', index: 3, line: 10 },
  ])
})

test('what RIS cannot say is read from the user field, and a wrong one is reported', () => {
  expect(
    record('TY  - JOUR', 'TI  - A', 'U1  - refgraph:{"access":"OPEN","volume":null}', 'VL  - 3'),
  ).toMatchObject({
    access: 'OPEN',
  })
  const { records, problems } = read('TY  - JOUR', 'TI  - A', 'U1  - refgraph:{"access":"FREE"}')
  expect(records[0]?.access).toBe('UNKNOWN')
  expect(problems).toEqual([
    {
      severity: 'warning',
      where: 'field U1',
      message: 'The field access must be one of OPEN, SUBSCRIPTION, UNKNOWN, not "FREE".',
    },
  ])
})
