import {
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { isConnection } from '../connections.ts'
import type { Random } from '../random.ts'
import { isReading } from '../readings.ts'
import type { Arguments } from './arguments.ts'
import { Names } from './names.ts'
import type { Variables } from './variables.ts'

type Field = GraphQLField<unknown, unknown>

/** How far a selection may still grow. */
interface Room {
  /** Entities that may still be nested. */
  readonly depth: number
  /** How many objects the selection may be made for. */
  readonly objects: number
}

interface Fragment extends Room {
  readonly name: string
  readonly type: string
  readonly text: string
}

const mostObjects = 150

/** Writes selection sets by walking the schema at random. */
export class Selections {
  readonly fragments: Fragment[] = []
  readonly #schema: GraphQLSchema
  readonly #random: Random
  readonly #variables: Variables
  readonly #arguments: Arguments
  readonly #names: Names
  /** Fields that may still be written. */
  #left: number

  constructor(schema: GraphQLSchema, random: Random, variables: Variables, args: Arguments) {
    this.#schema = schema
    this.#random = random
    this.#variables = variables
    this.#arguments = args
    this.#names = new Names(random)
    this.#left = random.pick([10, 25, 50, 80])
  }

  /** `{ … }` with at least one selection. */
  write(type: GraphQLCompositeType, room: Room): string {
    const parts: string[] = []
    for (let count = this.#random.int(1, this.#left > 0 ? 4 : 1); count > 0; count -= 1) {
      parts.push(...this.#selection(type, room))
    }
    if (parts.length === 0) parts.push('__typename')
    return `{ ${parts.join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, room: Room): string[] {
    const dice = this.#random.next()
    if (dice < 0.06) return [`__typename${this.#directive()}`]
    if (dice < 0.12) return [`...${this.#directive()} ${this.write(type, room)}`]
    if (dice < 0.2 || (isAbstractType(type) && dice < 0.75)) {
      const narrowed = this.#typeWithin(type)
      return [`... on ${narrowed.name}${this.#directive()} ${this.write(narrowed, room)}`]
    }
    if (dice < 0.28 || (isAbstractType(type) && dice < 0.9)) return [this.#spread(type, room)]
    return this.#field(type, room)
  }

  /** The type itself, an interface of it, or one of the types that it stands for. */
  #typeWithin(type: GraphQLCompositeType): GraphQLCompositeType {
    if (isAbstractType(type)) return this.#random.pick([type, ...this.#schema.getPossibleTypes(type)])
    return this.#random.pick([type, ...(isObjectType(type) ? type.getInterfaces() : [])])
  }

  #spread(type: GraphQLCompositeType, room: Room): string {
    const narrowed = this.#typeWithin(type)
    const known = this.fragments.filter(
      (fragment) =>
        fragment.type === narrowed.name && fragment.depth <= room.depth && fragment.objects >= room.objects,
    )
    let fragment = this.#random.chance(0.6) && known.length > 0 ? this.#random.pick(known) : undefined
    if (fragment === undefined) {
      // It is known only when it is whole, so no fragment spreads itself.
      const text = this.write(narrowed, room)
      fragment = { ...room, name: `F${this.fragments.length}`, type: narrowed.name, text }
      this.fragments.push(fragment)
    }
    return `...${fragment.name}${this.#directive()}`
  }

  #field(type: GraphQLCompositeType, room: Room): string[] {
    const all = isObjectType(type) || 'getFields' in type ? Object.values(type.getFields()) : []
    const fields = all.filter((field) => !isReading(type.name, field.name) && this.#isAllowed(field, room))
    if (fields.length === 0) return []
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)))
    const field =
      composite.length > 0 && this.#left > 0 && this.#random.chance(0.6)
        ? this.#random.pick(composite)
        : this.#random.pick(fields)
    this.#left -= 1
    const given = this.#arguments.write(type, field)
    if (given === undefined) return []
    const { name, text } = this.#names.of(type.name, field, given.text)
    const response = name === field.name ? name : `${name}: ${field.name}`
    const inner = getNamedType(field.type)
    const write = () => {
      const selection = isCompositeType(inner)
        ? ` ${this.write(inner, this.#roomOf(field, given.rows, room))}`
        : ''
      return `${response}${text}${this.#directive()}${selection}`
    }
    // The same field again: GraphQL merges the two.
    return this.#random.chance(0.12) ? [write(), write()] : [write()]
  }

  #isAllowed(field: Field, room: Room): boolean {
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return true
    if (field.args.some((argument) => isRequiredArgument(argument)) && room.depth <= 0) return false
    if (isConnection(field)) return room.depth > 0 && room.objects <= mostObjects / 2
    return !this.#isEntity(type) || (room.depth > 0 && room.objects <= mostObjects)
  }

  #roomOf(field: Field, rows: number, { depth, objects }: Room): Room {
    const type = getNamedType(field.type)
    const isList = isListType(getNullableType(field.type))
    // A connection reckons with its page; its own lists are that page.
    const isPart = field.name === 'nodes' || field.name === 'edges' || field.name === 'node'
    const factor = isConnection(field) ? rows : isList && !isPart ? Math.max(2, rows) : 1
    return {
      depth: isCompositeType(type) && this.#isEntity(type) && !isConnection(field) ? depth - 1 : depth,
      objects: objects * factor,
    }
  }

  #isEntity(type: GraphQLCompositeType): boolean {
    return isAbstractType(type) || (isObjectType(type) && type.getInterfaces().length > 0)
  }

  #directive(): string {
    if (!this.#random.chance(0.1)) return ''
    const name = this.#random.pick(['skip', 'include'])
    return ` @${name}(if: ${this.#variables.condition()})`
  }
}
