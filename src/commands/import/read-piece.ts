import { type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import type { JournalEntry } from '../../formats/journals/journal-entry.ts'
import { storableCopy } from '../../db/json-rows.ts'
import type { Format, Piece } from '../../formats/format.ts'

/** What a piece is: records or journals, or a reason why it is neither. Nothing but JSON, so that it can go from thread to thread. */
export type PieceRead =
  | {
      readonly records: readonly ArticleRecord[]
      readonly journals?: readonly JournalEntry[]
      readonly problems: readonly Problem[]
    }
  | { readonly reason: string }

/** Reads a piece. Never throws: a reader that fails is a reason too. */
export function readPiece(format: Format, piece: Pick<Piece, 'text' | 'broken'>): PieceRead {
  if (piece.broken !== undefined) return { reason: `It ${piece.broken}.` }
  try {
    const { records, journals = [], problems } = format.read(piece.text)
    if (journals.length > 0) return { records, journals, problems }
    const [first] = records
    if (first !== undefined) return withoutNuls(piece.text, records, problems)
    return { reason: problems[0]?.message ?? 'There is no record in it.' }
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message }
    const { message } = error as Error
    return { reason: `The ${format.name} reader failed on it: ${message}` }
  }
}

/** An escaped NUL in a JSON string: behind an even number of backslashes. */
const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/g

/** NULs that JSON writes as escapes are no bytes of the input, so they are left out and reported here. */
function withoutNuls(
  text: string,
  records: readonly ArticleRecord[],
  problems: readonly Problem[],
): PieceRead {
  const isJson = /^\s*\{/.test(text)
  const count = isJson ? (text.match(escapedNul)?.length ?? 0) : 0
  if (count === 0) return { records, problems }
  const message = count === 1 ? 'A NUL character was left out.' : `${count} NUL characters were left out.`
  const problem: Problem = { severity: 'warning', where: 'texts', message }
  return { records: records.map(storableCopy), problems: [...problems, problem] }
}
