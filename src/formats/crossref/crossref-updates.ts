import { parseDoi } from '../../domain/doi.ts'
import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type {
  ArticleType,
  RecordUpdate,
  UpdateAsserter,
  UpdateKind,
  UpdateRole,
} from '../../domain/record.ts'

/** An update as deposited: `update-to` and `updated-by` of the REST API, `update` of `crossmark` in XML. */
export interface CrossrefUpdate {
  readonly type?: string | undefined
  /** Of the other work. */
  readonly doi?: string | undefined
  readonly date?: string | undefined
  /** `publisher` or `retraction-watch`; absent in XML, which is the publisher's. */
  readonly source?: string | undefined
  /** `update-to` says that the work is the notice, `updated-by` that it is updated. */
  readonly role: UpdateRole
}

/** Types of updates (Crossref documentation, "Updates", and schema 5.3.1, `update@type`), with "_" between words. */
const kinds: Readonly<Record<string, UpdateKind>> = {
  addendum: 'CORRECTION',
  clarification: 'CORRECTION',
  correction: 'CORRECTION',
  corrigendum: 'CORRECTION',
  erratum: 'CORRECTION',
  partial_retraction: 'CORRECTION',
  expression_of_concern: 'CONCERN',
  concern: 'CONCERN',
  new_edition: 'NEW_VERSION',
  new_version: 'NEW_VERSION',
  removal: 'WITHDRAWAL',
  withdrawal: 'WITHDRAWAL',
  retraction: 'RETRACTION',
}
/** Types that update nothing: what was taken back holds again. */
const passed = new Set(['reinstatement'])
const asserters: Readonly<Record<string, UpdateAsserter>> = {
  publisher: 'PUBLISHER',
  'retraction-watch': 'RETRACTION_WATCH',
}

/**
 * The updates of a work, each once. A work that names itself was updated in its place, under its own DOI: there is no other
 * work to name.
 *
 * @param own the DOI of the work.
 * @param problems to which unknown types are added.
 * @returns `undefined` where there are none.
 */
export function readUpdates(
  updates: readonly CrossrefUpdate[],
  own: string | undefined,
  problems: Problem[],
): readonly RecordUpdate[] | undefined {
  const found = new Map<string, RecordUpdate>()
  for (const update of updates) {
    const word = (update.type ?? '')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
    const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined
    const doi = parseDoi(update.doi ?? '')
    if (kind === undefined) {
      if (!passed.has(word))
        warn(problems, `"${(update.type ?? '').slice(0, 100)}" is no known type of update.`)
      continue
    }
    if (doi === undefined) warn(problems, `"${(update.doi ?? '').slice(0, 200)}" is no DOI.`)
    const isOwn = doi !== undefined && doi === own
    const read: RecordUpdate = {
      kind,
      role: isOwn ? 'UPDATED' : update.role,
      ...present({
        identifier: doi === undefined || isOwn ? undefined : { scheme: 'doi' as const, value: doi },
        date: update.date,
      }),
      assertedBy: asserterOf(update.source ?? 'publisher'),
    }
    found.set(JSON.stringify(read), read)
  }
  return found.size === 0 ? undefined : [...found.values()]
}

function asserterOf(source: string): UpdateAsserter {
  return (Object.hasOwn(asserters, source) ? asserters[source] : undefined) ?? 'OTHER'
}

/** A journal's article that retracts or corrects another is of that type. */
export function typeByUpdates(type: ArticleType, updates: readonly RecordUpdate[] | undefined): ArticleType {
  if (type !== 'JOURNAL_ARTICLE') return type
  const kindsOfNotice = new Set(updates?.flatMap(({ kind, role }) => (role === 'NOTICE' ? kind : [])))
  if (kindsOfNotice.has('RETRACTION')) return 'RETRACTION'
  return kindsOfNotice.has('CORRECTION') ? 'CORRECTION' : type
}

function warn(problems: Problem[], message: string): void {
  problems.push({ severity: 'warning', where: 'updates', message })
}
