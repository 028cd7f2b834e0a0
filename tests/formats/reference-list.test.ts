import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { longestPiece, type Piece } from '../../src/formats/format.ts'
import { referenceListFormat } from '../../src/formats/reference/reference-list.ts'
import { describeWithSamples } from './support/samples.ts'
import { cpuTime } from '../support/cpu-time.ts'

const { read, sniff, splitter } = referenceListFormat

function split(text: string, cuts: readonly number[] = []): Piece[] {
  const items = splitter()
  const pieces: Piece[] = []
  let start = 0
  for (const cut of [
    ...cuts.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b),
    text.length,
  ]) {
    for (const piece of items.push(text.slice(start, cut))) pieces.push(piece)
    start = cut
  }
  return [...pieces, ...items.end()]
}
const texts = (text: string): string[] => split(text).map((piece) => piece.text)

const first = 'Smith A, Doe BC. Ketamine in mice. Nature. 2005;7(2):281-5.'
const second = 'Zarate, C. A., Jr., & Singh, J. B. (2006). A trial of lithium. Cell, 63(8), 856–864.'
const third = 'Li X: Rates of change. PLoS One 2010, 5:e12.'

describe('a record', () => {
  test('has what the line says and nothing else', () => {
    expect(read(`12. ${first.slice(0, -1)}. Epub 2005 Mar 3. doi: 10.1000/A<1>(2);3 PMID: 123`)).toEqual({
      problems: [],
      records: [
        {
          type: 'JOURNAL_ARTICLE',
          identifiers: [
            { scheme: 'doi', value: '10.1000/a<1>(2);3' },
            { scheme: 'pmid', value: '123' },
          ],
          title: 'Ketamine in mice',
          published: '2005',
          volume: '7',
          issue: '2',
          firstPage: '281',
          lastPage: '285',
          journal: { title: 'Nature', issns: [] },
          keywords: [],
          access: 'UNKNOWN',
          authors: [
            {
              name: { family: 'Smith', initials: 'A' },
              printed: 'Smith A',
              corresponding: false,
              affiliations: [],
            },
            {
              name: { family: 'Doe', initials: 'BC' },
              printed: 'Doe BC',
              corresponding: false,
              affiliations: [],
            },
          ],
          referenceListStatus: 'UNKNOWN',
          references: [],
        },
      ],
    })
  })

  test.each([
    ['Doe, J. (2001). Rates. In A. Smith (Ed.), The book (pp. 1–20). Springer.', 'BOOK_CHAPTER', 'The book'],
    [
      'Li, X. (1993). Rules. In Proceedings of the European Conference on Rules, pp. 3–20.',
      'CONFERENCE_PAPER',
      'Proceedings of the European Conference on Rules',
    ],
    ['Goodwin FK. Manic Illness. New York: Oxford University Press; 1990.', 'BOOK', undefined],
    ['Sessions SK (1984) Salamanders. PhD dissertation, University of California', 'THESIS', undefined],
    ['Li, X., & Doe, J. (2020). Networks of things. arXiv:2001.01234', 'PREPRINT', 'arXiv'],
  ])('of %s is a %s', (text, type, containerTitle) => {
    const record = read(text).records[0]
    expect([record?.type, record?.containerTitle, record?.journal]).toEqual([type, containerTitle, undefined])
  })

  test('mark-up is no part of its title, and NUL is reported', () => {
    const { records, problems } = read('Li X. The <i>JAK2</i> gene\0. Nature. 2005;7:1-9.')
    expect(records[0]?.title).toBe('The JAK2 gene')
    expect(problems).toMatchObject([{ severity: 'warning', where: 'reference' }])
  })

  test('a work without a title is one that its authors and its place tell', () => {
    const [record] = read('Li X, Nano Lett. 2010, 10, 1012.').records
    expect(record).toMatchObject({
      journal: { title: 'Nano Lett' },
      volume: '10',
      firstPage: '1012',
      published: '2010',
    })
    expect(record).not.toHaveProperty('title')
  })

  test('a list of authors that is cut off is reported', () => {
    const { records, problems } = read('Li X, Du J, et al. The JAK2 gene. Nature. 2005;7:1-9.')
    expect(records[0]?.authors).toHaveLength(2)
    expect(problems).toEqual([
      {
        severity: 'warning',
        where: 'authors',
        message: 'The list of authors is cut off ("et al."): those that it names are taken in.',
      },
    ])
  })

  test.each(['', 'See text.', 'Smith J: personal communication', 'ibid., p. 12'])('%j gives none', (text) => {
    expect(() => read(text)).toThrow(UserError)
  })
})

describe('the items of a list', () => {
  test('one a line, under a heading, with a BOM and CRLF', () => {
    expect(split(`\uFEFFReferences\r\n${first}\r\n\r\n${second}\r\n`)).toEqual([
      { text: first, index: 1, line: 2 },
      { text: second, index: 2, line: 4 },
    ])
  })
  test('numbered over several lines, where a line begins with another number', () => {
    const wrapped = '2. Zarate CA. A trial of li-\nthium. Cell.\n2006. 12: 1-9.'
    expect(texts(`1. ${first}\n${wrapped}\n3. ${third}`)).toEqual([`1. ${first}`, wrapped, `3. ${third}`])
    expect(read(wrapped).records[0]?.title).toBe('A trial of lithium')
  })
  test.each(['[1] |[2] ', '(1) |(2) ', '1) |2) ', '1\t|2\t'])('numbered as %j', (numbers) => {
    const [one = '', two = ''] = numbers.split('|')
    expect(texts(`${one}${first}\n${two}${second}`)).toEqual([one + first, two + second])
    expect(read(one + first).records[0]?.authors[0]?.printed).toBe('Smith A')
  })
  test('paragraphs of short lines between blank lines', () => {
    const one = 'Smith A, Doe BC. Ketamine in\nMice and Men. Nature.\n2005;7(2):281-5.'
    const two = 'Zarate CA. A trial of\nLithium. Cell.\n2006;63:856-64.'
    expect(texts(`${one}\n\n${two}\n \n${one}`)).toEqual([one, two, one])
  })
  test('with hanging indents, small letters and hyphens at the ends of lines', () => {
    const wrapped = `Doe, J. (2005). Endo-\nscopic trial of\n   Lithium. Cell, 3, 1–9.`
    expect(texts(`${first}\n${wrapped}\n${third}\n${second}\n${first}`)).toEqual([
      first,
      wrapped,
      third,
      second,
      first,
    ])
  })
  test('an item longer than any record is broken, and the next is whole', () => {
    const pieces = split(`${'a'.repeat(longestPiece + 1)}\n${first}\n${second}`, [1000, longestPiece - 3])
    expect(pieces.map(({ broken }) => broken !== undefined)).toEqual([true, false, false])
    expect(pieces[1]).toEqual({ text: first, index: 2, line: 2 })
  })
  test('any cut of the input gives the same items', () => {
    const lines = fc.array(
      fc.constantFrom(first, second, '', '1. ', '2. ', 'a', ' b', '\r', '\0', 'References', '[3] x', 'x-'),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(lines, fc.array(fc.nat(), { maxLength: 12 }), (some, cuts) => {
        const text = some.join('\n')
        expect(split(text, cuts)).toEqual(split(text))
      }),
      { numRuns: 300 },
    )
    const long = `${first}\n${second}\n`.repeat(400)
    expect(split(long, [1, 16_383, 16_384, 16_385, 40_000])).toEqual(split(long))
    expect(split(long)).toHaveLength(800)
  })
})

describe('sniffing', () => {
  test('takes lists of references in any layout', () => {
    for (const text of [
      first,
      `References\n\n${first}\n${second}`,
      `1. ${first}\n2. ${second}`,
      `${first}\n\n${third}\nnot a reference\n`,
    ])
      expect(sniff(text), text).toBeGreaterThan(0.4)
  })
  test('is not sure enough to win against a format that knows its own', () => {
    expect(sniff(`${first}\n`.repeat(1000))).toBeLessThan(0.5)
  })
  test.each([
    ['nothing', ''],
    [
      'prose',
      `Since then (Smith A, 2005) much was said of it. In 2006, Zarate CA found 12 of 33.\n`.repeat(9),
    ],
    ['CSV', `title,author,year,volume\n${'Ketamine,Smith A,2005,7\n'.repeat(9)}`],
    ['a table with tabs', `Smith A\tKetamine in mice\tNature\t2005\t7:281-5\n`.repeat(9)],
    ['JSON', `[{"author":"Smith A","title":"X","year":2005}]`],
    ['JSON lines', `{"author":"Smith A","title":"X","year":2005}\n`.repeat(3)],
    ['XML', `<?xml version="1.0"?><ref>${first}</ref>`],
    ['BibTeX', `@article{smith2005,\n  author = {Smith, A.},\n  title = {X},\n  year = 2005\n}`],
    ['RIS', `TY  - JOUR\nAU  - Smith, A.\nPY  - 2005\nSP  - 281\nER  -\n`],
    ['MEDLINE', `PMID- 123\nAU  - Smith A\nDP  - 2005 Mar\nTI  - X\n`],
    ['source code', `import { a } from 'b'\nexport function f(year = 2005): number {\n  return year\n}\n`],
    ['a log', `2005-03-03 12:00:01 INFO started pool, 7 clients (2)\n`.repeat(20)],
  ])('refuses %s', (_, text) => {
    expect(sniff(text)).toBe(0)
  })
})

describe('hostile texts', () => {
  test('no text makes the reader throw anything but a UserError, nor the sniffer anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        sniff(text)
        for (const piece of split(text)) {
          try {
            read(piece.text)
          } catch (error) {
            expect(error).toBeInstanceOf(UserError)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
  test.each(['a', 'Smith J, ', '1. ', '\n', '-\n', '[1]\n', ' ', '\0', 'In A (2005). '])(
    'a megabyte of %j is taken apart in less than four seconds',
    (unit) => {
      const text = `${first.slice(0, 20)}${unit.repeat(1e6 / unit.length)}`
      const start = cpuTime()
      sniff(text)
      split(text)
      expect(cpuTime() - start).toBeLessThan(4000)
    },
  )
})

describeWithSamples('real lists', 'data/references', (samples) => {
  const rows = (name: string): Record<string, unknown>[] =>
    samples
      .text(`data/references/${name}`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>) // The shape is the file's.

  function count(text: string): { pieces: number; records: number } {
    let records = 0
    const pieces = split(text)
    for (const piece of pieces) {
      try {
        records += read(piece.text).records.length
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }
    return { pieces: pieces.length, records }
  }

  test('one a line: every line is an item, nearly every item a record', () => {
    const printed = rows('jats-gold.jsonl.gz').map((row) => String(row['raw']).replace(/\s+/g, ' '))
    const text = printed.join('\n')
    expect(sniff(text.slice(0, 65_536))).toBeGreaterThan(0.4)
    const { pieces, records } = count(text)
    expect(pieces).toBeGreaterThan(0.995 * printed.length)
    expect(records).toBeGreaterThan(0.96 * printed.length)
  })

  test('paragraphs and numbered items from PDFs, with their line breaks', () => {
    const printed = rows('pmc1943.jsonl.gz')
      .slice(0, 2000)
      .map((row) =>
        String(row['reference'])
          .trim()
          .replace(/\n\s*\n/g, '\n'),
      )
    for (const text of [printed.join('\n\n'), printed.map((one, at) => `[${at + 1}] ${one}`).join('\n')]) {
      expect(sniff(text.slice(0, 65_536))).toBeGreaterThan(0.4)
      const { pieces, records } = count(text)
      // A few have a heading in the middle, or were two that the file has as one.
      expect(Math.abs(pieces - 2000)).toBeLessThan(6)
      expect(records).toBeGreaterThan(1850)
    }
  })
})
