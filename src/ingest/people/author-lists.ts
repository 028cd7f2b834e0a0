import { citedDate } from '../../domain/cited-work.ts'
import { publishedKey } from '../../domain/partial-date.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import type { ArticleToWrite } from '../works/articles.ts'
import type { Stub } from '../works/named-works.ts'
import type { Placed } from '../works/place-records.ts'
import { authorsOfParts } from '../references/completed-works.ts'
import type { LinkedLists } from '../references/references.ts'
import { Circles } from './circles.ts'
import type { AuthorList } from './mentions.ts'

/** A record with the row of its article, and its authors where they are to be written. */
export interface PlacedAuthors {
  readonly placed: Placed
  readonly row: ArticleToWrite
  readonly authors: readonly RecordAuthor[] | undefined
}

/**
 * The author lists of records and of the works that are made of their references: after each record those that it is the
 * first to cite, as they would come if the records came one at a time.
 */
export function authorLists(
  records: readonly PlacedAuthors[],
  { stubs, citations }: LinkedLists,
  circles: Circles,
): AuthorList[] {
  const made = Map.groupBy(stubs, ({ id }) => circles.citedBy(id))
  return records.flatMap(({ placed: { before, id }, row, authors }): AuthorList[] => {
    const own: AuthorList[] =
      authors === undefined
        ? []
        : [
            {
              articleId: id,
              publishedKey: row.publishedKey,
              title: row.title ?? undefined,
              journalId: row.journalId ?? undefined,
              authors,
              citations: before?.citationCount ?? citations.get(id) ?? 0,
              replaces: before !== undefined,
            },
          ]
    const cited = (made.get(id) ?? []).map((stub) => listOfStub(stub, citations.get(stub.id) ?? 0))
    return [...own, ...cited.filter((list) => list.authors.length > 0)]
  })
}

function listOfStub({ id, parts, work }: Stub, citations: number): AuthorList {
  return {
    articleId: id,
    publishedKey: publishedKey(citedDate(parts)),
    title: parts.title,
    journalId: work.journalId,
    authors: authorsOfParts(parts),
    citations,
    replaces: false,
  }
}

/** Who is cited by whom in these lists. */
export function circlesOf({ lists }: LinkedLists): Circles {
  return new Circles(
    lists.map(({ citingId, links }) => ({
      citingId,
      citedIds: [...links.values()].flatMap(({ citedId }) => citedId ?? []),
    })),
  )
}
