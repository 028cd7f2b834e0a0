import { randomBytes } from 'node:crypto'
import { readFile, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../domain/errors.ts'
import { notWritable } from './data-folder.ts'
import { isAlive, ownIdentity, pidSpace, type ProcessIdentity } from './process-identity.ts'
import { codeOf } from '../../domain/system-error.ts'

/** Which service owns a data folder. Held from before Postgres is looked for until after it has stopped. */
export interface OwnerLock {
  /** Socket folders of earlier owners that ended without removing them. */
  readonly abandoned: readonly string[]
  release(): Promise<void>
}

/** How a process owns a data folder, as its file there says. */
export interface Ownership {
  /** Where the socket of its Postgres is, so that the next owner can remove it after a `kill -9`. Empty on Windows. */
  readonly socketFolder: string
  /** May other processes use its Postgres too? */
  readonly shared: boolean
}

interface Claim extends ProcessIdentity, Ownership {
  readonly state: 'waiting' | 'owner'
  readonly space: string
}

interface ClaimFile {
  readonly name: string
  /** Undefined where the process is gone, or the file no claim of ours. */
  readonly living: Claim | undefined
  readonly socketFolder: string | undefined
}

/** Another process owns the data folder. */
export class FolderTaken extends UserError {}

/** An owner in another container cannot be looked up by pid; it is alive while it touches its file this often. */
const heartbeat = 5_000
const claimFile = /^owner-[0-9a-f]{16}\.json$/

/**
 * Becomes the one owner of a data folder.
 *
 * Every process puts a file of its own there, and only then looks at the files of the others. Of two that start at
 * once at least one sees the other, and a file left by a dead process never turns into somebody else's, so taking
 * over needs no second lock. The first by name stays when all are still waiting.
 *
 * @param patience milliseconds without a heartbeat after which an owner in another container counts as gone
 * @throws FolderTaken naming the folder and the pid of a living owner
 * @throws UserError naming a folder that cannot be written
 */
export async function takeOwnership(
  folder: string,
  ownership: Ownership,
  patience = 3 * heartbeat,
): Promise<OwnerLock> {
  const name = `owner-${randomBytes(8).toString('hex')}.json`
  const file = join(folder, name)
  const claim: Claim = { ...ownIdentity(), ...ownership, space: pidSpace(), state: 'waiting' }
  const abandoned: string[] = []
  const giveUp = Date.now() + patience + 1_000

  await write(file, claim).catch((cause: unknown) => {
    throw notWritable(folder, cause)
  })
  try {
    for (;;) {
      const others = await readOthers(folder, name, claim.space, patience, abandoned)
      const owner = others.find((other) => other.state === 'owner') ?? others[0]
      if (owner === undefined) break
      if (owner.state === 'owner' && owner.space === claim.space) throw taken(folder, owner)
      if (Date.now() > giveUp) throw taken(folder, owner)
      // Give way to the first by name, and come back to see whether it became the owner.
      if (owner.name < name || owner.state === 'owner') await unlink(file).catch(() => {})
      await sleep(20 + Math.random() * 30)
      if ((await stat(file).catch(() => undefined)) === undefined) await write(file, claim)
    }
    await write(file, { ...claim, state: 'owner' })
  } catch (error) {
    await unlink(file).catch(() => {})
    throw error
  }

  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), heartbeat).unref()
  return {
    abandoned,
    async release() {
      clearInterval(beat)
      await unlink(file).catch(() => {})
    },
  }
}

/**
 * The living owner of a data folder, where its Postgres is for others too and can be reached from here; else
 * undefined. Changes nothing.
 */
export async function findSharingOwner(folder: string): Promise<(Ownership & { pid: number }) | undefined> {
  const space = pidSpace()
  const files = await readClaims(folder, space, 3 * heartbeat)
  return files
    .flatMap(({ living }) => living ?? [])
    .find((claim) => claim.state === 'owner' && claim.shared && claim.space === space)
}

function taken(folder: string, owner: Claim): FolderTaken {
  const where = owner.space === pidSpace() ? '' : ' in another container'
  return new FolderTaken(
    `Another refgraph (pid ${owner.pid}${where}) is using the data folder ${folder}; ` +
      'stop it, or name another folder in REFGRAPH_DATA_DIR.',
  )
}

/** The claims of living processes, by name. Files of dead ones are removed, and their socket folders noted. */
async function readOthers(
  folder: string,
  own: string,
  space: string,
  patience: number,
  abandoned: string[],
): Promise<readonly (Claim & { name: string })[]> {
  const others = (await readClaims(folder, space, patience)).filter(({ name }) => name !== own)
  for (const { name, living, socketFolder } of others) {
    if (living) continue
    await unlink(join(folder, name)).catch(ignoreMissing)
    if (socketFolder !== undefined) abandoned.push(socketFolder)
  }
  return others.flatMap(({ name, living }) => (living ? [{ ...living, name }] : []))
}

/** All claims on a folder, by name. */
async function readClaims(folder: string, space: string, patience: number): Promise<readonly ClaimFile[]> {
  const files: ClaimFile[] = []
  for (const name of (await readdir(folder)).filter((entry) => claimFile.test(entry)).sort()) {
    const file = join(folder, name)
    try {
      const claim = parseClaim(await readFile(file, 'utf8'))
      const { mtimeMs } = await stat(file)
      const alive = claim && (claim.space === space ? isAlive(claim) : Date.now() - mtimeMs < patience)
      files.push({ name, living: alive ? claim : undefined, socketFolder: claim?.socketFolder })
    } catch (error) {
      ignoreMissing(error)
    }
  }
  return files
}

/** It was removed by its owner, or by another that looks. */
function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

/** Files appear whole, by rename, so anything unreadable is no claim of ours. */
function parseClaim(text: string): Claim | undefined {
  try {
    const value: Partial<Claim> | null = JSON.parse(text)
    const { pid, started, space, state, socketFolder, shared } = value ?? {}
    if (typeof pid !== 'number' || typeof started !== 'string' || typeof space !== 'string') return undefined
    if (typeof socketFolder !== 'string') return undefined
    return {
      pid,
      started,
      space,
      socketFolder,
      shared: shared === true,
      state: state === 'owner' ? 'owner' : 'waiting',
    }
  } catch {
    return undefined
  }
}

async function write(file: string, claim: Claim): Promise<void> {
  const part = `${file}.part`
  await writeFile(part, JSON.stringify(claim), { mode: 0o644 })
  await rename(part, file)
}
