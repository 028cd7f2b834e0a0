import { createHash } from 'node:crypto'
import { type Client, inTransaction, type Transaction } from '../../db/client.ts'
import { messageOf } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import type { JournalEntry } from '../../formats/journals/journal-entry.ts'
import type { RecordReport } from '../../ingest/batch/reports.ts'
import { importBatch, RecordGone } from '../../ingest/import-batch.ts'
import { type JournalReport, saveListedJournals } from '../../ingest/journals/listed-journals.ts'
import type { BatchEntry } from '../../ingest/works/place-records.ts'
import { saveSource } from '../../ingest/source-records.ts'
import { isUnavailable } from '../../server/database-error.ts'
import type { SourcePiece } from './pieces.ts'
import { readPiece } from './read-piece.ts'

/** A piece that can be taken in: its records, or none where the same is known to be in. */
export interface ReadyPiece {
  readonly source: SourcePiece
  readonly records: readonly (ArticleRecord | undefined)[]
  /** What a list says of journals. */
  readonly journals: readonly JournalEntry[]
}

/** What became of a piece: a report for each record and journal, or why the database refused it. */
export type PieceResult =
  | {
      readonly piece: ReadyPiece
      readonly reports: readonly RecordReport[]
      readonly journals: readonly JournalReport[]
    }
  | { readonly piece: ReadyPiece; readonly reason: string }

/** Where a batch is written: each in a transaction of its own, or all in one that will be rolled back. */
export type Destination = Client | Transaction

/**
 * Writes pieces, all in one transaction. Where the database refuses that, each half on its own, until the piece at fault is
 * alone: it is given back with the reason, and the others are in. Pieces that were known and are not any more are read.
 */
export async function writeBatch(
  destination: Destination,
  pieces: readonly ReadyPiece[],
  importId: number,
): Promise<PieceResult[]> {
  try {
    return await within(destination, (transaction) => writeAll(transaction, pieces, importId))
  } catch (error) {
    const [first] = pieces
    if (first === undefined || isUnavailable(error)) throw error
    if (error instanceof RecordGone) return writeBatch(destination, pieces.map(readAgain), importId)
    if (pieces.length === 1)
      return [{ piece: first, reason: `The database refuses it: ${messageOf(causeOf(error))}` }]
    const middle = Math.ceil(pieces.length / 2)
    const front = await writeBatch(destination, pieces.slice(0, middle), importId)
    return [...front, ...(await writeBatch(destination, pieces.slice(middle), importId))]
  }
}

/** A piece with its records, all of them; they could be read when they were first taken in. */
function readAgain(piece: ReadyPiece): ReadyPiece {
  if (!piece.records.includes(undefined)) return piece
  const read = readPiece(piece.source.format, piece.source.piece)
  return { ...piece, records: 'reason' in read ? [] : read.records }
}

/** What Postgres said: Drizzle's own message is the whole statement with the values of the batch. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error
}

/** A client begins a transaction; a transaction sets a savepoint. */
async function within<T>(
  destination: Destination,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if ('close' in destination) return inTransaction(destination, work)
  const result = await destination.sql.savepoint(async () => ({ value: await work(destination) }))
  return result.value
}

async function writeAll(
  transaction: Transaction,
  pieces: readonly ReadyPiece[],
  importId: number,
): Promise<PieceResult[]> {
  const sourceIds = new Map<string, number>()
  for (const { source, records } of pieces) {
    // A list of journals is no source of works.
    if (records.length === 0) continue
    const { file, format } = source
    const key = `${format.name} ${file}`
    if (sourceIds.has(key)) continue
    sourceIds.set(key, await saveSource(transaction.db, { name: file, format: format.name }))
  }
  const entries = pieces.map(({ source: { file, format, hash }, records }) =>
    records.map((record, index): BatchEntry => ({
      record,
      sourceId: sourceIds.get(`${format.name} ${file}`) ?? 0,
      contentHash: hashOfRecord(hash, index),
    })),
  )
  const listed = pieces.flatMap(({ journals }) => journals)
  const journals = listed.length === 0 ? [] : await saveListedJournals(transaction, listed)
  const reports = await importBatch(transaction, entries.flat(), importId)
  let start = 0
  let firstJournal = 0
  return pieces.map((piece, index) => {
    const end = start + (entries[index]?.length ?? 0)
    const own = reports.slice(start, end)
    start = end
    const endOfJournals = firstJournal + piece.journals.length
    const ownJournals = journals.slice(firstJournal, endOfJournals)
    firstJournal = endOfJournals
    return { piece, reports: own, journals: ownJournals }
  })
}

/** A piece with several records has a hash for each; the first has the piece's. */
function hashOfRecord(hash: string, index: number): string {
  return index === 0 ? hash : createHash('sha256').update(`${hash} ${index}`).digest('hex')
}
