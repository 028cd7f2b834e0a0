import { parseDoi } from '../domain/doi.ts'
import { type Problem, UserError } from '../domain/errors.ts'
import { expandLastPage } from '../domain/page-range.ts'
import type { Access, ArticleRecord, JournalMention } from '../domain/record.ts'
import { type CitationLine, readCitationLine } from './landing-page-citation.ts'
import { readPageAuthors } from './landing-page-authors.ts'
import { readPageReferences } from './landing-page-references.ts'

/** What a reader makes of one text. */
export interface ReadResult {
  readonly records: readonly ArticleRecord[]
  readonly problems: readonly Problem[]
}

/** Headings that such a page has; two of them are no accident. */
const headings = [
  /^references(?: and recommended reading)?$/i,
  /^abstract$/i,
  /^cite this article$/i,
  /^download references$/i,
  /^about this article$/i,
]

/** How much a text looks like such a page: 0 not at all, 1 certainly. */
export function sniffLandingPageText(text: string): number {
  if (/^\s*[<{[@]/.test(text)) return 0
  const lines = linesOf(text)
  const found = headings.filter((heading) => lines.some((line) => heading.test(line.trim()))).length
  return found >= 2 ? Math.min(1, found / 3) : 0
}

/**
 * Reads the text that a browser shows of an article's page at its publisher: title, abstract, authors, journal, place,
 * DOI, access, keywords and every reference as printed with the labels under it.
 *
 * What the page does not say is absent. A reference that cannot be read keeps its text and gives a problem; so do a gap in
 * the numbering and a page without a DOI.
 *
 * @throws UserError where the text is no such page.
 */
export function readLandingPageText(text: string): ReadResult {
  const lines = linesOf(text)
  const title = titleOf(lines)
  const citation = citationOf(lines, title)
  if (title === undefined || (citation === undefined && sectionOf(lines, /^references/i) === undefined)) {
    throw new UserError(
      'This is not the text of an article page: it has no title with a citation or a reference list.',
    )
  }
  const problems: Problem[] = []
  const identifiers = doiOf(lines, citation)
  if (identifiers.length === 0)
    problems.push({ severity: 'warning', where: 'DOI', message: 'The page gives no DOI.' })
  const { references, status } = readPageReferences(lines, problems)
  const abstract = sectionText(lines, /^abstract$/i)
  const journal = journalOf(lines, citation)
  const record: ArticleRecord = {
    type: 'JOURNAL_ARTICLE',
    identifiers,
    title,
    ...(abstract === undefined ? {} : { abstract }),
    ...(citation?.published === undefined ? {} : { published: citation.published }),
    ...(citation?.volume === undefined ? {} : { volume: citation.volume }),
    ...(citation?.issue === undefined ? {} : { issue: citation.issue }),
    ...pagesOf(citation),
    ...(journal === undefined
      ? {}
      : { journal, containerTitle: journal.title ?? journal.abbreviation ?? '' }),
    keywords: keywordsOf(lines),
    access: accessOf(lines),
    authors: readPageAuthors(citation?.authors ?? '', lines),
    referenceListStatus: status,
    references,
  }
  return { records: [record], problems }
}

/** Lines without byte order mark, carriage returns and odd blanks; indentation stays. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\t/g, '    ')
    .split(/\r\n|\r|\n/)
}

/** What every page begins with before its title. */
const furniture = /^(?:skip to main content|log in|menu|search|cart|advertisement|article|home|home page)$/i

function titleOf(lines: readonly string[]): string | undefined {
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !furniture.test(line))
  return first !== undefined && first.length <= 1000 ? first : undefined
}

function citationOf(lines: readonly string[], title: string | undefined): CitationLine | undefined {
  const section = sectionOf(lines, /^cite this article$/i)
  const line = section?.find((text) => /\(\d{4}\)/.test(text))?.trim()
  return line === undefined || title === undefined ? undefined : readCitationLine(line, title)
}

function doiOf(lines: readonly string[], citation: CitationLine | undefined): ArticleRecord['identifiers'] {
  const labelled = lines
    .map((line) => /\bDOI:?\s+(\S+)$/i.exec(line.trim())?.[1])
    .find((value) => value !== undefined)
  const doi = parseDoi(citation?.doi ?? labelled ?? '')
  return doi === undefined ? [] : [{ scheme: 'doi', value: doi }]
}

/** The line above the abstract names the journal, with the menu of its page glued on. */
function journalOf(lines: readonly string[], citation: CitationLine | undefined): JournalMention | undefined {
  const line = lines.map((text) => text.trim()).find((text) => /\bAims and scope\b/i.test(text))
  const title = line?.replace(/\s*\bAims and scope\b.*$/i, '').trim()
  const abbreviation = citation?.journal
  if (!title && abbreviation === undefined) return undefined
  return {
    ...(title ? { title } : {}),
    ...(abbreviation === undefined || abbreviation === title ? {} : { abbreviation }),
    issns: [],
  }
}

function pagesOf(citation: CitationLine | undefined): Pick<ArticleRecord, 'firstPage' | 'lastPage'> {
  const { firstPage, lastPage } = citation ?? {}
  if (firstPage === undefined) return {}
  return lastPage === undefined ? { firstPage } : { firstPage, lastPage: expandLastPage(firstPage, lastPage) }
}

function accessOf(lines: readonly string[]): Access {
  if (lines.some((line) => /\bpreview of subscription content\b/i.test(line))) return 'SUBSCRIPTION'
  return lines.some((line) =>
    /^(?:you have full access to this )?open access(?: article)?\.?$/i.test(line.trim()),
  )
    ? 'OPEN'
    : 'UNKNOWN'
}

/** Keywords stand one a line, or in one line between commas, semicolons or middle dots. */
function keywordsOf(lines: readonly string[]): string[] {
  const section = sectionOf(lines, /^key ?words$/i) ?? []
  return section
    .flatMap((line) => line.split(/[;•·]|,\s/))
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '' && word.length <= 200)
}

function sectionText(lines: readonly string[], heading: RegExp): string | undefined {
  const text = sectionOf(lines, heading)
    ?.map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n')
  return text === '' ? undefined : text
}

/** Lines that end any section. */
const endings =
  /^(?:abstract|key ?words|references(?: and recommended reading)?|download (?:references|citation)|author information|rights and permissions|about this article|cite this article|access this article|similar content being viewed by others|this is a preview of subscription content.*|navigation|additional information|acknowledge?ments|explore related subjects|price excludes.*)$/i

/** The lines under a heading, to the next one; undefined where there is no such heading. "KeywordsNavigation" has no lines. */
function sectionOf(lines: readonly string[], heading: RegExp): string[] | undefined {
  const start = lines.findIndex((line) => heading.test(line.trim()))
  if (start === -1) return undefined
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => endings.test(line.trim()))
  return end === -1 ? rest : rest.slice(0, end)
}
