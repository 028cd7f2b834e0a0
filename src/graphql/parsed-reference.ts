import { eq, type SQL, sql } from 'drizzle-orm'
import { articles } from '../db/tables/articles.ts'
import { connection, many, one, same } from '../plan/declare.ts'
import { derivedRows, tableRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'
import { connectionType, pageArguments } from './connection-types.ts'
import { ReadingStatus } from './enums.ts'
import {
  longestText,
  parsedList,
  type ParsedRow,
  parsedText,
  pastedOrder,
  readingWeight,
} from './parsed-rows.ts'
import { printedFields } from './printed-fields.ts'
import { ReferenceMatch } from './reference.ts'
import { Article } from './types.ts'

const longest = longestText.toLocaleString('en')

type CandidateRow = Record<'articleId' | 'score' | 'agreed' | 'differed' | 'place', SQL>

const MatchCandidate = builder.objectRef<CandidateRow>('MatchCandidate').implement({
  description: 'An article here that a reference may be to, or nearly.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      sql: one({
        rows: tableRows(articles),
        where: (article, candidate) => eq(article.id, candidate.articleId),
      }),
    }),
    score: t.float({
      description:
        'From 0 to 1: how surely it is the cited work, as `ReferenceMatch.score` says it; 0 where something rules it out, or too little agrees.',
      sql: (candidate) => candidate.score,
    }),
    agreed: t.stringList({
      description:
        'What agrees, in a fixed order: `doi`, `pmid` … for an identifier in common, `title`, `journal`, `volume`, `firstPage`, `year`, `firstAuthor`.',
      sql: (candidate) => candidate.agreed,
    }),
    differed: t.stringList({
      description: 'What both have and is not the same, by the same names.',
      sql: (candidate) => candidate.differed,
    }),
  }),
})

const ParsedReference = builder.objectRef<ParsedRow>('ParsedReference').implement({
  description:
    'A text that was read as a printed reference, and the article here that it is to. Nothing of it is stored.',
  fields: (t) => ({
    text: t.string({ description: 'The text, as it was given.', sql: (row) => row.text }),
    ordinal: t.int({ description: 'The place in the list, counted from 1.', sql: (row) => row.ordinal }),
    start: t.int({
      description: 'Where it begins in the text of the list, counted from 0 in UTF-16 code units.',
      sql: (row) => row.start,
    }),
    label: t.string({
      nullable: true,
      description: 'The number or sign printed before it: `12`; null where none was taken off its text.',
      sql: (row) => row.label,
    }),
    status: t.field({ type: ReadingStatus, description: 'Could it be read?', sql: (row) => row.status }),
    refusal: t.string({
      nullable: true,
      description:
        'Why it could not be read, in one sentence: it is empty, too long, or no reference; null where it was.',
      sql: (row) => row.refusal,
    }),
    ...printedFields(t),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article here that it is to; null where there is none. An import would link it so.',
      sql: one({ rows: tableRows(articles), where: (article, row) => eq(article.id, row.articleId) }),
    }),
    match: t.field({
      type: ReferenceMatch,
      description:
        'Why it is to `article`, as an import would decide: NEW where no article here is the work and an import would make one, NONE where it could not be read.',
      sql: same((row) => row),
    }),
    candidates: t.field({
      type: [MatchCandidate],
      description:
        'Articles here that have its identifiers, its place in a journal or its title: the nearest five, nearest first, that of `article` among them.',
      sql: many({
        rows: (row) =>
          derivedRows(
            {
              articleId: 'article_id',
              score: 'score',
              agreed: 'agreed',
              differed: 'differed',
              place: 'place',
            },
            sql`select (c.value->>'articleId')::bigint as article_id, (c.value->>'score')::float8 as score, c.value->'agreed' as agreed, c.value->'differed' as differed, c.place from jsonb_array_elements(${row.near}) with ordinality c(value, place)`,
          ),
        // One that has gone since it was found is none.
        where: (candidate) =>
          sql`exists (select from ${articles} where ${eq(articles.id, candidate.articleId)})`,
        orderBy: (candidate) => candidate.place,
        expected: 2,
      }),
    }),
  }),
})

const ParsedReferenceConnection = connectionType('ParsedReference', {
  node: ParsedReference,
  of: 'texts that were read as references',
})

const statements =
  'Nothing is stored. Before the statement of the operation, two more look journals and candidates up.'

builder.queryFields((t) => ({
  readReference: t.field({
    type: ParsedReference,
    description: `Reads one printed reference of any style, and finds the article here that it is to. ${statements}`,
    args: {
      text: t.arg.string({
        required: true,
        description: `The reference as printed, at most ${longest} characters; its lines may be broken, and its number may stand before it.`,
      }),
    },
    sql: one({ rows: (_parent, args) => parsedText(args), weight: readingWeight }),
  }),
  readReferences: t.field({
    type: ParsedReferenceConnection,
    description: `Splits a pasted list into its references, in any layout, and reads those of the page that is asked for as \`readReference\` does. \`totalCount\` is of the whole list. ${statements}`,
    args: {
      text: t.arg.string({
        required: true,
        description: `The list as printed, at most ${longest} characters: one a line, numbered, or in paragraphs.`,
      }),
      ...pageArguments(t),
    },
    sql: connection({
      edges: (_parent, args) => parsedList(args),
      orders: { LISTED: pastedOrder },
      weight: readingWeight,
    }),
  }),
}))
