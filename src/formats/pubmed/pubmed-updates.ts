import { parseDoi } from '../../domain/doi.ts'
import { present } from '../../domain/present.ts'
import { parsePmid } from '../../domain/pubmed-ids.ts'
import type { Identifier, RecordUpdate, UpdateKind, UpdateRole } from '../../domain/record.ts'
import type { MedlineField } from './medline-fields.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { parseWrittenDate } from '../values/written-date.ts'

/**
 * `RefType` of CommentsCorrections (NLM PubMed DTD 190101 and later) and the tags of the MEDLINE display format. "In" is
 * where the notice is, "Of", "On", "For" and "From" what the record is a notice on. What was retracted and printed anew
 * is retracted; a retraction of a part is a correction of the whole. Others say nothing of the work's standing:
 * OriginalReportIn (ORI), SummaryForPatientsIn (SPIN), ReprintIn, ReprintOf, AssociatedDataset (ADIN, DDIN, DRIN),
 * AssociatedPublication, Cites.
 */
const rows: readonly (readonly [refType: string, tag: string, kind: UpdateKind, role: UpdateRole])[] = [
  ['RetractionIn', 'RIN', 'RETRACTION', 'UPDATED'],
  ['RetractionOf', 'ROF', 'RETRACTION', 'NOTICE'],
  ['RetractedandRepublishedIn', 'RRI', 'RETRACTION', 'UPDATED'],
  ['RetractedandRepublishedFrom', 'RRF', 'RETRACTION', 'NOTICE'],
  ['PartialRetractionIn', 'PRIN', 'CORRECTION', 'UPDATED'],
  ['PartialRetractionOf', 'PROF', 'CORRECTION', 'NOTICE'],
  ['ErratumIn', 'EIN', 'CORRECTION', 'UPDATED'],
  ['ErratumFor', 'EFR', 'CORRECTION', 'NOTICE'],
  ['ExpressionOfConcernIn', 'ECI', 'CONCERN', 'UPDATED'],
  ['ExpressionOfConcernFor', 'ECF', 'CONCERN', 'NOTICE'],
  ['CorrectedandRepublishedIn', 'CRI', 'NEW_VERSION', 'UPDATED'],
  ['CorrectedandRepublishedFrom', 'CRF', 'NEW_VERSION', 'NOTICE'],
  ['RepublishedIn', 'RPI', 'NEW_VERSION', 'UPDATED'],
  ['RepublishedFrom', 'RPF', 'NEW_VERSION', 'NOTICE'],
  ['UpdateIn', 'UIN', 'NEW_VERSION', 'UPDATED'],
  ['UpdateOf', 'UOF', 'NEW_VERSION', 'NOTICE'],
  ['CommentIn', 'CIN', 'COMMENT', 'UPDATED'],
  ['CommentOn', 'CON', 'COMMENT', 'NOTICE'],
]
type Row = (typeof rows)[number]
const byRefType: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row[0].toLowerCase(), row]))
const byTag: ReadonlyMap<string, Row> = new Map(rows.map((row) => [row[1], row]))

/** What else a record tells of itself. */
interface Told {
  readonly publicationTypes: readonly string[]
  /** When the record was published: a notice is as old as its record. */
  readonly published: string | undefined
}

/**
 * The updates of a CommentsCorrectionsList: RefSource is the text, PMID the identifier of the other work.
 *
 * @returns `undefined` where there are none.
 */
export function readPubmedUpdates(
  list: XmlElement | undefined,
  told: Told,
): readonly RecordUpdate[] | undefined {
  const found = childrenOf(list, 'CommentsCorrections').flatMap((element) => {
    const row = byRefType.get((element.attributes['RefType'] ?? '').trim().toLowerCase())
    const pmid = childrenOf(element, 'PMID').flatMap((id) => parsePmid(textOf(id) ?? '') ?? [])[0]
    const source = childrenOf(element, 'RefSource')[0]
    return row === undefined ? [] : [updateOf(row, textOf(source), pmid, told)]
  })
  return withPublicationTypes(found, told)
}

/**
 * The updates of a record in the MEDLINE format: "RIN - J Neurosci. 2010 Mar 3;30(9):3419. doi: 10.1523/x. PMID: 20206".
 *
 * @returns `undefined` where there are none.
 */
export function readMedlineUpdates(
  fields: readonly MedlineField[],
  told: Told,
): readonly RecordUpdate[] | undefined {
  const found = fields.flatMap(({ tag, value }) => {
    const row = byTag.get(tag)
    const pmid = parsePmid(/\bPMID: ?(\d{1,9})/.exec(value)?.[1] ?? '')
    return row === undefined ? [] : [updateOf(row, value.replace(/\.? ?PMID: ?\d+\.?$/, ''), pmid, told)]
  })
  return withPublicationTypes(found, told)
}

function updateOf(
  [, , kind, role]: Row,
  text: string | undefined,
  pmid: string | undefined,
  { published }: Told,
): RecordUpdate {
  const doi = parseDoi(/\bdoi: ?(10\.\S+)/i.exec(text ?? '')?.[1]?.replace(/\.$/, '') ?? '')
  // The DOI is what the publisher's and Crossref's records of the notice have too; the text keeps the PubMed id.
  const identifier: Identifier | undefined =
    doi !== undefined
      ? { scheme: 'doi', value: doi }
      : pmid !== undefined
        ? { scheme: 'pmid', value: pmid }
        : undefined
  const date = role === 'NOTICE' ? published : dateIn(text)
  const printed =
    doi === undefined || pmid === undefined ? text : `${text?.replace(/\.$/, '')}. PMID: ${pmid}`
  return { kind, role, ...present({ identifier, text: printed, date }), assertedBy: 'PUBMED' }
}

/** "J Infect Dis 1998 Aug;178(2):601" was published in August 1998. */
function dateIn(text: string | undefined): string | undefined {
  const printed =
    /(?<![\d:(-])((?:1[89]|20)\d\d(?: [A-Z][a-z]{2}\b)?(?: \d{1,2})?)(?=[^\d;]{0,12};|\. doi|\.?$)/.exec(
      text ?? '',
    )
  return parseWrittenDate(printed?.[1] ?? '')
}

/** A "Retracted Publication" of which no notice is named is one all the same. */
function withPublicationTypes(
  found: readonly RecordUpdate[],
  { publicationTypes }: Told,
): readonly RecordUpdate[] | undefined {
  const isRetracted = publicationTypes.some((type) => /^retracted publication$/i.test(type.trim()))
  const isNamed = found.some(({ kind, role }) => kind === 'RETRACTION' && role === 'UPDATED')
  const all: readonly RecordUpdate[] =
    isRetracted && !isNamed
      ? [...found, { kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'PUBMED' }]
      : found
  return all.length === 0 ? undefined : all
}
