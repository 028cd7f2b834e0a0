import type { ArticleType } from '../../domain/record.ts'

/** `resourceTypeGeneral` (schema 4.7). What is not here says nothing, as "Text", or is OTHER, as "Image". */
const generalTypes: Readonly<Record<string, ArticleType>> = {
  JournalArticle: 'JOURNAL_ARTICLE',
  DataPaper: 'JOURNAL_ARTICLE',
  Book: 'BOOK',
  ConferenceProceeding: 'BOOK',
  BookChapter: 'BOOK_CHAPTER',
  ConferencePaper: 'CONFERENCE_PAPER',
  Preprint: 'PREPRINT',
  Dissertation: 'THESIS',
  Report: 'REPORT',
  Standard: 'REPORT',
  Dataset: 'DATASET',
  Software: 'SOFTWARE',
  ComputationalNotebook: 'SOFTWARE',
}

/** What the depositor's own words for a "Text" say, the first that fits. */
const words: readonly (readonly [pattern: RegExp, type: ArticleType])[] = [
  [/thesis|dissertation|habilitation|masterarbeit/i, 'THESIS'],
  [/review article/i, 'REVIEW'],
  [/preprint|working ?paper/i, 'PREPRINT'],
  [/chapter|book ?(?:part|section)/i, 'BOOK_CHAPTER'],
  [/conference ?(?:paper|contribution|object|item)|proceedings ?article/i, 'CONFERENCE_PAPER'],
  [/proceedings/i, 'BOOK'],
  [/report|deliverable/i, 'REPORT'],
  [/article/i, 'JOURNAL_ARTICLE'],
  [/^(?:edited )?book$|monograph/i, 'BOOK'],
  [/blog|web ?page/i, 'WEB_PAGE'],
  [/patent/i, 'PATENT'],
]

/**
 * What kind of work a resource is.
 *
 * @param general `resourceTypeGeneral`
 * @param own the depositor's own words
 * @param isInJournal is it in something with an ISSN?
 */
export function dataCiteType(
  general: string | undefined,
  own: string | undefined,
  isInJournal: boolean,
): ArticleType {
  if (general !== undefined && Object.hasOwn(generalTypes, general)) return generalTypes[general] ?? 'OTHER'
  if (general !== undefined && general !== 'Text' && general !== 'Other') return 'OTHER'
  const said = words.find(([pattern]) => pattern.test(own ?? ''))?.[1]
  return said ?? (isInJournal && general === 'Text' ? 'JOURNAL_ARTICLE' : 'OTHER')
}
