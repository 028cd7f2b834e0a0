import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'

/** Puts a printed reference together, part by part, and keeps where each is. */
export class LineBuilder {
  #text = ''
  /** The separator before what comes next, if anything comes. */
  #pending = ''
  readonly #segments: Segment[] = []

  get text(): string {
    return this.#text
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  /** Signs and words that are no part. */
  words(text: string): this {
    if (text !== '') this.#text = this.#separated() + text
    return this
  }

  /** A part; nothing where it is empty. */
  part(label: Label, text: string): this {
    if (text === '') return this
    this.#text = this.#separated()
    const start = this.#text.length
    this.#text += text
    this.#segments.push({ label, start, end: this.#text.length })
    return this
  }

  /** What separates what is there from what comes next. Of several in a row the first with a sign is printed. */
  gap(separator: string): this {
    if (this.#pending.trim() === '') this.#pending = separator
    return this
  }

  /** The sign that ends the line; it takes the place of a separator. */
  end(sign: string): this {
    this.#pending = ''
    const last = this.#text.trimEnd().slice(-1)
    this.#text = this.#text.trimEnd()
    if (sign !== last && !'?!…'.includes(last)) this.#text += sign
    return this
  }

  /** The text with the pending separator. Signs that are there already are not printed twice. */
  #separated(): string {
    const separator = this.#text === '' ? '' : this.#pending
    this.#pending = ''
    const sign = separator.trimStart().charAt(0)
    const last = this.#text.trimEnd().slice(-1)
    const isDouble =
      sign !== '' &&
      last !== '' &&
      (sign === last || ('.,'.includes(sign) && '?!…'.includes(last)) || (sign === ',' && last === ':'))
    const joint = isDouble ? separator.trimStart().slice(1) : separator
    return this.#text + (this.#text.endsWith(' ') ? joint.trimStart() : joint)
  }
}
