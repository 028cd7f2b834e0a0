import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../graphql/schema.ts'
import { refuseOperands } from './arguments.ts'
import { cannotWrite } from './cannot-write.ts'

/** The schema as a sorted text: what `schema.graphql` holds. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`
}

/**
 * Prints the schema, or writes it to a file.
 *
 * @throws UserError where there are other arguments, or the file cannot be written.
 */
export async function printOrWriteSchema(file: string | undefined, others: readonly string[]): Promise<void> {
  refuseOperands('schema', others)
  if (file === undefined) {
    process.stdout.write(schemaText())
    return
  }
  await writeFile(file, schemaText()).catch((error: unknown) => {
    throw cannotWrite(resolve(file), error)
  })
}
