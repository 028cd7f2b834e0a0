import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { crossrefJsonFormat } from '../../src/formats/crossref/crossref-json.ts'
import { crossrefXmlFormat } from '../../src/formats/crossref/crossref-xml.ts'
import type { Format, ReadResult } from '../../src/formats/format.ts'
import { openAlexFormat } from '../../src/formats/openalex/openalex.ts'
import { cuts, piecesOf } from './support/splitting.ts'
import { describesWork } from '../../src/formats/describes-work.ts'
import { cpuTime } from '../support/cpu-time.ts'

const formats = [crossrefJsonFormat, crossrefXmlFormat, openAlexFormat]

/** What is read, or nothing where the reader refuses the text as it may. */
function readOrRefuse({ read }: Format, text: string): ReadResult | undefined {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

const samples = {
  'crossref-json': JSON.stringify({
    DOI: '10.5555/x',
    title: ['T'],
    author: [{ family: 'F' }],
    reference: [{ key: 'a', unstructured: 'Text {[" \\ \n' }],
  }),
  'crossref-xml':
    '<crossref_result><body><query><doi_record><crossref><journal><journal_article><titles><title>T</title></titles><doi_data><doi>10.5555/x</doi></doi_data><citation_list><citation key="a"><doi>10.5555/y</doi></citation></citation_list></journal_article></journal></crossref></doi_record></query></body></crossref_result>',
  openalex: JSON.stringify({ id: 'https://openalex.org/W1', title: 'T', referenced_works: ['W2', null, 3] }),
}
const sampleOf = ({ name }: Format) => samples[name as keyof typeof samples]

/** Any JSON in the places where the readers look. */
const names = fc.constantFrom(
  ...'DOI type title subtitle abstract published date-parts page container-title ISSN ISBN license URL author given ORCID affiliation name reference reference-count key unstructured year id ids display_name authorships raw_author_name primary_location source issn biblio first_page keywords referenced_works abstract_inverted_index publication_date'.split(
    ' ',
  ),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      '10.5555/x',
      'W1',
      null,
      true,
      2007,
      1e300,
      -1,
      '',
      '\0',
      'Zarate CA, Jr',
      '<i>',
    ),
    fc.string(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(names, tie('json'), { maxKeys: 8 }),
  ),
}))

test('no JSON makes a reader throw anything but a UserError, or give an empty text', () => {
  fc.assert(
    fc.property(fc.dictionary(names, json, { maxKeys: 12 }), (work) => {
      for (const format of [crossrefJsonFormat, openAlexFormat]) {
        const result = readOrRefuse(format, JSON.stringify(work))
        for (const record of result?.records ?? []) {
          expect(describesWork(record)).toBe(true)
          expect(JSON.stringify(record)).not.toMatch(/:""|\\u0000/)
          expect(record.references.map(({ ordinal }) => ordinal)).toEqual(
            record.references.map((_, i) => i + 1),
          )
        }
      }
    }),
    { numRuns: 1000 },
  )
})

const tags =
  'journal journal_article book content_item titles title contributors person_name surname publication_date year month pages first_page citation_list citation author doi doi_data abstract dissertation'.split(
    ' ',
  )
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', '10.5555/x', '2007', '&amp;', '<!-- -->', '13', 'x'),
    fc
      .tuple(fc.constantFrom(...tags), fc.array(tie('element'), { maxLength: 4 }))
      .map(([name, children]) => `<${name} key="">${children.join('')}</${name}>`),
  ),
}))

test('no XML makes the reader throw anything but a UserError', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (children) => {
      const result = readOrRefuse(crossrefXmlFormat, `<journal><journal_article>${children.join('')}</journal_article></journal>`)
      for (const record of result?.records ?? []) expect(JSON.stringify(record)).not.toContain(':""')
    }),
    { numRuns: 1000 },
  )
}) // prettier-ignore

test.each(formats)('$name: random and cut-off text is refused in one sentence', (format) => {
  const sample = sampleOf(format)
  for (let end = 0; end < sample.length; end += 7) {
    readOrRefuse(format, sample.slice(0, end))
    for (const piece of piecesOf(format.splitter, sample.slice(0, end))) {
      if (piece.broken === undefined) readOrRefuse(format, piece.text)
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      format.sniff(text)
      readOrRefuse(format, text)
    }),
  )
})

test.each(formats)('$name: any cut of the input gives the same pieces', (format) => {
  const text = `\uFEFF${sampleOf(format)}\n${sampleOf(format)}`
  fc.assert(
    fc.property(cuts, (places) => {
      expect(piecesOf(format.splitter, text, places)).toEqual(piecesOf(format.splitter, text))
    }),
  )
})

test.each(['title', 'abstract', 'page', 'DOI', 'language', 'volume', 'publisher'])(
  'a megabyte in the field %s takes seconds at most',
  (name) => {
    for (const bit of ['<', '&', '<i>', ' ', 'a b', '10.1/', 'A. ', '\\u0000']) {
      const long = bit.repeat(1_000_000 / bit.length)
      const started = cpuTime()
      readOrRefuse(crossrefJsonFormat, JSON.stringify({ DOI: '10.5555/x', [name]: long }))
      readOrRefuse(openAlexFormat, JSON.stringify({ id: 'W1', [name]: long }))
      // 0.2 s on an idle machine.
      expect(cpuTime() - started, bit).toBeLessThan(5000)
    }
  },
)

test.each(['author', 'unstructured', 'year', 'first-page', 'journal-title', 'key', 'ISBN'])(
  'a megabyte in the part %s of a reference takes seconds at most',
  (name) => {
    for (const bit of ['<', ' and ', 'Smith, ', 'A. ', 'A B, ', '; ', '1999', '&amp;']) {
      const long = bit.repeat(1_000_000 / bit.length)
      const started = cpuTime()
      readOrRefuse(crossrefJsonFormat, JSON.stringify({ DOI: '10.5555/x', reference: [{ [name]: long }] }))
      // 0.2 s on an idle machine.
      expect(cpuTime() - started, bit).toBeLessThan(5000)
    }
  },
)

test('ten thousand authors and references arrive', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index)
  const { records } = crossrefJsonFormat.read(
    JSON.stringify({
      DOI: '10.5555/x',
      author: many.map((index) => ({ family: `F${index}`, given: 'A.' })),
      reference: many.map((index) => ({ key: `k${index}`, DOI: `10.5555/${index}` })),
    }),
  )
  expect(records[0]?.authors).toHaveLength(10_000)
  expect(records[0]?.references.at(-1)?.text).toBe('doi:10.5555/9999')
})
