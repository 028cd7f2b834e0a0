import { glob, readdir, lstat, stat } from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { Refusal } from './input.ts'
import { shownName } from './names.ts'
import { codeOf } from '../domain/system-error.ts'
import { systemProblem } from './unreadable.ts'

/** A file that a user named, by itself or by a folder or pattern. */
export interface FoundFile {
  readonly name: string
  /** Bytes, since a path need not be UTF-8. */
  readonly path: Buffer
  readonly bytes: number
}

/** Standard input, named by `-`. */
export const standardInput = 'stdin'

/**
 * The files that these paths name, in the order of the paths; what a folder or pattern gives is sorted by the bytes
 * of its names. Folders are read with all that is in them, but for hidden files and folders (`.git`); links are
 * followed, each folder is read once. A path that does not exist is taken as a pattern where it has `*`, `?`, `[…]`
 * or `{a,b}` in it. What names nothing, and what is neither a file nor a folder, is refused: a pipe or a device would
 * be waited for without end.
 */
export async function* findFiles(
  paths: readonly string[],
): AsyncGenerator<FoundFile | Refusal | typeof standardInput> {
  for (const path of paths) {
    if (path === '-') yield standardInput
    else if (/[*?[{]/.test(path) && !(await exists(path))) yield* matches(path)
    else yield* filesAt(shownName(path), Buffer.from(path), new Set())
  }
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR',
  )
}

async function* matches(pattern: string): AsyncGenerator<FoundFile | Refusal> {
  const paths = new Set<string>()
  for await (const path of glob(pattern)) paths.add(path)
  if (paths.size === 0) yield { name: shownName(pattern), problem: 'matches no file' }
  for (const path of [...paths].sort()) {
    // What lies in a folder that matches too comes with the folder.
    if (!isBelow(path, paths)) yield* filesAt(shownName(path), Buffer.from(path), new Set())
  }
}

function isBelow(path: string, others: ReadonlySet<string>): boolean {
  for (let child = path, parent = dirname(path); parent !== child; child = parent, parent = dirname(parent)) {
    if (others.has(parent)) return true
  }
  return false
}

async function* filesAt(
  name: string,
  path: Buffer,
  visited: Set<string>,
): AsyncGenerator<FoundFile | Refusal> {
  let stats: BigIntStats
  try {
    stats = await stat(path, { bigint: true })
  } catch (error) {
    const isLink = codeOf(error) === 'ENOENT' && (await lstat(path).catch(() => undefined)) !== undefined
    yield { name, problem: isLink ? 'is a link to something that does not exist' : systemProblem(error) }
    return
  }
  if (stats.isFile()) yield { name, path, bytes: Number(stats.size) }
  else if (!stats.isDirectory()) yield { name, problem: `is ${specialKind(stats)}` }
  else {
    const isFirst = visited.size === 0
    const id = `${stats.dev}:${stats.ino}`
    if (visited.has(id)) return
    visited.add(id)
    let found = false
    for await (const item of filesIn(name, path, visited)) {
      found = true
      yield item
    }
    if (isFirst && !found) yield { name, problem: 'holds no files' }
  }
}

async function* filesIn(
  name: string,
  path: Buffer,
  visited: Set<string>,
): AsyncGenerator<FoundFile | Refusal> {
  let entries: string[]
  try {
    // Latin-1 keeps every byte of a name, in a quarter of the memory of a Buffer each.
    entries = await readdir(path, 'latin1')
  } catch (error) {
    yield { name, problem: systemProblem(error) }
    return
  }
  const base = name.endsWith('/') ? name : `${name}/`
  for (const entry of entries.sort()) {
    if (entry.startsWith('.')) continue
    const bytes = Buffer.from(entry, 'latin1')
    yield* filesAt(base + shownName(bytes), Buffer.concat([path, Buffer.from('/'), bytes]), visited)
  }
}

function specialKind(stats: BigIntStats): string {
  if (stats.isFIFO()) return 'a pipe; give what comes out of it on standard input, with - as its name'
  return stats.isSocket() ? 'a socket, not a file' : 'a device, not a file'
}
