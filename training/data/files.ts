import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const besides = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** The folder of real samples, which has `references/`, `records/` and others: `REFGRAPH_SAMPLES`, else `../shared/data` beside the checkout. */
export const samplesFolder = (): string => (process.env['REFGRAPH_SAMPLES'] ?? besides).replace(/\/*$/, '/')

/** The folder of the labelled references. */
export const referenceFolder = (): string => `${samplesFolder()}references/`

/**
 * A file of the folder of references, unpacked where its name ends in `.gz`; "../records/x" is beside the folder.
 *
 * @throws Error where it is absent, which says how to name the folder.
 */
export function readData(name: string): string {
  return dataBytes(name).toString('utf8')
}

/** As `readData`, in bytes: for archives. */
export function dataBytes(name: string): Buffer {
  const path = `${referenceFolder()}${name}`
  if (!existsSync(path))
    throw new Error(`There is no ${path}; REFGRAPH_SAMPLES names the folder that references/ is in.`)
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The objects of a JSON Lines file; blank lines are passed over. */
export function* jsonLines<Row>(text: string): Generator<Row> {
  // The shape is the file's, described by its reader.
  for (const line of text.split('\n')) if (line.trim() !== '') yield JSON.parse(line) as Row
}
