import { expect, test } from 'vitest'
import { pubmedXmlFormat } from '../../src/formats/pubmed/pubmed-xml.ts'
import { describeWithSamples } from './support/samples.ts'
import { piecesOf } from './support/splitting.ts'

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describeWithSamples(
  'the sample of the National Library of Medicine',
  'data/records/pubmed.xml.gz',
  (samples) => {
    const text = samples.text('data/records/pubmed.xml.gz')
    const read = piecesOf(pubmedXmlFormat.splitter, text).map((piece) => ({
      raw: piece.text,
      ...pubmedXmlFormat.read(piece.text),
    }))
    const records = read.flatMap((piece) => piece.records)
    const byPmid = new Map(records.map((record) => [record.identifiers[0]?.value, record]))

    test('every article arrives, with every author and reference', () => {
      expect(records).toHaveLength(count(text, /<PubmedArticle>/g))
      expect(records.flatMap(({ references }) => references)).toHaveLength(count(text, /<Citation>/g))
      const valid = count(text, /<Author ValidYN="Y">/g)
      expect(records.flatMap(({ authors }) => authors)).toHaveLength(valid)
      const orcids = records.flatMap(({ authors }) => authors.flatMap(({ orcid }) => orcid ?? []))
      expect(orcids).toHaveLength(count(text, /<Identifier Source="ORCID">/g))
    })

    test('each has what its XML says', () => {
      for (const { raw, records: found } of read) {
        const [record] = found
        const scheme = (name: string) => record?.identifiers.find((id) => id.scheme === name)?.value
        const own = raw
          .replace(/<ReferenceList>.*<\/ReferenceList>/s, '')
          .replace(/<Reference>.*?<\/Reference>/gs, '')
        const idOf = (type: string) => new RegExp(`IdType="${type}"[^>]*>([^<]*)<`).exec(own)?.[1]
        const hint = raw.slice(0, 200)
        expect(scheme('pmid'), hint).toBe(/<PMID[^>]*>(\d+)</.exec(raw)?.[1])
        expect(scheme('doi'), hint).toBe(idOf('doi')?.replace(/&lt;/, '<').replace(/&gt;/, '>').toLowerCase())
        expect(scheme('pmcid'), hint).toBe(idOf('pmc')?.replace(/\.1$/, ''))
        expect(record?.title, hint).toBeDefined()
        expect(record?.published?.slice(0, 4), hint).toBe(/<PubDate>\D*(\d{4})/.exec(raw)?.[1])
        // "56 ( Pt 10)" is part 10 of volume 56.
        expect(record?.volume, hint).toBe(/<Volume>(.*?)(?: \(.*\))?</.exec(raw)?.[1])
        expect(record?.abstract !== undefined, hint).toBe(raw.includes('<AbstractText'))
      }
    })

    test('pages are written out', () => {
      expect(byPmid.get('10097079')?.references[0]).toMatchObject({
        text: 'J Theor Biol. 1967 Aug;16(2):187-211',
        parts: { identifiers: [{ scheme: 'pmid', value: '6048539' }] },
      })
      const unread = read.flatMap(({ problems }) => problems.filter(({ where }) => where === 'Pagination'))
      expect(unread.map(({ message }) => message)).toEqual([
        'The pages "[34457 words; 185 paragraphs]" could not be read.',
      ])
      const paged = records.filter(({ firstPage }) => firstPage !== undefined)
      // What is also the publisher's item identifier is no page: "CD002020".
      const numbered = records.filter(
        (record) => record.articleNumber !== undefined && record.firstPage === undefined,
      )
      expect(paged.length + numbered.length).toBeGreaterThanOrEqual(count(text, /<MedlinePgn>[^<\s]/g) - 1)
      expect(numbered.map(({ articleNumber }) => articleNumber)).toContain('CD002020')
      const backwards = paged.filter(({ firstPage, lastPage }) => Number(lastPage) < Number(firstPage))
      expect(backwards).toEqual([])
    })
  },
)

describeWithSamples(
  'samples that others test with',
  'data/records/jabref-samples.tar.gz',
  async (samples) => {
    const files = await samples.archive('data/records/jabref-samples.tar.gz')
    test.each([
      ['MedlineImporterTestArticleID.xml', 1],
      ['MedlineImporterTestArticleItalics.xml', 1],
      ['MedlineImporterTestArticleNoISSN.xml', 1],
      ['MedlineImporterTestBookArticleSet.xml', 2],
      ['MedlineImporterTestKeywordSingleEntry.xml', 1],
      ['MedlineImporterTestMathML.xml', 1],
      ['MedlineImporterTestMeshHeadingList.xml', 1],
      ['MedlineImporterTestNbib.xml', 2],
      ['MedlineImporterTestPubmedBook.xml', 1],
    ])('%s has %i', (name, expected) => {
      const text = files.get(name) ?? ''
      expect(pubmedXmlFormat.sniff(text)).toBe(1)
      const pieces = piecesOf(pubmedXmlFormat.splitter, text)
      const records = pieces.flatMap((piece) => pubmedXmlFormat.read(piece.text).records)
      expect(records).toHaveLength(expected)
    })
  },
)
