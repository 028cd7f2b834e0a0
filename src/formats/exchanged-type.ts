import type { ArticleRecord, ArticleType } from '../domain/record.ts'
import { isInPeriodical } from '../domain/work-types.ts'

/**
 * The type that formats for exchange have for a record: they know articles, not their kinds. News are a newspaper's unless
 * volume, issue or ISSN show that their periodical is a journal.
 */
export function exchangedType({ type, volume, issue, journal }: ArticleRecord): ArticleType {
  if (type !== 'NEWS') return isInPeriodical(type) ? 'JOURNAL_ARTICLE' : type
  const isInJournal = volume !== undefined || issue !== undefined || (journal?.issns.length ?? 0) > 0
  return isInJournal ? 'JOURNAL_ARTICLE' : 'NEWS'
}
