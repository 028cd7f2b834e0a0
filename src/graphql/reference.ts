import { eq, sql, type SQL } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { articleReferences } from '../db/tables/references.ts'
import { connection, many, one, same } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { DoiAsserter, LinkKind, MatchStatus } from './enums.ts'
import { globalIdSql } from './keys.ts'
import { Node } from './node.ts'
import { ReferenceFilter, referenceFilterSql } from './reference-filter.ts'
import { Article, Reference } from './types.ts'

type ReferenceTable = typeof articleReferences

const nameParts = {
  family: 'family',
  given: 'given',
  initials: 'initials',
  suffix: 'suffix',
  literal: 'literal',
} as const

/** The rows of a JSON list of objects in one column: one text column for each key, and the place in the list. */
function listRows<Key extends string>(
  column: ReferenceTable['authors'] | ReferenceTable['links'],
  keys: Readonly<Record<Key, string>>,
) {
  const texts = Object.values<string>(keys).map((key) => sql.raw(`i.value->>'${key}' as ${key}`))
  return derivedRows(
    { ...keys, place: 'place' },
    sql`select ${sql.join(texts, sql`, `)}, i.place from jsonb_array_elements(${column}) with ordinality i(value, place)`,
  )
}

const PrintedName = builder.objectRef<Record<keyof typeof nameParts, SQL>>('PrintedName').implement({
  description: 'A name as a reference prints it, taken apart as far as it says so itself.',
  fields: (t) => ({
    family: t.string({
      nullable: true,
      description: 'The family name with its particles (`van Berckel`); null for collective names.',
      sql: (name) => name.family,
    }),
    given: t.string({
      nullable: true,
      description: 'The given name; null where only initials are printed.',
      sql: (name) => name.given,
    }),
    initials: t.string({
      nullable: true,
      description: 'The initials without full stops (`CA`); null where there are none.',
      sql: (name) => name.initials,
    }),
    suffix: t.string({
      nullable: true,
      description: '`Jr`, `III`; null where there is none.',
      sql: (name) => name.suffix,
    }),
    literal: t.string({
      nullable: true,
      description: 'A collective name, or one that could not be taken apart; null otherwise.',
      sql: (name) => name.literal,
    }),
  }),
})

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
      sql: many({
        rows: (reference) => listRows(reference.authors, nameParts),
        orderBy: (row) => row.place,
        expected: 5,
      }),
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
      description: 'The first page or article number; null where none could be read.',
      sql: (reference) => reference.firstPage,
    }),
    lastPage: t.string({
      nullable: true,
      description: 'The last page, written in full; null where none could be read.',
      sql: (reference) => reference.lastPage,
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
