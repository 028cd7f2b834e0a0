import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type authors, authorships } from '../db/tables/authors.ts'
import { journalNames, type journals } from '../db/tables/journals.ts'
import type { Input } from '../plan/input.ts'
import { builder } from './builder.ts'
import { combine, filterSize, startsWith } from './filter.ts'
import { AuthorKey, authorKeySql } from './keys.ts'

export const AuthorFilter = builder.inputRef<object>('AuthorFilter')

AuthorFilter.implement({
  description: `Which authors to list. All given fields must hold; a field that is null counts as not given. ${filterSize}`,
  fields: (t) => ({
    and: t.field({ type: [AuthorFilter], description: 'All of these hold. An empty list holds.' }),
    or: t.field({
      type: [AuthorFilter],
      description: 'At least one of these holds. An empty list does not.',
    }),
    not: t.field({ type: AuthorFilter, description: 'This does not hold.' }),
    name: t.string({
      description:
        'Whose name, family name first, begins like this: `zarate`, `Zarate C`. Case and marks do not count.',
    }),
    hasOrcid: t.boolean({ description: 'With an ORCID iD here, or without.' }),
    minArticleCount: t.int({ description: 'With at least so many articles here.' }),
    coauthorOf: t.field({ type: AuthorKey, description: 'Who wrote an article together with this author.' }),
  }),
})

/** The condition on an author that a filter states. */
export function authorFilterSql(author: typeof authors, where: Input): SQL {
  return combine(where, (nested) => authorFilterSql(author, nested), [
    ['name', (name) => startsWith(author.nameKey, name)],
    [
      'hasOrcid',
      (has) => (has.choice() === true ? sql`${author.orcid} is not null` : sql`${author.orcid} is null`),
    ],
    ['minArticleCount', (count) => sql`${author.articleCount} >= ${count.bind()}::int`],
    [
      'coauthorOf',
      (key) => {
        const theirs = alias(authorships, 'theirs')
        const own = alias(authorships, 'own')
        return sql`exists (select from ${authorships} ${sql.identifier('theirs')} join ${authorships} ${sql.identifier('own')} on ${own.articleId} = ${theirs.articleId} where ${theirs.authorId} = ${authorKeySql(key)} and ${own.authorId} = ${author.id} and ${own.authorId} <> ${theirs.authorId})`
      },
    ],
  ])
}

export const JournalFilter = builder.inputRef<object>('JournalFilter')

JournalFilter.implement({
  description: `Which journals to list. All given fields must hold; a field that is null counts as not given. ${filterSize}`,
  fields: (t) => ({
    and: t.field({ type: [JournalFilter], description: 'All of these hold. An empty list holds.' }),
    or: t.field({
      type: [JournalFilter],
      description: 'At least one of these holds. An empty list does not.',
    }),
    not: t.field({ type: JournalFilter, description: 'This does not hold.' }),
    title: t.string({
      description: 'Whose title, or any abbreviation or spelling met, begins like this: `biol psych`.',
    }),
    minArticleCount: t.int({ description: 'With at least so many articles here.' }),
  }),
})

/** The condition on a journal that a filter states. */
export function journalFilterSql(journal: typeof journals, where: Input): SQL {
  return combine(where, (nested) => journalFilterSql(journal, nested), [
    [
      'title',
      (title) =>
        sql`exists (select from ${journalNames} where ${journalNames.journalId} = ${journal.id} and ${startsWith(journalNames.nameKey, title)})`,
    ],
    ['minArticleCount', (count) => sql`${journal.articleCount} >= ${count.bind()}::int`],
  ])
}
