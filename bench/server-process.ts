import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Address } from '../src/db/client.ts'

/** A server under test, in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:40123` */
  readonly url: string
  stop(): Promise<void>
}

/** Milliseconds within which a server has to answer, and to end. */
const patience = 30_000

/** Starts a script of this repository on this very Node and waits until it accepts connections. */
export async function startServer(
  script: string,
  connection: Address,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url))], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // Both drivers take from these what the address leaves out; the folder of a socket does not fit into it.
      DATABASE_URL: `postgres:///${connection.database}`,
      PGHOST: connection.host,
      PGPORT: String(connection.port),
      PGUSER: connection.username,
      PGUSERNAME: connection.username,
      ...(connection.password === undefined ? {} : { PGPASSWORD: connection.password }),
      PGDATABASE: connection.database,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4000)))
  }
  const url = `http://127.0.0.1:${port}`
  const stop = (): Promise<void> => end(child)
  try {
    await untilAnswers(url, child)
  } catch (error) {
    await stop()
    throw new Error(`${script} did not start:\n${output}`, { cause: error })
  }
  return { url, stop }
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
      await response.arrayBuffer()
      return
    } catch (error) {
      if (hasEnded(child) || Date.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
