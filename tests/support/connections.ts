import { getNamedType, type GraphQLField, type GraphQLSchema, isEnumType, isObjectType } from 'graphql'
import { globalIdPrefixes } from '../../src/domain/global-id.ts'
import type { TestService } from './execute.ts'
import type { GraphRows } from './graph.ts'
import { isReading } from './readings.ts'

/** One list in pages of the schema, in one of its orders. */
export interface ConnectionUse {
  /** The type that has the field. */
  readonly typeName: string
  readonly fieldName: string
  /** A value of `orderBy`; undefined where the field has no such argument. */
  readonly order: string | undefined
}

/** Every connection of the schema in each of its orders, but lists that are read from texts. */
export function connectionUses(schema: GraphQLSchema): ConnectionUse[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => isConnection(field) && !isReading(type.name, field.name))
          .flatMap((field) =>
            ordersOf(field).map((order) => ({ typeName: type.name, fieldName: field.name, order })),
          )
      : [],
  )
}

export function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection')
}

function ordersOf(field: GraphQLField<unknown, unknown>): (string | undefined)[] {
  const argument = field.args.find(({ name }) => name === 'orderBy')
  const type = argument === undefined ? undefined : getNamedType(argument.type)
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [undefined]
}

/** The global ids of all rows of a type. @throws Error for types that are no nodes. */
export function idsOf(graph: GraphRows, typeName: string): string[] {
  const rows = {
    Article: graph.articles,
    Author: graph.authors,
    Journal: graph.journals,
    Reference: graph.references,
  }[typeName]
  const prefix = (globalIdPrefixes as Readonly<Record<string, string>>)[typeName]
  if (rows === undefined || prefix === undefined)
    throw new Error(`${typeName} is no node; teach tests to reach it`)
  return rows.map(({ id }) => `${prefix}_${id}`)
}

export interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

export interface PageRequest {
  readonly first?: number
  readonly after?: string | null
  readonly last?: number
  readonly before?: string | null
}

/** Asks for one page; `parentId` names the object that has the list, where that is not the query itself. */
export async function readPage(
  service: TestService,
  { typeName, fieldName, order }: ConnectionUse,
  parentId: string | undefined,
  page: PageRequest,
): Promise<Page> {
  const orderBy = order === undefined ? '' : `, orderBy: ${order}`
  const list = `list: ${fieldName}(first: $first, after: $after, last: $last, before: $before${orderBy}) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`
  const isRoot = typeName === 'Query'
  const body = isRoot ? list : `node(id: $id) { ... on ${typeName} { ${list} } }`
  const head = `$first: Int, $after: String, $last: Int, $before: String${isRoot ? '' : ', $id: ID!'}`
  const answer = await service.query(`query(${head}) { ${body} }`, {
    ...page,
    ...(!isRoot && { id: parentId }),
  })
  return ((isRoot ? answer : answer['node']) as { readonly list: Page }).list
}

/** Up to `count` parents with long lists of this kind: undefined alone, for the query itself. */
export async function parentsOf(
  service: TestService,
  graph: GraphRows,
  { typeName, fieldName }: ConnectionUse,
  count: number,
): Promise<(string | undefined)[]> {
  if (typeName === 'Query') return [undefined]
  const answer = await service.query(
    `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${typeName} { list: ${fieldName} { totalCount } } } }`,
    { ids: idsOf(graph, typeName).slice(-200) },
  )
  return (answer['nodes'] as { readonly id: string; readonly list: { readonly totalCount: number } }[])
    .sort((a, b) => b.list.totalCount - a.list.totalCount)
    .slice(0, count)
    .map(({ id }) => id)
}
