import { type Config, readConfig, userFolder } from '../config.ts'
import { UserError } from '../domain/errors.ts'
import { createLogger, type Logger } from '../server/logger.ts'

/**
 * Runs one command, in the folder where the user stands; what only the user can mend is said in one sentence, without a
 * stack.
 */
export async function run(command: (config: Config, log: Logger) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env, process.cwd())
    process.chdir(userFolder(process.env, process.cwd()))
    await command(config, createLogger(config.logLevel))
  } catch (error) {
    say(error)
  }
}

/** Says why a command has failed, which then is its exit code. */
export function say(error: unknown): void {
  console.error(error instanceof UserError ? error.message : error)
  process.exitCode = 1
}
