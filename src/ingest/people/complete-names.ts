import { sql } from 'drizzle-orm'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { type Client, type Database, inTransaction } from '../../db/client.ts'
import { jsonRows } from '../../db/json-rows.ts'
import { articles } from '../../db/tables/articles.ts'
import { authors, authorships, nameCounts } from '../../db/tables/authors.ts'
import { articleReferences } from '../../db/tables/references.ts'
import { queryRows, runStatement } from '../../db/run-statement.ts'
import { companionsOf } from '../../identity/people/traits/companions.ts'
import { blockNumbers } from '../../identity/people/names/name-keys.ts'
import { traitsOf } from '../../identity/people/traits/traits.ts'
import { bytesOfTraits } from '../../identity/people/traits/traits-bytes.ts'
import { writeNames } from './author-names.ts'
import { countLists, nameNumber } from './name-counts.ts'

/** Articles, or authors, to a page. */
const pageSize = 5000

/**
 * Notes what tells people apart for the author lists that came in before that was kept: those of a database of an older
 * version. In one transaction, once.
 */
export async function completeNames(client: Client): Promise<void> {
  const [missing] = await queryRows<{ is: boolean }>(
    client.db,
    sql`select not exists (select from ${nameCounts}) and exists (select from ${authorships}) as is`,
  )
  if (missing?.is !== true) return
  await inTransaction(client, async ({ db }) => {
    await pages(async (last) => completeLists(db, last))
    await pages(async (last) => completeAuthors(db, last))
  })
}

/** Takes page after page; each says where it ended, and undefined when there are no more. */
async function pages(next: (last: string) => Promise<string | undefined>): Promise<void> {
  for (let last: string | undefined = '0'; last !== undefined;) last = await next(last)
}

interface OldList {
  readonly article_id: string
  readonly title: string | null
  readonly journal_id: string | null
  readonly cited_by: string | null
  readonly positions: readonly number[]
  readonly names: readonly PersonName[]
  readonly affiliations: readonly RecordAuthor['affiliations'][]
}

async function completeLists(db: Database, last: string): Promise<string | undefined> {
  const lists = await queryRows<OldList>(
    db,
    sql`select s.article_id, a.title, a.journal_id,
               (select min(r.citing_id) from ${articleReferences} r where r.cited_id = s.article_id) as cited_by,
               array_agg(s.position order by s.position) as positions,
               jsonb_agg(s.name order by s.position) as names,
               jsonb_agg(to_jsonb(s.affiliations) order by s.position) as affiliations
          from ${authorships} s join ${articles} a on a.id = s.article_id
         where s.article_id in (select distinct article_id from ${authorships}
                                 where article_id > ${last}::bigint order by article_id limit ${pageSize})
         group by s.article_id, a.title, a.journal_id order by s.article_id`,
  )
  const rows = lists.flatMap((list) =>
    list.names.map((name, index) => ({
      article_id: list.article_id,
      position: list.positions[index],
      name_number: nameNumber(name),
      traits: Buffer.from(bytesOfTraits(traitsOfOld(list, index))).toString('hex'),
    })),
  )
  if (rows.length === 0) return undefined
  const types = { article_id: 'bigint', position: 'int', name_number: 'bigint', traits: 'text' } as const
  await runStatement(
    db,
    sql`update ${authorships} s set name_number = r.name_number, traits = decode(r.traits, 'hex')
          from ${jsonRows('r', types, rows)} where s.article_id = r.article_id and s.position = r.position`,
  )
  await countLists(
    db,
    lists.map(({ article_id: id, names }) => ({ articleId: Number(id), names, before: [] })),
  )
  return lists.at(-1)?.article_id
}

function traitsOfOld({ names, title, journal_id, cited_by, affiliations }: OldList, index: number) {
  return traitsOf({
    name: names[index] ?? {},
    companions: companionsOf(names, index),
    emails: [],
    affiliations: affiliations[index] ?? [],
    title: title ?? undefined,
    journalId: journal_id === null ? undefined : Number(journal_id),
    citedBy: cited_by === null ? undefined : Number(cited_by),
  })
}

async function completeAuthors(db: Database, last: string): Promise<string | undefined> {
  const people = await queryRows<{ id: string; forms: readonly PersonName[] }>(
    db,
    sql`select id, forms from ${authors} where id > ${last}::bigint order by id limit ${pageSize}`,
  )
  const names = people.flatMap(({ id, forms }) =>
    [...new Set(forms.flatMap(blockNumbers))].map((number) => ({ number, author_id: Number(id) })),
  )
  await writeNames(db, names)
  return people.at(-1)?.id
}
