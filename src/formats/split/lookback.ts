const lineFeed = 0x0a

/** White space of JSON, byte order marks, and the record separator of RFC 7464. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09 || isWithoutWidth(code)
}

function isWithoutWidth(code: number): boolean {
  return code === 0xfeff || code === 0x1e
}

/**
 * What stands before a place in a text that comes in chunks. Places are indexes in the chunk that was entered last; a
 * chunk is left before the next is entered.
 */
export class Lookback {
  #text = ''
  #line = 1
  /** The next line break that is not counted in `#line`. */
  #uncounted = -1
  /** The column that the text before this chunk ends in where its last line is blank, or else -1. */
  #column = 0
  /** The last character before this chunk that is no blank. */
  #previous = 0

  enter(text: string): void {
    this.#text = text
    this.#uncounted = text.indexOf('\n')
  }

  leave(): void {
    const end = this.#text.length
    this.lineAt(end)
    this.#column = this.columnAt(end)
    this.#previous = this.significantBefore(end)
    this.#text = ''
  }

  /** The 1-based line of this place. Asked for in the order of the text. */
  lineAt(at: number): number {
    for (; this.#uncounted !== -1 && this.#uncounted < at; this.#line += 1) {
      this.#uncounted = this.#text.indexOf('\n', this.#uncounted + 1)
    }
    return this.#line
  }

  /** How many blanks the line has before this place, or -1 where it has more than blanks. */
  columnAt(at: number): number {
    let column = 0
    for (let before = at - 1; before >= 0; before -= 1) {
      const code = this.#text.charCodeAt(before)
      if (code === lineFeed) return column
      if (!isBlank(code)) return -1
      if (!isWithoutWidth(code)) column += 1
    }
    return this.#column === -1 ? -1 : this.#column + column
  }

  /** The code of the last character before this place that is no blank; 0 where there is none. */
  significantBefore(at: number): number {
    let before = at - 1
    while (before >= 0 && isBlank(this.#text.charCodeAt(before))) before -= 1
    return before < 0 ? this.#previous : this.#text.charCodeAt(before)
  }
}
