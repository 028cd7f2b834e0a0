import { index, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { updateAsserters, updateKinds, updateRoles } from '../../domain/record.ts'
import { articles } from './articles.ts'
import { identity, key, sortText } from './columns.ts'
import { imports, sources } from './sources.ts'

export const updateKind = pgEnum('update_kind', updateKinds)
export const updateRole = pgEnum('update_role', updateRoles)
export const updateAsserter = pgEnum('update_asserter', updateAsserters)

/**
 * What sources say of retractions, corrections and other notices: one row for each that the record of an article tells of.
 * The other work is named by its identifier, whether it is known or not, so that it is found whenever it comes.
 */
export const articleUpdates = pgTable(
  'article_updates',
  {
    id: identity(),
    /** The article whose record says it. */
    articleId: key('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** What that article is in it: the work that is updated, or the notice. */
    role: updateRole('role').notNull(),
    kind: updateKind('kind').notNull(),
    /** The identifier of the other work; both null where the source names none. */
    scheme: text('scheme'),
    value: sortText('value'),
    /** The other work as printed. */
    text: text('text'),
    /** When the notice was published: "2007", "2007-12" or "2007-12-03". */
    date: text('date'),
    assertedBy: updateAsserter('asserted_by').notNull(),
    sourceId: key('source_id')
      .notNull()
      .references(() => sources.id),
    importId: key('import_id')
      .notNull()
      .references(() => imports.id),
  },
  (t) => [
    index('article_updates_article').on(t.articleId),
    index('article_updates_other').on(t.scheme, t.value),
  ],
)
