import { Command, CommanderError } from 'commander'
import type { Config } from '../config.ts'
import { formats } from '../formats/registry.ts'
import { writtenFormats } from '../formats/written-formats.ts'
import type { Logger } from '../server/logger.ts'
import { argumentError, refuseArguments } from './arguments.ts'
import type { ExportArguments } from './export.ts'
import type { ImportArguments } from './import.ts'
import type { ParseArguments } from './parse.ts'
import { run, say } from './run.ts'
import { version } from './version.ts'

/**
 * Runs `refgraph` with these arguments; without any it serves. What a command does is loaded when it is asked for, so that
 * help and mistakes are answered at once.
 */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    const program = createProgram()
    await program.parseAsync(args.length === 0 ? ['serve'] : commandFirst(program, args), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) say(argumentError(error))
  }
}

/** Of a command that there is not, no more than the name: asked for its help, commander would print that of all. */
function commandFirst(program: Command, args: readonly string[]): string[] {
  const name = args[0] === 'help' ? args[1] : args[0]
  const isKnown = ['help', ...program.commands.map((command) => command.name())].includes(name ?? 'help')
  return name === undefined || isKnown || name.startsWith('-') ? [...args] : [name]
}

function createProgram(): Command {
  const program = new Command('refgraph')
    .description('A self-hosted GraphQL service for scholarly metadata.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; after a command, what that takes')
    .helpCommand('help [command]', 'print this help, or what a command takes')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', () => `\n${readable()}\n\nConfiguration comes from the environment; see README.md.`)

  withoutArguments(program, 'serve', 'run the service; also what refgraph alone does', async (config, log) =>
    (await import('./serve.ts')).serve(config, log),
  )

  program
    .command('import')
    .description('take files, folders, patterns, archives or standard input (-) in')
    .argument('[path...]', 'what to take in')
    .option('--format <format>', 'the format of all of it, where the first lines do not tell')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--rejects <file>', 'where records that are refused go')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', () => `\n${readable()}`)
    .action((paths: readonly string[], options: ImportArguments) =>
      run(async (config, log) => (await import('./import.ts')).importFiles(config, paths, options, log)),
    )

  program
    .command('export')
    .description('write the collection as one file')
    .option('--format <format>', writtenFormats.join(', '))
    .option('--where <json>', 'only what this ArticleFilter selects')
    .option('--all', 'also works known only from references')
    .option('--lossless', 'with fields of our own for what BibTeX, RIS or CSL-JSON cannot say')
    .option('--output <file>', 'the file; standard output where it is not given')
    .allowExcessArguments()
    .action((options: ExportArguments, command: Command) =>
      run(async (config) => (await import('./export.ts')).exportRecords(config, options, command.args)),
    )

  program
    .command('parse')
    .description(
      'read printed references (files, Word documents, - for standard input) and write what they say',
    )
    .argument('[path...]', 'lists of references, in any layout')
    .option('--format <format>', 'jsonl (the default: texts, parts, confidences), bibtex, ris, csl-json')
    .option('--output <file>', 'the file; standard output where it is not given')
    .addHelpText(
      'after',
      '\nNothing is stored. What cannot be read is said on standard error, with its line.',
    )
    .action((paths: readonly string[], options: ParseArguments) =>
      run(async () => (await import('./parse.ts')).parseReferences(paths, options)),
    )

  withoutArguments(program, 'migrate', 'bring the tables up to date', async (config, log) => {
    const { withDatabase } = await import('./database.ts')
    await withDatabase(config, async ({ place }) => log.info(`The tables are up to date in ${place}`))
  })

  withoutArguments(program, 'audit', 'compare every counter with what it counts', async (config, log) =>
    (await import('./audit.ts')).audit(config, log),
  )

  program
    .command('schema')
    .description('print the GraphQL schema')
    .option('--write <file>', 'write it to a file instead')
    .allowExcessArguments()
    .action(({ write }: { readonly write?: string }, command: Command) =>
      run(async () => (await import('./schema.ts')).printOrWriteSchema(write, command.args)),
    )

  return program
}

function withoutArguments(
  program: Command,
  name: string,
  description: string,
  work: (config: Config, log: Logger) => Promise<void>,
): void {
  program
    .command(name)
    .description(description)
    .allowUnknownOption()
    .allowExcessArguments()
    .action((_options: object, command: Command) =>
      run(async (config, log) => {
        refuseArguments(name, command.args)
        await work(config, log)
      }),
    )
}

/** The formats that can be read, a line each. */
function readable(): string {
  const width = Math.max(...formats.map(({ name }) => name.length)) + 2
  return [
    'Formats that can be read:',
    ...formats.map(({ name, label }) => `  ${name.padEnd(width)}${label}`),
  ].join('\n')
}
