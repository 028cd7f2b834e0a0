import { parentKeys } from '../bibtex/inherit.ts'
import { relatedKeys } from '../bibtex/related.ts'
import { readStatements } from '../bibtex/statements.ts'
import { longestPiece, type Piece } from '../format.ts'

/**
 * Stands in a piece between an entry and those that it has fields from. BibTeX reads no text between entries, so that a
 * piece is a file that any program can read.
 */
export const parentsMark = '% --- only fields of the entry above come from: ---'

/** Characters of `@string`s, of entries that others may have fields from, and of entries that wait for such, each. */
const most = 4 * 1024 * 1024
const bareWord = /[=#]\s*([A-Za-z][^\s"#%'(),={}]*)/g
const stringName = /^@\s*\w+\s*[{(]\s*([^\s"#%'(),={}]+)\s*=/

/** A statement of the input. */
export interface SplitStatement {
  /** In lower case. */
  readonly type: string
  readonly text: string
  readonly line: number
}

interface Waiting {
  readonly piece: Piece
  readonly parents: readonly string[]
  readonly needs: Set<string>
}

/** Makes pieces of the statements of one input. */
export interface BibtexPieces {
  /** The pieces that are complete with this statement, in the order of the input. */
  add(statement: SplitStatement, broken?: string): Piece[]
  end(): Piece[]
}

/**
 * Each entry becomes a piece that can be read by itself: before it the `@string`s that it uses, behind it, after
 * `parentsMark`, the entries that its `crossref`, `xdata` and `related` name. As those often stand at the end of a file, entries wait
 * for them, and all others behind them, as long as these are no more than 4 Mi characters.
 */
export function bibtexPieces(): BibtexPieces {
  const strings = new BoundedTexts()
  const parents = new BoundedTexts()
  const waiting: Waiting[] = []
  let waitingLength = 0
  let index = 0

  const complete = ({ piece, parents: keys }: Waiting): Piece => {
    if (piece.broken !== undefined) return piece
    const texts = closure(keys, parents, (text) => keysOf(text).all)
    const own = texts.length === 0 ? piece.text : [piece.text, parentsMark, ...texts].join('\n')
    const used = strings.isEmpty ? [] : closure(wordsOf(own), strings, wordsOf).reverse()
    const text = [...used, own].join('\n')
    return text.length > longestPiece ? piece : { ...piece, text }
  }
  const release = (isEnd: boolean): Piece[] => {
    let count = 0
    let kept = waitingLength
    while (count < waiting.length) {
      const first = waiting[count]
      if (first === undefined || (first.needs.size > 0 && kept <= most && !isEnd)) break
      kept -= first.piece.text.length
      count += 1
    }
    waitingLength = kept
    return waiting.splice(0, count).map(complete)
  }
  return {
    add({ type, text, line }, broken) {
      if (type === 'comment' || type === 'preamble' || type === 'set') return []
      if (type === 'string') {
        strings.add(stringName.exec(text)?.[1]?.toLowerCase(), text)
        return []
      }
      const { key, all } = keysOf(text)
      if (broken === undefined && key !== undefined) {
        parents.add(key, text)
        for (const { needs } of waiting) needs.delete(key)
      }
      if (type === 'xdata' && broken === undefined) return release(false)
      index += 1
      const piece = { text, index, line, ...(broken === undefined ? {} : { broken }) }
      const needs = new Set(all.filter((parent) => !parents.has(parent)))
      waiting.push({ piece, parents: all, needs })
      waitingLength += text.length
      return release(false)
    },
    end: () => release(true),
  }
}

/** The texts of these names and of all that they name in turn, each once. */
function closure(
  names: readonly string[],
  texts: BoundedTexts,
  namesOf: (text: string) => readonly string[],
): string[] {
  const found = new Map<string, string>()
  const pending = [...names]
  for (let name = pending.shift(); name !== undefined && found.size < 1000; name = pending.shift()) {
    const text = texts.get(name)
    if (text === undefined || found.has(name)) continue
    found.set(name, text)
    pending.push(...namesOf(text))
  }
  return [...found.values()]
}

/** Words that may be names of `@string`s: those that stand for themselves as a value, or a part of one. */
function wordsOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(bareWord), (match) => (match[1] ?? '').toLowerCase()))]
}

/** An entry's own key and those of its parents, in lower case. */
function keysOf(text: string): { readonly key: string | undefined; readonly all: readonly string[] } {
  // Only an entry with parents is read here: most have none.
  if (!/\b(?:crossref|xdata|related)\s*=/i.test(text)) {
    return { key: /^@[^{(]{1,200}[{(]\s*([^,{}="\r\n]{1,200}?)\s*,/.exec(text)?.[1]?.toLowerCase(), all: [] }
  }
  const [entry] = readStatements(text)
  const { crossref, xdata } = parentKeys(entry?.fields ?? new Map())
  const related = relatedKeys(entry?.fields ?? new Map())
  return { key: entry?.key?.toLowerCase(), all: [...xdata, ...crossref, ...related] }
}

/** Texts by name; the oldest are forgotten when all are too long together. */
class BoundedTexts {
  readonly #texts = new Map<string, string>()
  #length = 0

  get isEmpty(): boolean {
    return this.#texts.size === 0
  }

  has(name: string): boolean {
    return this.#texts.has(name)
  }

  get(name: string): string | undefined {
    return this.#texts.get(name)
  }

  add(name: string | undefined, text: string): void {
    if (name === undefined || text.length > most) return
    this.#length += text.length - (this.#texts.get(name)?.length ?? 0)
    // A name that is defined again is as new as its text.
    this.#texts.delete(name)
    this.#texts.set(name, text)
    for (const [oldest, old] of this.#texts) {
      if (this.#length <= most) break
      this.#texts.delete(oldest)
      this.#length -= old.length
    }
  }
}
