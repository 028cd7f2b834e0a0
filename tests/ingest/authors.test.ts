import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorOf, authorsOf, emptyRecord, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
beforeEach(async () => (ingest = await createTestIngest()))
afterEach(() => ingest.auditAndDrop())

const [josiah, laure] = ['0000-0002-1825-0097', '0000-0001-5109-3700']

/** Takes in a record with this author list, as the record of this DOI. */
async function takeList(suffix: string, ...authors: Parameters<typeof authorOf>[]): Promise<number> {
  const record = recordOf(suffix, { authors: authors.map((author) => authorOf(...author)) })
  return (await ingest.take(record, `${suffix}.txt`)).articleId
}

/** Each author with the names printed for them: `"1 CA Zarate Jr. = a: Zarate CA Jr, b: Zarate C"`. */
async function people(family: string): Promise<unknown[]> {
  const rows = await ingest.rows(`
    select a.id || ' ' || a.name || coalesce(' ' || orcid, '') || ' = ' ||
           string_agg(right(i.value, 1) || ': ' || s.name_as_printed, ', ' order by i.value, s.position) as line
      from authors a join authorships s on s.author_id = a.id join article_identifiers i using (article_id)
     where a.family_key ~ '${family}' group by a.id order by a.id`)
  return rows.map(({ line }) => line)
}

describe('known authors', () => {
  test('whom a new list connects become the older, with the articles of both', async () => {
    await takeList('a', ['Zarate CA Jr'], ['Du J'])
    await takeList('b', ['Zarate C'], ['Manji HK'])
    expect(await people('zarate')).toEqual(['1 CA Zarate Jr. = a: Zarate CA Jr', '3 C Zarate = b: Zarate C'])
    await takeList('c', ['Du J'], ['Manji H'], ['Zarate CA'])
    expect(await people('zarate')).toEqual(['1 CA Zarate Jr. = a: Zarate CA Jr, b: Zarate C, c: Zarate CA'])
    expect(await ingest.rows(`select article_count from authors order by id`)).toEqual([
      { article_count: 3 },
      { article_count: 2 },
      { article_count: 2 },
    ])
  })

  test('are named by the fullest form met', async () => {
    await takeList('a', ['Zarate C'], ['Du J'])
    await takeList('b', ['Zarate CA Jr'], ['Du J'])
    await takeList('c', ['Carlos A. Zarate', undefined, { family: 'Zárate', given: 'Carlos A.' }], ['Du J'])
    expect(await ingest.rows(`select * from authors where id = 1`)).toMatchObject([
      {
        name: 'Carlos A. Zárate Jr.',
        name_key: 'zarate carlos a',
        family_key: 'zarate',
        given_name: 'Carlos A.',
        initials: 'CA',
        suffix: 'Jr',
      },
    ])
  })

  test('with names in Chinese writing are shown family name first, and are one person by who stands beside', async () => {
    const wang = ['王小明', undefined, { family: '王', given: '小明' }] as const
    const li = ['李雷', undefined, { family: '李', given: '雷' }] as const
    await takeList('a', [...wang], [...li])
    await takeList('b', [...wang], [...li])
    await takeList('c', ['王小红', undefined, { family: '王', given: '小红' }], [...li])
    expect(await people('王')).toEqual(['1 王小明 = a: 王小明, b: 王小明', '3 王小红 = c: 王小红'])
    expect(await ingest.rows(`select name, given_name, initials from authors where id = 1`)).toEqual([
      { name: '王小明', given_name: '小明', initials: null },
    ])
  })

  test('give their new names to every work that they stand beside', async () => {
    const names = () =>
      ingest.rows(`select author_name from authorships where position = 1 order by article_id`)
    await takeList('a', ['Smith C'], ['Quiroz JA'], ['Gispen-de Wied CC'])
    await takeList('b', ['Smith CA Jr'], ['Quiroz JA'], ['Gispen-de Wied CC'])
    expect(await names()).toEqual([{ author_name: 'CA Smith Jr.' }, { author_name: 'CA Smith Jr.' }])
    await takeList('c', ['Smith C'], ['Manji HK'], ['Krystal JH'])
    expect((await names())[2]).toEqual({ author_name: 'C Smith' })
    // Who stood apart becomes the one that the others are.
    await takeList(
      'd',
      ['Carlos A. Smith', undefined, { family: 'Smith', given: 'Carlos A.' }],
      ['Quiroz JA'],
      ['Gispen-de Wied CC'],
      ['Manji HK'],
      ['Krystal JH'],
    )
    expect(await names()).toEqual(Array.from({ length: 4 }, () => ({ author_name: 'Carlos A. Smith Jr.' })))
  })

  test('learn the initials behind a given name', async () => {
    await takeList('a', ['Carlos Zarate', undefined, { family: 'Zarate', given: 'Carlos' }], ['Du J'])
    await takeList('b', ['Zarate CA'], ['Du J'])
    expect(await ingest.rows(`select name, initials from authors where id = 1`)).toEqual([
      { name: 'Carlos Zarate', initials: 'CA' },
    ])
  })

  test('stay two where a short name fits both', async () => {
    await takeList('a', ['Singh JA'], ['Du J'])
    await takeList('b', ['Singh JB'], ['Du J'])
    await takeList('c', ['Singh J'], ['Du J'])
    expect(await people('singh')).toEqual([
      '1 JA Singh = a: Singh JA',
      '3 JB Singh = b: Singh JB',
      '4 J Singh = c: Singh J',
    ])
  })

  test('of whom only one name fits are not taken for the new one', async () => {
    await takeList('a', ['Smith J', josiah], ['Du J'])
    await takeList(
      'b',
      ['Jones-Carter Jane', josiah, { family: 'Jones-Carter', given: 'Jane' }],
      ['Krystal JH'],
    )
    await takeList('c', ['Smith J'], ['Du J'])
    expect(await people('smith|jones')).toEqual([
      `1 Jane Jones-Carter ${josiah} = a: Smith J, b: Jones-Carter Jane`,
      '4 J Smith = c: Smith J',
    ])
  })

  test('of stubs and of records are the same people', async () => {
    const parts = { title: 'Cited', identifiers: [], authors: [nameOf('Zarate C'), nameOf('Du J')] }
    await takeList('a', ['Zarate CA Jr'], ['Du J'])
    await ingest.take({
      ...emptyRecord,
      references: [referenceOf(1, parts), referenceOf(2, { ...parts, year: 2001 })],
    })
    expect(await ingest.rows(`select name, article_count from authors order by id`)).toEqual([
      { name: 'CA Zarate Jr.', article_count: 3 },
      { name: 'J Du', article_count: 3 },
    ])
  })

  test('that are collectives are one without co-authors', async () => {
    await takeList('a', ['The Group of 12'])
    await takeList('b', ['the group of 12'], ['Du J'])
    await takeList('c', ['The Group of 13'])
    expect(await people('group')).toEqual([
      '1 The Group of 12 = a: The Group of 12, b: the group of 12',
      '3 The Group of 13 = c: The Group of 13',
    ])
  })
})

describe('an ORCID iD', () => {
  test('that arrives later makes the author of its article the one who has it', async () => {
    await takeList('a', ['Smith J'], ['Du J'])
    await takeList('b', ['Jones-Carter AL', josiah], ['Krystal JH'])
    await takeList('a', ['Smith J', josiah], ['Du J'])
    expect(await people('smith|jones')).toEqual([
      `1 AL Jones-Carter ${josiah} = a: Smith J, b: Jones-Carter AL`,
    ])
  })

  test('that a record no longer prints stays known', async () => {
    await takeList('a', ['Smith J', josiah], ['Du J'])
    await takeList('a', ['Smith JA'], ['Du J'])
    expect(await people('smith')).toEqual([`1 JA Smith ${josiah} = a: Smith JA`])
  })

  test('keeps its author when the record corrects the name', async () => {
    await takeList('a', ['Smit J', josiah], ['Du J'])
    await takeList('a', ['Smith J', josiah], ['Du J'])
    expect(await people('smi')).toEqual([`1 J Smith ${josiah} = a: Smith J`])
  })

  test('that a record corrects leaves the one who has it elsewhere', async () => {
    await takeList('a', ['Wang L', josiah], ['Du J'])
    await takeList('b', ['Wang L', josiah], ['Manji HK'])
    await takeList('b', ['Wang L', laure], ['Manji HK'])
    expect(await people('wang')).toEqual([`1 L Wang ${josiah} = a: Wang L`, `4 L Wang ${laure} = b: Wang L`])
  })

  test('goes with its author when two namesakes change places', async () => {
    await takeList('a', ['Wang L', josiah], ['Wang L', laure])
    await takeList('a', ['Wang L', laure], ['Wang L', josiah])
    expect(
      await ingest.rows(
        `select author_id::int, orcid from authorships s join authors a on a.id = author_id order by position`,
      ),
    ).toEqual([
      { author_id: 2, orcid: laure },
      { author_id: 1, orcid: josiah },
    ])
  })

  test('moves to another name of the same list when the record says so', async () => {
    await takeList('a', ['Smith J', josiah], ['Du J'])
    await takeList('a', ['Smith J'], ['Du J', josiah])
    expect(await ingest.rows(`select name, orcid from authors order by name`)).toEqual([
      { name: 'J Du', orcid: josiah },
      { name: 'J Smith', orcid: null },
    ])
  })

  test('printed twice in one list is one author’s', async () => {
    await takeList('a', ['Wang L', josiah], ['Wang M', josiah])
    expect(await people('wang')).toEqual([`1 L Wang ${josiah} = a: Wang L`, '2 M Wang = a: Wang M'])
  })

  test('stays with the one who has it when a co-author of theirs claims it', async () => {
    await takeList('a', ['Smith J'], ['Du J'])
    await takeList('b', ['Smith J'], ['Du J'], ['Jones K', josiah])
    await takeList('a', ['Smith J', josiah], ['Du J'])
    expect(await people('smith|jones')).toEqual([
      '1 J Smith = a: Smith J, b: Smith J',
      `3 K Jones ${josiah} = b: Jones K`,
    ])
  })
})

describe('a changed author list', () => {
  test('keeps its authors when they change places', async () => {
    await takeList('a', ['Wang L'], ['Wang LJ'], ['Du J'])
    await takeList('a', ['Du J'], ['Wang LJ'], ['Wang L'])
    expect(await ingest.rows(`select author_id::int from authorships order by position`)).toEqual([
      { author_id: 3 },
      { author_id: 2 },
      { author_id: 1 },
    ])
  })

  test('that names one person instead of two makes them one', async () => {
    await takeList('a', ['Zarate C'], ['Zarate CA', josiah], ['Du J'])
    await takeList('b', ['Zarate CA', josiah], ['Krystal JH'])
    expect(await people('zarate')).toEqual([
      '1 C Zarate = a: Zarate C',
      `2 CA Zarate ${josiah} = a: Zarate CA, b: Zarate CA`,
    ])
    await takeList('a', ['Zarate CA'], ['Krystal JH'])
    expect(await people('zarate')).toEqual([`1 CA Zarate ${josiah} = a: Zarate CA, b: Zarate CA`])
  })

  test('keeps nobody whose other lists have names that contradict the new one', async () => {
    await takeList('a', ['Wang Y'], ['Quiroz JA'], ['Gispen-de Wied CC'])
    await takeList('b', ['Wang YX'], ['Quiroz JA'], ['Gispen-de Wied CC'])
    expect(await people('wang')).toEqual(['1 YX Wang = a: Wang Y, b: Wang YX'])
    await takeList('a', ['Wang YQ'], ['Quiroz JA'], ['Gispen-de Wied CC'])
    expect(await people('wang')).toEqual([
      '1 YX Wang = b: Wang YX',
      expect.stringMatching(/YQ Wang = a: Wang YQ/),
    ])
  })

  test('drops who is not in it, though others of the list stay', async () => {
    await takeList('a', ['Zarate CA'], ['Du J'], ['Manji HK'])
    await takeList('a', ['Manji HK'])
    expect(await people('.')).toEqual(['3 HK Manji = a: Manji HK'])
  })

  test('does not connect authors through those that it lost', async () => {
    await takeList('a', ['Singh J'], ['Du J'])
    await takeList('b', ['Singh JB'], ['Krystal JH'])
    await takeList('c', ['Singh J', josiah], ['Du J'])
    await takeList('d', ['Singh JB', josiah], ['Sanacora G'])
    await takeList('e', ['Singh JA'], ['Du J'], ['Manji HK'])
    await takeList('f', ['Du J'], ['Manji HK'])
    await takeList('f', ['Singh JA'], ['Manji HK'])
    const rows = await people('singh')
    expect(rows.filter((row) => /JA/.test(String(row)))).toEqual([
      expect.stringMatching(/JA Singh = e: Singh JA, f: Singh JA$/),
    ])
    expect(rows).toHaveLength(4)
  })
})

test('authors of an article without any other are told apart by their place', async () => {
  await ingest.take(recordOf('a', { authors: authorsOf('Wang L, Wang L, Wang L') }))
  await ingest.take(recordOf('a', { authors: authorsOf('Wang L, Wang L, Wang L'), language: 'en' }))
  expect(await ingest.rows(`select author_id::int from authorships order by position`)).toEqual([
    { author_id: 1 },
    { author_id: 2 },
    { author_id: 3 },
  ])
})
