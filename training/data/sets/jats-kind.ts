import type { ArticleType } from '../../../src/domain/record.ts'

const kinds: Readonly<Record<string, ArticleType>> = {
  journal: 'JOURNAL_ARTICLE',
  confproc: 'CONFERENCE_PAPER',
  thesis: 'THESIS',
  report: 'REPORT',
  preprint: 'PREPRINT',
  patent: 'PATENT',
  software: 'SOFTWARE',
  data: 'DATASET',
  web: 'WEB_PAGE',
  webpage: 'WEB_PAGE',
  website: 'WEB_PAGE',
}

/** A "book" is a chapter where its host is named, and a book where that has a publisher. */
export function jatsKindOf(type: string | undefined, labels: ReadonlySet<string>): ArticleType | undefined {
  if (type?.toLowerCase() !== 'book') return jatsKind(type)
  if (labels.has('container'))
    return labels.has('title') && !labels.has('volume') ? 'BOOK_CHAPTER' : undefined
  return labels.has('title') && labels.has('publisher') && !labels.has('genre') ? 'BOOK' : undefined
}

/**
 * The kind of work that a JATS `@publication-type` surely names. "book" is none: publishers write it for chapters and
 * reports too; "other" says nothing.
 */
function jatsKind(type: string | undefined): ArticleType | undefined {
  return type === undefined ? undefined : kinds[type.toLowerCase()]
}
