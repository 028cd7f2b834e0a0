import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedIfEmpty } from '../../src/commands/seed.ts'
import { auditCounters } from '../../src/ingest/counts/counters.ts'
import { exampleTabs } from '../../src/server/pages/example-tabs.ts'
import { type SeededService, startSeededService } from '../support/seeded-service.ts'

let service: SeededService

beforeAll(async () => {
  service = await startSeededService()
})

afterAll(() => service.end())

const seedKey = '{ doi: "https://doi.org/10.1007/S11920-007-0063-1" }'

test('the seed is one record, 58 cited articles and 31 journals', async () => {
  const { body } = await service.post(`{
    records: articles(where: { origin: RECORD }) { totalCount }
    cited: articles(where: { origin: REFERENCE }) { totalCount }
    journals { totalCount }
    article(by: ${seedKey}) { referenceList { status declaredCount parsedCount linkedCount } referencedJournals { totalCount } }
  }`)
  expect(body).toMatchInlineSnapshot(`
    {
      "data": {
        "article": {
          "referenceList": {
            "declaredCount": null,
            "linkedCount": 58,
            "parsedCount": 58,
            "status": "COMPLETE",
          },
          "referencedJournals": {
            "totalCount": 30,
          },
        },
        "cited": {
          "totalCount": 58,
        },
        "journals": {
          "totalCount": 31,
        },
        "records": {
          "totalCount": 1,
        },
      },
    }
  `)
})

test('the seed article is what its page says', async () => {
  const { body } = await service.post(`{
    article(by: ${seedKey}) {
      type origin title abstract language doi pmid url year published volume issue pages firstPage lastPage
      containerTitle keywords access referenceCount citedByCount
      identifiers { scheme value url }
      journal { title abbreviation issns names }
      authors { totalCount edges { position nameAsPrinted corresponding affiliations node { name familyName givenName initials suffix orcid } } }
      correspondingAuthors { name }
      sources { name format }
    }
  }`)
  expect(body).toMatchInlineSnapshot(`
    {
      "data": {
        "article": {
          "abstract": null,
          "access": "SUBSCRIPTION",
          "authors": {
            "edges": [
              {
                "affiliations": [],
                "corresponding": false,
                "nameAsPrinted": "Maeng, S.",
                "node": {
                  "familyName": "Maeng",
                  "givenName": null,
                  "initials": "S",
                  "name": "S Maeng",
                  "orcid": null,
                  "suffix": null,
                },
                "position": 1,
              },
              {
                "affiliations": [],
                "corresponding": true,
                "nameAsPrinted": "Carlos A. Zarate Jr.",
                "node": {
                  "familyName": "Zarate",
                  "givenName": "Carlos A.",
                  "initials": "CA",
                  "name": "Carlos A. Zarate Jr.",
                  "orcid": null,
                  "suffix": "Jr",
                },
                "position": 2,
              },
            ],
            "totalCount": 2,
          },
          "citedByCount": 0,
          "containerTitle": "Current Psychiatry Reports",
          "correspondingAuthors": [
            {
              "name": "Carlos A. Zarate Jr.",
            },
          ],
          "doi": "10.1007/s11920-007-0063-1",
          "firstPage": "467",
          "identifiers": [
            {
              "scheme": "doi",
              "url": "https://doi.org/10.1007/s11920-007-0063-1",
              "value": "10.1007/s11920-007-0063-1",
            },
          ],
          "issue": null,
          "journal": {
            "abbreviation": "Curr Psychiatry Rep",
            "issns": [
              "1523-3812",
              "1535-1645",
            ],
            "names": [
              "Curr Psychiatry Rep",
              "Current Psychiatry Reports",
            ],
            "title": "Current Psychiatry Reports",
          },
          "keywords": [],
          "language": null,
          "lastPage": "474",
          "origin": "RECORD",
          "pages": "467–474",
          "pmid": null,
          "published": "2007",
          "referenceCount": 58,
          "sources": [
            {
              "format": "landing-page-text",
              "name": "seed/landing-page.txt",
            },
          ],
          "title": "The role of glutamate in mood disorders: Results from the ketamine in major depression study and the presumed cellular mechanism underlying its antidepressant effects",
          "type": "JOURNAL_ARTICLE",
          "url": "https://doi.org/10.1007/s11920-007-0063-1",
          "volume": "9",
          "year": 2007,
        },
      },
    }
  `)
})

test('the Zarate printed without "Jr" is Carlos A. Zarate Jr., who is in 10 of the 58 references', async () => {
  const { body } = await service.post(
    `{ article(by: ${seedKey}) { referencedAuthors(first: 3) { totalCount edges {
      referenceCount firstAuthorCount node { name nameVariants articleCount } references { ordinal }
    } } } }`,
    {},
    { explain: true },
  )
  expect(body.data).toMatchInlineSnapshot(`
    {
      "article": {
        "referencedAuthors": {
          "edges": [
            {
              "firstAuthorCount": 8,
              "node": {
                "articleCount": 11,
                "name": "Carlos A. Zarate Jr.",
                "nameVariants": [
                  "Zarate CA Jr",
                  "Carlos A. Zarate Jr.",
                  "Zarate CA",
                ],
              },
              "referenceCount": 10,
              "references": [
                {
                  "ordinal": 6,
                },
                {
                  "ordinal": 7,
                },
                {
                  "ordinal": 9,
                },
                {
                  "ordinal": 10,
                },
                {
                  "ordinal": 30,
                },
                {
                  "ordinal": 31,
                },
                {
                  "ordinal": 39,
                },
                {
                  "ordinal": 46,
                },
                {
                  "ordinal": 55,
                },
                {
                  "ordinal": 58,
                },
              ],
            },
            {
              "firstAuthorCount": 0,
              "node": {
                "articleCount": 7,
                "name": "JA Quiroz",
                "nameVariants": [
                  "Quiroz JA",
                  "Quiroz J",
                ],
              },
              "referenceCount": 7,
              "references": [
                {
                  "ordinal": 6,
                },
                {
                  "ordinal": 9,
                },
                {
                  "ordinal": 10,
                },
                {
                  "ordinal": 12,
                },
                {
                  "ordinal": 30,
                },
                {
                  "ordinal": 31,
                },
                {
                  "ordinal": 39,
                },
              ],
            },
            {
              "firstAuthorCount": 2,
              "node": {
                "articleCount": 6,
                "name": "HK Manji",
                "nameVariants": [
                  "Manji HK",
                ],
              },
              "referenceCount": 6,
              "references": [
                {
                  "ordinal": 5,
                },
                {
                  "ordinal": 6,
                },
                {
                  "ordinal": 7,
                },
                {
                  "ordinal": 10,
                },
                {
                  "ordinal": 12,
                },
                {
                  "ordinal": 58,
                },
              ],
            },
          ],
          "totalCount": 131,
        },
      },
    }
  `)
  expect(body.extensions?.explain?.statements).toHaveLength(1)
})

test('rare names are one person without a shared co-author, and common ones are not', async () => {
  const { body } = await service.post(
    `{ authors(where: { or: [{ name: "krystal" }, { name: "maes" }, { name: "altamura" }, { name: "du j" }] }) { nodes { name articleCount } } }`,
  )
  expect(body.data).toMatchInlineSnapshot(`
    {
      "authors": {
        "nodes": [
          {
            "articleCount": 2,
            "name": "CA Altamura",
          },
          {
            "articleCount": 2,
            "name": "J Du",
          },
          {
            "articleCount": 1,
            "name": "J Du",
          },
          {
            "articleCount": 3,
            "name": "JH Krystal",
          },
          {
            "articleCount": 2,
            "name": "M Maes",
          },
        ],
      },
    }
  `)
})

test('a bibliography with authors, their other works and the journals is one statement', async () => {
  const { body } = await service.post(exampleTabs[0]?.query ?? '', {}, { explain: true })
  expect(body.errors).toBeUndefined()
  expect(body.extensions?.explain?.statements).toHaveLength(1)
  expect(body.extensions?.explain?.cost).toBeLessThan(100_000)
})

test.each(exampleTabs.map((tab, index) => [index, tab] as const))(
  'the query of GraphiQL tab %i answers',
  async (_index, tab) => {
    const { body } = await service.post(tab.query, JSON.parse(tab.variables ?? '{}') as object, {
      explain: true,
    })
    expect(body.errors).toBeUndefined()
    expect(JSON.stringify(body.data)).toMatch(/glutamat|Psychiatry/)
    // What is pasted is looked for first: its journal, and articles that it may be to.
    expect(body.extensions?.explain?.statements).toHaveLength(tab.query.includes('readReference(') ? 3 : 1)
  },
)

test('every counter of the seed is right', async () => {
  expect(await auditCounters(service.database.client.db)).toEqual([])
})

test('the audit finds a counter that is wrong', async () => {
  await service.database.client
    .sql`update articles set citation_count = citation_count + 1 where id = (select min(id) from articles)`
  expect(await auditCounters(service.database.client.db)).toMatchInlineSnapshot(`
    [
      {
        "column": "citation_count",
        "rows": 1,
        "table": "articles",
      },
      {
        "column": "citation_count",
        "rows": 2,
        "table": "authors",
      },
      {
        "column": "citation_count",
        "rows": 1,
        "table": "journals",
      },
    ]
  `)
  await service.database.client
    .sql`update articles set citation_count = citation_count - 1 where id = (select min(id) from articles)`
})

test('a service that has articles is not seeded again', async () => {
  expect(await seedIfEmpty(service.database.connection)).toBeUndefined()
})
