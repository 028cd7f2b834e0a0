import { and, asc, inArray } from 'drizzle-orm'
import { type Identifier, identifierSchemes, type RecordReference } from '../../domain/record.ts'
import type { Database } from '../../db/client.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { sources } from '../../db/tables/sources.ts'
import type { Placed } from './place-records.ts'
import { additiveFormats } from './standing.ts'

/**
 * For each record whose source tells citations one by one, and whose article has a list of bare identifiers: that list, with
 * those of the record's references behind it that it has not. So a work whose citations stand scattered over a file, or in
 * several files, has them all. Printed lists are not added to, and neither are those of OpenAlex ids, which name the same
 * works otherwise.
 */
export async function addedReferences(
  db: Database,
  placed: readonly Placed[],
): Promise<ReadonlyMap<Placed, readonly RecordReference[]>> {
  const known = placed.filter(
    ({ before, entry }) =>
      before !== undefined && before.referenceCount > 0 && entry.record.references.length > 0,
  )
  if (known.length === 0) return new Map()
  const additive = await db
    .select({ id: sources.id })
    .from(sources)
    .where(
      and(
        inArray(sources.format, [...additiveFormats]),
        inArray(sources.id, [...new Set(known.map(({ entry }) => entry.sourceId))]),
      ),
    )
  const isAdditive = new Set(additive.map(({ id }) => id))
  const adding = known.filter(({ entry }) => isAdditive.has(entry.sourceId))
  if (adding.length === 0) return new Map()
  const rows = await db
    .select({
      citingId: articleReferences.citingId,
      ordinal: articleReferences.ordinal,
      text: articleReferences.text,
    })
    .from(articleReferences)
    .where(
      inArray(
        articleReferences.citingId,
        adding.map(({ id }) => id),
      ),
    )
    .orderBy(asc(articleReferences.citingId), asc(articleReferences.ordinal))
  const byArticle = Map.groupBy(rows, ({ citingId }) => citingId)
  return new Map(
    adding.flatMap((one): [Placed, readonly RecordReference[]][] => {
      const earlier = (byArticle.get(one.id) ?? []).map(bareReference)
      const kept = earlier.filter((reference) => reference !== undefined)
      return kept.length < earlier.length ? [] : [[one, joined(kept, one.entry.record.references)]]
    }),
  )
}

function joined(
  earlier: readonly RecordReference[],
  later: readonly RecordReference[],
): readonly RecordReference[] {
  const texts = new Set(earlier.map(({ text }) => text))
  const last = earlier.at(-1)?.ordinal ?? 0
  const added = later.filter(({ text }) => !texts.has(text))
  return [...earlier, ...added.map((reference, index) => ({ ...reference, ordinal: last + 1 + index }))]
}

/** A reference of which there is no more than identifiers, out of its text; undefined for any other. */
function bareReference({ ordinal, text }: { ordinal: number; text: string }): RecordReference | undefined {
  if (/^omid:\S+$/i.test(text)) return { ordinal, text, links: [] }
  const parts = text.split(' ')
  const identifiers = parts.flatMap((part): Identifier[] => {
    const [, name, value = ''] = /^([a-z]+):(.+)$/.exec(part) ?? []
    const scheme = identifierSchemes.find((known) => known === name && known !== 'openalex')
    return scheme === undefined ? [] : [{ scheme, value }]
  })
  if (identifiers.length < parts.length) return undefined
  return { ordinal, text, parts: { authors: [], authorsTruncated: false, identifiers }, links: [] }
}
