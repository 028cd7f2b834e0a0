import { messageOf } from '../domain/errors.ts'
import { codeOf } from '../domain/system-error.ts'

/**
 * Bytes end before their end: damaged, cut off, against a limit. What came before stands. The message goes on after
 * the name of what was read, without a full stop: `"is cut off"`.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Error codes of the system as what they mean to a user (errno(3)). */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a link that leads round in a circle',
  ENAMETOOLONG: 'has too long a name',
}

/** What kept the system from reading a file, to go on after its name. */
export function systemProblem(error: unknown): string {
  return meanings[codeOf(error) ?? ''] ?? `cannot be read: ${messageOf(error)}`
}

/** A failure to read, of the system or the bytes, as `Unreadable`. @throws any other error, which is a bug. */
export function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  if (codeOf(error) === undefined) throw error
  return new Unreadable(systemProblem(error), { cause: error })
}
