import { type ListCut, type ListLine, listLines } from './list-lines.ts'
import { bestLayout, type LayoutBefore } from './layouts.ts'
import { inOneColumn } from './list-columns.ts'
import { withoutFurniture } from './page-furniture.ts'

/** One item of a list. */
export interface ListItem {
  /** As printed, its number included, with "\n" where its lines end; without the blanks around it. */
  readonly text: string
  /** Offset in the text of the list. */
  readonly start: number
  /** 1-based line of the list on which it begins. */
  readonly line: number
  /** The number or key in front of it, without stop or brackets; absent where it has none. */
  readonly label?: string
  /** Characters left out at its end, because no record is this long. */
  readonly dropped?: number
}

export interface ListItems {
  /** The items that this much more text completes. Chunks may end anywhere. */
  push(chunk: string): ListItem[]
  /** What is left at the end of the text. */
  end(): ListItem[]
}

/** Characters that are looked at together: some 400 references. */
const windowLength = 64 * 1024

/**
 * Takes a list of references apart into its items, in whatever layout it is printed: numbered, with bullets or keys, in
 * paragraphs, one to a line, wrapped with or without indents, several to a paragraph. Headings and what pages repeat are
 * left out. Never throws; what is no list comes apart somehow.
 *
 * @example splitReferences('1. Smith A. Mice. 2005.\n2. Doe B. Rats. 2006.') // two items, labels "1" and "2"
 */
export function splitReferences(text: string): ListItem[] {
  const items = listItems()
  return [...items.push(text), ...items.end()]
}

/** As `splitReferences`, for a text that comes in chunks; holds no more than some 64 Ki characters, or one line. */
export function listItems(): ListItems {
  const reader = listLines()
  let waiting: ListLine[] = []
  let length = 0
  let before: LayoutBefore | undefined

  function take(lines: readonly ListLine[]): ListItem[] {
    const items: ListItem[] = []
    for (const line of lines) {
      waiting.push(line)
      length += line.text.length + 1
      if (length >= windowLength) items.push(...close(false))
    }
    return items
  }

  function close(isEnd: boolean): ListItem[] {
    const all = waiting
    waiting = []
    length = 0
    const lines = inOneColumn(withoutFurniture(all))
    if (lines.length === 0) return []
    const layout = bestLayout(lines, before)
    before = layout
    const items = itemsOf(lines, layout.cuts)
    const last = layout.cuts.at(-1)
    if (isEnd || items.length < 2 || last === undefined) return items
    // The last item may go on: it is looked at again with the text behind it.
    const first = lines[last.line]
    const from = all.findIndex(({ number, start }) => number === first?.number && start === first.start)
    const rest = all.slice(from)
    const [head] = rest
    const size = rest.reduce((sum, { text }) => sum + text.length + 1, 0) - last.at
    if (from === -1 || head === undefined || size >= windowLength / 2) return items
    waiting = [{ ...head, text: head.text.slice(last.at), start: head.start + last.at }, ...rest.slice(1)]
    length = size
    const run = layout.run
    before = run === undefined ? layout : { name: layout.name, run: { ...run, last: run.last - 1 } }
    return items.slice(0, -1)
  }

  return {
    push: (chunk) => take(reader.push(chunk)),
    end: () => [...take(reader.end()), ...close(true)],
  }
}

function itemsOf(lines: readonly ListLine[], cuts: readonly ListCut[]): ListItem[] {
  return cuts.flatMap((cut, index) => {
    const next = cuts[index + 1]
    const first = lines[cut.line]
    if (first === undefined) return []
    const parts: string[] = []
    let dropped = 0
    for (let at = cut.line; at < lines.length && at <= (next?.line ?? lines.length); at += 1) {
      if (at === next?.line && next.at === 0) break
      const line = lines[at] ?? first
      parts.push(
        line.text.slice(at === cut.line ? cut.at : 0, at === next?.line ? next.at : undefined).trimEnd(),
      )
      dropped += line.dropped ?? 0
    }
    const printed = parts.join('\n')
    const text = printed.replace(/^[\s\uFEFF]+/, '')
    if (text === '') return []
    return [
      {
        text,
        start: first.start + cut.at + printed.length - text.length,
        line: first.number,
        ...(cut.label === undefined ? {} : { label: cut.label }),
        ...(dropped === 0 ? {} : { dropped }),
      },
    ]
  })
}
