import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { describeWithSamples } from './support/samples.ts'
import { piecesOf } from './support/splitting.ts'

/** What a file is taken for, and its records. */
function readFile(text: string): { readonly format: string | undefined; readonly records: ArticleRecord[] } {
  const format = likeliestFormat(text.slice(0, 65_536))
  const records = piecesOf(format?.splitter ?? (() => ({ push: () => [], end: () => [] })), text).flatMap(
    ({ text: piece }) => {
      try {
        return format?.read(piece).records ?? []
      } catch {
        return []
      }
    },
  )
  return { format: format?.name, records }
}

describeWithSamples(
  'real files of indexes and reference managers',
  'data/records/jabref-samples.tar.gz',
  async (samples) => {
    const files = await samples.archive('data/records/jabref-samples.tar.gz')
    const read = (name: string) => readFile(files.get(name) ?? '')

    test.each([
      ['IsiImporterTest1.isi', 'wos', 1],
      ['IsiImporterTest2.isi', 'wos', 3],
      ['IsiImporterTestInspec.isi', 'wos', 2],
      ['IsiImporterTestMedline.isi', 'wos', 2],
      ['IsiImporterTestWOS.isi', 'wos', 2],
      ['IsiImporterTestEmpty.isi', undefined, 0],
      ['OvidImporterTest1.txt', 'ovid', 4],
      ['OvidImporterTest2Invalid.txt', 'ovid', 2],
      ['OvidImporterTest3.txt', 'ovid', 1],
      ['OvidImporterTest4.txt', 'ovid', 1],
      ['OvidImporterTest5.txt', 'ovid', 1],
      ['Endnote.book.example.enw', 'refer', 1],
      ['refer.bibIX.ref', 'refer', 4],
      ['refer.bibIX.Journal.ref', 'refer', 1],
      ['RisImporterTestScopus.ris', 'ris', 1],
      ['MedlinePlainImporterTestMultipleEntries.txt', 'medline', 7],
      ['InspecImportTest2.txt', undefined, 0],
    ])('%s is taken for %s', (name, format, count) => {
      const found = read(name)
      expect(found.format).toBe(format)
      expect(found.records).toHaveLength(count)
    })

    test('the cited references of Web of Science and Ovid are read', () => {
      const references = ['IsiImporterTestWOS.isi', 'OvidImporterTest4.txt'].map((name) =>
        read(name).records.flatMap((record) => record.references),
      )
      expect(references.map((list) => list.length)).toEqual([32, 108])
      const readable = references.map((list) => list.filter(({ parts }) => parts !== undefined).length)
      expect(readable[0]).toBe(32)
      expect(readable[1]).toBeGreaterThan(100)
    })
  },
)
