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

/**
 * The kind of work that a JATS `@publication-type` surely names. "book" is none: publishers write it for chapters and
 * reports too; "other" says nothing.
 */
export function jatsKind(type: string | undefined): ArticleType | undefined {
  return type === undefined ? undefined : kinds[type.toLowerCase()]
}
