import { expect, test } from 'vitest'
import { completeNames } from '../../src/ingest/people/complete-names.ts'
import { createTestIngest } from '../support/ingest.ts'
import { authorsOf, nameOf, recordOf, referenceOf } from '../support/records.ts'

const kept = `
  select (select jsonb_agg(to_jsonb(s) order by article_id, position) from authorships s) as authorships,
         (select jsonb_agg(to_jsonb(n) order by number, author_id) from author_names n) as names,
         (select jsonb_agg(to_jsonb(c) order by number) from name_counts c) as counts`

test('an older database gets what tells people apart, and knows them again', async () => {
  const ingest = await createTestIngest()
  const parts = { title: 'Ketamine in mice', identifiers: [], authors: [nameOf('Quiroz JA'), nameOf('Du J')] }
  const authors = authorsOf('Wang Y, Quiroz JA, Gispen-de Wied CC').map((author) => ({
    ...author,
    affiliations: ['Institute of Geology, Nanning'],
  }))
  await ingest.take(recordOf('a', { authors, references: [referenceOf(1, parts)] }))
  const before = await ingest.rows(kept)
  await ingest.rows('update authorships set name_number = null, traits = null')
  await ingest.rows('delete from author_names')
  await ingest.rows('delete from name_counts')

  await completeNames(ingest.client)
  expect(await ingest.rows(kept)).toEqual(before)
  await completeNames(ingest.client)
  expect(await ingest.rows(kept)).toEqual(before)

  await ingest.take(recordOf('b', { authors }))
  expect(await ingest.rows('select name, article_count from authors order by id')).toEqual([
    { name: 'Y Wang', article_count: 2 },
    { name: 'JA Quiroz', article_count: 3 },
    { name: 'CC Gispen-de Wied', article_count: 2 },
    { name: 'J Du', article_count: 1 },
  ])
  await ingest.auditAndDrop()
})

test('a name that more than 64 people have is found by more than the name', async () => {
  const ingest = await createTestIngest()
  // Words that no two have in common.
  const institute = (index: number): string =>
    ['Q', 'X'].map((letter) => letter + 'bcdfghjklm'.charAt(index % 10).repeat(3 + index)).join(' ')
  for (let index = 0; index < 70; index += 1) {
    const [wang] = authorsOf('Wang Y')
    const authors = wang === undefined ? [] : [{ ...wang, affiliations: [institute(index)] }]
    await ingest.take(recordOf(`n${index}`, { title: institute(index), authors }), `${index}.txt`)
  }
  expect(await ingest.rows('select count(*)::int from authors')).toEqual([{ count: 70 }])
  expect(await ingest.rows('select count(*)::int from name_counts where crowded')).toEqual([{ count: 1 }])
  for (const index of [0, 30, 69]) {
    const [wang] = authorsOf('Wang Y')
    const authors = wang === undefined ? [] : [{ ...wang, affiliations: [institute(index)] }]
    await ingest.take(recordOf(`m${index}`, { authors }), `again ${index}.txt`)
  }
  expect(await ingest.rows('select count(*)::int, max(article_count) from authors')).toEqual([
    { count: 70, max: 2 },
  ])
  await ingest.auditAndDrop()
})
