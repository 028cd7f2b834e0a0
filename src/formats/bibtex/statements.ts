import { modeChosen } from './mode-choices.ts'
import { standardType, statementOpening } from './opening.ts'

/** One `@…{…}` of a BibTeX text. */
export interface Statement {
  /** In lower case, as the standard spells it: "article", "string", "comment", "preamble". */
  readonly type: string
  /** Absent where the entry has none, and of `@string`. */
  readonly key?: string
  /** Names in lower case with what stands between their delimiters, LaTeX and all. The first of several counts. */
  readonly fields: ReadonlyMap<string, string>
  /** Names of `@string`s that are not known, at most 20; their fields have the name itself. */
  readonly unknownStrings: readonly string[]
}

/** More are not worth naming. */
const mostUnknown = 20

/** The months that every BibTeX style defines, in English as `parseWrittenDate` reads them. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const opening = statementOpening()
/** "{Müller}2001," */
const bracedKey = /^\{[^{}=,\r\n]{0,100}\}[^{}=,\r\n]{0,100},/
const fieldName = /[^\s"#%'(),={}]+/y
const blanks = /\s*/y
const bare = /[^\s"#(),={}]+/y

/**
 * The statements of a text, in their order; what stands between them is none, as BibTeX has it. `@string`s count for all
 * that follows them.
 *
 * A statement is read as far as it can be: an unclosed last value ends with the text, a missing comma does not matter.
 *
 * @see BibTeXing (Patashnik 1988); btxdoc; biblatex manual 2.1 and 2.2
 */
export function readStatements(text: string): Statement[] {
  const strings = new Map(months.map((month) => [month, month]))
  const found: Statement[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const type = standardType(match[1] ?? '')
    const start = opening.lastIndex
    if (type === 'comment' || type === 'preamble') {
      opening.lastIndex = endOfGroup(text, start)
      continue
    }
    const reader = new StatementReader(text, start, match[2] === '(' ? ')' : '}', strings)
    const statement = reader.read(type)
    opening.lastIndex = reader.at
    if (type === 'string') {
      for (const [name, value] of statement.fields) strings.set(name, value)
    } else found.push(statement)
  }
  return found
}

/** The place after the brace that closes the group; the text's end where none does. */
function endOfGroup(text: string, start: number): number {
  let depth = 1
  const brace = /[{}]/g
  brace.lastIndex = start
  for (let match = brace.exec(text); match !== null; match = brace.exec(text)) {
    depth += match[0] === '{' ? 1 : -1
    if (depth === 0) return brace.lastIndex
  }
  return text.length
}

class StatementReader {
  at: number
  readonly #text: string
  readonly #close: string
  readonly #strings: ReadonlyMap<string, string>
  readonly #unknown = new Set<string>()

  constructor(text: string, at: number, close: string, strings: ReadonlyMap<string, string>) {
    this.#text = text
    this.at = at
    this.#close = close
    this.#strings = strings
  }

  read(type: string): Statement {
    const key = type === 'string' ? undefined : this.#key()
    const fields = new Map<string, string>()
    while (this.at < this.#text.length) {
      this.#skip(blanks)
      if (this.#text.charAt(this.at) === this.#close) {
        this.at += 1
        break
      }
      const name = this.#skip(fieldName).toLowerCase()
      this.#skip(blanks)
      if (name === '' || this.#text.charAt(this.at) !== '=') {
        // A comma, or what cannot be: go on behind it.
        if (name === '') this.at += 1
        continue
      }
      this.at += 1
      const value = modeChosen(this.#value())
      if (value.trim() !== '' && !fields.has(name)) fields.set(name, value)
    }
    const unknownStrings = [...this.#unknown]
    return key === undefined ? { type, fields, unknownStrings } : { type, key, fields, unknownStrings }
  }

  /** Up to the first comma. An entry without a key begins with a field. */
  #key(): string | undefined {
    const rest = this.#text.slice(this.at, this.at + 1000)
    const match = /[,={}()]/.exec(rest)
    if (match === null || match[0] === '=') return undefined
    if (match[0] === '{' && match.index === 0 && !bracedKey.test(rest)) return undefined
    const end = match[0] === ',' || match[0] === this.#close ? match.index : undefined
    if (end !== undefined) {
      const key = this.#text.slice(this.at, this.at + end).trim()
      this.at += end
      return key === '' ? undefined : key
    }
    // A key with brackets in it: BibTeX takes all up to the comma or the line's end.
    const key = /^[^,\r\n=]*/.exec(rest)?.[0] ?? ''
    this.at += key.length
    return key.trim() || undefined
  }

  /** Parts put together by "#". */
  #value(): string {
    let value = ''
    for (;;) {
      this.#skip(blanks)
      const first = this.#text.charAt(this.at)
      if (first === '{') value += this.#braced()
      else if (first === '"') value += this.#quoted()
      else value += this.#bare()
      this.#skip(blanks)
      if (this.#text.charAt(this.at) !== '#') return value
      this.at += 1
    }
  }

  #braced(): string {
    const start = this.at + 1
    this.at = endOfGroup(this.#text, start)
    const closed = this.#text.charAt(this.at - 1) === '}'
    return this.#text.slice(start, closed ? this.at - 1 : this.at)
  }

  /** A quote within braces does not end it. */
  #quoted(): string {
    const start = this.at + 1
    const mark = /["{}]/g
    mark.lastIndex = start
    let depth = 0
    for (let match = mark.exec(this.#text); match !== null; match = mark.exec(this.#text)) {
      if (match[0] === '{') depth += 1
      else if (match[0] === '}') depth -= 1
      else if (depth <= 0) {
        this.at = mark.lastIndex
        return this.#text.slice(start, this.at - 1)
      }
    }
    this.at = this.#text.length
    return this.#text.slice(start)
  }

  #bare(): string {
    const token = this.#skip(bare)
    if (/^\d*$/.test(token)) return token
    const known = this.#strings.get(token.toLowerCase())
    if (known === undefined && this.#unknown.size < mostUnknown) this.#unknown.add(token)
    return known ?? token
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.at += found.length
    return found
  }
}
