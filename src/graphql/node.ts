import { sql, type SQL } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { authors } from '../db/tables/authors.ts'
import { journals } from '../db/tables/journals.ts'
import { articleReferences } from '../db/tables/references.ts'
import { each } from '../plan/declare.ts'
import { tableRows } from '../plan/row-set.ts'
import type { NodeSource } from '../plan/source.ts'
import { typeKey } from '../plan/scope.ts'
import { builder } from './builder.ts'
import { globalIdRows, readGlobalId } from './keys.ts'

export const Node = builder.interfaceRef<unknown>('Node').implement({
  description: 'Anything with a global id: an article, a reference, an author or a journal.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id: opaque, unique over all types, the same as long as the entity exists.',
    }),
  }),
  // The statement says of each node what it is.
  resolveType: (value) => (value as Readonly<Record<string, string>>)[typeKey],
})

const nodeTypes: NodeSource<unknown>['types'] = {
  Article: { rows: tableRows(articles), key: (row) => sql`${(row as typeof articles).id}` },
  Author: { rows: tableRows(authors), key: (row) => sql`${(row as typeof authors).id}` },
  Journal: { rows: tableRows(journals), key: (row) => sql`${(row as typeof journals).id}` },
  Reference: {
    rows: tableRows(articleReferences),
    key: (row) => sql`${(row as typeof articleReferences).id}`,
  },
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The entity with this global id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id, as the field `id` gives it.' }) },
    sql: {
      kind: 'node',
      types: nodeTypes,
      id: (_parent, args) => ({
        type: sql`${args.at('id').bind((id) => readGlobalId(id).type)}::text`,
        key: sql`${args.at('id').bind((id) => readGlobalId(id).key)}::bigint`,
      }),
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description:
      'The entities with these global ids: one answer for each id, in their order, null where there is none.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'At most 200 global ids. The same id may stand there twice.',
      }),
    },
    sql: each({
      argument: 'ids',
      over: (args) => globalIdRows(args.at('ids')),
      item: {
        kind: 'node',
        types: nodeTypes,
        id: (row: { type: SQL; key: SQL }) => ({ type: row.type, key: row.key }),
      },
    }),
  }),
}))
