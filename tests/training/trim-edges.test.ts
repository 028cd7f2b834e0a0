import { describe, expect, test } from 'vitest'
import type { Label } from '../../src/formats/reference/model/labels.ts'
import { trimEdges } from '../../training/data/shape/trim-edges.ts'

function trimmed(label: Label, text: string): string | undefined {
  const segment = trimEdges(text, { label, start: 0, end: text.length })
  return segment === undefined ? undefined : text.slice(segment.start, segment.end)
}

const rows: readonly (readonly [Label, string, string])[] = [
  ['author', 'Card, D.,', 'Card, D'],
  ['author', 'Müller K, et al.', 'Müller K, et al'],
  ['author', '———.', '———'],
  ['author', 'von Berckel, B.', 'von Berckel, B'],
  ['editor', 'In C. Jones and T. Denvir, editors,', 'C. Jones and T. Denvir'],
  ['editor', 'in: A. Pettorossi (ed.),', 'A. Pettorossi'],
  ['editor', 'in P. Brocato (a cura di),', 'P. Brocato'],
  ['editor', 'Hrsg. von Karl Moser', 'Karl Moser'],
  ['translator', '(H. J. Silverman, Trans.).', 'H. J. Silverman'],
  ['title', '“The Concentration City.”', 'The Concentration City'],
  [
    'title',
    '“‘Positive’ Gentrification and the ‘Right to the City’.”',
    '‘Positive’ Gentrification and the ‘Right to the City’',
  ],
  ['title', "``Message Authentication,''", 'Message Authentication'],
  ['title', 'Is there a capital?', 'Is there a capital?'],
  ['title', 'Response to acids (abstract).', 'Response to acids (abstract)'],
  ['title', '„Kommunikation im Mittelalter“.', 'Kommunikation im Mittelalter'],
  ['title', '"Why "they" came"', 'Why "they" came'],
  ['title', 'Rights of the students’', 'Rights of the students’'],
  ['container', 'In Proc. 5th Workshop,', 'Proc. 5th Workshop'],
  ['container', 'In Vitro Cell Dev Biol.', 'In Vitro Cell Dev Biol'],
  ['container', 'Clin Endocrinol (Oxf).', 'Clin Endocrinol (Oxf)'],
  ['pages', '(pp. 1761–1800).', '1761–1800'],
  ['pages', 'S12–S15.', 'S12–S15'],
  ['pages', 'S. 12–15.', '12–15'],
  ['pages', 'pp.573–77', '573–77'],
  ['date', '(2011).', '2011'],
  ['date', 'cop. 1999.', '1999'],
  ['edition', '(2nd ed.).', '2nd'],
  ['edition', '4. Aufl.,', '4'],
  ['identifier', 'doi:10.1000/abc(12)3.', '10.1000/abc(12)3'],
  ['identifier', 'DOI:http://dx.doi.org/10.1000/5', 'http://dx.doi.org/10.1000/5'],
  ['identifier', 'arXiv :1406.2979', '1406.2979'],
  ['identifier', 'arXiv .org:hep -ph/9911415', 'hep -ph/9911415'],
  ['identifier', 'PMCID: PMC3032934', 'PMC3032934'],
  ['identifier', 'ISBN 0-471-35349-3.', '0-471-35349-3'],
  ['series', 'of Lecture Notes in Computer Science,', 'Lecture Notes in Computer Science'],
  ['number', '[13]', '13'],
]

describe('a segment holds the value alone', () => {
  test.for(rows)('%s: %s', ([label, text, value]) => {
    expect(trimmed(label, text)).toBe(value)
  })

  test('nothing is left of punctuation and announcing words', () => {
    expect([trimmed('identifier', 'doi: '), trimmed('edition', '(ed.)'), trimmed('title', '“.”')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('an apostrophe at the end closes a mark that stands outside', () => {
    const text = '‘Strongly mixing measures’, Invent.'
    const segment = trimEdges(text, { label: 'title', start: 1, end: 26 })
    expect(segment).toEqual({ label: 'title', start: 1, end: 25 })
  })
})
