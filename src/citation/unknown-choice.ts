import { UserError } from '../domain/errors.ts'

/** A style or locale that is not known, or that cannot be used; the message says which are. */
export class UnknownChoice extends UserError {
  readonly parameter: 'style' | 'locale'

  constructor(parameter: 'style' | 'locale', message: string, options?: ErrorOptions) {
    super(message, options)
    this.parameter = parameter
  }
}

/** @param known by name. */
export function unknownChoice(
  parameter: 'style' | 'locale',
  given: string,
  known: Iterable<string>,
): UnknownChoice {
  const names = [...known].toSorted()
  const shown = names.slice(0, 50).join(', ') + (names.length > 50 ? ' …' : '')
  return new UnknownChoice(
    parameter,
    `${JSON.stringify(given.slice(0, 100))} is no ${parameter} that is known here; known are ${shown}.`,
  )
}
