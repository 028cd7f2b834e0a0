import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, asyncProperty, string } from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import {
  isRejectsFile,
  type RejectedPiece,
  readRejects,
  type WrongLine,
} from '../../src/input/read-rejects.ts'
import { createRejectsWriter, type Reject, rejectsFileName } from '../../src/input/rejects.ts'
import { temporaryFolder } from '../support/inputs.ts'

const reject: Reject = {
  file: 'works.zip/2007/a.xml',
  index: 12,
  line: 340,
  format: 'jats',
  reason: 'This article has neither a title nor an identifier.',
  text: '<article>\n"\u2028" \uD800</article>',
}

async function* chunksOf(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks
}

async function read(...chunks: readonly string[]) {
  const found: (RejectedPiece | WrongLine)[] = []
  for await (const item of readRejects(chunksOf(chunks))) found.push(item)
  return found
}

test('the file is there only when there is something in it, and gets one line for each reject', async () => {
  const path = join(await temporaryFolder(), rejectsFileName(new Date('2026-11-23T10:15:30.123Z')))
  expect(path).toMatch(/\/refgraph-rejects-2026-11-23T10-15-30\.jsonl$/)
  const idle = createRejectsWriter(path)
  await idle.flush()
  expect(await idle.close()).toBe(undefined)
  expect(await readdir(join(path, '..'))).toEqual([])

  const writer = createRejectsWriter(path)
  await Promise.all([writer.write(reject), writer.write({ ...reject, index: 13 })])
  await writer.flush()
  const text = await readFile(path, 'utf8')
  expect(text.split('\n').map((line) => line.slice(0, 60))).toEqual([
    '{"file":"works.zip/2007/a.xml","index":12,"line":340,"format',
    '{"file":"works.zip/2007/a.xml","index":13,"line":340,"format',
    '',
  ])
  expect(await writer.close()).toEqual({ path, count: 2 })
  expect(isRejectsFile(text)).toBe(true)
  const { reason, ...piece } = reject
  expect(await read(text)).toEqual([piece, { ...piece, index: 13 }])
  expect(reason).not.toBe('')
})

test('an earlier file, or a link to one, is never touched', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'rejects.jsonl')
  await writeFile(path, 'mine')
  await symlink(path, join(folder, 'rejects-2.jsonl'))
  const writer = createRejectsWriter(path)
  await writer.write(reject)
  expect(await writer.close()).toEqual({ path: join(folder, 'rejects-3.jsonl'), count: 1 })
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('a file that cannot be written is one sentence', async () => {
  const path = join(await temporaryFolder(), 'no-such-folder', 'rejects.jsonl')
  const writer = createRejectsWriter(path)
  await expect(writer.write(reject)).rejects.toThrow(
    new UserError(`The rejects file ${path} cannot be written: it does not exist.`),
  )
  expect(await writer.close()).toBe(undefined)
})

test('a rejects file is known by the fields of its first line, also where that is cut or was edited', () => {
  const line = JSON.stringify({ ...reject, text: 'x'.repeat(100_000) })
  expect(isRejectsFile(line.slice(0, 65_536))).toBe(true)
  expect(
    isRejectsFile('\n{ "format" : "ris", "text": "", "line":1, "index":1, "reason":"", "file":""}'),
  ).toBe(true)
  expect(isRejectsFile('{"file":"a","index":1,"line":1,"format":"ris","reason":"x"}\n{"text":"x"}')).toBe(
    false,
  )
  expect(isRejectsFile('[{"file":1,"index":1,"line":1,"format":"ris","reason":"x","text":""}]')).toBe(false)
  expect(isRejectsFile('')).toBe(false)
})

test('lines that were edited into something else are named, and the others are read', async () => {
  const { reason, ...piece } = reject
  const line = (change: object): string => `${JSON.stringify({ ...reject, ...change })}\n`
  const text = [
    line({ reason, note: 'kept out' }),
    '\r\n',
    line({ text: undefined }),
    line({ index: 0 }),
    line({ line: '3' }),
    line({ format: 7 }),
    line({ file: null }),
    '{"file": "a",\n',
    '[]\n',
    'null\n',
    line({ reason: undefined }).trim(),
  ].join('')
  const expected = [
    piece,
    { line: 3, problem: 'has no text as "text"' },
    { line: 4, problem: 'has no number from 1 as "index"' },
    { line: 5, problem: 'has no number from 1 as "line"' },
    { line: 6, problem: 'has no text as "format"' },
    { line: 7, problem: 'has no text as "file"' },
    { line: 8, problem: 'is not JSON' },
    { line: 9, problem: 'has no text as "file"' },
    { line: 10, problem: 'is no JSON object' },
    piece,
  ]
  expect(await read(text)).toEqual(expected)
  expect(await read(...text.split(''))).toEqual(expected)
})

test('a line of 40 million characters is named and passed over', async () => {
  const long = 'x'.repeat(10_000_000)
  expect(await read(long, long, long, long, `\n${JSON.stringify(reject)}`)).toMatchObject([
    { line: 1, problem: 'is longer than 33554432 characters' },
    { index: 12 },
  ])
})

test('any text of a reject comes back as it was', async () => {
  await assert(
    asyncProperty(string({ unit: 'binary' }), string({ unit: 'binary' }), async (file, text) => {
      expect(await read(JSON.stringify({ ...reject, file, text }))).toMatchObject([{ file, text }])
    }),
  )
})
