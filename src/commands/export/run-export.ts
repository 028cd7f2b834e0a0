import type { ParameterOrJSON } from 'postgres'
import type { Client } from '../../db/client.ts'
import { type RecordJson, recordOf } from '../../db/record-sql.ts'
import { recordWriter, type WrittenFormat } from '../../formats/written-formats.ts'
import type { WriterOptions } from '../../formats/record-writer.ts'
import type { Output } from './output.ts'

/** Records that are in memory at once. */
const chunk = 100

/**
 * Writes the records of a statement's column `record` as one file. All are of one moment, whatever is imported meanwhile;
 * memory holds some of them, however many there are.
 *
 * @returns how many were written; fewer than there are where it was stopped, or nobody reads any more.
 */
export async function runExport(
  client: Client,
  statement: { readonly text: string; readonly values: readonly unknown[] },
  format: WrittenFormat,
  output: Output,
  signal: AbortSignal,
  options: WriterOptions = {},
): Promise<number> {
  const writer = await recordWriter(format, options)
  let count = 0
  await client.sql.begin('isolation level repeatable read read only', async (transaction) => {
    await output.write(writer.head)
    const rows = transaction
      .unsafe<{ record: RecordJson }[]>(
        statement.text,
        // Values were coerced by GraphQL and converted by their slots to what the driver takes.
        statement.values as ParameterOrJSON<never>[],
      )
      .cursor(chunk)
    for await (const some of rows) {
      if (signal.aborted || output.isClosed()) break
      await output.write(some.map(({ record }) => writer.write(recordOf(record))).join(''))
      count += some.length
    }
  })
  if (!signal.aborted) await output.write(writer.tail)
  return count
}
