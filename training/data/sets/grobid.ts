import type { ArticleType } from '../../../src/domain/record.ts'
import type { Label } from '../../../src/formats/reference/model/labels.ts'
import { descendantsOf, parseXml, rawTextOf, type XmlElement } from '../../../src/formats/xml/xml-tree.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { lineKey } from '../line-key.ts'
import { labelledLine } from '../shape/labelled.ts'
import { joinPieces, type Piece } from '../shape/pieces.ts'
import { unknownGap } from '../shape/gaps.ts'
import { conferenceWords, kindOfGenre } from '../shape/kind-words.ts'

export interface GrobidRow {
  readonly file: string
  /** One TEI `<bibl>`, as text of XML. */
  readonly bibl: string
}

/**
 * GROBID's citation corpus: a TEI `<bibl>` a row, whose elements are the parts in the order of print, with what stands
 * between them. The source is "grobid-journals" where a journal is named, else "grobid-books"; the group is the file, or the
 * line itself in files of more than 60, which are collections.
 *
 * Rows that tag two journals with two volumes are two references in one, and are left out.
 *
 * @see https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-bibl.html
 */
export function readGrobid(rows: Iterable<GrobidRow>): LabelledLine[] {
  const all = [...rows]
  const counts = new Map<string, number>()
  for (const { file } of all) counts.set(file, (counts.get(file) ?? 0) + 1)
  return all.flatMap(({ file, bibl }) => {
    const isCollection = (counts.get(file) ?? 0) > largestGroup
    return readBibl(parseXml(bibl), isCollection ? undefined : `file:${file}`) ?? []
  })
}

const largestGroup = 60

function readBibl(bibl: XmlElement, group: string | undefined): LabelledLine | undefined {
  const titles = descendantsOf(bibl, 'title')
  const isOf = (level: string): boolean => titles.some(({ attributes }) => attributes['level'] === level)
  const count = (level: string): number =>
    titles.filter(({ attributes }) => attributes['level'] === level).length
  const volumes = descendantsOf(bibl, 'biblScope').filter((scope) => labelOf(scope, bibl) === 'volume')
  if (count('j') > 1 && volumes.length > 1) return undefined
  const pieces: Piece[] = []
  for (const child of bibl.children) {
    if (typeof child === 'string') pieces.push({ text: child })
    else if (child.name === 'lb') pieces.push({ text: ' ' })
    else pieces.push({ text: textWithBreaks(child), label: labelOf(child, bibl) })
  }
  const rough = joinPieces(pieces)
  const line = labelledLine(rough, {
    source: isOf('j') ? 'grobid-journals' : 'grobid-books',
    group: group ?? lineKey(rough.text),
    kind: kindOf(bibl, isOf),
  })
  return line === undefined || unknownGap(line.text, line.segments) === undefined
    ? line
    : { ...line, complete: false }
}

function textWithBreaks(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'lb' ? ' ' : rawTextOf(child)))
    .join('')
}

const byName: Readonly<Record<string, Label>> = {
  author: 'author',
  authors: 'author',
  date: 'date',
  editor: 'editor',
  idno: 'identifier',
  month: 'date',
  page: 'pages',
  biblStruct: 'pages',
  ptr: 'identifier',
  pubPlace: 'place',
  pubplace: 'place',
  publisher: 'publisher',
  year: 'date',
}
const scopes: Readonly<Record<string, Label>> = {
  vol: 'volume',
  volume: 'volume',
  issue: 'issue',
  pp: 'pages',
  page: 'pages',
  date: 'date',
  chapter: 'other',
}

function labelOf(element: XmlElement, bibl: XmlElement): Label | undefined {
  const { name, attributes } = element
  const text = rawTextOf(element)
  const has = (level: string): boolean =>
    descendantsOf(bibl, 'title').some((title) => title.attributes['level'] === level)
  switch (name) {
    case 'title':
      if (attributes['level'] === 'a') return 'title'
      if (attributes['level'] === 's') return has('a') || has('m') ? 'series' : 'title'
      return attributes['level'] === 'm' && !has('a') && isFirstTitle(element, bibl) ? 'title' : 'container'
    case 'biblScope':
      return scopes[attributes['type'] ?? attributes['unit'] ?? attributes['level'] ?? '']
    case 'orgName':
      if (attributes['type'] === 'collaboration') return 'collaboration'
      return bibl.children.find((child) => typeof child !== 'string') === element
        ? 'collaboration'
        : 'publisher'
    case 'note':
    case 'notes':
      if (/^\S*\d\S*$/.test(text.trim()) && /[A-Z]/.test(text) && attributes['type'] !== undefined)
        return 'identifier'
      return attributes['type'] !== undefined || kindOfGenre(text) !== undefined ? 'genre' : 'note'
    default:
      return byName[name]
  }
}

const isFirstTitle = (element: XmlElement, bibl: XmlElement): boolean =>
  descendantsOf(bibl, 'title').find(({ attributes }) => attributes['level'] === 'm') === element

function kindOf(bibl: XmlElement, isOf: (level: string) => boolean): ArticleType | undefined {
  if (isOf('j')) return 'JOURNAL_ARTICLE'
  const text = (name: string, level?: string): string =>
    descendantsOf(bibl, name)
      .filter(({ attributes }) => level === undefined || attributes['level'] === level)
      .map(rawTextOf)
      .join(' ')
  const named = kindOfGenre(text('note'))
  if (named !== undefined) return named
  if (text('biblScope', undefined).split(/\d+/).length > 4 && text('publisher') === '') return undefined
  if (isOf('m') && isOf('a'))
    return conferenceWords.test(text('title', 'm')) ? 'CONFERENCE_PAPER' : 'BOOK_CHAPTER'
  const isBook = isOf('m') && text('publisher') !== '' && !conferenceWords.test(text('title', 'm'))
  return isBook ? 'BOOK' : undefined
}
