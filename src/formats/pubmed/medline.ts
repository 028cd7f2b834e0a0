import type { Problem } from '../../domain/errors.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseIssn } from '../../domain/issn.ts'
import type { ArticleRecord, ArticleType, Identifier } from '../../domain/record.ts'
import { describedWork } from '../describes-work.ts'
import type { Format, ReadResult } from '../format.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { placeOf } from './pubmed-place.ts'
import { readMedlineAuthors, readMedlineEditors } from './medline-authors.ts'
import { type MedlineField, readMedlineFields } from './medline-fields.ts'
import { present } from '../../domain/present.ts'
import { readPubmedAccess } from './pubmed-access.ts'
import { typeOfPublicationTypes } from './pubmed-types.ts'
import { readMedlineUpdates } from './pubmed-updates.ts'
import { readIdentifiers, readPubmedPages, readPubmedTitle, type SourceIdentifier } from './pubmed-values.ts'
import { medlineRecords } from '../split/medline-records.ts'
import { readEdition } from '../values/written-edition.ts'
import { parseWrittenDate, readDates } from '../values/written-date.ts'
import { tidyRecord } from '../tidy-record.ts'

/** The MEDLINE display format, as PubMed saves it ("PubMed", "MEDLINE", `.nbib`). */
export const medlineFormat: Format = {
  name: 'medline',
  label: 'records in the MEDLINE format of PubMed (nbib)',
  version: 5,
  sniff: looksLikeMedline,
  splitter: medlineRecords,
  read: readMedline,
}

function looksLikeMedline(head: string): number {
  const start = head.replace(/^[\uFEFF\s]+/, '')
  if (/^PMID ?- ?\d/.test(start)) return 1
  if (/^(?:TY {2}-|[<{[@%])/.test(start)) return 0
  if (/^PMID- ?\d/m.test(head) && /^(?:TI|OWN|STAT|DP|FAU) *-/m.test(head)) return 0.9
  const tags = new Set(head.match(/^(?:PMCR?|FAU|OWN|STAT|BTI|CTI|JT|TA|DP|LID|AID|PHST|EDAT|TI|PT) *-/gm))
  // "TI" and "PT" are other formats' tags too.
  return tags.size >= 2 && [...tags].some((tag) => !/^(?:TI|PT) /.test(tag)) ? 0.6 : 0
}

/**
 * Reads one record.
 *
 * The date is the issue's (DP), made more precise by the electronic publication (DEP) where that lies within it; DEP
 * alone where there is no DP. Keywords are the authors' (OT) and the MeSH headings (MH), these without
 * their qualifiers and asterisks. The title of a work that PubMed has translated is the translation; the original (TT)
 * counts where there is no other. NR, the number of references, is declared; the list itself is not in this format.
 *
 * @throws UserError where it describes no work.
 */
function readMedline(text: string): ReadResult {
  const { fields, problems: lineProblems } = readMedlineFields(text)
  const all = (tag: string): string[] => fields.filter((field) => field.tag === tag).map(({ value }) => value)
  const first = (...tags: readonly string[]): string | undefined =>
    tags.map((tag) => all(tag)[0]).find((value) => value !== undefined)
  const joined = (tag: string): string | undefined => all(tag).join(' ') || undefined

  const sources = identifierSources(fields)
  const { identifiers, problems: identifierProblems } = readIdentifiers(sources)
  const { authors, problems: authorProblems } = readMedlineAuthors(fields)
  const problems: Problem[] = [...lineProblems, ...identifierProblems, ...authorProblems]

  const ownTitle = readPubmedTitle(joined('TI'))
  const bookTitle = readPubmedTitle(first('BTI', 'CTI'))
  const title = ownTitle ?? bookTitle ?? readPubmedTitle(joined('TT'))
  const pages = first('PG')
  const range = pages === undefined ? undefined : readPubmedPages(pages)
  // ERIC: "Article 10 2019".
  const [numbered, number] = /^Article (\S{1,20}) (?=\d{4})/.exec(first('DP') ?? '') ?? []
  const date = first('DP')?.slice(numbered?.length ?? 0)
  const place = { ...present({ articleNumber: number }), ...placeOf(pages, range, sources) }
  if (pages !== undefined && range === undefined && place.articleNumber === undefined) {
    problems.push(warning('PG', `The pages "${pages.slice(0, 200)}" could not be read.`))
  }
  const journalTitle = first('JT')
  const abbreviation = first('TA')
  const hasJournal = journalTitle !== undefined || abbreviation !== undefined
  const type = typeOf(all('PT'), first('BTI') !== undefined, ownTitle !== undefined)
  const declared = Number(/^\d{1,5}$/.exec(first('NR') ?? '')?.[0] ?? 0)
  const published = readDates(
    [
      { text: date ?? '', where: 'field DP' },
      { text: first('DEP') ?? '', where: 'field DEP' },
    ],
    problems,
  )
  const record: ArticleRecord = tidyRecord({
    type,
    identifiers: [...identifiers, ...(type === 'BOOK' ? isbnOf(all('ISBN'), problems) : [])],
    ...present({
      title,
      abstract: joined('AB') ?? joined('OAB'),
      language: all('LA').map(parseLanguage)[0],
      published,
      volume: first('VI'),
      issue: first('IP'),
      ...place,
      journal: hasJournal
        ? {
            ...present({ title: journalTitle, abbreviation }),
            issns: issnsOf([...all('IS'), ...all('ISSN')], problems),
          }
        : undefined,
      updates: readMedlineUpdates(fields, { publicationTypes: all('PT'), published }),
      containerTitle: bookTitle === title || hasJournal ? undefined : bookTitle,
      publisher: hasJournal ? undefined : first('PB'),
      // Of a journal it is the country.
      publisherPlace: hasJournal ? undefined : first('PL'),
      edition: hasJournal ? undefined : readEdition(first('EN')),
      series: first('BTI') === undefined ? undefined : readPubmedTitle(first('CTI')),
      editors: hasJournal ? undefined : readMedlineEditors(fields),
    }),
    keywords: distinctKeywords(
      all('OT').flatMap((word) => keywordsIn(word, 'never')),
      all('MH').map(meshHeading),
    ),
    ...readPubmedAccess(identifiers, joined('CI'), parseWrittenDate(first('PMCR') ?? '')),
    authors,
    referenceListStatus: 'UNKNOWN',
    ...(declared > 0 ? { declaredReferenceCount: declared } : {}),
    references: [],
  })
  return { records: [describedWork(record)], problems }
}

/** "10.1000/182 [doi]", "S0140-6736(07)1 [pii]": the kind stands in brackets at the end. */
function identifierSources(fields: readonly MedlineField[]): SourceIdentifier[] {
  return fields.flatMap(({ tag, value }) => {
    const where = `field ${tag}`
    if (tag === 'PMID') return [{ kind: 'pubmed', text: value, where }]
    // A preliminary "PMC - PMC123 (available on …)" is a number with a remark.
    if (tag === 'PMC') return [{ kind: 'pmc', text: value.replace(/\s.*$/, ''), where }]
    if (tag !== 'AID' && tag !== 'LID') return []
    const marked = /^(.*\S) ?\[([a-z]+)\]$/.exec(value)
    if (marked !== null) return [{ kind: marked[2] ?? '', text: marked[1] ?? '', where }]
    return /^(?:doi:|10\.|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(value)
      ? [{ kind: 'doi', text: value, where }]
      : []
  })
}

/** A part with a title of its own in a book with another is a chapter. */
function typeOf(publicationTypes: readonly string[], hasBook: boolean, hasTitle: boolean): ArticleType {
  if (!hasBook) return typeOfPublicationTypes(publicationTypes)
  return hasTitle ? 'BOOK_CHAPTER' : 'BOOK'
}

/** "Reproductive Medicine/*history" → "Reproductive Medicine"; an asterisk marks a main topic. */
function meshHeading(text: string): string {
  return text.replace(/\/(?=[*a-z]).*$/, '').replace(/^\*|\*$/g, '')
}

/** "0955-2359 (Print)", "(Electronic)", "(Linking)"; ERIC's "EISSN-2375-5636". */
function issnsOf(values: readonly string[], problems: Problem[]): string[] {
  const issns = values.flatMap((value) => {
    const issn = parseIssn(value.replace(/\s*\(.*$/, '').replace(/^[A-Z]{0,3}ISSN[- :]*/i, ''))
    if (issn === undefined) problems.push(warning('IS', `"${value.slice(0, 200)}" is no ISSN.`))
    return issn ?? []
  })
  return [...new Set(issns)]
}

function isbnOf(values: readonly string[], problems: Problem[]): Identifier[] {
  const [value] = values
  if (value === undefined) return []
  const isbn = parseIsbn(value.replace(/\s*\(.*$/, '').replace(/^E?ISBN[- :]*(?=\d)/i, ''))
  if (isbn === undefined) problems.push(warning('ISBN', `"${value.slice(0, 200)}" is no ISBN.`))
  return isbn === undefined ? [] : [{ scheme: 'isbn', value: isbn }]
}

function warning(field: string, message: string): Problem {
  return { severity: 'warning', where: `field ${field}`, message }
}
