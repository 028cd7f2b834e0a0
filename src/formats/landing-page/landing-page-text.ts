import { distinctKeywords } from '../values/keywords.ts'
import { licenceIn, licensesArticle } from '../values/licence.ts'
import { parseDoi } from '../../domain/doi.ts'
import { type Problem, UserError } from '../../domain/errors.ts'
import { displayName } from '../../domain/person-name.ts'
import { visibleText } from '../../domain/visible-text.ts'
import type { ArticleRecord, JournalMention } from '../../domain/record.ts'
import type { Format, ReadResult } from '../format.ts'
import { correspondingNames, pageAuthors } from './landing-page-authors.ts'
import { readPageCitation } from './landing-page-citation.ts'
import { readPageDate } from './landing-page-date.ts'
import { readPageReferences } from './landing-page-references.ts'
import { pageSections, type PageSections } from './landing-page-sections.ts'
import { withTitleStatus } from '../values/title-status.ts'
import { wholeText } from '../split/whole.ts'
import { tidyRecord } from '../tidy-record.ts'

/** Lines of a page that are the site's, not the article's. */
const furniture =
  /^(?:Skip to (?:main )?content|Log ?in|Advertisement|Menu|Search|Home|Article|Track your research|Find a journal|Download PDF|View (?:all|saved).*|Save article|Cart|Account|Part of.*|Original (?:Paper|Article|Research)|Review(?: Article| Paper)?|Research(?: Article)?|Open access|Cite this article|Explore all metrics.*|\d[\d,.]*k? (?:Accesses|Citations?|Altmetric).*|Aims and scope.*|Submit manuscript|Published:?.*|•.*|Volume \d.*|.{0,60}\(\d{4}\))$/i
const afterAbstract =
  /^(?:This is a preview of subscription content|Access provided by|Buy this article|Price excludes VAT)/i

/** The plain text of an article's landing page: one file, one record. */
export const landingPageTextFormat: Format = {
  name: 'landing-page-text',
  label: "the plain text of an article's landing page",
  version: 3,
  sniff: looksLikeLandingPageText,
  splitter: wholeText,
  read: readLandingPageText,
}

/**
 * How much a text looks like an article's landing page at SpringerLink and its sisters, saved as plain text: 0 to 1.
 * Each of the phrases that such pages have counts; a page without the site's own phrases still reaches 0.5 by its
 * reference list and citation.
 */
export function looksLikeLandingPageText(text: string): number {
  const start = text.slice(0, 2_000_000).replace(/[\t\r\u00A0]/g, ' ')
  if (/^\uFEFF?\s*[{[<@%]|^\uFEFF?(?:TY  -|PMID-|FN |\s*PT J)/.test(start)) return 0
  // Blanks only, not `\s`: a page of a million empty lines would be searched from each of them to its end.
  const signs: readonly [RegExp, number][] = [
    [/^ *Cite this article *$/im, 0.3],
    [/^ *(?:References?|References and Recommended Reading|Bibliography) *(?:\(\d+\))? *$/im, 0.2],
    [/^ *(?:• *)?DOI:? ?https?:\/\/doi\.org\//im, 0.2],
    [/^ *Abstract *$/im, 0.1],
    [/^ *Correspondence to /im, 0.1],
    [/^ *(?:Article|PubMed|CAS)\b.*Google Scholar *$/m, 0.1],
    [/^ *(?:Skip to main content|About this article|Similar content being viewed by others) *$/im, 0.2],
  ]
  return Math.min(
    1,
    signs.reduce((sum, [sign, weight]) => (sign.test(start) ? sum + weight : sum), 0),
  )
}

/**
 * Reads the plain text of an article's landing page, as one gets it by saving or copying a page of SpringerLink: one
 * record with its bibliographic facts, abstract, authors, keywords and references as printed.
 *
 * The authors come from the line under "Cite this article", with the names that the page prints in full. Volume, pages
 * and year come from there too. What the page does not have is absent; what is odd is a problem.
 *
 * @throws UserError when there is neither a title with a citation or DOI, nor a reference list.
 */
export function readLandingPageText(text: string): ReadResult {
  const sections = pageSections(text)
  const problems: Problem[] = []
  const citation = readPageCitation(joined(sections.under('citation')), headLines(sections))
  const doi = citation?.doi ?? doiOf(sections)
  const list = sections.under('references')
  const title = citation?.title ?? titleOf(sections)
  if (title === undefined || (citation === undefined && doi === undefined && list === undefined)) {
    throw new UserError(
      'This text is no landing page of an article: such a page has a title, and a citation, a DOI or references under their headings.',
    )
  }
  if (citation === undefined)
    problems.push(warning('citation', 'The page has no "Cite this article" that can be read.'))
  if (doi === undefined) problems.push(warning('doi', 'The page names no DOI.'))

  const full = correspondingNames(joined(sections.under('corresponding'))).map((printed) => ({
    printed,
    corresponding: true,
  }))
  const { authors, strangers } = pageAuthors(citation?.authors ?? [], full)
  for (const { printed } of strangers) {
    problems.push(
      warning('authors', `The corresponding author ${printed} is not among the authors of the citation.`),
    )
  }
  if (citation?.truncated === true) {
    const last = authors.at(-1)
    const name = last === undefined ? 'the first' : displayName(last.name)
    problems.push(warning('authors', `The citation leaves out the authors after ${name}.`))
  }
  const declared = /\d+/.exec(sections.referencesHeading ?? '')?.[0]
  const declaredReferenceCount = declared === undefined ? undefined : Number(declared)
  const references = list === undefined ? undefined : readPageReferences(list, declaredReferenceCount)
  problems.push(...(references?.problems ?? []))

  const abstract = abstractOf(sections)
  const published = readPageDate([...sections.head, ...linesAfterCitation(sections)], citation?.year)
  const journal = journalOf(sections, title, citation?.container)
  const updates = withTitleStatus(undefined, title, 'PUBLISHER')
  const record: ArticleRecord = tidyRecord({
    type: 'JOURNAL_ARTICLE',
    identifiers: doi === undefined ? [] : [{ scheme: 'doi', value: doi }],
    title,
    ...(abstract === undefined ? {} : { abstract }),
    ...(published === undefined ? {} : { published }),
    ...(citation?.volume === undefined ? {} : { volume: citation.volume }),
    ...(citation?.issue === undefined ? {} : { issue: citation.issue }),
    ...(citation?.firstPage === undefined ? {} : { firstPage: citation.firstPage }),
    ...(citation?.lastPage === undefined ? {} : { lastPage: citation.lastPage }),
    ...(journal === undefined ? {} : { journal }),
    keywords: keywordsOf(sections),
    ...accessOf(text),
    ...(updates === undefined ? {} : { updates }),
    authors,
    referenceListStatus: references?.status ?? 'UNKNOWN',
    ...(declaredReferenceCount === undefined ? {} : { declaredReferenceCount }),
    references: references?.references ?? [],
  })
  return { records: [record], problems }
}

function headLines(sections: PageSections): readonly string[] {
  return sections.head
    .map(folded)
    .filter((line) => line !== '' && !furniture.test(line) && !/Aims and scope|Submit manuscript/i.test(line))
}

/** Without a citation to compare with, the title is the longest of the lines before the abstract. */
function titleOf(sections: PageSections): string | undefined {
  const lines = headLines(sections).toSorted((a, b) => b.length - a.length)
  return lines.find((line) => line.length >= 15 && line.length <= 600)
}

/** The journal is the last line before the abstract, with the site's buttons glued to it. */
function journalOf(
  sections: PageSections,
  title: string,
  abbreviation: string | undefined,
): JournalMention | undefined {
  const last = sections.head
    .map((line) => folded(line).replace(/\s*(?:Aims and scope|Submit manuscript).*$/i, ''))
    .filter((line) => line !== '' && !furniture.test(line))
    .at(-1)
  const name = last === title || last === undefined || last.length > 200 ? undefined : last
  if (name === undefined && abbreviation === undefined) return undefined
  const isSame = name !== undefined && name === abbreviation
  return {
    ...(name === undefined ? {} : { title: name }),
    ...(abbreviation === undefined || isSame ? {} : { abbreviation }),
    issns: [],
  }
}

function abstractOf(sections: PageSections): string | undefined {
  const lines = sections.under('abstract') ?? []
  const end = lines.findIndex((line) => afterAbstract.test(line.trim()))
  const text = joined(end === -1 ? lines : lines.slice(0, end))
  return text === '' ? undefined : text
}

function keywordsOf(sections: PageSections): readonly string[] {
  const words = (sections.under('keywords') ?? []).flatMap((line) => line.split(/[•;]|\s{3,}/)).map(folded)
  return distinctKeywords(words.filter((word) => word.length <= 100))
}

/**
 * A preview says that readers pay; a label, or the line under "Rights and permissions", that the article is open, and by
 * which licence.
 */
function accessOf(text: string): Pick<ArticleRecord, 'access' | 'license'> {
  const notice = text
    .split(/\r?\n/)
    .find((line) => /creative commons|open access/i.test(line) && licensesArticle(line))
  const license = notice === undefined ? undefined : licenceIn(notice)
  const ofNotice = license === undefined ? {} : { license }
  if (/preview of subscription content/i.test(text)) return { access: 'SUBSCRIPTION', ...ofNotice }
  const isLabelled = /^[ \t\u00A0]*(?:•[ \t\u00A0]*)?Open access\b/im.test(text)
  return { access: isLabelled || notice !== undefined ? 'OPEN' : 'UNKNOWN', ...ofNotice }
}

function linesAfterCitation(sections: PageSections): readonly string[] {
  return (['citation', 'dates', 'about'] as const).flatMap((heading) => sections.under(heading) ?? [])
}

/** A DOI outside the reference list: in the head, under the citation or about the article. */
function doiOf(sections: PageSections): string | undefined {
  const lines = [...linesAfterCitation(sections), ...sections.head]
  for (const line of lines) {
    const found = /(?:doi\.org\/|doi:?\s*)?\b(10\.\d{4,9}\/\S+)/i.exec(line)?.[1]
    const doi = found === undefined ? undefined : parseDoi(found)
    if (doi !== undefined) return doi
  }
  return undefined
}

function joined(lines: readonly string[] | undefined): string {
  return folded((lines ?? []).join(' '))
}

function folded(text: string): string {
  return visibleText(text)
}

function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
