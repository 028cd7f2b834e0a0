import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PersonName, RecordReference, ReferenceParts } from '../../src/domain/record.ts'
import { textKey } from '../../src/domain/text-key.ts'
import { readJournalsCsv } from '../../src/formats/journals/journals-csv.ts'
import { landingPageTextFormat } from '../../src/formats/landing-page/landing-page-text.ts'
import { likeliestFormat } from '../../src/formats/registry.ts'
import { type ExpectedReference, seedReferences } from './expected/seed-references.ts'
import { describeWithSamples, type Samples } from './support/samples.ts'

const shipped = () => readFileSync(new URL('../../seed/landing-page.txt', import.meta.url), 'utf8')
const original = (samples: Samples) =>
  [...samples.folder('seed-page')].find(([name]) => name.endsWith('.txt'))?.[1] ?? ''

function read(text: string) {
  const format = likeliestFormat(text)
  const { records, problems } = landingPageTextFormat.read(text)
  const record = records[0]
  if (record === undefined) throw new Error('no record')
  return { record, problems, format, count: records.length }
}

function partsOf([
  authors,
  title,
  journal,
  year,
  volume,
  issue,
  first,
  last,
  note,
]: ExpectedReference): ReferenceParts {
  const printed = authors.split(', ')
  const truncated = printed.at(-1) === '+'
  const some = (key: string, value: string | undefined): Record<string, string> =>
    value === undefined || value === '' ? {} : { [key]: value }
  return {
    type: 'JOURNAL_ARTICLE',
    authors: (truncated ? printed.slice(0, -1) : printed).map((text): PersonName => {
      const [name = '', suffix] = text.split('/')
      const gap = name.lastIndexOf(' ')
      return { family: name.slice(0, gap), initials: name.slice(gap + 1), ...some('suffix', suffix) }
    }),
    authorsTruncated: truncated,
    title,
    containerTitle: journal,
    year,
    ...some('volume', volume),
    ...some('issue', issue),
    ...some('firstPage', first),
    ...some('lastPage', last),
    identifiers: [],
    ...some('note', note),
  }
}

function holdsWhatIsPrinted(kind: 'shipped' | 'original', page: () => string): void {
  test('is one record without problems', () => {
    const { record, problems, format, count } = read(page())
    expect(count).toBe(1)
    expect(format?.name).toBe('landing-page-text')
    expect(problems).toEqual([])
    const { references, abstract, ...facts } = record
    expect(references).toHaveLength(58)
    expect(abstract?.startsWith('In this article, we first review a study')).toBe(
      kind === 'shipped' ? undefined : true,
    )
    expect(facts).toEqual({
      type: 'JOURNAL_ARTICLE',
      identifiers: [{ scheme: 'doi', value: '10.1007/s11920-007-0063-1' }],
      title:
        'The role of glutamate in mood disorders: Results from the ketamine in major depression study and the presumed cellular mechanism underlying its antidepressant effects',
      published: '2007',
      volume: '9',
      firstPage: '467',
      lastPage: '474',
      journal: { title: 'Current Psychiatry Reports', abbreviation: 'Curr Psychiatry Rep', issns: [] },
      keywords: [],
      access: 'SUBSCRIPTION',
      authors: [
        {
          name: { family: 'Maeng', initials: 'S' },
          printed: 'Maeng, S.',
          corresponding: false,
          affiliations: [],
        },
        {
          name: { family: 'Zarate', given: 'Carlos A.', initials: 'CA', suffix: 'Jr' },
          printed: 'Carlos A. Zarate Jr.',
          corresponding: true,
          affiliations: [],
        },
      ],
      referenceListStatus: 'COMPLETE',
    })
  })

  test('has 58 references, each read as a person reads it', () => {
    const { references } = read(page()).record
    expect(seedReferences).toHaveLength(58)
    for (const [place, expected] of seedReferences.entries()) {
      expect(references[place]?.ordinal).toBe(place + 1)
      const { confidence, ...parts } = references[place]?.parts ?? { authors: [] }
      expect(parts, `reference ${place + 1}`).toEqual(partsOf(expected))
      expect(confidence?.line).toBeGreaterThan(0.1)
    }
  })

  test('keeps every reference as printed, without its number and with its labels', () => {
    const { references } = read(page()).record
    const labels = (reference: RecordReference | undefined) => reference?.links.map(({ label }) => label)
    expect(references[10]?.text).toBe(
      'Krystal JH, D’souza DC, Petrakis IL, et al.: NMDA agonists and antagonists as probes of glutamatergic dysfunction and pharmacotherapies in neuropsychiatric disorders. Harv Rev Psychiatry 1999, 7:125–143',
    )
    expect(references[9]?.links).toEqual([
      { kind: 'PUBMED', label: 'PubMed' },
      { kind: 'GOOGLE_SCHOLAR', label: 'Google Scholar' },
    ])
    expect(labels(references[25])).toEqual(['Article', 'CAS', 'Google Scholar'])
    expect(labels(references[31])).toEqual(['Article', 'Google Scholar'])
    expect(labels(references[54])).toEqual([])
    expect(labels(references[55])).toEqual(['Article', 'PubMed', 'CAS', 'Google Scholar'])
  })
}

describe('the shipped seed page', () => holdsWhatIsPrinted('shipped', shipped))

describeWithSamples('the original seed page', 'seed-page', (samples) => {
  holdsWhatIsPrinted('original', () => original(samples))

  test('the shipped one is the original less the abstract', () => {
    const { abstract, ...rest } = read(original(samples)).record
    expect(abstract).not.toBeUndefined()
    expect(read(shipped()).record).toEqual(rest)
  })
})

test('the shipped list of journals has each of the 31 that the page prints, under the name it prints', () => {
  const { journals, problems } = readJournalsCsv(
    readFileSync(new URL('../../seed/journals.csv', import.meta.url), 'utf8'),
  )
  expect(problems).toEqual([])
  const byName = new Map(
    journals.flatMap((journal) =>
      [journal.title, journal.abbreviation ?? '', ...journal.otherNames].map(
        (name) => [textKey(name), journal.title] as const,
      ),
    ),
  )
  const printed = new Set(['Curr Psychiatry Rep', ...seedReferences.map(([, , journal]) => journal)])
  expect(printed.size).toBe(31)
  expect(new Set([...printed].map((name) => byName.get(textKey(name)))).size).toBe(31)
  expect(journals).toHaveLength(31)
  expect(byName.get(textKey('Psychopharmacology (Berl)'))).toBe('Psychopharmacology')
})
