import type { Problem } from '../../domain/errors.ts'
import { type Format, longestPiece, type Piece } from '../../formats/format.ts'
import { pieceHash } from '../../formats/piece-hash.ts'
import { findFormat, formatNamed, likeliestFormat } from '../../formats/registry.ts'
import { type Input, isRefusal, type Refusal } from '../../input/input.ts'
import { isRejectsFile, readRejects } from '../../input/read-rejects.ts'

/** A piece of an input, and where it came from. */
export interface SourcePiece {
  /** The input's name. */
  readonly file: string
  readonly format: Format
  readonly piece: Piece
  /** SHA-256 of the format, its version and the text, in hexadecimal: the same again need not be read. */
  readonly hash: string
}

/** What is found on the way that is no piece. */
export interface PieceWatcher {
  /** An input is begun, in this format; undefined where it is a rejects file, whose pieces are in many. */
  begin(format: Format | undefined): void
  /** An input that cannot be read, or a part of it. */
  refuse(refusal: Refusal): void
  /** Something odd about an input. */
  note(file: string, problem: Problem): void
}

const noFormat = 'is in none of the formats that can be read; "refgraph help" names them'

/** Characters by which a format is told. */
const headLength = 64 * 1024

const noRecords = 'holds no records'

/** Takes inputs apart, one after the other. Gives the pieces of each chunk together, as they are completed. */
export async function* readPieces(
  inputs: AsyncIterable<Input | Refusal>,
  formatName: string | undefined,
  watcher: PieceWatcher,
): AsyncGenerator<readonly SourcePiece[]> {
  const forced = formatName === undefined ? undefined : formatNamed(formatName)
  for await (const input of inputs) {
    if (isRefusal(input)) watcher.refuse(input)
    else yield* piecesOf(input, forced, watcher)
  }
}

async function* piecesOf(
  input: Input,
  forced: Format | undefined,
  watcher: PieceWatcher,
): AsyncGenerator<readonly SourcePiece[]> {
  const chunks = input.chunks[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headLength) {
    const { value, done } = await chunks.next()
    if (done === true) break
    head += value
  }
  const all = { [Symbol.asyncIterator]: () => withHead(head, chunks) }
  const { name } = input
  if (forced === undefined && isRejectsFile(head)) {
    watcher.begin(undefined)
    yield* rejectedPieces(name, all, watcher)
  } else {
    const format = forced ?? likeliestFormat(head.slice(0, headLength))
    if (format !== undefined) {
      watcher.begin(format)
      const count = yield* splitPieces(name, all, format)
      if (count === 0) watcher.refuse({ name, problem: noRecords })
    } else {
      const isBlank = head.trim() === ''
      watcher.refuse({ name, problem: isBlank ? noRecords : noFormat })
    }
  }
  for (const problem of input.problems) watcher.note(input.name, problem)
}

async function* withHead(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head
  for (;;) {
    const { value, done } = await rest.next()
    if (done === true) return
    yield value
  }
}

/** @returns how many pieces there were. */
async function* splitPieces(
  file: string,
  chunks: AsyncIterable<string>,
  format: Format,
): AsyncGenerator<readonly SourcePiece[], number> {
  const splitter = format.splitter()
  let count = 0
  const sourced = (pieces: readonly Piece[]): SourcePiece[] => {
    count += pieces.length
    return pieces.map((piece) => ({ file, format, piece, hash: pieceHash(format, piece.text) }))
  }
  for await (const chunk of chunks) yield sourced(splitter.push(chunk))
  yield sourced(splitter.end())
  return count
}

/** The pieces of a rejects file belong to the inputs that they first came from. */
async function* rejectedPieces(
  name: string,
  chunks: AsyncIterable<string>,
  watcher: PieceWatcher,
): AsyncGenerator<readonly SourcePiece[]> {
  for await (const reject of readRejects(chunks)) {
    const format = 'problem' in reject ? undefined : findFormat(reject.format)
    if ('problem' in reject) watcher.refuse({ name: `${name}, line ${reject.line}`, problem: reject.problem })
    else if (format === undefined) {
      watcher.refuse({
        name: `${name}, record ${reject.index}`,
        problem: `is in no known format: ${reject.format}`,
      })
    } else {
      const { file, text, index, line } = reject
      const broken = brokenReason(format, text)
      const piece = { text, index, line, ...(broken === undefined ? {} : { broken }) }
      yield [{ file, format, piece, hash: pieceHash(format, text) }]
    }
  }
}

/**
 * Why a rejected text is still no record, where its bounds show that. A reader that mends what it can would make half a
 * record of one that was cut off.
 */
function brokenReason(format: Format, text: string): string | undefined {
  if (text.length >= longestPiece) {
    return `is cut off after ${longestPiece} characters, the most for one record`
  }
  const splitter = format.splitter()
  return [...splitter.push(text), ...splitter.end()].find(({ broken }) => broken !== undefined)?.broken
}
