import { type Problem, UserError } from '../../domain/errors.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { recordOfCslItem } from './csl-record.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { jsonItems } from '../split/json-items.ts'

/** CSL-JSON 1.0.2, as Zotero, citeproc and the content negotiation of DOIs give it. */
export const cslJsonFormat: Format = {
  name: 'csl-json',
  label: 'CSL-JSON, a list of items or items one a line',
  version: 3,
  sniff: looksLikeCslJson,
  splitter: () => jsonItems(),
  read: readCslJson,
}

/** Item types of CSL that no other JSON of this field has under `type`. */
const cslType =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|webpage|post-weblog|chapter|entry-\w+|document|thesis|book|report|dataset|software|patent)"/
/** What Crossref's CSL-JSON has instead; its own answers have titles as lists. */
const crossrefType =
  /"type"\s*:\s*"(?:journal-article|book-chapter|proceedings-article|posted-content|monograph|dissertation)"/
const cslVariable = /"(?:id|issued|container-title|date-parts|page|author|DOI|title)"\s*:/

function looksLikeCslJson(head: string): number {
  if (!/^[\uFEFF\s]*[[{]/.test(head) || /"refgraphRecord"\s*:/.test(head)) return 0
  // Crossref's and OpenAlex's own answers have some of the same names.
  if (
    /"(?:message-type|indexed|reference-count|is-referenced-by-count|authorships|openalex_id|ids)"\s*:/.test(
      head,
    )
  )
    return 0.1
  if (cslType.test(head) && cslVariable.test(head)) return 0.9
  if (crossrefType.test(head) && /"DOI"\s*:/.test(head) && /"title"\s*:\s*"/.test(head)) return 0.5
  return /"date-parts"\s*:/.test(head) && /"(?:container-title|DOI|author)"\s*:/.test(head) ? 0.5 : 0
}

/**
 * Reads one item, or a list of items.
 *
 * @throws UserError where it is no JSON, or no item in it describes a work.
 */
function readCslJson(text: string): ReadResult {
  const items = parsed(text)
  const records: ArticleRecord[] = []
  const problems: Problem[] = []
  for (const [index, item] of items.entries()) {
    const place = (where: string): string => (items.length === 1 ? where : `item ${index + 1}, ${where}`)
    try {
      const read = readCslItem(item)
      records.push(read.record)
      problems.push(...read.problems.map((problem) => ({ ...problem, where: place(problem.where) })))
    } catch (error) {
      if (!(error instanceof UserError) || items.length === 1) throw error
      problems.push({ severity: 'error', where: `item ${index + 1}`, message: error.message })
    }
  }
  if (records.length > 0) return { records, problems }
  throw new UserError('There is no CSL-JSON item in it that describes a work.')
}

function readCslItem(item: unknown): ReturnType<typeof recordOfCslItem> {
  const read = recordOfCslItem(item)
  describedWork(read.record)
  return read
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    throw new UserError('This is no JSON.', { cause: error })
  }
}
