import { readReferenceText } from './reference-text.ts'
import { endEvidence, startEvidence } from './list/item-evidence.ts'
import { markerOf } from './list/list-marker.ts'
import { type ListItem, splitReferences } from './list/split-references.ts'

/** The most that a list of references can score: any other format that knows its text wins. */
const sure = 0.45
/** Characters and items that are looked at, and how many of the items must be references. */
const looked = 32 * 1024
const tried = 30
const share = 0.5
/** Shorter and longer texts are no references. */
const shortest = 25
const longest = 5000

/** What no list of references begins with: XML, JSON, BibTeX, a program, exports of databases. */
const foreign =
  /^\uFEFF?\s*(?:<|\{|\[\s*[{"\]]|@\w|#|\/[/*]|import\s|(?:def|class|function|const|let|var|package|using|select)\s|PMID-|TY {2}-|FN |%[0A-Z] )/iu
/** Lines of what is no text for people: tables by their separators, logs by their times, programs by their signs. */
const foreignLines: readonly RegExp[] = [
  /^[^,\t;]*(?:,(?! )|\t|;(?! ))[^,\t;]*(?:,(?! )|\t|;(?! ))[^,\t;]*(?:,(?! )|\t|;(?! ))/,
  /\b\d\d:\d\d:\d\d\b/,
  /[{}]\s*[;,]?\s*$|=>|\(\);?\s*$|\s=\s.*;\s*$|^\s*(?:if|for|while|return|else|elif|def|end|fi|done)\b.{0,60}[;:({]?\s*$/,
  /<\/?[a-z][^<>]{0,200}>.*<\/?[a-z]/i,
]
const foreignShare = 0.5

/** How much a text looks like a list of references, by its beginning: 0, or `sure`. */
export function looksLikeReferenceList(head: string): number {
  if (foreign.test(head)) return 0
  const start = head.slice(0, looked)
  const lines = start.split(/[\r\n]+/, 100).filter((line) => line.trim() !== '')
  const isForeign = foreignLines.some(
    (sign) => lines.filter((line) => sign.test(line.slice(0, 400))).length > foreignShare * lines.length,
  )
  if (isForeign) return 0
  // The last one may be cut off, unless it is all there is.
  const whole = splitReferences(start).slice(0, head.length > start.length ? -1 : undefined)
  const first = whole.slice(0, tried)
  const found = first.filter(isReference).length
  return found > 0 && found >= share * first.length ? sure : 0
}

const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|[\u0660-\u0669\u06F0-\u06F9]{4}/u
/** Where a work appeared: volume and pages, pages, an address, a place with a publisher. */
const places: readonly RegExp[] = [
  /[,.:] \p{Lu}[\p{L} ./-]{2,40},? (?:1[5-9]|20)\d\d[a-z]?\b[^\p{L}]{0,40}(?:\p{L}{0,3}\. ?[\d–ff. -]+)?$/u,
  /\d\s*(?:\(\s*[\w\s–-]{1,12}\))?\s*[:,]\s*(?:pp?\.?\s*|S\.\s*)?[A-Za-z]?\d+/u,
  /(?:\bpp?|\bS|\bс|\bС|\bPp|\bstr|\bσσ?)\.\s?\d|\d\s?[-–]{1,2}\s?\d+\s?(?:頁|页|p\b)/u,
  /10\.\d{4,9}\/|https?:\/\/|www\.|arXiv:/iu,
  /\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2} ?(?:\([\p{L} ]+\) ?)?: ?\p{Lu}[\p{L}.&' -]+/u,
  /\[[JMDCRSPZ](?:\/OL)?\]|出版|社[,，.。]|第\s?\d+\s?[卷巻期号號]/u,
  /\b(?:Press|Verlag|Publish\w+|Books|University|Universit\p{L}+|Éditions|Editorial|Editora|Изд\p{L}*|Springer|Elsevier|Wiley|Routledge)\b/u,
]
/** "Almut Metz: …", "Franco Algieri, …": full names, which begin many a sentence too. */
const fullName = /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+(?:[:,]| \(| and | und | et | y | e )/u

/** Words of sentences: titles and sources have few of them. */
const sentence =
  /\b(?:was|were|is|are|has|have|had|been|that|which|we|our|they|their|it|its|this|these|there|he|she|his|her|will|would|can|could|may|not|but|also|however|war|waren|ist|sind|hat|haben|wir|nicht|dass|auch|wurde|wurden|est|sont|était|nous|que|qui|elle|il|ils|ne|pas|fue|son|está|que|se|è|sono|che|non|foi|são|não)\b/giu
/** A reference has at most so many of them to a word, but a few it may have. */
const sentenceShare = 0.05
const sentenceWords = 2

/** A sentence that names people and years can be read too, but the reader is not sure of it. */
const leastLikely = 0.5

/** Has a text the shape of a reference, or can it be read as one? */
function isReference({ text: printed, label }: ListItem): boolean {
  const text = printed.slice(markerOf(printed)?.length ?? 0)
  if (text.length < shortest || text.length > longest) return false
  const words = text.split(/\s+/).length
  const inSentences = text.match(sentence)?.length ?? 0
  if (inSentences > sentenceWords && inSentences > sentenceShare * words) return false
  const hasYear = year.test(text)
  const start = startEvidence(text)
  const shape =
    (start >= 3 ? 1.5 : start >= 1.5 || fullName.test(text) ? 1 : 0) +
    (hasYear ? 1 : 0) +
    (places.some((place) => place.test(text)) ? 1 : 0) +
    (endEvidence(text) >= 1 ? 0.5 : 0)
  if (shape >= (label === undefined ? 3 : 2.5)) return true
  if (shape < 1.5) return false
  const parts = readReferenceText(text)
  if (parts === undefined || parts.authors.length === 0 || !hasYear) return false
  return (parts.confidence?.line ?? 1) >= leastLikely
}
