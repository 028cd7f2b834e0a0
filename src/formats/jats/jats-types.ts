import type { ArticleType } from '../../domain/record.ts'

/**
 * Values of `@article-type` (JATS 1.3, an open list) for what is no research article in a journal. Others are, or are other
 * kinds of articles there: case-report, book-review, obituary, meeting-report, article-commentary, expression-of-concern …
 */
const rows: readonly (readonly [type: ArticleType, ...values: readonly string[]])[] = [
  ['REVIEW', 'review-article', 'review', 'systematic-review'],
  ['LETTER', 'letter', 'reply', 'correspondence'],
  ['EDITORIAL', 'editorial'],
  ['CORRECTION', 'correction', 'addendum', 'erratum', 'corrigendum', 'partial-retraction'],
  ['RETRACTION', 'retraction'],
  ['NEWS', 'news', 'in-brief', 'press-release'],
  ['PREPRINT', 'preprint', 'working-paper'],
  ['THESIS', 'dissertation', 'thesis'],
  ['CONFERENCE_PAPER', 'proceedings', 'conference-paper'],
  ['REPORT', 'technical-report'],
  ['DATASET', 'dataset'],
  ['BOOK_CHAPTER', 'chapter-article'],
]
const types: ReadonlyMap<string, ArticleType> = new Map(
  rows.flatMap(([type, ...values]) => values.map((value) => [value, type] as const)),
)

/** The type that an `@article-type` says; an article in a journal where it says nothing else. */
export function articleType(value: string | undefined): ArticleType {
  return types.get(value?.trim().toLowerCase() ?? '') ?? 'JOURNAL_ARTICLE'
}
