import { sql } from 'drizzle-orm'
import { bigint, customType } from 'drizzle-orm/pg-core'

/** A surrogate key: `bigint generated always as identity`. */
export const identity = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()

/** A column that holds another table's surrogate key. */
export const key = (name: string) => bigint(name, { mode: 'number' })

/**
 * Text that is compared byte by byte, so that an order and a keyset page mean the same on every server, whatever the
 * locale of its database.
 */
export const sortText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/**
 * Sort keys that descend are indexed as `desc nulls first`, the way `order by … desc` asks for them: Postgres does not
 * use a `desc nulls last` index for that, not even where the column is never null.
 */

/** A search vector, made by Postgres from other columns. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** The default of a column that holds a list of texts. */
export const emptyTextArray = sql`'{}'::text[]`

/** The default of a column that holds a list as JSON. */
export const emptyJsonList = sql`'[]'::jsonb`

/** Bytes as they are. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
