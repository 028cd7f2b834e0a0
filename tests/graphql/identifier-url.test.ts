import { sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { createClient } from '../../src/db/client.ts'
import { doiUrl, parseDoi } from '../../src/domain/doi.ts'
import { identifierUrlSql } from '../../src/graphql/article-parts.ts'

test('Postgres writes the address of any DOI as the domain does', async () => {
  const client = createClient({ connection: inject('cluster'), poolSize: 1 })
  const suffix = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from(`<>;()#?%+&=~"'\\|^\`[]{}/:@!$*,é—日😀ÿ`)) }),
  )
  const dois = fc.array(
    suffix.map((text) => parseDoi(`10.1000/${text}`)).filter((doi) => doi !== undefined),
    { minLength: 1, maxLength: 50 },
  )
  try {
    await fc.assert(
      fc.asyncProperty(dois, async (list) => {
        const address = identifierUrlSql({ scheme: sql`'doi'`, value: sql`doi` })
        const rows = await client.db.execute(
          sql`select ${address} as url from unnest(${sql.param(list)}::text[]) with ordinality list(doi, place) order by place`,
        )
        expect(rows.map(({ url }) => url)).toEqual(list.map(doiUrl))
      }),
    )
  } finally {
    await client.close()
  }
})
