import type { Problem } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import type { ArticleRecord, JournalMention } from '../../domain/record.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { present } from '../../domain/present.ts'
import { placeOf } from './pubmed-place.ts'
import { readPubmedAccess } from './pubmed-access.ts'
import { typeOfPublicationTypes } from './pubmed-types.ts'
import { readIdentifiers, readPubmedTitle } from './pubmed-values.ts'
import { readPubmedAuthors } from './pubmed-xml-authors.ts'
import {
  identifierSourcesOf,
  plainTextOf,
  pubmedDateOf,
  readPagination,
  readPubmedAbstract,
  readPubmedKeywords,
} from './pubmed-xml-parts.ts'
import { readPubmedReferences } from './pubmed-xml-references.ts'
import { readPubmedUpdates } from './pubmed-updates.ts'
import { parseWrittenDate, readDates } from '../values/written-date.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { tidyRecord } from '../tidy-record.ts'

/**
 * Reads a PubmedArticle.
 *
 * The date is the issue's (PubDate), by which the article is cited, made more precise by the electronic publication
 * (ArticleDate) where that lies within it; ArticleDate alone where there is no PubDate. The title of a work that PubMed
 * has translated is the translation; VernacularTitle counts where there is no other. The abstract is the article's own,
 * another's (OtherAbstract) only where it has none. Grants are left out.
 *
 * @see NLM PubMed DTD 190101, "PubmedArticle"
 */
export function readPubmedArticle(element: XmlElement): {
  readonly record: ArticleRecord
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const citation = childAt(element, 'MedlineCitation')
  const article = childAt(citation, 'Article')
  const data = childAt(element, 'PubmedData')
  const issue = childAt(article, 'Journal', 'JournalIssue')

  const pmid = { kind: 'pubmed', text: textOf(childAt(citation, 'PMID')) ?? '', where: 'PMID' }
  const sources = [pmid, ...identifierSourcesOf(article), ...identifierSourcesOf(data)]
  const found = readIdentifiers(sources)
  const { authors, problems: authorProblems } = readPubmedAuthors(childAt(article, 'AuthorList'))
  const { printed, range } = readPagination(childAt(article, 'Pagination'))
  const declared = Number(/^\d{1,5}$/.exec(textOf(childAt(citation, 'NumberOfReferences')) ?? '')?.[0] ?? 0)
  const list = readPubmedReferences(childrenOf(data, 'ReferenceList'), declared > 0 ? declared : undefined)
  problems.push(...found.problems, ...authorProblems)
  const place = placeOf(printed, range, sources)
  if (printed !== undefined && range === undefined && place.articleNumber === undefined) {
    problems.push(warning('Pagination', `The pages "${printed.slice(0, 200)}" could not be read.`))
  }
  const publicationTypes = childrenOf(childAt(article, 'PublicationTypeList'), 'PublicationType').map(
    (type) => textOf(type) ?? '',
  )
  const published = readDates(
    [pubmedDateOf(childAt(issue, 'PubDate')), pubmedDateOf(childAt(article, 'ArticleDate'))],
    problems,
  )
  const release = childrenOf(childAt(data, 'History'), 'PubMedPubDate').find(
    ({ attributes }) => attributes['PubStatus'] === 'pmc-release',
  )
  const record: ArticleRecord = tidyRecord({
    type: typeOfPublicationTypes(publicationTypes),
    identifiers: found.identifiers,
    ...present({
      title:
        readPubmedTitle(plainTextOf(childAt(article, 'ArticleTitle'))) ??
        readPubmedTitle(plainTextOf(childAt(article, 'VernacularTitle'))),
      abstract:
        readPubmedAbstract(childAt(article, 'Abstract')) ??
        readPubmedAbstract(childAt(citation, 'OtherAbstract')),
      language: parseLanguage(textOf(childAt(article, 'Language')) ?? ''),
      published,
      volume: textOf(childAt(issue, 'Volume')),
      issue: textOf(childAt(issue, 'Issue')),
      ...place,
      journal: journalOf(childAt(article, 'Journal'), childAt(citation, 'MedlineJournalInfo'), problems),
      updates: readPubmedUpdates(childAt(citation, 'CommentsCorrectionsList'), {
        publicationTypes,
        published,
      }),
    }),
    keywords: readPubmedKeywords(citation),
    ...readPubmedAccess(
      found.identifiers,
      plainTextOf(childAt(article, 'Abstract', 'CopyrightInformation')),
      parseWrittenDate(pubmedDateOf(release).text),
    ),
    authors,
    referenceListStatus: list.status,
    ...(declared > 0 ? { declaredReferenceCount: declared } : {}),
    references: list.references,
  })
  return { record, problems: [...problems, ...list.problems] }
}

/** The abbreviation is NLM's own (MedlineTA), which reference lists print; else ISO's. */
function journalOf(
  journal: XmlElement | undefined,
  info: XmlElement | undefined,
  problems: Problem[],
): JournalMention | undefined {
  const title = plainTextOf(childAt(journal, 'Title'))
  const abbreviation = textOf(childAt(info, 'MedlineTA')) ?? textOf(childAt(journal, 'ISOAbbreviation'))
  const numbers = [...childrenOf(journal, 'ISSN'), ...childrenOf(info, 'ISSNLinking')]
  const issns = numbers.flatMap((number) => {
    const text = textOf(number) ?? ''
    const issn = parseIssn(text)
    if (issn === undefined && text !== '') {
      problems.push(warning(number.name, `"${text.slice(0, 200)}" is no ISSN.`))
    }
    return issn ?? []
  })
  if (title === undefined && abbreviation === undefined && issns.length === 0) return undefined
  return { ...present({ title, abbreviation }), issns: [...new Set(issns)] }
}

function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
