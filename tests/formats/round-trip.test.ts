import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayName } from '../../src/domain/person-name.ts'
import {
  type ArticleRecord,
  identifierSchemes,
  type PersonName,
  type RecordAuthor,
} from '../../src/domain/record.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { cslJsonFormat } from '../../src/formats/csl/csl-json.ts'
import type { Format } from '../../src/formats/format.ts'
import { givenOrInitials } from '../../src/formats/values/inverted-name.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { writeRisName } from '../../src/formats/ris/ris-names.ts'
import { writeBibtex } from '../../src/formats/bibtex/write-bibtex.ts'
import { writeCslJson } from '../../src/formats/csl/write-csl-json.ts'
import { writeJsonl } from '../../src/formats/refgraph-jsonl/write-jsonl.ts'
import { writeRis } from '../../src/formats/ris/write-ris.ts'
import { generatedRecord } from '../support/generated-records.ts'

const runs = { numRuns: 1000 }

/** Identifiers are a set. */
function sorted(record: ArticleRecord): ArticleRecord {
  const place = (scheme: string): number => identifierSchemes.findIndex((known) => known === scheme)
  const identifiers = record.identifiers.toSorted(
    (a, b) => place(a.scheme) - place(b.scheme) || (a.value < b.value ? -1 : 1),
  )
  return { ...record, identifiers }
}

function withAuthors(
  record: ArticleRecord,
  change: (author: RecordAuthor) => Partial<RecordAuthor>,
): ArticleRecord {
  return {
    ...record,
    authors: record.authors.map((author) => {
      const { orcid, ...rest } = { ...author, ...change(author) }
      return { ...rest, ...(orcid === undefined ? {} : { orcid }) }
    }),
  }
}

function readAll(format: Format, text: string, cut = 1000): ArticleRecord[] {
  const splitter = format.splitter()
  const pieces = []
  for (let at = 0; at < text.length; at += cut) pieces.push(...splitter.push(text.slice(at, at + cut)))
  pieces.push(...splitter.end())
  expect(pieces.filter(({ broken }) => broken !== undefined)).toEqual([])
  return pieces.flatMap((piece) => {
    const { records, problems } = format.read(piece.text)
    expect(problems).toEqual([])
    return records.map(sorted)
  })
}

/** "Family, Suffix, Given"; a family name alone keeps the comma that BibTeX wants behind more than one word. */
function bibtexPrinted(name: PersonName): string {
  if (name.family === undefined) return name.literal ?? ''
  const given = givenOrInitials(name)
  if (given === undefined && name.suffix === undefined)
    return name.family + (/ |^And$/.test(name.family) ? ',' : '')
  return [name.family, name.suffix, given ?? '']
    .filter((part) => part !== undefined)
    .join(', ')
    .trim()
}

test('lossless BibTeX gives back what was written, but for affiliations and references', () => {
  fc.assert(
    fc.property(fc.array(generatedRecord, { minLength: 1, maxLength: 3 }), (records) => {
      const expected = records.map((record) =>
        sorted(withAuthors(record, ({ name }) => ({ affiliations: [], printed: bibtexPrinted(name) }))),
      )
      expect(readAll(bibtexFormat, writeBibtex(records, { lossless: true }))).toEqual(expected)
    }),
    runs,
  )
})

test('lossless RIS gives back what was written, but for what is said of authors besides their names, and references', () => {
  fc.assert(
    fc.property(fc.array(generatedRecord, { minLength: 1, maxLength: 3 }), (records) => {
      const expected = records.map((record) =>
        sorted(
          withAuthors(record, ({ name }) => ({
            affiliations: [],
            corresponding: false,
            orcid: undefined as never,
            printed: writeRisName(name) ?? '',
          })),
        ),
      )
      expect(readAll(risFormat, writeRis(records, { lossless: true }))).toEqual(expected)
    }),
    runs,
  )
})

test('lossless CSL-JSON gives back what was written, but for references', () => {
  fc.assert(
    fc.property(generatedRecord, (record) => {
      const expected = sorted(withAuthors(record, ({ name }) => ({ printed: displayName(name) })))
      const { records, problems } = cslJsonFormat.read(writeCslJson([record], { lossless: true }))
      expect(problems).toEqual([])
      expect(records.map(sorted)).toEqual([expected])
    }),
    runs,
  )
})

test('our own JSON lines give back everything', () => {
  fc.assert(
    fc.property(fc.array(generatedRecord, { minLength: 1, maxLength: 3 }), (records) => {
      expect(readAll(refgraphJsonlFormat, writeJsonl(records))).toEqual(records.map(sorted))
    }),
    runs,
  )
})
