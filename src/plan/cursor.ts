import { type SQL, sql } from 'drizzle-orm'
import { RuleViolation } from './input-error.ts'
import type { Order, SortKey } from './source.ts'

/**
 * Cursors are opaque: URL-safe base64 (RFC 4648, section 5, no padding) of a JSON list of the order's mark and the row's
 * sort keys. They say where a page begins, and stay good when rows come or go.
 */
export function cursorSql(order: Order<unknown, unknown>, keys: readonly SQL[]): SQL {
  const list = sql.join([sql`${sql.raw(`'${order.mark}'`)}::text`, ...keys], sql`, `)
  // encode(…, 'base64') breaks its lines; translate drops the breaks and the padding.
  return sql`translate(encode(convert_to(json_build_array(${list})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`
}

/**
 * Reads a cursor that must belong to this order.
 *
 * @returns one value per sort key.
 * @throws RuleViolation where the text is no cursor, or one of another order.
 */
export function cursorValues(order: Order<unknown, unknown>, cursor: string): unknown[] {
  const list = decode(cursor)
  if (list === undefined) {
    throw new RuleViolation(
      `${JSON.stringify(cursor.slice(0, 100))} is not a cursor of this service; take one from "edges.cursor" or "pageInfo".`,
    )
  }
  const [mark, ...values] = list
  if (mark !== order.mark) {
    throw new RuleViolation(
      `this cursor belongs to the order ${String(mark)}, and this list is in the order ${order.mark}.`,
    )
  }
  if (
    values.length !== order.keys.length ||
    !order.keys.every((key, index) => fits(key.type, values[index]))
  ) {
    throw new RuleViolation('this cursor was changed after this service gave it out; take it as it came.')
  }
  return values
}

function decode(cursor: string): unknown[] | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined
  try {
    const list: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(list) && typeof list[0] === 'string' ? list : undefined
  } catch {
    return undefined
  }
}

function fits(type: SortKey<unknown, unknown>['type'], value: unknown): boolean {
  // Postgres has no text with a NUL, so no cursor of ours does.
  if (type === 'text') return typeof value === 'string' && !value.includes('\0')
  // Beyond single precision Postgres would refuse it.
  if (type === 'real') return typeof value === 'number' && Number.isFinite(Math.fround(value))
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'boolean'
}
