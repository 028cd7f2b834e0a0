import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isRefusal } from '../../src/input/input.ts'
import { defaultLimits } from '../../src/input/limits.ts'
import { tar, zip } from '../support/archives.ts'
import { described, readInputs, temporaryFolder } from '../support/inputs.ts'

/** What `described` says of files with these contents. */
async function describe(files: Readonly<Record<string, Buffer | string>>): Promise<string[]> {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const lines = await described(folder, ...Object.keys(files))
  // Archives are never unpacked to the disk.
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(Object.keys(files).sort())
  return lines
}

test('archives are known by their bytes, and read within each other', async () => {
  const packed = await tar([
    { name: 'b/c.xml', content: 'c' },
    { name: 'd', content: gzipSync('d') },
  ])
  expect(
    await describe({
      'a.xml': gzipSync('a'),
      'members.gz': Buffer.concat([gzipSync('one, '), gzipSync(''), gzipSync('two'), Buffer.alloc(700)]),
      'plain.tar': packed,
      'nested.txt': gzipSync(gzipSync(packed)),
      'all.zip': zip([
        { name: '2007/a.xml', content: 'a' },
        { name: 'stored', content: 's', stored: true },
        { name: 'inner.tgz', content: gzipSync(packed) },
        { name: 'folder/' },
      ]),
    }),
  ).toEqual([
    'a.xml: a',
    'members.gz: one, two',
    'plain.tar/b/c.xml: c',
    'plain.tar/d: d',
    'nested.txt/b/c.xml: c',
    'nested.txt/d: d',
    'all.zip/2007/a.xml: a',
    'all.zip/stored: s',
    'all.zip/inner.tgz/b/c.xml: c',
    'all.zip/inner.tgz/d: d',
  ])
})

test('what is packed in a way that is not read is refused with the way', async () => {
  const inner = zip([{ name: 'a', content: 'a' }])
  expect(
    await describe({
      'a.xz': Buffer.from('\xfd7zXZ\0…', 'latin1'),
      'a.bz2': Buffer.from('BZh91AY&SY…'),
      'b.zip': zip([
        { name: 'in.zip', content: inner },
        { name: 'odd', content: 'x', method: 12 },
      ]),
      'words.txt': 'BZh91 is no bzip2, PK\x03\x04 no zip here',
    }),
  ).toEqual([
    'a.xz is packed with xz, which is not read; unpack it first',
    'a.bz2 is packed with bzip2, which is not read; unpack it first',
    'b.zip/in.zip is a zip archive within something packed; unpack what it is in and name the zip file',
    'b.zip/odd is packed by method 12, which is not read',
    'words.txt: BZh91 is no bzip2, PK\x03\x04 no zip here',
  ])
})

test('a binary file is called that, also in an archive, and by its kind where that is known', async () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(600)])
  const unknown = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * at * 31 + at * 7) % 256))
  expect(
    await describe({
      'a.png': png,
      'b.png.gz': gzipSync(png),
      'c.zip': zip([
        { name: 'c.jpg', content: Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1') },
        { name: 'c.pdf', content: '%PDF-1.7\n%âãÏÓ' },
      ]),
      'd.bin': unknown,
      'e.bin': Buffer.concat([Buffer.from('x'), Buffer.alloc(1000)]),
      'f.txt': '%PDF is a word, GIF too, and \x01 and \0 stand in many a text.',
    }),
  ).toEqual([
    'a.png is a binary file (a PNG image), which is not read',
    'b.png.gz is a binary file (a PNG image), which is not read',
    'c.zip/c.jpg is a binary file (a JPEG image), which is not read',
    'c.zip/c.pdf is a binary file (a PDF), which is not read',
    'd.bin is a binary file, which is not read',
    'e.bin is a binary file, which is not read',
    'f.txt: %PDF is a word, GIF too, and \x01 and  stand in many a text. [line 1: A NUL character was left out.]',
  ])
})

test('names that lead out of an archive are refused, hidden files left out, odd names made plain', async () => {
  const names = ['../up.xml', '/etc/passwd', 'a/../../b', './c.xml', '.DS_Store', '__MACOSX/._c.xml']
  const outside = 'has a name that leads out of the archive, so it is not read'
  const latin1 = Buffer.from('na\xefve.xml', 'latin1')
  expect(
    await describe({
      'a.tar': await tar(names.map((name) => ({ name, content: 'x' }))),
      'a.zip': zip([
        ...[...names, 'C:\\x', '..\\..\\y', 'ber\u001B[2J.xml'].map((name) => ({ name, content: 'x' })),
        { name: 'zürich.xml', content: 'utf-8 without the flag' },
        { name: Buffer.from('z\x81rich.xml', 'latin1'), content: 'code page 437' },
      ]),
      'latin1.tar': withName(await tar([{ name: '12345.xml', content: 'x' }]), latin1),
    }),
  ).toEqual([
    `a.tar/../up.xml ${outside}`,
    `a.tar//etc/passwd ${outside}`,
    `a.tar/a/../../b ${outside}`,
    'a.tar/c.xml: x',
    `a.zip/../up.xml ${outside}`,
    `a.zip//etc/passwd ${outside}`,
    `a.zip/a/../../b ${outside}`,
    'a.zip/c.xml: x',
    `a.zip/C:/x ${outside}`,
    `a.zip/../../y ${outside}`,
    'a.zip/ber\uFFFD[2J.xml: x',
    'a.zip/zürich.xml: utf-8 without the flag',
    'a.zip/zürich.xml: code page 437',
    'latin1.tar/naïve.xml: x',
  ])
})

/** A tar archive whose first name is another; the checksum is made to fit. */
function withName(archive: Buffer, name: Buffer): Buffer {
  const changed = Buffer.from(archive)
  changed.fill(0, 0, 100).set(name)
  changed.fill(' ', 148, 156)
  const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return changed
}

test('encrypted entries and links are refused; their neighbours are read', async () => {
  expect(
    await describe({
      'a.zip': zip([
        { name: 'secret.xml', content: 'x', flags: 1 },
        { name: 'link', content: '/etc/passwd', mode: 0o120777 },
        { name: 'plain.xml', content: 'x' },
      ]),
      'a.tar': await tar([
        { name: 'soft', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'hard', type: 'link', linkname: 'plain.xml' },
        { name: 'device', type: 'character-device', devmajor: 1, devminor: 5 },
        { name: 'folder', type: 'directory' },
        { name: 'plain.xml', content: 'x' },
      ]),
    }),
  ).toEqual([
    'a.zip/secret.xml is encrypted; unpack it with its password and import what is in it',
    'a.zip/link is a link in the archive; only whole files are read',
    'a.zip/plain.xml: x',
    'a.tar/soft is a link in the archive; only whole files are read',
    'a.tar/hard is a link in the archive; only whole files are read',
    'a.tar/device is a device in the archive; only whole files are read',
    'a.tar/plain.xml: x',
  ])
})

test('tar archives of tar(1), in all its dialects, with names of 300 characters in UTF-8', async () => {
  const folder = await temporaryFolder()
  const long = `${'ä'.repeat(50)}/${'b'.repeat(120)}/${'c'.repeat(120)}.xml`
  await mkdir(join(folder, 'in', ...long.split('/').slice(0, -1)), { recursive: true })
  await writeFile(join(folder, 'in', long), 'long')
  await writeFile(join(folder, 'in', 'short.xml'), 'short'.repeat(200))
  for (const dialect of ['gnu', 'oldgnu', 'pax', 'posix']) {
    execFileSync('tar', ['-C', join(folder, 'in'), `--format=${dialect}`, '-cf', join(folder, 'a.tar'), '.'])
    expect((await described(folder, 'a.tar')).sort()).toEqual([
      `a.tar/short.xml: ${'short'.repeat(200)}`,
      `a.tar/${long}: long`,
    ])
  }
  execFileSync('tar', ['-C', join(folder, 'in'), '--format=v7', '-cf', join(folder, 'a.tar'), 'short.xml'])
  expect(await described(folder, 'a.tar')).toEqual([`a.tar/short.xml: ${'short'.repeat(200)}`])
})

const bomb = gzipSync(Buffer.alloc(3_000_000, ' '))
const small = { free: 1_000_000, ratio: 200, most: 10_000_000 }
const limits = { ...defaultLimits, entry: small, archive: { ...small, free: 2_000_000 } }

async function withLimits(name: string, content: Buffer): Promise<string[]> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), content)
  const items = await readInputs([join(folder, name)], { folder, limits })
  return items.map((item) =>
    isRefusal(item)
      ? `${item.name} ${item.problem}`
      : `${item.name}: ${item.text.length} ${item.problems.map(({ severity, message }) => `${severity}: ${message}`).join()}`,
  )
}

test('a zip bomb is read up to the limit, with an error; the archive goes on where it can', async () => {
  const reason = 'unpacks to more than 200 times its size, as only made-up archives do'
  expect(await withLimits('a.gz', bomb)).toEqual([
    expect.stringMatching(`^a.gz: 9\\d{5} error: The input ${reason}; what came before is kept.$`),
  ])
  const spaces = Buffer.alloc(1_500_000, ' ')
  const [first, second, third] = await withLimits(
    'a.zip',
    zip([
      { name: 'bomb', content: spaces },
      { name: 'kept', content: randomBytes(20_000).toString('hex') },
      { name: 'bomb again', content: Buffer.alloc(4_000_000, ' ') },
    ]),
  )
  expect(first).toMatch(`error: The input ${reason}`)
  expect(second).toBe('a.zip/kept: 40000 ')
  expect(third).toMatch(`error: The input ${reason}`)
})

test('many small entries that make a bomb together are stopped by the limit of the whole archive', async () => {
  const entries = Array.from({ length: 5 }, (_, at) => ({
    name: `${at}`,
    content: Buffer.alloc(900_000, ' '),
  }))
  const lines = await withLimits('a.zip', zip(entries))
  expect(lines.slice(0, 2)).toEqual(['a.zip/0: 900000 ', 'a.zip/1: 900000 '])
  expect(lines.slice(2).every((line) => line.includes('unpacks to more than 200 times'))).toBe(true)
  const incompressible = randomBytes(9_000_000).toString('base64')
  expect(
    (await withLimits('b.gz', gzipSync(Buffer.from(incompressible, 'latin1'), { level: 0 })))[0],
  ).toContain('unpacks to more than 10000000 bytes, which is the most')
})

test('a file that is packed again and again is refused at the fifth layer', async () => {
  let layers = gzipSync('text')
  for (let layer = 2; layer <= 4; layer += 1) layers = gzipSync(layers)
  expect(await describe({ '4.gz': layers, '5.gz': gzipSync(layers) })).toEqual([
    '4.gz: text',
    '5.gz is packed in more than 4 layers, so it is not read',
  ])
})
