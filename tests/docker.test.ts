import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { hasOwnPostgres, startOwnPostgres } from './support/own-postgres.ts'
import { startProgram } from './support/program.ts'

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

/** A variable of the service, as docker-compose.yml sets it. */
function variable(name: string): string {
  return new RegExp(`^ +${name}: (.*)$`, 'm').exec(read('docker-compose.yml'))?.[1] ?? ''
}

test.skipIf(!hasOwnPostgres)(
  'a POSTGRES_PASSWORD of any characters works with the variables of docker-compose.yml',
  async () => {
    const own = await startOwnPostgres()
    onTestFinished(() => own.stop())
    const password = 'p@ss/wörd:#?%25&\'" \\'
    const sql = postgres(own.url, { onnotice: () => {} })
    await sql.unsafe(`create role refgraph login superuser password '${password.replaceAll("'", "''")}'`)
    await sql`create database refgraph owner refgraph`
    await sql.end()
    const env = {
      DATABASE_URL: variable('DATABASE_URL').replace('postgres:5432', `127.0.0.1:${own.port}`),
      PGPASSWORD: variable('PGPASSWORD').replace('${POSTGRES_PASSWORD}', () => password),
    }
    const program = startProgram(['src/cli.ts', 'migrate'], env)
    expect([await program.exit(), program.output()]).toEqual([
      0,
      `The tables are up to date in refgraph on 127.0.0.1:${own.port}\n`,
    ])
  },
)

test('what the Dockerfile copies is there, and its image gets no dev packages', () => {
  const [, image = ''] = read('Dockerfile')
    .split(/^FROM .*$/m)
    .slice(1)
  const sources = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  expect(sources.length).toBeGreaterThan(8)
  for (const name of sources) expect(() => read(name), name).not.toThrow(/ENOENT/)
  expect(image).toContain('npm ci --omit=dev --omit=optional')
  expect(image).toContain('COPY --from=build /app/dist')
})
