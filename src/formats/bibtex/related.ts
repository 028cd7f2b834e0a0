import { present } from '../../domain/present.ts'
import type { RecordUpdate, UpdateKind, UpdateRole } from '../../domain/record.ts'
import { identifierList } from '../values/identifier-values.ts'
import { plainText } from '../values/plain-text.ts'
import { latexText, verbatimText } from './latex-text.ts'
import type { Statement } from './statements.ts'

/**
 * What `relatedtype` says that the entry of `related` is to this one. Biblatex leaves the names to its users: these are the
 * words of PubMed and Crossref without blanks.
 *
 * @see biblatex manual 3.4, "Related Entries"
 */
const relatedTypes: readonly (readonly [type: string, kind: UpdateKind, role: UpdateRole])[] = [
  ['retraction', 'RETRACTION', 'UPDATED'],
  ['retractionin', 'RETRACTION', 'UPDATED'],
  ['retractionnotice', 'RETRACTION', 'UPDATED'],
  ['retractedin', 'RETRACTION', 'UPDATED'],
  ['retractedby', 'RETRACTION', 'UPDATED'],
  ['retractionof', 'RETRACTION', 'NOTICE'],
  ['retracts', 'RETRACTION', 'NOTICE'],
  ['erratum', 'CORRECTION', 'UPDATED'],
  ['erratumin', 'CORRECTION', 'UPDATED'],
  ['errata', 'CORRECTION', 'UPDATED'],
  ['corrigendum', 'CORRECTION', 'UPDATED'],
  ['correction', 'CORRECTION', 'UPDATED'],
  ['correctedby', 'CORRECTION', 'UPDATED'],
  ['erratumfor', 'CORRECTION', 'NOTICE'],
  ['correctionto', 'CORRECTION', 'NOTICE'],
  ['correctionof', 'CORRECTION', 'NOTICE'],
  ['corrects', 'CORRECTION', 'NOTICE'],
  ['expressionofconcern', 'CONCERN', 'UPDATED'],
  ['withdrawal', 'WITHDRAWAL', 'UPDATED'],
  ['withdrawnin', 'WITHDRAWAL', 'UPDATED'],
  ['commentin', 'COMMENT', 'UPDATED'],
  ['commenton', 'COMMENT', 'NOTICE'],
]

type Fields = ReadonlyMap<string, string>

function typeOf(fields: Fields): (typeof relatedTypes)[number] | undefined {
  const name = verbatimText(fields.get('relatedtype') ?? '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return relatedTypes.find(([known]) => known === name)
}

/** The keys of the entries that are notices on this one, or that it is a notice on, in lower case. */
export function relatedKeys(fields: Fields): string[] {
  if (typeOf(fields) === undefined) return []
  return verbatimText(fields.get('related') ?? '')
    .split(',')
    .flatMap((key) => key.trim().toLowerCase() || [])
    .slice(0, 20)
}

/** What `related` and `relatedtype` say of an entry, as far as the entries that they name are there. */
export function relatedUpdates({ fields }: Statement, all: readonly Statement[]): RecordUpdate[] {
  const [, kind, role] = typeOf(fields) ?? []
  if (kind === undefined || role === undefined) return []
  return relatedKeys(fields).flatMap((key): RecordUpdate[] => {
    const other = all.find((one) => one.key?.toLowerCase() === key)?.fields
    if (other === undefined) return []
    const identifiers = identifierList([])
    identifiers.add('doi', verbatimText(other.get('doi') ?? ''), 'field doi')
    identifiers.add('pmid', verbatimText(other.get('pmid') ?? ''), 'field pmid')
    const [identifier] = identifiers.list()
    const text = plainText(latexText(other.get('title') ?? ''))
    if (identifier === undefined && text === undefined) return []
    return [{ kind, role, ...present({ identifier, text }), assertedBy: 'OTHER' }]
  })
}
