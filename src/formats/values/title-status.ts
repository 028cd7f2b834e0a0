import type { RecordUpdate, UpdateAsserter, UpdateKind } from '../../domain/record.ts'

/**
 * What publishers put before the title of a work that they took back. In capitals or brackets only: "Retracted: Mice" may
 * be the title of the notice itself.
 */
const rows: readonly (readonly [sign: RegExp, kind: UpdateKind])[] = [
  [
    /^\[?RETRACTED(?: (?:ARTICLE|PAPER|CHAPTER))?(?:\]|\s*[:–—-])|^RETRACTED ARTICLE\b|^\[Retracted\]/u,
    'RETRACTION',
  ],
  [/^\[?(?:WITHDRAWN|REMOVED)(?: (?:ARTICLE|PAPER))?(?:\]|\s*[:–—-])|^\[Withdrawn\]/u, 'WITHDRAWAL'],
]

/**
 * The updates of a work with what its title says of it, where none of them says so.
 *
 * @returns `undefined` where there are none.
 * @example withTitleStatus(undefined, 'RETRACTED: Mice', 'PUBLISHER') // [{ kind: 'RETRACTION', role: 'UPDATED', … }]
 */
export function withTitleStatus(
  updates: readonly RecordUpdate[] | undefined,
  title: string | undefined,
  assertedBy: UpdateAsserter,
): readonly RecordUpdate[] | undefined {
  const kind = rows.find(([sign]) => sign.test(title ?? ''))?.[1]
  const isKnown = updates?.some((update) => update.role === 'UPDATED' && takenBack.has(update.kind)) === true
  const all =
    kind === undefined || isKnown
      ? (updates ?? [])
      : [...(updates ?? []), { kind, role: 'UPDATED', assertedBy } as const]
  return all.length === 0 ? undefined : all
}

const takenBack: ReadonlySet<UpdateKind> = new Set(['RETRACTION', 'WITHDRAWAL'])
