/** Where an item begins. */
export interface ListCut {
  /** Index of the line. */
  readonly line: number
  /** Offset in its text; 0 but where several items share a line. */
  readonly at: number
  /** The number or key in front, without stop or brackets. */
  readonly label?: string
}
