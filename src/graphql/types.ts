import type { articles } from '../db/tables/articles.ts'
import type { authors } from '../db/tables/authors.ts'
import type { journals } from '../db/tables/journals.ts'
import type { articleReferences } from '../db/tables/references.ts'
import { builder } from './builder.ts'

/*
 * The entities, by name. Each stands for a row of its table; its fields are in the file of its name. They are named here
 * so that those files can speak of each other's types without importing each other.
 */
export const Article = builder.objectRef<typeof articles>('Article')
export const Reference = builder.objectRef<typeof articleReferences>('Reference')
export const Author = builder.objectRef<typeof authors>('Author')
export const Journal = builder.objectRef<typeof journals>('Journal')
