import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { samplesFolder } from '../../data/files.ts'

/** A sample's text, unpacked where its name ends in `.gz`; empty where it is absent. */
export function sampleText(path: string): string {
  const bytes = sampleBytes(path)
  if (bytes === undefined) return ''
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The lines of a sample that are not empty. */
export function sampleLines(path: string): string[] {
  return sampleText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** The rows of a sample with one JSON value to a line. */
export function sampleRows<Row>(path: string): Row[] {
  // The shape is the set's own, and what is missing is undefined.
  return sampleLines(path).map((line) => JSON.parse(line) as Row)
}

/** Octets of a block of a tar archive: headers are one, contents fill whole ones. */
const block = 512

/** The files of a packed tar archive by their names without folders, in its order; empty where it is absent. */
export function sampleArchive(path: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const packed = sampleBytes(path)
  if (packed === undefined) return files
  const bytes = gunzipSync(packed)
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(field(bytes, at + 124, 12), 8) || 0
    const from = at + block
    // Plain files are of type "0"; others are folders and extended headers.
    if (field(bytes, at + 156, 1) === '0') {
      files.set(field(bytes, at, 100).replace(/^.*\//, ''), bytes.toString('utf8', from, from + size))
    }
    at = from + Math.ceil(size / block) * block
  }
  return files
}

function field(bytes: Buffer, start: number, length: number): string {
  return bytes.toString('latin1', start, start + length).replace(/\0[^]*$/, '')
}

function sampleBytes(path: string): Buffer | undefined {
  const whole = `${samplesFolder()}${path}`
  return existsSync(whole) ? readFileSync(whole) : undefined
}
