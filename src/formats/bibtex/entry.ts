import type { Problem } from '../../domain/errors.ts'
import type { ArticleRecord, ArticleType, PersonName, RecordUpdate } from '../../domain/record.ts'
import { type IdentifierList, identifierList } from '../values/identifier-values.ts'
import { withKeptText } from '../kept-fields.ts'
import { licenceAmong } from '../values/rights.ts'
import { isInPeriodical } from '../../domain/work-types.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { serialNumbers } from '../values/serial-numbers.ts'
import { updatesOf } from '../values/update-notes.ts'
import { readEdition } from '../values/written-edition.ts'
import { readBookVolume, readVolume } from '../values/written-volume.ts'
import { readPages } from '../values/written-pages.ts'
import { annotatedAuthors } from './annotations.ts'
import { readBibtexDate } from './date.ts'
import { journalOfMacro } from './journal-macros.ts'
import { readKeywords } from './keywords.ts'
import { parseBibtexLanguage } from './language.ts'
import { latexText, verbatimText } from './latex-text.ts'
import { readBibtexNames } from './names.ts'
import type { Statement } from './statements.ts'
import { bibtexTypes, isPreprint } from './types.ts'
import { tidyRecord } from '../tidy-record.ts'

/** Where our own writer puts, as JSON, what no field of BibTeX says. */
export const keptField = 'refgraph'

/** Gives a field as plain text; of several names the first that is there. */
type Value = (...names: readonly string[]) => string | undefined

/**
 * Reads one entry, also one without a title and identifiers.
 *
 * Title and subtitle are one title; case stays as it is written. `number` is an article's
 * issue; of anything else only `issue` is. `eid` (biblatex), `articleno` (ACM) and `article-number` (Web of Science) are
 * article numbers. The publisher of an article is its journal's; a thesis's is its school.
 * The ISBN is a whole book's, not its chapter's. "and others" is a problem: a record says only who is named.
 */
export function recordOfEntry(
  entry: Statement,
  related: readonly RecordUpdate[] = [],
): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = entry.unknownStrings.map((name) => ({
    severity: 'warning',
    where: `@string ${name}`,
    message: `The abbreviation "${name}" is not defined; it stands as it is.`,
  }))
  const value: Value = (...names) => {
    const latex = names.map((name) => entry.fields.get(name)).find((found) => found !== undefined)
    return latex === undefined ? undefined : plainText(latexText(latex))
  }
  const verbatim: Value = (...names) => {
    const latex = names.map((name) => entry.fields.get(name)).find((found) => found !== undefined)
    return latex === undefined ? undefined : verbatimText(latex) || undefined
  }
  const identifiers = identifierList(problems)
  addIdentifiers(identifiers, verbatim)
  const printedJournal =
    journalOfMacro(entry.fields.get('journaltitle') ?? entry.fields.get('journal') ?? '') ??
    value('journaltitle', 'journal')
  const hasArxivId = identifiers.list().some(({ scheme }) => scheme === 'arxiv')
  const preprint = isPreprint(entry.type, value('pubstate'), printedJournal, hasArxivId)
  const type: ArticleType = preprint ? 'PREPRINT' : typeOf(entry.type, value('entrysubtype'))
  const isArticle = isInPeriodical(type)
  if (type !== 'BOOK_CHAPTER' && type !== 'CONFERENCE_PAPER') {
    for (const isbn of serialNumbers(verbatim('isbn') ?? '').isbns)
      identifiers.add('isbn', isbn, 'field isbn')
  }
  const publisher = value('publisher', 'institution', 'school', 'organization')
  const journal = readJournal(value, preprint ? undefined : printedJournal, isArticle, publisher, problems)
  // A book that has only the title that its chapters would have for it.
  const titles =
    type === 'BOOK' && !entry.fields.has('title') ? ['shorttitle', 'booktitle'] : ['title', 'shorttitle']
  const title = withSubtitle(value(...titles), value('subtitle'))
  const names = (field: string): PersonName[] | undefined => readPeople(entry.fields.get(field))
  const record: ArticleRecord = tidyRecord({
    type,
    identifiers: identifiers.list(),
    ...present({
      title,
      abstract: value('abstract'),
      language: parseBibtexLanguage(value('langid', 'language', 'hyphenation') ?? ''),
      // In a date "~" is a mark of doubt, and no blank.
      published: readBibtexDate((name) => (name === 'date' ? verbatim(name) : value(name)), problems),
      ...(isArticle
        ? readVolume(value('volume'), value('number', 'issue'))
        : readBookVolume(value('volume'), value('issue'), type)),
      ...readPages(
        { first: value('pages'), articleNumber: value('eid', 'articleno', 'article-number') },
        type,
      ),
      journal,
      containerTitle: titles.includes('booktitle') ? undefined : hostOf(type, title, value),
      publisher: isArticle && journal !== undefined ? undefined : publisher,
      // Where both stand, `location` is where the conference met (ACM).
      publisherPlace: value('address', 'location'),
      edition: readEdition(value('edition') ?? versionOf(type, value('version'))),
      series: value('series'),
      license: licenceAmong(['license', 'copyright', 'rights'].map((name) => verbatim(name))),
      editors: names('editor'),
      translators: names('translator'),
      updates: updatesOf(
        title,
        noteFields.map((name) => value(name)),
        related,
      ),
    }),
    keywords: readKeywords(entry.fields),
    access: 'UNKNOWN',
    authors: annotatedAuthors(readAuthors(entry, problems), entry.fields, problems),
    referenceListStatus: 'UNKNOWN',
    references: [],
  })
  const kept = entry.fields.get(keptField)
  if (kept === undefined) return { record, problems }
  return { record: withKeptText(record, kept, `field ${keptField}`, problems), problems }
}

/** Proceedings have their title as that of their papers' book too, but are not in themselves. */
function hostOf(type: ArticleType, title: string | undefined, value: Value): string | undefined {
  const host = withSubtitle(value('booktitle'), value('booksubtitle'))
  return type === 'BOOK' && host === title ? undefined : host
}

/** biblatex has a version of data and software; of other works it is that of the file. */
function versionOf(type: ArticleType, version: string | undefined): string | undefined {
  return type === 'DATASET' || type === 'SOFTWARE' ? version?.replace(/^v(?=\d)/i, '') : undefined
}

/** Where people and programs note that a work is retracted, and the like; biblatex prints `pubstate` as it stands. */
const noteFields = ['pubstate', 'note', 'addendum', 'annote', 'annotation']

function typeOf(entry: string, subtype: string | undefined): ArticleType {
  const type = bibtexTypes.find(([known]) => known === entry)?.[1] ?? 'OTHER'
  return type === 'JOURNAL_ARTICLE' && subtype?.toLowerCase() === 'newspaper' ? 'NEWS' : type
}

/** Editors or translators; `undefined` where none are named. That there are more of them is nobody's problem. */
function readPeople(latex: string | undefined): PersonName[] | undefined {
  const names = readBibtexNames(latex ?? '', []).map(({ name }) => name)
  return names.length === 0 ? undefined : names
}

/** Fields of one scheme each. */
const identifierFields = [
  ['doi', 'doi'],
  ['pmid', 'pmid'],
  ['pmcid', 'pmcid'],
  ['pmc', 'pmcid'],
  ['arxivid', 'arxiv'],
  ['arxiv', 'arxiv'],
] as const

function addIdentifiers(list: IdentifierList, verbatim: Value): void {
  for (const [name, scheme] of identifierFields) list.add(scheme, verbatim(name), `field ${name}`)
  const eprint = verbatim('eprint')
  const kind = verbatim('eprinttype', 'archiveprefix')?.toLowerCase()
  if (kind === 'pubmed') list.add('pmid', eprint, 'field eprint')
  else if (kind === 'pmc' || kind === 'pmcid') list.add('pmcid', eprint, 'field eprint')
  else if (kind === 'arxiv') list.add('arxiv', eprint, 'field eprint')
  // Before biblatex there was no type: a text of arXiv's shape is arXiv's, also as an address.
  else if (kind === undefined && eprint !== undefined) list.note(`arxiv:${eprint}`)
  for (const name of ['url', 'link', 'bdsk-url-1', 'bdsk-url-2', 'ee', 'howpublished', 'note', 'annote'])
    list.note(verbatim(name))
  // "arXiv preprint arXiv:2101.00001", "CoRR" with the volume "abs/2101.00001".
  const journal = verbatim('journal', 'journaltitle') ?? ''
  list.note(/arxiv:\s*[\w.-]{1,20}(?:\/\d{7})?/i.exec(journal)?.[0])
  if (/^corr$/i.test(journal)) list.note(`arxiv:${(verbatim('volume') ?? '').replace(/^abs\//, '')}`)
}

function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** MathSciNet and zbMATH print the abbreviation as `journal`, and the whole title as `fjournal`; Scopus has both too. */
function readJournal(
  value: Value,
  title: string | undefined,
  isArticle: boolean,
  publisher: string | undefined,
  problems: Problem[],
): ArticleRecord['journal'] {
  const { issns } = serialNumbers(value('issn') ?? '', problems)
  const whole = value('fjournal', 'fulljournal', 'journal-full')
  const printedShort = whole === undefined ? undefined : title
  const short =
    value('shortjournal', 'journal-iso', 'journal-abbreviation', 'abbrev_source_title') ?? printedShort
  // A book's ISSN is that of the series.
  const full = whole ?? title ?? (issns.length > 0 && !isArticle ? value('series') : undefined) ?? short
  if (full === undefined && issns.length === 0) return undefined
  const abbreviation = short === full ? undefined : short
  return { ...present({ title: full, abbreviation, publisher: isArticle ? publisher : undefined }), issns }
}

function readAuthors(entry: Statement, problems: Problem[]): ArticleRecord['authors'] {
  const names = readBibtexNames(entry.fields.get('author') ?? '', problems)
  return names.map(({ name, printed }) => ({ name, printed, corresponding: false, affiliations: [] }))
}
