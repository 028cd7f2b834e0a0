import { describe, expect, test } from 'vitest'
import { trimmed } from '../../../src/formats/reference/fields/trimmed.ts'
import { repaired } from '../../../src/formats/reference/cleaned-line.ts'
import { readPageField } from '../../../src/formats/values/written-pages.ts'
import { readMarked } from './labelled.ts'

describe('brackets that a boundary leaves', () => {
  test.each([
    ['publisher', 'American Bar Association).', 'American Bar Association'],
    ['publisher', 'American Bar Association)', 'American Bar Association'],
    ['publisher', '(Penguin Press).', 'Penguin Press'],
    ['publisher', 'Penguin (UK).', 'Penguin (UK).'],
    ['place', '(Chicago', 'Chicago'],
    ['place', 'Tucson, AZ]', 'Tucson, AZ'],
    ['title', '[Mice of the north].', 'Mice of the north'],
    ['title', 'Mice (in the north).', 'Mice (in the north).'],
    ['title', '(Mice) and (voles).', '(Mice) and (voles).'],
    ['title', 'Mice）', 'Mice'],
  ] as const)('%s %j', (label, text, value) => {
    expect(trimmed(label, text, true)).toBe(value)
  })
})

describe('blanks that an extraction lost or moved', () => {
  test.each([
    ['Smith J, et alSynthesis of mice.', 'Smith J, et al. Synthesis of mice.'],
    ['Smith J, et al.Synthesis of mice.', 'Smith J, et al. Synthesis of mice.'],
    ['W. Leemans, inAdvanced Accelerator Concepts', 'W. Leemans, in Advanced Accelerator Concepts'],
    [
      'Mice of Clearwater Lake, QuebecIn: Cairns A, ed.',
      'Mice of Clearwater Lake, Quebec. In: Cairns A, ed.',
    ],
    ['S. Weinberg, Phys .Lett .B232 (1989)', 'S. Weinberg, Phys. Lett. B232 (1989)'],
    ['J .Chem .Phys . 12', 'J. Chem. Phys . 12'],
  ])('%j', (text, value) => {
    expect(repaired(text)).toBe(value)
  })

  test.each(['iPhone, iPad', 'Metal ions', 'Roe A. inVitro tests', 'pp. in Press', 'the .NET framework'])(
    '%j is as it should be',
    (text) => {
      expect(repaired(text)).toBe(text)
    },
  )
})

describe('words for "in" before a container', () => {
  test.each([
    ['dans L’Année sociologique', 'L’Année sociologique'],
    ['dans la Revue du Nord', 'Revue du Nord'],
    ['en Revista de Historia', 'Revista de Historia'],
    ['em Revista Brasileira', 'Revista Brasileira'],
    ['nel Giornale storico', 'Giornale storico'],
    ['im Handbuch der Physik', 'Handbuch der Physik'],
    ['i Historisk Tidsskrift', 'Historisk Tidsskrift'],
    ['w Przegląd Historyczny', 'Przegląd Historyczny'],
    ['в Вестник МГУ', 'Вестник МГУ'],
    ['in “Studi veneziani”', '“Studi veneziani”'],
    ['Ders.: Gesammelte Aufsätze', 'Gesammelte Aufsätze'],
    ['Idem, Studi veneziani', 'Studi veneziani'],
    ['Dans la ville blanche', 'Dans la ville blanche'],
    ['En attendant', 'En attendant'],
  ])('%j', (text, value) => {
    expect(trimmed('container', text, true)).toBe(value)
  })
})

test.each([
  ['Jg., Heft 2', '2'],
  ['Jahrgang, H. 4', '4'],
  ['Vol., no. 7', '7'],
])('the issue in %j', (text, issue) => {
  expect(trimmed('issue', text)).toBe(issue)
})

describe('works without a stretch for their title', () => {
  test.each([
    [
      '{author M. Alliot and J.C. Beguin: }{genre U.S. Patent }{identifier 3,961,995, }{date 1976.}',
      { title: 'U.S. Patent 3,961,995', year: 1976 },
    ],
    [
      '{author R. Holman and S. Hsu, }{genre preprint }{identifier NSF-ITP-92-06.}',
      { title: 'preprint NSF-ITP-92-06' },
    ],
    [
      '{editor Zsolnai, L. (Hrsg.): }{container Ethics in the Economy, }{place Bern: }{publisher Peter Lang.}',
      { title: 'Ethics in the Economy', containerTitle: undefined, publisher: 'Peter Lang' },
    ],
    [
      '{author J. Roe, }{container Physics Today }{volume 5, }{pages 7 }{publisher (AIP, }{date 1990).}',
      { title: undefined, containerTitle: 'Physics Today' },
    ],
    ['{author J. Roe, }{genre web page }{identifier http://www.example.org/2001}', { title: undefined }],
    [
      '{author J. Roe, }{container Physics Today }{date 1990.}',
      { title: undefined, containerTitle: 'Physics Today' },
    ],
  ] as const)('%s', (marked, parts) => {
    const read = readMarked(marked).parts
    for (const [name, value] of Object.entries(parts))
      expect([name, read[name as keyof typeof read]]).toEqual([name, value])
  })
})

test.each([
  ['editor', 'Rossi M. and Verdi L. (edd.), ', 'editors', ['Rossi', 'Verdi']],
  ['author', 'Smith J, Doe A, inventors; ', 'authors', ['Smith', 'Doe']],
  ['author', 'Smith J, inventor. ', 'authors', ['Smith']],
  ['editor', 'En J. Fulton y D. Gimode, Eds., ', 'editors', ['Fulton', 'Gimode']],
  ['editor', 'dans Jean Dupont (éd.), ', 'editors', ['Dupont']],
  ['author', 'McCouch SR, CGSNL. ', 'authors', ['McCouch', 'CGSNL']],
] as const)('the people of %s %j', (label, text, part, families) => {
  const { parts } = readMarked(`{${label} ${text}}`)
  expect(parts[part]?.map(({ family }) => family)).toEqual(families)
})

test.each([
  ['e01219-17', { firstPage: 'e01219-17' }],
  ['e00123–19', { firstPage: 'e00123-19' }],
  ['e123–7', { firstPage: 'e123', lastPage: 'e127' }],
  ['e10012-10024', { firstPage: 'e10012', lastPage: 'e10024' }],
])('the pages %s', (text, pages) => {
  expect(readPageField(text)).toEqual(pages)
})
