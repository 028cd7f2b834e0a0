import { type Problem, UserError } from '../domain/errors.ts'
import { visibleText } from '../domain/visible-text.ts'
import { plainText } from './values/plain-text.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The object that a JSON text is.
 *
 * @throws UserError with one sentence when the text is no JSON or no object.
 */
export function parseJsonObject(text: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UserError(`This is no well-formed JSON: ${shortMessage(error)}.`, { cause: error })
  }
  const object = objectIn(value)
  if (object === undefined) throw new UserError('This is no JSON object.')
  return object
}

/** Parsers quote the text around the mistake, which may be long. */
function shortMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  return message.replace(/\s+/g, ' ').slice(0, 120).replace(/\.$/, '')
}

/** The value where it is an object; `undefined` for lists, null and all else. */
export function objectIn(value: unknown): JsonObject | undefined {
  // A JSON value that is an object and no list has names for its properties.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** The items of a list; one value alone is a list of one, and null or nothing an empty one. */
export function listIn(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/**
 * A string or number as a text: white space folded, what prints nothing, NUL and halves of surrogate pairs, which no database takes, left
 * out. `undefined` where nothing is left, and for all else.
 */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const clean = value.includes('\0') ? value.replaceAll('\0', '') : value
  return visibleText(clean.toWellFormed()) || undefined
}

/** A text that may hold mark-up, as plain text. */
export function plainTextIn(value: unknown): string | undefined {
  const text = textIn(value)
  return text === undefined ? undefined : plainText(text)
}

/** A number that is whole and not negative, also when it is written as a string. */
export function countIn(value: unknown): number | undefined {
  const text = textIn(value)
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** What to say of a JSON text with NUL characters, which `textIn` leaves out. */
export function nulProblems(text: string): readonly Problem[] {
  return text.includes('\\u0000') || text.includes('\0')
    ? [{ severity: 'warning', where: 'record', message: 'NUL characters were left out.' }]
    : []
}
