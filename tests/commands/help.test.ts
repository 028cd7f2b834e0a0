import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { formats } from '../../src/formats/registry.ts'
import { startProgram } from '../support/program.ts'

/** What a command says and its exit code; its configuration is wrong, which must not matter for help. */
async function said(...args: readonly string[]): Promise<[number | null, string]> {
  const program = startProgram(['src/cli.ts', ...args], { PORT: 'nowhere' })
  return [await program.exit(), program.output()]
}

const commands = ['serve', 'import', 'export', 'parse', 'migrate', 'audit', 'schema']

test('help, --help and -h list every command, and the formats that can be read', async () => {
  const [code, help] = await said('help')
  expect(code).toBe(0)
  for (const command of commands) expect(help).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
  for (const { name, label } of formats) {
    expect(help).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(help).toContain(label)
  }
  expect(await said('--help')).toEqual([0, help])
  expect(await said('-h')).toEqual([0, help])
})

test.each(commands)('%s --help says what it takes, and does nothing', async (command) => {
  const [code, help] = await said(command, '--help')
  expect([code, help]).toEqual([0, expect.stringContaining(`Usage: refgraph ${command}`)])
  expect(await said('help', command)).toEqual([0, help])
  expect(await said(command, '-h')).toEqual([0, help])
})

test('--version prints the version', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(await said('--version')).toEqual([0, `${version}\n`])
})

test.each([
  [['improt', 'a.ris'], 'There is no command "improt". Did you mean import? "refgraph help" lists them.'],
  [['help', 'exprot'], 'There is no command "exprot". Did you mean export? "refgraph help" lists them.'],
  [['srve', '--help'], 'There is no command "srve". Did you mean serve? "refgraph help" lists them.'],
  [['zzz'], 'There is no command "zzz". "refgraph help" lists them.'],
  [['import', 'a.ris', '--dryrun'], "Unknown option '--dryrun'. Did you mean --dry-run?"],
  [['export', '--ouput', 'a'], "Unknown option '--ouput'. Did you mean --output?"],
  [['schema', '--write'], "Option '--write <file>' argument missing."],
  [['--vesrion'], "Unknown option '--vesrion'. Did you mean --version?"],
  [['-x'], "Unknown option '-x'."],
])('a mistake is one sentence with what was probably meant: %j', async (args, sentence) => {
  expect(await said(...args)).toEqual([1, `${sentence}\n`])
})
