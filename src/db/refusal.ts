import { messageOf } from '../domain/errors.ts'
import type { Connection } from './client.ts'
import { missingRights } from './missing-rights.ts'

/** Reasons that a person can do something about, by the code of the error: of Node, of the driver, or of Postgres. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there. Is it running, and is the port right?',
  CONNECT_TIMEOUT: 'no server answers there. Is it running, and is the port right?',
  ETIMEDOUT: 'no server answers there. Is it running, and is the port right?',
  EHOSTUNREACH: 'no server answers there. Is it running, and is the port right?',
  ENOENT: 'no server answers there. Is it running, and is the port right?',
  ENOTDIR: 'no server answers there. Is it running, and is the port right?',
  EACCES: 'this user may not open its socket.',
  ENOTFOUND: 'there is no host of that name.',
  EAI_AGAIN: 'there is no host of that name.',
  '28P01': 'the server refuses this user or password.',
  '3D000': 'there is no database of that name on the server; create it first.',
  '25006':
    'it only lets this user read. On a standby, name the primary server; else default_transaction_read_only is on for the user, ' +
    'the database or the server.',
  '42P07': 'it has tables of another program with the same names. Make a database for refgraph alone.',
  '53300':
    'there are as many connections as may be. Try again later, or raise max_connections of the server, or the limit of the ' +
    'user or the database (CONNECTION LIMIT).',
  '57P03': 'the server is starting or stopping. Try again in a moment.',
}

const untrusted =
  'Name the file of its authority in NODE_EXTRA_CA_CERTS, or write sslmode=require, which encrypts without asking who answers.'

/** What to do about reasons that the server or TLS gives in words of its own. */
const remedies: readonly (readonly [code: RegExp, words: RegExp, remedy: string])[] = [
  [
    /^28000$/,
    /no pg_hba\.conf entry|pg_hba\.conf rejects/,
    'Where the server asks for TLS, add ?sslmode=require to the address; else add a line for this user to its pg_hba.conf, and ' +
      'run SELECT pg_reload_conf().',
  ],
  [/^28000$/, /not permitted to log in/, 'ALTER ROLE … LOGIN lets it.'],
  // Before 11, the server does not know the settings of the connection, and does not get as far as to tell its version.
  [/^42704$/, /unrecognized configuration parameter/, 'It is too old: refgraph needs Postgres 15 or newer.'],
  [
    /^08P01$/,
    /unsupported startup parameter/,
    'A pooler such as PgBouncer passes it over where its ignore_startup_parameters names it.',
  ],
  [
    /^28000$/,
    /^role .* does not exist/,
    'CREATE ROLE … LOGIN makes it; or name another user in the address.',
  ],
  [
    /^3F000$/,
    /no schema has been selected|schema "public" does not exist/,
    'CREATE SCHEMA public makes the usual one.',
  ],
  [/CERT|SIGNATURE|ALTNAME/, /./, untrusted],
]

/** The driver asks for TLS, is told no, and goes on all the same: what it meets then is no TLS. */
const noTls = /before secure TLS connection|wrong version number|socket disconnected/i

/**
 * Why a database cannot be used, and what to do, in a few lines: the server's own reason, not the statement that met it. Never
 * the address: it may hold a password.
 *
 * @param asksForTls does the address say so?
 */
export async function describeRefusal(
  error: unknown,
  connection: Connection,
  asksForTls: boolean,
): Promise<string> {
  const cause = causeOf(error)
  const { code } = cause as { code?: unknown }
  const known = typeof code === 'string' ? code : ''
  const words = messageOf(cause)
  if (
    asksForTls &&
    (noTls.test(words) || ['ECONNRESET', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED'].includes(known))
  ) {
    return 'the server does not speak TLS. Turn it on there (ssl = on), or take sslmode out of the address.'
  }
  if (known === '42501') return withRights(words, connection)
  if (Object.hasOwn(reasons, known)) return reasons[known] ?? words
  const remedy = remedies.find(([codes, said]) => codes.test(known) && said.test(words))?.[2]
  return remedy === undefined ? sentence(words) : `${sentence(words)} ${remedy}`
}

async function withRights(words: string, connection: Connection): Promise<string> {
  const missing = await missingRights(connection).catch(() => [])
  // Who may not connect cannot be told what else is missing.
  if (missing.length === 0) {
    return words.startsWith('permission denied for database')
      ? `${sentence(words)} GRANT CONNECT ON DATABASE … TO … lets this user in.`
      : sentence(words)
  }
  return `${sentence(words)} The owner of the database mends that in it with\n${missing.map((grant) => `  ${grant}`).join('\n')}`
}

/** What the driver or the server said: Drizzle's own message is the whole statement. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? causeOf(error.cause) : error
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
