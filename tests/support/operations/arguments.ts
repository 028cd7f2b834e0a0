import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  isRequiredArgument,
} from 'graphql'
import { isConnection } from '../connections.ts'
import type { Random } from '../random.ts'
import { type Drawn, literalOf, type ValueDrawer, type ValuePlace } from './values.ts'
import type { Variables } from './variables.ts'

/** The arguments of one field as they stand in the document, and how many rows to reckon with. */
export interface WrittenArguments {
  readonly text: string
  readonly rows: number
}

/** Writes the arguments of fields. */
export class Arguments {
  /** Were cursors given? Then no other order will do. */
  hasCursors = false
  readonly #random: Random
  readonly #values: ValueDrawer
  readonly #variables: Variables

  constructor(random: Random, values: ValueDrawer, variables: Variables) {
    this.#random = random
    this.#values = values
    this.#variables = variables
  }

  /** Undefined where a required argument has no sample. */
  write(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): WrittenArguments | undefined {
    const given = new Map<string, Drawn>()
    const isPaged = isConnection(field)
    for (const argument of field.args) {
      if (isPaged && pageNames.has(argument.name)) continue
      if (!isRequiredArgument(argument) && this.#random.chance(argument.name === 'where' ? 0.25 : 0.5))
        continue
      const drawn = this.#draw(argument, field.name)
      if (drawn !== undefined) given.set(argument.name, drawn)
      else if (isRequiredArgument(argument)) return undefined
    }
    if (isPaged) this.#page(type.name, field, given)
    const written = [...given].map(
      ([name, drawn]) => `${name}: ${literalOf(drawn, () => this.#random.chance(0.3))}`,
    )
    return { text: written.length === 0 ? '' : `(${written.join(', ')})`, rows: this.#rows(given, isPaged) }
  }

  /** `first` or `last`, hardly ever none, and cursors of the order that the list is in. */
  #page(typeName: string, field: GraphQLField<unknown, unknown>, given: Map<string, Drawn>): void {
    const [size, other] = this.#random.chance(0.6) ? ['first', 'last'] : ['last', 'first']
    if (this.#random.chance(0.9)) this.#add(field, size, given)
    if (this.#random.chance(0.1)) {
      given.set(other, this.#random.chance(0.5) ? { kind: 'null' } : this.#variables.nothing('Int'))
    }
    const order = field.args.find(({ name }) => name === 'orderBy')
    const chosen = this.#valueOf(given.get('orderBy')) ?? order?.defaultValue
    const cursorOf = {
      typeName,
      fieldName: field.name,
      order: typeof chosen === 'string' ? chosen : undefined,
    }
    for (const name of ['after', 'before']) {
      if (!this.#random.chance(0.25)) continue
      this.hasCursors = true
      this.#add(field, name, given, { cursorOf })
    }
  }

  #add(
    field: GraphQLField<unknown, unknown>,
    name: string,
    given: Map<string, Drawn>,
    more: Pick<ValuePlace, 'cursorOf'> = {},
  ): void {
    const argument = field.args.find((candidate) => candidate.name === name)
    const drawn = argument === undefined ? undefined : this.#draw(argument, field.name, more)
    if (drawn !== undefined) given.set(name, drawn)
  }

  #draw(argument: GraphQLArgument, fieldName: string, more: Pick<ValuePlace, 'cursorOf'> = {}) {
    const place = { name: argument.name, within: fieldName, withinType: '', ...more }
    return this.#values.draw(argument.type, place, 3, (...position) => this.#variables.offer(...position))
  }

  #rows(given: Map<string, Drawn>, isPaged: boolean): number {
    const sizes = ['first', 'last'].map((name) => this.#valueOf(given.get(name)))
    const size = sizes.find((value) => typeof value === 'number')
    if (isPaged) return size ?? 20
    const lists = [...given.values()].map((drawn) => this.#valueOf(drawn))
    return Math.max(1, ...lists.map((value) => (Array.isArray(value) ? value.length : 1)))
  }

  #valueOf(drawn: Drawn | undefined): unknown {
    if (drawn === undefined) return undefined
    if (drawn.kind === 'variable') return this.#variables.valueOf(drawn.name)
    if (drawn.kind === 'list') return drawn.items
    return 'value' in drawn ? drawn.value : undefined
  }
}

const pageNames = new Set(['first', 'last', 'after', 'before'])
