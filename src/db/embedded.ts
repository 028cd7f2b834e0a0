import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Address } from './client.ts'
import { isRoot } from './embedded/account.ts'
import { addressOf } from './embedded/address.ts'
import { getBinariesPackage, prepareBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { clusterOf, openDataFolder, usualFallbackRoot } from './embedded/data-folder.ts'
import { stopOrphan } from './embedded/orphan.ts'
import { takeOwnership } from './embedded/owner-lock.ts'
import { currentPlatform } from './embedded/platform.ts'
import { startPostmaster } from './embedded/postmaster.ts'
import { portSettings, socketSettings } from './embedded/settings.ts'
import {
  chooseSocketFolder,
  makeSocketFolder,
  removeSocketFolder,
  socketPort,
} from './embedded/socket-folder.ts'

/** A Postgres of our own, running. */
export interface EmbeddedPostgres {
  /** A Unix socket; on Windows a port of 127.0.0.1. */
  readonly connection: Address
  /** Where the data really lie; may differ from what was asked for, and `notes` then says why. */
  readonly dataDir: string
  /** Pid of the Postgres server. */
  readonly pid: number
  /** Sentences for the user, such as that the database lies below /var/lib/refgraph; mostly none. */
  readonly notes: readonly string[]
  /** Resolves when the server has ended, asked or not, with a few words on how: `"was ended by SIGKILL"`. */
  readonly ended: Promise<string>
  /** Shuts the server down, waits for its end, and gives the data folder free. May be called more than once. */
  stop(): Promise<void>
}

/** How to run the embedded Postgres. */
export interface EmbeddedOptions {
  /** Folder for the database and its log; made where it is missing. */
  readonly dataDir: string
  /** May other processes use the server while this one runs it (`joinEmbedded`)? Default: no. */
  readonly shared?: boolean
  /** Hears what is being done, for people. */
  readonly onStep?: (step: string) => void
  /** Postgres settings beyond the usual, such as `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where a root process keeps what another user could not reach otherwise; default `/var/lib/refgraph`. */
  readonly fallbackRoot?: string
  /** Folder of the npm package with the binaries; default: the installed one for this platform. */
  readonly binariesPackage?: string
}

/**
 * Starts the embedded Postgres on a data folder, which gets a new cluster with an empty database the first time.
 *
 * The folder then belongs to this process until `stop`, or until it dies: Postgres is shut down with it, and what is
 * left all the same is cleared away by the next start. On Unix nothing listens on the network.
 *
 * @example
 * const server = await startEmbedded({ dataDir: '.refgraph' })
 * const sql = postgres(server.connection)
 * @throws UserError where there are no binaries, or the folder cannot be used, is in use, or is of another version.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const fallbackRoot = resolve(options.fallbackRoot ?? usualFallbackRoot)
  const binariesPackage = options.binariesPackage ?? getBinariesPackage(currentPlatform())
  const { path: folder, account, notes } = await openDataFolder(resolve(options.dataDir), fallbackRoot)
  const cluster = clusterOf(folder)
  const extra = options.settings ?? {}
  const windows = process.platform === 'win32'
  const socketFolder = windows ? '' : await chooseSocketFolder(account)

  const lock = await takeOwnership(folder, { socketFolder, shared: options.shared ?? false })
  const release = async (): Promise<void> => {
    await removeSocketFolder(socketFolder)
    await lock.release()
  }
  try {
    const orphan = await stopOrphan(cluster)
    for (const abandoned of lock.abandoned) await removeSocketFolder(abandoned)
    const binaries = await prepareBinaries(binariesPackage, account, copiesFolder(folder, fallbackRoot))
    const onStep = options.onStep ?? (() => {})
    onStep('Making the database')
    await ensureCluster(cluster, { binaries, account, sync: extra['fsync'] !== 'off' })

    onStep('Starting Postgres')
    if (!windows) await makeSocketFolder(socketFolder, account)
    const connection = await addressOf(folder, socketFolder, windows ? await freePort() : socketPort)
    const settings = windows ? portSettings(connection.port, extra) : socketSettings(socketFolder, extra)
    const server = await startPostmaster({ folder, cluster, socketFolder, binaries, account, settings })

    const stop = async (): Promise<void> => {
      await server.stop()
      await release()
    }
    let stopped: Promise<void> | undefined
    return {
      connection,
      dataDir: folder,
      pid: server.pid,
      notes: orphan === undefined ? notes : [...notes, orphanNote(orphan)],
      ended: server.ended,
      stop: () => (stopped ??= stop()),
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Root keeps copies of the binaries where every user can reach them, an ordinary user with the data. */
function copiesFolder(folder: string, fallbackRoot: string): string {
  return join(isRoot() ? fallbackRoot : folder, 'binaries')
}

function orphanNote(pid: number): string {
  return `An earlier refgraph was killed and had left its Postgres (pid ${pid}) running; it was stopped first.`
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
