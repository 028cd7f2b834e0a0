import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { correspondingNames } from '../../src/formats/landing-page/landing-page-authors.ts'
import {
  looksLikeLandingPageText,
  readLandingPageText,
} from '../../src/formats/landing-page/landing-page-text.ts'
import { formatNamed, likeliestFormat } from '../../src/formats/registry.ts'

const seed = readFileSync(new URL('../../seed/landing-page.txt', import.meta.url), 'utf8')

const page = `Skip to main content
Rapid effects of ketamine in mice

  • Open access
  • Published: 03 December 2007
Journal of Tests Aims and scope Submit manuscript

Abstract

First paragraph,
wrapped.

Keywords

  • ketamine
  • mood disorder

References

  1. Li X: Cells in mice.
     Nature 2005, 7:281–285.

    Article  PubMed  Google Scholar

  2. Unreadable scribble

    PubMed Central  Google Scholar

Download references

Corresponding author

Correspondence to
Ann B. Lee.

About this article

Cite this article

Lee, A.B., van Dé, C. & Zhu, J.-K. Rapid effects of ketamine in mice. J Test 9(2), 467–474 (2007). https://doi.org/10.1000/ABC.1

Download citation

  • Issue Date: December 2007
`
const read = (text: string) => {
  const { records, problems } = readLandingPageText(text)
  if (records[0] === undefined) throw new Error('no record')
  return { record: records[0], problems }
}

test('a page with everything gives everything', () => {
  const { record, problems } = read(page)
  expect(record).toMatchObject({
    identifiers: [{ scheme: 'doi', value: '10.1000/abc.1' }],
    title: 'Rapid effects of ketamine in mice',
    abstract: 'First paragraph, wrapped.',
    published: '2007-12-03',
    volume: '9',
    issue: '2',
    journal: { title: 'Journal of Tests', abbreviation: 'J Test' },
    keywords: ['ketamine', 'mood disorder'],
    access: 'OPEN',
    referenceListStatus: 'COMPLETE',
  })
  expect(record.authors.map(({ printed, corresponding }) => [printed, corresponding])).toEqual([
    ['Ann B. Lee', true],
    ['van Dé, C.', false],
    ['Zhu, J.-K.', false],
  ])
  expect(record.authors[0]?.name).toEqual({ family: 'Lee', given: 'Ann B.', initials: 'AB' })
  expect(record.references.map(({ text }) => text)).toEqual([
    'Li X: Cells in mice. Nature 2005, 7:281–285.',
    'Unreadable scribble',
  ])
  expect(record.references[1]).not.toHaveProperty('parts')
  expect(record.references[1]?.links.map(({ kind }) => kind)).toEqual(['OTHER', 'GOOGLE_SCHOLAR'])
  expect(problems).toEqual([
    { severity: 'warning', where: 'reference 2', message: 'It could not be taken apart; its text is kept.' },
  ])
})

test('line ends, byte order mark, no-break spaces and tabs change nothing', () => {
  const odd = `\uFEFF${seed.replaceAll('  ', '\u00A0 ').replaceAll('    ', '\t').replaceAll('\n', '\r\n')}`
  expect(readLandingPageText(odd)).toEqual(readLandingPageText(seed))
})

test('a gap in the numbers makes the list partial, and keeps the printed places', () => {
  const { record, problems } = read(seed.replace(/^ {2}40\. .*$/m, ''))
  expect(record.references).toHaveLength(57)
  expect(record.references[39]?.ordinal).toBe(41)
  expect(record.referenceListStatus).toBe('PARTIAL')
  expect(problems).toEqual([
    { severity: 'warning', where: 'references', message: 'The list jumps from 39 to 41.' },
  ])
})

test('a number of references that the heading declares is compared with the list', () => {
  const { record } = read(page.replace('\nReferences\n', '\nReferences (60)\n'))
  expect(record).toMatchObject({ declaredReferenceCount: 60, referenceListStatus: 'PARTIAL' })
  expect(record.references).toHaveLength(2)
})

test('a wrapped line that begins with a number is no new reference', () => {
  const { record } = read(page.replace('Nature 2005, 7:281–285.', 'Nature\n     7. 2005, 281–285.'))
  expect(record.references.map(({ text }) => text)).toEqual([
    'Li X: Cells in mice. Nature 7. 2005, 281–285.',
    'Unreadable scribble',
  ])
})

describe('a page without', () => {
  test('citation has what is left, and says so', () => {
    const { record, problems } = read(page.replace(/^Lee, A\.B\..*$/m, ''))
    expect(record.title).toBe('Rapid effects of ketamine in mice')
    expect(record.published).toBe('2007-12-03')
    expect(record.authors.map(({ name }) => name)).toEqual([
      { family: 'Lee', given: 'Ann B.', initials: 'AB' },
    ])
    expect(problems.map(({ where }) => where)).toEqual(['citation', 'doi', 'reference 2'])
  })

  test('references does not claim to have none', () => {
    const { record } = read(page.replace(/\nReferences\n[^]*?\nDownload references/, ''))
    expect(record).toMatchObject({ references: [], referenceListStatus: 'UNKNOWN' })
  })

  test('abstract, keywords and journal has none of them', () => {
    const { record } = read(page.replace(/Journal of Tests[^]*?\nReferences/, '\nReferences'))
    expect(record).not.toHaveProperty('abstract')
    expect(record.keywords).toEqual([])
    expect(record.journal).toEqual({ abbreviation: 'J Test', issns: [] })
  })
})

test('an article that came out online before its issue is dated by its issue', () => {
  expect(read(page.replace('03 December 2007', '28 November 2006')).record.published).toBe('2007-12')
})

test('a citation with "et al." says which authors are known', () => {
  const { record, problems } = read(page.replace('& Zhu, J.-K.', 'et al.'))
  expect(record.authors).toHaveLength(2)
  expect(problems.map(({ message }) => message)).toContain(
    'The citation leaves out the authors after C van Dé.',
  )
})

test('"Correspondence to" names one person or several', () => {
  expect(correspondingNames('Correspondence to Carlos A. Zarate Jr.')).toEqual(['Carlos A. Zarate Jr.'])
  expect(correspondingNames('Correspondence to Ann Lee, Bo Li, Jr or C. van Dé.')).toEqual([
    'Ann Lee',
    'Bo Li, Jr.',
    'C. van Dé',
  ])
  expect(correspondingNames('')).toEqual([])
})

test.each([
  '',
  'Hello',
  'Dear editor,\n\nplease find our manuscript.',
  '{"title": "x"}',
  '<html></html>',
  'TY  - JOUR\nTI  - x',
])('%j is no landing page', (text) => {
  expect(looksLikeLandingPageText(text)).toBeLessThan(0.4)
  expect(() => readLandingPageText(text)).toThrow(UserError)
  expect(likeliestFormat(text)?.name).not.toBe('landing-page-text')
})

test('a format that does not exist, or does not fit, is one sentence', () => {
  expect(() => formatNamed('docx')).toThrow('There is no format "docx"; known are ')
  expect(() => formatNamed('landing-page-text').read('Hello')).toThrow(/^This text is no landing page/)
})

test('pages are recognised with and without the phrases of the site', () => {
  expect(looksLikeLandingPageText(seed)).toBeGreaterThan(0.8)
  expect(looksLikeLandingPageText(page)).toBeGreaterThan(0.8)
})

test('no text makes the reader throw anything but a UserError', () => {
  const lines = fc.constantFrom(
    ...page.split('\n'),
    '  1. ',
    '  3. x',
    'Article  PubMed',
    'Cite this article',
    'References',
  )
  const likely = fc.array(lines, { maxLength: 40 }).map((some) => some.join('\n'))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), likely), (text) => {
      expect(looksLikeLandingPageText(text)).toBeGreaterThanOrEqual(0)
      try {
        const { record } = read(text)
        const ordinals = record.references.map(({ ordinal }) => ordinal)
        expect(ordinals).toEqual([...new Set(ordinals)].toSorted((a, b) => a - b))
        expect(record.references.every(({ text }) => text !== '')).toBe(true)
        expect(record.authors.every(({ printed }) => printed !== '')).toBe(true)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
