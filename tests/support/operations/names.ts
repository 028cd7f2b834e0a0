import type { GraphQLField } from 'graphql'
import type { Random } from '../random.ts'

/** Longer than an identifier of Postgres may be (63 bytes); two of them differ only after that. */
const long = 'anAliasThatIsLongerThanAnyIdentifierThatPostgresKnowsHowToKeepInOnePiece'

/** Names that statements use themselves, and names that JavaScript's objects have. */
const hostile = [
  'o',
  'c0',
  'p',
  'e',
  'k',
  'v',
  'page_row',
  'select',
  'User',
  'constructor',
  '__proto__',
  'toString',
  'title',
  'id',
  'node',
]

/**
 * Response names. Through a whole operation a name stands for one field of a type with the same arguments, so that
 * selections that meet can be merged.
 */
export class Names {
  readonly #random: Random
  /** By type and response name: the field and its arguments. */
  readonly #taken = new Map<string, string>()
  #count = 0

  constructor(random: Random) {
    this.#random = random
  }

  /** The name, and the arguments to write: those of an earlier use of the name, where there was one. */
  of(typeName: string, field: GraphQLField<unknown, unknown>, args: string): { name: string; text: string } {
    for (const candidate of [this.#candidate(field.name), field.name]) {
      const key = `${typeName}.${candidate}`
      const use = `${field.name}${args}`
      const known = this.#taken.get(key)
      if (known === undefined || known === use) {
        this.#taken.set(key, use)
        return { name: candidate, text: args }
      }
    }
    this.#count += 1
    return { name: `a${this.#count}`, text: args }
  }

  #candidate(fieldName: string): string {
    const dice = this.#random.next()
    if (dice < 0.75) return fieldName
    this.#count += 1
    if (dice < 0.85) return `a${this.#count}`
    if (dice < 0.92) return `${long}${this.#count}`
    return this.#random.pick(hostile)
  }
}
