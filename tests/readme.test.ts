import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededService, startSeededService } from './support/seeded-service.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const run = promisify(execFile)
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
)
if (!hasCurl) console.warn('Skipped: the README’s requests, as there is no curl here')

/** The fenced blocks of one language below a heading. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  )
}

let service: SeededService

beforeAll(async () => {
  service = await startSeededService()
})

afterAll(() => service.end())

const shell = async (command: string): Promise<string> =>
  (await run('sh', ['-c', command.replaceAll('http://localhost:4000', service.url)])).stdout

describe.skipIf(!hasCurl)('with curl', () => {
  test('the first query of the README, as it stands there, has the answer that stands there', async () => {
    const [command = ''] = blocks('A first query', 'sh')
    const [answer = ''] = blocks('A first query', 'json')
    expect(JSON.parse(await shell(command))).toEqual(JSON.parse(answer))
  })

  test('the README’s requests for a work by its DOI are answered', async () => {
    const [commands = ''] = blocks('Citations and files of works', 'sh')
    const [bibtex, french, ...more] = await Promise.all(commands.trim().split('\n').map(shell))
    expect(more).toEqual([])
    expect(bibtex).toMatch(/^@article\{.*The role of glutamate in mood disorders/s)
    expect(french).toMatch(/^Maeng, S., & Zarate, C. A., Jr\. \(2007\)/)
  })
})

test('the README’s query for citations is valid and answered', async () => {
  const [query = ''] = blocks('Citations and files of works', 'graphql')
  const { body } = await service.post(query)
  expect(body.errors).toBeUndefined()
  expect(Object.values(body.data?.['article'] as object)).toEqual(
    Array.from({ length: 5 }, () => expect.stringContaining('glutamate') as unknown),
  )
})

test('the README’s query for a printed reference has the answer that stands there', async () => {
  const [query = ''] = blocks('Reading references', 'graphql')
  const [variables = '', answer = ''] = blocks('Reading references', 'json')
  const { body } = await service.post(query, JSON.parse(variables) as object)
  expect(body).toEqual(JSON.parse(answer))
})
