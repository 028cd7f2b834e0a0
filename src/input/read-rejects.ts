import type { Reject } from './rejects.ts'

/** A piece to be read again: its place is that in the input it first came from. */
export type RejectedPiece = Omit<Reject, 'reason'>

/** A line of a rejects file that is none. */
export interface WrongLine {
  /** 1-based line of the rejects file. */
  readonly line: number
  /** Goes on after "line 3", without a full stop. */
  readonly problem: string
}

/** Characters. The longest text of a piece has half of them; JSON writes few characters as more than one. */
const longestLine = 32 * 1024 * 1024

const fields = ['file', 'index', 'line', 'format', 'reason', 'text'] as const

/** Does a text that begins so hold rejects: has its first line all their fields? `head` may end anywhere in it. */
export function isRejectsFile(head: string): boolean {
  const line = /^\s*(\{[^\n]*)/.exec(head)?.[1]
  return line !== undefined && fields.every((field) => new RegExp(`"${field}"[ \t]*:`).test(line))
}

/**
 * The pieces in a rejects file, in their order, as somebody may have edited them: further fields, other orders and
 * empty lines are passed over, the reason is not asked for. A line that is not one comes as that, and the next
 * follows. Holds no more than a line.
 */
export async function* readRejects(chunks: AsyncIterable<string>): AsyncGenerator<RejectedPiece | WrongLine> {
  let line = 0
  for await (const text of linesOf(chunks)) {
    line += 1
    if (text === undefined) yield { line, problem: `is longer than ${longestLine} characters` }
    else if (text.trim() !== '') yield parseReject(text, line)
  }
}

function parseReject(text: string, line: number): RejectedPiece | WrongLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { line, problem: 'is not JSON' }
  }
  if (typeof value !== 'object' || value === null) return { line, problem: 'is no JSON object' }
  const found: Partial<Record<(typeof fields)[number], unknown>> = value
  const isPlace = (place: unknown): place is number => Number.isSafeInteger(place) && Number(place) > 0
  if (typeof found.file !== 'string') return { line, problem: 'has no text as "file"' }
  if (typeof found.format !== 'string') return { line, problem: 'has no text as "format"' }
  if (typeof found.text !== 'string') return { line, problem: 'has no text as "text"' }
  if (!isPlace(found.index)) return { line, problem: 'has no number from 1 as "index"' }
  if (!isPlace(found.line)) return { line, problem: 'has no number from 1 as "line"' }
  return { file: found.file, index: found.index, line: found.line, format: found.format, text: found.text }
}

/** The lines, without their ends; undefined in place of one that is too long. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  let parts: string[] = []
  let length = 0
  const take = (part: string): void => {
    length += part.length
    if (length <= longestLine) parts.push(part)
    else parts = []
  }
  const whole = (): string | undefined => {
    const line = length > longestLine ? undefined : parts.join('')
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, end))
      yield whole()
      from = end + 1
    }
    take(chunk.slice(from))
  }
  if (length > 0) yield whole()
}
