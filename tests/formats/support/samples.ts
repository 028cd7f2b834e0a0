import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { describe, test } from 'vitest'

/** Real files, which no checkout has: only some machines have them beside it. */
const folder = new URL('../../../../shared/', import.meta.url)

/** Reads real files, by their paths in the folder `shared` beside the checkout. */
export interface Samples {
  /** A text, unpacked where its name ends in `.gz`. */
  text(path: string): string
  /** The files of an archive, by their names with or without folders. */
  archive(path: string, names?: 'with folders'): Promise<ReadonlyMap<string, string>>
  /** The files of a folder, by name. */
  folder(path: string): ReadonlyMap<string, string>
}

/**
 * Tests over real files. Where `path` is absent, nothing of `body` runs (Vitest runs the body of a skipped `describe`),
 * and one skipped test says what is missing. Since `body` gets the files only here, nothing else can read what is absent.
 */
export function describeWithSamples(
  name: string,
  path: string,
  body: (samples: Samples) => void | Promise<void>,
): void {
  if (existsSync(new URL(path, folder))) {
    describe(name, () => body(samples))
    return
  }
  const missing = `no ../shared/${path}`
  console.warn(`Skipped: ${name} (${missing})`)
  describe.skip(name, () => test(missing, () => {}))
}

const samples: Samples = {
  text: (path) => {
    const bytes = bytesOf(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  },
  archive: async (path, names) => {
    const files = new Map<string, string>()
    const archive = extract()
    archive.end(gunzipSync(bytesOf(path)))
    for await (const entry of archive) {
      const { name, type } = entry.header
      const content = await text(entry)
      if (type === 'file') files.set(names === undefined ? name.replace(/^.*\//, '') : name, content)
    }
    return files
  },
  folder: (path) =>
    new Map(readdirSync(new URL(path, folder)).map((name) => [name, samples.text(`${path}/${name}`)])),
}

function bytesOf(path: string): Buffer {
  return readFileSync(new URL(path, folder))
}
