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

interface Claim extends ProcessIdentity {
  readonly state: 'waiting' | 'owner'
  readonly space: string
  readonly socketFolder: string
}

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
 * @param socketFolder kept in the file, so that the next owner can remove it after a `kill -9`
 * @param patience milliseconds without a heartbeat after which an owner in another container counts as gone
 * @throws UserError naming the folder and the pid of a living owner, or a folder that cannot be written.
 */
export async function takeOwnership(
  folder: string,
  socketFolder: string,
  patience = 3 * heartbeat,
): Promise<OwnerLock> {
  const name = `owner-${randomBytes(8).toString('hex')}.json`
  const file = join(folder, name)
  const claim: Claim = { ...ownIdentity(), space: pidSpace(), state: 'waiting', socketFolder }
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

function taken(folder: string, owner: Claim): UserError {
  const where = owner.space === pidSpace() ? '' : ' in another container'
  return new UserError(
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
): Promise<(Claim & { name: string })[]> {
  const living: (Claim & { name: string })[] = []
  const names = (await readdir(folder)).filter((name) => claimFile.test(name) && name !== own)
  for (const name of names.sort()) {
    const file = join(folder, name)
    try {
      const claim = parseClaim(await readFile(file, 'utf8'))
      const { mtimeMs } = await stat(file)
      const alive = claim && (claim.space === space ? isAlive(claim) : Date.now() - mtimeMs < patience)
      if (alive) living.push({ ...claim, name })
      else {
        await unlink(file)
        if (claim) abandoned.push(claim.socketFolder)
      }
    } catch (error) {
      // It was removed by its owner, or by another that looks.
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
  return living
}

/** Files appear whole, by rename, so anything unreadable is no claim of ours. */
function parseClaim(text: string): Claim | undefined {
  try {
    const value: Partial<Claim> | null = JSON.parse(text)
    const { pid, started, space, state, socketFolder } = value ?? {}
    if (typeof pid !== 'number' || typeof started !== 'string' || typeof space !== 'string') return undefined
    if (typeof socketFolder !== 'string') return undefined
    return { pid, started, space, socketFolder, state: state === 'owner' ? 'owner' : 'waiting' }
  } catch {
    return undefined
  }
}

async function write(file: string, claim: Claim): Promise<void> {
  const part = `${file}.part`
  await writeFile(part, JSON.stringify(claim), { mode: 0o644 })
  await rename(part, file)
}
