import * as fc from 'fast-check'
import { expect } from 'vitest'
import { UserError } from '../../../src/domain/errors.ts'
import type { Format } from '../../../src/formats/format.ts'
import { piecesOf } from './splitting.ts'
import { cpuTime } from '../../support/cpu-time.ts'

/** Reads all pieces of a text; those that are refused with a reason for the user count as well. */
export function readAll(format: Format, text: string): { readonly read: number; readonly refused: number } {
  let [read, refused] = [0, 0]
  for (const piece of piecesOf(format.splitter, text)) {
    if (piece.broken !== undefined) {
      refused += 1
      continue
    }
    try {
      read += format.read(piece.text).records.length
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
      refused += 1
    }
  }
  return { read, refused }
}

/** The reader throws nothing but reasons, and the splitter nothing, whatever is put together of these bits. */
export function expectNeverThrows(format: Format, bits: readonly string[]): void {
  const bit = fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      expect(format.sniff(text)).toBeGreaterThanOrEqual(0)
      readAll(format, text)
      try {
        format.read(text)
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
    { numRuns: 300 },
  )
}

/** The same pieces, wherever the input is cut into chunks. */
export function expectCutsDoNotMatter(format: Format, bits: readonly string[]): void {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bits, '\n', '\r\n', '\r', ' '), { maxLength: 30 }),
      fc.array(fc.nat(10_000), { maxLength: 12 }),
      (parts, places) => {
        const text = parts.join('')
        expect(piecesOf(format.splitter, text, places)).toEqual(piecesOf(format.splitter, text))
      },
    ),
    { numRuns: 300 },
  )
}

/** A long field does not cost more than its length. */
export function expectFast(read: (bit: string) => void): void {
  for (const bit of [
    'x',
    'x ',
    ', ',
    '; ',
    ',',
    '(',
    '[',
    '. ',
    '-',
    'A.',
    'A, ',
    '(2001) ',
    '"',
    '""',
    '\n',
    '\n   ',
  ]) {
    const start = cpuTime()
    read(bit.repeat(60_000 / bit.length))
    expect(cpuTime() - start, JSON.stringify(bit)).toBeLessThan(2000)
  }
}
