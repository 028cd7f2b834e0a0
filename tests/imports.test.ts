import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** What each folder may import, besides itself and packages. Entry files and commands may import anything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formats: ['domain'],
  input: ['domain'],
  db: ['domain'],
  identity: ['domain'],
  ingest: ['domain', 'identity', 'db'],
  plan: ['domain', 'db'],
  citation: ['domain', 'formats'],
  graphql: ['domain', 'formats', 'db', 'ingest', 'plan', 'citation'],
  server: ['domain', 'formats', 'db', 'plan', 'citation', 'graphql', 'config.ts'],
  commands: ['domain', 'formats', 'input', 'db', 'ingest', 'plan', 'graphql', 'server', 'config.ts'],
  'config.ts': ['domain'],
  'main.ts': ['commands'],
  'cli.ts': ['commands', 'domain', 'formats'],
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)))

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from |import \(?|import\()'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
  return specifiers.map((specifier) => relative(src, join(src, file, '..', specifier)))
}

const partOf = (file: string): string => file.split('/', 1)[0] ?? file

test('every import goes in the one direction that the architecture allows', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const from = partOf(file)
        const to = partOf(target)
        return from !== to && !(allowed[from] ?? []).includes(to)
      })
      .map((target) => `${file} imports ${target}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(wrong).toEqual([])
})

test('no file imports itself in a circle', () => {
  const done = new Set<string>()
  const path: string[] = []
  const circles: string[] = []
  const visit = (file: string): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    path.push(file)
    for (const target of importsOf(file)) visit(target)
    path.pop()
    done.add(file)
  }
  for (const file of files) visit(file)
  expect(circles).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})

test('who decides and who writes have rooms of at most a dozen', () => {
  const folders = new Map<string, Set<string>>()
  for (const file of files.filter((name) => /^(?:identity|ingest)\//.test(name))) {
    const steps = file.split('/')
    for (let depth = 1; depth < steps.length; depth += 1) {
      const folder = steps.slice(0, depth).join('/')
      folders.set(folder, (folders.get(folder) ?? new Set()).add(steps[depth] ?? ''))
    }
  }
  expect(folders.size).toBeGreaterThan(6)
  expect([...folders].filter(([, entries]) => entries.size > 12)).toEqual([])
})
