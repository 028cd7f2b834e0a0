import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { collection, linesOf } from './collection.ts'
import { graphByNames } from './graph-by-names.ts'
import { createTestImports, type TestImports } from './import-command.ts'

/** Records that take long enough to be interrupted: several batches. */
export const longRecords = collection(7, 2090)
export const longLines = linesOf(longRecords)
export const longText = longLines.join('')

let whole: Promise<Record<string, string[]>> | undefined

/** What comes of them where nobody interrupts. Made once to a test file, by the first test that asks. */
export function uninterrupted(): Promise<Record<string, string[]>> {
  whole ??= (async () => {
    const imports = await createTestImports()
    await imports.file('all.jsonl', longText)
    const { code } = await imports.run(['all.jsonl'])
    if (code !== 0) throw new Error(`It ended with ${code}`)
    return graphByNames(imports.client)
  })()
  return whole
}

/** How many records are in, as the sources tell. */
export async function recordsIn(imports: Pick<TestImports, 'rows'>): Promise<number> {
  const [row] = await imports.rows('select count(*)::int as count from source_records')
  return Number(row?.['count'])
}

/** Expects that what is in is nothing but the first records, up to one of them. @returns how many. */
export async function expectFirstRecords(imports: Pick<TestImports, 'rows'>): Promise<number> {
  const { name, version } = refgraphJsonlFormat
  const found = await imports.rows('select content_hash from source_records order by 1')
  const first = longLines
    .slice(0, found.length)
    .map((line) => createHash('sha256').update(`${name} ${version}\n${line.trimEnd()}`).digest('hex'))
  expect(found.map((row) => row['content_hash'])).toEqual(first.toSorted())
  return found.length
}

/** Is a transaction of another program under way? */
export async function isWriting(imports: Pick<TestImports, 'rows'>): Promise<boolean> {
  const active = await imports.rows(`
    select from pg_locks l join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()`)
  return active.length > 0
}
