import { hasPlace } from '../../domain/cited-work.ts'
import type { ArticleRecord, JournalMention, ReferenceParts } from '../../domain/record.ts'
import { textKey } from '../../domain/text-key.ts'
import type { Transaction } from '../../db/client.ts'
import type { Queryable } from '../../db/run-statement.ts'
import { addMentions, findJournals, insertTitles, saveJournal } from './journals.ts'

/**
 * The journal of each record: the one that its mention means, with the names and ISSNs of the mention added, or a new one.
 * Undefined where the record names none.
 */
export async function journalsOfRecords(
  { db }: Transaction,
  records: readonly ArticleRecord[],
): Promise<(number | undefined)[]> {
  const mentions = uniqueMentions(records.flatMap(({ journal }) => journal ?? []))
  const wanted = mentions.map(({ mention }) => mention)
  const found = await findJournals(db, wanted)
  const known = wanted.flatMap((mention, index) => {
    const journalId = found[index]
    return journalId === undefined ? [] : [{ journalId, mention }]
  })
  await addMentions(db, known)
  for (const [index, mention] of wanted.entries()) {
    const title = mention.title ?? mention.abbreviation
    if (found[index] === undefined && title !== undefined) await saveJournal(db, { ...mention, title })
  }
  // What was made for one mention may have been merged for another.
  const ids = found.includes(undefined) ? await findJournals(db, wanted) : found
  const byKey = new Map(mentions.map(({ key }, index) => [key, ids[index]]))
  return records.map(({ journal }) => (journal === undefined ? undefined : byKey.get(mentionKey(journal))))
}

function uniqueMentions(mentions: readonly JournalMention[]): { key: string; mention: JournalMention }[] {
  return [...new Map(mentions.map((mention) => [mentionKey(mention), mention]))].map(([key, mention]) => ({
    key,
    mention,
  }))
}

function mentionKey(mention: JournalMention): string {
  return JSON.stringify([mention.title, mention.abbreviation, mention.issns, mention.publisher])
}

/**
 * The journal of each reference, by its printed title. An unknown title becomes a journal where the reference says a
 * place in it.
 */
export async function journalsOfReferences(
  transaction: Transaction,
  references: readonly ReferenceParts[],
): Promise<(number | undefined)[]> {
  const { known, unknown } = await findTitles(transaction.db, references)
  const made = await insertTitles(transaction, [...unknown.values()])
  return references.map((parts) => {
    const key = textKey(parts.containerTitle ?? '')
    return known.get(key) ?? (hasPlace(parts) ? made.get(key) : undefined)
  })
}

/** Stands for a journal that is not known: no article is in it. */
const journalToBe = 0

/** The same without writing: 0 where `journalsOfReferences` would make a journal. */
export async function knownJournalsOfReferences(
  db: Queryable,
  references: readonly ReferenceParts[],
): Promise<(number | undefined)[]> {
  const { known } = await findTitles(db, references)
  return references.map((parts) => {
    const key = textKey(parts.containerTitle ?? '')
    return known.get(key) ?? (key !== '' && hasPlace(parts) ? journalToBe : undefined)
  })
}

/** By key of the printed title: the journals that are known, and the titles of those to be made. */
async function findTitles(db: Queryable, references: readonly ReferenceParts[]) {
  const titles = new Map<string, string>()
  const places = new Set<string>()
  for (const parts of references) {
    const key = textKey(parts.containerTitle ?? '')
    if (key === '' || parts.containerTitle === undefined) continue
    if (!titles.has(key)) titles.set(key, parts.containerTitle)
    if (hasPlace(parts)) places.add(key)
  }
  const found = await findJournals(
    db,
    [...titles.values()].map((title) => ({ title, issns: [] })),
  )
  const known = new Map([...titles.keys()].map((key, index) => [key, found[index]]))
  const unknown = new Map([...titles].filter(([key]) => known.get(key) === undefined && places.has(key)))
  return { known, unknown }
}
