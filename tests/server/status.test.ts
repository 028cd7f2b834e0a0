import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { TestService } from '../support/execute.ts'
import { authorsOf, citationOf, doi, nameOf, recordOf, referenceOf } from '../support/records.ts'

let ingest: TestIngest
let service: TestService

beforeAll(async () => {
  ingest = await createTestIngest()
  service = new TestService(ingest.client.sql)
  const pmid = { scheme: 'pmid', value: '20203194' } as const
  await ingest.take(
    recordOf('work', {
      title: 'Zinc in mood disorders',
      authors: authorsOf('Maes M'),
      updates: [
        { kind: 'RETRACTION', role: 'UPDATED', assertedBy: 'OPENALEX' },
        {
          kind: 'CORRECTION',
          role: 'UPDATED',
          assertedBy: 'PUBMED',
          text: 'J Zinc. 2010;3:1',
          identifier: pmid,
        },
      ],
    }),
  )
  await ingest.take(
    recordOf('notice', {
      type: 'RETRACTION',
      title: 'Retraction: Zinc in mood disorders',
      updates: [
        {
          kind: 'RETRACTION',
          role: 'NOTICE',
          identifier: doi('work'),
          date: '2020-05',
          assertedBy: 'PUBLISHER',
        },
      ],
    }),
    'b.txt',
  )
  await ingest.take(
    recordOf('citing', {
      references: [
        citationOf(1, 'work'),
        citationOf(2, 'other'),
        referenceOf(3, {
          type: 'BOOK_CHAPTER',
          title: 'Glutamate and what it does to us',
          containerTitle: 'Mood disorders',
          publisher: 'Wiley',
          publisherPlace: 'Chichester',
          edition: '2nd',
          editors: [nameOf('Manji HK')],
          identifiers: [{ scheme: 'isbn', value: '9780471498254' }],
        }),
      ],
    }),
    'c.txt',
  )
})

afterAll(() => ingest.auditAndDrop())

test('a retracted work says so, with the notice and who says it, and the notice says of what', async () => {
  const answer = await service.query(`{
    article(by: { doi: "10.1000/work" }) {
      retracted
      updates { kind date assertedBy text identifier { scheme value url } notice { title type } article { title } }
    }
    notice: article(by: { doi: "10.1000/notice" }) {
      retracted
      updates { kind }
      updateOf { kind date notice { title } article { title retracted } identifier { value } }
    }
  }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "article": {
        "retracted": true,
        "updates": [
          {
            "article": {
              "title": "Zinc in mood disorders",
            },
            "assertedBy": "PUBLISHER",
            "date": "2020-05",
            "identifier": {
              "scheme": "doi",
              "url": "https://doi.org/10.1000/notice",
              "value": "10.1000/notice",
            },
            "kind": "RETRACTION",
            "notice": {
              "title": "Retraction: Zinc in mood disorders",
              "type": "RETRACTION",
            },
            "text": null,
          },
          {
            "article": {
              "title": "Zinc in mood disorders",
            },
            "assertedBy": "PUBMED",
            "date": null,
            "identifier": {
              "scheme": "pmid",
              "url": "https://pubmed.ncbi.nlm.nih.gov/20203194",
              "value": "20203194",
            },
            "kind": "CORRECTION",
            "notice": null,
            "text": "J Zinc. 2010;3:1",
          },
        ],
      },
      "notice": {
        "retracted": false,
        "updateOf": [
          {
            "article": {
              "retracted": true,
              "title": "Zinc in mood disorders",
            },
            "date": "2020-05",
            "identifier": {
              "value": "10.1000/work",
            },
            "kind": "RETRACTION",
            "notice": {
              "title": "Retraction: Zinc in mood disorders",
            },
          },
        ],
        "updates": [],
      },
    }
  `)
})

test('works that cite retracted ones are found', async () => {
  const answer = await service.query(`{
    articles(where: { retracted: true }) { nodes { doi citedBy { nodes { doi } } } }
    references(where: { retracted: true }) { nodes { ordinal citingArticle { doi } } }
    article(by: { doi: "10.1000/citing" }) { references(where: { retracted: false }) { totalCount } }
  }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "article": {
        "references": {
          "totalCount": 2,
        },
      },
      "articles": {
        "nodes": [
          {
            "citedBy": {
              "nodes": [
                {
                  "doi": "10.1000/citing",
                },
              ],
            },
            "doi": "10.1000/work",
          },
        ],
      },
      "references": {
        "nodes": [
          {
            "citingArticle": {
              "doi": "10.1000/citing",
            },
            "ordinal": 1,
          },
        ],
      },
    }
  `)
})

test('a cited chapter has its kind, its book, publisher and editors, on the reference and on the work', async () => {
  const answer = await service.query(`{
    article(by: { doi: "10.1000/citing" }) {
      references(where: { ordinal: { eq: 3 } }) {
        nodes {
          type publisher publisherPlace edition editors { family initials } identifiers { scheme value }
          article { type containerTitle publisher publisherPlace edition editors { family } journal { title } identifiers { value } }
        }
      }
    }
  }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "article": {
        "references": {
          "nodes": [
            {
              "article": {
                "containerTitle": "Mood disorders",
                "edition": "2nd",
                "editors": [
                  {
                    "family": "Manji",
                  },
                ],
                "identifiers": [],
                "journal": null,
                "publisher": "Wiley",
                "publisherPlace": "Chichester",
                "type": "BOOK_CHAPTER",
              },
              "edition": "2nd",
              "editors": [
                {
                  "family": "Manji",
                  "initials": "HK",
                },
              ],
              "identifiers": [
                {
                  "scheme": "isbn",
                  "value": "9780471498254",
                },
              ],
              "publisher": "Wiley",
              "publisherPlace": "Chichester",
              "type": "BOOK_CHAPTER",
            },
          ],
        },
      },
    }
  `)
})
