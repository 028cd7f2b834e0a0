import type { Problem } from '../../domain/errors.ts'
import type { Database } from '../../db/client.ts'
import {
  addIdentifiers,
  learnIdentifiers,
  type NamedArticle,
  refusedIdentifiers,
  takeIdentifiers,
} from './article-identifiers.ts'
import type { Placed } from './place-records.ts'
import type { NamedWorks } from './named-works.ts'
import { findNoticed, markRetracted, writeUpdates } from './updates.ts'
import { identifiersOf } from '../../identity/works/work.ts'

/** Articles whose identifiers have changed. */
export interface Named {
  readonly got: readonly NamedArticle[]
  readonly lost: ReadonlySet<number>
  /** By article, a warning for each identifier that another work has. */
  readonly refused: ReadonlyMap<number, readonly Problem[]>
}

/** Writes the identifiers that records have, and those that references give to works. */
export async function writeIdentifiers(
  db: Database,
  placed: readonly Placed[],
  { stubs, learned }: NamedWorks,
): Promise<Named> {
  const ofRecords = placed.map(({ id, entry }) => ({
    articleId: id,
    identifiers: entry.record.identifiers,
  }))
  const ofStubs = stubs.map(({ id, work }) => ({ articleId: id, identifiers: identifiersOf(work) }))
  const ofKnown = learned.map(({ id, identifiers }) => ({ articleId: id, identifiers }))
  const lost = await takeIdentifiers(db, ofRecords)
  await addIdentifiers(db, ofStubs)
  await learnIdentifiers(db, ofKnown)
  return {
    got: [...ofRecords, ...ofStubs, ...ofKnown],
    lost,
    refused: await refusedIdentifiers(db, ofRecords),
  }
}

/** Retractions and other notices: what the records say, and what was said earlier of works that are known only now. */
export async function writeStatus(
  db: Database,
  placed: readonly Placed[],
  { got, lost }: Named,
  importId: number,
): Promise<void> {
  const said = placed.map(({ id, entry, before }) => ({
    articleId: id,
    sourceId: entry.sourceId,
    updates: entry.record.updates ?? [],
    isKnown: before !== undefined,
  }))
  const changed = await writeUpdates(db, said, importId)
  await markRetracted(db, [...changed, ...lost, ...(await findNoticed(db, got))])
}
