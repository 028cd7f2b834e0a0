import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { crossrefJsonFormat } from '../../src/formats/crossref/crossref-json.ts'
import { crossrefXmlFormat } from '../../src/formats/crossref/crossref-xml.ts'
import type { Format } from '../../src/formats/format.ts'
import { openAlexFormat } from '../../src/formats/openalex/openalex.ts'
import { describeWithSamples } from './support/samples.ts'
import { piecesOf } from './support/splitting.ts'

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
const recordsOf = (format: Format, text: string) =>
  piecesOf(format.splitter, text).map((piece) => {
    const { records, problems } = format.read(piece.text)
    expect(records).toHaveLength(1)
    return { raw: piece.text, record: records[0]!, problems }
  })
const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
const valuesOf = ({ identifiers }: ArticleRecord, scheme: string) =>
  identifiers.filter((identifier) => identifier.scheme === scheme).map(({ value }) => value)

describeWithSamples(
  'the works of the Crossref REST API',
  'data/records/crossref_works.jsonl.gz',
  (samples) => {
    const text = samples.text('data/records/crossref_works.jsonl.gz')
    const works = text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) // prettier-ignore
    const read = recordsOf(crossrefJsonFormat, text)

    test('each arrives with every reference', () => {
      expect(crossrefJsonFormat.sniff(text.slice(0, 65_536))).toBeGreaterThan(0.9)
      expect(read.map(({ record }) => valuesOf(record, 'doi')[0])).toEqual(works.map((work) => work.DOI))
      for (const [index, work] of works.entries()) {
        const { record } = read[index]!
        expect(record.references.map(({ key }) => key)).toEqual((work.reference ?? []).map((one: { key: string }) => one.key)) // prettier-ignore
        expect(record.authors).toHaveLength((work.author ?? []).length)
        expect(record.title?.startsWith(fold(work.title[0] ?? ''))).toBe(
          work.title.length > 0 ? true : undefined,
        )
        expect(record.volume).toBe(work.volume)
        expect(record.journal?.publisher ?? record.publisher).toBe(work.publisher)
        if (record.type === 'JOURNAL_ARTICLE') expect(record.journal?.title).toBe(work['container-title'][0])
      }
      expect(read.flatMap(({ record }) => record.references)).toHaveLength(175)
      expect(read.flatMap(({ problems }) => problems)).toEqual([
        { severity: 'warning', where: 'ISSN', message: '"1234-5678" is no ISSN.' },
      ])
    })
  },
)

describeWithSamples(
  '995 references of Crossref',
  'data/references/crossref-references.jsonl.gz',
  (samples) => {
    const text = samples.text('data/references/crossref-references.jsonl.gz')
    const deposited = text.trim().split('\n').map((line) => JSON.parse(line).reference) // prettier-ignore

    test('keep what was deposited', () => {
      const { records } = crossrefJsonFormat.read(JSON.stringify({ DOI: '10.5555/x', reference: deposited }))
      const references = records[0]?.references ?? []
      // One of them is without a key and all else.
      const nothing = deposited.filter((one) => Object.keys(one).every((name) => name === 'source_DOI'))
      expect(references).toHaveLength(deposited.length - nothing.length)
      const dois = references.flatMap(({ doiAssertedBy, parts }) => (doiAssertedBy === undefined ? [] : parts?.identifiers[0]?.value ?? [])) // prettier-ignore
      expect(dois).toEqual(deposited.flatMap((one) => one.DOI?.toLowerCase().trim() ?? []))
      const years = deposited.filter((one) => /\d{4}/.test(one.year ?? ''))
      expect(references.filter(({ parts }) => parts?.year !== undefined).length).toBeGreaterThanOrEqual(
        years.length,
      )
      for (const { text, parts } of references) {
        expect(text).not.toBe('')
        for (const name of parts?.authors ?? []) expect(name.family ?? name.literal).toMatch(/\p{L}/u)
      }
    })
  },
)

describeWithSamples('the UNIXSD answers of Crossref', 'data/records/crossref-unixsd.tar.gz', (samples) => {
  test('each arrives with every author and citation, and with what its XML says', async () => {
    const archive = await samples.archive('data/records/crossref-unixsd.tar.gz')
    const files = [...archive].flatMap(([name, text]) => (name.endsWith('.body') ? [text] : []))
    expect(files).toHaveLength(179)
    let citations = 0
    for (const text of files) {
      expect(crossrefXmlFormat.sniff(text.slice(0, 65_536))).toBeGreaterThan(0.9)
      const [{ raw, record }] = recordsOf(crossrefXmlFormat, text) as [ReturnType<typeof recordsOf>[number]]
      const own = raw.replace(/<citation_list>.*<\/citation_list>|<component_list>.*<\/component_list>/gs, '')
      const keys = [...raw.matchAll(/<citation key="([^"]*)"/g)].map((match) => match[1])
      expect(record.references.map(({ key }) => key)).toEqual(keys)
      citations += keys.length
      const dois = [...raw.matchAll(/<doi(?: provider="(\w+)")?>(10[^<]*)<\/doi>\s*(?=<|$)/g)]
      const asserted = record.references.filter(({ doiAssertedBy }) => doiAssertedBy === 'CROSSREF')
      expect(asserted).toHaveLength(dois.filter((match) => match[1] === 'crossref').length)
      expect(valuesOf(record, 'doi')).toEqual([/<doi [^>]*>([^<]*)</.exec(raw)?.[1]?.toLowerCase()])
      const article = own.slice(own.search(/<(?:journal_article|content_item|posted_content|peer_review)\b/))
      expect(record.authors).toHaveLength(count(article, /<person_name[^>]*contributor_role="author"/g))
      const orcids = [...article.matchAll(/<ORCID[^>]*>[^<]*(.{19})</g)].map((match) => match[1])
      expect(record.authors.flatMap(({ orcid }) => orcid ?? [])).toEqual(orcids)
      const last = /<last_page>([^<]*)</.exec(article)?.[1]
      if (last !== undefined) expect(record.lastPage).toBe(last)
      const years = [...own.matchAll(/<year>(\d{4})</g)].map((match) => match[1])
      // A set of books has no date of its own.
      const year = record.published?.slice(0, 4)
      if (record.title !== 'Sample Set Title') expect(years).toContain(year)
      expect(record.abstract !== undefined).toBe(/<(?:jats:)?abstract\b/.test(article))
    }
    expect(citations).toBe(4509)
  })
})

describeWithSamples('the works of OpenAlex', 'data/records/openalex_works.jsonl.gz', (samples) => {
  const text = samples.text('data/records/openalex_works.jsonl.gz')
  const works = text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) // prettier-ignore
  const read = recordsOf(openAlexFormat, text)

  test('each arrives with every author and cited work', () => {
    expect(openAlexFormat.sniff(text.slice(0, 65_536))).toBeGreaterThan(0.9)
    expect(crossrefJsonFormat.sniff(text.slice(0, 65_536))).toBe(0)
    for (const [index, work] of works.entries()) {
      const { record, problems } = read[index]!
      expect(problems).toEqual([])
      expect(valuesOf(record, 'openalex')).toEqual([work.id.slice(21)])
      expect(record.references.map((reference) => reference.text)).toEqual(work.referenced_works)
      expect(record.authors.map(({ printed }) => printed)).toEqual(
        work.authorships.map((one: { raw_author_name: string }) => one.raw_author_name),
      )
      expect(record.published?.slice(0, 4)).toBe(String(work.publication_year))
      expect(record.published?.endsWith('-01-01')).toBe(false)
      expect(record.keywords).toHaveLength(work.keywords.length)
      expect(record.abstract !== undefined).toBe(Boolean(work.abstract_inverted_index))
      expect(record.journal?.issns[0]).toBe(work.primary_location?.source?.issn_l ?? undefined)
    }
    expect(read.flatMap(({ record }) => record.references)).toHaveLength(356)
  })
})
