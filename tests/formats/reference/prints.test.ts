import { describe, expect, test } from 'vitest'
import type { ReferenceParts } from '../../../src/domain/record.ts'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'
import { cpuTime } from '../../support/cpu-time.ts'

/** One line: title | journal | year | volume(issue) | pages, with "–" for what is absent. */
function line(parts: ReferenceParts | undefined): string | undefined {
  if (parts === undefined) return undefined
  const {
    title = '–',
    containerTitle = '–',
    year = '–',
    volume = '–',
    issue,
    firstPage = '–',
    lastPage,
  } = parts
  return [
    title,
    containerTitle,
    year,
    issue === undefined ? volume : `${volume}(${issue})`,
    lastPage === undefined ? firstPage : `${firstPage}–${lastPage}`,
  ].join(' | ')
}

describe('where the title ends', () => {
  test.each([
    // An abbreviation alone is the end of a longer name, an unknown one after a known belongs to it.
    ['Oil of the basil. Planta. Med. 2005;56:527.', 'Oil of the basil | Planta. Med. | 2005 | 56 | 527'],
    ['Mice in man. Rev. Peru. Cardiol. 2005;19:25.', 'Mice in man | Rev. Peru. Cardiol. | 2005 | 19 | 25'],
    [
      'Mice in rice. Aus. J. Plant Physiol. 2005;1:2.',
      'Mice in rice | Aus. J. Plant Physiol. | 2005 | 1 | 2',
    ],
    ['Mice in man. Pers. Individ. Dif. 2005;1:2.', 'Mice in man | Pers. Individ. Dif. | 2005 | 1 | 2'],
    [
      'Mice in man. Nature Reviews. Genetics. 2005;1:2.',
      'Mice in man | Nature Reviews. Genetics. | 2005 | 1 | 2',
    ],
    // A bracket ends it only where nothing else does.
    ['Mice by the 2(–CT) Method. Methods. 2005;1:2.', 'Mice by the 2(–CT) Method | Methods | 2005 | 1 | 2'],
    [
      'Mice in man (Mus musculus L.) Cell Res 2005;1:2.',
      'Mice in man (Mus musculus L.) | Cell Res | 2005 | 1 | 2',
    ],
    [
      'A key to the fungus. Fusarium. Eur J Bot. 2005;1:2.',
      'A key to the fungus. Fusarium | Eur J Bot | 2005 | 1 | 2',
    ],
    // No journal at all.
    [
      'The catching of mice in ancient India. 2005;7:57–72.',
      'The catching of mice in ancient India | – | 2005 | 7 | 57–72',
    ],
    ['Mice and men in the old world. , 2005;7:57.', 'Mice and men in the old world | – | 2005 | 7 | 57'],
  ])('Li X. %s', (text, expected) => {
    expect(line(readReferenceText(`Li X. ${text}`))).toBe(expected)
  })
})

describe('a journal without numbers', () => {
  test.each([
    ['Li X. (2017). Mice in man. Eur. J. Mouse Sci. [Epub ahead of print].', 'Eur. J. Mouse Sci.'],
    ['Li X (2018) Mice in man. Polar Biol.', 'Polar Biol'],
    ['Li X 2018 Mice in man. Journal of Mouse Biology (in press).', 'Journal of Mouse Biology'],
    ['Li X. (1994). Mice in man. CMU CS Tech Report CMU-94.', undefined],
    ['Li X. (1994). Mice in man. Basic Books.', undefined],
  ])('%s', (text, journal) => {
    expect(readReferenceText(text)?.containerTitle).toBe(journal)
  })
})

describe('the end of a reference', () => {
  test.each([
    ['Mice. Cell Res. 2005;9(5; Suppl)S20–S28.', '2005 | 9(5; Suppl) | S20–S28'],
    ['Mice. Cell Res. 529Pt 1, 171–188 (2005).', '2005 | 529(Pt 1) | 171–188'],
    ['Mice. Cell Res. 2005;98:2337-43. discussion 2320.', '2005 | 98 | 2337–2343'],
    ['Mice. Cell Res. 2005;25(1):35-56. v.', '2005 | 25(1) | 35–56'],
    ['Mice. Cell Res. 113, 686; author reply: 687 (2005).', '2005 | 113 | 686'],
    ['Mice. Curr Protoc Mice. 2005;47:11.2.1–11.2.34.', '2005 | 47 | 11.2.1–11.2.34'],
    ['Mice. Genome Biol. 2005;1(5):RESEARCH0009.', '2005 | 1(5) | RESEARCH0009'],
    ['Mice. Genome Biol. 2005;3:3007.1–3007.12.', '2005 | 3 | 3007.1–3007.12'],
    ['Mice. Cell Res. 2005 pp. 419–425.', '2005 | – | 419–425'],
    ['Mice. Palaeont Mus. 2001;4(1): 9 pp.', '2001 | 4(1) | –'],
    ['Mice. Cell Res (2015) 30(3).', '2015 | 30(3) | –'],
    ['Mice. Cell Res. 14(2) 2005, p. 169-174.', '2005 | 14(2) | 169–174'],
  ])('Li X. %s', (text, expected) => {
    expect(
      line(readReferenceText(`Li X. ${text}`))
        ?.split(' | ')
        .slice(2)
        .join(' | '),
    ).toBe(expected)
  })

  test.each([
    ['Li X (2011). Mice of the far north and their sleep. Cell Res. 2011:348293.', '2011 | 2011 | 348293'],
    ['Li X (2011). Mice. Cell Res, 1–9.', '2011 | – | 1–9'],
  ])('after the year in front: %s', (text, expected) => {
    const parts = readReferenceText(text)
    expect(line(parts)?.split(' | ').slice(2).join(' | ')).toBe(expected)
    expect(parts?.title).toMatch(/^Mice/)
  })
})

describe('a publisher between the journal and the year', () => {
  test.each([
    ['Soil Sci Soc Am J. Soil Science Society of America; 1965;29: 677.', 'Soil Sci Soc Am J'],
    ['Cell Res. W. B. Saunders; 2005;11: 26.', 'Cell Res'],
    ['Technol Res Soc Change. North-Holland; 2018;', 'Technol Res Soc Change'],
  ])('Li X. Mice in sand and soil. %s', (text, journal) => {
    const parts = readReferenceText(`Li X. Mice in sand and soil. ${text}`)
    expect([parts?.title, parts?.containerTitle]).toEqual(['Mice in sand and soil', journal])
  })
})

describe('what deposits and pages leave in a reference', () => {
  test.each([
    ['Roe A (1982) Small mice of the far north. Cell Res 31:509?520', '31 | 509–520'],
    ['A. Roe, ?Small mice of the far north,? Cell Res., 31, 509?520 (1982).', '31 | 509–520'],
    ['Roe A (1982 ) Small mice of the far north. Cell Res 31:509 [ INSPIRE ].', '31 | 509'],
    [
      'A. Roe and B. Doe, Small mice of the far north, Cell Res. 31 (1982) 509 and references therein',
      '31 | 509',
    ],
    [
      'A. Roe, Small mice of the far north, Cell Res. 31, 509 (1982) [Engl. Cell Res. 3, 5 (1983)].',
      '31 | 509',
    ],
    [
      'Roe A: Small mice of the far north. Cell Res 1982, 31:509. doi: Cite this article as: Doe B: Rats. Cell 2010.',
      '31 | 509',
    ],
    [
      'Roe, A. and Doe, B., Small mice of the far north. Cell Res, 1982. 31(5-6): p. 509-10.',
      '31(5-6) | 509–510',
    ],
    ['Roe, A.; Doe, B., Small mice of the far north. Cell Res 1982, 31, (16).', '31(16) | –'],
    ['Roe A. Small mice of the far north. Cell Res 1982, 31:509-512, 512 e1-3.', '31 | 509–512'],
  ])('%s', (text, expected) => {
    const parts = readReferenceText(text)
    expect(line(parts)?.split(' | ').slice(3).join(' | ')).toBe(expected)
    expect([parts?.title, parts?.year, parts?.containerTitle?.replace('.', '')]).toEqual([
      'Small mice of the far north',
      1982,
      'Cell Res',
    ])
  })

  test('an identifier of arXiv from before 2007 needs no label in its bracket', () => {
    expect(
      readReferenceText('[21] J. Roe, Int. J. Mod. Phys. 16, 707-718 (2001). [hep-th/0011193].'),
    ).toMatchObject({
      containerTitle: 'Int. J. Mod. Phys.',
      volume: '16',
      identifiers: [{ scheme: 'arxiv', value: 'hep-th/0011193' }],
    })
  })
})

test.each([
  ['Roe A (2006) J Chem Inf Model 46:1535', 'J Chem Inf Model'],
  ['A. Roe, Yad. Fiz. 44, 466 (1986)', 'Yad. Fiz.'],
])('a journal alone is not taken apart: %s', (text, journal) => {
  const parts = readReferenceText(text)
  expect([parts?.title, parts?.containerTitle]).toEqual([undefined, journal])
})

test('100,000 characters that lead these patterns astray take less than half a second each', () => {
  const units = [
    '?Ab ',
    ' [Ab 1 ',
    '3 (1983)] ',
    'doi: Cite this article as: ',
    '11.2.',
    ' (Suppl ',
    ', Special Issue ',
    'a.b',
    '3007.1–',
    '1983, (16), ',
    'Ab. Cd. ',
  ]
  for (const unit of units) {
    const start = cpuTime()
    readReferenceText(`Roe A (1982) Mice. ${unit.repeat(50_000).slice(0, 59_000)} 31:509`)
    expect(cpuTime() - start, unit).toBeLessThan(500)
  }
})
