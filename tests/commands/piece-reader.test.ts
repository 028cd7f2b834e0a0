import { afterEach, expect, test } from 'vitest'
import { PieceReader } from '../../src/commands/import/piece-reader.ts'
import type { SourcePiece } from '../../src/commands/import/pieces.ts'
import { formatNamed } from '../../src/formats/registry.ts'

let reader = new PieceReader()

afterEach(() => reader.close())

function piece(index: number, text: string, format = 'jats'): SourcePiece {
  return { file: 'a.xml', format: formatNamed(format), piece: { text, index, line: 1 }, hash: String(index) }
}

function article(title: string): string {
  return `<article><front><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front></article>`
}

async function titles(sources: readonly SourcePiece[]): Promise<(string | undefined)[]> {
  return (await reader.read(sources)).map((read) => ('reason' in read ? read.reason : read.records[0]?.title))
}

test('pieces are read in order, the first group here and the others in the thread, with the same results', async () => {
  reader = new PieceReader()
  const group = [
    piece(1, article('One')),
    piece(2, '<article><front>'),
    piece(3, '@book{a, title = {Three}, year = 1999}', 'bibtex'),
    { ...piece(4, ''), piece: { text: '', index: 4, line: 9, broken: 'is cut off' } },
    piece(5, '{"title": "Fi\\u0000ve", "type": "book"}', 'csl-json'),
  ]
  const first = await reader.read(group)
  expect(await titles(group)).toEqual([
    'One',
    'This is no well-formed XML: 1:16: unclosed tag: front.',
    'Three',
    'It is cut off.',
    'Five',
  ])
  expect(await reader.read(group)).toEqual(first)
  expect(await reader.read([])).toEqual([])
})

test('a piece that the thread dies of is refused alone, and reading goes on', async () => {
  reader = new PieceReader({ maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 })
  await reader.read([piece(1, article('First'))])
  const heavy = article('<i>x</i>'.repeat(600_000))
  const group = [piece(2, article('Before')), piece(3, heavy), piece(4, article('After'))]
  expect(await titles(group)).toEqual([
    'Before',
    'It cannot be read: Worker terminated due to reaching memory limit: JS heap out of memory.',
    'After',
  ])
  expect(await titles([piece(5, article('Next'))])).toEqual(['Next'])
})
