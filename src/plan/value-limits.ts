import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql'
import { type ArgumentPath, type ArgumentPlace, argumentError, RuleViolation } from './input-error.ts'

/**
 * How large the values of a request may be, wherever they stand: in variables or in the document. Lists of ids and keys
 * are held to the length of a page (`largestPageSize`).
 */
export const valueLimits = {
  /** Objects inside one another, lists between them not counted. Filters that people write are three or four deep. */
  depth: 12,
  /** Objects altogether: enough for all conditions and some lists of keys. Coercing 30,000 takes a quarter of a second. */
  objects: 1_000,
  /** Entries of lists altogether. Of each that is wrong graphql-js makes an error: of so many in a second and a half. */
  entries: 40_000,
  /**
   * Conditions of all filters of an operation. The first answer to 200 takes up to a quarter of a second, most of it
   * Postgres planning the statement; the time grows with their number, and so do the text and the plan that are kept.
   */
  conditions: 200,
  /** Characters of a text that is searched for: more than any title has. */
  textLength: 1_000,
  /** Words of a text that is searched for. Each is looked up by itself, and Postgres parses them by recursion. */
  textWords: 50,
} as const

type Values = Readonly<Record<string, unknown>>

/** A value, and how it is reached. */
interface Spot<Value> {
  readonly value: Value
  readonly step: string | number
  readonly above: Spot<unknown> | undefined
}

/** What is too large, and the rule that it breaks. */
export interface TooLarge {
  readonly path: ArgumentPath
  readonly broken: RuleViolation
}

/**
 * Holds values to the limits of depth, of objects and of entries; undefined where they are within. Takes them as they come from the
 * client, so it must not recurse: they are what would overflow the stack. Scalars cost next to nothing.
 */
export function findTooLarge(values: Values): TooLarge | undefined {
  if (Object.values(values).every(isScalar)) return undefined
  const open: (Spot<object> & { readonly depth: number })[] = []
  let objects = 0
  let entries = 0
  const look = (value: unknown, step: string | number, above?: Spot<unknown>, depth = 0): void => {
    if (typeof value === 'object' && value !== null) open.push({ value, step, above, depth })
  }
  for (const [name, value] of Object.entries(values)) look(value, name)
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    const { value, depth } = spot
    if (Array.isArray(value)) {
      entries += value.length
      if (entries > valueLimits.entries) return { path: pathTo(spot), broken: tooManyEntries() }
      for (let at = value.length - 1; at >= 0; at -= 1) look(value[at], at, spot, depth)
      continue
    }
    objects += 1
    if (depth === valueLimits.depth) return { path: pathTo(spot), broken: tooDeep() }
    if (objects > valueLimits.objects) return { path: pathTo(spot), broken: tooManyObjects() }
    for (const [name, inner] of Object.entries(value)) look(inner, name, spot, depth + 1)
  }
  return undefined
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function tooDeep(): RuleViolation {
  const limit = valueLimits.depth
  const rule = `it is more than ${limit} objects deep; the limit is ${limit}. Nest fewer filters inside one another.`
  return new RuleViolation(rule, { limit })
}

function tooManyObjects(): RuleViolation {
  const limit = valueLimits.objects
  const rule = `it is one of more than ${limit.toLocaleString('en')} objects; the limit is ${limit.toLocaleString('en')}. Ask in several requests.`
  return new RuleViolation(rule, { limit })
}

function tooManyEntries(): RuleViolation {
  const limit = valueLimits.entries
  const shown = limit.toLocaleString('en')
  const rule = `with it the lists have more than ${shown} entries; the limit is ${shown}. Ask in several requests.`
  return new RuleViolation(rule, { limit })
}

/**
 * Holds the coerced arguments of one field to the limits of depth and of conditions.
 *
 * @param before conditions that other fields of the operation state.
 * @returns the conditions of these fields and this one. A filter's condition is a field of it that is given and holds no
 * filters; a filter without any counts as one.
 * @throws GraphQLError `BAD_USER_INPUT` naming the filter that goes over a limit.
 */
export function checkArguments(
  values: Values,
  types: Readonly<Record<string, GraphQLInputType>>,
  { field, node }: Omit<ArgumentPlace, 'path'>,
  before: number,
): number {
  const large = findTooLarge(values)
  if (large !== undefined) throw argumentError({ field, node, path: large.path }, large.broken)
  let conditions = before
  for (const [name, value] of Object.entries(values)) {
    const type = types[name] === undefined ? undefined : getNamedType(types[name])
    if (!isInputObjectType(type) || !holdsItself(type)) continue
    const open = spotsOf(value, name, undefined)
    for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
      const { own, inner } = readFilter(type, spot)
      conditions += inner.length === 0 ? Math.max(own, 1) : own
      if (conditions > valueLimits.conditions) {
        throw argumentError({ field, node, path: pathTo(spot) }, tooManyConditions())
      }
      open.push(...inner.toReversed())
    }
  }
  return conditions
}

/** Only filters hold filters of their own type. */
function holdsItself(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).some((field) => getNamedType(field.type) === type)
}

/** How many conditions a filter states by itself, and the filters in it, in order. */
function readFilter(type: GraphQLInputObjectType, spot: Spot<Values>) {
  const fields = type.getFields()
  const inner: Spot<Values>[] = []
  let own = 0
  for (const [name, value] of Object.entries(spot.value)) {
    if (value === undefined || value === null) continue
    const field = fields[name]
    if (field !== undefined && getNamedType(field.type) === type) inner.push(...spotsOf(value, name, spot))
    else own += 1
  }
  return { own, inner }
}

/** A filter, or the filters of a list. */
function spotsOf(value: unknown, step: string | number, above: Spot<unknown> | undefined): Spot<Values>[] {
  if (typeof value !== 'object' || value === null) return []
  const spot = { value, step, above }
  // GraphQL has coerced it: what is no list is a filter.
  if (!Array.isArray(value)) return [spot as Spot<Values>]
  return value.map((item: unknown, index) => ({ value: item as Values, step: index, above: spot }))
}

function tooManyConditions(): RuleViolation {
  const { conditions } = valueLimits
  return new RuleViolation(
    `this filter takes the operation over ${conditions} conditions; the limit is ${conditions}. State fewer, or ask in several requests.`,
    { limit: conditions },
  )
}

function pathTo(spot: Spot<unknown>): ArgumentPath {
  const path: (string | number)[] = []
  for (let at: Spot<unknown> | undefined = spot; at !== undefined; at = at.above) path.push(at.step)
  return path.toReversed()
}

/** Holds a text that is searched for to the limits. @throws RuleViolation where it is too long. */
export function checkSearchText(text: string): void {
  if (text.length > valueLimits.textLength) {
    throw tooLong(`${text.length.toLocaleString('en')} characters`, valueLimits.textLength)
  }
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0
  if (words > valueLimits.textWords) throw tooLong(`${words} words`, valueLimits.textWords)
}

function tooLong(what: string, limit: number): RuleViolation {
  return new RuleViolation(`it has ${what}; the limit is ${limit.toLocaleString('en')}. Leave some out.`, {
    limit,
  })
}
