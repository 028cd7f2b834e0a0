import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { medlineFormat } from '../../src/formats/pubmed/medline.ts'
import { describeWithSamples } from './support/samples.ts'
import { piecesOf } from './support/splitting.ts'
import { cpuTime } from '../support/cpu-time.ts'

const article = `PMID- 17980155
OWN - NLM
IS  - 1523-3812 (Print)
IS  - 1535-1645 (Electronic)
IS  - 1523-3812 (Linking)
VI  - 9
IP  - 6
DP  - 2007 Dec
DEP - 20071203
TI  - The role of the
      tyrosine kinase JAK2 in <i>bipolar</i> disorder (P < 0.05).
PG  - 467-74
LID - 10.1007/S11920-007-0063-1 [doi]
AB  - BACKGROUND: First. METHODS:
      Second.
FAU - Zarate, Carlos A Jr
AU  - Zarate CA Jr
AUID- ORCID: http://orcid.org/0000-0002-1825-0097
AD  - Mood Disorders, Bethesda,
      MD, USA.
AD  - Second place.
FAU - van Berckel, Bart N M
AU  - van Berckel BN
AU  - Manji HK
CN  - Ketamine Study Group
LA  - ger
PT  - Journal Article
PT  - Review
TA  - Curr Psychiatry Rep
JT  - Current psychiatry reports
PMC - PMC3062484
MH  - Bipolar Disorder/*drug therapy
MH  - *Humans
OTO - NOTNLM
OT  - ketamine
OT  - mood disorder
OT  - ketamine
NR  - 58
AID - 63 [pii]
AID - 10.1007/s11920-007-0063-1 [doi]
SO  - Curr Psychiatry Rep. 2007 Dec;9(6):467-74.`

const read = (text: string) => {
  const { records, problems } = medlineFormat.read(text)
  if (records[0] === undefined) throw new Error('no record')
  return { record: records[0], problems }
}
const lines = (...fields: readonly string[]) => read(['PMID- 1', ...fields].join('\n'))

test('a record with everything gives everything', () => {
  expect(read(article)).toEqual({
    record: {
      type: 'REVIEW',
      identifiers: [
        { scheme: 'pmid', value: '17980155' },
        { scheme: 'doi', value: '10.1007/s11920-007-0063-1' },
        { scheme: 'pmcid', value: 'PMC3062484' },
      ],
      title: 'The role of the tyrosine kinase JAK2 in bipolar disorder (P < 0.05)',
      abstract: 'BACKGROUND: First. METHODS: Second.',
      language: 'de',
      published: '2007-12-03',
      volume: '9',
      issue: '6',
      firstPage: '467',
      lastPage: '474',
      journal: {
        title: 'Current psychiatry reports',
        abbreviation: 'Curr Psychiatry Rep',
        issns: ['1523-3812', '1535-1645'],
      },
      keywords: ['ketamine', 'mood disorder', 'Bipolar Disorder', 'Humans'],
      access: 'OPEN',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Carlos A Jr',
          orcid: '0000-0002-1825-0097',
          corresponding: false,
          affiliations: ['Mood Disorders, Bethesda, MD, USA.', 'Second place.'],
        },
        {
          name: { family: 'van Berckel', given: 'Bart N M', initials: 'BNM' },
          printed: 'van Berckel, Bart N M',
          corresponding: false,
          affiliations: [],
        },
        {
          name: { family: 'Manji', initials: 'HK' },
          printed: 'Manji HK',
          corresponding: false,
          affiliations: [],
        },
        {
          name: { literal: 'Ketamine Study Group' },
          printed: 'Ketamine Study Group',
          corresponding: false,
          affiliations: [],
        },
      ],
      referenceListStatus: 'UNKNOWN',
      declaredReferenceCount: 58,
      references: [],
    },
    problems: [],
  })
})

describe('odd records', () => {
  test.each([
    ['2007 Dec 3', '2007-12-03'],
    ['2007 Nov-Dec', '2007'],
    ['2007 Winter', '2007'],
    ['1998 Dec-1999 Jan', '1998'],
    ['2007 Feb 30', '2007-02'],
    ['2013 06 10', '2013-06-10'],
    ['2007 Dec 3-5', '2007-12'],
  ])('the date %s is as precise as it is printed', (printed, expected) => {
    expect(lines(`DP  - ${printed}`).record.published).toBe(expected)
  })

  test('a publication online in another month does not move the date of the issue', () => {
    expect(lines('DP  - 2008 Jan', 'DEP - 20071203').record.published).toBe('2008-01')
    expect(lines('DEP - 20071203').record.published).toBe('2007-12-03')
  })

  test('MeSH headings come without qualifiers, behind the keywords of the authors, each word once', () => {
    expect(lines('MH  - *Humans', 'OT  - humans', 'OT  - trial').record.keywords).toEqual(['humans', 'trial'])
    expect(lines('MH  - Great Britain', 'MH  - Women, Working/*history/psychology').record.keywords).toEqual([
      'Great Britain',
      'Women, Working',
    ])
  })

  test('a translated title loses the brackets that PubMed sets, an ellipsis keeps its stops', () => {
    expect(lines('TI  - [Tobacco in [young] children].').record.title).toBe('Tobacco in [young] children')
    expect(lines('TI  - [Not Available].', 'TT  - Om beriberi.').record.title).toBe('Om beriberi')
    expect(lines('TI  - Wait...').record.title).toBe('Wait...')
    expect(lines('TI  - Care in the U.S.').record.title).toBe('Care in the U.S.')
  })

  test('a chapter is in its book and has not its ISBN; a book has', () => {
    const chapter = lines('TI  - One.', 'BTI - StatPearls', 'ISBN- 9780306406157', 'PB  - Press').record
    expect(chapter).toMatchObject({ type: 'BOOK_CHAPTER', containerTitle: 'StatPearls', publisher: 'Press' })
    expect(chapter.identifiers).toEqual([{ scheme: 'pmid', value: '1' }])
    const book = lines('BTI - StatPearls', 'ISBN- 0-306-40615-2 (alk. paper)').record
    expect(book).toMatchObject({ type: 'BOOK', title: 'StatPearls' })
    expect(book.identifiers[1]).toEqual({ scheme: 'isbn', value: '9780306406157' })
    expect(book).not.toHaveProperty('containerTitle')
  })

  test('a SICI keeps its brackets and an arXiv number is found among the publisher numbers', () => {
    const { record, problems } = lines(
      'AID - 10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM16>3.0.CO;2-B [doi]',
      'LID - arXiv:2101.00001v2 [pii]',
    )
    expect(record.identifiers.slice(1)).toEqual([
      { scheme: 'doi', value: '10.1002/(sici)1097-4636(199823)43:4<338::aid-jbm16>3.0.co;2-b' },
      { scheme: 'arxiv', value: '2101.00001' },
    ])
    expect(problems).toEqual([])
  })

  test('what is not well-formed is named with its field and dropped', () => {
    const { record, problems } = lines(
      'AID - 11.1/x [doi]',
      'IS  - 1234-5678 (Print)',
      'PG  - [34457 words; 185 paragraphs]',
      'JT  - J',
      'FAU - Li, Xu',
      'AUID- ORCID: 0000-0000-0000-0000',
      'no tag',
    )
    expect(problems.map(({ where }) => where)).toEqual([
      'line 8',
      'field AID',
      'author 1',
      'field PG',
      'field IS',
    ])
    expect(record).not.toHaveProperty('firstPage')
    expect(record.authors[0]).not.toHaveProperty('orcid')
  })

  test('an address before the authors is the first author’s, one after an editor is nobody’s', () => {
    const { authors } = lines(
      'AD  - Early.',
      'FAU - Li, Xu',
      'AU  - Li X',
      'FED - Ed, Itor',
      'AD  - His.',
    ).record
    expect(authors.map(({ affiliations }) => affiliations)).toEqual([['Early.']])
  })

  test('"author reply" and a word in front are no pages', () => {
    expect(lines('PG  - 1475-6; author reply 1475-6').record).toMatchObject({
      firstPage: '1475',
      lastPage: '1476',
    })
    expect(lines('PG  - SUPPL:4309-22').record).toMatchObject({ firstPage: '4309', lastPage: '4322' })
    expect(lines('PG  - 77-95, viii').record).toMatchObject({ firstPage: '77', lastPage: '95' })
  })

  test('a text without title and identifier is refused in one sentence', () => {
    for (const text of ['', 'hello', 'VI  - 9', '\0', 'TI  - [Not Available].']) {
      expect(() => medlineFormat.read(text), text).toThrow(UserError)
    }
  })
})

test('nothing but a UserError leaves the reader, whatever the text', () => {
  const line = fc.tuple(
    fc.constantFrom('PMID', 'FAU ', 'AU  ', 'AUID', 'AD  ', 'PG  ', 'AID ', 'DP  ', 'TI  '),
    fc.string(),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line).map((fields) => fields.map(([tag, value]) => `${tag}- ${value}`).join('\n')),
    fc.nat(article.length).map((end) => article.slice(0, end)),
  )
  fc.assert(
    fc.property(text, (value) => {
      expect(medlineFormat.sniff(value)).toBeGreaterThanOrEqual(0)
      try {
        medlineFormat.read(value)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 500 },
  )
})

test('a megabyte in one field is read in less than a second', () => {
  for (const unit of ['x', ' ', '[', '/', '<', 'a, ', '- ']) {
    const long = unit.repeat(1_000_000 / unit.length)
    const before = cpuTime()
    lines(...['TI  ', 'AB  ', 'FAU ', 'AID ', 'PG  ', 'MH  '].map((tag) => `${tag}- ${long}`))
    expect(cpuTime() - before, unit).toBeLessThan(1000)
  }
})

test('only the MEDLINE format is taken for it', () => {
  expect(medlineFormat.sniff('\uFEFF\n\nPMID- 1\n')).toBe(1)
  for (const text of ['', 'TY  - JOUR\nAU  - X', '<html>', '{"PMID": 1}', 'PMID: 17980155', '%0 Journal']) {
    expect(medlineFormat.sniff(text), text).toBe(0)
  }
})

describeWithSamples('real files of MEDLINE', 'data/records/jabref-samples.tar.gz', async (samples) => {
  const files = await samples.archive('data/records/jabref-samples.tar.gz')
  test.each([
    ['MedlinePlainImporterTestCompleteEntry.txt', 1],
    ['MedlinePlainImporterTestMultipleEntries.txt', 7],
    ['MedlinePlainImporterTestInproceeding.txt', 1],
    ['MedlinePlainImporterTestMultiTitle.txt', 1],
    ['MedlinePlainImporterStringOutOfBounds.txt', 2],
    ['NbibImporterTest.nbib', 1],
  ])('%s has %i', (name, count) => {
    const text = files.get(name) ?? ''
    expect(medlineFormat.sniff(text)).toBeGreaterThan(0.4)
    const records = piecesOf(medlineFormat.splitter, text).flatMap(
      (piece) => medlineFormat.read(piece.text).records,
    )
    expect(records).toHaveLength(count)
  })

  test('the article in the nbib file', () => {
    const { record } = read(files.get('NbibImporterTest.nbib') ?? '')
    expect(record).toMatchObject({
      title: 'Proteomics: A new perspective for cancer',
      published: '2016-04-19',
      firstPage: '67',
      language: 'en',
      journal: { abbreviation: 'Adv Biomed Res', issns: ['2277-9175'] },
      declaredReferenceCount: 25,
    })
    expect(record.authors.map(({ name }) => name.family ?? name.literal)).toEqual([
      'Shruthi',
      'Vinodhkumar',
      'Selvamani',
      'corporater',
    ])
  })
})
