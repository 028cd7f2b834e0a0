import { eq, type SQL } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { articleReferences } from '../db/tables/references.ts'
import { connection, many, one, same } from '../plan/declare.ts'
import { tableRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { Identifier } from './article-parts.ts'
import { ArticleType, DoiAsserter, LinkKind, MatchStatus } from './enums.ts'
import { globalIdSql } from './keys.ts'
import { Node } from './node.ts'
import { listRows, PrintedName, printedNames } from './printed-names.ts'
import { ReferenceFilter, referenceFilterSql } from './reference-filter.ts'
import { Article, Reference } from './types.ts'

type ReferenceTable = typeof articleReferences

const ReferenceLink = builder.objectRef<Record<'kind' | 'label' | 'url', SQL>>('ReferenceLink').implement({
  description: 'A link that the page prints under a reference.',
  fields: (t) => ({
    kind: t.field({ type: LinkKind, description: 'Where it leads.', sql: (link) => link.kind }),
    label: t.string({ description: 'As printed: `Google Scholar`.', sql: (link) => link.label }),
    url: t.string({
      nullable: true,
      description: 'The address; null where the source gave only the label.',
      sql: (link) => link.url,
    }),
  }),
})

const ReferenceMatch = builder.objectRef<ReferenceTable>('ReferenceMatch').implement({
  description: 'Why a reference is linked to its cited work, or why it is not.',
  fields: (t) => ({
    status: t.field({
      type: MatchStatus,
      description: 'How sure the link is.',
      sql: (reference) => reference.matchStatus,
    }),
    method: t.string({
      description:
        'How the cited work was looked for and found: `doi`, `journal-place`, `title`, `new`, `unreadable` …',
      sql: (reference) => reference.matchMethod,
    }),
    score: t.float({
      description: 'From 0 (no link) to 1 (certain).',
      sql: (reference) => reference.matchScore,
    }),
    evidence: t.stringList({
      description: 'The parts of the reference that agree with the cited work, in a fixed order.',
      sql: (reference) => reference.matchEvidence,
    }),
  }),
})

Reference.implement({
  description: 'One entry of a reference list: what is printed, what could be read, and the cited work.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'The global id.', sql: (reference) => globalIdSql('Reference', reference.id) }),
    ordinal: t.int({
      description: 'The place in the list, counted from 1, as printed.',
      sql: (reference) => reference.ordinal,
    }),
    text: t.string({
      description: 'Exactly as printed or deposited. Never empty.',
      sql: (reference) => reference.text,
    }),
    label: t.string({
      nullable: true,
      description: 'The number or sign printed before it: `12`, `12a`; null where the source has none.',
      sql: (reference) => reference.label,
    }),
    key: t.string({
      nullable: true,
      description: 'The name that its source has for it: `CR12`; null where it has none.',
      sql: (reference) => reference.key,
    }),
    citingArticle: t.field({
      type: Article,
      description: 'The article in whose list it stands.',
      sql: one({
        rows: tableRows(articles),
        where: (article, reference) => eq(article.id, reference.citingId),
      }),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The cited work; null only where the text could not be read.',
      sql: one({
        rows: tableRows(articles),
        where: (article, reference) => eq(article.id, reference.citedId),
      }),
    }),
    authors: t.field({
      type: [PrintedName],
      description: 'The authors as printed, in printed order; empty where none could be read.',
      sql: printedNames((reference) => reference.authors, 5),
    }),
    authorsTruncated: t.boolean({
      description: 'Does the printed list end in "et al."?',
      sql: (reference) => reference.authorsTruncated,
    }),
    title: t.string({
      nullable: true,
      description: 'The title of the cited work as printed; null where none could be read.',
      sql: (reference) => reference.title,
    }),
    containerTitle: t.string({
      nullable: true,
      description: 'The journal or book as printed, mostly abbreviated; null where none could be read.',
      sql: (reference) => reference.containerTitle,
    }),
    year: t.int({
      nullable: true,
      description: 'The printed year; null where none could be read.',
      sql: (reference) => reference.year,
    }),
    volume: t.string({
      nullable: true,
      description: 'The printed volume; null where none could be read.',
      sql: (reference) => reference.volume,
    }),
    issue: t.string({
      nullable: true,
      description: 'The printed issue or supplement; null where none could be read.',
      sql: (reference) => reference.issue,
    }),
    firstPage: t.string({
      nullable: true,
      description:
        'The first page, or a number that may be a page or an article number; null where none could be read.',
      sql: (reference) => reference.firstPage,
    }),
    lastPage: t.string({
      nullable: true,
      description: 'The last page, written in full; null where none could be read.',
      sql: (reference) => reference.lastPage,
    }),
    articleNumber: t.string({
      nullable: true,
      description: 'The article number, where the source says that it is one: `e0123456`; null otherwise.',
      sql: (reference) => reference.articleNumber,
    }),
    type: t.field({
      type: ArticleType,
      nullable: true,
      description:
        'What kind of work is cited, as the source says or the printed line shows; null where neither does.',
      sql: (reference) => reference.type,
    }),
    publisher: t.string({
      nullable: true,
      description: 'The publisher of a book, report or thesis as printed; null where none could be read.',
      sql: (reference) => reference.publisher,
    }),
    publisherPlace: t.string({
      nullable: true,
      description: 'Where the publisher is, as printed; null where no place could be read.',
      sql: (reference) => reference.publisherPlace,
    }),
    edition: t.string({
      nullable: true,
      description: 'The edition as printed, without that word: `2nd`; null where none could be read.',
      sql: (reference) => reference.edition,
    }),
    series: t.string({
      nullable: true,
      description: 'The series that a book or report is in; null where none could be read.',
      sql: (reference) => reference.series,
    }),
    editors: t.field({
      type: [PrintedName],
      description:
        'The editors of the book, or of the book that the chapter is in, as printed; empty where none could be read.',
      sql: printedNames((reference) => reference.editors, 2),
    }),
    identifiers: t.field({
      type: [Identifier],
      description: 'The identifiers that are printed or deposited with the reference, by scheme and value.',
      sql: many({
        rows: (reference) => listRows(reference.identifiers, { scheme: 'scheme', value: 'value' }),
        orderBy: (row) => row.place,
        expected: 1,
      }),
    }),
    doi: t.field({
      type: 'DOI',
      nullable: true,
      description: 'The DOI that is printed or deposited with the reference; null where there is none.',
      sql: (reference) => reference.doi,
    }),
    doiAssertedBy: t.field({
      type: DoiAsserter,
      nullable: true,
      description: 'Who says that the reference is to its DOI; null where there is none, or nobody says.',
      sql: (reference) => reference.doiAssertedBy,
    }),
    note: t.string({
      nullable: true,
      description: 'Bracketed remarks: `in French`, `Epub ahead of print`; null where there are none.',
      sql: (reference) => reference.note,
    }),
    links: t.field({
      type: [ReferenceLink],
      description: 'The links printed under the reference, in printed order.',
      sql: many({
        rows: (reference) => listRows(reference.links, { kind: 'kind', label: 'label', url: 'url' }),
        orderBy: (row) => row.place,
        expected: 3,
      }),
    }),
    match: t.field({
      type: ReferenceMatch,
      description: 'Why it is linked to its cited work.',
      sql: same((reference) => reference),
    }),
  }),
})

export const ReferenceConnection = connectionType('Reference', { node: Reference, of: 'references' })

builder.queryFields((t) => ({
  references: t.field({
    type: ReferenceConnection,
    description: 'All references of all articles, in a fixed order.',
    args: {
      where: t.arg({ type: ReferenceFilter, description: 'Only references for which this holds.' }),
      ...pageArguments(t),
    },
    sql: connection({
      edges: tableRows(articleReferences),
      filter: referenceFilterSql,
      orders: {
        STORED: {
          mark: 'reference:stored',
          descending: false,
          onNode: false,
          keys: [{ by: (reference) => reference.id, type: 'integer' }],
        },
      },
    }),
  }),
}))

builder.objectFields(Article, (t) => ({
  references: t.field({
    type: ReferenceConnection,
    description: 'The reference list, in printed order.',
    args: {
      where: t.arg({ type: ReferenceFilter, description: 'Only references for which this holds.' }),
      ...pageArguments(t),
    },
    sql: connection({
      edges: tableRows(articleReferences),
      where: (reference, article) => eq(reference.citingId, article.id),
      filter: referenceFilterSql,
      orders: {
        PRINTED: {
          mark: 'reference:printed',
          descending: false,
          onNode: false,
          keys: [{ by: (reference) => reference.ordinal, type: 'integer' }],
        },
      },
      total: (article) => article.referenceCount,
    }),
  }),
}))
