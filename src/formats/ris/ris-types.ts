import type { ArticleType } from '../../domain/record.ts'

/**
 * Types of reference and what they are here, the one that is written for a type first.
 *
 * @see RIS Format Specifications (2001), "Types of References"; (2011), appendix A
 */
export const risTypes: readonly (readonly [ris: string, type: ArticleType])[] = [
  ['JOUR', 'JOURNAL_ARTICLE'],
  ['JFULL', 'JOURNAL_ARTICLE'],
  ['EJOUR', 'JOURNAL_ARTICLE'],
  ['INPR', 'JOURNAL_ARTICLE'],
  ['MGZN', 'JOURNAL_ARTICLE'],
  ['NEWS', 'NEWS'],
  ['ABST', 'JOURNAL_ARTICLE'],
  ['BOOK', 'BOOK'],
  ['EDBOOK', 'BOOK'],
  ['EBOOK', 'BOOK'],
  ['CLSWK', 'BOOK'],
  ['CHAP', 'BOOK_CHAPTER'],
  ['ECHAP', 'BOOK_CHAPTER'],
  ['ENCYC', 'BOOK_CHAPTER'],
  ['DICT', 'BOOK_CHAPTER'],
  // "Conference proceedings", under which all use it for a paper in them: CPAPER is unknown to programs of before 2011.
  ['CONF', 'CONFERENCE_PAPER'],
  ['CPAPER', 'CONFERENCE_PAPER'],
  ['UNPB', 'PREPRINT'],
  ['THES', 'THESIS'],
  ['RPRT', 'REPORT'],
  ['GOVDOC', 'REPORT'],
  ['STAND', 'REPORT'],
  ['DATA', 'DATASET'],
  ['AGGR', 'DATASET'],
  ['DBASE', 'DATASET'],
  ['COMP', 'SOFTWARE'],
  ['PAT', 'PATENT'],
  ['ELEC', 'WEB_PAGE'],
  ['WEB', 'WEB_PAGE'],
  ['BLOG', 'WEB_PAGE'],
  ['ICOMM', 'WEB_PAGE'],
  ['GEN', 'OTHER'],
]

/** The tags whose values a record takes, and those whose lines must be known as lines of their own. */
export const risTags = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DO DP ED EP ET ID IS ' +
    'J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI ' +
    'TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR'
  ).split(' '),
)

/** Types whose second title (T2) is that of their series; that of others is what they are in. */
const inSeries: ReadonlySet<ArticleType> = new Set<ArticleType>(['BOOK', 'REPORT', 'SOFTWARE'])

/**
 * The tags of the series of a work, the one that is written first.
 *
 * @see RIS Format Specifications (2011), appendix A: "Series Title" is T2 of books and reports, T3 of what is in one
 */
export function seriesTags(type: ArticleType): readonly string[] {
  return inSeries.has(type) ? ['T2', 'T3'] : ['T3']
}

/**
 * The tags of the editors of a work: its own, or those of what it is in. The one that is written stands first; those of the
 * first list that is there count.
 *
 * @see RIS Format Specifications (2011), appendix A: the editors of a book are A3, its A2 those of its series; of all else
 *   A2. (2001): A2 and ED are editors of any type.
 */
export function editorTags(type: ArticleType): readonly (readonly string[])[] {
  // A3 of a thesis is its advisor, A2 of a patent the office.
  if (type === 'THESIS' || type === 'PATENT') return [['ED']]
  return type === 'BOOK' ? [['A3', 'ED'], ['A2']] : [['A2', 'ED']]
}
