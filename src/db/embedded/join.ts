import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '../client.ts'
import { addressOf } from './address.ts'
import { clusterOf, openDataFolder, usualFallbackRoot } from './data-folder.ts'
import { findSharingOwner } from './owner-lock.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { exists } from './process-identity.ts'

/** The embedded Postgres of another process, which starts and stops it. */
export interface JoinedPostgres {
  readonly connection: Address
  /** Where the data really lie; `notes` says why it is not where they were asked for. */
  readonly dataDir: string
  readonly notes: readonly string[]
}

/**
 * Finds the embedded Postgres that a running service shares, and waits for it where it is just starting or stopping.
 *
 * @returns undefined where no living process shares a server on this data folder.
 * @throws UserError where the folder cannot be used.
 */
export async function joinEmbedded(dataDir: string): Promise<JoinedPostgres | undefined> {
  const { path: folder, notes } = await openDataFolder(resolve(dataDir), usualFallbackRoot)
  for (;;) {
    const owner = await findSharingOwner(folder)
    if (owner === undefined) return undefined
    const server = await readPostmasterFile(clusterOf(folder))
    // The file of a server that an earlier owner left names another socket.
    if (server?.ready && server.socketFolder === owner.socketFolder && exists(server.pid)) {
      return { connection: await addressOf(folder, owner.socketFolder, server.port), dataDir: folder, notes }
    }
    await sleep(50)
  }
}
