import { parseIssn } from '../../domain/issn.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { parsePartialDate } from '../../domain/partial-date.ts'
import { UserError } from '../../domain/errors.ts'
import {
  accessKinds,
  type ArticleRecord,
  articleTypes,
  doiAsserters,
  type Identifier,
  identifierSchemes,
  type JournalMention,
  linkKinds,
  type PersonName,
  type RecordAuthor,
  type RecordReference,
  type RecordUpdate,
  type ReferenceConfidence,
  referenceListStatuses,
  type ReferencePartName,
  referencePartNames,
  type ReferenceLink,
  type ReferenceParts,
  updateAsserters,
  updateKinds,
  updateRoles,
} from '../../domain/record.ts'
import { parseIdentifier } from '../values/identifier-values.ts'
import {
  canonical,
  type Check,
  flag,
  listOf,
  object,
  oneOf,
  optional,
  probability,
  type Property,
  required,
  type Shape,
  text,
  whole,
} from './json-check.ts'

const identifierShape = object<Identifier>({
  scheme: required(oneOf(identifierSchemes)),
  value: required(text),
})
const identifier: Check<Identifier> = (value, place) => {
  const given = identifierShape(value, place)
  canonical((spelled) => parseIdentifier(given.scheme, spelled), `a canonical ${given.scheme}`)(
    given.value,
    `${place}.value`,
  )
  return given
}
const name = object<PersonName>({
  family: optional(text),
  given: optional(text),
  initials: optional(text),
  suffix: optional(text),
  literal: optional(text),
})
const author = object<RecordAuthor>({
  name: required(name),
  printed: required(text),
  orcid: optional(canonical(parseOrcid, 'an ORCID iD')),
  corresponding: required(flag),
  affiliations: required(listOf(text)),
  emails: optional(listOf(text)),
})
const journal = object<JournalMention>({
  title: optional(text),
  abbreviation: optional(text),
  issns: required(listOf(canonical(parseIssn, 'an ISSN'))),
  publisher: optional(text),
})
const date = canonical(parsePartialDate, 'a date (YYYY, YYYY-MM or YYYY-MM-DD)')
// Object.fromEntries forgets the names of the keys.
const partConfidences = Object.fromEntries(
  referencePartNames.map((part) => [part, optional(probability)]),
) as Record<ReferencePartName, Property<number>>
const confidence = object<ReferenceConfidence>({
  line: required(probability),
  parts: required(object<ReferenceConfidence['parts']>(partConfidences)),
})
const parts = object<ReferenceParts>({
  type: optional(oneOf(articleTypes)),
  authors: required(listOf(name)),
  authorsTruncated: required(flag),
  title: optional(text),
  containerTitle: optional(text),
  year: optional(whole(1, 9999)),
  volume: optional(text),
  issue: optional(text),
  firstPage: optional(text),
  lastPage: optional(text),
  articleNumber: optional(text),
  publisher: optional(text),
  publisherPlace: optional(text),
  edition: optional(text),
  series: optional(text),
  editors: optional(listOf(name)),
  identifiers: required(listOf(identifier)),
  note: optional(text),
  confidence: optional(confidence),
})
const link = object<ReferenceLink>({
  kind: required(oneOf(linkKinds)),
  label: required(text),
  url: optional(text),
})
const reference = object<RecordReference>({
  ordinal: required(whole(1, 1_000_000)),
  label: optional(text),
  key: optional(text),
  doiAssertedBy: optional(oneOf(doiAsserters)),
  text: required(text),
  parts: optional(parts),
  links: required(listOf(link)),
})
const references: Check<RecordReference[]> = (value, place) => {
  const list = listOf(reference)(value, place)
  const wrong = list.findIndex(({ ordinal }, index) => ordinal !== index + 1)
  if (wrong === -1) return list
  throw new UserError(`The field ${place}[${wrong}].ordinal must be ${wrong + 1}: the list counts from 1.`)
}
const update = object<RecordUpdate>({
  kind: required(oneOf(updateKinds)),
  role: required(oneOf(updateRoles)),
  identifier: optional(identifier),
  text: optional(text),
  date: optional(date),
  assertedBy: required(oneOf(updateAsserters)),
})

/** Every field of a record with what it must be. */
export const recordShape: Shape<ArticleRecord> = {
  type: required(oneOf(articleTypes)),
  identifiers: required(listOf(identifier)),
  title: optional(text),
  abstract: optional(text),
  language: optional(text),
  published: optional(date),
  volume: optional(text),
  issue: optional(text),
  firstPage: optional(text),
  lastPage: optional(text),
  articleNumber: optional(text),
  journal: optional(journal),
  containerTitle: optional(text),
  publisher: optional(text),
  publisherPlace: optional(text),
  edition: optional(text),
  series: optional(text),
  keywords: required(listOf(text)),
  access: required(oneOf(accessKinds)),
  license: optional(text),
  authors: required(listOf(author)),
  editors: optional(listOf(name)),
  translators: optional(listOf(name)),
  updates: optional(listOf(update)),
  referenceListStatus: required(oneOf(referenceListStatuses)),
  declaredReferenceCount: optional(whole(0, 1_000_000)),
  references: required(references),
}

/**
 * Takes a record out of JSON, checking every field.
 *
 * @throws UserError with one sentence that names the field: `authors[0].name.family`.
 */
export const recordOfJson: Check<ArticleRecord> = object(recordShape)
