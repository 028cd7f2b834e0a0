import { printedVancouverName } from '../../domain/vancouver-name.ts'
import type { RecordAuthor, ReferenceParts } from '../../domain/record.ts'
import { isBeginningOf } from '../../domain/name-lists.ts'
import type { Database } from '../../db/client.ts'
import {
  type ArticleRow,
  type ArticleToWrite,
  besideWordOf,
  getArticles,
  stubValues,
} from '../works/articles.ts'
import type { LearnedWork } from '../works/named-works.ts'
import { type AuthorList, earlierRows } from '../people/mentions.ts'

/** Works that only references name, or records without a title, with what later references say of them. */
export interface CompletedWork {
  readonly before: ArticleRow
  readonly row: ArticleToWrite
  /** The authors, where they are others than before. */
  readonly authors: AuthorList | undefined
}

/**
 * Completes works that only references name: what is not known of them they learn from references that are surely to them,
 * and a list of authors that was cut off is the longer one.
 */
export async function completeWorks(db: Database, learned: readonly LearnedWork[]): Promise<CompletedWork[]> {
  const named = learned.filter(({ isNamed }) => isNamed)
  const rows = await getArticles(
    db,
    named.map(({ id }) => id),
  )
  const earlier = Map.groupBy(
    await earlierRows(
      db,
      named.flatMap(({ id, parts }) => {
        const count = rows.get(id)?.authorCount ?? 0
        return count > 0 && count < parts.authors.length ? id : []
      }),
    ),
    (row) => Number(row.article_id),
  )
  return named.flatMap((work) => {
    const before = rows.get(work.id)
    if (before === undefined) return []
    const names = (earlier.get(work.id) ?? []).map(({ name }) => name)
    return [completed(before, work, isBeginningOf(names, work.parts.authors))]
  })
}

function completed(before: ArticleRow, work: LearnedWork, learnsAuthors: boolean): CompletedWork {
  const said = stubValues(work)
  // A last page belongs to its first page, an issue to its volume.
  const sameFirst = before.firstPage === null || before.firstPage === said.firstPage
  const sameVolume = before.volume === null || before.volume === said.volume
  const values = besideWordOf(before, {
    ...said,
    lastPage: sameFirst ? said.lastPage : null,
    issue: sameVolume ? said.issue : null,
  })
  const { authors } = work.parts
  const takes = learnsAuthors && before.authorCount < authors.length
  return {
    before,
    row: {
      ...before,
      ...values,
      origin: before.origin,
      authorCount: takes ? authors.length : before.authorCount,
    },
    authors: takes
      ? {
          articleId: work.id,
          publishedKey: values.publishedKey,
          title: values.title ?? undefined,
          journalId: values.journalId ?? undefined,
          authors: authorsOfParts(work.parts),
          citations: before.citationCount,
          replaces: before.authorCount > 0,
        }
      : undefined,
  }
}

/** The authors that a reference names. */
export function authorsOfParts({ authors }: ReferenceParts): RecordAuthor[] {
  return authors.map((name) => ({
    name,
    printed: printedVancouverName(name),
    corresponding: false,
    affiliations: [],
  }))
}
