import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from './domain/errors.ts'

/** From the fewest lines to the most. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** Everything that can be set from outside, read once at start. */
export interface Config {
  /** TCP port to listen on; 0 takes any free one. */
  readonly port: number
  readonly host: string
  /** `postgres://…` of the user's own Postgres; absent: the embedded one. */
  readonly databaseUrl: string | undefined
  /** Absolute path of the folder that holds the embedded database. */
  readonly dataDir: string
  /** May a request ask for its SQL (`extensions.explain`)? */
  readonly explain: boolean
  /** Import the seed record into an empty database? */
  readonly seed: boolean
  readonly logLevel: LogLevel
  /** The most rows that one operation may return. */
  readonly costLimit: number
  /** Absolute path of the folder with the user's citation styles (`*.csl`); absent: only those shipped. */
  readonly cslDir: string | undefined
  /** Does npm run this, as in `npm start`, or another process that ends with the user's command? */
  readonly underNpm: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of this package: of the checkout, or of what was installed. */
export const packageFolder = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Where the user stands. npm runs the scripts of a package in the package's folder, and says in `INIT_CWD` where it was
 * called; programs that such a script starts elsewhere have that variable too, and are not meant by it.
 */
export function userFolder(env: Environment, workingDir: string): string {
  const called = env['INIT_CWD']
  return called && resolve(workingDir) === packageFolder ? called : workingDir
}

/**
 * Reads the configuration from environment variables. An empty variable counts as not set. Paths are relative to where the
 * user stands, but for the usual data folder, which does not move with them.
 *
 * @throws UserError naming the variable, its value and what it takes.
 */
export function readConfig(env: Environment, workingDir: string): Config {
  const get = (name: string): string | undefined => env[name]?.trim() || undefined
  const standing = userFolder(env, workingDir)
  return Object.freeze({
    port: integer('PORT', get('PORT'), 4000, 0, 65_535),
    host: get('HOST') ?? '127.0.0.1',
    databaseUrl: postgresUrl(get('DATABASE_URL')),
    dataDir: folder(standing, get('REFGRAPH_DATA_DIR')) ?? resolve(workingDir, '.refgraph'),
    explain: onOff('REFGRAPH_EXPLAIN', get('REFGRAPH_EXPLAIN'), env['NODE_ENV'] !== 'production'),
    seed: onOff('REFGRAPH_SEED', get('REFGRAPH_SEED'), true),
    logLevel: oneOf('LOG_LEVEL', get('LOG_LEVEL'), logLevels, 'info'),
    costLimit: integer('REFGRAPH_COST_LIMIT', get('REFGRAPH_COST_LIMIT'), 100_000, 1, 1_000_000_000),
    cslDir: folder(standing, get('REFGRAPH_CSL_DIR')),
    // bin/refgraph.cjs runs it as a script of npm does.
    underNpm: get('npm_lifecycle_event') !== undefined || get('REFGRAPH_LAUNCHER') !== undefined,
  })
}

function folder(workingDir: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : resolve(workingDir, value)
}

function integer(
  name: string,
  value: string | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (value === undefined) return fallback
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < min || number > max) {
    throw new UserError(`${name} is ${JSON.stringify(value)}; it takes a whole number from ${min} to ${max}.`)
  }
  return number
}

function onOff(name: string, value: string | undefined, fallback: boolean): boolean {
  if (value === undefined) return fallback
  if (['on', 'true', '1', 'yes'].includes(value.toLowerCase())) return true
  if (['off', 'false', '0', 'no'].includes(value.toLowerCase())) return false
  throw new UserError(`${name} is ${JSON.stringify(value)}; it takes "on" or "off".`)
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  values: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback
  const found = values.find((known) => known === value.toLowerCase())
  if (found === undefined) {
    throw new UserError(`${name} is ${JSON.stringify(value)}; it takes one of ${values.join(', ')}.`)
  }
  return found
}

function postgresUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const protocol = URL.canParse(value) ? new URL(value).protocol : undefined
  if (protocol === 'postgres:' || protocol === 'postgresql:') return value
  // The value is not repeated: it may hold a password.
  throw new UserError(
    'DATABASE_URL is not a Postgres address; it takes postgres://user:password@host:5432/database. ' +
      'In a password, write @ / : ? # % as %40 %2F %3A %3F %23 %25; or leave it out there, and set PGPASSWORD.',
  )
}
