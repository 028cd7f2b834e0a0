import { expect, test } from 'vitest'
import type { SourcePiece } from '../../src/commands/import/pieces.ts'
import { printingWatcher } from '../../src/commands/import/print-import.ts'
import { createProgress } from '../../src/commands/progress.ts'
import { readPiece } from '../../src/commands/import/read-piece.ts'
import { formatNamed } from '../../src/formats/registry.ts'

/** What is printed of the pieces of an input that are refused. */
function refused(file: string, formatName: string, chunks: readonly string[]): string[] {
  const printed: string[] = []
  const progress = { update: () => {}, around: (print: () => void) => print(), end: () => {} }
  const watcher = printingWatcher((line) => printed.push(line), progress, {
    consumed: () => 0,
    total: () => undefined,
  })
  const format = formatNamed(formatName)
  const splitter = format.splitter()
  for (const piece of [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]) {
    const source: SourcePiece = { file, format, piece, hash: '' }
    const read = readPiece(format, piece)
    if ('reason' in read) watcher.rejected(source, read.reason)
  }
  return printed
}

test('what is refused for its bounds is said in a sentence, with its place', () => {
  const entry = '@article{a,\n title = {One'
  expect(refused('bad.bib', 'bibtex', [`${entry}\n@article{b, title = {Two}}\n${entry}`])).toEqual([
    'bad.bib, record 1, line 1: It is not closed before line 3.',
    'bad.bib, record 3, line 4: It is cut off: its last brace is missing.',
  ])
  const chunk = 'x'.repeat(1024 * 1024)
  const huge = ['{"type":"book","title":"', ...Array.from({ length: 17 }, () => chunk), '"}']
  expect(refused('big.json', 'csl-json', huge)).toEqual([
    'big.json, record 1, line 1: It is longer than 16777216 characters, the most for one record.',
  ])
  expect(refused('cut.json', 'csl-json', ['[{"type":"book","title":"One"},'])).toEqual([
    'cut.json, record 2, line 1: It is cut off: the input ends before its list of records does.',
  ])
})

test('a page that is no record is named by its file alone', () => {
  expect(refused('page.html', 'html', ['<html><title>News</title>'])[0]).toMatch(/^page\.html: This page /)
})

test('the bar is there before the first batch is', () => {
  let shown = ''
  const terminal = { isTTY: true, columns: 80, write: (text: string) => (shown += text) }
  let time = 0
  const watcher = printingWatcher(
    () => {},
    createProgress(terminal, () => time),
    {
      consumed: () => 500,
      total: () => 1000,
    },
  )
  watcher.tick()
  expect(shown).toContain('[##########----------] 50%  0 records')
  time = 900
  watcher.tick()
  expect(shown).toContain('0 records (0/s)')
})
