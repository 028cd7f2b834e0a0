import { childrenOf, descendantsOf, rawTextOf, type XmlElement } from '../../../src/formats/xml/xml-tree.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import type { Article } from '../articles.ts'
import { foldedText, proseLine, shortened, someOf } from './prose-line.ts'

/* How many of each kind of text one article gives: no article may be most of what "none" means. */
const shares: readonly (readonly [count: number, texts: (article: XmlElement) => string[]])[] = [
  [8, (root) => paragraphsOf(root).map(shortened)],
  [9, (root) => paragraphsOf(root).flatMap(sentencesOf)],
  // With "(Smith et al., 2010)" or an address in it: nearest to a reference.
  [
    4,
    (root) =>
      paragraphsOf(root)
        .flatMap(sentencesOf)
        .filter((text) => /\(\D{3,60}\d{4}[a-z]?\)|10\.\d{4}\/|https?:/.test(text)),
  ],
  [3, (root) => textsOf(root, 'sec', 'title')],
  [2, (root) => descendantsOf(root, 'caption').map(textOf).map(shortened)],
  [3, (root) => descendantsOf(root, 'tr').map((row) => foldedText(childrenOf(row).map(rawTextOf).join(' ')))],
  [2, (root) => descendantsOf(root, 'ack', 'fn', 'aff', 'corresp').map(textOf).map(shortened)],
  [1, (root) => descendantsOf(root, 'trans-abstract').map(textOf).map(shortened)],
]

/** Paragraphs, sentences, headings, captions, rows of tables, acknowledgements and notes of an article. */
export function readJatsProse({ id, root }: Article): LabelledLine[] {
  const lines = shares.flatMap(([count, texts]) =>
    someOf(
      texts(root).filter((text) => text.length > 2 && !isReference(text)),
      count,
    ),
  )
  return [...new Set(lines)].map((text) => proseLine(id, text))
}

const textOf = (element: XmlElement): string => foldedText(rawTextOf(element))

const textsOf = (root: XmlElement, parent: string, name: string): string[] =>
  descendantsOf(root, parent).flatMap((element) => childrenOf(element, name).map(textOf))

function paragraphsOf(root: XmlElement): string[] {
  return descendantsOf(root, 'body', 'abstract')
    .flatMap((part) => descendantsOf(part, 'p'))
    .filter(
      (paragraph) =>
        descendantsOf(paragraph, 'table', 'list', 'disp-formula', 'ref-list', 'mixed-citation').length === 0,
    )
    .map(textOf)
}

/** Sentences, cut where a full stop is followed by a capital and is not behind an initial or "al". */
function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[\p{Ll}\d)\]][.?!])(?<!\b(?:al|vs|Fig|Figs|cf|ca|no|Dr|approx|e\.g|i\.e)\.)\s+(?=\p{Lu})/u)
    .filter((sentence) => sentence.length > 20 && sentence.length < 600)
}

/** A note or a row of a table may be a whole reference: "2007;12(3):45–67", "vol. 12, pp. 45–67", "How to cite this". */
const isReference = (text: string): boolean =>
  /\d\s?\(\d+\)\s?:\s?\w?\d+\s?[-–]\s?\d|;\s?\d+\s?:\s?\d+\s?[-–]\s?\d|\bpp\.\s?\d+\s?[-–]|\bvol\.\s?\d/i.test(
    text,
  ) || /\bcit(?:e|ation)[ :]|^(?:correction to|erratum|originally published)/i.test(text.slice(0, 60))
