/** Counts the lines of a text that comes in parts. A line ends in LF, CR LF or CR, also across parts. */
export interface LineCounter {
  /** The line, 1-based, of a place in the part that comes next. */
  lineAt(part: string, index: number): number
  /** Counts this part. */
  pass(part: string): void
  /** The line that the next part begins on. */
  line(): number
}

/** A counter at line 1. */
export function createLineCounter(): LineCounter {
  let line = 1
  let endedInCr = false
  const lineAt = (part: string, index: number): number => {
    const within = part.slice(0, index)
    // A CR LF that lies across two parts was counted with its CR.
    const counted = endedInCr && within.startsWith('\n') ? 1 : 0
    return line + count(within, '\n') + count(within, '\r') - count(within, '\r\n') - counted
  }
  return {
    lineAt,
    pass(part) {
      if (part === '') return
      line = lineAt(part, part.length)
      endedInCr = part.endsWith('\r')
    },
    line: () => line,
  }
}

function count(text: string, what: string): number {
  let found = 0
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + what.length)) found += 1
  return found
}
