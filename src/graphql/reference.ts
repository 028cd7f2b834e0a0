import { eq, type SQL, type SQLWrapper } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { articleReferences, doubtKey } from '../db/tables/references.ts'
import { connection, many, one, same } from '../plan/declare.ts'
import { tableRows } from '../plan/row-set.ts'
import type { Order } from '../plan/source.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { DoiAsserter, LinkKind, MatchStatus, ReferenceOrder } from './enums.ts'
import { globalIdSql } from './keys.ts'
import { Node } from './node.ts'
import { printedFields } from './printed-fields.ts'
import { listRows } from './printed-names.ts'
import { ReferenceFilter, referenceFilterSql } from './reference-filter.ts'
import { Article, Reference } from './types.ts'

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

/** Why a reference is linked, in columns. */
type MatchColumns = Readonly<
  Record<'matchStatus' | 'matchMethod' | 'matchScore' | 'matchEvidence', SQLWrapper>
>

export const ReferenceMatch = builder.objectRef<MatchColumns>('ReferenceMatch').implement({
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
    ...printedFields(t),
    doiAssertedBy: t.field({
      type: DoiAsserter,
      nullable: true,
      description: 'Who says that the reference is to its DOI; null where there is none, or nobody says.',
      sql: (reference) => reference.doiAssertedBy,
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

/** The arguments of every list of references. */
function referenceListArguments(t: Parameters<typeof pageArguments>[0]) {
  return {
    where: t.arg({ type: ReferenceFilter, description: 'Only references for which this holds.' }),
    orderBy: t.arg({ type: ReferenceOrder, defaultValue: 'LISTED', description: 'The order of the list.' }),
    ...pageArguments(t),
  }
}

type ReferenceRows = typeof articleReferences

/** The orders of a list of references, whose own order is by this key. */
function referenceOrders(mark: string, by: (reference: ReferenceRows) => SQLWrapper) {
  return {
    LISTED: {
      mark: `reference:${mark}`,
      descending: false,
      onNode: false,
      keys: [{ by, type: 'integer' }],
    },
    CONFIDENCE_ASC: {
      mark: 'reference:confidence_asc',
      descending: false,
      onNode: false,
      keys: [
        { by: (reference) => doubtKey(reference.confidence), type: 'real' },
        { by: (reference) => reference.id, type: 'integer' },
      ],
    },
  } as const satisfies Record<string, Order<ReferenceRows, ReferenceRows>>
}

builder.queryFields((t) => ({
  references: t.field({
    type: ReferenceConnection,
    description: 'All references of all articles.',
    args: {
      ...referenceListArguments(t),
    },
    sql: connection({
      edges: tableRows(articleReferences),
      filter: referenceFilterSql,
      orders: referenceOrders('stored', (reference) => reference.id),
    }),
  }),
}))

builder.objectFields(Article, (t) => ({
  references: t.field({
    type: ReferenceConnection,
    description: 'The reference list, in printed order unless another is asked for.',
    args: {
      ...referenceListArguments(t),
    },
    sql: connection({
      edges: tableRows(articleReferences),
      where: (reference, article) => eq(reference.citingId, article.id),
      filter: referenceFilterSql,
      orders: referenceOrders('printed', (reference) => reference.ordinal),
      total: (article) => article.referenceCount,
    }),
  }),
}))
