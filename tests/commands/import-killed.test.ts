import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../src/db/client.ts'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import { start, until } from '../support/embedded.ts'
import { graphByNames } from '../support/graph-by-names.ts'
import { createTestImports, type TestImports } from '../support/import-command.ts'
import {
  expectFirstRecords,
  isWriting,
  longLines,
  longText,
  recordsIn,
  uninterrupted,
} from '../support/long-import.ts'
import { startProgram } from '../support/program.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const patience = 60_000

const moments: readonly (readonly [string, (imports: TestImports) => Promise<boolean>])[] = [
  ['before anything is in, while the first batch is written', isWriting],
  ['when the first batch is in', async (imports) => (await recordsIn(imports)) > 0],
  [
    'in the middle of a later batch',
    async (imports) => (await recordsIn(imports)) >= 800 && (await isWriting(imports)),
  ],
]

test.each(moments)(
  'kill -9 %s: what is in is whole, and the next import goes on to the same end',
  async (_name, isSo) => {
    const imports = await createTestImports()
    await imports.file('all.jsonl', longText)
    const program = imports.start(['all.jsonl'])
    await until(() => isSo(imports), patience)
    program.child.kill('SIGKILL')
    await program.exit()
    const done = await expectFirstRecords(imports)
    expect(done).toBeLessThan(longLines.length)
    await imports.audit()

    const { code, summary } = await imports.run(['all.jsonl'])
    expect(code).toBe(0)
    expect(summary.unchanged).toBeGreaterThanOrEqual(done)
    expect(summary.created + summary.completed + summary.updated + summary.unchanged).toBe(longLines.length)
    await imports.audit()
    expect(await graphByNames(imports.client)).toEqual(await uninterrupted())

    const before = await imports.dump()
    expect((await imports.run(['all.jsonl'])).summary).toMatchObject({ unchanged: longLines.length })
    expect(await imports.dump()).toEqual(before)
  },
  3 * patience,
)

test(
  'what was reported before kill -9 is there',
  async () => {
    const imports = await createTestImports()
    async function* slowly(): AsyncGenerator<string> {
      for (let at = 0; at < longLines.length - 500; at += 400) {
        yield longLines.slice(at, at + 400).join('')
        await sleep(1500)
      }
      await sleep(patience)
    }
    const program = imports.start(['-'], { input: slowly() })
    const reported = Number((await program.wrote(/([\d,]+) records \(/)).replaceAll(',', ''))
    program.child.kill('SIGKILL')
    await program.exit()
    expect(reported).toBeGreaterThan(0)
    expect(await expectFirstRecords(imports)).toBeGreaterThanOrEqual(reported)
    await imports.audit()
  },
  2 * patience,
)

test.each([2000, 3500, 6000])(
  'kill -9 of an import into the embedded database after %i ms: nothing is half in it, and the next import ends as the first would have',
  async (wait) => {
    const imports = await createTestImports()
    // Under root, Postgres runs as another user, who must get through.
    await chmod(imports.folder, 0o711)
    await imports.file('all.jsonl', longText)
    const dataDir = join(imports.folder, 'data')
    const run = () =>
      startProgram([cli, 'import', 'all.jsonl'], { REFGRAPH_DATA_DIR: dataDir }, { cwd: imports.folder })
    const first = run()
    await sleep(wait)
    first.child.kill('SIGKILL')
    await first.exit()
    const audit = startProgram([cli, 'audit'], { REFGRAPH_DATA_DIR: dataDir })
    expect(await audit.exit(), audit.output()).toBe(0)

    const again = run()
    expect(await again.exit(), again.output()).toBe(0)
    const server = await start({ dataDir })
    const client = createClient({ connection: server.connection })
    onTestFinished(() => client.close())
    expect(await auditCounters(client.db)).toEqual([])
    expect(await graphByNames(client)).toEqual(await uninterrupted())
    await client.close()
    await server.stop()
  },
  3 * patience,
)
