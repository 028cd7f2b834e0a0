import { setImmediate } from 'node:timers/promises'
import { storable } from '../db/json-rows.ts'
import type { Queryable } from '../db/run-statement.ts'
import type { ReferenceParts } from '../domain/record.ts'
import type { ListItem } from '../formats/reference/list/split-references.ts'
import { type ReadReference, readReference } from '../formats/reference/read-reference.ts'
import { findKnownWorks, type KnownWork } from '../ingest/references/known-works.ts'

/** Milliseconds of reading after which other requests have their turn. */
const turn = 10

const unreadable = { status: 'NONE', method: 'unreadable', score: 0, evidence: [] } as const

/**
 * Reads texts of a list as references, finds the articles that they are to, and gives rows as JSON: see `parsedColumns`.
 * Nothing is written.
 *
 * @param isWanted says by its ordinal (from 1) whether a text is read: of the others there are empty rows.
 */
export async function readTexts(
  db: Queryable,
  listed: readonly ListItem[],
  isWanted: (ordinal: number) => boolean,
): Promise<string> {
  const all = listed.map((one, index) => ({ ...one, ordinal: index + 1 }))
  const texts = all.filter(({ ordinal }) => isWanted(ordinal))
  const read = await readInTurns(texts)
  const readable = read.flatMap(({ parts }) => parts ?? [])
  const works = readable.length === 0 ? [] : await findKnownWorks(db, readable)
  const workOf = new Map(readable.map((parts, index) => [parts, works[index]]))
  const rows = new Map(
    texts.map((text, index) => {
      const { parts, refusal } = read[index] ?? {}
      return [text, rowOf(text, parts, refusal, parts && workOf.get(parts))]
    }),
  )
  return storable(all.map((text) => rows.get(text) ?? { ordinal: text.ordinal }))
}

interface PlacedText extends ListItem {
  readonly ordinal: number
}

async function readInTurns(texts: readonly ListItem[]): Promise<ReadReference[]> {
  const read: ReadReference[] = []
  let start = performance.now()
  for (const { text } of texts) {
    if (performance.now() - start > turn) {
      await setImmediate()
      start = performance.now()
    }
    read.push(readReference(text))
  }
  return read
}

/** A row by the names of `parsedColumns`. */
function rowOf(
  { ordinal, start, text, label }: PlacedText,
  parts: ReferenceParts | undefined,
  refusal: string | undefined,
  work: KnownWork | undefined,
) {
  const { confidence, authorsTruncated = false, ...printed } = parts ?? {}
  const link = work?.link ?? unreadable
  return {
    ...printed,
    ordinal,
    start,
    text,
    label,
    status: parts === undefined ? 'REFUSED' : 'READ',
    refusal,
    authorsTruncated,
    doi: parts?.identifiers.find(({ scheme }) => scheme === 'doi')?.value,
    confidence: confidence?.line,
    partConfidences: confidence?.parts,
    articleId: work?.link.citedId,
    matchStatus: link.status,
    matchMethod: link.method,
    matchScore: link.score,
    matchEvidence: link.evidence,
    near: work?.near ?? [],
  }
}
