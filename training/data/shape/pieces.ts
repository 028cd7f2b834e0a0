import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'

/** A stretch of a line as a source tags it, with its punctuation still in it. */
export interface Piece {
  readonly text: string
  readonly label?: Label | undefined
}

export interface RoughLine {
  readonly text: string
  readonly segments: readonly Segment[]
}

/**
 * Joins pieces to a line. Runs of blanks, tabs and line breaks become one blank, within pieces and between them; no blank
 * is added. Other white space (no-break, thin) stays as it is printed. Segments cover the whole of their pieces, blanks
 * included; pieces without a letter or sign have none.
 */
export function joinPieces(pieces: readonly Piece[]): RoughLine {
  let text = ''
  const segments: Segment[] = []
  for (const { text: piece, label } of pieces) {
    const folded = piece.replace(/[ \t\r\n]+/g, ' ')
    const added = text === '' || text.endsWith(' ') ? folded.replace(/^ /, '') : folded
    if (label !== undefined && added.trim() !== '')
      segments.push({ label, start: text.length, end: text.length + added.length })
    text += added
  }
  const whole = text.trimEnd()
  return {
    text: whole,
    segments: segments.map((segment) => ({ ...segment, end: Math.min(segment.end, whole.length) })),
  }
}
