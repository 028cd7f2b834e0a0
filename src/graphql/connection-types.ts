import type { ObjectRef } from '@pothos/core'
import { defaultPageSize, largestPageSize } from '../plan/page.ts'
import { part } from '../plan/declare.ts'
import { builder } from './builder.ts'

type Builder = typeof builder
type Types = Builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never
export type FieldBuilder<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>
type Fields = Record<string, ReturnType<FieldBuilder<unknown>['field']>>
type ArgumentBuilder = { arg: FieldBuilder<unknown>['arg'] }

const PageInfo = builder.objectRef<unknown>('PageInfo').implement({
  description: 'Where a page of a connection lies, and whether the list goes on.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description:
        'Paging forward: are there more entries after this page, and before `before` where that is given too? Paging backward, with `last`: are there entries from the `before` cursor on; false without `before`.',
      sql: part('hasNextPage'),
    }),
    hasPreviousPage: t.boolean({
      description:
        'Paging backward, with `last`: are there more entries before this page, and after `after` where that is given too? Paging forward: are there entries up to the `after` cursor; false without `after`.',
      sql: part('hasPreviousPage'),
    }),
    startCursor: t.string({
      nullable: true,
      description:
        'The cursor of the first entry of this page; null where the page is empty. Give it as `before`.',
      sql: part('startCursor'),
    }),
    endCursor: t.string({
      nullable: true,
      description:
        'The cursor of the last entry of this page; null where the page is empty. Give it as `after`.',
      sql: part('endCursor'),
    }),
  }),
})

interface ConnectionTypeOptions<Edge, Node> {
  readonly node: ObjectRef<Types, Node, Node>
  /** What the list is of, as in "A list of <this>, in pages." */
  readonly of: string
  /** What an edge says beyond its node. */
  readonly edgeFields?: (t: FieldBuilder<Edge>) => Fields
}

/** Registers `<name>Connection` and `<name>Edge`. */
export function connectionType<Edge, Node>(
  name: string,
  { node, of, edgeFields }: ConnectionTypeOptions<Edge, Node>,
): ObjectRef<Types, unknown, unknown> {
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One entry in a list of ${of}.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Where this entry stands in the list. Opaque.', sql: part('cursor') }),
      node: t.field({ type: node, description: 'The entry itself.', sql: part('node') }),
      ...edgeFields?.(t),
    }),
  })
  return builder.objectRef<unknown>(`${name}Connection`).implement({
    description: `A list of ${of}, in pages.`,
    fields: (t) => ({
      nodes: t.field({ type: [node], description: 'The entries of this page.', sql: part('nodes') }),
      edges: t.field({
        type: [edge],
        description: 'The entries of this page with their cursors and what the list says of each.',
        sql: part('edges'),
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where this page lies.', sql: part('pageInfo') }),
      totalCount: t.int({
        description:
          'How many entries the whole list has, under the given filter. Counted only when selected.',
        sql: part('totalCount'),
      }),
    }),
  })
}

/** `first`, `after`, `last`, `before`. */
export function pageArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      description: `How many entries from the start, or after \`after\`: 1 to ${largestPageSize}. ${defaultPageSize} where neither \`first\` nor \`last\` is given.`,
    }),
    after: t.arg.string({ description: 'A cursor of this list: only entries after it.' }),
    last: t.arg.int({
      description: `How many entries from the end, or before \`before\`: 1 to ${largestPageSize}. Not together with \`first\`.`,
    }),
    before: t.arg.string({ description: 'A cursor of this list: only entries before it.' }),
  }
}
