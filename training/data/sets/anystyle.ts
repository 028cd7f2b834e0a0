import type { ArticleType } from '../../../src/domain/record.ts'
import type { Label } from '../../../src/formats/reference/model/labels.ts'
import { childrenOf, parseXml, rawTextOf } from '../../../src/formats/xml/xml-tree.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { lineKey } from '../line-key.ts'
import { labelledLine } from '../shape/labelled.ts'
import { conferenceWords, kindOfGenre } from '../shape/kind-words.ts'
import { joinPieces, type Piece } from '../shape/pieces.ts'

/** AnyStyle's labels. Its `editor`, `pages` … hold "In", "(Eds.)", "pp." too, which `trimEdges` takes off. */
const labelOf: Readonly<Record<string, Label>> = {
  author: 'author',
  'citation-number': 'number',
  'collection-title': 'series',
  'container-title': 'container',
  date: 'date',
  director: 'other',
  doi: 'identifier',
  edition: 'edition',
  editor: 'editor',
  genre: 'genre',
  isbn: 'identifier',
  journal: 'container',
  location: 'place',
  medium: 'genre',
  note: 'note',
  pages: 'pages',
  producer: 'other',
  publisher: 'publisher',
  source: 'note',
  title: 'title',
  translator: 'translator',
  url: 'identifier',
  volume: 'volume',
}

/**
 * AnyStyle's training data: `<dataset>` of `<sequence>`s, whose elements are the parts in the order of print, each with its
 * punctuation. Between two parts is one blank. The group is the line's own (`line-key.ts`).
 */
export function readAnyStyle(xml: string, source: string): LabelledLine[] {
  return childrenOf(parseXml(xml), 'sequence').flatMap((sequence) => {
    const parts = childrenOf(sequence).map((part) => [part.name, withoutMarkup(rawTextOf(part))] as const)
    const pieces = parts.flatMap(([name, text], at): Piece[] => [
      ...(at === 0 ? [] : [{ text: ' ' }]),
      ...withBullet({ text, label: labelOf[name] }),
    ])
    const kind = kindOf(new Map(parts))
    const rough = joinPieces(pieces)
    return labelledLine(rough, { source, group: lineKey(rough.text), kind }) ?? []
  })
}

/** Some texts hold the mark-up of their page, and `|…|` for italics. */
const withoutMarkup = (text: string): string =>
  text.replace(/<\/?(?:italic|bold|i|b|em)>/g, '').replace(/\|([^|]*)\|/g, '$1')

/** A bullet in front is labelled as part of the names. */
function withBullet(piece: Piece): Piece[] {
  const bullet = /^\s*[•·∙▪*]\s+/.exec(piece.text)?.[0]
  return bullet === undefined
    ? [piece]
    : [{ text: bullet.trim() }, { text: ' ' }, { ...piece, text: piece.text.slice(bullet.length) }]
}

/** The kind of work, where the parts can only be of one. */
function kindOf(parts: ReadonlyMap<string, string>): ArticleType | undefined {
  const genre = parts.get('genre')
  const named = genre === undefined ? undefined : kindOfGenre(genre)
  if (named !== undefined) return named
  const note = parts.get('note') ?? ''
  if (/dissertation|thesis/i.test(note) && !parts.has('journal')) return 'THESIS'
  if (parts.has('journal')) return 'JOURNAL_ARTICLE'
  const container = parts.get('container-title')
  if (container !== undefined) {
    if (conferenceWords.test(container))
      return parts.has('volume') && !/^\W*in\b/i.test(container) ? undefined : 'CONFERENCE_PAPER'
    const isInBook = ['editor', 'publisher', 'location'].some((name) => parts.has(name))
    return isInBook || /^\W*in\b/i.test(container) ? 'BOOK_CHAPTER' : undefined
  }
  if (genre !== undefined || parts.has('director') || parts.has('medium')) return undefined
  return parts.has('title') && parts.has('publisher') && !parts.has('pages') ? 'BOOK' : undefined
}
