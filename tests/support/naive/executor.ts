import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  isObjectType,
  printSchema,
} from 'graphql'
import {
  articleFields,
  articlePage,
  identifierFields,
  type ListArguments,
  referenceListFields,
} from './articles.ts'
import type { Author, Data, Journal } from './data.ts'
import { isAuthorWanted, isJournalWanted, isReferenceWanted } from './filters.ts'
import { findArticle, findAuthor, findJournal, findNode, type GivenKey } from './keys.ts'
import { authorOrders, journalOrders, orderOf, referenceOrders } from './orders.ts'
import { pageOf } from './pages.ts'
import { authorFields, journalFields, referenceFields, referenceMatchFields } from './people.ts'
import type { Resolvers } from './resolver.ts'
import { isReading } from '../readings.ts'

const queryFields: Resolvers<unknown> = {
  node: (_root, { id }: { id: string }, data) => findNode(data, id) ?? null,
  nodes: (_root, { ids }: { ids: string[] }, data) => ids.map((id) => findNode(data, id) ?? null),
  article: (_root, { by }: { by: GivenKey }, data) => findArticle(data, by) ?? null,
  articlesByKey: (_root, { keys }: { keys: GivenKey[] }, data) =>
    keys.map((key) => findArticle(data, key) ?? null),
  articles: (_root, args: ListArguments, data) => articlePage(data, [...data.articles.values()], args),
  author: (_root, { by }: { by: GivenKey }, data) => findAuthor(data, by) ?? null,
  authors: (_root, args: ListArguments, data) => {
    const wanted = [...data.authors.values()].filter((author) => isAuthorWanted(data, author, args.where))
    return pageOf(wanted, orderOf(authorOrders, args.orderBy), args, (node: Author) => ({ node }))
  },
  journal: (_root, { by }: { by: GivenKey }, data) => findJournal(data, by) ?? null,
  journals: (_root, args: ListArguments, data) => {
    const wanted = [...data.journals.values()].filter((journal) => isJournalWanted(data, journal, args.where))
    return pageOf(wanted, orderOf(journalOrders, args.orderBy), args, (node: Journal) => ({ node }))
  },
  references: (_root, args: ListArguments, data) =>
    pageOf(
      [...data.references.values()].filter((reference) => isReferenceWanted(data, reference, args.where)),
      orderOf(
        referenceOrders('stored', ({ id }) => id),
        args.orderBy,
      ),
      args,
      (node) => ({ node }),
    ),
}

const resolvers: Readonly<Record<string, Resolvers<never>>> = {
  Query: queryFields,
  Article: articleFields,
  Identifier: identifierFields,
  ReferenceList: referenceListFields,
  Author: authorFields,
  Journal: journalFields,
  Reference: referenceFields,
  ReferenceMatch: referenceMatchFields,
}

/**
 * The third executor: the schema's text, executed by graphql-js row by row over arrays. It shares nothing with the
 * planner but the schema's meaning and the format of cursors.
 */
export class NaiveExecutor {
  readonly #schema: GraphQLSchema
  readonly #data: Data
  /** `Type.field` of every field that has given something: neither null nor an empty list. */
  readonly given = new Set<string>()

  constructor(schema: GraphQLSchema, data: Data) {
    this.#schema = buildSchema(printSchema(schema))
    this.#data = data
    for (const type of Object.values(this.#schema.getTypeMap())) {
      const fields = resolvers[type.name]
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        // Types without resolvers are edges, page infos and the like: their fields are there already.
        if (isReading(type.name, field.name)) continue
        const resolver =
          fields === undefined ? (row: object) => propertyOf(row, field.name) : fields[field.name]
        if (resolver === undefined) throw new Error(`The naive executor has no ${type.name}.${field.name}`)
        field.resolve = (row, args, data) => {
          // Each resolver takes the rows that the resolver above it gives.
          const value = resolver(row as never, args as never, data as Data)
          if (value !== null && !(Array.isArray(value) && value.length === 0)) {
            this.given.add(`${type.name}.${field.name}`)
          }
          return value
        }
      }
    }
  }

  async run(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    return execute({
      schema: this.#schema,
      document,
      contextValue: this.#data,
      variableValues: variables,
    })
  }
}

function propertyOf(row: object, name: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[name] ?? null
}
