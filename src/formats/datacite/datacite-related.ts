import type { Problem } from '../../domain/errors.ts'
import { present } from '../../domain/present.ts'
import type {
  IdentifierScheme,
  RecordReference,
  RecordUpdate,
  ReferenceParts,
  UpdateRole,
} from '../../domain/record.ts'
import { type IdentifierList, identifierList } from '../values/identifier-values.ts'
import { readEdition } from '../values/written-edition.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { placeIn } from './datacite-container.ts'
import { dataCiteType } from './datacite-types.ts'
import { type DataCiteRelated, nameOf, titleOf, type TypedText } from './datacite-resource.ts'

/** `relatedIdentifierType` and `alternateIdentifierType`, in lower case; the latter is free text. */
const schemes: Readonly<Record<string, IdentifierScheme>> = {
  doi: 'doi',
  pmid: 'pmid',
  pmcid: 'pmcid',
  arxiv: 'arxiv',
  isbn: 'isbn',
}

/** Adds an identifier of another type only where it says itself what it is, as an address does. */
export function addIdentifier(list: IdentifierList, { text, type }: TypedText, problems: Problem[]): void {
  const kind = (type ?? '').toLowerCase()
  const scheme = Object.hasOwn(schemes, kind) ? schemes[kind] : undefined
  if (scheme === undefined) return list.note(text)
  const own = identifierList(problems)
  own.add(scheme, text, 'related identifier')
  for (const { value } of own.list()) list.add(scheme, value, '')
}

/** By whom a work cites: what it is a supplement to, documents or is derived from it does not cite. */
const citing = new Set(['References', 'Cites'])

/** The works that a resource cites, as its depositor tells: each once, without a text of their own. */
export function referencesOf(related: readonly DataCiteRelated[], problems: Problem[]): RecordReference[] {
  const byText = new Map<string, Omit<RecordReference, 'ordinal'>>()
  for (const item of related.filter(({ relation }) => citing.has(relation ?? ''))) {
    const reference = referenceTo(item, problems)
    if (reference !== undefined && !byText.has(reference.text)) byText.set(reference.text, reference)
  }
  return [...byText.values()].map((reference, index) => ({ ordinal: index + 1, ...reference }))
}

function referenceTo(
  item: DataCiteRelated,
  problems: Problem[],
): Omit<RecordReference, 'ordinal'> | undefined {
  const parts = partsOf(item, problems)
  const line = referenceLine(parts)
  const { identifier } = item
  const address = /^https?:\/\/\S+$/.test(identifier?.text ?? '') ? identifier?.text : undefined
  const links =
    address === undefined ? [] : [{ kind: 'OTHER' as const, label: identifier?.type ?? 'URL', url: address }]
  if (line !== undefined) {
    const isDoi = parts.identifiers.some(({ scheme }) => scheme === 'doi')
    return { text: line, parts, links: isDoi ? [] : links, ...(isDoi ? { doiAssertedBy: 'PUBLISHER' } : {}) }
  }
  // A handle, a URN, a bibcode: nothing to find the work by, but it is cited.
  if (identifier === undefined) return undefined
  const { text, type } = identifier
  return { text: address ?? (type === undefined ? text : `${type}: ${text}`), links }
}

function partsOf(item: DataCiteRelated, problems: Problem[]): ReferenceParts {
  const list = identifierList(problems)
  if (item.identifier !== undefined) addIdentifier(list, item.identifier, problems)
  const type = dataCiteType(item.resourceType, undefined, false)
  const year = /^\d{4}/.exec(item.year ?? '')?.[0]
  return {
    ...present({
      type: type === 'OTHER' ? undefined : type,
      title: titleOf(item.titles),
      year: year === undefined ? undefined : Number(year),
      publisher: item.publisher,
      edition: readEdition(item.edition),
    }),
    ...placeIn(item),
    authors: item.creators.flatMap((creator) => nameOf(creator) ?? []),
    authorsTruncated: false,
    identifiers: list.list(),
  }
}

/** Relations between versions, and what the record is in each. */
const versions: Readonly<Record<string, UpdateRole>> = {
  IsNewVersionOf: 'NOTICE',
  Obsoletes: 'NOTICE',
  IsPreviousVersionOf: 'UPDATED',
  IsObsoletedBy: 'UPDATED',
}

/** The versions before and after a resource. What holds all of them ("IsVersionOf") is none. */
export function updatesOf(
  related: readonly DataCiteRelated[],
  published: string | undefined,
): RecordUpdate[] | undefined {
  const updates = related.flatMap(({ relation, identifier }): RecordUpdate[] => {
    const role = Object.hasOwn(versions, relation ?? '') ? versions[relation ?? ''] : undefined
    if (role === undefined || identifier === undefined) return []
    const list = identifierList([])
    addIdentifier(list, identifier, [])
    const [other] = list.list()
    const said = other === undefined ? { text: identifier.text } : { identifier: other }
    const date = present({ date: role === 'NOTICE' ? published : undefined })
    return [{ kind: 'NEW_VERSION', role, ...said, ...date, assertedBy: 'PUBLISHER' }]
  })
  return updates.length === 0 ? undefined : updates
}
