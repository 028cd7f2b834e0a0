import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { stateCount, type Transitions } from '../chain/crf.ts'
import { labels } from '../labels.ts'

/** Rows of small weights by the hash of a feature: sorted by hash; row `r` is `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly columns: Uint8Array
  /** Weights in units of `unit`. */
  readonly values: Int8Array
  readonly unit: number
}

/** All that the reader has learnt. */
export interface Weights {
  /** Features of tokens; columns are the states of the chain. */
  readonly tokens: SparseRows
  readonly transitions: Transitions
  /** Features of lines; columns are `kinds`. */
  readonly lines: SparseRows
  readonly kinds: readonly string[]
  /** Slope and offset, on the logit, that make a segment's probability that of being right, by label. */
  readonly calibration: readonly (readonly [slope: number, offset: number])[]
  /** How the parts' confidences become that of the line: a weight for each of `lineSigns`. */
  readonly lineCalibration: readonly number[]
  /** A line that is no reference with more probability than this is refused. */
  readonly refusal: number
}

interface Head {
  readonly labels: readonly string[]
  readonly states: number
  readonly kinds: readonly string[]
  readonly calibration: readonly (readonly [number, number])[]
  readonly lineCalibration: readonly number[]
  readonly refusal: number
  readonly tables: readonly { readonly rows: number; readonly entries: number; readonly unit: number }[]
  readonly transitions: readonly [begin: number, goOn: number, first: number]
}

const checksumBytes = 32
/** Of a hash: its bits are the 24 that features have. */
const hashBytes = 3

/**
 * One file: the SHA-256 of the rest, then, compressed by Brotli: the length of a JSON head in four bytes, the head, and the
 * numbers, little-endian.
 */
export function writeWeights(weights: Weights): Buffer {
  const { transitions } = weights
  const tables = [weights.tokens, weights.lines]
  const head: Head = {
    labels,
    states: stateCount,
    kinds: weights.kinds,
    calibration: weights.calibration,
    lineCalibration: weights.lineCalibration,
    refusal: weights.refusal,
    tables: tables.map(({ hashes, values, unit }) => ({ rows: hashes.length, entries: values.length, unit })),
    transitions: [transitions.begin.length, transitions.goOn.length, transitions.first.length],
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  const plain = Buffer.concat([
    length,
    json,
    ...tables.flatMap(tableBytes),
    ...[transitions.begin, transitions.goOn, transitions.first].map((numbers) =>
      Buffer.from(numbers.buffer.slice()),
    ),
  ])
  const packed = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 },
  })
  return Buffer.concat([createHash('sha256').update(packed).digest(), packed])
}

/** @throws Error where the bytes are not what was written, or are of another version of the reader. */
export function readWeights(bytes: Buffer): Weights {
  const packed = bytes.subarray(checksumBytes)
  if (!createHash('sha256').update(packed).digest().equals(bytes.subarray(0, checksumBytes)))
    throw new Error('The weights of the reference reader are damaged: their checksum is another.')
  const plain = brotliDecompressSync(packed)
  const headEnd = 4 + plain.readUInt32LE(0)
  const head = JSON.parse(plain.toString('utf8', 4, headEnd)) as Head
  if (head.states !== stateCount || head.labels.join() !== labels.join())
    throw new Error(
      'The weights of the reference reader are of another version of it: their labels are others.',
    )
  let at = headEnd
  const take = (length: number): Buffer => {
    at += length
    return plain.subarray(at - length, at)
  }
  const floats = (length: number): Float32Array => new Float32Array(bytesOf(take(4 * length)).buffer)
  const [tokens, lines] = head.tables.map(({ rows, entries, unit }): SparseRows => {
    const hashes = hashesOf(take(hashBytes * rows), rows)
    const starts = new Uint32Array(rows + 1)
    for (const [row, length] of take(rows).entries()) starts[row + 1] = starts[row]! + length
    return {
      hashes,
      starts,
      columns: bytesOf(take(entries)),
      values: new Int8Array(bytesOf(take(entries)).buffer),
      unit,
    }
  })
  const [begin, goOn, first] = head.transitions.map(floats)
  if (
    tokens === undefined ||
    lines === undefined ||
    begin === undefined ||
    goOn === undefined ||
    first === undefined
  )
    throw new Error('The weights of the reference reader are not complete.')
  const { kinds, calibration, lineCalibration, refusal } = head
  return { tokens, lines, transitions: { begin, goOn, first }, kinds, calibration, lineCalibration, refusal }
}

/** A copy in memory of its own, which begins where numbers of any size may: in the byte order of the file, which all machines that Node runs on have. */
function bytesOf(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

/** Hashes as the steps from one to the next, their bytes apart, so that equal bytes lie together. */
function tableBytes({ hashes, starts, columns, values }: SparseRows): Buffer[] {
  const steps = Buffer.alloc(hashBytes * hashes.length)
  let before = 0
  for (const [row, hash] of hashes.entries()) {
    const step = hash - before
    before = hash
    for (let byte = 0; byte < hashBytes; byte += 1)
      steps[byte * hashes.length + row] = (step >>> (8 * byte)) & 255
  }
  const lengths = Buffer.from(Uint8Array.from(hashes, (_, row) => starts[row + 1]! - starts[row]!))
  return [steps, lengths, Buffer.from(columns), Buffer.from(values.buffer.slice())]
}

function hashesOf(steps: Buffer, rows: number): Uint32Array {
  const hashes = new Uint32Array(rows)
  let hash = 0
  for (let row = 0; row < rows; row += 1) {
    for (let byte = 0; byte < hashBytes; byte += 1) hash += steps[byte * rows + row]! * 2 ** (8 * byte)
    hashes[row] = hash
  }
  return hashes
}
