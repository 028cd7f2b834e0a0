import { present } from '../../domain/present.ts'
import type { Identifier, RecordUpdate, UpdateKind, UpdateRole } from '../../domain/record.ts'
import { identifierOfAddress, readIdentifier } from './jats-identifiers.ts'
import { readDate } from './jats-numbers.ts'
import { jatsText } from './jats-text.ts'
import { childAt, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * Values of `@related-article-type` (JATS 1.3, an open list; JATS4R, "Article publication and history metadata" and
 * "Corrections"). "…-article" is what the record is a notice on; "…-forward" and the bare noun a notice on the record.
 * Others relate works without updating them: companion, preprint, article-reference, translations, parts of a series.
 */
const rows: readonly (readonly [kind: UpdateKind, role: UpdateRole, ...types: readonly string[]])[] = [
  ['RETRACTION', 'NOTICE', 'retracted-article', 'retraction-of'],
  ['RETRACTION', 'UPDATED', 'retraction-forward', 'retraction'],
  ['CORRECTION', 'NOTICE', 'corrected-article', 'addended-article', 'partial-retraction'],
  ['CORRECTION', 'NOTICE', 'partially-retracted-article', 'clarified-article', 'erratum-of'],
  ['CORRECTION', 'UPDATED', 'correction-forward', 'correction', 'erratum', 'corrigendum', 'addendum'],
  ['CORRECTION', 'UPDATED', 'addendum-forward', 'partial-retraction-forward'],
  ['CONCERN', 'NOTICE', 'object-of-concern', 'article-of-concern'],
  ['CONCERN', 'UPDATED', 'expression-of-concern', 'concern-forward', 'expression-of-concern-forward'],
  ['WITHDRAWAL', 'NOTICE', 'withdrawn-article', 'removed-article'],
  ['WITHDRAWAL', 'UPDATED', 'withdrawal', 'withdrawal-forward', 'removal', 'removal-forward'],
  ['NEW_VERSION', 'NOTICE', 'updated-article', 'republished-article', 'replaced-article'],
  ['NEW_VERSION', 'UPDATED', 'update', 'update-forward', 'republication', 'replacement', 'new-version'],
  ['COMMENT', 'NOTICE', 'commentary-article', 'letter'],
  ['COMMENT', 'UPDATED', 'commentary', 'letter-reply', 'reply'],
]
const byType: ReadonlyMap<string, readonly [UpdateKind, UpdateRole]> = new Map(
  rows.flatMap(([kind, role, ...types]) => types.map((type) => [type, [kind, role]] as const)),
)
/** Values of `@article-type` for a work whose notice is another. */
const statuses: Readonly<Record<string, UpdateKind>> = {
  'retracted-article': 'RETRACTION',
  'withdrawn-article': 'WITHDRAWAL',
}
/** Values of `@date-type` and `@event-type` (JATS 1.3) in the history of an article that was updated. */
const events: Readonly<Record<string, UpdateKind>> = {
  retracted: 'RETRACTION',
  corrected: 'CORRECTION',
  withdrawn: 'WITHDRAWAL',
}
const elsewhere = new Set(['sub-article', 'response', 'ref-list', 'ref'])

/**
 * What an article says of its notices, and of the works that it is a notice on: its `related-article` and
 * `related-object` elements, those of sub-articles and references left out, and the dates of its history.
 *
 * @param published when the article was published: a notice is as old as its record.
 * @returns `undefined` where there are none.
 * @see JATS 1.3, `<related-article>`, `<related-object>`, `<history>`, `<pub-history>`
 */
export function readUpdates(
  article: XmlElement,
  published: string | undefined,
): readonly RecordUpdate[] | undefined {
  const found = new Map<string, RecordUpdate>()
  for (const element of relatedIn(article)) {
    const { attributes } = element
    const types = ['related-article-type', 'link-type', 'content-type', 'object-type'].map((name) =>
      byType.get(
        (attributes[name] ?? '')
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-'),
      ),
    )
    const known = types.find((type) => type !== undefined)
    if (known === undefined) continue
    const [kind, role] = known
    const update: RecordUpdate = {
      kind,
      role,
      ...present({
        identifier: identifierOf(element),
        text: jatsText(element),
        date: role === 'NOTICE' ? published : undefined,
      }),
      assertedBy: 'PUBLISHER',
    }
    found.set(JSON.stringify(update), update)
  }
  for (const element of descendantsOf(childAt(article, 'front', 'article-meta'), 'date', 'event')) {
    const name = (element.attributes['date-type'] ?? element.attributes['event-type'] ?? '')
      .trim()
      .toLowerCase()
    const kind = Object.hasOwn(events, name) ? events[name] : undefined
    if (kind === undefined) continue
    const { date } = readDate(element.name === 'event' ? (childAt(element, 'date') ?? element) : element)
    addEvent(found, { kind, role: 'UPDATED', ...present({ date }), assertedBy: 'PUBLISHER' })
  }
  const ofArticle = (article.attributes['article-type'] ?? '').trim().toLowerCase()
  const status = Object.hasOwn(statuses, ofArticle) ? statuses[ofArticle] : undefined
  const isNamed = [...found.values()].some(({ kind, role }) => kind === status && role === 'UPDATED')
  const all = [...found.values()]
  if (status !== undefined && !isNamed) all.push({ kind: status, role: 'UPDATED', assertedBy: 'PUBLISHER' })
  return all.length === 0 ? undefined : all
}

/** The date of a notice that is named without one, or else an update without a notice. */
function addEvent(found: Map<string, RecordUpdate>, event: RecordUpdate): void {
  const named = [...found].find(([, { kind, role }]) => kind === event.kind && role === 'UPDATED')
  if (named === undefined) found.set(JSON.stringify(event), event)
  else found.set(named[0], { ...event, ...named[1] })
}

function relatedIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (elsewhere.has(child.name)) return []
    const isOne = child.name === 'related-article' || child.name === 'related-object'
    return isOne ? [child] : relatedIn(child)
  })
}

/** In `xlink:href` or `document-id`, "info:doi/10.1371/…" among them, or else the text. */
function identifierOf(element: XmlElement): Identifier | undefined {
  const { attributes } = element
  const href = attributes['href']?.trim().replace(/^info:(?:doi|pmid)\//i, '')
  const type =
    attributes['href']?.trim().startsWith('info:pmid/') === true ? 'pmid' : attributes['ext-link-type']
  return (
    readIdentifier(type, href, ignore) ??
    readIdentifier(attributes['document-id-type'], attributes['document-id'], ignore) ??
    (/^(?:https?:\/\/\S*?)?10\.\d{4}/i.test(href ?? '') ? readIdentifier('doi', href, ignore) : undefined) ??
    identifierOfAddress(href ?? '') ??
    identifierOfAddress(textOf(element) ?? '')
  )
}

/** An address of another kind is no identifier; nothing is wrong with it. */
function ignore(): void {}
