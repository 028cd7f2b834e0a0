import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chownSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeRefusal } from '../../src/db/refusal.ts'
import { hasOwnPostgres, type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts'
import { startProgram } from '../support/program.ts'

let own: OwnPostgres
let databases = 0

/** As the superuser, in a database of the server. */
async function asSuperuser(database: string, ...statements: readonly string[]): Promise<void> {
  const sql = postgres(own.url, { database, max: 1, onnotice: () => {} })
  for (const statement of statements) await sql.unsafe(statement)
  await sql.end()
}

/** A database, the owner of which is not the user "Ada L", and that user's address of it. */
async function makeDatabase(...statements: readonly string[]): Promise<{ name: string; url: string }> {
  databases += 1
  const name = `lib${databases}`
  await asSuperuser('postgres', `create database ${name}`)
  await asSuperuser(name, ...statements)
  return { name, url: `postgres://Ada%20L:secret@127.0.0.1:${own.port}/${name}` }
}

/** What `refgraph migrate` says, without the beginning that all have. */
async function refusal(url: string): Promise<string[]> {
  const program = startProgram(['src/cli.ts', 'migrate'], { DATABASE_URL: url })
  const code = await program.exit()
  expect(program.output()).not.toContain('secret')
  const [first = '', ...rest] = program.output().trimEnd().split('\n')
  const reason = /^DATABASE_URL: \S+ on \S+ cannot be used: (.*)$/.exec(first)?.[1]
  return code === 1 && reason !== undefined ? [reason, ...rest] : [`${code}`, first, ...rest]
}

const mends = 'The owner of the database mends that in it with'

describe.skipIf(!hasOwnPostgres)(
  "a user's own Postgres 15 that cannot be used says why, and what mends it",
  () => {
    beforeAll(async () => {
      own = await startOwnPostgres()
      await asSuperuser(
        'postgres',
        `create role "Ada L" login password 'secret'`,
        `create role owner login password 'secret'`,
        `create role idle password 'secret'`,
      )
    })

    afterAll(() => own.stop())

    test('no right to make anything, and the SQL that is said is enough', async () => {
      const { name, url } = await makeDatabase()
      const [reason, ...grants] = await refusal(url)
      expect(reason).toBe(`permission denied for database ${name}. ${mends}`)
      expect(grants).toEqual([
        `  GRANT CREATE ON DATABASE ${name} TO "Ada L";`,
        '  GRANT USAGE, CREATE ON SCHEMA public TO "Ada L";',
      ])
      await asSuperuser(name, ...grants)
      expect(await refusal(url)).toEqual([
        '0',
        `The tables are up to date in ${name} on 127.0.0.1:${own.port}`,
      ])
    })

    test('the usual grant of all on the database does not open the schema public', async () => {
      const { name, url } = await makeDatabase()
      await asSuperuser(name, `grant all on database ${name} to "Ada L"`)
      const [reason, ...grants] = await refusal(url)
      expect([reason, ...grants]).toEqual([
        `permission denied for schema public. ${mends}`,
        '  GRANT USAGE, CREATE ON SCHEMA public TO "Ada L";',
      ])
      await asSuperuser(name, ...grants)
      expect((await refusal(url))[0]).toBe('0')
    })

    test('tables that belong to somebody else', async () => {
      const { name, url } = await makeDatabase('grant create on schema public to owner, "Ada L"')
      await asSuperuser(name, `grant create on database ${name} to owner, "Ada L"`)
      expect((await refusal(url.replace('Ada%20L', 'owner')))[0]).toBe('0')
      const [reason, ...grants] = await refusal(url)
      expect(reason).toMatch(
        /^permission denied for (?:schema drizzle|table __drizzle_migrations)\. The owner/,
      )
      expect(grants).toEqual(['  GRANT owner TO "Ada L";'])
      await asSuperuser(name, ...grants)
      expect((await refusal(url))[0]).toBe('0')
    })

    test('a wrong password, an unknown user, an unknown database, a user who may not log in', async () => {
      const { url } = await makeDatabase()
      expect(await refusal(url.replace('secret', 'wrong'))).toEqual([
        'the server refuses this user or password.',
      ])
      expect(await refusal(url.replace('Ada%20L', 'nobody'))).toEqual([
        'the server refuses this user or password.',
      ])
      expect(await refusal(`${url}_none`)).toEqual([
        'there is no database of that name on the server; create it first.',
      ])
      expect(await refusal(url.replace('Ada%20L', 'idle'))).toEqual([
        'role "idle" is not permitted to log in. ALTER ROLE … LOGIN lets it.',
      ])
    })

    test('a user who may not connect, may only read, is one too many; no schema public; tables of another program', async () => {
      const { name: closed, url: closedUrl } = await makeDatabase()
      await asSuperuser('postgres', `revoke connect on database ${closed} from public`)
      expect(await refusal(closedUrl)).toEqual([
        `permission denied for database "${closed}". GRANT CONNECT ON DATABASE … TO … lets this user in.`,
      ])
      const { name, url } = await makeDatabase('create table articles (id int)')
      await asSuperuser(
        name,
        `grant create on database ${name} to "Ada L"`,
        `grant create on schema public to "Ada L"`,
      )
      expect((await refusal(url))[0]).toMatch(/^it has tables of another program with the same names\./)
      await asSuperuser(name, 'drop schema public cascade')
      expect((await refusal(url))[0]).toContain('CREATE SCHEMA public makes the usual one.')
      await asSuperuser(name, `alter role "Ada L" in database ${name} set default_transaction_read_only = on`)
      expect((await refusal(url))[0]).toMatch(/^it only lets this user read\./)
      await asSuperuser('postgres', `alter database ${name} connection limit 0`)
      expect((await refusal(url))[0]).toMatch(/^there are as many connections as may be\..*CONNECTION LIMIT/)
    })

    test('a database whose name has a blank is found by its address', async () => {
      await asSuperuser('postgres', 'create database "my library" owner "Ada L"')
      expect(await refusal(`postgres://Ada%20L:secret@127.0.0.1:${own.port}/my%20library`)).toEqual([
        '0',
        `The tables are up to date in my library on 127.0.0.1:${own.port}`,
      ])
    })

    test('TLS that the server does not offer, in every way to ask for it', async () => {
      const { url } = await makeDatabase()
      for (const mode of ['require', 'verify-full']) {
        expect(await refusal(`${url}?sslmode=${mode}`)).toEqual([
          'the server does not speak TLS. Turn it on there (ssl = on), or take sslmode out of the address.',
        ])
      }
    })

    test('no line of pg_hba.conf lets the user in; TLS is asked for; a certificate is not trusted', async () => {
      const { name, url } = await makeDatabase('grant create on schema public to "Ada L"')
      await asSuperuser(name, `grant create on database ${name} to "Ada L"`)
      const data = join(own.socketFolder, 'data')
      const hba = join(data, 'pg_hba.conf')
      const before = await readFile(hba, 'utf8')
      const { uid, gid } = statSync(data)
      const files = ['-keyout', join(data, 'server.key'), '-out', join(data, 'server.crt')]
      execFileSync(
        'openssl',
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', ...files],
        { stdio: 'ignore' },
      )
      for (const file of ['server.key', 'server.crt']) chownSync(join(data, file), uid, gid)
      await writeFile(
        hba,
        `hostssl all "Ada L" 127.0.0.1/32 scram-sha-256\nhost all librarian 127.0.0.1/32 scram-sha-256\n`,
      )
      await asSuperuser(name, 'alter system set ssl = on', 'select pg_reload_conf()')
      await expect
        .poll(() => refusal(url), { timeout: 20_000, interval: 500 })
        .toEqual([
          `no pg_hba.conf entry for host "127.0.0.1", user "Ada L", database "${name}", no encryption. ` +
            'Where the server asks for TLS, add ?sslmode=require to the address; else add a line for this user to its ' +
            'pg_hba.conf, and run SELECT pg_reload_conf().',
        ])
      expect((await refusal(`${url}?sslmode=require`))[0]).toBe('0')
      const [untrusted] = await refusal(`${url}?sslmode=verify-full`)
      expect(untrusted).toMatch(
        /^self-signed certificate.*\. Name the file of its authority in NODE_EXTRA_CA_CERTS, or write sslmode=require/,
      )
      await writeFile(hba, before)
      await asSuperuser(name, 'alter system set ssl = off', 'select pg_reload_conf()')
    }, 60_000)
  },
)

test.each([
  [
    '42704',
    'unrecognized configuration parameter "jit"',
    'It is too old: refgraph needs Postgres 15 or newer.',
  ],
  ['08P01', 'unsupported startup parameter: jit', 'ignore_startup_parameters'],
  ['57P03', 'the database system is starting up', 'Try again in a moment.'],
  ['XX000', "something of the server's own", "something of the server's own."],
])('error %s of a server (%s) is said without the statement', async (code, message, remedy) => {
  const error = Object.assign(new Error('Failed query: CREATE TABLE …'), {
    cause: Object.assign(new Error(message), { code }),
  })
  const said = await describeRefusal(error, 'postgres://nowhere', false)
  expect(said).toContain(remedy)
  expect(said).not.toContain('CREATE TABLE')
})

test('a port where something else than Postgres listens is said to be one, and not waited for', async () => {
  const other = createServer((_request, response) => response.end('no database')).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  try {
    const said = await refusal(`postgres://ada:secret@127.0.0.1:${port}/library`)
    expect(said.join(' ')).toContain(
      'look whether host and port of DATABASE_URL are those of a Postgres server',
    )
  } finally {
    other.close()
  }
}, 60_000)
