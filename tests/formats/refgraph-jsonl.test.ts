import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { writeJsonl } from '../../src/formats/refgraph-jsonl/write-jsonl.ts'

const whole: ArticleRecord = {
  type: 'JOURNAL_ARTICLE',
  identifiers: [{ scheme: 'doi', value: '10.1000/a' }],
  title: 'A title',
  published: '2007-12',
  journal: { title: 'Nature', issns: ['0028-0836'] },
  keywords: ['ketamine'],
  access: 'OPEN',
  authors: [
    {
      name: { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
      printed: 'Zarate CA, Jr',
      orcid: '0000-0002-1825-0097',
      corresponding: true,
      affiliations: ['NIMH, Bethesda'],
    },
  ],
  referenceListStatus: 'COMPLETE',
  declaredReferenceCount: 1,
  references: [
    {
      ordinal: 1,
      label: '1',
      key: 'CR1',
      doiAssertedBy: 'PUBLISHER',
      text: 'Krystal JH. Ketamine. 1994.',
      parts: {
        authors: [{ family: 'Krystal', initials: 'JH' }],
        authorsTruncated: false,
        title: 'Ketamine',
        year: 1994,
        identifiers: [{ scheme: 'doi', value: '10.1000/b' }],
      },
      links: [{ kind: 'PUBMED', label: 'PubMed', url: 'https://example.org' }],
    },
  ],
}
const line = (change: object): string => JSON.stringify({ refgraphRecord: 1, ...whole, ...change })

test('a record with references comes back as it was', () => {
  expect(refgraphJsonlFormat.read(writeJsonl([whole]))).toEqual({ records: [whole], problems: [] })
})

test('ids and links of the service that wrote the line are passed over, whatever they are', () => {
  const [reference] = whole.references
  const article = { id: 'art_9', identifiers: [{ scheme: 'doi', value: '10.1000/other' }] }
  const linked = {
    ...reference,
    id: 'ref_7',
    match: { status: 'EXACT', method: 'title', score: 0.9 },
    article,
  }
  for (const references of [[linked], [{ ...linked, id: 7, match: null, article: 'x' }]])
    expect(refgraphJsonlFormat.read(line({ id: 'art_12', references }))).toEqual({
      records: [whole],
      problems: [],
    })
  expect(refgraphJsonlFormat.read(writeJsonl([{ ...whole, id: 'art_12' } as ArticleRecord])).records).toEqual(
    [whole],
  )
})

test.each([
  ['The line is no JSON.', '{"refgraphRecord":1,'],
  ['It must be an object, not [1].', '[1]'],
  [
    'The field refgraphRecord must be 1, the version that this service reads, not 2.',
    line({ refgraphRecord: 2 }),
  ],
  ['The field refgraphRecord must be 1, the version that this service reads, not missing.', '{}'],
  ['The field titel is not known.', line({ titel: 'A' })],
  ['The field title must be a text that is not empty, not "".', line({ title: '' })],
  ['The field title must be a text without NUL and halves, not "a\\u0000".', line({ title: 'a\0' })],
  ['The field keywords must be a list, not missing.', line({ keywords: undefined })],
  [
    'The field identifiers[0].value must be a canonical doi, not "10.1000/A".',
    line({ identifiers: [{ scheme: 'doi', value: '10.1000/A' }] }),
  ],
  [
    'The field published must be a date (YYYY, YYYY-MM or YYYY-MM-DD), not "2007-13".',
    line({ published: '2007-13' }),
  ],
  [
    'The field journal.issns[0] must be an ISSN, not "0028-0837".',
    line({ journal: { issns: ['0028-0837'] } }),
  ],
  [
    'The field authors[0].name.first is not known.',
    line({ authors: [{ ...whole.authors[0], name: { first: 'A' } }] }),
  ],
  [
    'The field authors[0].corresponding must be true or false, not 1.',
    line({ authors: [{ ...whole.authors[0], corresponding: 1 }] }),
  ],
  [
    'The field references[0].ordinal must be 1: the list counts from 1.',
    line({ references: [{ ...whole.references[0], ordinal: 2 }] }),
  ],
  [
    'The field references[0].parts.year must be a whole number from 1 to 9999, not 94.5.',
    line({ references: [{ ...whole.references[0], parts: { ...whole.references[0]?.parts, year: 94.5 } }] }),
  ],
  [
    'It describes no work: ',
    line({
      title: undefined,
      identifiers: [],
      authors: [],
      references: [],
      declaredReferenceCount: undefined,
    }),
  ],
])('%s', (message, text) => {
  expect(() => refgraphJsonlFormat.read(text)).toThrow(message)
})

test('lines are pieces with their numbers; blank ones are none', () => {
  const splitter = refgraphJsonlFormat.splitter()
  expect([...splitter.push('{"a":1}\r\n\n{"b"'), ...splitter.push(':2}'), ...splitter.end()]).toEqual([
    { text: '{"a":1}', index: 1, line: 1 },
    { text: '{"b":2}', index: 2, line: 3 },
  ])
})

test('addresses of authors are taken in, and never given out', () => {
  const [author] = whole.authors
  const text = line({
    authors: [{ ...author, affiliations: ['Kyoto, Japan. A@example.org'], emails: ['b@example.org'] }],
  })
  const { records } = refgraphJsonlFormat.read(text)
  expect(records[0]?.authors[0]).toMatchObject({
    affiliations: ['Kyoto, Japan.'],
    emails: ['b@example.org', 'a@example.org'],
  })
  expect(writeJsonl(records)).not.toContain('@')
})
