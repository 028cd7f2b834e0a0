import { socketPort } from './socket-folder.ts'

/**
 * For one service on one machine with other work to do; what is not named here keeps Postgres' default, so `fsync` is
 * on. There is no replica and no archive, so the log of changes holds only what recovery needs.
 */
const defaults: Readonly<Record<string, string>> = {
  cluster_name: 'refgraph',
  max_connections: '50',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Settings for a server that can be reached through a socket in this folder and in no other way. */
export function socketSettings(
  folder: string,
  extra: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...defaults,
    ...extra,
    listen_addresses: '',
    port: String(socketPort),
    // A list: quotes keep a comma in the path from ending it.
    unix_socket_directories: `"${folder}"`,
  }
}

/** Settings for a server on a port of the machine itself, for Windows. */
export function portSettings(
  port: number,
  extra: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...defaults,
    ...extra,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
  }
}
