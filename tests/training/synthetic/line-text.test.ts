import { describe, expect, test } from 'vitest'
import type { LabelledLine } from '../../../training/labelled-line.ts'
import { LineText } from '../../../training/synthetic/print/line-text.ts'
import { values } from './values.ts'

const printed: LabelledLine = {
  source: 'synthetic',
  group: 'table/1',
  text: 'Koch T, 2001: Soziale Welt.',
  segments: [
    { label: 'author', start: 0, end: 6 },
    { label: 'date', start: 8, end: 12 },
    { label: 'container', start: 14, end: 26 },
  ],
}

function changed(change: (line: LineText) => void): { text: string; values: string[] } {
  const line = new LineText(printed)
  change(line)
  return { text: line.line().text, values: values(line.line()) }
}

describe('text with segments', () => {
  test('what is put in before a segment is outside it, and those behind move on', () => {
    expect(changed((line) => line.insert(8, '(')).values).toEqual([
      'author Koch T',
      'date 2001',
      'container Soziale Welt',
    ])
  })

  test('what is put in within a segment is of it', () => {
    expect(changed((line) => line.insert(4, ',')).values[0]).toBe('author Koch, T')
  })

  test('what is put in behind a segment is outside it', () => {
    expect(changed((line) => line.insert(6, '.')).values[0]).toBe('author Koch T')
  })

  test('a segment of which the end is replaced keeps its beginning', () => {
    expect(changed((line) => line.replace(5, 10, '--')).values).toEqual([
      'author Koch',
      'date 01',
      'container Soziale Welt',
    ])
  })

  test('a segment replaced as a whole is what replaces it', () => {
    expect(changed((line) => line.replace(8, 12, '1999a')).values[1]).toBe('date 1999a')
  })

  test('a segment of which nothing is left goes', () => {
    expect(changed((line) => line.replace(7, 14, ' ')).values).toEqual([
      'author Koch T',
      'container Soziale Welt',
    ])
  })

  test('a part put in has its value as a segment, in order', () => {
    const { text, values: found } = changed((line) =>
      line.insert(12, ' [cited 2010 May 3]', 'accessed', '2010 May 3'),
    )
    expect(text).toBe('Koch T, 2001 [cited 2010 May 3]: Soziale Welt.')
    expect(found[2]).toBe('accessed 2010 May 3')
  })

  test('a part put in within a segment ends it', () => {
    const { text, values: found } = changed((line) => line.insert(20, ' (in press)', 'note', 'in press'))
    expect(text).toBe('Koch T, 2001: Sozial (in press)e Welt.')
    expect(found.slice(2)).toEqual(['container Sozial', 'note in press'])
  })

  test('blanks at the ends of the text go, and segments stay', () => {
    const { text, values: found } = changed((line) => {
      line.insert(0, '  ')
      line.append(' ')
    })
    expect(text).toBe(printed.text)
    expect(found).toEqual(values(printed))
  })

  test('all that a pattern finds is replaced, each at its place', () => {
    const { text, values: found } = changed((line) =>
      line.replaceAll(/[oe]/g, ([letter]) => `${letter}${letter}`),
    )
    expect(text).toBe('Kooch T, 2001: Soozialee Weelt.')
    expect(found).toEqual(['author Kooch T', 'date 2001', 'container Soozialee Weelt'])
  })
})
