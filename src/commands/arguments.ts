import { parseArgs, type ParseArgsConfig } from 'node:util'
import { messageOf, UserError } from '../domain/errors.ts'

/** The arguments of a command, as Node reads them. @throws UserError where there are others. */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UserError(messageOf(error), { cause: error })
  }
}

/** For a command that takes no arguments. @throws UserError where it is given any. */
export function refuseArguments(command: string, args: readonly string[]): void {
  const [first] = args
  if (first === undefined) return
  throw new UserError(
    `refgraph ${command} takes no arguments, and ${JSON.stringify(first)} is one; "refgraph help" lists what each command takes.`,
  )
}
