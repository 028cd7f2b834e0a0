import { totalmem } from 'node:os'
import { socketPort } from './socket-folder.ts'

/** Of postgresql.conf, by name. */
type Settings = Readonly<Record<string, string>>

/**
 * For one service on one machine with other work to do; what is not named here keeps Postgres' default, so `fsync` is
 * on. There is no replica and no archive, so the log of changes holds only what recovery needs.
 */
const defaults: Settings = {
  cluster_name: 'refgraph',
  max_connections: '50',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // An import writes gigabytes of log; a checkpoint for each would write every changed page whole again.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

const mebibyte = 2 ** 20

/**
 * Settings that go by the memory of the machine, or of the container, in bytes: an eighth of it for Postgres' own cache, from
 * 128 MB to 4 GB, taken only as the data grow into it; half of it as what the system may hold of the files beside that.
 */
export function memorySettings(memory = availableMemory()): Settings {
  const cache = Math.min(4096, Math.max(128, Math.floor(memory / 8 / mebibyte)))
  return {
    shared_buffers: `${cache}MB`,
    effective_cache_size: `${Math.max(cache, Math.floor(memory / 2 / mebibyte))}MB`,
  }
}

/** `constrainedMemory` is 0, or larger than the machine, where nothing is constrained. */
function availableMemory(): number {
  const machine = totalmem()
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, machine) : machine
}

/** Settings for a server that can be reached through a socket in this folder and in no other way. */
export function socketSettings(folder: string, extra: Settings): Settings {
  return {
    ...serverSettings(extra),
    listen_addresses: '',
    port: String(socketPort),
    // A list: quotes keep a comma in the path from ending it.
    unix_socket_directories: `"${folder}"`,
  }
}

/** Settings for a server on a port of the machine itself, for Windows. */
export function portSettings(port: number, extra: Settings): Settings {
  return {
    ...serverSettings(extra),
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
  }
}

/** What can be said otherwise (`extra`): all but the ways in. */
function serverSettings(extra: Settings): Settings {
  return { ...defaults, ...memorySettings(), ...extra }
}
