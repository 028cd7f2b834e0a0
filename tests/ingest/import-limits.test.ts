import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { saveJournals } from '../../src/ingest/journals/journals.ts'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorOf, doi, emptyRecord, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

describe('texts that Postgres does not store', () => {
  /** Each text of a record, with a part that shows whether it was read as one word. */
  function recordWith(mark: string): ArticleRecord {
    const text = (name: string) => `${name}${mark}x`
    const name = { family: text('Du'), given: text('Jing'), initials: text('J'), suffix: text('Jr') }
    const links = [{ kind: 'OTHER', label: text('label'), url: text('https://example.org/') }] as const
    const place = { volume: text('9'), issue: text('6'), firstPage: text('467'), lastPage: text('474') }
    return {
      ...emptyRecord,
      ...place,
      identifiers: [{ scheme: 'doi', value: text('10.1000/a') }],
      title: text('title of this very study'),
      abstract: text('abstract'),
      language: text('en'),
      journal: { title: text('Nature'), abbreviation: text('Nat'), publisher: text('Springer'), issns: [] },
      keywords: [text('keyword')],
      authors: [
        { ...authorOf('', undefined, name), printed: text('Du J'), affiliations: [text('NIMH')] },
        authorOf(text('The Group'), undefined, { literal: text('The Group') }),
      ],
      references: [
        { ordinal: 1, text: text('unreadable'), links },
        {
          ordinal: 2,
          text: text('readable'),
          links,
          parts: {
            ...place,
            authors: [name, { literal: text('The Group') }],
            authorsTruncated: false,
            title: text('cited'),
            containerTitle: text('Science'),
            year: 2001,
            identifiers: [{ scheme: 'doi', value: text('10.1000/b') }],
            note: text('note'),
          },
        },
        referenceOf(3, { title: text('a chapter in it'), containerTitle: text('Handbook') }),
      ],
    }
  }

  test.each([
    ['NUL characters are left out', '\0', ''],
    ['halves of surrogate pairs are replaced', '\uD83D', '\uFFFD'],
    ['halves of surrogate pairs are replaced, also second halves', '\uDE00', '\uFFFD'],
    ['whole pairs are kept', '\u{1F600}', '\u{1F600}'],
  ])('%s', async (_name, mark, stored) => {
    const report = await ingest.take(recordWith(mark), `file${mark}x.txt`)
    expect(report).toMatchObject({ outcome: 'created', references: { total: 3, created: 2, unreadable: 1 } })
    const dumped = Object.values(await ingest.dump())
      .flat()
      .join('\n')
    for (const text of ['title of this very study', '10.1000/a', '10.1000/b', 'Nature', 'Nat', 'Springer'])
      expect(dumped).toContain(`"${text}${stored}x"`)
    for (const text of ['Du', 'Jing', 'The Group', 'Du J', 'NIMH', 'Science', 'Handbook', 'label', 'file'])
      expect(dumped).toContain(`"${text}${stored}x`)
    for (const text of ['abstract', 'en', 'keyword', 'unreadable', 'readable', 'note', '9', '467'])
      expect(dumped).toContain(`"${text}${stored}x"`)
    expect(await ingest.take(recordWith(mark), `file${mark}x.txt`)).toMatchObject({ outcome: 'unchanged' })
  })

  test('a journal is known by what is left of its names', async () => {
    await saveJournals(ingest.client, [
      { title: 'Na\0ture', abbreviation: 'N\0at', otherNames: ['Nat\uD83Dure'], publisher: 'S\0', issns: [] },
    ])
    await ingest.take(recordOf('a', { journal: { title: 'Nature', issns: [] } }))
    expect(await ingest.rows(`select title, abbreviation, publisher, article_count from journals`)).toEqual([
      { title: 'Nature', abbreviation: 'Nat', publisher: 'S', article_count: 1 },
    ])
    expect(await ingest.rows(`select name_key, name from journal_names order by 1`)).toEqual([
      { name_key: 'nat', name: 'Nat' },
      { name_key: 'nat ure', name: 'Nat\uFFFDure' },
      { name_key: 'nature', name: 'Nature' },
    ])
  })
})

/** A family name of consonants only, which is no variant of another: `wordOf(21)` is "Cc". */
function wordOf(number: number): string {
  const letters = number
    .toString(20)
    .replace(/./g, (digit) => 'bcdfghjklmnpqrstvwxz'.charAt(Number.parseInt(digit, 20)))
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

describe('long lists', () => {
  const count = 3000
  const crowd = Array.from({ length: count }, (_, index) =>
    authorOf('', undefined, { family: wordOf(index), initials: 'J' }),
  )

  test('an article has 3,000 authors, and loses and gains one', async () => {
    const printed = crowd.map((author) => ({ ...author, printed: `${author.name.family} J` }))
    await ingest.take(recordOf('a', { authors: printed }))
    expect(await ingest.rows(`select count(*)::int, max(article_count) from authors`)).toEqual([
      { count, max: 1 },
    ])
    const last = await ingest.rows(`select author_id::int from authorships where position = ${count}`)
    await ingest.take(recordOf('a', { authors: [authorOf('Zarate CA'), ...printed.slice(1)] }))
    expect(await ingest.rows(`select author_count from articles`)).toEqual([{ author_count: count }])
    expect(await ingest.rows(`select author_id::int from authorships where position = ${count}`)).toEqual(
      last,
    )
    expect(await ingest.rows(`select count(*)::int from authors`)).toEqual([{ count }])
  }, 120_000)

  test('an article cites 2,000 works by 12,000 authors, and again without the first', async () => {
    const references = Array.from({ length: 2000 }, (_, index) =>
      referenceOf(index + 1, {
        title: `The study of the subject number ${index}`,
        containerTitle: 'Nature',
        year: 1900 + (index % 100),
        volume: `${index}`,
        firstPage: '1',
        identifiers: [doi(`${index}`)],
        authors: [0, 1, 2, 3, 4, 5].map((place) => ({
          family: wordOf(100 + index * 6 + place),
          initials: 'J',
        })),
      }),
    )
    const record = recordOf('a', { references })
    expect((await ingest.take(record)).references).toEqual({
      total: 2000,
      linked: 0,
      created: 2000,
      unreadable: 0,
    })
    expect(await ingest.rows(`select count(*)::int, max(author_count) from articles`)).toEqual([
      { count: 2001, max: 6 },
    ])
    expect(await ingest.rows(`select count(*)::int from authors`)).toEqual([{ count: 12_000 }])
    const shifted = references.slice(1).map((reference) => ({ ...reference, ordinal: reference.ordinal - 1 }))
    expect((await ingest.take({ ...record, references: shifted })).references).toEqual({
      total: 1999,
      linked: 1999,
      created: 0,
      unreadable: 0,
    })
    expect(await ingest.rows(`select count(*)::int from articles`)).toEqual([{ count: 2000 }])
    expect(await ingest.rows(`select count(*)::int from authors`)).toEqual([{ count: 11_994 }])
  }, 120_000)
})
