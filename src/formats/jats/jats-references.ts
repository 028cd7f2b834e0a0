import type { Problem } from '../../domain/errors.ts'
import type { RecordReference, ReferenceListStatus } from '../../domain/record.ts'
import { type Citation, citationElements, readCitation } from './jats-citation.ts'
import { jatsText, trimmed } from './jats-text.ts'
import { warning } from './jats-warning.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { childAt, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

export interface JatsReferences {
  readonly references: readonly RecordReference[]
  readonly status: ReferenceListStatus
  readonly declared?: number
  readonly problems: readonly Problem[]
}

/**
 * Reads every reference list of an article, nested ones and those of appendices and boxes too, in the order of the
 * document. Each citation of a reference is one of its own; a note in the list is its text. Lists of sub-articles and
 * responses are theirs. An article that cites without lists, in footnotes or in its text, has those citations.
 *
 * The list is COMPLETE, as it is the publisher's own, or PARTIAL where fewer references are there than `<ref-count>`
 * says; citations outside of lists are UNKNOWN. NONE is an article whose text or back matter is there and has no list;
 * a header alone leaves it UNKNOWN.
 *
 * @see JATS 1.3, `<ref-list>`, `<ref>`, `<citation-alternatives>`, `<ref-count>`
 */
export function readReferences(article: XmlElement): JatsReferences {
  const places = childrenOf(article, 'body', 'floats-group', 'back')
  const refs = places.flatMap((place) => descendantsOf(place, 'ref'))
  const loose = refs.length > 0 ? [] : places.flatMap((place) => descendantsOf(place, ...citationElements))
  const list = new ReferenceList()
  for (const ref of refs) list.addRef(ref)
  for (const citation of loose) list.addCitation(citation, {})
  const { references, problems } = list
  const declared = declaredCount(article)
  const isShort = refs.length > 0 && declared !== undefined && refs.length < declared
  if (isShort)
    problems.push(warning('references', `The article says ${declared}, the list has ${refs.length}.`))
  const found = refs.length === 0 ? 'UNKNOWN' : isShort ? 'PARTIAL' : 'COMPLETE'
  const status = references.length > 0 ? found : places.length > 0 && refs.length === 0 ? 'NONE' : 'UNKNOWN'
  return { references, status, ...(declared === undefined ? {} : { declared }), problems }
}

function declaredCount(article: XmlElement): number | undefined {
  const count = childAt(article, 'front', 'article-meta', 'counts', 'ref-count')?.attributes['count']
  // Some publishers count nothing and write 0.
  return count !== undefined && /^[1-9]\d{0,5}$/.test(count.trim()) ? Number(count) : undefined
}

interface Marks {
  readonly key?: string | undefined
  readonly label?: string | undefined
}

class ReferenceList {
  readonly references: RecordReference[] = []
  readonly problems: Problem[] = []
  readonly #keys = new Set<string>()

  addRef(ref: XmlElement): void {
    const label = labelOf(ref)
    const key = ref.attributes['id']
    const citations = citationsOf(ref)
    const before = this.references.length
    if (citations.length === 0) this.#addNote(ref, { key, label })
    for (const [place, citation] of citations.entries()) {
      const ownKey = citations.length === 1 ? undefined : citation.attributes['id']
      this.addCitation(citation, {
        key: ownKey ?? (place === 0 ? key : undefined),
        label: joinedLabel(label, labelOf(citation)),
      })
    }
    const remarks = childrenOf(ref, 'note').filter((note) => citationsOf(note).length === 0)
    if (this.references.length > before && citations.length > 0) this.#addRemarks(remarks)
  }

  addCitation(element: XmlElement, marks: Marks): void {
    const isChoice = element.name === 'citation-alternatives'
    const choices = isChoice ? childrenOf(element, ...citationElements) : [element]
    const citation = choices.find(({ name }) => name === 'mixed-citation') ?? choices[0]
    const parts = choices.find(({ name }) => name === 'element-citation') ?? citation
    this.#add(marks, (refuse) => citation && readCitation(citation, refuse, parts))
  }

  /** A note beside citations is on the last of them. */
  #addRemarks(remarks: readonly XmlElement[]): void {
    const last = this.references.at(-1)
    const notes = remarks.flatMap((remark) => jatsText(remark, 'label') ?? [])
    if (last?.parts === undefined || notes.length === 0) return
    const note = [...(last.parts.note === undefined ? [] : [last.parts.note]), ...notes].join('; ')
    this.references.splice(-1, 1, { ...last, parts: { ...last.parts, note } })
  }

  #addNote(ref: XmlElement, marks: Marks): void {
    this.#add(marks, () => {
      const text = jatsText({ ...ref, children: ref.children.filter((child) => !isLabel(child)) })
      const parts = text === undefined ? undefined : readReferenceText(text)
      return text === undefined ? undefined : { text, links: [], ...(parts === undefined ? {} : { parts }) }
    })
  }

  #add({ key, label }: Marks, read: (refuse: (message: string) => void) => Citation | undefined): void {
    const ordinal = this.references.length + 1
    const refuse = (message: string): void => {
      this.problems.push(warning(`reference ${ordinal}`, message))
    }
    const citation = read(refuse)
    if (citation === undefined) {
      this.problems.push(warning(`reference ${label ?? key ?? ordinal}`, 'It is empty.'))
      return
    }
    const isNewKey = key !== undefined && key.trim() !== '' && !this.#keys.has(key)
    if (isNewKey) this.#keys.add(key)
    this.references.push({
      ordinal,
      ...(label === undefined ? {} : { label }),
      ...(isNewKey ? { key } : {}),
      ...citation,
    })
  }
}

/** Also those in the paragraphs of a note; none inside another. */
function citationsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    const isOne = child.name === 'citation-alternatives' || citationElements.includes(child.name)
    return isOne ? [child] : citationsOf(child)
  })
}

function isLabel(child: XmlElement | string): boolean {
  return typeof child !== 'string' && child.name === 'label'
}

/** "12." and "[12]" are labelled "12". */
function labelOf(element: XmlElement): string | undefined {
  return trimmed(textOf(childrenOf(element, 'label')[0]), ' [({', ' ])}.,:;')
}

/** "12" and "a" make "12a"; a citation's label may also be the whole. */
function joinedLabel(label: string | undefined, own: string | undefined): string | undefined {
  return label === undefined || own === undefined || own.startsWith(label) ? (own ?? label) : `${label}${own}`
}
