import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { readWosCitedReference } from '../../src/formats/wos/wos-cited-reference.ts'
import { wosFormat, wosTableFormat } from '../../src/formats/wos/wos.ts'
import { piecesOf } from './support/splitting.ts'

const fileOf = (...lines: string[]) =>
  ['\uFEFFFN Clarivate Analytics Web of Science', 'VR 1.0', ...lines, 'EF', ''].join('\r\n')
const read = (...lines: string[]) => wosFormat.read(['PT J', ...lines, 'ER'].join('\n'))
const record = (...lines: string[]): ArticleRecord | undefined => read('TI A title', ...lines).records[0]

const article = [
  'PT J',
  'AU Zarate, CA',
  '   van der Berg, H',
  'AF Zarate, Carlos A., Jr.',
  '   van der Berg, Hendrik',
  'CA Test Study Grp',
  'TI Optical properties of MgO doped LiNbO3 single',
  '   crystals',
  'SO JOURNAL OF TESTING',
  'LA English',
  'DT Article; Retracted Publication',
  'DE ketamine; mood',
  '   disorder',
  'ID MOOD DISORDER; DEPRESSION',
  'AB Planar waveguides have been',
  '   produced.',
  'C1 [Zarate, Carlos A., Jr.; van der Berg, Hendrik] Lab Moods, Bethesda, MD 20892 USA.',
  '   [van der Berg, Hendrik] Univ Tests, Utrecht, Netherlands.',
  'C3 Natl Inst Hlth',
  'RP van der Berg, H (corresponding author), Univ Tests, Utrecht, Netherlands.',
  'EM h@example.org',
  'RI Zarate, Carlos/AAY-3744-2020',
  'OI Zarate, Carlos/0000-0002-1825-0097',
  'CR *WHO, 2001, WORLD HLTH REP',
  '   Smith J, 2001, NATURE, V409, P860, DOI 10.1038/35057062',
  'NR 3',
  'PU TEST HOUSE',
  'PI NEW YORK',
  'SN 0020-7128',
  'EI 1523-3812',
  'J9 J TEST',
  'JI J. Test.',
  'PD JUN 14',
  'PY 2006',
  'VL 18',
  'IS 23',
  'BP 5323',
  'EP 5331',
  'AR 103001',
  'DI 10.1000/Wos.1',
  'OA gold, Green Published',
  'UT WOS:000238592600006',
  'PM 17980155',
  'ER',
]

test('an article with every field that a record takes', () => {
  const [piece, ...more] = piecesOf(wosFormat.splitter, fileOf(...article, ''))
  expect(more).toEqual([])
  expect(piece).toMatchObject({ index: 1, line: 3 })
  const { records, problems } = wosFormat.read(piece?.text ?? '')
  expect(problems).toEqual([])
  const moods = 'Lab Moods, Bethesda, MD 20892 USA'
  expect(records).toEqual([
    {
      type: 'JOURNAL_ARTICLE',
      identifiers: [
        { scheme: 'doi', value: '10.1000/wos.1' },
        { scheme: 'pmid', value: '17980155' },
      ],
      title: 'Optical properties of MgO doped LiNbO3 single crystals',
      abstract: 'Planar waveguides have been produced.',
      language: 'en',
      published: '2006-06-14',
      volume: '18',
      issue: '23',
      firstPage: '5323',
      lastPage: '5331',
      articleNumber: '103001',
      journal: {
        title: 'Journal of Testing',
        abbreviation: 'J. Test.',
        publisher: 'TEST HOUSE',
        issns: ['0020-7128', '1523-3812'],
      },
      keywords: ['ketamine', 'mood disorder', 'DEPRESSION'],
      access: 'OPEN',
      authors: [
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Zarate, Carlos A., Jr.',
          orcid: '0000-0002-1825-0097',
          corresponding: false,
          affiliations: [moods],
        },
        {
          name: { family: 'van der Berg', given: 'Hendrik', initials: 'H' },
          printed: 'van der Berg, Hendrik',
          corresponding: true,
          affiliations: [moods, 'Univ Tests, Utrecht, Netherlands'],
        },
        {
          name: { literal: 'Test Study Grp' },
          printed: 'Test Study Grp',
          corresponding: false,
          affiliations: [],
        },
      ],
      updates: [{ kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OTHER' }],
      referenceListStatus: 'PARTIAL',
      declaredReferenceCount: 3,
      references: [
        {
          ordinal: 1,
          text: '*WHO, 2001, WORLD HLTH REP',
          parts: {
            authors: [{ literal: 'WHO' }],
            authorsTruncated: false,
            title: 'WORLD HLTH REP',
            year: 2001,
            identifiers: [],
          },
          links: [],
        },
        {
          ordinal: 2,
          text: 'Smith J, 2001, NATURE, V409, P860, DOI 10.1038/35057062',
          parts: {
            authors: [{ family: 'Smith', initials: 'J' }],
            authorsTruncated: false,
            containerTitle: 'NATURE',
            year: 2001,
            volume: '409',
            firstPage: '860',
            identifiers: [{ scheme: 'doi', value: '10.1038/35057062' }],
          },
          links: [],
        },
      ],
    },
  ])
})

test('the same as a table separated by tabs, whose values may begin with quotation marks', () => {
  const cells = {
    PT: 'J',
    AU: 'Zarate, CA; van der Berg, H',
    AF: 'Zarate, Carlos A., Jr.; van der Berg, Hendrik',
    TI: '"Green" crystals; a study',
    SO: 'JOURNAL OF TESTING',
    C1: '[Zarate, Carlos A., Jr.; van der Berg, Hendrik] Lab Moods, Bethesda, MD 20892 USA; [van der Berg, Hendrik] Univ Tests, Utrecht, Netherlands',
    CR: '*WHO, 2001, WORLD HLTH REP; Smith J, 2001, NATURE, V409, P860, DOI [10.1038/A1, 10.1038/a1]',
    NR: '2',
    AB: '"""Quoted"" words"',
    PY: '2006',
    UT: 'WOS:1',
  }
  const text = `\uFEFF${Object.keys(cells).join('\t')}\t\r\n${Object.values(cells).join('\t')}\t\r\n`
  expect(likeliestFormat(text)?.name).toBe('wos-table')
  const [piece, ...more] = piecesOf(wosTableFormat.splitter, text)
  expect(more).toEqual([])
  const [found] = wosTableFormat.read(piece?.text ?? '').records
  expect(found).toMatchObject({
    title: '"Green" crystals; a study',
    abstract: '"Quoted" words',
    referenceListStatus: 'COMPLETE',
    references: [{ ordinal: 1 }, { parts: { identifiers: [{ scheme: 'doi', value: '10.1038/a1' }] } }],
  })
  expect(found?.authors.map(({ affiliations }) => affiliations.length)).toEqual([1, 2])
})

test('the file for Excel, saved as CSV, names its columns in words', () => {
  const text =
    'Publication Type,Authors,Author Full Names,Article Title,Source Title,Cited References,DOI,Publication Year\n' +
    'J,"Smith, A","Smith, Alice",A title,J TEST,"Doe B, 1999, BOOK",10.1000/1,2001\n'
  expect(likeliestFormat(text)?.name).toBe('wos-table')
  const [piece] = piecesOf(wosTableFormat.splitter, text)
  expect(wosTableFormat.read(piece?.text ?? '').records[0]).toMatchObject({
    title: 'A title',
    published: '2001',
    authors: [{ printed: 'Smith, Alice' }],
    references: [{ text: 'Doe B, 1999, BOOK' }],
  })
})

test.each([
  ['J', 'Article', 'JOURNAL_ARTICLE'],
  ['J', 'Article; Proceedings Paper', 'JOURNAL_ARTICLE'],
  ['J', 'Proceedings Paper', 'CONFERENCE_PAPER'],
  ['S', 'Article; Proceedings Paper', 'CONFERENCE_PAPER'],
  ['B', 'Proceedings Paper', 'CONFERENCE_PAPER'],
  ['B', 'Article; Book Chapter', 'BOOK_CHAPTER'],
  ['S', 'Review; Book Chapter', 'BOOK_CHAPTER'],
  ['J', 'Review; Book Chapter', 'REVIEW'],
  ['B', 'Book', 'BOOK'],
  ['B', undefined, 'BOOK'],
  ['J', 'Review', 'REVIEW'],
  ['J', 'Letter', 'LETTER'],
  ['J', 'Editorial Material', 'EDITORIAL'],
  ['J', 'Editorial Material; Early Access', 'EDITORIAL'],
  ['J', 'News Item', 'NEWS'],
  ['J', 'Correction', 'CORRECTION'],
  ['J', 'Retraction', 'RETRACTION'],
  ['J', 'Article; Retracted Publication', 'JOURNAL_ARTICLE'],
  ['J', 'Meeting Abstract', 'JOURNAL_ARTICLE'],
  ['J', 'Book Review', 'JOURNAL_ARTICLE'],
  ['P', 'Patent', 'PATENT'],
])('PT %s with DT %s', (kind, documentType, expected) => {
  const lines = documentType === undefined ? [] : [`DT ${documentType}`]
  expect(wosFormat.read([`PT ${kind}`, 'TI A', ...lines].join('\n')).records[0]?.type).toBe(expected)
})

test.each([
  [['PD JUN 14', 'PY 2006'], '2006-06-14'],
  [['PD MAR', 'PY 2000'], '2000-03'],
  [['PD JAN-FEB', 'PY 2000'], '2000'],
  [['PD SPR', 'PY 2000'], '2000'],
  [['PY 2006', 'PD 04 2006'], '2006-04'],
  [['PD JUN 28 2011', 'PY 2011'], '2011-06-28'],
  [['EA MAR 2021'], '2021-03'],
])('the date of %j is %s', (lines, published) => {
  expect(record(...lines)?.published).toBe(published)
})

test('pages of other databases of the platform, and MEDLINE numbers', () => {
  expect(record('PS 2457-71', 'UT MEDLINE:16842170')).toMatchObject({
    firstPage: '2457',
    lastPage: '2471',
    identifiers: [{ scheme: 'pmid', value: '16842170' }],
  })
  expect(record('SU 2')?.issue).toBe('Suppl. 2')
})

test('authors of other databases, on one line, and with their addresses in brackets', () => {
  const names = (...lines: string[]) => record(...lines)?.authors.map(({ name }) => name.family)
  expect(names('AU Joffe, Hadine; Hall, Janet E; Gruber, Staci')).toEqual(['Joffe', 'Hall', 'Gruber'])
  expect(names('AU Medvedeff, Cassandra A. (m@example.org)', '   Hershey, Anne E.')).toEqual([
    'Medvedeff',
    'Hershey',
  ])
  expect(names('AU [Anonymous]')).toEqual([])
})

test('a whole book, and a paper in proceedings with editors and a series', () => {
  expect(
    wosFormat.read(
      ['PT B', 'BA Smith, W', 'SO The book', 'DT Book', 'PU WILEY', 'PI BERLIN', 'BN 978-0-306-40615-7'].join(
        '\n',
      ),
    ).records[0],
  ).toMatchObject({
    type: 'BOOK',
    title: 'The book',
    publisher: 'WILEY',
    publisherPlace: 'BERLIN',
    identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
    authors: [{ printed: 'Smith, W' }],
  })
  const paper = wosFormat.read(
    [
      'PT B',
      'AU Chen, L',
      'BE Doe, J',
      '   Roe, AB',
      'TI A paper',
      'SO 7TH CONFERENCE',
      'SE LNCS',
      'DT Proceedings Paper',
      'SP IEEE',
      'BN 978-0-306-40615-7',
    ].join('\n'),
  ).records[0]
  expect(paper).toMatchObject({
    type: 'CONFERENCE_PAPER',
    containerTitle: '7TH CONFERENCE',
    series: 'LNCS',
    editors: [
      { family: 'Doe', initials: 'J' },
      { family: 'Roe', initials: 'AB' },
    ],
    identifiers: [],
  })
  expect(paper).not.toHaveProperty('firstPage')
})

test.each([
  [
    'KIM J, 1997, PHILOS PERSPECTIVES, V11, P185',
    { containerTitle: 'PHILOS PERSPECTIVES', volume: '11', firstPage: '185' },
  ],
  ['HESKETT, JL, 1994, HARVARD BUS REV', { authors: [{ family: 'HESKETT', initials: 'JL' }], year: 1994 }],
  ['Eells E, 1991, PROBABILISTIC CAUSAL', { title: 'PROBABILISTIC CAUSAL' }],
  [
    '[Anonymous], 2017, NATURE, DOI DOI 10.1038/NATURE.2017.22094',
    { authors: [], identifiers: [{ scheme: 'doi', value: '10.1038/nature.2017.22094' }] },
  ],
  ['2015, PHOTOGRAMM ENG REM S, V81, P1', { authors: [], year: 2015, volume: '81' }],
  ['Boden Mikael, 2001, DALLAS PROJECT', { authors: [{ family: 'Boden', given: 'Mikael', initials: 'M' }] }],
  ['World Health Organization, 2010, GLOB REP', { authors: [{ literal: 'World Health Organization' }] }],
  ['Bengio Yoshua, IEEE T NEURAL NETWOR, V5, P157', { containerTitle: 'IEEE T NEURAL NETWOR', volume: '5' }],
  ['Habibi M, 2017, BIOINFORMATICS, V33, pI37', { volume: '33', firstPage: 'I37' }],
  [
    'Gillis WE, 2020, J BUS VENTURING, V35, ARTN 105999, DOI 10.1016/j.x.2018.1',
    { volume: '35', articleNumber: '105999' },
  ],
  ['Berg B.L., 2009, QUALITATIVE RES METH, V7th', { edition: '7th', title: 'QUALITATIVE RES METH' }],
  ['Lefebvre C., 2019, COCHRANE HDB, V2nd ed., P67', { edition: '2nd', firstPage: '67' }],
  ['Schmidt V., 1979, SEPM Spec. Publ., VVolume 26, P175', { volume: '26' }],
  ['Fan P., 2011, PT, Patent No. 2011163640', { type: 'PATENT', note: 'Patent No. 2011163640' }],
  [
    'Bahdanau D, 2016, Arxiv, DOI arXiv:1409.0473',
    { identifiers: [{ scheme: 'arxiv', value: '1409.0473' }] },
  ],
  ['Devlin J., 2018, ARXIV181004805', { identifiers: [{ scheme: 'arxiv', value: '1810.04805' }] }],
  ['US FDA, 2020, GUID IND', { authors: [{ literal: 'US FDA' }] }],
  ['Smith J, IN PRESS NATURE', { containerTitle: 'NATURE', note: 'IN PRESS' }],
  ['Smith J, 1999, UNPUB', { note: 'UNPUB' }],
  ['Goodfellow I., 2016, Deep learning, Vvol. 1, P+', { volume: '1', containerTitle: 'Deep learning' }],
  ['Lee K, 2001, THESIS MIT', { type: 'THESIS', publisher: 'MIT' }],
  [
    'Du K, 2013, J CHINA U, V20, P96, DOI [10.1016/S1005-8885(13)60240-X, 10.1016/s1005-8885(13)60240-x]',
    { identifiers: [{ scheme: 'doi', value: '10.1016/s1005-8885(13)60240-x' }] },
  ],
  [
    '[张铁华 Zhang Tiehua], 2011, [吉林大学学报, Journal of Jilin University], V41, P882',
    {
      authors: [{ family: 'Zhang', given: 'Tiehua', initials: 'T' }],
      containerTitle: 'Journal of Jilin University',
      volume: '41',
    },
  ],
])('the cited reference %s', (text, parts) => {
  expect(readWosCitedReference(text)).toMatchObject(parts)
})

test('a list that is declared empty is none, and one that is not there is unknown', () => {
  expect(record('NR 0')).toMatchObject({ referenceListStatus: 'NONE' })
  expect(record('NR 0')).not.toHaveProperty('declaredReferenceCount')
  expect(record('NR 12')).toMatchObject({ referenceListStatus: 'UNKNOWN', declaredReferenceCount: 12 })
})

test('records without ER, blank lines or indentation are kept apart', () => {
  const text = fileOf('PT J', 'TI One', 'more of it', 'PT J', 'TI Two', 'ER', 'TI Three', 'UT WOS:3', 'ER')
  const pieces = piecesOf(wosFormat.splitter, text)
  expect(pieces.map(({ line }) => line)).toEqual([3, 6, 9])
  expect(pieces.map((piece) => wosFormat.read(piece.text).records[0]?.title)).toEqual([
    'One more of it',
    'Two',
    'Three',
  ])
})

test('it is told from formats that look like it', () => {
  expect(likeliestFormat(fileOf(...article))?.name).toBe('wos')
  expect(likeliestFormat(article.join('\n'))?.name).toBe('wos')
  expect(likeliestFormat('TY  - JOUR\nTI  - A\nAU  - B\nER  - \n')?.name).toBe('ris')
  expect(likeliestFormat('PMID- 1\nPT  - Journal Article\nTI  - A\n')?.name).toBe('medline')
})

test('records without document types: a chapter in a book, and a paper of a conference', () => {
  const typeOf = (...lines: string[]) =>
    wosFormat.read([...lines, 'PY 2010', 'ER'].join('\n')).records[0]?.type
  expect(typeOf('PT B', 'TI A chapter', 'SO BOOK OF THINGS')).toBe('BOOK_CHAPTER')
  expect(typeOf('PT B', 'TI Book of things', 'SO BOOK OF THINGS')).toBe('BOOK')
  expect(typeOf('PT S', 'TI A paper', 'SO PROC OF X', 'CT 12th Conference on X')).toBe('CONFERENCE_PAPER')
  expect(typeOf('PT B', 'TI A paper', 'SO PROC OF X', 'CT 12th Conference on X')).toBe('CONFERENCE_PAPER')
  expect(typeOf('PT J', 'TI A paper', 'SO NATURE', 'CT 12th Conference on X')).toBe('JOURNAL_ARTICLE')
})

test.each(['arXiv', 'BIORXIV', 'ARXIV PREPRINT'])('a cited preprint is not titled "%s"', (source) => {
  expect(readWosCitedReference(`Kim S, 2016, ${source}`)).toMatchObject({
    type: 'PREPRINT',
    containerTitle: source,
  })
  expect(readWosCitedReference(`Kim S, 2016, ${source}`)).not.toHaveProperty('title')
})

test.each([
  ['NATURE', 'Nature', 'Nature'],
  ['JOURNAL OF BIOLOGICAL CHEMISTRY', 'J. Biol. Chem.', 'Journal of Biological Chemistry'],
  ['PLOS ONE', 'PLoS One', 'PLoS One'],
  ['BMJ OPEN', 'BMJ Open', 'BMJ Open'],
  ['IEEE TRANSACTIONS ON CYBERNETICS', 'IEEE T. Cybern.', 'IEEE Transactions on Cybernetics'],
  ['PHYSICAL REVIEW B', 'Phys. Rev. B', 'Physical Review B'],
  ['JAMA-JOURNAL OF THE AMERICAN MEDICAL ASSOCIATION', 'JAMA-J. Am. Med. Assoc.', 'JAMA-Journal of the American Medical Association'],
  ['ZEITSCHRIFT FÜR PHYSIK', 'Z. Phys.', 'Zeitschrift für Physik'],
  ["INT'L JOURNAL OF ODDS & ENDS", "Int. J. Odds Ends", "Int'l Journal of Odds & Ends"],
  // Nothing is known.
  ['BMJ OPEN', undefined, 'BMJ OPEN'],
  ['BMJ OPEN', 'BMJ OPEN', 'BMJ OPEN'],
  ['JOURNAL OF ODDS', 'Z. Phys.', 'JOURNAL OF ODDS'],
  ['Journal of Odds', 'J. Odds', 'Journal of Odds'],
])('the journal "%s", short "%s", is "%s"', (source, short, title) => {
  const lines = [`SO ${source}`, ...(short === undefined ? [] : [`JI ${short}`])]
  expect(record(...lines)?.journal?.title).toBe(title)
}) // prettier-ignore

test('the day of a record out of MEDLINE, and a last page that is not said', () => {
  expect(record('PD 2015-Mar-04', 'PY 2015')?.published).toBe('2015-03-04')
  const pages = record('BP L12', 'EP &')
  expect(pages?.firstPage).toBe('L12')
  expect(pages).not.toHaveProperty('lastPage')
})
