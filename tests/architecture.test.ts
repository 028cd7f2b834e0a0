import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Every file that the map has a line for, with its folder. */
function mapped(): string[] {
  const files: string[] = []
  let folder = ''
  for (const line of readFileSync(`${root}ARCHITECTURE.md`, 'utf8').split('\n')) {
    folder = /^### (src\/.*)$/.exec(line)?.[1] ?? folder
    const file = /^\| ([\w.-]+\.ts) \| .+ \|$/.exec(line)?.[1]
    if (file !== undefined) files.push(`${folder}${file}`)
  }
  return files
}

test('ARCHITECTURE.md has one line for every source file, and none for others', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
  expect(mapped().toSorted()).toEqual(files.toSorted())
})
