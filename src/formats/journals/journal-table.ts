import { textKey } from '../../domain/text-key.ts'
import { csvCells } from '../csv/csv.ts'
import type { ListedJournal } from './journal-entry.ts'

/** Names that columns of journal lists have, in lower case and without blanks, and signs between their words. */
const columns = {
  title: ['title', 'journaltitle', 'fulltitle', 'journal', 'fullname'],
  abbreviation: ['abbreviation', 'medlineta', 'medabbr', 'abbr', 'abbreviatedtitle', 'nlmta'],
  issns: [
    'issn',
    'pissn',
    'eissn',
    'issnprint',
    'issnelectronic',
    'issnonline',
    'printissn',
    'onlineissn',
    'issnl',
  ],
  publisher: ['publisher'],
  otherNames: ['isoabbr', 'isoabbreviation', 'othernames', 'shortestuniqueabbreviation'],
} as const

/** What no list of journals has a column of, but lists of articles have. */
const ofArticles = ['doi', 'author', 'authors', 'year', 'pmid', 'volume', 'abstract', 'citing']

/** How a table of journals is laid out. */
export interface JournalTable {
  readonly delimiter: string
  /** Which part each column is; undefined for one that is passed over. */
  readonly parts: readonly (keyof typeof columns | undefined)[]
}

/** A table whose first row names its columns, a title and an abbreviation or ISSN among them. */
export function journalTable(header: string): JournalTable | undefined {
  const delimiter = ['\t', ';', ','].find((one) => header.includes(one))
  if (delimiter === undefined || header.length > 1000) return undefined
  const names = csvCells(header, delimiter).map((name) => name.toLowerCase().replace(/[^a-z]+/g, ''))
  const parts = names.map((name) =>
    (Object.keys(columns) as (keyof typeof columns)[]).find((part) =>
      (columns[part] as readonly string[]).includes(name),
    ),
  )
  const isOfJournals = parts.includes('title') && (parts.includes('abbreviation') || parts.includes('issns'))
  return isOfJournals && !names.some((name) => ofArticles.includes(name)) ? { delimiter, parts } : undefined
}

/** A row of such a table. */
export function tableRow(row: string, { delimiter, parts }: JournalTable): ListedJournal {
  const cells = csvCells(row, delimiter)
  const of = (part: keyof typeof columns): string[] => cells.filter((_, index) => parts[index] === part)
  return {
    title: of('title')[0],
    abbreviation: of('abbreviation')[0],
    issns: of('issns'),
    publisher: of('publisher')[0],
    otherNames: of('otherNames').flatMap((names) => names.split('|')),
  }
}

/**
 * A row without a header, as JabRef's lists have them: the title, its abbreviation, a shorter one, how often it was met;
 * between commas or, in older ones, semicolons. Other names may stand behind the abbreviation, each after a `|`.
 * Undefined where it is none.
 *
 * @see JabRef, abbrv.jabref.org
 */
export function bareRow(row: string): ListedJournal | undefined {
  const cells = csvCells(row, delimiterOf(row)).map((cell) => cell.trim())
  const [title = '', second = '', shortest, ...more] = cells
  const names = second.split('|').map((name) => name.trim())
  if (title === '' || names.join('') === '' || more.length > 1) return undefined
  const abbreviation = names.find((name) => isShortFor(name, title))
  return { title, abbreviation, otherNames: [...names.filter((name) => name !== abbreviation), shortest] }
}

/** What stands behind the first cell where that is in quotes; else a semicolon before a comma, which titles have. */
function delimiterOf(row: string): string {
  const quoted = /^\s*"(?:[^"]|"")*"\s*([;,\t])/.exec(row)?.[1]
  return quoted ?? [';', '\t'].find((delimiter) => row.includes(delimiter)) ?? ','
}

/** `Full title = Abbr. title`, as JabRef's oldest lists have it. */
export function equation(row: string): ListedJournal | undefined {
  if (row.startsWith('"')) return undefined
  const [title = '', short = '', ...more] = row.split(/\s=\s|(?<=\S)=(?=\S)/).map((name) => name.trim())
  return title === '' || short === '' || more.length > 0 ? undefined : { title, abbreviation: short }
}

/** Is a name short enough to be the title's abbreviation? */
function isShortFor(short: string, title: string): boolean {
  const [key, whole] = [textKey(short), textKey(title)]
  return key !== '' && key.length <= whole.length + 12
}
