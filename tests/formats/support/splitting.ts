import * as fc from 'fast-check'
import type { Piece, Splitter } from '../../../src/formats/format.ts'

/** The pieces of a text that arrives cut at these places. */
export function piecesOf(splitter: () => Splitter, text: string, cuts: readonly number[] = []): Piece[] {
  const running = splitter()
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length]
  const pieces = places.slice(1).flatMap((end, place) => running.push(text.slice(places[place], end)))
  return [...pieces, ...running.end()]
}

/** Places to cut a text at: taken modulo its length. */
export const cuts = fc.array(fc.nat(10_000), { maxLength: 12 })
