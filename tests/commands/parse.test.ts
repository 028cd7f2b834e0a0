import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '../support/archives.ts'
import { startProgram } from '../support/program.ts'

const first =
  'Zarate CA, Jr, Singh JB, Carlson PJ, et al.: A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry 2006, 63:856–864.'
const second =
  'Huxley N, Baldessarini RJ: Disability and its treatment in bipolar disorder patients. Bipolar Disord 2007, 9:183–196.'
const list = `References\n\n1. ${first}\n2. ${second}\n`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refgraph-parse-'))
  await writeFile(join(folder, 'list.txt'), list)
  await writeFile(join(folder, 'mixed.txt'), `1. ${first}\r\n2. Ibid.\r\n3. ${second}\r\n`)
  await writeFile(join(folder, 'prose.txt'), 'It rained.\nNobody went out.\n')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command, where the user stands in the folder. No database can be reached. */
async function parse(args: readonly string[], input?: string | Buffer): Promise<Ended> {
  const cli = new URL('../../src/cli.ts', import.meta.url).pathname
  const program = startProgram(
    [cli, 'parse', ...args],
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    { cwd: folder, ...(input === undefined ? {} : { input: [input] }) },
  )
  let err = ''
  program.child.stderr?.on('data', (text: string) => (err += text))
  const code = await program.exit()
  return { code, out: program.stdout(), err }
}

interface Line {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly parts: { readonly title?: string; readonly year?: number }
}

const linesOf = (out: string): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

test('a list is read, a line of JSON for each reference', async () => {
  const { code, out, err } = await parse(['list.txt'])
  expect({ code, err }).toEqual({ code: 0, err: '2 references read\n' })
  expect(linesOf(out)).toMatchObject([
    {
      file: 'list.txt',
      line: 3,
      text: expect.stringContaining(first) as string,
      parts: {
        authors: [
          { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
          { family: 'Singh' },
          { family: 'Carlson' },
        ],
        authorsTruncated: true,
        containerTitle: 'Arch Gen Psychiatry',
        year: 2006,
        volume: '63',
        firstPage: '856',
        lastPage: '864',
      },
    },
    { file: 'list.txt', line: 4, parts: { year: 2007 } },
  ])
})

test('standard input is read, and other formats are written', async () => {
  const [bibtex, ris, csl] = await Promise.all(
    ['bibtex', 'ris', 'csl-json'].map((format) => parse(['-', '--format', format], list)),
  )
  expect(bibtex).toMatchObject({ code: 0, err: '2 references read\n' })
  expect(bibtex?.out.match(/^@article\{/gm)).toHaveLength(2)
  expect(ris?.out.match(/^TY {2}- JOUR/gm)).toHaveLength(2)
  expect(JSON.parse(csl?.out ?? '')).toMatchObject([
    { type: 'article-journal', volume: '63', page: '856-864' },
    { type: 'article-journal', volume: '9' },
  ])
})

test('what is no reference is said with its line, counted, and makes the exit code 1', async () => {
  const { code, out, err } = await parse(['mixed.txt'])
  expect(code).toBe(1)
  expect(linesOf(out).map(({ line }) => line)).toEqual([1, 3])
  expect(err).toMatch(/^mixed\.txt, line 2: .*\. "2\. Ibid\."\n2 references read, 1 refused\n$/)
  const nothing = await parse(['prose.txt', 'no-such-file.txt'])
  expect(nothing).toMatchObject({ code: 1, out: '' })
  expect(nothing.err).toMatch(/^no-such-file\.txt does not exist$/m)
  expect(nothing.err).toMatch(/^0 references read, \d refused$/m)
  expect(await parse(['-'], '\n\n')).toEqual({
    code: 1,
    out: '',
    err: 'stdin holds no references\n0 references read, 1 refused\n',
  })
})

test('a Word document is read by its paragraphs', async () => {
  const paragraphs = ['References', first, second].map(
    (text) => `<w:p><w:r><w:t>${text.slice(0, 20)}</w:t></w:r><w:r><w:t>${text.slice(20)}</w:t></w:r></w:p>`,
  )
  const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
  await writeFile(
    join(folder, 'paper.docx'),
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: '_rels/.rels', content: '<Relationships/>' },
      { name: 'word/document.xml', content: word },
      { name: 'word/styles.xml', content: '<w:styles/>' },
      { name: 'word/media/image1.png', content: Buffer.from('89504e470d0a1a0a0000', 'hex') },
    ]),
  )
  const { code, out, err } = await parse(['paper.docx'])
  expect({ code, err }).toEqual({ code: 0, err: '2 references read\n' })
  expect(linesOf(out)).toMatchObject([
    { file: 'paper.docx', line: 2, text: first },
    { file: 'paper.docx', line: 3, text: second },
  ])
  await writeFile(
    join(folder, 'bad.docx'),
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w:document><w:p' },
    ]),
  )
  const bad = await parse(['bad.docx'])
  expect(bad).toMatchObject({ code: 1, out: '' })
  expect(bad.err).toMatch(/^bad\.docx, document: The document .+\.$/m)
})

test('a file is made when it is whole', async () => {
  const { code, out, err } = await parse(['list.txt', '--output', 'parsed.jsonl'])
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '2 references read\n' })
  expect(linesOf(await readFile(join(folder, 'parsed.jsonl'), 'utf8'))).toHaveLength(2)
  const nowhere = await parse(['list.txt', '--output', 'no/parsed.jsonl'])
  expect(nowhere).toMatchObject({
    code: 1,
    err: expect.stringMatching(/cannot be written: there is no folder/) as string,
  })
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('mistakes in the arguments are one sentence', async () => {
  expect(await parse([])).toEqual({
    code: 1,
    out: '',
    err: 'Name what to read: refgraph parse PATH…, or - for standard input.\n',
  })
  expect(await parse(['list.txt', '--format', 'endnote'])).toEqual({
    code: 1,
    out: '',
    err: 'Name the format: refgraph parse --format jsonl|bibtex|ris|csl-json; there is no "endnote".\n',
  })
})

test('Ctrl-C ends it while standard input is open, and no file is made', async () => {
  const cli = new URL('../../src/cli.ts', import.meta.url).pathname
  const program = startProgram(
    [cli, 'parse', '-', '--output', 'never.jsonl'],
    {},
    { cwd: folder, input: 'open' },
  )
  while (!(await readdir(folder)).includes('never.jsonl.part'))
    await new Promise((done) => setTimeout(done, 20))
  program.child.kill('SIGINT')
  expect(await program.exit()).toBe(130)
  expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([])
})
