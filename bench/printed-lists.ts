/* Real lists of references, and the layouts that they are printed in for the measurement of how lists are split. */
import { existsSync } from 'node:fs'
import { readData, referenceFolder } from '../training/data/files.ts'

/** Items of one list in the order of the list, each on one line and without a number. */
export interface RealList {
  readonly source: string
  readonly items: readonly string[]
}

/** A list as a page has it. */
export interface PrintedList {
  readonly text: string
  /** What each item is printed as, number included. */
  readonly items: readonly string[]
}

export interface Layout {
  readonly name: string
  /** Share of items that must be split exactly. */
  readonly goal: number
  readonly print: (items: readonly string[], columns: number) => PrintedList
}

/** Sources without bounds of lists are taken in lists of so many. */
const listLength = 20
const numberInFront = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)](?=\s)|[•*–-](?=\s)|\d{1,3}\s(?=\p{Lu}))\s*/u

/** The lists of a source; undefined where its file is not there. */
export function readLists(source: string, file: string): RealList[] | undefined {
  if (!existsSync(`${referenceFolder()}${file}`)) return undefined
  const text = readData(file)
  const groups = new Map<string, string[]>()
  for (const [place, row] of (file.includes('.xml') ? xmlRows(text) : jsonRows(text)).entries()) {
    const key = row.group ?? String(Math.floor(place / listLength))
    const item = row.text.replace(/\s+/g, ' ').replace(numberInFront, '').trim()
    if (item.length > 15) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].filter((items) => items.length >= 4).map((items) => ({ source, items }))
}

interface Row {
  readonly text: string
  readonly group?: string
}

function jsonRows(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Record<string, unknown> // The shape is the file's.
      const group = row['pmcid'] ?? row['doc']
      const printed = row['raw'] ?? row['text'] ?? row['ref_string'] ?? row['reference']
      return { text: String(printed), ...(typeof group === 'string' ? { group } : {}) }
    })
}

function xmlRows(text: string): Row[] {
  return [...text.matchAll(/<sequence>([^]*?)<\/sequence>/g)].map(([, inner = '']) => ({
    text: inner
      .replace(/<citation-number>[^]*?<\/citation-number>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  }))
}

/** Lines of at most so many columns; a longer word has one to itself. With `hyphens`, words are divided. */
function wrapped(text: string, columns: number, indent: string, hyphens: boolean): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = columns - line.length - 1
    if (line.trim() === '' || word.length <= room) line += line.trim() === '' ? word : ` ${word}`
    else {
      const cut = hyphens && room > 4 && /^\p{L}{8,}/u.test(word) ? Math.min(room - 1, word.length - 3) : 0
      const head = cut >= 3 && /^\p{Ll}{3,}$/u.test(word.slice(0, cut)) ? word.slice(0, cut) : ''
      lines.push(head === '' ? line : `${line} ${head}-`)
      line = indent + word.slice(head.length)
    }
  }
  return [...lines, line].join('\n')
}

const plain = (item: string): string => item
const dotted = (item: string, at: number): string => `${at + 1}. ${item}`
const bracketed = (item: string, at: number): string => `[${at + 1}] ${item}`
const bare = (item: string, at: number): string => `${at + 1} ${item}`
const glued = (item: string, at: number): string => `${at + 1}${item}`
const bullet = (item: string): string => `• ${item}`

type Mark = (item: string, at: number) => string
type Shape = 'line' | 'wrapped' | 'hanging' | 'hyphens' | 'first-line'

function layout(name: string, goal: number, mark: Mark, shape: Shape, between: string): Layout {
  return {
    name,
    goal,
    print(items, columns) {
      const printed = items.map(mark).map((item) => {
        if (shape === 'line') return item
        const text = shape === 'first-line' ? `\u2007\u2007\u2007${item}`.replace(/\u2007/g, '\u00A0') : item
        return wrapped(text, columns, shape === 'hanging' ? '    ' : '', shape === 'hyphens')
      })
      return { text: `${printed.join(between)}\n`, items: printed }
    },
  }
}

/** Pages of so many lines with a running head, the number of the page, and items that go on over the break. */
function paged(name: string, goal: number, mark: Mark): Layout {
  return {
    name,
    goal,
    print(items, columns) {
      const printed = items.map((item, at) => wrapped(mark(item, at), columns, '', false))
      const lines = printed.join('\n').split('\n')
      const out: string[] = ['References']
      for (const [at, line] of lines.entries()) {
        out.push(line)
        if (at % 40 !== 39) continue
        out.push('', `${101 + Math.floor(at / 40)}`, '\fJournal of Examples and Samples', '')
      }
      return { text: out.join('\n'), items: printed }
    },
  }
}

export const layouts: readonly Layout[] = [
  layout('1. one a line', 99, dotted, 'line', '\n'),
  layout('[1] one a line', 99, bracketed, 'line', '\n'),
  layout('1 one a line', 99, bare, 'line', '\n'),
  layout('1Smith one a line', 99, glued, 'line', '\n'),
  layout('• one a line', 99, bullet, 'line', '\n'),
  layout('plain one a line', 99, plain, 'line', '\n'),
  layout('plain blank lines', 99, plain, 'line', '\n\n'),
  layout('1. wrapped', 99, dotted, 'wrapped', '\n'),
  layout('[1] wrapped, words divided', 99, bracketed, 'hyphens', '\n'),
  layout('1 wrapped', 99, bare, 'wrapped', '\n'),
  layout('1. wrapped, hanging', 99, dotted, 'hanging', '\n'),
  layout('1. wrapped, blank lines', 99, dotted, 'wrapped', '\n\n'),
  layout('• wrapped', 99, bullet, 'wrapped', '\n'),
  layout('plain wrapped, blank lines', 99, plain, 'wrapped', '\n\n'),
  layout('plain wrapped, hanging', 99, plain, 'hanging', '\n'),
  layout('plain wrapped, first line further in', 99, plain, 'first-line', '\n'),
  layout('plain wrapped', 95, plain, 'wrapped', '\n'),
  layout('plain wrapped, words divided', 95, plain, 'hyphens', '\n'),
  layout('1. paragraph', 97, dotted, 'line', ' '),
  layout('[1] paragraph', 97, bracketed, 'line', ' '),
  layout('1Smith paragraph', 97, glued, 'line', ' '),
  paged('1. pages', 97, dotted),
  paged('plain pages', 93, plain),
]

/** A paragraph is broken into lines as a whole. */
export const wrappedParagraph: Layout = {
  name: '1. paragraph, wrapped',
  goal: 97,
  print(items, columns) {
    const printed = items.map(dotted)
    return { text: wrapped(printed.join(' '), columns, '', false), items: printed }
  },
}
