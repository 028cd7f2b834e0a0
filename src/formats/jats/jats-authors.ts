import { takeAddresses } from '../../domain/affiliation-addresses.ts'
import type { Problem } from '../../domain/errors.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { withoutNobody } from '../values/author-list.ts'
import { Affiliations } from './jats-affiliations.ts'
import { Members, withoutMembers } from './jats-members.ts'
import { nameElements, readName } from './jats-names.ts'
import { warning } from './jats-warning.ts'
import { childAt, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** Values of `@contrib-type` (JATS 1.3; the list is open) for authors. Who has none is one too. */
const authorTypes =
  /^(?:(?:co-?|first |corresponding |senior |joint |collab-?)?authors?|author[ -]collab|collab|corresp|group)$/i

/**
 * Reads the authors of an article in their order: persons, and collectives under their own name, without their members.
 * Editors, reviewers and translators are none. Who is anonymous has no name to give.
 *
 * Corresponding is who says so or points to an address of correspondence; where nobody does, whose name or mail address
 * stands in one, or the only author.
 *
 * @param articleMeta `<article-meta>`.
 * @see JATS 1.3, `<contrib-group>`, `<contrib>`, `<contrib-id>`, `<corresp>`
 */
export function readAuthors(articleMeta: XmlElement, problems: Problem[]): readonly RecordAuthor[] {
  const affiliations = new Affiliations(articleMeta)
  const members = new Members(articleMeta)
  const contribs = childrenOf(articleMeta, 'contrib-group').flatMap((group) =>
    childrenOf(group, 'contrib')
      .filter((contrib) => isAuthor(contrib, group) && !members.isMember(contrib, group))
      .map((contrib) => ({ contrib, group })),
  )
  const correspondence = new Correspondence(
    articleMeta,
    contribs.map(({ contrib }) => contrib),
  )
  const authors: RecordAuthor[] = []
  for (const { contrib, group } of contribs) {
    const [element] = childrenOf(contrib, ...nameElements)
    const name = element && readName(element)
    if (name === undefined) {
      if (childAt(contrib, 'anonymous') === undefined) {
        problems.push(warning(`author ${authors.length + 1}`, 'It has no name and was left out.'))
      }
      continue
    }
    const orcid = orcidOf(contrib, (message) => {
      problems.push(warning(`author ${authors.length + 1}`, message))
    })
    authors.push({
      ...name,
      ...(orcid === undefined ? {} : { orcid }),
      corresponding: correspondence.isWith(contrib, name.name, contribs.length === 1),
      affiliations: affiliations.of(contrib, group),
      ...emailsOf(contrib, correspondence.notesOf(contrib)),
    })
  }
  return withoutNobody(authors)
}

function isAuthor(contrib: XmlElement, group: XmlElement): boolean {
  const type = contrib.attributes['contrib-type']?.trim() ?? group.attributes['content-type']?.trim()
  return type === undefined || type === '' || authorTypes.test(type)
}

/** In `<contrib-id>`; before JATS 1.0, and at some publishers since, an address in a link. */
function orcidOf(contrib: XmlElement, refuse: (message: string) => void): string | undefined {
  for (const element of childrenOf(contrib, 'contrib-id', 'uri', 'ext-link')) {
    const text = textOf(element) ?? element.attributes['href'] ?? ''
    const type = element.attributes['contrib-id-type'] ?? element.attributes['content-type'] ?? ''
    if (!/^orcid$/i.test(type) && !/\borcid\.org\//i.test(text)) continue
    const orcid = parseOrcid(text)
    if (orcid !== undefined) return orcid
    if (text !== '') refuse(`"${text.slice(0, 100)}" is no ORCID iD.`)
  }
  return undefined
}

/** In the author's own element, or in a note that only this author points to. */
function emailsOf(contrib: XmlElement, notes: readonly XmlElement[]): Pick<RecordAuthor, 'emails'> {
  const elements = [withoutMembers(contrib), ...notes].flatMap((element) => descendantsOf(element, 'email'))
  const emails = elements.flatMap((element) => takeAddresses(textOf(element) ?? '').emails)
  return emails.length === 0 ? {} : { emails: [...new Set(emails)] }
}

class Correspondence {
  readonly #ids: ReadonlySet<string>
  /** By author, the notes to which no other author points. */
  readonly #ownNotes: ReadonlyMap<XmlElement, readonly XmlElement[]>
  readonly #text: string
  /** Nobody points to the notes: their text must tell. */
  readonly #isInText: boolean

  constructor(articleMeta: XmlElement, contribs: readonly XmlElement[]) {
    const notes = descendantsOf(articleMeta, 'corresp', 'fn').filter(isOfCorrespondence)
    this.#ids = new Set(notes.flatMap(({ attributes }) => attributes['id'] ?? []))
    this.#text = notes
      .map((note) => textOf(note) ?? '')
      .join(' ')
      .toLowerCase()
    this.#ownNotes = ownNotes(notes, contribs)
    this.#isInText = notes.length > 0 && !contribs.some((contrib) => this.#isMarked(contrib))
  }

  isWith(contrib: XmlElement, { family, given }: PersonName, isOnly: boolean): boolean {
    if (!this.#isInText || isOnly) return this.#isMarked(contrib) || this.#isInText
    const mails = descendantsOf(withoutMembers(contrib), 'email').flatMap((mail) => textOf(mail) ?? [])
    const names = family === undefined || given === undefined ? [] : [`${given.split(' ', 1)[0]} ${family}`]
    const fullNames = names.length > 0 ? [...names, `${given} ${family}`] : []
    return [...mails, ...fullNames].some((text) => this.#text.includes(text.toLowerCase()))
  }

  /** Notes to which this author points, and no other. */
  notesOf(contrib: XmlElement): readonly XmlElement[] {
    return this.#ownNotes.get(contrib) ?? []
  }

  #isMarked(contrib: XmlElement): boolean {
    const { corresp } = contrib.attributes
    if (corresp !== undefined) return corresp === 'yes'
    return childrenOf(contrib, 'xref').some(
      (xref) => xref.attributes['ref-type'] === 'corresp' || ridsOf(xref).some((id) => this.#ids.has(id)),
    )
  }
}

function ownNotes(
  notes: readonly XmlElement[],
  contribs: readonly XmlElement[],
): ReadonlyMap<XmlElement, readonly XmlElement[]> {
  const pointing = new Map<string, Set<XmlElement>>()
  for (const contrib of contribs)
    for (const id of childrenOf(contrib, 'xref').flatMap(ridsOf))
      pointing.set(id, (pointing.get(id) ?? new Set()).add(contrib))
  const own = new Map<XmlElement, XmlElement[]>()
  for (const note of notes) {
    const { id } = note.attributes
    const [contrib, ...others] = id === undefined ? [] : (pointing.get(id) ?? [])
    if (contrib === undefined || others.length > 0) continue
    own.set(contrib, [...(own.get(contrib) ?? []), note])
  }
  return own
}

function ridsOf({ attributes }: XmlElement): string[] {
  return (attributes['rid'] ?? '').split(/\s+/)
}

function isOfCorrespondence(note: XmlElement): boolean {
  const type = note.attributes['fn-type']
  if (note.name === 'corresp' || type === 'corresp') return true
  return type === undefined && /^\W{0,5}(?:address for )?correspond/i.test(textOf(note) ?? '')
}
