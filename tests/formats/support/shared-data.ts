import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'

const folder = new URL('../../../../shared/data/', import.meta.url)

/** Real files to read, where the folder beside the checkout has them. */
export const hasSharedData = existsSync(folder)

export function sharedText(path: string): string {
  const bytes = readFileSync(new URL(path, folder))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The files of an archive, by their names without folders. */
export async function sharedArchive(path: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const archive = extract()
  archive.end(gunzipSync(readFileSync(new URL(path, folder))))
  for await (const entry of archive) {
    files.set(entry.header.name.replace(/^.*\//, ''), await text(entry))
  }
  return files
}
