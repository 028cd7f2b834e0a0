/**
 * Something wrong with one record or one part of it. Problems are reported, never thrown: the rest of the
 * input goes on.
 *
 * `where` names the place as a person would look for it: `"reference 12"`, `"line 40"`, `"authors"`.
 */
export interface Problem {
  readonly severity: 'warning' | 'error'
  readonly where: string
  readonly message: string
}

/**
 * The user gave something that cannot be used: a file that no reader knows, a database address that does not
 * answer, a variable out of range. The message is one sentence that says what was wrong and what to do, and is
 * shown as it is, without a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** What a person should read of a thrown value: its message, or its text where it is no `Error`. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
