import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../../src/domain/errors.ts'
import { isRefusal, type Refusal } from '../../src/input/input.ts'
import { type InputOptions, openInputs } from '../../src/input/open-inputs.ts'

/** An input that was read to its end. */
export interface ReadInput {
  readonly name: string
  readonly text: string
  readonly problems: readonly Problem[]
}

/** Reads all that these paths name; names are given from below `folder`. */
export async function readInputs(
  paths: readonly string[],
  { folder = '', ...options }: InputOptions & { folder?: string } = {},
): Promise<(ReadInput | Refusal)[]> {
  const found: (ReadInput | Refusal)[] = []
  for await (const item of openInputs(paths, options)) {
    const name = folder === '' ? item.name : item.name.replace(`${folder}/`, '')
    if (isRefusal(item)) found.push({ name, problem: item.problem })
    else {
      const parts: string[] = []
      for await (const chunk of item.chunks) parts.push(chunk)
      found.push({ name, text: parts.join(''), problems: item.problems })
    }
  }
  return found
}

/** One line for each input: its name and its text, or what was wrong. */
export async function described(folder: string, ...paths: readonly string[]): Promise<string[]> {
  const items = await readInputs(
    paths.map((path) => join(folder, path)),
    { folder },
  )
  return items.map((item) => {
    if (isRefusal(item)) return `${item.name} ${item.problem}`
    const problems = item.problems.map(({ where, message }) => ` [${where}: ${message}]`)
    return `${item.name}: ${item.text}${problems.join('')}`
  })
}

/** A new folder, which goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'refgraph-input-'))
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }))
  return folder
}
