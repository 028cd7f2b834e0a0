import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { isRefusal } from '../../src/input/input.ts'
import { measureInputs, openInputs } from '../../src/input/open-inputs.ts'
import { tar, zip } from '../support/archives.ts'
import { described, readInputs, temporaryFolder } from '../support/inputs.ts'

async function* bytesOf(...parts: readonly (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

test('a folder gives its files sorted, with those of its folders, without hidden ones', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'works', '2007', '.cache'), { recursive: true })
  for (const name of ['b.xml', 'a.xml', 'Z.xml', '.hidden.xml', '2007/c.xml', '2007/.cache/d.xml']) {
    await writeFile(join(folder, 'works', name), name)
  }
  expect(await described(folder, 'works/')).toEqual([
    'works/2007/c.xml: 2007/c.xml',
    'works/Z.xml: Z.xml',
    'works/a.xml: a.xml',
    'works/b.xml: b.xml',
  ])
  expect(await described(folder, 'works/.hidden.xml')).toEqual(['works/.hidden.xml: .hidden.xml'])
})

test('links are followed, but no folder is read twice, so that a circle of links ends', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'works', 'sub'), { recursive: true })
  await writeFile(join(folder, 'works', 'sub', 'a.xml'), 'a')
  await symlink('..', join(folder, 'works', 'sub', 'up'))
  await symlink('sub', join(folder, 'works', 'again'))
  await symlink('nowhere', join(folder, 'works', 'broken'))
  await symlink('round', join(folder, 'works', 'round'))
  expect(await described(folder, 'works')).toEqual([
    'works/again/a.xml: a',
    'works/broken is a link to something that does not exist',
    'works/round is a link that leads round in a circle',
  ])
})

test('a pattern gives what it matches, sorted, once; a file of that very name comes first', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  for (const name of ['a/1.xml', 'a/2.xml', 'a/1.bib', 'a/b/3.xml', 'a/[1].xml']) {
    await writeFile(join(folder, name), name)
  }
  const names = async (pattern: string) =>
    (await described(folder, pattern)).map((line) => line.replace(/:.*/, ''))
  expect(await names('a/*.xml')).toEqual(['a/1.xml', 'a/2.xml', 'a/[1].xml'])
  expect(await names('a/?.xml')).toEqual(['a/1.xml', 'a/2.xml'])
  expect(await names('a/{1,2}.{xml,bib}')).toEqual(['a/1.bib', 'a/1.xml', 'a/2.xml'])
  expect(await names('**/*.xml')).toEqual(['a/1.xml', 'a/2.xml', 'a/[1].xml', 'a/b/3.xml'])
  expect(await names('**')).toEqual(['a/1.bib', 'a/1.xml', 'a/2.xml', 'a/[1].xml', 'a/b/3.xml'])
  expect(await names('a/[1].xml')).toEqual(['a/[1].xml'])
  expect(await names('a/*.ris')).toEqual(['a/*.ris matches no file'])
})

test('what is not there or has nothing in it is refused by name, and the rest goes on', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'nothing', '.git'), { recursive: true })
  await writeFile(join(folder, 'empty.xml'), '')
  await writeFile(join(folder, 'last.xml'), 'text')
  await writeFile(join(folder, 'empty.gz'), gzipSync(''))
  await writeFile(join(folder, 'empty.zip'), zip([]))
  await writeFile(join(folder, 'empty.tar'), await tar([]))
  const names = [
    'no\u001B]0;.xml',
    'last.xml/x',
    'nothing',
    'empty.xml',
    'empty.gz',
    'empty.zip',
    'empty.tar',
  ]
  expect(await described(folder, ...names, 'last.xml')).toEqual([
    'no\uFFFD]0;.xml does not exist',
    'last.xml/x does not exist',
    'nothing holds no files',
    'empty.xml is empty',
    'empty.gz is empty',
    'empty.zip holds no files',
    'empty.tar holds no files',
    'last.xml: text',
  ])
})

test('a pipe, a socket and a device are refused at once, also within a folder', async () => {
  const folder = await temporaryFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const server = createServer().listen(join(folder, 'socket'))
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  expect(await described(folder, '')).toEqual([
    'pipe is a pipe; give what comes out of it on standard input, with - as its name',
    'socket is a socket, not a file',
  ])
  expect(await readInputs(['/dev/zero'])).toEqual([{ name: '/dev/zero', problem: 'is a device, not a file' }])
})

test('a file that the user may not read is refused, and so is a folder', async () => {
  const folder = await temporaryFolder()
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'closed'))
  await writeFile(join(folder, 'secret.xml'), 'text')
  await chmod(join(folder, 'secret.xml'), 0)
  await chmod(join(folder, 'closed'), 0)
  // Root may read everything, so that another user must try. He need not get into the checkout.
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    expect(await described(folder, 'secret.xml', 'closed')).toEqual([
      'secret.xml may not be read by this user',
      'closed may not be read by this user',
    ])
  } finally {
    if (isRoot) process.seteuid?.(0)
    await chmod(join(folder, 'closed'), 0o700)
  }
})

test('names that are not UTF-8 are found, shown as windows-1252, and read', async () => {
  const folder = await temporaryFolder()
  await writeFile(Buffer.from(`${folder}/caf\u00E9.xml`, 'latin1'), 'text')
  await writeFile(join(folder, 'zürich.xml'), 'text')
  expect(await described(folder, '')).toEqual(['café.xml: text', 'zürich.xml: text'])
})

test('standard input is read once, packed or not, but cannot be a zip archive', async () => {
  const read = async (...parts: (string | Buffer)[]) =>
    await readInputs(['-', '-'], { stdin: bytesOf(...parts) })
  const second = { name: 'stdin', problem: 'can be read only once' }
  expect(await read('te', 'xt')).toEqual([{ name: 'stdin', text: 'text', problems: [] }, second])
  expect(await read(gzipSync('text'))).toEqual([{ name: 'stdin', text: 'text', problems: [] }, second])
  expect(await read(zip([{ name: 'a.xml', content: 'text' }]))).toEqual([
    { name: 'stdin', problem: 'is a zip archive, which can only be read from a file: name the file instead' },
    second,
  ])
  expect(await read()).toEqual([{ name: 'stdin', problem: 'is empty' }, second])
})

test('progress: bytes read grow to the size of the files, also where inputs are left unread', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'x'.repeat(300_000))
  await writeFile(
    join(folder, 'b.zip'),
    zip([
      { name: 'c', content: 'x'.repeat(5000) },
      { name: 'd', content: 'd' },
    ]),
  )
  await writeFile(join(folder, 'e.txt.xz'), Buffer.from('\xfd7zXZ\0rest', 'latin1'))
  const inputs = openInputs([folder])
  const seen: string[] = []
  let last = 0
  for await (const item of inputs) {
    seen.push(item.name.slice(folder.length + 1))
    if (isRefusal(item)) continue
    expect(item.consumed()).toBeLessThan(item.bytes ?? 0)
    for await (const chunk of item.chunks) {
      expect(chunk).not.toBe('')
      expect(inputs.consumed()).toBeGreaterThanOrEqual(last)
      last = inputs.consumed()
      break
    }
  }
  expect(seen).toEqual(['a.txt', 'b.zip/c', 'b.zip/d', 'e.txt.xz'])
  expect(inputs.consumed()).toBe(await measureInputs([folder]))
  expect(await measureInputs([folder, '-'])).toBe(undefined)
})

test('an import that stops early leaves no file open', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    join(folder, 'a.tgz'),
    gzipSync(
      await tar([
        { name: 'a', content: 'a' },
        { name: 'b', content: 'b' },
      ]),
    ),
  )
  const program = `
    import { openInputs } from './src/input/open-inputs.ts'
    import { readdirSync, readlinkSync } from 'node:fs'
    for await (const input of openInputs([process.argv[1]])) { for await (const chunk of input.chunks) break; break }
    const open = readdirSync('/proc/self/fd').flatMap((fd) => { try { return readlinkSync('/proc/self/fd/' + fd) } catch { return [] } })
    console.log(open.filter((path) => path.endsWith('.tgz')).length)`
  const cwd = fileURLToPath(new URL('../../', import.meta.url))
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], { cwd })
  let output = ''
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()))
  await once(child, 'close')
  if (process.platform === 'linux') expect(output).toBe('0\n')
})
