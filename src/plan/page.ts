import { type SQL, sql } from 'drizzle-orm'
import { cursorValues } from './cursor.ts'
import { argumentError, RuleViolation } from './input-error.ts'
import type { Input, Slot } from './input.ts'
import type { Order } from './source.ts'

/** Rows of a page that is not asked for by number. */
export const defaultPageSize = 20

/** The most rows of a page. */
export const largestPageSize = 200

/** The page of a connection that `first`, `after`, `last` and `before` ask for. */
export interface Page {
  readonly backward: boolean
  /** How many rows, bound. */
  readonly size: SQL
  /** How many rows and one more: whether it is there tells if the list goes on. */
  readonly sizeAndOne: SQL
  /** How many rows, for the cost. */
  readonly sizeSlot: Slot
  /** Everything that the arguments must hold to, for a selection that needs none of them. */
  readonly rules: readonly Slot[]
  readonly after: readonly SQL[] | undefined
  readonly before: readonly SQL[] | undefined
}

/**
 * Reads the page arguments. Without `first` and `last`, the first 20.
 *
 * @throws GraphQLError `BAD_USER_INPUT` where both `first` and `last` are given; at each run, where a number is not
 * from 1 to 200 or a cursor is not one of this order.
 */
export function readPage(args: Input, order: Order<unknown, unknown>): Page {
  const first = args.at('first')
  const last = args.at('last')
  if (first.present && last.present) {
    throw argumentError(last.place, 'give "first" or "last", not both.')
  }
  const backward = last.present
  const count = backward ? last : first
  return {
    backward,
    size: count.bind(pageSize),
    sizeAndOne: count.bind((value) => pageSize(value) + 1),
    sizeSlot: count.slot(pageSize),
    rules: [
      count.slot(pageSize),
      ...[args.at('after'), args.at('before')]
        .filter((cursor) => cursor.present)
        .map((cursor) => cursor.slot((value) => cursorValues(order, String(value)))),
    ],
    after: boundary(args.at('after'), order),
    before: boundary(args.at('before'), order),
  }
}

function pageSize(value: unknown): number {
  if (value === undefined || value === null) return defaultPageSize
  if (typeof value === 'number' && value >= 1 && value <= largestPageSize) return value
  throw new RuleViolation(
    `${JSON.stringify(value)} is out of range; it takes a whole number from 1 to ${largestPageSize}.`,
  )
}

const castOf = {
  integer: sql.raw('::bigint'),
  real: sql.raw('::real'),
  text: sql.raw('::text'),
  boolean: sql.raw('::boolean'),
} as const

function boundary(cursor: Input, order: Order<unknown, unknown>): SQL[] | undefined {
  if (!cursor.present) return undefined
  return order.keys.map(
    (key, index) =>
      sql`${cursor.bind((value) => keyValue(key.type, cursorValues(order, value as string)[index]))}${castOf[key.type]}`,
  )
}

/** A number that is too small for single precision is nothing to it; Postgres would refuse it. */
function keyValue(type: keyof typeof castOf, value: unknown): unknown {
  return type === 'real' ? Math.fround(Number(value)) : value
}
