/** Parameters of an address that name a part of it, and what the driver calls that part. */
const partOf: Readonly<Record<string, string>> = {
  host: 'host',
  port: 'port',
  user: 'username',
  password: 'password',
  dbname: 'database',
}

/** An address as postgres.js takes it: the URL, and the parts that go before those in it. */
export interface ConnectionUrl {
  readonly url: string
  readonly parts: Readonly<Record<string, string>>
}

/**
 * Reads what postgres.js 3.4.9 does not read of a connection URI (PostgreSQL, section 34.1.1.2): parts of the address that are
 * given as parameters, the folder of a Unix socket in place of a host, and what is percent-encoded in the name of the database.
 *
 * @example parseConnectionUrl('postgresql:///db?host=/run/postgresql') // parts: { host: '/run/postgresql' }
 * @example parseConnectionUrl('postgres://me@%2Frun%2Fpostgresql/db') // the same
 */
export function parseConnectionUrl(text: string): ConnectionUrl {
  const url = new URL(text)
  const parts: Record<string, string> = {}
  const database = decoded(url.pathname.slice(1))
  if (database !== undefined && database !== '') parts['database'] = database
  const folder = /^%2f/i.test(url.hostname) ? decoded(url.hostname) : undefined
  if (folder !== undefined) parts['host'] = folder
  for (const [parameter, part] of Object.entries(partOf)) {
    const value = url.searchParams.get(parameter)
    if (value === null) continue
    url.searchParams.delete(parameter)
    if (value !== '') parts[part] = value
  }
  return { url: url.href, parts }
}

/** Undefined where it is no percent-encoding: "%" may stand for itself. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Which database it is, and where, for people: without user and password. */
export function describeConnectionUrl(text: string): string {
  const { url, parts } = parseConnectionUrl(text)
  const { host, port, pathname } = new URL(url)
  const name = parts['database'] ?? pathname.slice(1)
  const folder = parts['host']?.startsWith('/') === true ? `the socket in ${parts['host']}` : undefined
  const named = parts['host'] && `${parts['host']}:${parts['port'] ?? (port || 5432)}`
  return `${name || 'the default database'} on ${folder ?? named ?? (host || 'the local server')}`
}

/** Does the address ask for TLS, and for nothing else? */
export function asksForTls(text: string): boolean {
  const { searchParams } = new URL(text)
  const mode = searchParams.get('sslmode') ?? searchParams.get('ssl')
  return mode !== null && !['disable', 'allow', 'prefer', 'false'].includes(mode)
}
