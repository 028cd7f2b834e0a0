import { endEvidence } from './item-evidence.ts'
import type { ListLine } from './list-lines.ts'

/** The heading of a list, also where it goes on. */
const listHeading =
  /^\W*(?:\d{1,2}\.?\s+)?(?:(?:cited |selected |additional |general |further )?(?:references?|bibliograph(?:y|ie|ies|ía|ia|y)|literature|readings?|works)(?: cited| consulted| list| and notes)?|(?:list of )?references?(?: and (?:notes|recommended reading))?|literatur(?:verzeichnis|angaben|hinweise)?|littérature|références(?: bibliographiques)?|referencias(?: bibliográficas)?|referências(?: bibliográficas)?|riferimenti(?: bibliografici)?|bibliografia|literatura(?: cytowana)?|litteratur|kirjallisuus|kaynaklar|kaynakça|list[ae] literatury|список литературы|литература|библиография|referenties|literatuur|参考文献|參考文獻|引用文献|文献|参考資料|참고문헌|المراجع|منابع|ביבליוגרפיה|מקורות)\s*(?:\((?:continued|cont(?:['’]d|\.)?|fortsetzung|suite)\)|[,–-]?\s*(?:continued|cont(?:['’]d|\.)?))?\s*[:：.]?\W*$/iu
const goesOn = /^\W*(?:continued(?: (?:on|from) .{1,30})?|cont['’]d|\(continued\)|fortsetzung|suite)\W*$/iu
/** A heading inside of a list, by the words that such have. */
const subheading =
  /^\W*(?:(?:primary|secondary|other|archival|printed|published|unpublished|electronic|internet|online|web|legal|manuscript) (?:sources?|materials?|literature|works|references|texts)|books?(?: and (?:chapters|articles|monographs))?|(?:journal |newspaper |magazine )?articles?(?: and chapters)?|(?:book )?chapters|monographs?|journals?|newspapers|reports?|theses|dissertations|web ?(?:sites?|pages?)|manuscripts?|archives|interviews|films?|software|standards|patents|conference (?:papers|proceedings)|proceedings|working papers|government (?:documents|publications)|notes|sources|primärliteratur|sekundärliteratur|quellen|monographien|aufsätze|ouvrages|sources primaires|fuentes|fonti|libros|artículos|livros|artigos)[^\w.,;]*$/iu
/** "12", "– 12 –", "Page 12 of 20", "S. 12". */
const pageNumber =
  /^\s*(?:[–—|[-]\s*)?(?:(?:page|p\.|seite|s\.|página|pág\.)\s*)?\d{1,5}(?:\s*(?:of|\/|von|de)\s*\d{1,5})?(?:\s*[–—|\]-])?\s*$/iu
const isYear = /^\s*(?:1[5-9]|20)\d\d\s*$/
const midItem = /[,:;(–-]\s*$/
const letterAlone = /^\p{Lu}\.?$/u

/** Furniture is no longer than this. */
const longest = 100
/** Lines between two running heads, at least. */
const page = 15

/**
 * Leaves out what the page has and the list has not: headings of the list and within it, numbers of pages, and running
 * heads. A line with nothing but a number stays where it may be that of an item.
 */
export function withoutFurniture(lines: readonly ListLine[]): ListLine[] {
  const heads = runningHeads(lines)
  const numbers = pageNumbers(lines)
  const kept: ListLine[] = []
  let afterHeading = false
  let blanks = 0
  for (const [at, line] of lines.entries()) {
    const heading = isHeading(lines, at)
    if (heading || heads.has(at) || numbers.has(at)) {
      afterHeading ||=
        heading && !heads.has(at) && !goesOn.test(line.text) && !(at > 0 && isAtBreak(lines, at))
      // What a page break parts belongs together: the blank lines around it say nothing.
      if (heading) blanks += line.blanks
      continue
    }
    const isAfterBreak = at > 0 && (heads.has(at - 1) || numbers.has(at - 1))
    const before = isAfterBreak ? 0 : line.blanks + blanks
    kept.push({ ...line, blanks: before, ...(afterHeading ? { afterHeading } : {}) })
    afterHeading = false
    blanks = 0
  }
  return kept
}

function isHeading(lines: readonly ListLine[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.text.length > longest) return false
  const text = line.text.trim()
  const isAfterItem =
    at === 0 || line.blanks > 0 || line.newPage || endEvidence(lines[at - 1]?.text ?? '') >= 0
  if (isAfterItem && (listHeading.test(text) || goesOn.test(text) || subheading.test(text))) return true
  const next = lines[at + 1]
  const isApart = line.blanks > 0 || at === 0 || (next?.blanks ?? 0) > 0
  if (!isApart) return false
  // The letters of an alphabetical list.
  if (letterAlone.test(text)) return next !== undefined && firstLetter(next.text) === firstLetter(text)
  return false
}

function firstLetter(text: string): string {
  return /\p{L}/u.exec(text.normalize('NFD'))?.[0].toUpperCase() ?? ''
}

/** Numbers of pages stand alone, and further apart than the items of a list. */
function pageNumbers(lines: readonly ListLine[]): Set<number> {
  const alone = lines.flatMap(({ text }, at) =>
    text.length <= longest && pageNumber.test(text) && !goesOnWith(lines, at) ? [at] : [],
  )
  const found = new Set<number>()
  for (const [index, at] of alone.entries()) {
    const distance = Math.min(at - (alone[index - 1] ?? -Infinity), (alone[index + 1] ?? Infinity) - at)
    if (distance < page) continue
    const next = lines[at + 1]
    const line = lines[at]
    const isApart = (line?.blanks ?? 0) > 0 || line?.newPage === true || next?.newPage === true
    const isAtEnd = next === undefined || next.blanks > 0
    if (isApart || (!isYear.test(line?.text ?? '') && (isAtEnd || alone.length > 1))) found.add(at)
  }
  return found
}

/** "2009; 10:" and below it "33". */
function goesOnWith(lines: readonly ListLine[], at: number): boolean {
  const isApart = (lines[at]?.blanks ?? 0) > 0 || lines[at + 1]?.newPage === true
  return !isApart && midItem.test(lines[at - 1]?.text ?? '')
}

/** Lines that come again from page to page, but for their digits. */
function runningHeads(lines: readonly ListLine[]): Set<number> {
  const places = new Map<string, number[]>()
  const found = new Set<number>()
  for (const [at, { text }] of lines.entries()) {
    if (text.length > longest) continue
    if (isAlone(lines, at)) found.add(at)
    const key = text.trim().replace(/\d+/g, '0').toLowerCase()
    if (!/(?:\p{L}.{0,3}){6}/u.test(key)) continue
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  }
  for (const all of places.values()) {
    if (all.length < 2 || all.some((at, index) => index > 0 && at - (all[index - 1] ?? 0) < page)) continue
    const atBreaks = all.filter((at) => isAtBreak(lines, at)).length
    if (atBreaks >= 0.7 * all.length) for (const at of all) found.add(at)
  }
  return found
}

/** A short line without a date at the head of a page, with a blank line below. */
function isAlone(lines: readonly ListLine[], at: number): boolean {
  const { text = '', newPage = false } = lines[at] ?? {}
  const next = lines[at + 1]
  return at > 0 && newPage && next !== undefined && next.blanks > 0 && !/\d{4}|[.,;:]\s*$/.test(text)
}

/** Next to a form feed, or to a line with nothing but the number of a page, or apart from all other lines. */
function isAtBreak(lines: readonly ListLine[], at: number): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined) return false
  if (line.newPage || next?.newPage === true) return true
  const isNumber = (other: ListLine | undefined): boolean =>
    other !== undefined && pageNumber.test(other.text.slice(0, longest))
  if (isNumber(lines[at - 1]) || isNumber(next)) return true
  const hasNumber = /^\s*\d{1,4}\s+\p{Lu}|\p{L}\s{2,}\d{1,4}\s*$/u.test(line.text)
  return hasNumber || (line.blanks > 0 && (next?.blanks ?? 1) > 0)
}
