import { articles, articleIdentifiers } from '../../../src/db/tables/articles.ts'
import { authors, authorships } from '../../../src/db/tables/authors.ts'
import { journalIssns, journalNames, journals } from '../../../src/db/tables/journals.ts'
import { articleReferences } from '../../../src/db/tables/references.ts'
import { imports, sourceRecords, sources } from '../../../src/db/tables/sources.ts'
import type { articleUpdates } from '../../../src/db/tables/updates.ts'
import { accessKinds, articleTypes, referenceListStatuses } from '../../../src/domain/record.ts'
import { publishedKey, yearOf } from '../../../src/domain/partial-date.ts'
import { familyKey, textKey } from '../../../src/domain/text-key.ts'
import type { Random } from '../random.ts'
import { identifiersOf, issnOf, orcidOf } from './identifiers.ts'
import { dates, families, givenNames, keywords, languages, names, titles, trickyTexts } from './texts.ts'

/** Every row of a database. The search vector is made by Postgres. */
export interface GraphRows {
  readonly articles: Omit<typeof articles.$inferSelect, 'search'>[]
  readonly identifiers: (typeof articleIdentifiers.$inferSelect)[]
  readonly journals: (typeof journals.$inferSelect)[]
  readonly journalNames: (typeof journalNames.$inferSelect)[]
  readonly journalIssns: (typeof journalIssns.$inferSelect)[]
  readonly authors: (typeof authors.$inferSelect)[]
  readonly authorships: (typeof authorships.$inferSelect)[]
  readonly references: (typeof articleReferences.$inferSelect)[]
  readonly sources: (typeof sources.$inferSelect)[]
  readonly imports: (typeof imports.$inferSelect)[]
  readonly sourceRecords: (typeof sourceRecords.$inferSelect)[]
  readonly updates: (typeof articleUpdates.$inferSelect)[]
}

/**
 * Ascending keys with gaps, so that 9 meets 10 (they sort otherwise as text), and one that no `int` holds.
 */
export function rowKeys(random: Random, count: number): number[] {
  let key = random.int(1, 3)
  return Array.from({ length: count }, (_, index) => {
    key += random.int(1, 3)
    return index === count - 1 ? 3_000_000_000 + key : key
  })
}

export function journalRow(random: Random, id: number): GraphRows['journals'][number] {
  const title = random.pick([...titles, 'Nature', 'NATURE!', 'Biol Psychiatry'])
  return {
    id,
    title,
    titleKey: textKey(title),
    abbreviation: random.maybe(['Nat', 'Biol. Psych.', ...trickyTexts]),
    publisher: random.maybe(trickyTexts),
    articleCount: 0,
    citationCount: 0,
  }
}

/** The names of a journal: each key only where no other journal has it. */
export function journalNameRows(
  random: Random,
  journal: GraphRows['journals'][number],
  taken: Set<string>,
): GraphRows['journalNames'] {
  const names = [journal.title, journal.abbreviation, ...random.some([...titles, 'J Clin'], random.int(0, 3))]
  const rows: GraphRows['journalNames'] = []
  for (const name of names) {
    if (name === null || taken.has(textKey(name))) continue
    taken.add(textKey(name))
    rows.push({ nameKey: textKey(name), journalId: journal.id, name, initials: '' })
  }
  return rows
}

export function journalIssnRows(random: Random, journalId: number, place: number): GraphRows['journalIssns'] {
  return Array.from({ length: random.int(0, 3) }, (_, index) => ({
    journalId,
    issn: issnOf(place * 5 + index),
  }))
}

export function authorRow(random: Random, id: number, place: number): GraphRows['authors'][number] {
  const familyName = random.pick(families)
  const givenName = random.maybe(givenNames, 0.4)
  const initials = random.maybe(['CA', 'J-P', 'X'], 0.3)
  const suffix = random.maybe(['Jr', 'III'], 0.8)
  return {
    id,
    name: [givenName ?? initials, familyName, suffix].filter((part) => part !== null).join(' '),
    nameKey: textKey(`${familyName} ${givenName ?? initials ?? ''}`),
    familyName,
    familyKey: familyKey(familyName),
    givenName,
    initials,
    suffix,
    orcid: random.chance(0.5) ? orcidOf(place) : null,
    forms: [],
    articleCount: 0,
    citationCount: 0,
  }
}

export function articleRow(
  random: Random,
  id: number,
  journalKeys: readonly number[],
): GraphRows['articles'][number] {
  const title = random.maybe(titles, 0.15)
  const published = random.maybe(dates, 0.2)
  const firstPage = random.maybe(['467', 'e41', 'S12'], 0.3)
  return {
    id,
    type: random.pick(articleTypes),
    origin: random.pick(['RECORD', 'REFERENCE']),
    title,
    titleKey: title === null ? '' : textKey(title),
    abstract: random.maybe(trickyTexts, 0.6),
    language: random.maybe(languages),
    year: yearOf(published ?? undefined) ?? null,
    published,
    publishedKey: publishedKey(published ?? undefined),
    volume: random.maybe(['9', '', "it's"]),
    issue: random.maybe(['3', 'Suppl 1']),
    firstPage,
    lastPage: random.maybe(['474', firstPage ?? 'e41'], 0.4),
    journalId: random.maybe(journalKeys, 0.3),
    containerTitle: random.maybe(trickyTexts),
    articleNumber: random.maybe(['e0123', ...trickyTexts], 0.6),
    publisher: random.maybe(trickyTexts),
    publisherPlace: random.maybe(trickyTexts, 0.6),
    edition: random.maybe(['2nd', ...trickyTexts], 0.6),
    series: random.maybe(trickyTexts, 0.6),
    editors: random.some(names, random.pick([0, 0, 1, 2])),
    translators: random.some(names, random.pick([0, 0, 1])),
    license: random.maybe(['https://creativecommons.org/licenses/by/4.0/'], 0.6),
    retracted: false,
    keywords: random.some(keywords, random.int(0, 4)),
    access: random.pick(accessKinds),
    referenceListStatus: random.pick(referenceListStatuses),
    declaredReferenceCount: random.maybe([0, 7, 58]),
    parsedReferenceCount: 0,
    linkedReferenceCount: 0,
    referenceCount: 0,
    citationCount: 0,
    authorCount: 0,
    // The planner does not read it.
    identifiedBy: 0,
  }
}

export function identifierRows(random: Random, articleId: number, place: number): GraphRows['identifiers'] {
  return identifiersOf(random, place).map((identifier) => ({ ...identifier, articleId }))
}

/** Up to six authors, each once, under a name as printed that may differ from article to article. */
export function authorshipRows(
  random: Random,
  article: GraphRows['articles'][number],
  people: GraphRows['authors'],
): GraphRows['authorships'] {
  return random.some(people, random.pick([0, 1, 1, 2, 3, 4, 6])).map((author, index) => ({
    articleId: article.id,
    position: index + 1,
    authorId: author.id,
    authorName: author.name,
    nameAsPrinted: random.pick([author.name, author.familyName, `${author.familyName} C`, 'Ångström "X"']),
    name: { family: author.familyName },
    nameNumber: null,
    traits: null,
    corresponding: random.chance(0.3),
    affiliations: random.some(trickyTexts, random.int(0, 2)),
    articlePublishedKey: article.publishedKey,
  }))
}
