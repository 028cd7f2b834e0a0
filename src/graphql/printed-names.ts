import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import { many } from '../plan/declare.ts'
import { derivedRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'

const nameParts = {
  family: 'family',
  given: 'given',
  initials: 'initials',
  suffix: 'suffix',
  literal: 'literal',
} as const

/** The rows of a JSON list of objects in one column: one text column for each key, and the place in the list. */
export function listRows<Key extends string>(column: SQLWrapper, keys: Readonly<Record<Key, string>>) {
  const texts = Object.values<string>(keys).map((key) => sql.raw(`i.value->>'${key}' as ${key}`))
  return derivedRows(
    { ...keys, place: 'place' },
    sql`select ${sql.join(texts, sql`, `)}, i.place from jsonb_array_elements(${column}) with ordinality i(value, place)`,
  )
}

export const PrintedName = builder.objectRef<Record<keyof typeof nameParts, SQL>>('PrintedName').implement({
  description: 'A name as it is printed, taken apart as far as it says so itself.',
  fields: (t) => ({
    family: t.string({
      nullable: true,
      description: 'The family name with its particles (`van Berckel`); null for collective names.',
      sql: (name) => name.family,
    }),
    given: t.string({
      nullable: true,
      description: 'The given name; null where only initials are printed.',
      sql: (name) => name.given,
    }),
    initials: t.string({
      nullable: true,
      description: 'The initials without full stops (`CA`); null where there are none.',
      sql: (name) => name.initials,
    }),
    suffix: t.string({
      nullable: true,
      description: '`Jr`, `III`; null where there is none.',
      sql: (name) => name.suffix,
    }),
    literal: t.string({
      nullable: true,
      description: 'A collective name, or one that could not be taken apart; null otherwise.',
      sql: (name) => name.literal,
    }),
  }),
})

/** A field of the names that a column has as JSON, in their order. */
export function printedNames<Parent>(column: (parent: Parent) => SQLWrapper, expected: number) {
  return many<Parent, Record<keyof typeof nameParts | 'place', SQL>>({
    rows: (parent) => listRows(column(parent), nameParts),
    orderBy: (row) => row.place,
    expected,
  })
}
