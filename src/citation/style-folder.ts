import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'

/** Files of the user's own, by name: styles by that of the file, locales by language tag. */
export interface StyleFolder {
  readonly styles: ReadonlyMap<string, string>
  readonly locales: ReadonlyMap<string, string>
}

/** Larger files are no styles: the largest of the repository has 0.4 MB. */
const largestFile = 4_000_000

/**
 * Lists `*.csl` and `locales-*.xml` in a folder. Names come from the listing, never from a request.
 *
 * @throws UserError where the folder cannot be read.
 */
export async function listStyles(folder: string | undefined): Promise<StyleFolder> {
  if (folder === undefined) return { styles: new Map(), locales: new Map() }
  const files = await readdir(folder).catch((error: unknown) => {
    throw new UserError(`REFGRAPH_CSL_DIR: ${folder} cannot be read: ${messageOf(error)}`, { cause: error })
  })
  const named = (pattern: RegExp) =>
    new Map(
      files.flatMap((file): [string, string][] => {
        const name = pattern.exec(file)?.[1]
        return name === undefined ? [] : [[name, join(folder, file)]]
      }),
    )
  return { styles: named(/^(.+)\.csl$/i), locales: named(/^locales-([A-Za-z]{2,3}(?:-[A-Za-z]+)?)\.xml$/i) }
}

/** @throws UserError where the file is gone, or too large. */
export async function readStyleFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(`The file cannot be read: ${messageOf(error)}`, { cause: error })
  })
  if (text.length > largestFile) throw new UserError('The file is too large for a style.')
  return text.replace(/^\uFEFF/, '')
}
