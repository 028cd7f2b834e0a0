import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { textKey } from '../domain/text-key.ts'
import { RuleViolation } from '../plan/input-error.ts'
import type { Convert, Input } from '../plan/input.ts'
import { valueLimits } from '../plan/value-limits.ts'
import { builder } from './builder.ts'

/** What the description of every filter says of how large it may be. */
export const filterSize = `The filters of an operation may state ${valueLimits.conditions} conditions, and be ${valueLimits.depth} objects deep.`

/** One field of a filter: its name, and the condition that it states where it is given. */
export type FilterField = readonly [name: string, condition: (input: Input) => SQL]

/**
 * The condition of a filter: all its given fields, with `and`, `or` and `not` for filters inside it.
 *
 * A condition that is unknown, because a column is null, does not hold; so `not` is the true opposite.
 */
export function combine(where: Input, nested: (filter: Input) => SQL, fields: readonly FilterField[]): SQL {
  const given = fields.filter(([name]) => where.at(name).present)
  const conditions = given.map(([name, condition]) => condition(where.at(name)))
  if (where.at('and').present) conditions.push(...where.at('and').items().map(nested))
  if (where.at('or').present) {
    const either = where.at('or').items().map(nested)
    conditions.push(either.length === 0 ? sql`false` : sql`(${sql.join(either, sql` or `)})`)
  }
  if (where.at('not').present) conditions.push(sql`(${nested(where.at('not'))}) is not true`)
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
}

export const IntRange = builder.inputType('IntRange', {
  description: 'Whole numbers in a range. All given bounds must hold; without any, every known number does.',
  fields: (t) => ({
    gte: t.int({ description: 'This or more.' }),
    lte: t.int({ description: 'This or less.' }),
    eq: t.int({ description: 'Exactly this.' }),
  }),
})

export function rangeSql(column: SQLWrapper, range: Input): SQL {
  const bounds = (
    [
      ['gte', '>='],
      ['lte', '<='],
      ['eq', '='],
    ] as const
  ).filter(([name]) => range.at(name).present)
  if (bounds.length === 0) return sql`${column} is not null`
  const conditions = bounds.map(
    ([name, operator]) => sql`${column} ${sql.raw(operator)} ${range.at(name).bind()}::int`,
  )
  return sql`(${sql.join(conditions, sql` and `)})`
}

export const FloatRange = builder.inputType('FloatRange', {
  description: 'Numbers in a range. All given bounds must hold; without any, every known number does.',
  fields: (t) => ({
    gt: t.float({ description: 'More than this.' }),
    gte: t.float({ description: 'This or more.' }),
    lt: t.float({ description: 'Less than this.' }),
    lte: t.float({ description: 'This or less.' }),
  }),
})

const floatOperators = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/**
 * The condition that a key from 0 to 1 is in a range.
 *
 * @param unknown stands for what is not known, above all others: it is in no range.
 */
export function unitRangeSql(key: SQLWrapper, unknown: number, range: Input): SQL {
  const bounds = Object.entries(floatOperators).filter(([name]) => range.at(name).present)
  const conditions = bounds.map(
    ([name, operator]) => sql`${key} ${sql.raw(operator)} ${range.at(name).bind(inUnit)}::real`,
  )
  return sql`(${sql.join([sql`${key} < ${sql.raw(String(unknown))}::real`, ...conditions], sql` and `)})`
}

/** A bound that says the same of numbers from 0 to 1, and that single precision can hold. */
const inUnit: Convert = (value) => Math.fround(Math.max(-1, Math.min(1.5, Number(value))))

/** Does a key begin like this text's? A range, because `like` with a parameter would not use the index. */
export function startsWith(column: { getSQL(): SQL }, start: Input): SQL {
  const key = start.bind(keyStart)
  return sql`(${column} >= ${key} and ${column} < ${key} || chr(1114111))`
}

/** The rule for texts that are searched for: signs alone find nothing. */
export const needsLetter = 'it needs at least one letter or digit.'

const keyStart: Convert = (value) => {
  const key = textKey(String(value))
  if (key === '') throw new RuleViolation(needsLetter)
  return key
}
