import { UserError } from '../../domain/errors.ts'

/**
 * Takes a value out of JSON as what it must be.
 *
 * @param place the value's name as a person would look for it: `authors[0].name.family`.
 * @throws UserError with one sentence that names the place.
 */
export type Check<T> = (value: unknown, place: string) => T

/** How one property of an object is checked. */
export interface Property<T> {
  readonly check: Check<T>
  readonly optional: boolean
}

/** The properties of `T`, each with its check. */
export type Shape<T> = { readonly [K in keyof T]-?: Property<Exclude<T[K], undefined>> }

export function required<T>(check: Check<T>): Property<T> {
  return { check, optional: false }
}

export function optional<T>(check: Check<T>): Property<T> {
  return { check, optional: true }
}

/** A text that is not empty and that a database can hold: well-formed, without NUL. */
export const text: Check<string> = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(place, 'a text that is not empty', value)
  if (value.includes('\0') || !value.isWellFormed())
    throw wrong(place, 'a text without NUL and halves', value)
  return value
}

/** A text that a parser of `domain/` gives back as it is: canonical spelling. */
export function canonical(parse: (value: string) => string | undefined, what: string): Check<string> {
  return (value, place) => {
    const spelled = text(value, place)
    if (parse(spelled) !== spelled) throw wrong(place, what, value)
    return spelled
  }
}

export const flag: Check<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw wrong(place, 'true or false', value)
  return value
}

export function whole(least: number, most: number): Check<number> {
  return (value, place) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    throw wrong(place, `a whole number from ${least} to ${most}`, value)
  }
}

/** From 0 to 1. */
export const probability: Check<number> = (value, place) => {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value
  throw wrong(place, 'a number from 0 to 1', value)
}

export function oneOf<T extends string>(values: readonly T[]): Check<T> {
  return (value, place) => {
    const found = values.find((known) => known === value)
    if (found === undefined) throw wrong(place, `one of ${values.join(', ')}`, value)
    return found
  }
}

export function listOf<T>(check: Check<T>): Check<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw wrong(place, 'a list', value)
    return value.map((item: unknown, index) => check(item, `${place}[${index}]`))
  }
}

/** An object of these properties and no others, in the order of the shape. */
export function object<T extends object>(shape: Shape<T>): Check<T> {
  const names = Object.keys(shape) as (keyof T & string)[]
  return (value, place) => {
    const given = objectAt(value, place)
    const at = (name: string): string => (place === '' ? name : `${place}.${name}`)
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(shape, name))
    if (unknown !== undefined) throw new UserError(`The field ${at(unknown)} is not known.`)
    const entries = names.flatMap((name) => {
      const { check, optional: mayMiss } = shape[name]
      if (given[name] === undefined && mayMiss) return []
      return [[name, check(given[name], at(name))]]
    })
    // The shape has every property of T, so the entries are one.
    return Object.fromEntries(entries) as T
  }
}

/** A JSON object, whatever its properties. */
export function objectAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(place, 'an object', value)
  return value as Readonly<Record<string, unknown>>
}

function wrong(place: string, expected: string, value: unknown): UserError {
  const given = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80)
  return new UserError(`${place === '' ? 'It' : `The field ${place}`} must be ${expected}, not ${given}.`)
}
