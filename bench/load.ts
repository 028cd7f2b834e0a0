import { createRequire } from 'node:module'
import type { Question } from './contenders.ts'

/** What one round of one server came to. */
export interface Load {
  readonly requestsPerSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

export interface LoadOptions {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  /** Called for every request, by whichever connection is free. */
  readonly next: () => Question
}

/** The parts of autocannon that are used here; it has no types, and is only installed below `bench`. */
type Autocannon = (options: object, done: (error: Error | null, result: Result) => void) => Run
interface Run {
  on(
    event: 'response',
    listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
  ): void
}
interface Result {
  readonly errors: number
  readonly timeouts: number
}

const headers = { 'content-type': 'application/json', accept: 'application/json' }
/** Bytes that every true answer exceeds; an error in GraphQL has status 200 too. */
const smallestAnswer = 2000

/**
 * Asks a server as fast as it answers.
 *
 * @throws Error where any answer is not what it should be.
 */
export async function measure({ url, connections, seconds, next }: LoadOptions): Promise<Load> {
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon
  const times: number[] = []
  let bad = 0
  const start = performance.now()
  let last = start
  const result = await new Promise<Result>((resolve, reject) => {
    const requests = [
      // autocannon writes the body's length into the headers it is given: each request needs its own.
      {
        setupRequest: (request: object) => ({
          ...request,
          body: undefined,
          ...next(),
          headers: { ...headers },
        }),
      },
    ]
    const run = autocannon({ url, connections, duration: seconds, requests }, (error, result) =>
      error === null ? resolve(result) : reject(error),
    )
    run.on('response', (_client, status, bytes, milliseconds) => {
      if (status !== 200 || bytes < smallestAnswer) bad += 1
      times.push(milliseconds)
      last = performance.now()
    })
  })
  const failures = bad + result.errors + result.timeouts
  if (failures > 0 || times.length === 0) {
    throw new Error(`${url}: ${failures} of ${times.length} requests failed`)
  }
  times.sort((a, b) => a - b)
  return {
    requestsPerSecond: (times.length * 1000) / (last - start),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
