import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import { type Format, longestPiece, type Piece } from '../../src/formats/format.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { writeJsonl } from '../../src/formats/refgraph-jsonl/write-jsonl.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'
import { generatedRecord } from '../support/generated-records.ts'
import { cpuTime } from '../support/cpu-time.ts'

const formats: readonly (readonly [
  name: string,
  format: Format,
  write: typeof writeRis,
  bits: readonly string[],
])[] = [
  [
    'BibTeX',
    bibtexFormat,
    writeBibtex,
    [
      '@article{a,',
      '@string{x = "y"}',
      ' title = {',
      '}',
      '{',
      '"',
      '#',
      ' crossref = {a}',
      ',\n',
      '\\"',
      '$',
      '(',
      ')',
      'author = {A and ',
      '@comment{',
      'year=2000',
      '\\',
    ],
  ],
  [
    'RIS',
    risFormat,
    writeRis,
    [
      'TY  - JOUR',
      '\r\n',
      '\n',
      '\r',
      'ER  - ',
      'TI  - A',
      'AU  - B, C',
      'PY  - ',
      'DO  - 10.1/x',
      'U1  - refgraph:{',
      'SP  - 1',
      '\uFEFF',
    ],
  ],
  [
    'CSL-JSON',
    cslJsonFormat,
    writeCslJson,
    ['[', ']', '{', '}', '"title":"A"', ',', '"issued":{"date-parts":[[', '\n', '"author":[{}]', 'null'],
  ],
  [
    'JSON lines',
    refgraphJsonlFormat,
    writeJsonl,
    ['{"refgraphRecord":1', '}', ',', '"title":"A"', '\n', '\r\n', '[', 'null'],
  ],
]

function pieces(format: Format, chunks: readonly string[]): Piece[] {
  const splitter = format.splitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

function cut(text: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

describe.each(formats)('%s', (_name, format, write, bits) => {
  const noise = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 4 }), fc.constant('\0')), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
  const written = fc.array(generatedRecord, { minLength: 1, maxLength: 3 }).map((records) => write(records))

  test('noise is read, or refused with a sentence', () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(format.sniff(text)).toBeGreaterThanOrEqual(0)
        for (const one of [text, ...pieces(format, [text]).map((piece) => piece.text)]) {
          try {
            const { records } = format.read(one)
            expect(records.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(UserError)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('any cut of the input gives the same pieces', () => {
    fc.assert(
      fc.property(fc.oneof(noise, written), fc.array(fc.nat(), { maxLength: 20 }), (text, places) => {
        expect(pieces(format, cut(text, places))).toEqual(pieces(format, [text]))
      }),
      { numRuns: 500 },
    )
  })

  test('a file cut off anywhere gives what was whole, and never half a record', () => {
    fc.assert(
      fc.property(written, fc.nat(), (text, place) => {
        const whole = new Set(pieces(format, [text]).map((piece) => piece.text))
        const some = pieces(format, [text.slice(0, place % text.length)])
        for (const piece of some.slice(0, -1)) expect(whole).toContain(piece.text)
      }),
      { numRuns: 300 },
    )
  })

  test('its own files are recognised', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(format.sniff(text.slice(0, 65_536))).toBeGreaterThanOrEqual(0.5)
      }),
    )
  })

  test('a long field is written and read in a second, whatever stands in it', () => {
    for (const bit of [
      'x',
      'x ',
      '{',
      '}',
      '\\',
      '-',
      "'",
      '$',
      '~',
      'a,',
      '<',
      '&',
      ' and ',
      '@a{',
      '"',
      '\\"',
    ]) {
      const title = `a${bit.repeat(200_000 / bit.length)}b`
      const record = { ...fc.sample(generatedRecord, 1)[0], title, authors: [], keywords: [] }
      const start = cpuTime()
      const text = write([record as never])
      for (const piece of pieces(format, [text])) format.read(piece.text)
      expect(cpuTime() - start, bit).toBeLessThan(2000)
    }
  })
})

test.each(['{', '}', '\\"', '\\foo', 'a and ', ',', '$', '"', '@article{', 'a=', '#'])(
  'a megabyte of %s where BibTeX has fields and names is read in a second',
  (bit) => {
    const many = bit.repeat(1_000_000 / bit.length)
    const start = cpuTime()
    for (const text of [`@article{a, title = {${many}}, author = {${many}}}`, `@article{a, ${many}`, many]) {
      for (const piece of pieces(bibtexFormat, [text])) {
        try {
          bibtexFormat.read(piece.text)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }
    }
    expect(cpuTime() - start).toBeLessThan(3000)
  },
  30_000,
)

test('a record longer than any piece is broken, and the next is read', () => {
  const long = 'x'.repeat(longestPiece + 1)
  for (const [format, text] of [
    [risFormat, `TY  - JOUR\nTI  - ${long}\nER  - \nTY  - JOUR\nTI  - A\n`],
    [bibtexFormat, `@article{a, title = {${long}}}\n@article{b, title = {A}}`],
    [refgraphJsonlFormat, `{"a":"${long}"}\n{"b":1}`],
  ] as const) {
    const [first, second, ...more] = pieces(format, [text])
    expect(first?.broken).toMatch(/^is (?:\d+ characters long|longer than)/)
    expect(first?.text.length).toBeLessThanOrEqual(longestPiece)
    expect(second).toMatchObject({ index: 2 })
    expect(second).not.toHaveProperty('broken')
    expect(more).toEqual([])
  }
})
