import { isNobodysName } from '../../domain/nobody.ts'
import type { PersonName, ReferenceParts } from '../../domain/record.ts'
import { isPrinted } from './jats-citation-text.ts'
import { citationFields, citedTitles } from './jats-citation-fields.ts'
import { nameElements, readName } from './jats-names.ts'
import { rawTextOf, type XmlElement } from '../xml/xml-tree.ts'

/** Values of `@person-group-type` (JATS 1.3) for those who made the cited work; translators did not. */
const makers = new Set(['author', 'authors', 'allauthors', 'inventor', 'curator', 'compiler'])
const editing = new Set(['editor', 'editors', 'ed', 'eds', 'guest-editor', 'series-editor', 'transed'])
/** What a citation prints beside the names of editors: "In: …, editors", "(Hrsg.)". */
const saysEditors = /\b(?:eds?|editors?|edited by|hrsg|hg|red|éds?|coords?)\b/iu
const etAl = /^(?:and )?et\.? al\.?$/i

/** Who made the cited work, and who edited it or the book that it is in. */
export type CitedPeople = Pick<ReferenceParts, 'authors' | 'authorsTruncated' | 'editors'>

/**
 * The authors and editors of a citation. Groups say what they are; names before the title are the authors'; names after
 * it are the editors' where the citation prints so ("In: …, editors"), and else nobody's.
 *
 * @see JATS 1.3, `<person-group>`, `@person-group-type`
 */
export function readCitedPeople(citation: XmlElement, fields: readonly XmlElement[]): CitedPeople {
  const authors: PersonName[] = []
  const editors: PersonName[] = []
  const unmarked: PersonName[] = []
  let truncated = false
  let isAfterTitle = false
  const add = (element: XmlElement, people: PersonName[]): void => {
    if (element.name === 'etal') {
      truncated ||= people === authors
    } else if (nameElements.includes(element.name)) {
      const name = readName(element)?.name
      if (name?.literal !== undefined && etAl.test(name.literal)) truncated ||= people === authors
      else if (name !== undefined && !isNobodysName(name)) people.push(name)
    }
  }
  for (const field of fields) {
    if (field.name === 'person-group') {
      const type = field.attributes['person-group-type']?.trim().toLowerCase()
      const people = groupOf(type, isAfterTitle, { authors, editors, unmarked })
      if (people === undefined) continue
      for (const member of citationFields(field)) add(member, people)
      if (people === authors) truncated ||= saysEtAl(field)
    } else if (citedTitles.includes(field.name) || field.name === 'source') {
      isAfterTitle ||= authors.length > 0 || isPrinted(citation)
    } else if (field.name !== 'institution') {
      add(field, isAfterTitle ? unmarked : authors)
    }
  }
  if (unmarked.length > 0 && saysEditors.test(ownText(citation))) editors.push(...unmarked)
  return {
    authors,
    authorsTruncated: truncated || saysEtAl(citation),
    ...(editors.length === 0 ? {} : { editors }),
  }
}

interface People {
  readonly authors: PersonName[]
  readonly editors: PersonName[]
  readonly unmarked: PersonName[]
}

function groupOf(type: string | undefined, isAfterTitle: boolean, people: People): PersonName[] | undefined {
  if (type === undefined || type === '') return isAfterTitle ? people.unmarked : people.authors
  if (makers.has(type)) return people.authors
  return editing.has(type) ? people.editors : undefined
}

/** What is printed beside names and titles. */
function ownText(citation: XmlElement): string {
  return citation.children
    .map((child) =>
      typeof child === 'string' || ['role', 'comment'].includes(child.name) ? rawTextOf(child) : ' ',
    )
    .join(' ')
}

/** In the text before the title, which need not be tagged. */
function saysEtAl(element: XmlElement): boolean {
  for (const child of element.children) {
    if (typeof child === 'string' ? /\bet\.? al\b/i.test(child) : child.name === 'italic' && saysEtAl(child))
      return true
    if (typeof child !== 'string' && (citedTitles.includes(child.name) || child.name === 'source'))
      return false
  }
  return false
}
