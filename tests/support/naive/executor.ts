import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
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
import type { Author, Data, Journal, Reference } from './data.ts'
import { isAuthorWanted, isJournalWanted, isReferenceWanted } from './filters.ts'
import { findArticle, findAuthor, findJournal, findNode, type GivenKey } from './keys.ts'
import { authorOrders, journalOrders, orderOf } from './orders.ts'
import { pageOf } from './pages.ts'
import { authorFields, journalFields, referenceFields, referenceMatchFields } from './people.ts'
import type { Resolvers } from './resolver.ts'

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
      { mark: 'reference:stored', keys: ({ id }: Reference) => [id] },
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

  constructor(schema: GraphQLSchema, data: Data) {
    this.#schema = buildSchema(printSchema(schema))
    this.#data = data
    for (const type of Object.values(this.#schema.getTypeMap())) {
      const fields = resolvers[type.name]
      if (!isObjectType(type) || fields === undefined) continue
      for (const field of Object.values(type.getFields())) {
        const resolver = fields[field.name]
        if (resolver === undefined) throw new Error(`The naive executor has no ${type.name}.${field.name}`)
        // Each resolver takes the rows that the resolver above it gives.
        field.resolve = (row, args, data) => resolver(row as never, args as never, data as Data)
      }
    }
  }

  async run(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    return execute({
      schema: this.#schema,
      document,
      contextValue: this.#data,
      variableValues: variables,
      fieldResolver: propertyOf,
    })
  }
}

/** For the types that have no resolvers of their own: edges, page infos and the like. Absent is null. */
const propertyOf: GraphQLFieldResolver<unknown, unknown> = (parent, _args, _context, { fieldName }) =>
  (parent as Readonly<Record<string, unknown>>)[fieldName] ?? null
