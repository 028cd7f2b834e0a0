/* The thread that pieces are read in: gets them in groups, and answers each group with what its pieces are. */
import { parentPort } from 'node:worker_threads'
import type { Piece } from '../../formats/format.ts'
import { formatNamed } from '../../formats/registry.ts'
import { readPiece } from './read-piece.ts'

/** A piece on its way to the thread. */
export interface SentPiece extends Pick<Piece, 'text' | 'broken'> {
  readonly format: string
}

parentPort?.on('message', (pieces: readonly SentPiece[]) => {
  parentPort?.postMessage(pieces.map((piece) => readPiece(formatNamed(piece.format), piece)))
})
