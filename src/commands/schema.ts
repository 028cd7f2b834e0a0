import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../graphql/schema.ts'

/** The schema as a sorted text: what `schema.graphql` holds. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`
}

/** Prints the schema, or writes it to a file. */
export async function printOrWriteSchema(file: string | undefined): Promise<void> {
  if (file === undefined) process.stdout.write(schemaText())
  else await writeFile(file, schemaText())
}
