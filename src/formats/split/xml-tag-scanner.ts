import { longestPiece } from '../format.ts'

/** A tag of a record: where a start tag begins, or where an end tag (or `/>`) ends. */
export interface RecordTag {
  readonly kind: 'start' | 'end'
  readonly name: string
  /** Index in `Scanned.text`. */
  readonly at: number
}

/** What a chunk completed. What follows `end` in `text` is looked at again with the next chunk. */
export interface Scanned {
  readonly text: string
  readonly end: number
  readonly tags: readonly RecordTag[]
}

/** What ends what hides tags. */
const enders: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<![CDATA[': ']]>',
  '<?': '?>',
  '"': '"',
  "'": "'",
}
const longestPrefix = 100
const inTag = /["'<]|\/?>/g
const inDoctype = /["'[\]>]|<!--|<\?/g

/**
 * Finds the tags of some elements in XML that comes in chunks (XML 1.0, sections 2.4–2.8 and 3.1).
 *
 * A "<" is always mark-up outside of comments, CDATA sections, processing instructions and the document type
 * declaration, so no other tag is looked at. Those four end by themselves or, as one that is never closed would hide
 * the rest of the input, after `longestPiece` characters.
 */
export class XmlTagScanner {
  /** What was held back of the chunks so far. */
  rest = ''
  readonly #marks: RegExp
  readonly #longestMark: number
  #place: 'text' | 'tag' | 'end tag' | 'doctype' = 'text'
  /** The name of the record whose tag is being read. */
  #name = ''
  /** What ends the quotation, comment, CDATA section or instruction being read. */
  #ender = ''
  #brackets = 0
  /** Where `rest` begins in the input. */
  #offset = 0
  /** Where in the input an unclosed construct is given up. */
  #limit = 0

  /** @param names local names of the elements: letters, digits, `_`, `-`. */
  constructor(names: readonly string[]) {
    const prefix = `[^\\s<>/:!?"'=]{1,${longestPrefix}}:`
    this.#marks = new RegExp(
      `<(?:!--|!\\[CDATA\\[|\\?|!DOCTYPE(?=[\\s>[])|(/?)(?:${prefix})?(${names.join('|')})(?=[\\s/>]))`,
      'g',
    )
    this.#longestMark = longestPrefix + 4 + Math.max(...names.map(({ length }) => length))
  }

  /** The tags that this chunk, after what was held back, makes certain. */
  scan(chunk: string): Scanned {
    const text = this.rest + chunk
    const tags: RecordTag[] = []
    let at = 0
    for (let next: number | undefined = 0; next !== undefined;) {
      at = next
      next = this.#step(text, at, tags)
    }
    const end = Math.max(at, text.length - this.#heldBack(text))
    this.rest = text.slice(end)
    this.#offset += end
    return { text, end, tags }
  }

  /** Goes on behind the next mark; `undefined` where the text has no more. */
  #step(text: string, at: number, tags: RecordTag[]): number | undefined {
    const isLimited = this.#place === 'doctype' || (this.#place === 'text' && this.#ender !== '')
    const limit = isLimited ? this.#limit - this.#offset : Infinity
    const next = this.#ender === '' ? this.#nextMark(text, at, tags) : this.#endOfHidden(text, at)
    if (next !== undefined && next <= limit) return next
    if (text.length < limit) return undefined
    this.#place = 'text'
    this.#ender = ''
    return limit
  }

  #endOfHidden(text: string, at: number): number | undefined {
    const end = text.indexOf(this.#ender, at)
    if (this.#place === 'tag' || this.#place === 'end tag') {
      // A quotation in a tag holds no "<": one that does was never closed.
      const wrong = text.slice(at, end === -1 ? undefined : end).indexOf('<')
      if (wrong !== -1) {
        this.#place = 'text'
        this.#ender = ''
        return at + wrong
      }
    }
    if (end === -1) return undefined
    const next = end + this.#ender.length
    this.#ender = ''
    return next
  }

  #nextMark(text: string, at: number, tags: RecordTag[]): number | undefined {
    const marks = this.#place === 'text' ? this.#marks : this.#place === 'doctype' ? inDoctype : inTag
    marks.lastIndex = at
    const match = marks.exec(text)
    if (match === null) return undefined
    const next = marks.lastIndex
    const [mark, slash, name] = match
    if (name !== undefined) {
      this.#place = slash === '/' ? 'end tag' : 'tag'
      this.#name = name
      if (slash === '') tags.push({ kind: 'start', name, at: match.index })
    } else if (mark in enders) {
      if (this.#place === 'text') this.#limit = this.#offset + match.index + longestPiece
      this.#ender = enders[mark] ?? ''
    } else if (mark === '<!DOCTYPE') {
      this.#place = 'doctype'
      this.#brackets = 0
      this.#limit = this.#offset + match.index + longestPiece
    } else if (this.#place === 'doctype') {
      this.#inDoctype(mark)
    } else {
      if (mark !== '<' && (this.#place === 'end tag' || mark === '/>')) {
        tags.push({ kind: 'end', name: this.#name, at: next })
      }
      this.#place = 'text'
      // The "<" that a tag cannot hold begins the next one.
      return mark === '<' ? match.index : next
    }
    return next
  }

  #inDoctype(mark: string): void {
    if (mark === '[') this.#brackets += 1
    else if (mark === ']') this.#brackets = Math.max(0, this.#brackets - 1)
    else if (this.#brackets === 0) this.#place = 'text'
  }

  /** How much of the end may be the beginning of a mark. */
  #heldBack(text: string): number {
    if (this.#ender !== '') return this.#ender.length - 1
    if (this.#place === 'tag' || this.#place === 'end tag') return text.endsWith('/') ? 1 : 0
    const start = text.lastIndexOf('<')
    const length = text.length - start
    return start === -1 || length > this.#longestMark || /[\s>]/.test(text.slice(start)) ? 0 : length
  }
}
