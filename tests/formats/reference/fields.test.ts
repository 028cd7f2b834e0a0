import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labels } from '../../../src/formats/reference/model/labels.ts'
import { type FieldParts, readFields } from '../../../src/formats/reference/fields/read-fields.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { readMarked } from './labelled.ts'

/** The parts of a line with only this in it. */
const parts = (marked: string): FieldParts => readMarked(marked).parts

test('an article, with all that stands between its parts in the stretches', () => {
  expect(
    readMarked(
      '{number 12. }{author Roe A, Doe B. }{title .9 “Mice of the north?” }{container In: Cell Res. }{date (2005a), }{volume .8 vol. 7}{issue (3), }{pages pp. 1193–207. }{identifier doi: 10.1000/ABC.1.}',
    ),
  ).toEqual({
    parts: {
      authors: [
        { family: 'Roe', initials: 'A' },
        { family: 'Doe', initials: 'B' },
      ],
      authorsTruncated: false,
      title: 'Mice of the north?',
      containerTitle: 'Cell Res',
      year: 2005,
      volume: '7',
      issue: '3',
      firstPage: '1193',
      lastPage: '1207',
      identifiers: [{ scheme: 'doi', value: '10.1000/abc.1' }],
    },
    confidences: {
      authors: 1,
      title: 0.9,
      containerTitle: 1,
      year: 1,
      volume: 0.8,
      issue: 1,
      pages: 1,
      identifiers: 0.99,
    },
    dropped: [],
  })
})

test('a chapter with editors, series, edition, place and publisher', () => {
  expect(
    parts(
      '{author Roe, A. }{date (2010). }{title Mice. }{editor In B. Doe & C. Poe }{container (Eds.), Animals of the north }{edition (2nd }{pages ed., pp. 5–9). }{series (Reihe: Natur; }{place London: }{publisher Wiley & Sons, Inc.}',
    ),
  ).toMatchObject({
    title: 'Mice',
    containerTitle: 'Animals of the north',
    editors: [
      { family: 'Doe', initials: 'B' },
      { family: 'Poe', initials: 'C' },
    ],
    edition: '2nd',
    series: 'Natur',
    publisherPlace: 'London',
    publisher: 'Wiley & Sons, Inc.',
    firstPage: '5',
    lastPage: '9',
  })
})

describe('titles', () => {
  test.each([
    ['{title “Millets,”}', 'Millets'],
    ['{title ‘Achilles’ wrath: a study’}', 'Achilles’ wrath: a study'],
    ["{title 'Structural defects in mice,}", 'Structural defects in mice'],
    ['{title „Mäuse des Nordens“, }', 'Mäuse des Nordens'],
    ['{title « Les souris » , }', 'Les souris'],
    ['{title “Mice” and “voles”.}', '“Mice” and “voles”'],
    ['{title [Mice of the north].}', 'Mice of the north'],
    ['{title 《东北的老鼠》。}', '东北的老鼠'],
    ['{title Effects of vitamin D.}', 'Effects of vitamin D'],
    ['{title Mice in the U.S.}', 'Mice in the U.S.'],
    ['{title In vitro culture of mice.}', 'In vitro culture of mice'],
    ['{title Compilers: principles and tools.}', 'Compilers: principles and tools'],
    ['{title eds. Mice of the north.}', 'Mice of the north'],
    ['{title (ed.), Mice.}', 'Mice'],
    ['{title Mice:} {title a subtitle.}', 'Mice: a subtitle'],
    ['{title Mice of\n  the north.}', 'Mice of the north'],
  ])('%s', (marked, title) => expect(parts(marked).title).toBe(title))

  test.each([
    ['{container In: Mäuse, }', 'Mäuse'],
    ['{container , in Proceedings of Mice,}', 'Proceedings of Mice'],
    ['{container in the Proceedings of Mice}', 'Proceedings of Mice'],
    ['{container In The Book of Mice}', 'The Book of Mice'],
    ['{container In Vitro Cell Dev Biol. }', 'In Vitro Cell Dev Biol'],
    ['{container Dans : Les souris}', 'Les souris'],
    ['{container En: Los ratones}', 'Los ratones'],
    ['{container Em: Os ratos}', 'Os ratos'],
    ['{container W: Myszy}', 'Myszy'],
    ['{container В кн.: Мыши}', 'Мыши'],
    ['{container // Вестник}', 'Вестник'],
    ['{container Nat. Genet. }', 'Nat. Genet.'],
    ['{container ” Nature}', 'Nature'],
    ['{container (Hrsg.): Mäuse}', 'Mäuse'],
    ['{container J Med (Lond). }', 'J Med (Lond)'],
  ])('%s', (marked, title) => expect(parts(marked).containerTitle).toBe(title))
})

describe('volume, issue and pages', () => {
  test.each([
    ['{volume Vol. 12, no. 3, }', '12', '3'],
    ['{volume 12(3):}', '12', '3'],
    ['{volume 70 (Suppl. 1), }', '70', 'Suppl. 1'],
    ['{volume Bd. 5, Heft 2, }', '5', '2'],
    ['{volume 16. Jg. H. 2, }', '16', '2'],
    ['{volume 10. Jg. }(2004), {volume Heft 4, }', '10', '4'],
    ['{volume Т. 5, № 2. }', '5', '2'],
    ['{volume 第30卷第2期}', '30', '2'],
    ['{volume 제5권, }{issue 제1호, }', '5', '1'],
    ['{volume tome XII, }', 'XII', undefined],
    ['{volume 44}{issue (Pt 2):}', '44', 'Pt 2'],
    ['{volume v12, }{issue n° 4, }', '12', '4'],
    ['{volume Eds., vol. 2. }', '2', undefined],
    ['{volume 5 (2004)}', '5 (2004)', undefined],
  ])('%s', (marked, volume, issue) => {
    const read = parts(marked)
    expect([read.volume, read.issue]).toEqual([volume, issue])
  })

  test.each([
    ['{pages pp. 12–15).}', '12', '15'],
    ['{pages S. 12-5.}', '12', '15'],
    ['{pages S12–S18}', 'S12', 'S18'],
    ['{pages с. 12–15.}', '12', '15'],
    ['{pages págs. 12-15}', '12', '15'],
    ['{pages 第12-15页}', '12', '15'],
    ['{pages 12-15쪽}', '12', '15'],
    ['{pages 12 bis 20}', '12', '20'],
    ['{pages chap. 5, pp. 195–239.}', '195', '239'],
    ['{pages 281–5. Epub 2016/08/09}', '281', '285'],
    ['{pages (): e31129. }', 'e31129', undefined],
    ['{pages xii–xx}', 'xii', 'xx'],
    ['{pages 143 f.}', '143', undefined],
    ['{pages 350 p.}', undefined, undefined],
    ['{pages 634 s.}', undefined, undefined],
    ['{pages n.p.}', undefined, undefined],
  ])('%s', (marked, first, last) => {
    const read = parts(marked)
    expect([read.firstPage, read.lastPage]).toEqual([first, last])
  })

  test('what says that it is an article number is one', () => {
    expect(parts('{pages Article 123.}')).toMatchObject({ articleNumber: '123' })
  })
})

describe('the year', () => {
  test.each([
    ['(2004a).', 2004],
    ['2007 Dec 3;', 2007],
    ['1986 [1920]', 1986],
    ['[1920] 1986', 1986],
    ['1920/1986', 1986],
    ['1998/99', 1998],
    ['2005/2006', 2005],
    ['2001年3月', 2001],
    ['民國93年', 2004],
    ['平成20年', 2008],
    ['Oct.2007', 2007],
    ['3.12.2007', 2007],
    ['n.d.', undefined],
    ['12345', undefined],
  ])('%s', (date, year) => expect(parts(`{date ${date}}`).year).toBe(year))

  test('a work that is not out yet has a remark in its place', () => {
    expect(parts('{date (in press).} {note [in French]. }')).toMatchObject({ note: 'in press; in French' })
    expect(parts('{date im Druck}').year).toBeUndefined()
  })
})

describe('identifiers', () => {
  test.each([
    ['Mice. pmid: 17980155; PMCID:PMC3062484', 'pmid:17980155 pmcid:PMC3062484'],
    ['{identifier 978-0-306-40615-7.}', 'isbn:9780306406157'],
    ['ISBN 0-306-40615-2', 'isbn:9780306406157'],
    ['{identifier https://pubmed.ncbi.nlm.nih.gov/17980155/}', 'pmid:17980155'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/anie.2/abstract', 'doi:10.1002/anie.2'],
    ['arXiv preprint arXiv:2101.00001v2', 'arxiv:2101.00001'],
    ['[hep-th/9901001]', 'arxiv:hep-th/9901001'],
    ['{identifier doi:10.1016/j. pain.2010.05.004}', 'doi:10.1016/j.pain.2010.05.004'],
    ['{note Erratum in: doi:10.1/1; 10.1000/2} {identifier 10.1000/1}', 'doi:10.1000/1'],
    ['{identifier hep -ph/9911415}', 'arxiv:hep-ph/9911415'],
    ['{identifier 1612. 00739}', 'arxiv:1612.00739'],
    ['http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=PubMed&list_uids=16382098', 'pmid:16382098'],
    ['{identifier Report 12-34}', ''],
  ])('%s', (marked, expected) => {
    const { identifiers } = parts(marked)
    expect(identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join(' ')).toBe(expected)
  })
})

test('furniture is no remark, and a stretch that says nothing is dropped', () => {
  const { parts: read, dropped } = readMarked(
    '{title Mice.} {note Article CAS Google Scholar} {translator by Doe} {pages –}',
  )
  expect(read.note).toBeUndefined()
  expect(dropped.map(({ label }) => label)).toEqual(['note', 'translator', 'pages'])
})

test('a collaboration is one name, and stretches of authors are joined', () => {
  expect(
    parts('{author J. Adams et al.} {collaboration (for the STAR Collaboration)}, {title Mice}'),
  ).toMatchObject({
    authors: [{ family: 'Adams', initials: 'J' }, { literal: 'STAR Collaboration' }],
    authorsTruncated: true,
  })
})

test('editors in many languages lose what announces them', () => {
  const lists = [
    'In: Doe B, editor.',
    'herausgegeben von B. Doe,',
    'Doe, B. (Hrsg.):',
    'sous la direction de B. Doe,',
    'Doe, B. (coord.),',
    'a cura di B. Doe,',
    'onder redactie van B. Doe,',
    'pod red. B. Doe,',
    'edited by B. Doe',
    '(org. B. Doe)',
  ]
  for (const list of lists)
    expect(parts(`{editor ${list}}`).editors, list).toEqual([{ family: 'Doe', initials: 'B' }])
  expect(parts('{editor под ред. Б. Доу.}').editors).toEqual([{ family: 'Доу', initials: 'Б' }])
  expect(parts('{editor 李明主编}').editors).toEqual([{ family: '李', given: '明' }])
})

test('the place beside the publisher counts', () => {
  expect(parts('{place Paris}, 3 May. {place Cambridge, MA.: }{publisher MIT Press.}')).toMatchObject({
    publisherPlace: 'Cambridge, MA',
    publisher: 'MIT Press',
  })
})

test('doubtful names lower the confidence of the authors', () => {
  expect(readMarked('{author .9 Roe A, xx yy zz}').confidences.authors).toBeCloseTo(0.72)
})

test('any text under any label is read without an error, and never gives an empty part', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 80 }), constantFrom(...labels), (text, label) => {
      const { parts: read } = readFields(text, [{ label, start: 0, end: text.length, confidence: 1 }])
      expect(Object.values(read)).not.toContain('')
      expect(read.authors.every((name) => (name.family ?? name.literal ?? '') !== '')).toBe(true)
    }),
  )
})

test('60,000 hostile characters under any label take less than half a second', () => {
  for (const unit of [
    '((',
    '" ',
    ', ',
    '10.1000/',
    'et al ',
    'Roe A. ',
    'in: ',
    '李明，',
    '\uD800',
    'ed. ',
  ]) {
    const text = unit.repeat(60_000 / unit.length)
    for (const label of labels) {
      const start = cpuTime()
      readFields(text, [{ label, start: 0, end: text.length, confidence: 1 }])
      expect(cpuTime() - start, `${label} ${unit}`).toBeLessThan(500)
    }
  }
})
