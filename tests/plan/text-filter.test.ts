import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { TestService } from '../support/execute.ts'

let database: TestDatabase
let service: TestService

beforeAll(async () => {
  database = await createTestDatabase()
  service = new TestService(database.client.sql)
  await database.client.sql`
    insert into articles (type, origin, title, title_key, abstract) values
      ('JOURNAL_ARTICLE', 'RECORD', 'The role of glutamate in mood disorders', 'a', null),
      ('JOURNAL_ARTICLE', 'RECORD', 'Ketamine', 'b', 'An antagonist at the glutamate receptor: a "rapid" effect.'),
      ('JOURNAL_ARTICLE', 'RECORD', 'Mood and sleep', 'c', ''),
      ('JOURNAL_ARTICLE', 'REFERENCE', null, '', null)`
})

afterAll(async () => {
  await database?.drop()
})

async function found(text: string, filter = 'text: $text'): Promise<unknown[]> {
  const answer = await service.query(
    `query($text: String!) { articles(where: { ${filter} }, orderBy: TITLE_ASC) { nodes { id } } }`,
    { text },
  )
  return (answer['articles'] as { nodes: { id: string }[] }).nodes.map(({ id }) =>
    Number(id.replace('art_', '')),
  )
}

test.each([
  ['glutamate', [1, 2]],
  ['GLUTAMATE mood', [1]],
  ['glutamate -mood', [2]],
  ['"mood disorders"', [1]],
  ['"disorders mood"', []],
  ['sleep or ketamine', [2, 3]],
  ['nothing', []],
])('the words %s', async (text, ids) => {
  expect(await found(text)).toEqual(ids)
})

test.each(['or or or', "a\0b'; --", '\\x', 'a:', '-a', '"a', '½a'])(
  'the text %j is no error',
  async (text) => {
    await expect(found(text)).resolves.toBeInstanceOf(Array)
  },
)

test.each(['', ' ', '"', "'", '-', '& | ! ( ) :*', '\0', '\\', '😀', ':', '""""', '…', '½'])(
  'the text %j has no word, which is told',
  async (text) => {
    for (const filter of ['text: $text', 'not: { text: $text }']) {
      const argument = filter.startsWith('not') ? 'where.not.text' : 'where.text'
      const rule = 'it needs at least one letter or digit.'
      await expect(found(text, filter)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument, rule },
      })
    }
  },
)

test('not is the opposite', async () => {
  expect(await found('glutamate', 'not: { text: $text }')).toEqual([3, 4])
  expect(await found('nothing', 'not: { text: $text }')).toEqual([1, 2, 3, 4])
})
