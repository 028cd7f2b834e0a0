#!/usr/bin/env node
import { refuseArguments } from './commands/arguments.ts'
import { audit } from './commands/audit.ts'
import { withDatabase } from './commands/database.ts'
import { importFiles } from './commands/import.ts'
import { exportRecords } from './commands/export.ts'
import { run } from './commands/run.ts'
import { printOrWriteSchema } from './commands/schema.ts'
import { serve } from './commands/serve.ts'
import { UserError } from './domain/errors.ts'
import { formats } from './formats/registry.ts'

const usage = `refgraph <command>

  serve                    run the service (what npm start does)
  import PATH…             take files, folders, patterns, archives or standard input (-) in
         [--format FORMAT]   when the first lines do not tell: FORMATS
         [--dry-run]         say what would be done, and do nothing
         [--rejects FILE]    where records that are refused go
         [--json]            the summary as JSON
  export --format FORMAT   write the collection: bibtex, ris, csl-json or jsonl
         [--where JSON]      only what an ArticleFilter selects
         [--all]             works known only from references too
         [--output FILE]
  migrate                  bring the tables up to date
  audit                    compare every counter with what it counts
  schema [--write FILE]    print the GraphQL schema, or write it to a file

Configuration comes from the environment; see README.md.`.replace(
  'FORMATS',
  wrapped(formats.map(({ name }) => name)),
)

function wrapped(names: readonly string[]): string {
  const middle = Math.ceil(names.length / 2)
  const indent = `,\n${' '.repeat(29)}`
  return [names.slice(0, middle), names.slice(middle)].map((line) => line.join(', ')).join(indent)
}

await run(async (config, log) => {
  const [command, ...rest] = process.argv.slice(2)
  switch (command) {
    case 'serve':
      refuseArguments(command, rest)
      return serve(config, log)
    case 'import':
      return importFiles(config, rest, log)
    case 'export':
      return exportRecords(config, rest)
    case 'migrate':
      refuseArguments(command, rest)
      return withDatabase(config, async ({ place }) => log.info(`The tables are up to date in ${place}`))
    case 'audit':
      refuseArguments(command, rest)
      return audit(config, log)
    case 'schema':
      return printOrWriteSchema(rest)
    case 'help':
    case '--help':
      console.log(usage)
      return undefined
    default:
      throw new UserError(
        command === undefined ? usage : `There is no command ${JSON.stringify(command)}.\n\n${usage}`,
      )
  }
})
