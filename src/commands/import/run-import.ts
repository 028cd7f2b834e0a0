import { type Client, inTransaction } from '../../db/client.ts'
import type { Problem } from '../../domain/errors.ts'
import type { Format } from '../../formats/format.ts'
import { completeInitials } from '../../ingest/journals/journal-names.ts'
import { completeNames } from '../../ingest/people/complete-names.ts'
import { findContents, findSource, finishImport, startImport } from '../../ingest/source-records.ts'
import type { Input, Refusal } from '../../input/input.ts'
import type { RejectsWriter } from '../../input/rejects.ts'
import { PieceReader } from './piece-reader.ts'
import { readPieces, type SourcePiece } from './pieces.ts'
import type { PieceRead } from './read-piece.ts'
import { addJournalReport, addReport, noTotals, type Totals } from './totals.ts'
import { type Destination, type ReadyPiece, writeBatch } from './write-batch.ts'

/** What happens on the way, for whoever watches. */
export interface ImportWatcher {
  /** An input, or a part of one, that cannot be read. */
  refused(refusal: Refusal): void
  /** A piece that no record could be made of. */
  rejected(source: SourcePiece, reason: string): void
  /** Something odd about a record that was taken in, or about an input. */
  noted(file: string, problem: Problem): void
  /** A batch is in. */
  advanced(totals: Totals): void
}

export interface ImportRun {
  /** Forces the format of every input. */
  readonly format: string | undefined
  /** Do everything, and take it back at the end. */
  readonly dryRun: boolean
  readonly rejects: RejectsWriter | undefined
  /** Stops the import after the batch under way. */
  readonly signal: AbortSignal
  readonly watcher: ImportWatcher
}

/** What an import did, by format. */
export interface ImportResult {
  readonly totals: Totals
  readonly byFormat: ReadonlyMap<string, Totals>
  readonly stopped: boolean
}

/** A batch is written when it has so many pieces, or so many characters. Larger ones take more memory and no less time. */
const batchPieces = 500
const batchLength = 2_000_000

/**
 * Takes inputs in: reads them piece by piece, and writes batches while the next is being read. Memory holds two batches,
 * whatever the size of the inputs. What is reported is in the database for good; the same inputs again are passed over
 * quickly, so that an import that was stopped goes on where it was.
 */
export async function runImport(
  client: Client,
  inputs: AsyncIterable<Input | Refusal>,
  run: ImportRun,
): Promise<ImportResult> {
  if (!run.dryRun) {
    await completeNames(client)
    await completeInitials(client)
    return importInto(client, client, inputs, run)
  }
  let result: ImportResult | undefined
  const undone = new Error('A dry run is taken back')
  try {
    await inTransaction(client, async (transaction) => {
      result = await importInto(client, transaction, inputs, run)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
  if (result === undefined) throw new Error('A dry run had no result')
  return result
}

async function importInto(
  client: Client,
  destination: Destination,
  inputs: AsyncIterable<Input | Refusal>,
  run: ImportRun,
): Promise<ImportResult> {
  const importId = await startImport(destination)
  const importer = new Importer(client, destination, importId, run)
  try {
    for await (const batch of batchesOf(readPieces(inputs, run.format, importer), run.signal)) {
      await importer.take(batch)
    }
  } finally {
    await importer.finish()
  }
  return { totals: importer.totals, byFormat: importer.byFormat, stopped: run.signal.aborted }
}

/** Ends where it is stopped: what came in by then and is no whole batch is left for the next time. */
async function* batchesOf(
  groups: AsyncIterable<readonly SourcePiece[]>,
  signal: AbortSignal,
): AsyncGenerator<readonly SourcePiece[]> {
  let batch: SourcePiece[] = []
  let length = 0
  for await (const group of groups) {
    if (signal.aborted) return
    for (const source of group) {
      batch.push(source)
      length += source.piece.text.length
      if (batch.length < batchPieces && length < batchLength) continue
      yield batch
      if (signal.aborted) return
      batch = []
      length = 0
    }
  }
  if (batch.length > 0 && !signal.aborted) yield batch
}

/** Reads a batch while the one before is being written. */
class Importer {
  readonly totals = noTotals()
  readonly byFormat = new Map<string, Totals>()
  readonly #client: Client
  readonly #destination: Destination
  readonly #importId: number
  readonly #run: ImportRun
  readonly #reader = new PieceReader()
  #rejectsFailure: unknown
  #writing: Promise<void> = Promise.resolve()

  constructor(client: Client, destination: Destination, importId: number, run: ImportRun) {
    this.#client = client
    this.#destination = destination
    this.#importId = importId
    this.#run = run
  }

  async take(batch: readonly SourcePiece[]): Promise<void> {
    const known = await this.#known(batch)
    if (this.#rejectsFailure !== undefined) throw this.#rejectsFailure
    const reads = await this.#reader.read(batch.filter((_, index) => !known[index]))
    const ready = batch.flatMap((source, index): ReadyPiece | [] => {
      const read = known[index] ? undefined : reads.shift()
      return read === undefined
        ? { source, records: [undefined], journals: [] }
        : this.#readyPiece(source, read)
    })
    await this.#writing
    this.#writing = this.#write(ready)
    // It is awaited by the next batch, or at the end; until then its failure is not unhandled.
    this.#writing.catch(() => {})
  }

  async finish(): Promise<void> {
    await this.#reader.close()
    await this.#writing
    const { created, completed, updated } = this.totals
    const changed = created + completed + updated
    await finishImport(this.#destination, this.#importId, changed, this.#run.signal.aborted)
    await this.#run.rejects?.flush()
    if (this.#rejectsFailure !== undefined) throw this.#rejectsFailure
  }

  begin(format: Format | undefined): void {
    this.totals.inputs += 1
    if (format !== undefined) this.#ofFormat(format).inputs += 1
  }

  refuse(refusal: Refusal): void {
    // What is broken off by a stop is not broken.
    if (this.#run.signal.aborted) return
    this.totals.refused += 1
    this.#run.watcher.refused(refusal)
  }

  note(file: string, problem: Problem): void {
    if (this.#run.signal.aborted) return
    if (problem.severity === 'error') this.totals.refused += 1
    else this.totals.warnings += 1
    this.#run.watcher.noted(file, problem)
  }

  /** Which pieces are in already, as far as can be told before their turn. */
  async #known(batch: readonly SourcePiece[]): Promise<boolean[]> {
    const contents = []
    let last: { file: string; format: string; id: number } | undefined
    for (const { file, format, hash } of batch) {
      if (last?.file !== file || last.format !== format.name) {
        const id = await findSource(this.#client.db, { name: file, format: format.name })
        // No source has the key 0: one that is not known yet has said nothing else.
        last = { file, format: format.name, id: id ?? 0 }
      }
      contents.push({ sourceId: last.id, contentHash: hash })
    }
    const found = await findContents(this.#client.db, contents)
    return found.map((articleId) => articleId !== undefined)
  }

  #readyPiece(source: SourcePiece, read: PieceRead): ReadyPiece | [] {
    if ('reason' in read) {
      this.#reject(source, read.reason)
      return []
    }
    this.#note(source, read.problems)
    return { source, records: read.records, journals: read.journals ?? [] }
  }

  #note({ file, piece }: SourcePiece, problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.totals.warnings += 1
      this.#run.watcher.noted(file, { ...problem, where: `record ${piece.index}, ${problem.where}` })
    }
  }

  #reject(source: SourcePiece, reason: string): void {
    const { file, format, piece } = source
    this.totals.refused += 1
    this.#ofFormat(format).refused += 1
    this.#run.watcher.rejected(source, reason)
    const { index, line, text } = piece
    this.#run.rejects
      ?.write({ file, format: format.name, index, line, reason, text })
      .catch((error: unknown) => {
        this.#rejectsFailure ??= error
      })
  }

  #ofFormat(format: Format): Totals {
    let totals = this.byFormat.get(format.name)
    if (totals === undefined) this.byFormat.set(format.name, (totals = noTotals()))
    return totals
  }

  async #write(ready: readonly ReadyPiece[]): Promise<void> {
    for (const result of await writeBatch(this.#destination, ready, this.#importId)) {
      const { source } = result.piece
      if ('reason' in result) this.#reject(source, result.reason)
      else {
        for (const report of result.reports) {
          addReport(this.totals, report)
          addReport(this.#ofFormat(source.format), report)
          this.#note(source, report.problems)
        }
        for (const report of result.journals) {
          addJournalReport(this.totals, report)
          addJournalReport(this.#ofFormat(source.format), report)
          this.#note(source, report.problems)
        }
      }
    }
    this.#run.watcher.advanced(this.totals)
  }
}
