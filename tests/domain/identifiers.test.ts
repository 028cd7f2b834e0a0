import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArxivId } from '../../src/domain/arxiv-id.ts'
import { doiUrl, parseDoi } from '../../src/domain/doi.ts'
import { parseIsbn } from '../../src/domain/isbn.ts'
import { parseIssn } from '../../src/domain/issn.ts'
import { orcidUrl, parseOrcid } from '../../src/domain/orcid.ts'
import { parsePmcid, parsePmid } from '../../src/domain/pubmed-ids.ts'

const sici = '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1'

describe('DOI', () => {
  test.each([
    ['10.1007/s11920-007-0063-1', '10.1007/s11920-007-0063-1'],
    ['  DOI: 10.1007/S11920-007-0063-1. ', '10.1007/s11920-007-0063-1'],
    ['doi:doi:10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000%2F182?from=x#top', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['dx.doi.org/10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    ['10.1000.10/123456', '10.1000.10/123456'],
    ['10.1007/s11920‐007‐0063‐1', '10.1007/s11920-007-0063-1'],
    ['10.1000/182)', '10.1000/182'],
    ['10.1016/s0140-6736(05)66379-6', '10.1016/s0140-6736(05)66379-6'],
    [sici.toUpperCase(), sici],
    [
      'https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-%23',
      sici.replace(/1$/, '#'),
    ],
    ['https://doi.org/10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#', sici.replace(/1$/, '#')],
    ['10.1000/a%20b', '10.1000/a%20b'],
    ['10.1105/tpc.histpersp', '10.1105/tpc.histpersp'],
    ['10.1371/journal.pone.0000001.', '10.1371/journal.pone.0000001'],
  ])('%s is read', (text, doi) => {
    expect(parseDoi(text)).toBe(doi)
  })

  test.each([
    '',
    '10.1000',
    '10.1000/',
    '10.12/x',
    '11.1000/x',
    'https://example.org/10.1000/1',
    '10.1000/a b',
    '10.1000/.',
    'https://doi.org/10.1000/%',
    '10.1000/\uD800',
    // Cut off: of 27,550 DOIs in real records none that is whole ends so.
    '10.1371/journal.pone.',
    'https://doi.org/10.1016/j.',
    '(doi: 10.1523/JNEUROSCI.).',
  ])('what is no DOI is refused: %j', (text) => {
    expect(parseDoi(text)).toBeUndefined()
  })

  test('the address of any DOI reads back as that DOI', () => {
    const doi = fc
      .tuple(fc.constant('10.1000/'), fc.string({ unit: 'binary' }))
      .map(([a, b]) => parseDoi(a + b))
    fc.assert(
      fc.property(doi, (value) => {
        if (value === undefined) return
        expect(parseDoi(value)).toBe(value)
        expect(parseDoi(doiUrl(value))).toBe(value)
      }),
    )
    expect(doiUrl(sici)).toContain('%3C1::aid-ajpa1%3E')
  })
})

test('an ISSN is read in any spelling and refused with a wrong check digit', () => {
  for (const text of [
    '1523-3812',
    '15233812',
    'ISSN 1523–3812',
    'eISSN: 1523-3812',
    'https://portal.issn.org/resource/ISSN/1523-3812',
  ]) {
    expect(parseIssn(text)).toBe('1523-3812')
  }
  expect(parseIssn('0000-006x')).toBe('0000-006X')
  for (const text of ['1523-3813', '1523-381', '1523-38122', 'x523-3812', ''])
    expect(parseIssn(text)).toBeUndefined()
})

test('an ORCID iD is read in any spelling and refused with a wrong check character', () => {
  for (const text of [
    '0000-0002-1825-0097',
    '0000000218250097',
    'ORCID: 0000-0002-1825-0097',
    'http://www.orcid.org/0000-0002-1825-0097/',
  ]) {
    expect(parseOrcid(text)).toBe('0000-0002-1825-0097')
  }
  expect(parseOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X')
  expect(orcidUrl('0000-0002-1694-233X')).toBe('https://orcid.org/0000-0002-1694-233X')
  for (const text of ['0000-0002-1825-0098', '0000-0002-1825', '']) expect(parseOrcid(text)).toBeUndefined()
})

test('PubMed and PubMed Central numbers are read as numbers, labels and addresses', () => {
  for (const text of [
    '17980155',
    'PMID: 17980155.',
    'pmid17980155',
    'https://pubmed.ncbi.nlm.nih.gov/17980155/',
    'http://www.ncbi.nlm.nih.gov/pubmed/17980155',
  ]) {
    expect(parsePmid(text)).toBe('17980155')
  }
  for (const text of ['0', '017', '123456789', 'PMC17980155', '']) expect(parsePmid(text)).toBeUndefined()
  for (const text of [
    '3062484',
    'pmc3062484',
    'PMCID: PMC3062484',
    'PMC3062484.2',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3062484/',
  ]) {
    expect(parsePmcid(text)).toBe('PMC3062484')
  }
  for (const text of ['PMC', 'PMC0', 'x3062484']) expect(parsePmcid(text)).toBeUndefined()
})

test('arXiv identifiers lose version and subject class', () => {
  for (const text of [
    '2101.00001',
    'arXiv:2101.00001v2 [cs.DL]',
    'https://arxiv.org/abs/2101.00001',
    'http://arxiv.org/pdf/2101.00001v1.pdf',
    '10.48550/arXiv.2101.00001',
  ]) {
    expect(parseArxivId(text)).toBe('2101.00001')
  }
  expect(parseArxivId('math.GT/0309136')).toBe('math/0309136')
  expect(parseArxivId('hep-th/9901001v3')).toBe('hep-th/9901001')
  expect(parseArxivId('arXiv:q-bio/0309136')).toBe('q-bio/0309136')
  for (const text of ['2113.00001', '2101.001', 'cs/99', '']) expect(parseArxivId(text)).toBeUndefined()
})

test('both spellings of an ISBN give one value', () => {
  expect(parseIsbn('ISBN 0-306-40615-2')).toBe('9780306406157')
  expect(parseIsbn('978-0-306-40615-7')).toBe('9780306406157')
  expect(parseIsbn('080442957x')).toBe('9780804429573')
  for (const text of ['0-306-40615-3', '978-0-306-40615-8', '']) expect(parseIsbn(text)).toBeUndefined()
})

test.each([
  ['DOI', parseDoi],
  ['ISSN', parseIssn],
  ['ORCID', parseOrcid],
  ['PMID', parsePmid],
  ['PMCID', parsePmcid],
  ['arXiv', parseArxivId],
  ['ISBN', parseIsbn],
] as const)('no text makes the %s parser throw, and a canonical value stays', (_name, parse) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'0123456789Xx-/.:doi '.split('')) }),
      ),
      (text) => {
        const value = parse(text)
        if (value !== undefined) expect(parse(value)).toBe(value)
      },
    ),
  )
})

test('zeros that fill a field are no ISSN and no ISBN, though their check digits are right', () => {
  expect(parseIssn('0000-0000')).toBeUndefined()
  expect(parseIsbn('0000000000')).toBeUndefined()
})
