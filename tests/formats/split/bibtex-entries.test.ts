import { expect, test } from 'vitest'
import { bibtexFormat } from '../../../src/formats/bibtex/bibtex.ts'
import type { Piece } from '../../../src/formats/format.ts'

function split(text: string): Piece[] {
  const splitter = bibtexFormat.splitter()
  return [...splitter.push(text), ...splitter.end()]
}
const titles = (pieces: readonly Piece[]) =>
  pieces.map((piece) =>
    piece.broken === undefined ? bibtexFormat.read(piece.text).records[0]?.title : piece.broken,
  )

test('entries with their lines; comments, preambles and text between entries are none', () => {
  const pieces = split(`% Encoding: UTF-8
@comment{jabref-meta: grouping:@article{no, title={No}};}
@preamble{"\\newcommand{\\x}{}"}
someone@example.org writes
  @article{a, title = {One}}  @book(b, title = "Two )",
 year = 2000)
@Article
{c, title={Three}}`)
  expect(pieces.map(({ index, line }) => [index, line])).toEqual([
    [1, 5],
    [2, 5],
    [3, 7],
  ])
  expect(titles(pieces)).toEqual(['One', 'Two )', 'Three'])
})

test('after an entry that is never closed the next one is read', () => {
  const pieces = split(
    '@article{a,\n title = {One {unclosed},\n}\n@article{b, title={Two}}\n@article{c, title = {Thr',
  )
  expect(titles(pieces)).toEqual([
    'is not closed before line 4',
    'Two',
    'is cut off: its last brace is missing',
  ])
  expect(pieces[0]?.text).toBe('@article{a,\n title = {One {unclosed},\n}\n')
})

test('a line of an abstract that begins with an at sign begins no entry', () => {
  expect(titles(split('@article{a, abstract = {see\n@home and\n@article of\n}, title = {One}}'))).toEqual([
    'One',
  ])
})

test('an entry brings the abbreviations that it uses, also those within them, and no others', () => {
  const [piece] = split(
    '@string{a = "A"}\n@string{unused = "U"}\n@STRING{B = "B of " # a}\n@article{x, journal = b, title={T}}',
  )
  expect(piece?.text).toBe('@string{a = "A"}\n@STRING{B = "B of " # a}\n@article{x, journal = b, title={T}}')
  expect(bibtexFormat.read(piece?.text ?? '').records[0]?.journal?.title).toBe('B of A')
})

test('an entry brings the entries that it has fields from, wherever these stand, in the order of the file', () => {
  const pieces = split(`@inproceedings{a, crossref = {P}, title = {One}}
@article{b, title={Two}}
@proceedings{p, title = {Proceedings}, xdata = {acm}}
@xdata{acm, publisher = {ACM}, year = 2001}
@inproceedings{c, crossref = p, title = {Three}}`)
  expect(titles(pieces)).toEqual(['One', 'Two', 'Proceedings', 'Three'])
  const records = pieces.map((piece) => bibtexFormat.read(piece.text).records)
  expect(records.map((all) => all.length)).toEqual([1, 1, 1, 1])
  expect(records[3]?.[0]).toMatchObject({
    containerTitle: 'Proceedings',
    publisher: 'ACM',
    published: '2001',
  })
  expect(records[2]?.[0]).toMatchObject({ publisher: 'ACM', published: '2001' })
  expect(records[0]?.[0]).toMatchObject({ containerTitle: 'Proceedings' })
})

test('an entry whose parent never comes is read without it, and holds up no more than some megabytes', () => {
  const splitter = bibtexFormat.splitter()
  let pieces = splitter.push('@inproceedings{a, crossref = {nowhere}, title = {One}}\n')
  expect(pieces).toEqual([])
  for (let count = 0; count < 60; count += 1) {
    pieces = [
      ...pieces,
      ...splitter.push(`@article{b${count}, title = {Two}, abstract = {${'x'.repeat(100_000)}}}\n`),
    ]
  }
  expect(pieces.length).toBeGreaterThan(1)
  expect([...pieces, ...splitter.end()].map(({ index }) => index)).toEqual(
    Array.from({ length: 61 }, (_, place) => place + 1),
  )
})
