import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { array, assert, asyncProperty, constantFrom, nat, option, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../src/input/input.ts'
import { tar, zip } from '../support/archives.ts'
import { readInputs, temporaryFolder } from '../support/inputs.ts'

async function read(content: Buffer) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a'), content)
  return await readInputs([join(folder, 'a')], { folder })
}

/** 200 KB of lines that hardly shrink. */
const lines = `${randomBytes(100_000).toString('hex').replaceAll(/.{63}/g, '$&\n')}\n`

const lost = (where: string, message: string) => ({ severity: 'error', where, message })

test('a gzip file that is cut off gives all up to there, and says on which line it ends', async () => {
  const packed = gzipSync(lines)
  const [item] = await read(packed.subarray(0, 50_000))
  if (item === undefined || isRefusal(item)) throw new Error('it was refused')
  expect(item.text.length).toBeGreaterThan(80_000)
  expect(lines.startsWith(item.text)).toBe(true)
  const line = item.text.split('\n').length
  const reason = 'The input is cut off after 50000 packed bytes; what came before is kept.'
  expect(item.problems).toEqual([lost(`line ${line}`, reason)])

  expect(await read(packed.subarray(0, 12))).toEqual([
    { name: 'a', problem: 'is cut off after 12 packed bytes' },
  ])
})

test('a gzip file that is damaged in the middle gives what came before, but for the last 16 KiB', async () => {
  const packed = gzipSync(lines)
  packed.fill(0xff, 60_000, 60_040)
  const [item] = await read(packed)
  if (item === undefined || isRefusal(item)) throw new Error('it was refused')
  let same = 0
  while (item.text[same] === lines[same]) same += 1
  expect(same).toBeGreaterThan(60_000)
  expect(item.problems.at(-1)?.message).toMatch(
    /^The input is damaged within its first \d+ packed bytes \(.+\); what came before is kept\.$/,
  )
})

test('what follows the end of a gzip file is not passed over in silence', async () => {
  const member = gzipSync('text')
  for (const zeros of [10, 40_000]) {
    const message = `The input has other bytes after its end, at byte ${member.length + zeros}; what came before is kept.`
    expect(await read(Buffer.concat([member, Buffer.alloc(zeros), Buffer.from('more')]))).toEqual([
      { name: 'a', text: 'text', problems: [lost('line 1', message)] },
    ])
  }
  expect(await read(Buffer.concat([member, Buffer.from('more')]))).toEqual([
    { name: 'a', problem: expect.stringMatching(/^is damaged within its first \d+ packed bytes/) },
  ])
})

test('a tar archive that is cut off gives the entries before, and the beginning of the last', async () => {
  const archive = await tar([
    { name: '1', content: 'one' },
    { name: '2', content: 'two'.repeat(1000) },
  ])
  const cut = archive.subarray(0, 2500)
  const end = { name: 'a', problem: 'is cut off' }
  const items = [
    { name: 'a/1', text: 'one', problems: [] },
    {
      name: 'a/2',
      text: 'two'.repeat(1000).slice(0, 964),
      problems: [lost('line 1', 'The input is cut off; what came before is kept.')],
    },
  ]
  expect(await read(cut)).toEqual([...items, end])
  expect(await read(archive.subarray(0, 1000))).toEqual([items[0], end])
  expect(await read(archive.subarray(0, 1300))).toEqual([
    items[0],
    { name: 'a', problem: 'is cut off after 1300 bytes' },
  ])
})

test('a damaged header in a tar archive costs that entry only', async () => {
  const archive = await tar(['1', '2', '3'].map((name) => ({ name, content: name })))
  archive.fill('x', 1024, 1100)
  expect(await read(archive)).toEqual([
    { name: 'a/1', text: '1', problems: [] },
    { name: 'a', problem: 'is damaged at byte 1024, so what is there is lost' },
    { name: 'a/3', text: '3', problems: [] },
  ])
})

test('a tar header that claims a name of gigabytes is passed over without holding it', async () => {
  const archive = await tar([{ name: `${'n'.repeat(200)}.xml`, content: 'x' }])
  archive.write('77777777777', 124)
  archive.fill(' ', 148, 156)
  const sum = archive.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  expect(await read(archive)).toEqual([
    { name: 'a', problem: 'has a name of 8589934591 bytes at byte 0' },
    { name: 'a', problem: 'is cut off' },
  ])
})

test('a damaged entry of a zip archive costs that entry only; a wrong checksum loses nothing', async () => {
  const archive = zip([
    { name: '1', content: lines },
    { name: '2', content: 'two', checksum: 7 },
    { name: '3', content: 'three' },
  ])
  archive.fill(0xff, 60_000, 60_040)
  const [first, ...others] = await read(archive)
  if (first === undefined || isRefusal(first)) throw new Error('it was refused')
  expect(first.text.length).toBeGreaterThan(60_000)
  expect(first.problems.at(-1)).toMatchObject({ severity: 'error' })
  const reason = 'is damaged: its size or checksum is not what the archive says'
  expect(others).toEqual([
    {
      name: 'a/2',
      text: 'two',
      problems: [lost('line 1', `The input ${reason}; what came before is kept.`)],
    },
    { name: 'a/3', text: 'three', problems: [] },
  ])
})

test('a zip archive that is cut off has no list of its files, and is refused', async () => {
  const archive = zip([{ name: '1', content: lines }])
  expect(await read(archive.subarray(0, 50_000))).toEqual([
    {
      name: 'a',
      problem: expect.stringMatching(
        /^is cut off or damaged, so that its list of files, which is at its end,/,
      ),
    },
  ])
})

test('no damage, wherever it is, makes reading throw or wait', { timeout: 60_000 }, async () => {
  const entries = [
    { name: 'one', content: 'first '.repeat(100) },
    { name: 'two', content: randomBytes(3000) },
  ]
  const archive = await tar(entries)
  const whole = [archive, gzipSync(archive), zip(entries), gzipSync(gzipSync('x'.repeat(5000)))]
  await assert(
    asyncProperty(
      constantFrom(...whole),
      array(tuple(nat(), nat(255)), { maxLength: 4 }),
      option(nat()),
      async (content, changes, cut) => {
        const changed = Buffer.from(content)
        for (const [at, byte] of changes) changed[at % changed.length] = byte
        const end = cut === null ? changed.length : cut % changed.length
        const folder = await temporaryFolder()
        await writeFile(join(folder, 'a'), changed.subarray(0, end))
        for (const item of await readInputs([folder])) {
          expect(isRefusal(item) ? item.problem : item.text).not.toBe('')
        }
      },
    ),
    { numRuns: 150 },
  )
})
