import { type GraphQLInputType, isNonNullType } from 'graphql'
import type { Random } from '../random.ts'
import { type Drawn, jsonOf, literalOf, redraw, type ValueDrawer, type ValuePlace } from './values.ts'

interface Variable {
  readonly name: string
  readonly type: string
  readonly defaultValue: Drawn | undefined
  /** Undefined where the request does not give it. */
  readonly value: Drawn | undefined
  /** Another value of any shape. */
  readonly another: () => Drawn | undefined
  /** What may share it. */
  readonly domain: string
}

/** The variables of one operation: nullable and not, with and without defaults, given, null and absent. */
export class Variables {
  readonly #random: Random
  readonly #values: ValueDrawer
  readonly #variables: Variable[] = []
  readonly #probability: number

  constructor(random: Random, values: ValueDrawer) {
    this.#random = random
    this.#values = values
    this.#probability = random.pick([0, 0.15, 0.5, 0.8])
  }

  /** Perhaps a variable for a position of this type. */
  offer(type: GraphQLInputType, place: ValuePlace, depth: number, mustBeThere: boolean): Drawn | undefined {
    if (!this.#random.chance(this.#probability)) return undefined
    const domain = JSON.stringify([String(type), mustBeThere, place])
    const shared = this.#variables.find((variable) => variable.domain === domain)
    if (shared !== undefined && this.#random.chance(0.3)) return { kind: 'variable', name: shared.name }
    const draw = () => this.#values.draw(type, place, depth, () => undefined)
    const value = draw()
    if (value === undefined || (mustBeThere && value.kind === 'null')) return undefined
    const isNullable = !isNonNullType(type) && !mustBeThere
    const isStrict = !isNullable || (value.kind !== 'null' && this.#random.chance(0.2))
    const found = this.#random.chance(0.25) ? draw() : undefined
    // The default of a non-null variable cannot be null.
    const defaultValue = isStrict && found?.kind === 'null' ? undefined : found
    const mayBeAbsent = !isStrict || defaultValue !== undefined
    const isAbsent = mayBeAbsent && this.#random.chance(0.25)
    const typeName = String(type).replace(/!$/, '')
    return this.#add({
      type: isStrict ? `${typeName}!` : typeName,
      defaultValue,
      value: isAbsent ? undefined : value,
      another: () => {
        if (mayBeAbsent && this.#random.chance(0.3)) return undefined
        if (!isStrict && this.#random.chance(0.2)) return { kind: 'null' }
        const again = draw()
        return again === undefined || (isStrict && again.kind === 'null') ? value : again
      },
      domain,
    })
  }

  /** A variable that is always null or absent. */
  nothing(type: string): Drawn {
    const value: Drawn | undefined = this.#random.chance(0.5) ? { kind: 'null' } : undefined
    return this.#add({ type, defaultValue: undefined, value, another: () => value, domain: '' })
  }

  /** A Boolean for `@skip` or `@include`. */
  condition(): string {
    if (!this.#random.chance(0.6)) return String(this.#random.chance(0.6))
    const draw = (): Drawn => ({ kind: 'choice', value: this.#random.chance(0.6), isEnum: false })
    const shared = this.#variables.find(({ domain }) => domain === 'condition')
    if (shared !== undefined && this.#random.chance(0.5)) return `$${shared.name}`
    const defaultValue = this.#random.chance(0.3) ? draw() : undefined
    const isAbsent = defaultValue !== undefined && this.#random.chance(0.5)
    this.#add({
      type: defaultValue !== undefined && this.#random.chance(0.5) ? 'Boolean' : 'Boolean!',
      defaultValue,
      value: isAbsent ? undefined : draw(),
      another: draw,
      domain: 'condition',
    })
    return `$${this.#variables.at(-1)?.name ?? ''}`
  }

  #add(variable: Omit<Variable, 'name'>): Drawn {
    const name = `${this.#random.pick(['v', 'where', '_', 'A'])}${this.#variables.length}`
    this.#variables.push({ ...variable, name })
    return { kind: 'variable', name }
  }

  /** `($a: Int, …)`, empty without variables. */
  definitions(): string {
    if (this.#variables.length === 0) return ''
    const written = this.#variables.map(({ name, type, defaultValue }) =>
      defaultValue === undefined
        ? `$${name}: ${type}`
        : `$${name}: ${type} = ${literalOf(defaultValue, () => false)}`,
    )
    return `(${written.join(', ')})`
  }

  /** What the first request gives. */
  values(): Record<string, unknown> {
    return this.#give(({ value }) => value)
  }

  /** Other values of the same shape. */
  sameShape(): Record<string, unknown> {
    return this.#give(({ value }) => (value === undefined ? undefined : redraw(value)))
  }

  /** Other values, of another shape where that may be. */
  anyShape(): Record<string, unknown> {
    return this.#give(({ another }) => another())
  }

  #give(valueOf: (variable: Variable) => Drawn | undefined): Record<string, unknown> {
    const entries = this.#variables.flatMap((variable): [string, unknown][] => {
      const value = valueOf(variable)
      return value === undefined ? [] : [[variable.name, jsonOf(value)]]
    })
    return Object.fromEntries(entries)
  }

  /** What a variable is worth in the first request, defaults included. */
  valueOf(name: string): unknown {
    const variable = this.#variables.find((candidate) => candidate.name === name)
    const drawn = variable?.value ?? variable?.defaultValue
    return drawn === undefined ? undefined : jsonOf(drawn)
  }
}
