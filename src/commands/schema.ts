import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { schemaText } from '../graphql/schema-text.ts'
import { createSchema } from '../graphql/schema.ts'
import { refuseOperands } from './arguments.ts'
import { cannotWrite } from './cannot-write.ts'

/**
 * Prints the schema, or writes it to a file.
 *
 * @throws UserError where there are other arguments, or the file cannot be written.
 */
export async function printOrWriteSchema(file: string | undefined, others: readonly string[]): Promise<void> {
  refuseOperands('schema', others)
  if (file === undefined) {
    process.stdout.write(schemaText(createSchema()))
    return
  }
  await writeFile(file, schemaText(createSchema())).catch((error: unknown) => {
    throw cannotWrite(resolve(file), error)
  })
}
