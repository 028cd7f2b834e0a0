import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { tar, zip } from '../support/archives.ts'
import { temporaryFolder } from '../support/inputs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const program = `
  import { existsSync, readFileSync } from 'node:fs'
  import { openInputs } from './src/input/open-inputs.ts'
  let characters = 0, inputs = 0, wrong = ''
  for await (const input of openInputs([process.argv[1]])) {
    inputs += 1
    if ('problem' in input) wrong = input.problem
    else for await (const chunk of input.chunks) characters += chunk.length
    wrong ||= input.problems?.[0]?.message ?? ''
  }
  // On Linux maxRSS counts what the parent held when it started this process; VmHWM is its own (proc(5)).
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const KiB = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
  const MiB = Math.round(KiB / 1024)
  console.log(JSON.stringify({ inputs, characters, wrong, MiB }))`

/** Reads a file in a process of its own: how many inputs and characters there were, and its peak in memory. */
function readAlone(
  path: string,
  flags: readonly string[] = [],
): { inputs: number; characters: number; wrong: string; MiB: number } {
  const args = [...flags, '--input-type=module', '-e', program, path]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }))
}

/** Lines that differ, of which deflate makes a ninth or so. */
function* records(bytes: number): Generator<string> {
  let number = 0
  for (let made = 0; made < bytes;) {
    let part = ''
    for (let line = 0; line < 1000; line += 1, number += 1) {
      part += `{"DOI":"10.1000/x.${number}","title":["Zürich ${(number * 7919) % 104_729}"],"page":"${number % 977}"}\n`
    }
    made += part.length
    yield part
  }
}

test('300 MB in a gzip file pass through less than 200 MiB of memory', { timeout: 240_000 }, async () => {
  const path = join(await temporaryFolder(), 'works.jsonl.gz')
  await pipeline(Readable.from(records(300_000_000)), createGzip({ level: 1 }), createWriteStream(path))
  const { characters, wrong, MiB } = readAlone(path)
  expect(characters).toBeGreaterThanOrEqual(300_000_000)
  expect(wrong).toBe('')
  expect(MiB).toBeLessThan(200)
})

test(
  'archives of 65,000 and 100,000 entries are read one by one, keeping none',
  { timeout: 240_000 },
  async () => {
    const folder = await temporaryFolder()
    const entries = Array.from({ length: 100_000 }, (_, at) => ({
      name: `works/${at}.txt`,
      content: `${at}`.padStart(20),
      stored: true,
    }))
    // More than 65,535 take a newer kind of zip, which the test does not write.
    await writeFile(join(folder, 'a.zip'), zip(entries.slice(0, 65_000)))
    const archive = await tar(entries.map(({ name, content }) => ({ name, content })))
    await writeFile(join(folder, 'b.tgz'), gzipSync(archive))
    // Left to itself, V8 lets some 150 MiB of garbage lie before it collects it. What is kept would not fit in this.
    const smallHeap = ['--max-old-space-size=48', '--max-semi-space-size=4']
    for (const [name, inputs] of [
      ['a.zip', 65_000],
      ['b.tgz', 100_000],
    ] as const) {
      const { MiB, ...rest } = readAlone(join(folder, name), smallHeap)
      expect(rest).toEqual({ inputs, characters: inputs * 20, wrong: '' })
      expect(MiB).toBeLessThan(200)
    }
  },
)

test('a bomb is stopped in less than 200 MiB of memory', { timeout: 60_000 }, async () => {
  const path = join(await temporaryFolder(), 'bomb.gz')
  await writeFile(path, gzipSync(Buffer.alloc(300_000_000, ' '), { level: 9 }))
  const { wrong, MiB } = readAlone(path)
  expect(wrong).toContain('unpacks to more than 200 times its size')
  expect(MiB).toBeLessThan(200)
})
