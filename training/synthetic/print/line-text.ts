import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'

/** A labelled line under way: its text can be changed, and the segments stay on their values. */
export class LineText {
  #text: string
  #segments: readonly Segment[]
  readonly #line: LabelledLine

  constructor(line: LabelledLine) {
    this.#line = line
    this.#text = line.text
    this.#segments = line.segments
  }

  get text(): string {
    return this.#text
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  /** The first segment of a label. */
  find(label: Label): Segment | undefined {
    return this.#segments.find((segment) => segment.label === label)
  }

  has(label: Label): boolean {
    return this.find(label) !== undefined
  }

  /**
   * Puts a text in the place of another, from `start` to before `end`. A segment around it grows or shrinks with it; one that
   * it touches from outside does not take it in; of one that it cuts, what is left stays; one that is less than what goes
   * is gone with it.
   */
  replace(start: number, end: number, text: string): void {
    const grown = text.length - (end - start)
    const isInsertion = start === end
    this.#segments = this.#segments
      .map(({ label, start: from, end: to }) => ({
        label,
        start:
          from < start || (from === start && !isInsertion)
            ? from
            : from >= end
              ? from + grown
              : start + text.length,
        end: to <= start ? to : to >= end ? to + grown : start,
      }))
      .filter((segment) => segment.end > segment.start)
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end)
  }

  /** Writes a text of the same length over another, so that every segment stays where it is. */
  overwrite(start: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(start + text.length)
  }

  /**
   * Puts a text in before the sign at `at`; with a label, `value` within it is a segment of its own, and a segment around
   * the place ends there.
   */
  insert(at: number, text: string, label?: Label, value: string = text): void {
    if (label !== undefined) {
      this.#segments = this.#segments.map((one) =>
        one.start < at && at < one.end ? { ...one, end: at } : one,
      )
    }
    this.replace(at, at, text)
    const start = at + text.indexOf(value)
    if (label === undefined || value === '' || start < at) return
    this.#segments = [...this.#segments, { label, start, end: start + value.length }].toSorted(
      (a, b) => a.start - b.start,
    )
  }

  append(text: string, label?: Label, value: string = text): void {
    this.insert(this.#text.length, text, label, value)
  }

  /**
   * Replaces what a pattern finds, from the end to the beginning, so that places found stay right.
   *
   * @param pattern with the flag `g`.
   * @param change the new text; undefined to leave it.
   */
  replaceAll(pattern: RegExp, change: (found: RegExpExecArray) => string | undefined): void {
    // With its flag `g`, as `matchAll` asks.
    for (const found of [...this.#text.matchAll(pattern)].toReversed()) {
      const text = change(found)
      if (text !== undefined && text !== found[0])
        this.replace(found.index, found.index + found[0].length, text)
    }
  }

  /** Without blanks at the ends of the text and of segments. */
  line(): LabelledLine {
    const leading = this.#text.length - this.#text.trimStart().length
    if (leading > 0) this.replace(0, leading, '')
    const trimmed = this.#text.trimEnd().length
    if (trimmed < this.#text.length) this.replace(trimmed, this.#text.length, '')
    return {
      ...this.#line,
      text: this.#text,
      segments: this.#segments.flatMap((segment) => this.#tight(segment)),
    }
  }

  #tight({ label, start, end }: Segment): Segment[] {
    const value = this.#text.slice(start, end)
    const from = start + value.length - value.trimStart().length
    const to = start + value.trimEnd().length
    return to > from ? [{ label, start: from, end: to }] : []
  }
}
