import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import type { Format } from '../../src/formats/format.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'
import { describeWithSamples } from './support/samples.ts'

interface Sample {
  readonly name: string
  readonly text: string
}

function readSample(format: Format, { text }: Sample) {
  const splitter = format.splitter()
  const records: ArticleRecord[] = []
  const refused: string[] = []
  for (const piece of [...splitter.push(text), ...splitter.end()]) {
    try {
      if (piece.broken === undefined) records.push(...format.read(piece.text).records)
      else refused.push(piece.broken)
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
      refused.push(piece.text)
    }
  }
  return { records, refused }
}

describeWithSamples('real files of reference managers', 'data/records', async (samples) => {
  const archive = await samples.archive('data/records/jabref-samples.tar.gz', 'with folders')
  // UTF-16 is the business of who reads the file.
  const all: Sample[] = [...archive]
    .map(([name, text]) => ({ name, text }))
    .filter(({ text }) => !text.includes('\0') && !text.startsWith('\uFFFD'))

  const readSamples = (format: Format, ending: string) => {
    const found = all.filter(({ name }) => name.endsWith(ending)).map((sample) => readSample(format, sample))
    return {
      records: found.flatMap(({ records }) => records),
      refused: found.flatMap(({ refused }) => refused),
    }
  }

  test('BibTeX: every entry is read, but those without a title and identifiers', () => {
    const begins = /^[ \t\uFEFF]*@(?!comment|preamble|string|set|xdata)\s*\w+\s*[{(]/gim
    const entries = all
      .filter(({ name }) => name.endsWith('.bib'))
      .flatMap(({ text }) => text.match(begins) ?? [])
    const { records, refused } = readSamples(bibtexFormat, '.bib')
    expect(records.length).toBeGreaterThan(800)
    // One entry begins behind a comment on its line.
    expect(records.length + refused.length).toBe(entries.length + 1)
    for (const text of refused) expect(text).not.toMatch(/\b(?:title|doi|pmid|eprint)\s*=/i)
  })

  test('BibTeX: what one entry says arrives', () => {
    const { records } = readSamples(bibtexFormat, 'jabref-authors.bib')
    const found = records.find(({ title }) => title?.includes('e2EPCs'))
    expect(found).toMatchObject({
      type: 'CONFERENCE_PAPER',
      title: 'External and Internal Events in EPCs: e2EPCs',
      published: expect.stringMatching(/^20\d\d/) as string,
    })
    expect(found?.authors.map(({ name }) => name.family)).toContain('Kopp')
    expect(records.filter(({ title }) => /[\\{}]/.test(title ?? ''))).toEqual([])
  })

  test('RIS: every record is read, but those of a type alone', () => {
    const { records, refused } = readSamples(risFormat, '.ris')
    expect(records).toHaveLength(20)
    expect(refused.map((text) => text.split('\n').length <= 4)).toEqual(refused.map(() => true))
    const chelation = records.find(({ title }) => title?.startsWith('Chelation'))
    expect(chelation).toMatchObject({
      published: '2013-04-18',
      firstPage: '219840',
      identifiers: [
        { scheme: 'doi', value: '10.1155/2013/219840' },
        { scheme: 'pmid', value: '23690738' },
        { scheme: 'pmcid', value: 'PMC3654245' },
      ],
    })
  })

  test('CSL-JSON: every item is read', () => {
    const text = samples.text('data/records/csl-json.json')
    const items = JSON.parse(text) as { title: string; DOI?: string; author?: unknown[] }[]
    const { records, problems } = cslJsonFormat.read(text)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(records).toHaveLength(items.length)
    expect(records.map(({ authors }) => authors.length)).toEqual(
      items.map(({ author }) => author?.length ?? 0),
    )
    expect(
      records.filter(({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'doi')),
    ).toHaveLength(items.filter(({ DOI }) => DOI !== undefined).length)
  })

  test('what was read from real files survives all three formats, where they are to be lossless', () => {
    const { records } = readSamples(bibtexFormat, '.bib')
    const lossless = { lossless: true }
    const bare = (record: ArticleRecord) => ({
      ...record,
      authors: record.authors.map(({ name }) => name),
      identifiers: record.identifiers.map(({ scheme, value }) => scheme + value).toSorted(),
    })
    const expected = records.map(bare)
    expect(
      readSample(bibtexFormat, { name: '', text: writeBibtex(records, lossless) }).records.map(bare),
    ).toEqual(expected)
    expect(cslJsonFormat.read(writeCslJson(records, lossless)).records.map(bare)).toEqual(expected)
    expect(readSample(risFormat, { name: '', text: writeRis(records, lossless) }).records.map(bare)).toEqual(
      expected,
    )
  })
})
