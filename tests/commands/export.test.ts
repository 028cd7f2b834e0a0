import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
let env: NodeJS.ProcessEnv

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command line as a user does. */
async function shell(line: string): Promise<Ended> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', line], { cwd: root, env })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await once(child, 'close')
  return { code: child.exitCode, out, err }
}

const node = JSON.stringify(process.execPath)
const exported = (rest: string): Promise<Ended> => shell(`${node} src/cli.ts export ${rest}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-export-'))
  // Under root, Postgres runs as another user, who must get through.
  await chmod(folder, 0o711)
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:REFGRAPH_|DATABASE_URL$)/.test(name))
  env = { ...Object.fromEntries(inherited), REFGRAPH_DATA_DIR: join(folder, 'data') }
  const { code, err } = await shell(`${node} src/cli.ts import seed/landing-page.txt`)
  if (code !== 0) throw new Error(err)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const slow = { timeout: 120_000 }

test('what sources described is written; with --all, also what only references name', slow, async () => {
  const { code, out, err } = await exported('--format jsonl')
  expect({ code, err }).toEqual({ code: 0, err: '1 record written\n' })
  const record = JSON.parse(out) as { references: unknown[] }
  expect(record).toMatchObject({ refgraphRecord: 1, id: 'art_1', volume: '9', firstPage: '467' })
  expect(record.references).toHaveLength(58)
  const all = await exported('--format ris --all')
  expect(all.out.match(/^TY {2}- /gm)).toHaveLength(59)
  expect((await exported('--format ris --all')).out).toBe(all.out)
})

test('other formats carry nothing of our own unless --lossless asks for it', slow, async () => {
  for (const format of ['ris', 'bibtex', 'csl-json']) {
    const { code, out } = await exported(`--format ${format} --all`)
    expect({ code, isClean: !/refgraph|"custom"|^U1/m.test(out) }).toEqual({ code: 0, isClean: true })
  }
  // The affiliations of the seed's authors.
  const { out } = await exported('--format csl-json --lossless')
  expect(JSON.parse(out)).toMatchObject([{ custom: { refgraph: { authors: expect.any(Array) as unknown } } }])
})

test('EndNote XML and MODS are written as one document, and read back', slow, async () => {
  for (const [format, record] of [
    ['endnote-xml', '<record>'],
    ['mods', '<mods version="3.8">'],
  ]) {
    const { code, out, err } = await exported(`--format ${format} --all`)
    expect({ code, err }).toEqual({ code: 0, err: '59 records written\n' })
    expect(out.split(`\n${record}`)).toHaveLength(60)
    const file = join(folder, `all.${format}.xml`)
    await exported(`--format ${format} --all --output ${file}`)
    const dry = await shell(`${node} src/cli.ts import --dry-run --json ${file}`)
    const { formats } = JSON.parse(dry.out) as { formats: Record<string, { refused: number }> }
    expect(formats[format ?? '']?.refused, dry.err).toBe(0)
    await rm(file)
  }
})

test('a filter is taken as GraphQL takes it', slow, async () => {
  const where = JSON.stringify({ year: { lte: 1990 }, not: { journal: { title: 'Nature' } } })
  const { code, out } = await exported(`--format csl-json --all --where '${where}'`)
  expect(code).toBe(0)
  const items = JSON.parse(out) as { issued: { 'date-parts': [[number]] } }[]
  expect(items.length).toBeGreaterThan(0)
  expect(items.filter(({ issued }) => issued['date-parts'][0][0] > 1990)).toEqual([])
})

test.each([
  ['', 'Name the format: refgraph export --format bibtex|ris|csl-json|endnote-xml|mods|jsonl.\n'],
  [
    '--format endnote',
    'Name the format: refgraph export --format bibtex|ris|csl-json|endnote-xml|mods|jsonl; there is no "endnote".\n',
  ],
  [
    "--format ris --where '{'",
    `--where takes JSON, as {"year": {"gte": 2020}}: Expected property name or '}' in JSON at position 1 (line 1 column 2).\n`,
  ],
  [
    `--format ris --where '{"yeer": 1}'`,
    'where is not what ArticleFilter takes: Field "yeer" is not defined by type "ArticleFilter". Did you mean "year"?\n',
  ],
  [
    `--format ris --where '{"cites": {"doi": "10.1/x", "pmid": "1"}}'`,
    'where.cites is not what ArticleFilter takes: Exactly one key must be specified for OneOf type "ArticleKey".\n',
  ],
  [
    `--format ris --where '{"journal": {"issn": "1"}}'`,
    'Argument "where.journal.issn" of refgraph export: "1" is not an ISSN; one is like 1523-3812, with the right check digit.\n',
  ],
  [
    `--format ris --where '${'{"not":'.repeat(12)}{}${'}'.repeat(12)}'`,
    `Argument "where${'.not'.repeat(12)}" of refgraph export: it is more than 12 objects deep; the limit is 12.`,
  ],
  [
    '--format ris --output /nowhere/x.ris',
    '/nowhere/x.ris cannot be written: there is no folder /nowhere; make it, or name another.\n',
  ],
  ['--format ris x', "Unexpected argument 'x'. This command does not take positional arguments"],
])('export %s is refused in one sentence', slow, async (args, message) => {
  const { code, out, err } = await exported(args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.startsWith(message) ? message : err).toBe(message)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('a file is there when it is whole', slow, async () => {
  const file = join(folder, 'all.bib')
  const { code, out, err } = await exported(`--format bibtex --all --output '${file}'`)
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '59 records written\n' })
  expect((await readFile(file, 'utf8')).match(/^@/gm)).toHaveLength(59)
  expect(await readdir(folder)).toEqual(['all.bib', 'data'])
})

test('a reader that goes away is no error', slow, async () => {
  const { err } = await exported('--format bibtex --all | head -n 1')
  expect(err).toMatch(/^(?:59 records written\n)?$/)
})
