import type { Piece, Splitter } from '../format.ts'
import { GrowingPiece } from './growing-piece.ts'
import { isBlank, Lookback } from './lookback.ts'

/** Deeper than any record nests. */
const deepest = 200
/** Longer than any name in a path. */
const longestName = 100

const quote = 0x22
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
const colon = 0x3a
const comma = 0x2c
const backslash = 0x5c

const reasons = {
  noObject: 'is no JSON object',
  tooDeep: `nests more than ${deepest} deep`,
  openString: 'is broken: a string has no end on its line',
  misplacedObject: 'is broken or cut off: an object begins where none can stand',
  mismatched: 'is broken: a bracket closes another kind of bracket',
  cutOff: 'is cut off: the input ends inside it',
  openList: 'is cut off: the input ends before its list of records does',
} as const

/**
 * Each record of a JSON text is a piece (RFC 8259): one object; the objects of an array; objects one after the other,
 * whether one a line (JSON lines) or printed over many (also with the separators of RFC 7464); or the objects that an
 * envelope holds.
 *
 * Only brackets and strings are looked at, so what is wrong between them is found by who parses the piece. Where those
 * show that a record is broken (a string without an end on its line, a bracket of the wrong kind), the next record
 * begins at the next line that begins with "{", in the same column if the broken one began its line too; all up to there
 * is one broken piece. What stands between records and is none is a broken piece up to the end of its line. An array or
 * envelope that the input ends in, between two records, gives a broken piece without text.
 *
 * @param paths where an envelope has its records: names joined by full stops, leading from an outermost object to an array
 * of records or to a single one. Where such a path leads to nothing in an object, the object is itself a record.
 * @example jsonItems('message.items', 'message', 'items')
 */
export function jsonItems(...paths: readonly string[]): Splitter {
  return new JsonSplitter(paths)
}

/**
 * Where the text is being read. Between records and inside one are told apart by `#open` and `#lists`: "plain" is both.
 * "stray" is what is no record; "lost" goes on to the line that the next record begins.
 */
type Place = 'plain' | 'string' | 'stray' | 'lost'

class JsonSplitter implements Splitter {
  readonly #paths: readonly string[]
  #pieces: Piece[] = []
  #index = 0
  #place: Place = 'plain'
  #text = ''
  /** The brackets that are open, as their codes. */
  readonly #open: number[] = []
  /** How many brackets are open inside each list of records, the outermost first. */
  readonly #lists: number[] = []
  #piece: GrowingPiece | undefined
  /** How many brackets are open around the piece, and the blanks before it where it begins its line, or else -1. */
  #depth = 0
  #column = -1
  #broken: string | undefined

  /** The paths of the objects being read that may be an envelope, each ending in a full stop; the outermost is ''. */
  readonly #prefixes: string[] = []
  /** How many brackets are open around the outermost of them. */
  #outside = 0
  /** How many brackets are open where names may be part of a path. */
  #watched = -1
  #name = ''
  #escaped = false
  readonly #look = new Lookback()
  /** The next line break after the string that was read last. */
  #lineBreak = -1

  constructor(paths: readonly string[]) {
    this.#paths = paths
  }

  push(chunk: string): Piece[] {
    this.#text = chunk
    this.#look.enter(chunk)
    this.#lineBreak = -1
    for (let at = 0; at < chunk.length;) {
      if (this.#place === 'string') at = this.#readString(at)
      else if (this.#place === 'stray') at = this.#readStray(at)
      else if (this.#place === 'lost') at = this.#readLost(at)
      else if (this.#open.length === (this.#lists.at(-1) ?? 0)) at = this.#readBetween(at)
      else at = this.#readInside(at)
    }
    this.#piece?.leaveChunk(chunk)
    this.#look.leave()
    this.#text = ''
    return this.#takePieces()
  }

  end(): Piece[] {
    if (this.#piece !== undefined) {
      this.#close(0, this.#broken ?? reasons.cutOff)
    } else if (this.#open.length > 0) {
      this.#begin(0, 0)
      this.#close(0, reasons.openList)
    }
    return this.#takePieces()
  }

  /** Goes to the next record, list or end of a list. */
  #readBetween(start: number): number {
    const text = this.#text
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (isBlank(code) || code === comma) continue
      if (code === openBrace) {
        this.#begin(at, this.#open.length)
        this.#open.push(code)
        // Records that an envelope holds are no envelopes.
        if (this.#prefixes.length === 0) {
          this.#outside = this.#open.length - 1
          this.#prefixes.push('')
          this.#watched = this.#open.length
        }
        return at + 1
      }
      if (code === openBracket && this.#open.length < deepest) {
        this.#open.push(code)
        this.#lists.push(this.#open.length)
      } else if (code === closeBracket && this.#lists.length > 0) {
        this.#open.pop()
        this.#lists.pop()
        return at + 1
      } else {
        this.#begin(at, this.#open.length)
        this.#broken = reasons.noObject
        this.#place = 'stray'
        return at + 1
      }
    }
    return text.length
  }

  /** Goes on in a record, or in what an envelope has beside its records. */
  #readInside(start: number): number {
    const text = this.#text
    const open = this.#open
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        this.#place = 'string'
        this.#name = ''
        return at + 1
      }
      if (code === openBrace || code === openBracket) {
        const before = code === openBrace ? this.#look.significantBefore(at) : colon
        const isPlaced =
          code === openBracket ||
          (open.at(-1) === openBrace ? before === colon : before === comma || before === openBracket)
        if (!isPlaced) return this.#lose(at, reasons.misplacedObject)
        if (open.length >= deepest) return this.#lose(at, reasons.tooDeep)
        open.push(code)
        if (open.length - 1 === this.#watched && this.#follow(at, code)) return at + 1
      } else if (code === closeBrace || code === closeBracket) {
        if (open.at(-1) !== code - 2) return this.#lose(at, reasons.mismatched)
        if (open.length === this.#watched) {
          this.#prefixes.pop()
          this.#watched = this.#prefixes.length === 0 ? -1 : this.#watched - 1
        }
        open.pop()
        if (open.length === this.#depth) this.#close(at + 1)
        if (open.length === (this.#lists.at(-1) ?? 0)) return at + 1
      }
    }
    return text.length
  }

  /** Follows the paths into a value of an envelope. @returns whether it is a list of records. */
  #follow(at: number, code: number): boolean {
    const path = `${this.#prefixes.at(-1) ?? ''}${this.#name}`
    const isTarget = this.#paths.includes(path)
    if (code === openBracket) {
      if (!isTarget) return false
      this.#piece = undefined
      this.#lists.push(this.#open.length)
      return true
    }
    if (!isTarget && !this.#paths.some((longer) => longer.startsWith(`${path}.`))) return false
    this.#prefixes.push(`${path}.`)
    this.#watched += 1
    if (isTarget) this.#begin(at, this.#open.length - 1)
    return false
  }

  /** Goes to the end of a string; keeps its text where it may be a name on a path. */
  #readString(start: number): number {
    const text = this.#text
    const isName = this.#open.length === this.#watched
    let from = this.#escaped ? start + 1 : start
    this.#escaped = false
    let end = text.indexOf('"', from)
    while (end !== -1 && isEscaped(text, from, end)) {
      from = end + 1
      end = text.indexOf('"', from)
    }
    if (this.#lineBreak < start) {
      const found = text.indexOf('\n', start)
      this.#lineBreak = found === -1 ? Infinity : found
    }
    const stop = end === -1 ? text.length : end
    if (this.#lineBreak < stop) return this.#lose(this.#lineBreak, reasons.openString)
    if (isName && this.#name.length < longestName)
      this.#name += text.slice(start, Math.min(stop, start + longestName))
    if (end === -1) {
      this.#escaped = isEscaped(text, from, text.length)
      return text.length
    }
    this.#place = 'plain'
    return end + 1
  }

  /** Goes to the end of what is no record: the line's end, the list's end, or the next object. */
  #readStray(start: number): number {
    const end = this.#lists.length > 0 ? /[\n{\]]/g : /[\n{]/g
    end.lastIndex = start
    const found = end.exec(this.#text)
    if (found === null) return this.#text.length
    this.#place = 'plain'
    this.#close(found.index, this.#broken)
    return found.index
  }

  /** Goes to the line that the next record begins. */
  #readLost(start: number): number {
    const text = this.#text
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === openBrace && this.#beginsLine(at)) {
        this.#place = 'plain'
        this.#close(at, this.#broken)
        return at
      }
      if (isBlank(code)) continue
      const lineBreak = text.indexOf('\n', at)
      if (lineBreak === -1) return text.length
      at = lineBreak
    }
    return text.length
  }

  #beginsLine(at: number): boolean {
    const column = this.#look.columnAt(at)
    return column !== -1 && (this.#column === -1 || column === this.#column)
  }

  #begin(at: number, depth: number): void {
    this.#piece = new GrowingPiece(this.#look.lineAt(at), at)
    this.#depth = depth
    this.#column = this.#look.columnAt(at)
    this.#broken = undefined
  }

  #lose(at: number, reason: string): number {
    if (this.#piece === undefined) this.#begin(at, 0)
    this.#broken = reason
    this.#place = 'lost'
    this.#escaped = false
    this.#open.length = this.#lists.at(-1) ?? 0
    // In a list that an envelope holds, the envelope goes on after it.
    if (this.#open.length <= this.#outside) {
      this.#prefixes.length = 0
      this.#watched = -1
    }
    return at
  }

  #close(end: number, broken?: string): void {
    if (this.#piece === undefined) return
    this.#piece.takeTo(end, this.#text)
    this.#index += 1
    this.#pieces.push(this.#piece.finish(this.#index, broken))
    this.#piece = undefined
  }

  #takePieces(): Piece[] {
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}

/** Whether an odd number of backslashes stands before `end`. */
function isEscaped(text: string, from: number, end: number): boolean {
  let at = end
  while (at > from && text.charCodeAt(at - 1) === backslash) at -= 1
  return (end - at) % 2 === 1
}
