import { parseArxivId } from '../../domain/arxiv-id.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import { parsePersonName } from '../../domain/full-name.ts'
import { isLifeDates } from '../../domain/life-dates.ts'
import { expandLastPage, parsePageRange } from '../../domain/page-range.ts'
import { yearOf } from '../../domain/partial-date.ts'
import { parsePmid } from '../../domain/pubmed-ids.ts'
import type { ArticleType, Identifier, PersonName, ReferenceParts } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { parseWrittenDate } from '../values/written-date.ts'

/** Parts that only works of one kind have (the names of `citation_*` tags). */
const typeByName: readonly (readonly [type: ArticleType, ...names: readonly string[]])[] = [
  ['THESIS', 'dissertation_institution', 'dissertation_name'],
  ['REPORT', 'technical_report_institution', 'technical_report_number'],
  ['BOOK_CHAPTER', 'inbook_title', 'book_title'],
  ['CONFERENCE_PAPER', 'conference_title', 'conference'],
  ['JOURNAL_ARTICLE', 'journal_title', 'journal_abbrev'],
  ['BOOK', 'publisher', 'isbn'],
]

/** One `citation_reference` tag. */
export interface ReferenceTag {
  /** Absent where the tag has only parts. */
  readonly text?: string
  readonly parts?: ReferenceParts
  /** The name that the source gives the reference. */
  readonly key?: string
}

/**
 * Reads the content of a `citation_reference` tag: parts ("citation_title=…; citation_author=…; citation_doi=…"), or the
 * reference as printed. A semicolon within a part stays: the next part begins at "citation_".
 *
 * @returns `undefined` where nothing is left.
 * @example readReferenceTag('citation_journal_title=Chest; citation_volume=137')
 */
export function readReferenceTag(content: string): ReferenceTag | undefined {
  if (!/^\s*citation_\w{2,40}\s*=/.test(content)) {
    const text = plainText(content)
    return text === undefined ? undefined : { text }
  }
  const fields = content.split(/;\s*(?=citation_\w{2,40}\s*=)/).flatMap((field) => {
    const at = field.indexOf('=')
    const value = plainText(field.slice(at + 1).replace(/[;\s]+$/, ''))
    return value === undefined
      ? []
      : [
          {
            name: field
              .slice(0, at)
              .trim()
              .replace(/^citation_/, ''),
            value,
          },
        ]
  })
  const all = (...names: readonly string[]): string[] =>
    names.flatMap((name) => fields.filter((field) => field.name === name).map(({ value }) => value))
  const names = all('author').flatMap(namesIn)
  const pages = parsePageRange(all('pages')[0] ?? '')
  const firstPage = all('firstpage')[0] ?? pages?.firstPage
  const last = all('lastpage')[0]
  const year = yearOf(
    all('year', 'publication_date', 'date').flatMap((text) => parseWrittenDate(text) ?? [])[0],
  )
  const type = typeByName.find(([, ...known]) => all(...known).length > 0)?.[0]
  const parts: ReferenceParts = {
    ...(type === undefined ? {} : { type }),
    authors: names.filter((name) => !isEtAl(name)).flatMap((name) => nameOf(name) ?? []),
    authorsTruncated: names.some(isEtAl),
    ...present({
      title: all('title')[0],
      containerTitle: all(
        'journal_title',
        'journal_abbrev',
        'inbook_title',
        'book_title',
        'conference_title',
      )[0],
      year,
      // PLOS deposits letters of the journal's name as volume: "U" of "U S A".
      volume: all('volume').find((text) => /\d|^[IVXLCDM]+$/i.test(text)),
      issue: all('issue')[0],
      firstPage,
      lastPage:
        firstPage === undefined || last === undefined ? pages?.lastPage : expandLastPage(firstPage, last),
    }),
    ...present({
      publisher: all('publisher', 'dissertation_institution', 'technical_report_institution')[0],
    }),
    identifiers: identifiersOf(all),
  }
  const described = Object.keys(parts).filter((name) => name !== 'type' && name !== 'publisher')
  const isEmpty = parts.authors.length === 0 && parts.identifiers.length === 0 && described.length === 3
  const key = all('id')[0]
  return isEmpty ? undefined : { parts, ...(key === undefined ? {} : { key }) }
}

function identifiersOf(all: (...names: readonly string[]) => string[]): readonly Identifier[] {
  const doi = [...all('doi'), ...all('url', 'fulltext_html_url')].flatMap(
    (text) => parseDoi(text) ?? doiOfAddress(text) ?? [],
  )[0]
  const pmid = all('pmid').flatMap((text) => parsePmid(text) ?? [])[0]
  const arxiv = all('arxiv_id').flatMap((text) => parseArxivId(text) ?? [])[0]
  return [
    ...(doi === undefined ? [] : [{ scheme: 'doi', value: doi } as const]),
    ...(pmid === undefined ? [] : [{ scheme: 'pmid', value: pmid } as const]),
    ...(arxiv === undefined ? [] : [{ scheme: 'arxiv', value: arxiv } as const]),
  ]
}

/** Some publishers put all authors into one part: "EM Scolnick, J Smith". "Smith, J" is one. */
function namesIn(text: string): readonly string[] {
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== '')
  const isList =
    parts.length > 1 && parts.every((part) => (part.includes(' ') || isEtAl(part)) && !isLifeDates(part))
  return isList || text.includes(';') ? parts : [text]
}

/** "J Smith", with the initials first, or any other order. */
function nameOf(text: string): PersonName | undefined {
  return parseVancouverName(text) ?? parsePersonName(text)
}

function isEtAl(text: string): boolean {
  return /^(?:et al|and others)\b/i.test(text)
}
