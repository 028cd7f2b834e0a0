import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { openCitationsFormat } from '../../src/formats/opencitations/opencitations.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { cuts, piecesOf } from './support/splitting.ts'

const header = 'oci,citing,cited,creation,timespan,journal_sc,author_sc'
const row = (citing: string, cited: string, creation = '2012-02') =>
  `1-2,${citing},${cited},${creation},P2Y,no,no`
const table = (...rows: string[]) => [header, ...rows].join('\n')
const read = (...rows: string[]) => openCitationsFormat.read(table(...rows))
const pieces = (text: string, places: number[] = []) => piecesOf(openCitationsFormat.splitter, text, places)

const bare = (scheme: string, value: string) => ({
  text: `${scheme}:${value}`,
  parts: { authors: [], authorsTruncated: false, identifiers: [{ scheme, value }] },
  links: [],
})

test('rows of COCI, whose DOIs are bare, are one work and what it cites', () => {
  const rows = [row('10.1186/1756-8722-6-59', '10.1007/X', '2013'), row('10.1186/1756-8722-6-59', '10.1093/b', '2013-08')]
  expect(read(...rows, row('10.1186/1756-8722-6-59', '10.1007/x'))).toEqual({
    records: [
      {
        type: 'OTHER',
        identifiers: [{ scheme: 'doi', value: '10.1186/1756-8722-6-59' }],
        published: '2013-08',
        keywords: [],
        access: 'UNKNOWN',
        authors: [],
        referenceListStatus: 'PARTIAL',
        references: [
          { ordinal: 1, ...bare('doi', '10.1007/x') },
          { ordinal: 2, ...bare('doi', '10.1093/b') },
        ],
      },
    ],
    problems: [],
  })
}) // prettier-ignore

test('the Index names works by all that it knows', () => {
  const { records } = read(
    row(
      'omid:br/061 doi:10.7717/peerj-cs.421 pmid:33817056 openalex:W3',
      'omid:br/062 pmid:18221624 doi:10.1007/y',
    ),
    row('omid:br/061 doi:10.7717/peerj-cs.421 pmid:33817056 openalex:W3', 'omid:br/063 url:https://x.org'),
    row('omid:br/061 doi:10.7717/peerj-cs.421 pmid:33817056 openalex:W3', 'isbn:9780306406157'),
  )
  expect(records[0]?.identifiers).toEqual([
    { scheme: 'doi', value: '10.7717/peerj-cs.421' },
    { scheme: 'pmid', value: '33817056' },
    { scheme: 'openalex', value: 'W3' },
  ])
  expect(records[0]?.references.map(({ text }) => text)).toEqual([
    'doi:10.1007/y pmid:18221624',
    'omid:br/063 url:https://x.org',
    'isbn:9780306406157',
  ])
  expect(records[0]?.references[1]).not.toHaveProperty('parts')
})

test.each([
  ['omid:br/061', 'The citing work is named only as "omid:br/061", and only OpenCitations Meta tells which work that is'],
  ['x', 'The citing work is named only as "x", and it takes a DOI, or an id of PubMed, arXiv or OpenAlex.'],
  ['', 'The row names no citing work.'],
])('what is cited by %j is refused', (citing, message) => {
  expect(() => read(row(citing, '10.1007/x'))).toThrow(message)
}) // prettier-ignore

test('a row without a cited work is told of', () => {
  expect(read(row('10.1000/a', ''), row('10.1000/a', '10.1000/b')).problems).toEqual([
    { severity: 'warning', where: 'row 1', message: 'It names no cited work.' },
  ])
})

test('rows of one work are one piece, though others stand between, with the header before them', () => {
  const [a, b, c] = [row('10.1/a', '10.1/x'), row('10.1/b', '10.1/x'), row('10.1/a', '10.1/y')]
  const text = `\uFEFF${header}\r\n${a}\r\n${b}\r\n${header}\r\n${c}\r\n`
  const expected = [
    { text: table(a, c), index: 1, line: 2 },
    { text: table(b), index: 2, line: 3 },
  ]
  fc.assert(
    fc.property(cuts, (places) => {
      expect(pieces(text, places)).toEqual(expected)
    }),
  )
  // A piece by itself is the same piece, as when it is taken from the rejects.
  expect(pieces(table(a, c))).toEqual([{ text: table(a, c), index: 1, line: 2 }])
})

test('memory stays bounded, however far apart the rows of a work stand, or however many they are', () => {
  const scattered = Array.from({ length: 60_000 }, (_, at) => row(`10.1/${at % 30_000}`, `10.1/cited-${at}`))
  const splitter = openCitationsFormat.splitter()
  let waiting = 0
  let most = 0
  let count = 0
  for (const line of [header, ...scattered]) {
    const done = splitter.push(`${line}\n`)
    waiting += line.length - done.reduce((sum, piece) => sum + piece.text.length - header.length, 0)
    most = Math.max(most, waiting)
    count += done.reduce((sum, piece) => sum + piece.text.split('\n').length - 1, 0)
  }
  count += splitter.end().reduce((sum, piece) => sum + piece.text.split('\n').length - 1, 0)
  expect(most).toBeLessThan(1_100_000)
  expect(count).toBe(60_000)
  const one = pieces(table(...Array.from({ length: 60_000 }, (_, at) => row('10.1/a', `10.1/cited-${at}`))))
  expect(one.length).toBeGreaterThan(2)
  expect(one.every(({ text }) => text.length < 1_200_000)).toBe(true)
})

test('a row that is cut off is broken, and the others are whole', () => {
  const text = table(row('10.1/a', '10.1/x'), '1-2,10.1/a,10.1/cut')
  expect(pieces(text).map(({ line, broken }) => [line, broken])).toEqual([
    [3, 'has 3 cells, and the header 7'],
    [2, undefined],
  ])
})

test('cells in quotes, other orders and fewer columns are read, and all of it is recognised', () => {
  const text = '"cited","citing"\n"pmid:1","doi:10.1000/a,b"\n'
  const [piece] = pieces(text)
  expect(openCitationsFormat.read(piece?.text ?? '').records[0]).toMatchObject({
    identifiers: [{ scheme: 'doi', value: '10.1000/a,b' }],
    references: [{ text: 'pmid:1' }],
  })
  for (const head of [text, table(), `\uFEFF${header}\r\n`])
    expect(likeliestFormat(head)).toBe(openCitationsFormat)
  for (const head of ['title,year\n', 'citing\n', 'Works citing, cited\n', ''])
    expect(openCitationsFormat.sniff(head)).toBe(0)
})

test('a table without a header has the usual columns', () => {
  expect(pieces(row('10.1/a', '10.1/b'))).toEqual([
    { text: table(row('10.1/a', '10.1/b')), index: 1, line: 1 },
  ])
})

test('noise is read, or refused with a sentence', () => {
  const bits = [header, row('10.1/a', '10.1/b'), '\n', '\r', '"', ',', 'doi:', 'omid:br/1 ', '\uFEFF']
  const noise = fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(noise, fc.boolean(), (text, headed) => {
      for (const one of pieces(headed ? `${header}\n${text}` : text)) {
        try {
          expect(openCitationsFormat.read(one.text).records).toHaveLength(1)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }
    }),
    { numRuns: 1000 },
  )
})
