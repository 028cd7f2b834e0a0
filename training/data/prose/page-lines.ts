import { Parser } from 'htmlparser2'
import type { LabelledLine } from '../../labelled-line.ts'
import { foldedText, proseLine, someOf } from './prose-line.ts'

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'cite', 'ol'])
const inline = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'sup', 'sub', 'abbr', 'small'])
const perPage = 60

/**
 * Furniture of an article's page: menus, buttons, headings, notices. Lists with numbers are left out, since references
 * are in them, and so is whatever names a year beside a name.
 *
 * @param html a page as it was saved.
 */
export function readPageLines(html: string, group: string): LabelledLine[] {
  const lines: string[] = []
  let text = ''
  let depth = 0
  const end = (): void => {
    const line = foldedText(text)
    if (line.length > 2 && line.length < 70 && /\p{L}/u.test(line) && !mayBeReference(line)) lines.push(line)
    text = ''
  }
  const parser = new Parser({
    onopentag(name, { class: names = '', id = '' }) {
      const isList = unread.has(name) || /\b(?:ref|cit|bib)\w*/i.test(`${names} ${id}`)
      if (depth > 0 || isList) depth += isVoid(name) ? 0 : 1
      if (!inline.has(name)) end()
    },
    ontext(part) {
      if (depth === 0) text += part
    },
    onclosetag(name, isImplied) {
      if (depth > 0 && !(isImplied && isVoid(name))) depth--
      if (!inline.has(name)) end()
    },
  })
  parser.write(html)
  parser.end()
  return someOf(lines, perPage).map((line) => proseLine(group, line))
}

const isVoid = (name: string): boolean =>
  /^(?:br|img|input|link|meta|hr|wbr|area|base|col|embed|source|track)$/.test(name)

/** Years with numbers behind names, and what is an identifier alone. */
const mayBeReference = (line: string): boolean =>
  /^(?:doi|https?:|10\.)/i.test(line) ||
  (/(?:1[89]|20)\d\d/.test(line) && /[.,;:].*\d{2}/.test(line) && line.length > 50)
