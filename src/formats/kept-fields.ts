import { isDeepStrictEqual } from 'node:util'
import { messageOf, type Problem, UserError } from '../domain/errors.ts'
import type { ArticleRecord } from '../domain/record.ts'
import { objectAt } from './refgraph-jsonl/json-check.ts'
import { recordShape } from './refgraph-jsonl/record-json.ts'

/** The fields that are kept beside the format's own where those would not give them back. */
const keptKeys = [
  'type',
  'identifiers',
  'title',
  'abstract',
  'language',
  'published',
  'volume',
  'issue',
  'firstPage',
  'lastPage',
  'articleNumber',
  'journal',
  'containerTitle',
  'publisher',
  'publisherPlace',
  'edition',
  'series',
  'keywords',
  'access',
  'license',
  'editors',
  'translators',
  'updates',
] as const satisfies readonly (keyof ArticleRecord)[]

/** Fields of a record as JSON has them; null where the record has none and a reader would make one up. */
export type KeptFields = Readonly<Record<string, unknown>>

/**
 * What a format's own fields cannot say of a record: the fields that come back otherwise, as the record has them.
 * Identifiers are a set: their order is not kept.
 *
 * @param back what the format's reader makes of the format's own fields.
 * @returns `undefined` where nothing needs keeping, as with most records.
 */
export function keptFields(record: ArticleRecord, back: ArticleRecord): KeptFields | undefined {
  const kept = keptKeys.flatMap((key): [string, unknown][] =>
    isDeepStrictEqual(comparable(record, key), comparable(back, key)) ? [] : [[key, record[key] ?? null]],
  )
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function comparable(record: ArticleRecord, key: (typeof keptKeys)[number]): unknown {
  if (key !== 'identifiers') return record[key]
  return new Set(record.identifiers.map(({ scheme, value }) => `${scheme}:${value}`))
}

/** Puts kept fields into what was read from the format's own. What is no such field becomes a problem. */
export function withKeptFields(
  record: ArticleRecord,
  value: unknown,
  where: string,
  problems: Problem[],
): ArticleRecord {
  try {
    const kept = objectAt(value, where)
    const fields: Record<string, unknown> = { ...record }
    for (const key of keptKeys) {
      if (kept[key] === null) delete fields[key]
      else if (kept[key] !== undefined) fields[key] = recordShape[key].check(kept[key], key)
    }
    // Every field is the record's or has passed the check of its name; required ones are never null.
    return fields as unknown as ArticleRecord
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push({ severity: 'warning', where, message: messageOf(error) })
    return record
  }
}

/** As `withKeptFields`, from the text of the JSON. */
export function withKeptText(
  record: ArticleRecord,
  text: string,
  where: string,
  problems: Problem[],
): ArticleRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    problems.push({ severity: 'warning', where, message: 'The kept fields are no JSON.' })
    return record
  }
  return withKeptFields(record, value, where, problems)
}
