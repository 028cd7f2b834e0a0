import type { Piece, Splitter } from '../format.ts'
import { BoundedText } from './bounded-text.ts'
import { type InputLine, lineReader } from './line-reader.ts'

/** Where the splitter stands when it asks. */
export interface Place {
  /** Whether the line before is blank, or there is none. */
  readonly afterBlank: boolean
  /** Whether a record is under way. */
  readonly isOpen: boolean
}

/** How records of a format with tags are told apart, by single lines without their ends. */
export interface RecordBounds {
  /** Does a record begin with this line? */
  readonly begins: (line: string, place: Place) => boolean
  /** Is this the last line of a record? */
  readonly ends?: (line: string) => boolean
}

/** Records of a format in which each field begins with a tag. Lines between records are none. */
export function taggedRecords({ begins, ends }: RecordBounds): Splitter {
  const reader = lineReader()
  const record = new BoundedText()
  let line = 0
  let startLine = 1
  let isOpen = false
  let afterBlank = true
  let index = 0

  const flush = (): Piece[] => {
    const part = record.takeTrimmed()
    const wasOpen = isOpen
    isOpen = false
    if (!wasOpen) return []
    index += 1
    return [{ ...part, index, line: startLine }]
  }
  const takeLine = (input: InputLine): Piece[] => {
    line += 1
    const printed = input.text.replace(/[\r\n]+$/, '')
    const text = line === 1 ? printed.replace(/^\uFEFF/, '') : printed
    const isBeginning = begins(text, { afterBlank, isOpen })
    afterBlank = text.trim() === ''
    const pieces = isBeginning ? flush() : []
    if (isBeginning) {
      isOpen = true
      startLine = line
    }
    if (!isOpen) return pieces
    record.add(input.text, input.dropped)
    if (ends?.(text) === true) pieces.push(...flush())
    return pieces
  }
  return {
    push: (chunk) => reader.push(chunk).flatMap(takeLine),
    end: () => [...reader.end().flatMap(takeLine), ...flush()],
  }
}
