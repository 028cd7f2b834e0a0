import type { ArticleType } from '../../domain/record.ts'

/**
 * Publication and document types of Ovid's databases that say more than "an article", the telling ones first.
 *
 * @see Ovid Database Guides: Embase, MEDLINE, APA PsycInfo, BIOSIS Previews, "Publication Type", "Document Type"
 */
const types: readonly (readonly [name: string, type: ArticleType])[] = [
  ['retraction of publication', 'RETRACTION'],
  ['retraction notice', 'RETRACTION'],
  ['published erratum', 'CORRECTION'],
  ['erratum', 'CORRECTION'],
  ['erratum/correction', 'CORRECTION'],
  ['dissertation', 'THESIS'],
  ['dissertation abstract', 'THESIS'],
  ['book chapter', 'BOOK_CHAPTER'],
  ['chapter', 'BOOK_CHAPTER'],
  ['encyclopedia entry', 'BOOK_CHAPTER'],
  ['conference paper', 'CONFERENCE_PAPER'],
  ['meeting paper', 'CONFERENCE_PAPER'],
  ['conference proceedings', 'CONFERENCE_PAPER'],
  ['book', 'BOOK'],
  ['authored book', 'BOOK'],
  ['edited book', 'BOOK'],
  ['encyclopedia', 'BOOK'],
  ['technical report', 'REPORT'],
  ['report', 'REPORT'],
  ['patent', 'PATENT'],
  ['preprint', 'PREPRINT'],
  ['systematic review', 'REVIEW'],
  ['review', 'REVIEW'],
  ['short survey', 'REVIEW'],
  ['conference review', 'REVIEW'],
  ['letter', 'LETTER'],
  ['editorial', 'EDITORIAL'],
  ['news', 'NEWS'],
  ['newspaper article', 'NEWS'],
]

/** The types as they are printed, in lower case: "Review:  PDF Only." is "review". */
function printedTypes(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => text.split(/[;:]|\.\s/))
      .map((text) => text.replace(/\.$/, '').trim().toLowerCase()),
  )
}

/** @param hasChapter whether the record has the title of a chapter beside that of the book. */
export function ovidType(texts: readonly string[], hasChapter: boolean): ArticleType {
  const printed = printedTypes(texts)
  const type = types.find(([name]) => printed.has(name))?.[1] ?? 'JOURNAL_ARTICLE'
  return type === 'BOOK' && hasChapter ? 'BOOK_CHAPTER' : type
}

/** Do the types say that the work has been retracted? */
export function isRetractedAtOvid(texts: readonly string[]): boolean {
  return printedTypes(texts).has('retracted publication')
}
