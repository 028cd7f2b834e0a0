import { type SQL, sql } from 'drizzle-orm'
import {
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  specifiedScalarTypes,
} from 'graphql'
import { type ArgumentPlace, argumentError, RuleViolation } from './input-error.ts'

/** Turns a coerced value into what Postgres gets. @throws RuleViolation with the rule that the value breaks. */
export type Convert = (value: unknown) => unknown

/** One field of an operation with arguments, as the planner met it. */
export interface ArgumentSource {
  /** Place in the operation's list of argument values. */
  readonly index: number
  /** `Type.field`, or what else takes the arguments. */
  readonly field: string
  /** Absent where they come from outside an operation. */
  readonly node: FieldNode | undefined
}

/** A bound parameter whose value is taken from the arguments each time the statement runs. */
export class Slot {
  readonly source: ArgumentSource
  readonly path: readonly (string | number)[]
  readonly convert: Convert

  constructor(source: ArgumentSource, path: readonly (string | number)[], convert: Convert) {
    this.source = source
    this.path = path
    this.convert = convert
  }

  /** The value for this run. @throws GraphQLError `BAD_USER_INPUT` naming the argument and the rule. */
  read(argumentValues: readonly Record<string, unknown>[]): unknown {
    let value: unknown = argumentValues[this.source.index]
    for (const step of this.path) value = (value as Record<string | number, unknown> | undefined)?.[step]
    try {
      return this.convert(value)
    } catch (error) {
      if (error instanceof RuleViolation) throw argumentError(this.place(), error)
      throw error
    }
  }

  place(): ArgumentPlace {
    return { field: this.source.field, path: this.path, node: this.source.node }
  }
}

const boolean = specifiedScalarTypes.find((type) => type.name === 'Boolean')

/** Are the values of this type part of a statement's text? Only those with few values are: enums and Booleans. */
export function isChoiceType(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type)
  return isEnumType(nullable) || nullable === boolean
}

/** What a list of enums or Booleans chooses: each once, in a fixed order, whatever the order in which they were given. */
export function choicesOf(list: unknown): string[] {
  return [...new Set((list as readonly unknown[]).map(String))].toSorted()
}

const knownFieldTypes = new WeakMap<GraphQLInputObjectType, Readonly<Record<string, GraphQLInputType>>>()

/** Asked for once for each field of each filter, so they are kept. */
function fieldTypesOf(type: GraphQLInputObjectType): Readonly<Record<string, GraphQLInputType>> {
  let types = knownFieldTypes.get(type)
  if (types === undefined) {
    types = Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, field.type]))
    knownFieldTypes.set(type, types)
  }
  return types
}

/**
 * Arguments as the planner may see them while it writes a statement: what is there and what is not, and the choices
 * (enums, Booleans), but no values. Values are bound, and read anew for each run. That is why a text can be used again
 * for every request of the same shape.
 */
export class Input {
  readonly #value: unknown
  readonly #type: GraphQLInputType | undefined
  readonly #types: Readonly<Record<string, GraphQLInputType>> | undefined
  readonly #source: ArgumentSource
  readonly #path: readonly (string | number)[]

  private constructor(
    value: unknown,
    type: GraphQLInputType | undefined,
    types: Readonly<Record<string, GraphQLInputType>> | undefined,
    source: ArgumentSource,
    path: readonly (string | number)[],
  ) {
    this.#value = value
    this.#type = type
    this.#types = types
    this.#source = source
    this.#path = path
  }

  static ofArguments(
    values: Record<string, unknown>,
    types: Readonly<Record<string, GraphQLInputType>>,
    source: ArgumentSource,
  ): Input {
    return new Input(values, undefined, types, source, [])
  }

  /** A value that stands in no operation: the argument of this name of what `field` names. */
  static outside(name: string, value: unknown, type: GraphQLInputType, field: string): Input {
    const source = { index: 0, field, node: undefined }
    return Input.ofArguments({ [name]: value }, { [name]: type }, source).at(name)
  }

  /** Given, and not null. */
  get present(): boolean {
    return this.#value !== undefined && this.#value !== null
  }

  /** An input object with at least one field that is `present`. */
  get filled(): boolean {
    return (
      this.present &&
      Object.values(this.#value as object).some((value) => value !== undefined && value !== null)
    )
  }

  get place(): ArgumentPlace {
    return { field: this.#source.field, path: this.#path, node: this.#source.node }
  }

  /** The argument, or field of an input object, of that name; not `present` where it, or anything above it, is absent. */
  at(name: string): Input {
    const types = this.#types ?? this.#fieldTypes()
    const type = types[name]
    if (type === undefined)
      throw new Error(`There is no ${[...this.#path, name].join('.')} in ${this.#source.field}`)
    const value = this.present ? (this.#value as Record<string, unknown>)[name] : undefined
    return new Input(value, type, undefined, this.#source, [...this.#path, name])
  }

  /** The items of a list of input objects, whose number is part of the text. */
  items(): Input[] {
    const list = this.#type === undefined ? undefined : getNullableType(this.#type)
    const itemType = isListType(list) ? list.ofType : undefined
    const item = itemType === undefined ? undefined : getNullableType(itemType)
    if (!isInputObjectType(item) || item.isOneOf) {
      throw new Error(
        `${this.#path.join('.')} is no list of filters: its length may not be part of a statement`,
      )
    }
    const items = Array.isArray(this.#value) ? this.#value : []
    return items.map(
      (item: unknown, index) => new Input(item, itemType, undefined, this.#source, [...this.#path, index]),
    )
  }

  /** The value of an enum or Boolean; undefined where it is not `present`. */
  choice(): string | boolean | undefined {
    if (this.#type === undefined || !isChoiceType(this.#type)) {
      throw new Error(
        `${this.#path.join('.')} is no enum or Boolean: its value may not be part of a statement`,
      )
    }
    return this.present ? (this.#value as string | boolean) : undefined
  }

  /** The values of a list of enums, each once, in a fixed order; none where it is not `present`. */
  choices(): string[] {
    const list = this.#type === undefined ? undefined : getNullableType(this.#type)
    if (!isListType(list) || !isChoiceType(list.ofType)) {
      throw new Error(
        `${this.#path.join('.')} is no list of enums: its values may not be part of a statement`,
      )
    }
    return this.present ? choicesOf(this.#value) : []
  }

  /** A bound parameter with this value; `convert` checks and translates it at each run. */
  bind(convert: Convert = (value) => value): SQL {
    return sql`${sql.param(this.slot(convert))}`
  }

  /** The value as it will be at each run, for those who compute something else from it than a parameter. */
  slot(convert: Convert = (value) => value): Slot {
    return new Slot(this.#source, this.#path, convert)
  }

  #fieldTypes(): Readonly<Record<string, GraphQLInputType>> {
    const type = this.#type === undefined ? undefined : getNullableType(this.#type)
    if (!isInputObjectType(type)) throw new Error(`${this.#path.join('.')} is no input object`)
    return fieldTypesOf(type)
  }
}
