/* The thread that pieces are read in: gets them one by one, and answers each with what it is, in order. */
import { parentPort } from 'node:worker_threads'
import type { Piece } from '../../formats/format.ts'
import { formatNamed } from '../../formats/registry.ts'
import { readPiece } from './read-piece.ts'

/** A piece on its way to the thread. */
export interface SentPiece extends Pick<Piece, 'text' | 'broken'> {
  readonly format: string
}

parentPort?.on('message', (piece: SentPiece) => {
  parentPort?.postMessage(readPiece(formatNamed(piece.format), piece))
})
