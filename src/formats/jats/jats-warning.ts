import type { Problem } from '../../domain/errors.ts'

/** What is wrong with a part of an article of which the rest arrives. */
export function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
