import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { ConnectionUse } from '../connections.ts'
import type { Random } from '../random.ts'
import type { SamplePlace, Samples } from '../samples.ts'

/** A value of an argument as the generator drew it: it can be written as a literal, and drawn again in its shape. */
export type Drawn =
  | { readonly kind: 'null' }
  | { readonly kind: 'variable'; readonly name: string }
  /** An enum or Boolean: part of the shape. */
  | { readonly kind: 'choice'; readonly value: string | boolean; readonly isEnum: boolean }
  | { readonly kind: 'leaf'; readonly value: unknown; readonly again: () => unknown }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Drawn])[] }
  /** `again` draws a list of any length, where that is no part of the shape. */
  | { readonly kind: 'list'; readonly items: readonly Drawn[]; readonly again?: () => Drawn }

/** Where a value stands, and for a cursor, of which list. */
export interface ValuePlace extends SamplePlace {
  readonly cursorOf?: ConnectionUse
}

/** Gives a variable for a position of this type, or undefined where a literal is to stand there. */
export type OfferVariable = (
  type: GraphQLInputType,
  place: ValuePlace,
  depth: number,
  mustBeThere: boolean,
) => Drawn | undefined

/** Draws values of input types. */
export class ValueDrawer {
  readonly #random: Random
  readonly #samples: Samples

  constructor(random: Random, samples: Samples) {
    this.#random = random
    this.#samples = samples
  }

  /**
   * A value of this type; undefined where no sample fits the place.
   *
   * @param depth how deep filters may still be nested.
   */
  draw(type: GraphQLInputType, place: ValuePlace, depth: number, offer: OfferVariable): Drawn | undefined {
    return this.#draw(type, place, depth, offer, false)
  }

  #draw(
    type: GraphQLInputType,
    place: ValuePlace,
    depth: number,
    offer: OfferVariable,
    mustBeThere: boolean,
  ): Drawn | undefined {
    const variable = offer(type, place, depth, mustBeThere)
    if (variable !== undefined) return variable
    if (!isNonNullType(type) && !mustBeThere && this.#random.chance(0.06)) return { kind: 'null' }
    const nullable = getNullableType(type)
    if (isEnumType(nullable)) {
      const { name } = this.#random.pick(nullable.getValues())
      return { kind: 'choice', value: name, isEnum: true }
    }
    if (isListType(nullable)) return this.#list(nullable.ofType, place, depth, offer)
    if (isInputObjectType(nullable)) return this.#object(nullable, place, depth, offer)
    if (nullable.name === 'Boolean') return { kind: 'choice', value: this.#random.chance(0.5), isEnum: false }
    const again = () =>
      place.cursorOf === undefined
        ? this.#samples.scalar(this.#random, nullable.name, place)
        : this.#random.maybe(this.#samples.cursors(place.cursorOf), 0)
    if (place.cursorOf !== undefined && this.#samples.cursors(place.cursorOf).length === 0) return undefined
    const value = again()
    return value === undefined ? undefined : { kind: 'leaf', value, again }
  }

  #list(itemType: GraphQLInputType, place: ValuePlace, depth: number, offer: OfferVariable): Drawn {
    const item = getNullableType(itemType)
    const isFilter = isInputObjectType(item) && !item.isOneOf
    const items: Drawn[] = []
    for (let count = this.#random.int(0, 3); count > 0; count -= 1) {
      const drawn = this.#draw(itemType, place, depth - 1, offer, false)
      if (drawn !== undefined) items.push(drawn)
    }
    if (isFilter) return { kind: 'list', items }
    if (isEnumType(item)) {
      // In any order, and each as often as one likes.
      const twice = [...items, ...items.slice(1)]
      const again = (): Drawn => ({ kind: 'list', items: this.#random.some(twice, twice.length), again })
      return { kind: 'list', items, again }
    }
    return { kind: 'list', items, again: () => this.#list(itemType, place, depth, () => undefined) }
  }

  #object(
    type: GraphQLInputType & { getFields(): Record<string, { name: string; type: GraphQLInputType }> },
    place: ValuePlace,
    depth: number,
    offer: OfferVariable,
  ): Drawn {
    const isOneOf = isInputObjectType(type) && type.isOneOf
    const typeName = isInputObjectType(type) ? type.name : ''
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !nests(field.type))
    const entries: [string, Drawn][] = []
    const wanted = isOneOf ? fields.length : this.#random.pick([0, 1, 1, 1, 2, 2, 3, 4])
    for (const field of this.#random.some(fields, wanted)) {
      const inner = { name: field.name, within: place.name, withinType: typeName }
      const drawn = this.#draw(field.type, inner, depth - 1, offer, isOneOf)
      if (drawn !== undefined) entries.push([field.name, drawn])
      if (isOneOf && entries.length > 0) break
    }
    return { kind: 'object', fields: entries }
  }
}

/** May a value of this type hold another filter? */
function nests(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return nests(nullable.ofType)
  return isInputObjectType(nullable) && 'not' in nullable.getFields()
}

/** The value as it stands in a document. A list of one entry may stand there without its brackets. */
export function literalOf(drawn: Drawn, isBare: () => boolean): string {
  switch (drawn.kind) {
    case 'null':
      return 'null'
    case 'variable':
      return `$${drawn.name}`
    case 'choice':
      return String(drawn.value)
    case 'leaf':
      return JSON.stringify(drawn.value)
    case 'object':
      return `{${drawn.fields.map(([name, value]) => `${name}: ${literalOf(value, isBare)}`).join(', ')}}`
    default: {
      const [only, ...others] = drawn.items
      const bare = only !== undefined && others.length === 0 && only.kind !== 'variable' && isBare()
      return bare
        ? literalOf(only, isBare)
        : `[${drawn.items.map((item) => literalOf(item, isBare)).join(', ')}]`
    }
  }
}

/** The value as a variable gives it. */
export function jsonOf(drawn: Drawn): unknown {
  switch (drawn.kind) {
    case 'null':
      return null
    case 'variable':
      throw new Error('The value of a variable has no variables')
    case 'choice':
    case 'leaf':
      return drawn.value
    case 'object':
      return Object.fromEntries(drawn.fields.map(([name, value]) => [name, jsonOf(value)]))
    default:
      return drawn.items.map(jsonOf)
  }
}

/** Another value of the same shape. */
export function redraw(drawn: Drawn): Drawn {
  switch (drawn.kind) {
    case 'leaf':
      return { ...drawn, value: drawn.again() }
    case 'object':
      return { kind: 'object', fields: drawn.fields.map(([name, value]) => [name, redraw(value)] as const) }
    case 'list':
      return drawn.again?.() ?? { kind: 'list', items: drawn.items.map(redraw) }
    default:
      return drawn
  }
}
