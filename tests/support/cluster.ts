import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Address } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of a run share, as a superuser: `postgres(inject('cluster'))`. */
    cluster: Address
  }
}

/** A test database is thrown away, so it never has to be on a disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100' }

/**
 * Vitest's global setup: one Postgres in a new temporary folder for the whole run, or the one that
 * `REFGRAPH_TEST_DATABASE_URL` names, whose user must be allowed to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['REFGRAPH_TEST_DATABASE_URL']
  if (url) {
    project.provide('cluster', parseUrl(url))
    return async () => {}
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'refgraph-test-'))
  // Under root, Postgres runs as another user, who must get through.
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, settings, fallbackRoot: join(dataDir, 'fallback') })
  project.provide('cluster', server.connection)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function parseUrl(text: string): Address {
  const url = new URL(text)
  const username = decodeURIComponent(url.username) || 'postgres'
  return {
    host: decodeURIComponent(url.hostname) || 'localhost',
    port: Number(url.port || 5432),
    username,
    ...(url.password && { password: decodeURIComponent(url.password) }),
    database: decodeURIComponent(url.pathname.slice(1)) || username,
  }
}
