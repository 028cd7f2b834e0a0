import type { ArticleType } from '../../domain/record.ts'
import type { FieldParts } from './fields/read-fields.ts'
import type { ReadLine } from './model/read-line.ts'

/** A kind of work, and the probability that it is right. */
export interface ShownKind {
  readonly type: ArticleType
  readonly confidence: number
}

const leastCertain = 0.6
/** Of a kind that an identifier or the lack of all else tells. */
const certain = 0.95

/** What a line must have to be to a work of a kind, whatever its words are like. */
const needed: Readonly<Partial<Record<ArticleType, (parts: FieldParts, line: ReadLine) => boolean>>> = {
  JOURNAL_ARTICLE: ({ containerTitle, volume }) => (containerTitle ?? volume) !== undefined,
  BOOK_CHAPTER: ({ containerTitle, editors }) => (containerTitle ?? editors) !== undefined,
  CONFERENCE_PAPER: ({ containerTitle }) => containerTitle !== undefined,
  THESIS: ({ publisher }, line) => publisher !== undefined || has(line, 'genre'),
  REPORT: ({ publisher, authors }, line) =>
    publisher !== undefined || authors.length > 0 || has(line, 'genre'),
}

/** The kind of work that a line is to: what the model says, where the parts bear it out. */
export function shownKind(line: ReadLine, parts: FieldParts, text: string): ShownKind | undefined {
  if (isPreprint(parts)) return { type: 'PREPRINT', confidence: certain }
  const { kindProbability } = line
  const kind = line.kind === 'BOOK_CHAPTER' && isWholeBook(parts) ? 'BOOK' : line.kind
  if (kind !== 'OTHER' && kindProbability >= leastCertain && needed[kind]?.(parts, line) !== false)
    return { type: kind, confidence: kindProbability }
  return isPage(line, parts, text) ? { type: 'WEB_PAGE', confidence: leastCertain } : undefined
}

/** What only editors have made, and is in nothing else. */
function isWholeBook({ title, containerTitle, authors, editors }: FieldParts): boolean {
  return title !== undefined && containerTitle === undefined && authors.length === 0 && editors !== undefined
}

const has = ({ stretches }: ReadLine, label: string): boolean =>
  stretches.some((stretch) => stretch.label === label)

/** What is on arXiv and has no place in a journal beside it. */
function isPreprint({ identifiers, volume, issue }: FieldParts): boolean {
  return identifiers.some(({ scheme }) => scheme === 'arxiv') && volume === undefined && issue === undefined
}

/** A title with an address that is no identifier, and nothing that it could be in. */
function isPage({ stretches }: ReadLine, parts: FieldParts, text: string): boolean {
  const { title, containerTitle, volume, publisher, identifiers } = parts
  if (title === undefined || (containerTitle ?? volume ?? publisher) !== undefined) return false
  return (
    identifiers.length === 0 &&
    stretches.some(
      ({ label, start, end }) => label === 'identifier' && /https?:|www\./i.test(text.slice(start, end)),
    )
  )
}
