import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { endNoteXmlFormat } from '../../src/formats/endnote-xml/endnote-xml.ts'
import type { Format } from '../../src/formats/format.ts'
import { modsFormat } from '../../src/formats/mods/mods.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { describeWithSamples } from './support/samples.ts'
import { piecesOf } from './support/splitting.ts'

function readAll(format: Format, texts: Iterable<string>) {
  const records: ArticleRecord[] = []
  const refused: string[] = []
  for (const text of texts) {
    if (likeliestFormat(text.slice(0, 65_536)) !== format) continue
    for (const piece of piecesOf(format.splitter, text)) {
      try {
        records.push(...format.read(piece.text).records)
      } catch {
        refused.push(piece.text)
      }
    }
  }
  return { records, refused }
}

const archive = 'data/records/jabref-samples.tar.gz'

describeWithSamples('real files of reference managers and libraries', archive, async (samples) => {
  const files = [...(await samples.archive(archive, 'with folders'))]
  const texts = files.flatMap(([name, text]) => (name.endsWith('.xml') ? text : []))
  const readSamples = (format: Format) => readAll(format, texts)

  test('every record of EndNote XML is read', () => {
    const { records, refused } = readSamples(endNoteXmlFormat)
    expect(refused).toEqual([])
    expect(records.length).toBeGreaterThan(10)
    for (const { title, published, authors, editors } of records) {
      expect(title).toBeDefined()
      expect(published).toMatch(/^\d{4}/)
      expect(authors.length + (editors?.length ?? 0)).toBeGreaterThan(0)
    }
    const [article] = records.filter(({ title }) => title?.startsWith('Trends in the lifetime risk'))
    expect(article).toMatchObject({
      type: 'JOURNAL_ARTICLE',
      published: '2015-03-03',
      volume: '112',
      firstPage: '943',
      lastPage: '947',
      journal: { title: 'Br J Cancer', issns: ['1532-1827', '0007-0920'] },
    })
  })

  test('every record of MODS is read that says which work it is', () => {
    const { records, refused } = readSamples(modsFormat)
    for (const text of refused) expect(text).not.toMatch(/<(?:\w+:)?(?:title|namePart)>\s*[^\s<]/)
    expect(records.length).toBeGreaterThan(10)
    expect(records.find(({ title }) => title === 'Developing high quality data models')).toMatchObject({
      type: 'BOOK',
      identifiers: [{ scheme: 'isbn', value: '9780123751065' }],
      published: '2011',
      publisherPlace: 'Burlington, MA',
    })
  })
})
