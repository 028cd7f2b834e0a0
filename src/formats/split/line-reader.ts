import { longestPiece } from '../format.ts'

/** One line of an input with its end, "\n", "\r\n" or "\r"; the last one may have none. */
export interface InputLine {
  readonly text: string
  /** Characters that were dropped from the end of it, because it is longer than any piece may be. */
  readonly dropped: number
}

export interface LineReader {
  /** The lines that this much more text completes. Chunks may end anywhere. */
  push(chunk: string): InputLine[]
  /** What is left at the end of the input. */
  end(): InputLine[]
}

/** Takes an input apart into its lines, holding at most `longestPiece` characters of the one under way. */
export function lineReader(): LineReader {
  let rest = ''
  let dropped = 0
  const take = (part: string): void => {
    const kept = part.slice(0, Math.max(0, longestPiece - rest.length))
    rest += kept
    dropped += part.length - kept.length
  }
  const complete = (): InputLine => {
    const line = { text: rest, dropped }
    rest = ''
    dropped = 0
    return line
  }
  /** A "\r" at the end of a chunk may be half of a line's end. */
  let openReturn = false
  return {
    push(chunk) {
      if (chunk === '') return []
      const lines: InputLine[] = []
      let from = 0
      if (openReturn) {
        openReturn = false
        if (chunk.startsWith('\n')) {
          take('\n')
          from = 1
        }
        lines.push(complete())
      }
      const end = /\r\n?|\n/g
      end.lastIndex = from
      for (let match = end.exec(chunk); match !== null; match = end.exec(chunk)) {
        take(chunk.slice(from, end.lastIndex))
        from = end.lastIndex
        if (match[0] === '\r' && from === chunk.length) openReturn = true
        else lines.push(complete())
      }
      if (from < chunk.length) take(chunk.slice(from))
      return lines
    },
    end() {
      openReturn = false
      return rest === '' ? [] : [complete()]
    },
  }
}
