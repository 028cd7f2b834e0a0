import { type SQL, sql } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { type articleReferences, doubtKey, noDoubt } from '../db/tables/references.ts'
import type { Input } from '../plan/input.ts'
import { builder } from './builder.ts'
import { MatchStatus } from './enums.ts'
import { combine, filterSize, FloatRange, IntRange, rangeSql, unitRangeSql } from './filter.ts'
import { ArticleKey, articleKeySql, identifier, JournalKey, journalKeySql } from './keys.ts'

export const ReferenceFilter = builder.inputRef<object>('ReferenceFilter')

ReferenceFilter.implement({
  description: `Which references to list. All given fields must hold; a field that is null counts as not given. ${filterSize}`,
  fields: (t) => ({
    and: t.field({ type: [ReferenceFilter], description: 'All of these hold. An empty list holds.' }),
    or: t.field({
      type: [ReferenceFilter],
      description: 'At least one of these holds. An empty list does not.',
    }),
    not: t.field({ type: ReferenceFilter, description: 'This does not hold.' }),
    ordinal: t.field({ type: IntRange, description: 'At these places of the list, counted from 1.' }),
    year: t.field({ type: IntRange, description: 'Printed with these years.' }),
    citing: t.field({ type: ArticleKey, description: 'In the reference list of this article.' }),
    cited: t.field({ type: ArticleKey, description: 'Linked to this article.' }),
    journal: t.field({ type: JournalKey, description: 'Linked to an article in this journal.' }),
    doi: t.field({ type: ['DOI'], description: 'Printed or deposited with one of these DOIs.' }),
    status: t.field({ type: [MatchStatus], description: 'With a link of one of these kinds.' }),
    retracted: t.boolean({
      description: 'Linked to an article that is retracted or withdrawn, as a source says; or not.',
    }),
    confidence: t.field({
      type: FloatRange,
      description:
        'Read with confidences in this range: `{ lt: 0.8 }` finds what is worth a look. References without one are in no range.',
    }),
    linked: t.boolean({
      description: 'With a cited work, or without one because the text could not be read.',
    }),
  }),
})

/** The condition on a reference that a filter states. */
export function referenceFilterSql(reference: typeof articleReferences, where: Input): SQL {
  return combine(where, (nested) => referenceFilterSql(reference, nested), [
    ['ordinal', (range) => rangeSql(reference.ordinal, range)],
    ['year', (range) => rangeSql(reference.year, range)],
    ['citing', (key) => sql`${reference.citingId} = ${articleKeySql(key)}`],
    ['cited', (key) => sql`${reference.citedId} = ${articleKeySql(key)}`],
    [
      'journal',
      (key) =>
        sql`exists (select from ${articles} where ${articles.id} = ${reference.citedId} and ${articles.journalId} = ${journalKeySql(key)})`,
    ],
    [
      'doi',
      (list) =>
        sql`${reference.doi} = any(${list.bind((value) => (value as unknown[]).map(identifier('doi')))}::text[])`,
    ],
    [
      'status',
      (list) => {
        // Written out: how many rows there are of each, Postgres knows, and chooses its way by that.
        const chosen = list.choices().map((status) => sql.raw(`'${status}'`))
        return chosen.length === 0
          ? sql`false`
          : sql`${reference.matchStatus} in (${sql.join(chosen, sql`, `)})`
      },
    ],
    [
      'retracted',
      (retracted) => {
        const is = sql`exists (select from ${articles} where ${articles.id} = ${reference.citedId} and ${articles.retracted})`
        return retracted.choice() === true ? is : sql`not ${is}`
      },
    ],
    ['confidence', (range) => unitRangeSql(doubtKey(reference.confidence), noDoubt, range)],
    [
      'linked',
      (linked) =>
        linked.choice() === true ? sql`${reference.citedId} is not null` : sql`${reference.citedId} is null`,
    ],
  ])
}
