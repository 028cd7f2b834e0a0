import type { CommanderError } from 'commander'
import { UserError } from '../domain/errors.ts'

/** A mistake in the arguments, in one sentence, with what was probably meant. */
export function argumentError({ code, message }: CommanderError): UserError {
  const [said = '', meant = ''] = message.replace(/^error: /, '').split('\n')
  const hint = meant.replace(/^\((.*)\)$/, ' $1')
  if (code === 'commander.unknownCommand') {
    const name = /'(.*)'/s.exec(said)?.[1] ?? ''
    return new UserError(`There is no command ${JSON.stringify(name)}.${hint} "refgraph help" lists them.`)
  }
  return new UserError(`${said.charAt(0).toUpperCase()}${said.slice(1)}.${hint}`)
}

/** For a command that takes no arguments. @throws UserError where it is given any. */
export function refuseArguments(command: string, args: readonly string[]): void {
  const [first] = args
  if (first === undefined) return
  throw new UserError(
    `refgraph ${command} takes no arguments, and ${JSON.stringify(first)} is one; "refgraph help" lists what each command takes.`,
  )
}

/** For a command that takes options only. @throws UserError where it is given anything else. */
export function refuseOperands(command: string, args: readonly string[]): void {
  const [first] = args
  if (first === undefined) return
  throw new UserError(
    `Unexpected argument '${first}'. This command does not take positional arguments; "refgraph help ${command}" lists its options.`,
  )
}
