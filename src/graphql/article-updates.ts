import { eq, type SQL, sql } from 'drizzle-orm'
import { identifierSchemes } from '../domain/record.ts'
import { articleIdentifiers, articles } from '../db/tables/articles.ts'
import { articleUpdates } from '../db/tables/updates.ts'
import { many, one, same } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { Identifier } from './article-parts.ts'
import { builder } from './builder.ts'
import { UpdateAsserter, UpdateKind } from './enums.ts'
import { Article } from './types.ts'

const columns = {
  id: 'id',
  kind: 'kind',
  noticeId: 'notice_id',
  updatedId: 'updated_id',
  scheme: 'scheme',
  value: 'value',
  text: 'text',
  date: 'date',
  assertedBy: 'asserted_by',
} as const

type UpdateRow = Record<keyof typeof columns, SQL>

const Update = builder.objectRef<UpdateRow>('Update').implement({
  description:
    'A notice on a work: it is retracted, corrected, replaced, commented on … Said by the record of the work, or by that of the notice.',
  fields: (t) => ({
    kind: t.field({ type: UpdateKind, description: 'What the notice does.', sql: (row) => row.kind }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The work that the notice is on; null where it is not known here.',
      sql: one({ rows: tableRows(articles), where: (article, row) => eq(article.id, row.updatedId) }),
    }),
    notice: t.field({
      type: Article,
      nullable: true,
      description:
        'The notice; null where it is not known here. Some publishers put the notice in place of the work: then it is the work itself.',
      sql: one({ rows: tableRows(articles), where: (article, row) => eq(article.id, row.noticeId) }),
    }),
    identifier: t.field({
      type: Identifier,
      nullable: true,
      description:
        'An identifier of the other work: of the notice in `updates`, of the work in `updateOf`; null where the source gives none.',
      sql: same(
        (row) => ({ scheme: row.scheme, value: row.value }),
        (row) => sql`${row.scheme} is not null`,
      ),
    }),
    text: t.string({
      nullable: true,
      description: 'How the source prints the other work; null where it does not.',
      sql: (row) => row.text,
    }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the notice was published; null where not known.',
      sql: (row) => row.date,
    }),
    assertedBy: t.field({
      type: UpdateAsserter,
      description: 'Who says so.',
      sql: (row) => row.assertedBy,
    }),
  }),
})

const schemes = sql.raw(`array[${identifierSchemes.map((scheme) => `'${scheme}'`).join(', ')}]`)

/**
 * The updates in which an article is what `own` says. The other work is found by its identifier whenever it is asked for, so
 * that it may come later. What two records say of one notice is one row; a row that names no notice is left out where another
 * of its kind names one.
 *
 *     select … from article_updates u left join article_identifiers i … where u.article_id = a.id and u.role = 'UPDATED'
 *     union all
 *     select … from article_identifiers i join article_updates u … where i.article_id = a.id and u.role = 'NOTICE'
 */
function updateRows(article: typeof articles, own: 'UPDATED' | 'NOTICE') {
  const [u, i] = [articleUpdates, articleIdentifiers]
  const other = own === 'UPDATED' ? 'NOTICE' : 'UPDATED'
  const joined = sql`i.scheme = u.scheme and i.value = u.value and i.scheme <> 'isbn'`
  const first = sql`select f.scheme, f.value from ${i} f where f.article_id = u.article_id order by array_position(${schemes}, f.scheme), f.value limit 1`
  const said = sql`
    select u.id, u.kind, i.article_id as other_id, u.scheme, u.value, u.text, u.date, u.asserted_by
      from ${u} u left join ${i} i on ${joined}
     where u.article_id = ${article.id} and u.role = ${sql.raw(`'${own}'`)}
    union all
    select u.id, u.kind, u.article_id, f.scheme, f.value, null, u.date, u.asserted_by
      from ${i} i join ${u} u on ${joined} left join lateral (${first}) f on true
     where i.article_id = ${article.id} and u.role = ${sql.raw(`'${other}'`)}`
  const identity = sql`coalesce('article ' || other_id, scheme || ' ' || value, 'text ' || text)`
  const once = sql`
    select distinct on (kind, identity) id, kind, other_id, scheme, value, text, date, asserted_by, identity,
           bool_or(identity is not null) over (partition by kind) as is_named
      from (select *, ${identity} as identity from (${said}) said) known
     order by kind, identity, date desc nulls last, id`
  const [notice, updated] = own === 'UPDATED' ? [sql`other_id`, article.id] : [article.id, sql`other_id`]
  return derivedRows(
    columns,
    sql`select id, kind, ${notice} as notice_id, ${updated} as updated_id, scheme, value, text, date, asserted_by
          from (${once}) once where identity is not null or not is_named`,
  )
}

builder.objectFields(Article, (t) => ({
  retracted: t.boolean({
    description:
      'Does a source say that it was retracted or withdrawn? `updates` has who says so, and the notice where there is one.',
    sql: (article) => article.retracted,
  }),
  updates: t.field({
    type: [Update],
    description: 'The notices on this work, newest first; those without a date last.',
    sql: many({
      rows: (article) => updateRows(article, 'UPDATED'),
      orderBy: (row) => sql`${row.date} desc nulls last, ${row.id}`,
      expected: 1,
    }),
  }),
  updateOf: t.field({
    type: [Update],
    description: 'The works that this one is a notice on, in the same order; empty for all others.',
    sql: many({
      rows: (article) => updateRows(article, 'NOTICE'),
      orderBy: (row) => sql`${row.date} desc nulls last, ${row.id}`,
      expected: 1,
    }),
  }),
}))
