import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestIngest, type TestIngest } from '../support/ingest.ts'
import { authorsOf, recordOf } from '../support/records.ts'
import { startTestService, type TestService } from '../support/service.ts'

const sici = '10.1002/(sici)1097-4679(199901)55:1<1::aid-x>3.0.co;2-y'

let ingest: TestIngest
let service: TestService

beforeAll(async () => {
  ingest = await createTestIngest()
  await ingest.take(
    recordOf('ketamine', {
      title: 'Ketamine & mood',
      authors: authorsOf('Zarate CA Jr, Singh JB'),
      journal: { title: 'Archives of General Psychiatry', abbreviation: 'Arch Gen Psychiatry', issns: [] },
      published: '2006-08',
      volume: '63',
      firstPage: '856',
      lastPage: '864',
    }),
  )
  await ingest.take(recordOf('', { title: 'SICI', identifiers: [{ scheme: 'doi', value: sici }] }))
  service = await startTestService(ingest.connection)
})

afterAll(async () => {
  await service.close()
  await ingest.auditAndDrop()
})

async function get(path: string, accept?: string, method = 'GET') {
  const response = await fetch(service.url + path, {
    method,
    redirect: 'manual',
    headers: accept === undefined ? {} : { accept },
  })
  const { status, headers } = response
  return { status, type: headers.get('content-type'), headers, text: await response.text() }
}

test.each([
  [
    undefined,
    'application/vnd.citationstyles.csl+json; charset=utf-8',
    /^\{"id":"zarate2006ketamine".*\}\n$/,
  ],
  [
    'application/vnd.citationstyles.csl+json',
    'application/vnd.citationstyles.csl+json; charset=utf-8',
    /"title":"Ketamine & mood"/,
  ],
  ['application/x-bibtex', 'application/x-bibtex; charset=utf-8', /^@article\{zarate2006ketamine,/],
  [
    'application/x-research-info-systems',
    'application/x-research-info-systems; charset=utf-8',
    /^TY {2}- JOUR\r\n/,
  ],
  [
    'text/x-bibliography',
    'text/x-bibliography; charset=utf-8',
    /^Zarate CA Jr, Singh JB\. Ketamine & mood\. Arch Gen Psychiatry\. 2006 Aug;63:856–64\. doi:10\.1000\/ketamine\n$/,
  ],
  [
    'text/x-bibliography; style=apa; locale=de-DE, */*;q=0.1',
    'text/x-bibliography; charset=utf-8',
    /^Zarate, C\. A\., Jr\., & Singh, J\. B\. \(2006\)\./,
  ],
  [
    'application/ld+json',
    'application/ld+json; charset=utf-8',
    /^\{"@context":"https:\/\/schema\.org","@type":"ScholarlyArticle","@id":"https:\/\/doi\.org\/10\.1000\/ketamine"/,
  ],
  ['application/json', 'application/json; charset=utf-8', /^\{"id"/],
])('Accept %s', async (accept, type, text) => {
  const answer = await get('/doi/10.1000/ketamine', accept)
  expect(answer).toMatchObject({ status: 200, type })
  expect(answer.text).toMatch(text)
  expect(answer.headers.get('vary')).toBe('accept')
})

test('JSON-LD has the journal, its volume and people by their names', async () => {
  const { text } = await get('/doi/10.1000/ketamine', 'application/ld+json')
  expect(JSON.parse(text)).toMatchObject({
    author: [{ '@type': 'Person', familyName: 'Zarate', givenName: 'CA', honorificSuffix: 'Jr' }, {}],
    datePublished: '2006-08',
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: '63',
      isPartOf: { '@type': 'Periodical', name: 'Archives of General Psychiatry' },
    },
    pageStart: '856',
  })
})

test('browsers are sent to a query for the work', async () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
  const { status, headers } = await get('/doi/10.1000/Ketamine', accept)
  expect(status).toBe(303)
  const query = new URL(headers.get('location') ?? '', service.url).searchParams.get('query') ?? ''
  const { body } = await service.post(query)
  expect(body).toMatchObject({ data: { article: { title: 'Ketamine & mood' } } })
})

test.each([
  ['as it is', sici],
  ['encoded', encodeURIComponent(sici)],
  ['in capitals, with a label', `doi:${sici.toUpperCase()}`],
  ['with a query behind it', `${encodeURI(sici)}?x=1`],
])('a DOI with <>;() in it, %s', async (_how, path) => {
  // Not `fetch`, which would encode.
  const text = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(service.url)
    request(
      { hostname, port, path: `/doi/${path}`, headers: { accept: 'application/x-bibtex' } },
      (answer) => {
        answer.setEncoding('utf8')
        answer.on('data', resolve)
      },
    )
      .on('error', reject)
      .end()
  })
  expect(text).toContain('title = {{SICI}}')
})

test.each([
  ['/doi/10.1000/nothing', undefined, 404, 'There is no work here with the DOI 10.1000/nothing.\n'],
  ['/doi/', undefined, 400, 'That is not a DOI'],
  ['/doi/ketamine', undefined, 400, 'That is not a DOI'],
  ['/doi/10.1000/%E0%A4%A', undefined, 400, 'That is not a DOI'],
  ['/doi/10.1000/a%00b', undefined, 400, 'That is not a DOI'],
  ['/doi/10.1000/ketamine', 'image/png', 406, 'application/x-bibtex'],
  ['/doi/10.1000/ketamine', 'text/x-bibliography;style=none', 400, '"none" is no style that is known here'],
  ['/doi/10.1000/ketamine', 'text/x-bibliography;locale=xx', 400, '"xx" is no locale that is known here'],
])('%s with Accept %s is answered %i', async (path, accept, status, text) => {
  const answer = await get(path, accept)
  expect(answer).toMatchObject({ status, type: 'text/plain; charset=utf-8' })
  expect(answer.text).toContain(text)
  expect(answer.headers.get('vary')).toBe('accept')
})

test('HEAD has the headers of GET and no body; POST is refused', async () => {
  const got = await get('/doi/10.1000/ketamine', 'application/x-bibtex')
  const head = await get('/doi/10.1000/ketamine', 'application/x-bibtex', 'HEAD')
  expect(head).toMatchObject({ status: 200, type: got.type, text: '' })
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(got.text)))
  expect((await get('/doi/10.1000/ketamine', undefined, 'POST')).status).toBe(405)
})
