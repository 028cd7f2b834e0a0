import { expect, test } from 'vitest'
import type { Problem } from '../../src/domain/errors.ts'
import { readCitationAuthors } from '../../src/formats/crossref/crossref-citation-authors.ts'
import { type CrossrefCitation, readCitations } from '../../src/formats/crossref/crossref-citation.ts'

const smith = { family: 'Smith', initials: 'J' }

test.each([
  ['Kabat-Zinn', [{ family: 'Kabat-Zinn' }]],
  ['CURRAN', [{ family: 'CURRAN' }]],
  ['van Berckel', [{ family: 'van Berckel' }]],
  ["d'Souza", [{ family: "d'Souza" }]],
  ['EA Simpson', [{ family: 'Simpson', initials: 'EA' }]],
  ['WH Van der Laan', [{ family: 'Van der Laan', initials: 'WH' }]],
  ['J.-P. Changeux', [{ family: 'Changeux', initials: 'J-P' }]],
  ['D. N.Perkins', [{ family: 'Perkins', initials: 'DN' }]],
  ['Guenzel F. M.', [{ family: 'Guenzel', initials: 'FM' }]],
  ['Zarate, Carlos A., Jr', [{ family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' }]],
  ['Zarate CA, Jr', [{ family: 'Zarate', initials: 'CA', suffix: 'Jr' }]],
  ['Zarate CA, Singh JB', [{ family: 'Zarate', initials: 'CA' }, { family: 'Singh', initials: 'JB' }]],
  ['Smith, J., Jones, K.', [smith, { family: 'Jones', initials: 'K' }]],
  ['J. Smith and K. Jones', [smith, { family: 'Jones', initials: 'K' }]],
  ['Smith J; Jones K', [smith, { family: 'Jones', initials: 'K' }]],
  ['World Health Organization', [{ literal: 'World Health Organization' }]],
  ['Ministry of Health, Labour and Welfare', [{ literal: 'Ministry of Health, Labour and Welfare' }]],
  ['Garcia Lopez', [{ literal: 'Garcia Lopez' }]],
  ['WU LI', [{ literal: 'WU LI' }]],
  ['M. Dijk van', [{ literal: 'M. Dijk van' }]],
  [' 2005 ', []],
])('the author of a citation: %j', (text, authors) => {
  expect(readCitationAuthors(text)).toEqual({ authors, truncated: false })
}) // prettier-ignore

test('"et al." after an author says that there are more', () => {
  expect(readCitationAuthors('Smith J, et al.')).toEqual({ authors: [smith], truncated: true })
  expect(readCitationAuthors('et al.')).toEqual({ authors: [], truncated: false })
})

function read(...citations: CrossrefCitation[]) {
  const problems: Problem[] = []
  return { references: readCitations(citations, problems), problems }
}

test('a citation of parts alone gets a line made of them', () => {
  const { references, problems } = read({
    key: 'CR1',
    doi: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    doiAssertedBy: 'crossref',
    author: 'Smith J',
    articleTitle: 'The <i>JAK2</i> gene &amp; disease',
    journalTitle: 'Stat Med',
    year: '1998a',
    volume: '17',
    issue: '15–16',
    firstPage: '1661',
  })
  const doi = '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2'
  expect(references).toEqual([
    {
      ordinal: 1,
      key: 'CR1',
      doiAssertedBy: 'CROSSREF',
      text: `Smith J. The JAK2 gene & disease. Stat Med. 1998;17(15–16):1661. doi:${doi}`,
      parts: {
        type: 'JOURNAL_ARTICLE',
        authors: [smith],
        authorsTruncated: false,
        title: 'The JAK2 gene & disease',
        containerTitle: 'Stat Med',
        year: 1998,
        volume: '17',
        issue: '15–16',
        firstPage: '1661',
        identifiers: [{ scheme: 'doi', value: doi }],
      },
      links: [],
    },
  ])
  expect(problems).toEqual([])
})

const text = 'Smith J, Jones K: On things that are read. Bipolar Disord 2007, 9:183–196. doi:10.1000/wrong'

test('deposited parts win over those of the text, and the list of authors is that of the text', () => {
  const [reference] = read({
    unstructured: text,
    author: 'J Smith',
    year: '2008',
    doi: '10.1000/right',
  }).references
  expect(reference).toMatchObject({
    ordinal: 1,
    text,
    parts: {
      type: 'JOURNAL_ARTICLE',
      authors: [smith, { family: 'Jones', initials: 'K' }],
      authorsTruncated: false,
      title: 'On things that are read',
      containerTitle: 'Bipolar Disord',
      year: 2008,
      volume: '9',
      firstPage: '183',
      lastPage: '196',
      identifiers: [{ scheme: 'doi', value: '10.1000/right' }],
    },
    links: [],
  })
  const sure = Object.keys(reference?.parts?.confidence?.parts ?? {})
  expect(sure).toEqual(expect.arrayContaining(['title', 'authors', 'containerTitle']))
  // The source says these.
  expect(sure).not.toEqual(expect.arrayContaining(['year']))
  expect(sure).not.toEqual(expect.arrayContaining(['identifiers']))
})

test('mark-up and character references in the text are read as what they mean', () => {
  const marked = 'Smith J, M&uuml;ller K: On <i>things</i>. <b>Bipolar Disord</b> 2007, 9:183&#8211;196.'
  const [reference] = read({ unstructured: marked }).references
  expect(reference?.text).toBe('Smith J, Müller K: On things. Bipolar Disord 2007, 9:183–196.')
  expect(reference?.parts?.authors).toEqual([smith, { family: 'Müller', initials: 'K' }])
})

test('another author than the first of the text counts', () => {
  const [reference] = read({ unstructured: text, author: 'Miller' }).references
  expect(reference?.parts?.authors).toEqual([{ family: 'Miller' }])
})

test('a last page and a container of the text do not join another page or title', () => {
  const { references } = read(
    { unstructured: text, firstPage: '500' },
    { unstructured: text, firstPage: '183' },
    { unstructured: text, volumeTitle: 'Bipolar Disord' },
  )
  expect(
    references.map(({ parts }) => [parts?.title, parts?.containerTitle, parts?.firstPage, parts?.lastPage]),
  ).toEqual([
    ['On things that are read', 'Bipolar Disord', '500', undefined],
    ['On things that are read', 'Bipolar Disord', '183', '196'],
    ['Bipolar Disord', undefined, '183', '196'],
  ])
})

test('a DOI that only the text has is asserted by nobody', () => {
  const [reference] = read({ unstructured: text, doiAssertedBy: 'publisher' }).references
  expect(reference?.parts?.identifiers).toEqual([{ scheme: 'doi', value: '10.1000/wrong' }])
  expect(reference).not.toHaveProperty('doiAssertedBy')
})

test('a book has its ISBN, a chapter of it has not', () => {
  const isbn = 'http://id.crossref.org/isbn/9780306406157'
  const { references } = read(
    { author: 'Smith', volumeTitle: 'A book', seriesTitle: 'A series', isbn, edition: '2', year: '1999' },
    {
      author: 'Smith',
      articleTitle: 'A chapter',
      volumeTitle: 'A book',
      isbn,
      year: '1999',
      firstPage: '10–2',
    },
    { seriesTitle: 'Only a series', year: 'in press' },
  )
  expect(references.map(({ parts }) => parts)).toEqual([
    {
      type: 'BOOK',
      authors: [{ family: 'Smith' }],
      authorsTruncated: false,
      title: 'A book',
      series: 'A series',
      edition: '2',
      year: 1999,
      identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
    },
    {
      type: 'BOOK_CHAPTER',
      authors: [{ family: 'Smith' }],
      authorsTruncated: false,
      title: 'A chapter',
      containerTitle: 'A book',
      year: 1999,
      firstPage: '10',
      lastPage: '12',
      identifiers: [],
    },
    { authors: [], authorsTruncated: false, title: 'Only a series', identifiers: [] },
  ])
})

test('odd citations keep their places, and each oddity is told', () => {
  const { references, problems } = read(
    { key: 'a', doi: '10.10.1016/x', year: '2001' },
    { key: 'a', unstructured: 'Private communication' },
    { key: 'b' },
    {},
    { standardsBody: 'ISO', standardDesignator: '26324' },
  )
  expect(references).toEqual([
    {
      ordinal: 1,
      key: 'a',
      text: '2001',
      parts: { authors: [], authorsTruncated: false, year: 2001, identifiers: [] },
      links: [],
    },
    { ordinal: 2, text: 'Private communication', links: [] },
    { ordinal: 3, key: 'b', text: 'b', links: [] },
    {
      ordinal: 4,
      text: 'ISO 26324',
      parts: { type: 'OTHER', authors: [], authorsTruncated: false, title: 'ISO 26324', identifiers: [] },
      links: [],
    },
  ])
  const warning = (where: string, message: string) => ({ severity: 'warning', where, message })
  expect(problems).toEqual([
    warning('reference 1', '"10.10.1016/x" is no DOI.'),
    warning('reference 2', 'Its key "a" is that of an earlier one.'),
    warning('reference 3', 'It has nothing but a key.'),
    warning('reference 4', 'There is nothing in it.'),
  ])
})

test.each([
  [{ journalTitle: 'Cell', volumeTitle: 'Mice' }, 'JOURNAL_ARTICLE'],
  [{ volumeTitle: 'Mice' }, 'BOOK'],
  [{ volumeTitle: 'Mice', firstPage: '12' }, undefined],
  [{ volumeTitle: 'Mice', articleTitle: 'Tails' }, 'BOOK_CHAPTER'],
  [{ volumeTitle: 'Proc. of Mouse Days', articleTitle: 'Tails' }, 'CONFERENCE_PAPER'],
  [{ volumeTitle: 'Third Workshop on Mice', articleTitle: 'Tails' }, 'CONFERENCE_PAPER'],
  [{ articleTitle: 'Tails' }, undefined],
  [{ seriesTitle: 'Animals' }, undefined],
  [{ seriesTitle: 'Animals', isbn: '0-306-40615-2' }, 'BOOK'],
  [{ seriesTitle: 'Animals', edition: '3' }, 'BOOK'],
  [{ standardsBody: 'ISO', standardDesignator: '26324', year: '2012' }, 'OTHER'],
  [{ author: 'Roe', year: '2012' }, undefined],
])('what the deposited parts %j show is of the type %s', (citation, type) => {
  expect(read(citation).references[0]?.parts?.type).toBe(type)
})

test('the edition of a book is printed, and wins over that of the text', () => {
  const parts = { author: 'Roe', volumeTitle: 'Mice', edition: '2nd edn', year: '1999' }
  const [line, given] = read(parts, {
    ...parts,
    unstructured: 'Roe A (1999) Mice, 3rd edn. Penguin',
  }).references
  expect(line?.text).toBe('Roe. Mice. 2nd ed. 1999')
  expect(given?.parts).toMatchObject({ type: 'BOOK', title: 'Mice', edition: '2nd' })
})

test('pages of a chapter without a volume stand right after the year', () => {
  const { references } = read({ articleTitle: 'Bats', volumeTitle: 'Mammals', year: '2001', firstPage: '3' })
  expect(references[0]?.text).toBe('Bats. Mammals. 2001:3')
})

test('a standard has its number for a title', () => {
  const { references } = read({ standardsBody: 'ISO', standardDesignator: '690', year: '2010' })
  expect(references[0]).toMatchObject({ text: 'ISO 690. 2010', parts: { title: 'ISO 690', year: 2010 } })
})
