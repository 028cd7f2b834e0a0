import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { articles } from '../../db/tables/articles.ts'
import { authors, authorships } from '../../db/tables/authors.ts'
import { journals } from '../../db/tables/journals.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'

interface Counts {
  articles: number
  citations: number
}

/**
 * What a batch adds to, or takes from, the counters of rows that were there before it. New rows are written with their
 * counts; these are added at the end, so that the cost of a batch does not depend on how much a journal or an author has.
 */
export class Changes {
  readonly #citations = new Map<number, number>()
  readonly #authors = new Map<number, Counts>()
  readonly #journals = new Map<number, Counts>()
  /** Works that lost a citation: nobody may know them any more. */
  readonly uncited = new Set<number>()

  /** One more article cites this one, or one less. Counts for its authors and its journal too. */
  cite(articleId: number, count: 1 | -1): void {
    this.#citations.set(articleId, (this.#citations.get(articleId) ?? 0) + count)
    if (count < 0) this.uncited.add(articleId)
  }

  /** An author gets an article that is cited so often, or loses it. */
  author(authorId: number, count: 1 | -1, citations: number): void {
    add(this.#authors, authorId, count, count * citations)
  }

  /** A journal gets an article that is cited so often, or loses it. */
  journal(journalId: number, count: 1 | -1, citations: number): void {
    add(this.#journals, journalId, count, count * citations)
  }

  /** Adds everything to the stored counters. The authorships and journals of the articles must be in place. */
  async apply(db: Database): Promise<void> {
    await this.#applyCitations(db)
    await applyCounts(db, sql`${authors}`, this.#authors)
    await applyCounts(db, sql`${journals}`, this.#journals)
  }

  async #applyCitations(db: Database): Promise<void> {
    const rows = [...this.#citations]
      .flatMap(([id, n]) => (n === 0 ? [] : [{ id, n }]))
      .sort((a, b) => a.id - b.id)
    if (rows.length === 0) return
    const found = await queryRows<{ kind: 'author' | 'journal'; id: string; n: string }>(
      db,
      sql`with cited as (
            update ${articles} a set citation_count = a.citation_count + d.n
              from ${jsonRows('d', { id: 'bigint', n: 'int' }, rows)} where a.id = d.id
            returning a.id, a.journal_id, d.n)
          select 'author' as kind, s.author_id as id, sum(c.n) as n
            from cited c join ${authorships} s on s.article_id = c.id group by s.author_id
          union all
          select 'journal', c.journal_id, sum(c.n) from cited c where c.journal_id is not null group by c.journal_id`,
    )
    for (const { kind, id, n } of found) {
      add(kind === 'author' ? this.#authors : this.#journals, Number(id), 0, Number(n))
    }
  }
}

function add(counts: Map<number, Counts>, id: number, articleCount: number, citations: number): void {
  const before = counts.get(id)
  if (before === undefined) counts.set(id, { articles: articleCount, citations })
  else {
    before.articles += articleCount
    before.citations += citations
  }
}

async function applyCounts(
  db: Database,
  table: ReturnType<typeof sql>,
  counts: ReadonlyMap<number, Counts>,
): Promise<void> {
  const rows = [...counts]
    .flatMap(([id, { articles: a, citations: c }]) => (a === 0 && c === 0 ? [] : [{ id, a, c }]))
    .sort((x, y) => x.id - y.id)
  if (rows.length === 0) return
  await runStatement(
    db,
    sql`
    update ${table} x set article_count = x.article_count + d.a, citation_count = x.citation_count + d.c
      from ${jsonRows('d', { id: 'bigint', a: 'int', c: 'int' }, rows)} where x.id = d.id`,
  )
}
