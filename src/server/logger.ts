import { inspect } from 'node:util'
import { type LogLevel, logLevels } from '../config.ts'

/** Lines for whoever runs the service. */
export interface Logger {
  error(message: string, cause?: unknown): void
  warn(message: string): void
  info(message: string): void
  debug(message: string): void
}

/** Writes lines to standard output, errors and warnings to standard error; with time and level, but for `info`. */
export function createLogger(level: LogLevel): Logger {
  const write = (at: LogLevel, message: string, cause?: unknown): void => {
    if (logLevels.indexOf(at) > logLevels.indexOf(level)) return
    if (at === 'info') return console.log(message)
    const detail =
      cause === undefined
        ? ''
        : `: ${cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)}`
    const line = `${new Date().toISOString()} ${at} ${message}${detail}`
    if (at === 'debug') console.log(line)
    else console.error(line)
  }
  return {
    error: (message, cause) => write('error', message, cause),
    warn: (message) => write('warn', message),
    info: (message) => write('info', message),
    debug: (message) => write('debug', message),
  }
}
