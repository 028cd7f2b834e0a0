import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './scalars.ts'
import './node.ts'
import './article.ts'
import './article-citations.ts'
import './article-publication.ts'
import './article-updates.ts'
import './article-written.ts'
import './reference.ts'
import './parsed-reference.ts'
import './author.ts'
import './journal.ts'

builder.queryType({
  description:
    'Articles, their authors, journals and references, as one graph. Each operation is answered by one SQL statement; where it reads pasted references, two more look up what these may be to.',
})

/** Makes the schema: an ordinary executable one, whose root resolvers run the operation's statement. */
export function createSchema(): GraphQLSchema {
  return builder.toSchema()
}
