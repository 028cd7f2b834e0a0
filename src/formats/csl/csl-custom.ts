import { messageOf, type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord, RecordAuthor } from '../../domain/record.ts'
import { displayName } from '../../domain/person-name.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { withoutOthers } from '../values/author-list.ts'
import { canonical, flag, listOf, object, objectAt, optional, text } from '../refgraph-jsonl/json-check.ts'
import { type KeptFields, withKeptFields } from '../kept-fields.ts'

/** What CSL cannot say of an author; nothing of most. */
interface CustomAuthor {
  readonly orcid?: string
  readonly corresponding?: boolean
  readonly affiliations?: readonly string[]
}

/**
 * What stands in an item's `custom`, the place that the schema has for what it has no variable for: fields of the record
 * that its variables would not give back, and one object for each author, in their order.
 */
export interface CslCustom {
  readonly record?: KeptFields
  readonly authors?: readonly CustomAuthor[]
}

const customAuthor = object<CustomAuthor>({
  orcid: optional(canonical(parseOrcid, 'an ORCID iD')),
  corresponding: optional(flag),
  affiliations: optional(listOf(text)),
})

/**
 * What `custom` must say of the authors; `undefined` where CSL says it all. It says something, if only that they are there,
 * where one is called what stands for those who are not named.
 */
export function customAuthors(authors: readonly RecordAuthor[]): readonly CustomAuthor[] | undefined {
  const all = authors.map(({ orcid, corresponding, affiliations }) => ({
    ...(orcid === undefined ? {} : { orcid }),
    ...(corresponding ? { corresponding } : {}),
    ...(affiliations.length === 0 ? {} : { affiliations }),
  }))
  const isNeeded =
    all.some((author) => Object.keys(author).length > 0) ||
    authors.some(({ name }) => withoutOthers(displayName(name)) === '')
  return isNeeded ? all : undefined
}

/** Whether `custom.refgraph` says something of each author. */
export function saysOfAuthors(custom: unknown): boolean {
  // Of whatever else it is, a property that is not there is undefined.
  const { refgraph } = (custom ?? {}) as { readonly refgraph?: unknown }
  const { authors } = (refgraph ?? {}) as { readonly authors?: unknown }
  return Array.isArray(authors)
}

/** Puts what `custom.refgraph` says into the record; what is not ours is left alone. */
export function withCslCustom(record: ArticleRecord, custom: unknown, problems: Problem[]): ArticleRecord {
  const where = 'field custom'
  try {
    const given = typeof custom === 'object' && custom !== null && 'refgraph' in custom ? custom.refgraph : {}
    const { record: kept = {}, authors = [] } = objectAt(given, 'custom.refgraph')
    const more = listOf(customAuthor)(authors, 'custom.refgraph.authors')
    if (more.length > 0 && more.length !== record.authors.length) {
      throw new UserError(`It has ${more.length} authors; the item has ${record.authors.length}.`)
    }
    const whole = withKeptFields(record, kept, where, problems)
    return { ...whole, authors: whole.authors.map((author, index) => ({ ...author, ...more[index] })) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push({ severity: 'warning', where, message: messageOf(error) })
    return record
  }
}
