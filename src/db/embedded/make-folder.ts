import { chmod, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isRoot } from './account.ts'
import { codeOf } from '../../domain/system-error.ts'

/**
 * Makes a folder and all above it. Under root, every user may pass through those that are new, whatever the umask:
 * Postgres runs as another user. A folder that exists keeps its mode.
 *
 * @throws the system's error: EEXIST or ENOTDIR where a file is in the way.
 */
export async function makeFolder(folder: string): Promise<void> {
  for (const made of await makeMissing(folder)) {
    if (isRoot()) await chmod(made, (await stat(made)).mode | 0o111)
  }
}

/** Returns the folders that are new. Node's own recursive mkdir never ends for a folder below /proc. */
async function makeMissing(folder: string): Promise<string[]> {
  try {
    return await makeOne(folder)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    return [...(await makeMissing(dirname(folder))), ...(await makeOne(folder))]
  }
}

async function makeOne(folder: string): Promise<string[]> {
  try {
    await mkdir(folder)
    return [folder]
  } catch (error) {
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory()) return []
    throw error
  }
}
