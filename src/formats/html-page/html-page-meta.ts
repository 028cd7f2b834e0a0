import { parseArxivId } from '../../domain/arxiv-id.ts'
import { doiOfAddress } from '../../domain/doi-address.ts'
import { parseDoi } from '../../domain/doi.ts'
import type { Problem } from '../../domain/errors.ts'
import { parsePersonName } from '../../domain/full-name.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseIssn } from '../../domain/issn.ts'
import { parsePmcid, parsePmid } from '../../domain/pubmed-ids.ts'
import type { Access, ArticleType, Identifier, IdentifierScheme, PersonName } from '../../domain/record.ts'
import { noFacts, type PageFacts } from './html-page-facts.ts'
import { authorsOfTags } from './html-page-meta-authors.ts'
import type { MetaTag, MetaVocabulary } from './html-page-vocabularies.ts'
import { distinctKeywords, keywordsIn } from '../values/keywords.ts'
import { parseLanguage } from '../values/language-tag.ts'
import { isOpenLicence, licenceIn, licensesArticle } from '../values/licence.ts'
import { plainText } from '../values/plain-text.ts'
import { present } from '../../domain/present.ts'
import { parseWrittenDate, readDates } from '../values/written-date.ts'
import { readPages } from '../values/written-pages.ts'

const parsers: readonly (readonly [IdentifierScheme, (text: string) => string | undefined])[] = [
  ['doi', (text) => parseDoi(text) ?? doiOfAddress(text)],
  ['pmid', parsePmid],
  ['pmcid', parsePmcid],
  ['arxiv', parseArxivId],
  ['isbn', parseIsbn],
]

/** What the tags of one vocabulary say. */
export function readMetaTags(tags: readonly MetaTag[], vocabulary: MetaVocabulary): PageFacts {
  const problems: Problem[] = []
  const all = (names: readonly string[] = []): string[] =>
    names.flatMap((name) =>
      tags.filter((tag) => tag.name === name).flatMap((tag) => plainText(tag.content) ?? []),
    )
  const first = (names: readonly string[] = []): string | undefined => all(names)[0]
  const date = (names: readonly string[] = []): string | undefined =>
    all(names).flatMap((text) => parseWrittenDate(text) ?? [])[0]
  const title = first(vocabulary.title)
  const identifiers = identifiersOf(vocabulary, all, problems)
  const issns = all(vocabulary.issn).flatMap((text) => issnsOf(text, problems))
  const journalTitle = first(vocabulary.journalTitle)
  const rights = all(vocabulary.rights)
  const license = rights.flatMap((text) => licenceIn(text) ?? [])[0]
  return {
    ...noFacts,
    ...present({
      type: typeOf(vocabulary, all),
      title,
      abstract: first(vocabulary.abstract)?.replace(/^Abstract(?=\p{Lu}|\s*[:.]\s)[:.\s]*/u, ''),
      language: parseLanguage(first(vocabulary.language) ?? ''),
      published: publishedOf(all(vocabulary.published), vocabulary.published?.[0] ?? '', problems),
      publishedOnline: date(vocabulary.publishedOnline),
      volume: first(vocabulary.volume),
      issue: first(vocabulary.issue),
      ...readPages({
        first: first(vocabulary.firstPage) ?? first(vocabulary.pages),
        last: first(vocabulary.lastPage),
        articleNumber: first(vocabulary.articleNumber),
      }),
      journalTitle,
      journalAbbreviation: first(vocabulary.journalAbbreviation),
      containerTitle: first(vocabulary.containerTitle),
      publisher: first(vocabulary.publisher),
      editors: peopleOf(all(vocabulary.editor)),
      translators: peopleOf(all(vocabulary.translator)),
      access: accessOf(rights, license, tags, vocabulary.worldReadable),
      license,
    }),
    identifiers,
    issns,
    keywords: keywordsOf(all(vocabulary.keywords)),
    authors: authorsOfTags(tags, vocabulary, problems),
    isScholarly:
      vocabulary.isScholarly === true
        ? title !== undefined
        : identifiers.length > 0 || issns.length > 0 || journalTitle !== undefined,
    problems,
  }
}

/** A tag for each person, or one for all with semicolons between. */
function peopleOf(texts: readonly string[]): readonly PersonName[] | undefined {
  const names = texts.flatMap((text) => text.split(';')).flatMap((text) => parsePersonName(text.trim()) ?? [])
  return names.length === 0 ? undefined : names
}

function identifiersOf(
  vocabulary: MetaVocabulary,
  all: (names?: readonly string[]) => string[],
  problems: Problem[],
): readonly Identifier[] {
  const found: Identifier[] = []
  for (const [scheme, parse] of parsers) {
    const texts = all(vocabulary[scheme])
    const value = texts.flatMap((text) => parse(text) ?? [])[0]
    if (value !== undefined) found.push({ scheme, value })
    else if (texts[0] !== undefined && scheme !== 'isbn') {
      const message = `"${texts[0].slice(0, 200)}" is no ${scheme.toUpperCase()}.`
      problems.push({ severity: 'warning', where: vocabulary[scheme]?.[0] ?? scheme, message })
    }
  }
  // "dc.identifier" holds anything: what says of itself what it is counts.
  for (const text of all(vocabulary.anyIdentifier)) {
    const pmid = /^info:pmid\/(\d+)$/.exec(text)?.[1]
    const value = parseDoi(text) ?? doiOfAddress(text)
    if (value !== undefined && !found.some(({ scheme }) => scheme === 'doi'))
      found.push({ scheme: 'doi', value })
    if (pmid !== undefined && !found.some(({ scheme }) => scheme === 'pmid'))
      found.push({ scheme: 'pmid', value: pmid })
  }
  return found
}

/** The first date that can be read. */
function publishedOf(texts: readonly string[], where: string, problems: Problem[]): string | undefined {
  const text = texts.find((one) => parseWrittenDate(one) !== undefined) ?? texts[0]
  return text === undefined ? undefined : readDates([{ text, where }], problems)
}

/** One tag may hold several numbers: "1680-7316, 1680-7324 (online)". */
function issnsOf(text: string, problems: Problem[]): string[] {
  const numbers = text.slice(0, 200).match(/\d{4}[-\u2010-\u2013]?\d{3}[\dXx]/g) ?? []
  const issns = numbers.flatMap((number) => parseIssn(number) ?? [])
  if (issns.length === 0) {
    problems.push({ severity: 'warning', where: 'ISSN', message: `"${text.slice(0, 200)}" is no ISSN.` })
  }
  return issns
}

/** A page has a tag for each keyword, or one for all, with semicolons or commas between. */
export function keywordsOf(texts: readonly string[]): readonly string[] {
  return distinctKeywords(texts.flatMap((text) => keywordsIn(text, texts.length === 1 ? 'always' : 'never')))
}

/** Who can read, as COAR (https://vocabularies.coar-repositories.org/access_rights) and OpenAIRE name it. */
const accessRights: readonly (readonly [sign: RegExp, access: Access])[] = [
  [/^open[- ]?access$|info:eu-repo\/semantics\/openAccess|\/access_right\/c_abf2\b/i, 'OPEN'],
  [
    /info:eu-repo\/semantics\/(?:closed|restricted|embargoed)Access|\/access_right\/(?:c_14cb|c_16ec|c_f1cf)\b/i,
    'SUBSCRIPTION',
  ],
]

function accessOf(
  rights: readonly string[],
  license: string | undefined,
  tags: readonly MetaTag[],
  worldReadable: readonly string[] = [],
): Access | undefined {
  const isOpen =
    (license !== undefined && isOpenLicence(license)) ||
    rights.some(licensesArticle) ||
    tags.some(({ name }) => worldReadable.includes(name))
  if (isOpen) return 'OPEN'
  return accessRights.find(([sign]) => rights.some((text) => sign.test(text)))?.[1]
}

function typeOf(
  vocabulary: MetaVocabulary,
  all: (names?: readonly string[]) => string[],
): ArticleType | undefined {
  const byTag = vocabulary.typeByTag?.find(([names]) => all(names).length > 0)?.[1]
  if (byTag !== undefined) return byTag
  const named = all(vocabulary.type)
  return vocabulary.typeByName?.find(([pattern]) => named.some((name) => pattern.test(name)))?.[1]
}
