import type { ArticleRecord, ArticleType, PersonName } from '../../domain/record.ts'
import { present } from '../../domain/present.ts'
import { nameElements, readName } from './jats-names.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'

/** Types of works whose editors are the book's. */
const edited: ReadonlySet<ArticleType> = new Set(['BOOK', 'BOOK_CHAPTER', 'CONFERENCE_PAPER', 'REPORT'])

/**
 * The editors and translators of a work. The editor of a journal's article is the one who handled it, or answers for the
 * journal, and no editor of the work: such are left out, and editors are those of books, chapters and proceedings.
 *
 * @see JATS 1.3, `<contrib>`, `@contrib-type`
 */
export function readEditors(
  articleMeta: XmlElement,
  type: ArticleType,
): Pick<ArticleRecord, 'editors' | 'translators'> {
  const contribs = childrenOf(articleMeta, 'contrib-group').flatMap((group) =>
    childrenOf(group, 'contrib').map((contrib) => ({
      contrib,
      type: contrib.attributes['contrib-type'] ?? group.attributes['content-type'] ?? '',
    })),
  )
  const namesOf = (kinds: RegExp): readonly PersonName[] | undefined => {
    const names = contribs.flatMap(({ contrib, type: kind }) => {
      const [element] = kinds.test(kind.trim()) ? childrenOf(contrib, ...nameElements) : []
      return (element && readName(element)?.name) ?? []
    })
    return names.length === 0 ? undefined : names
  }
  return present({
    editors: edited.has(type) ? namesOf(/^(?:(?:volume|book|guest)[ -])?editors?$/i) : undefined,
    translators: namesOf(/^translators?$/i),
  })
}
