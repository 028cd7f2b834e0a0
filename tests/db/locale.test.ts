import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Client, createClient } from '../../src/db/client.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { searchedText } from '../../src/db/search-text.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { importRecord } from '../../src/ingest/import-record.ts'
import { startImport } from '../../src/ingest/source-records.ts'
import { TestService } from '../support/execute.ts'
import { hasOwnPostgres, type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts'

/** Letters and signs that titles mostly have; of those of rare scripts two servers have different opinions. */
const everyday =
  /^(?=[\p{L}\p{N}\p{P}\p{S}\p{Z}])[\u0020-\u058f\u1e00-\u2c5f\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]$/u

const record: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [],
  title: 'Ökonomie—ГЛАВА „İstanbul“: ΟΔΟΣ/ΑΘΗΝΑ',
  language: 'DE',
  journal: { title: 'Österreichische Ökonomie', issns: [] },
  keywords: ['Ökonomie', 'ΨΥΧΗ'],
  access: 'UNKNOWN',
  authors: [
    {
      name: { family: 'Ünal', given: 'Şebnem' },
      printed: 'Şebnem Ünal',
      corresponding: false,
      affiliations: [],
    },
  ],
  referenceListStatus: 'UNKNOWN',
  references: [],
}

describe.skipIf(!hasOwnPostgres)("the user's own Postgres with the locale C", () => {
  let own: OwnPostgres
  let client: Client
  let service: TestService

  beforeAll(async () => {
    own = await startOwnPostgres('C')
    await migrateDatabase(own.url)
    client = createClient({ connection: own.url })
    service = new TestService(client.sql)
    const importId = await startImport(client)
    await importRecord(client, record, { name: 'page', format: 'test', importId })
  })

  afterAll(async () => {
    await client?.close()
    await own?.stop()
  })

  test('its locale is C', async () => {
    expect(await client.sql`select lower('Ö') as word`).toEqual([{ word: 'Ö' }])
  })

  test.each([
    '{ text: "ökonomie" }',
    '{ text: "ÖKONOMIE" }',
    '{ text: "глава" }',
    '{ text: "İSTANBUL" }',
    '{ text: "οδος" }',
    '{ text: "αθηνα" }',
    '{ text: "„ökonomie“ -„nichts“" }',
    '{ text: "\\"ökonomie глава\\"" }',
    '{ keyword: "ökonomie" }',
    '{ keyword: "ÖKONOMIE" }',
    '{ keyword: "ψυχη" }',
    '{ language: "de" }',
    '{ authorName: "ÜNAL" }',
    '{ authorName: "ünal ş" }',
    '{ journal: { title: "ÖSTERREICHISCHE ökonomie" } }',
  ])('finds an article by %s', async (where) => {
    expect(await service.query(`{ articles(where: ${where}) { totalCount } }`)).toEqual({
      articles: { totalCount: 1 },
    })
  })

  test('finds authors and journals by the start of their names, whatever the case', async () => {
    expect(
      await service.query(
        '{ authors(where: { name: "üN" }) { totalCount } journals(where: { title: "öster" }) { totalCount } }',
      ),
    ).toEqual({ authors: { totalCount: 1 }, journals: { totalCount: 1 } })
  })

  test('finds the same words as the embedded Postgres, whatever character is between letters', async () => {
    const embedded = createClient({ connection: inject('cluster'), poolSize: 1 })
    const words = sql`
      select code, to_tsvector('simple', ${searchedText(sql`'A' || chr(code) || 'B'`)})::text as words
      from generate_series(1, 65535) code where code not between ${0xd800} and ${0xdfff}`
    try {
      const [here, there] = await Promise.all([client.db.execute(words), embedded.db.execute(words)])
      const elsewhere = new Map(there.map(({ code, words }) => [code, words]))
      const different = here
        .filter(({ code, words }) => words !== elsewhere.get(code))
        .map(({ code }) => String.fromCodePoint(Number(code)))
      expect(different.filter((character) => everyday.test(character))).toEqual([])
    } finally {
      await embedded.close()
    }
  })
})
