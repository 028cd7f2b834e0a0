import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifierSchemes } from '../../src/domain/record.ts'
import { bestMatch, type Candidate, compareWorks } from '../../src/identity/works/match.ts'
import type { Work } from '../../src/identity/works/work.ts'
import { doi } from '../support/records.ts'

const nothing: Work = {
  identifiers: [],
  isbns: [],
  titleKey: '',
  year: undefined,
  journalId: undefined,
  volume: undefined,
  firstPage: undefined,
  firstFamilyKey: '',
}

/** All that a work can say but an identifier. */
const paper: Work = {
  identifiers: [],
  isbns: [],
  titleKey: 'the role of glutamate in mood disorders',
  year: 2007,
  journalId: 3,
  volume: '9',
  firstPage: '467',
  firstFamilyKey: 'zarate',
}

/** The status and method of a work that says `work`, against a known one that says `known`. */
function verdict(work: Partial<Work>, known: Partial<Work>): string {
  const match = compareWorks({ ...nothing, ...work }, { ...nothing, ...known, articleId: 1 })
  return match === undefined ? 'none' : `${match.status} ${match.method}`
}

function without(...parts: (keyof Work)[]): Work {
  return { ...paper, ...Object.fromEntries(parts.map((part) => [part, nothing[part]])) }
}

describe('identifiers', () => {
  test('the same DOI asserts a work, whatever else differs', () => {
    const known = { identifiers: [doi('a')], titleKey: 'another title of another work', year: 1950 }
    expect(verdict({ ...paper, identifiers: [doi('a')] }, known)).toBe('ASSERTED doi')
  })

  test('the same DOI does not assert a work that title, first author and place all say is another', () => {
    const other = {
      ...paper,
      titleKey: 'transgenic wheat with two genes for resistance',
      firstFamilyKey: 'chen',
      volume: '30',
    }
    const verdictOf = (known: Partial<Work>) =>
      verdict({ ...paper, identifiers: [doi('a')] }, { ...known, identifiers: [doi('a')] })
    expect(verdictOf(other)).toBe('none')
    expect(verdictOf({ ...other, firstFamilyKey: 'zarate' })).toBe('ASSERTED doi')
    expect(verdictOf({ ...other, firstFamilyKey: '' })).toBe('ASSERTED doi')
    expect(verdictOf({ ...other, titleKey: 'role of glutamate in the mood disorders' })).toBe('ASSERTED doi')
    expect(verdictOf({ ...other, titleKey: 'transgenic wheat' })).toBe('ASSERTED doi')
    expect(verdictOf({ ...other, titleKey: 'роль глутамата при расстройствах настроения' })).toBe(
      'ASSERTED doi',
    )
    expect(verdictOf({ ...other, volume: paper.volume })).toBe('ASSERTED doi')
    expect(verdictOf({ ...other, volume: paper.volume, firstPage: '1' })).toBe('none')
  })

  test('the same PubMed id does not assert a work with another DOI and another title, whoever wrote it', () => {
    const pmid = { scheme: 'pmid', value: '17' } as const
    const work = { ...paper, volume: '30', identifiers: [doi('a'), pmid] }
    const known = { ...paper, identifiers: [doi('b'), pmid] }
    const titleKey = 'transgenic wheat with two genes for resistance'
    expect(verdict({ ...work, titleKey }, known)).toBe('none')
    expect(verdict(work, known)).toBe('ASSERTED pmid')
    expect(verdict({ ...work, titleKey, identifiers: [pmid] }, known)).toBe('ASSERTED pmid')
  })

  test('a work with the same DOI comes before one with the same PubMed id and another DOI', () => {
    const pmid = { scheme: 'pmid', value: '17' } as const
    const older: Candidate = { ...paper, articleId: 1, identifiers: [doi('b'), pmid] }
    const newer: Candidate = { ...paper, articleId: 2, identifiers: [doi('a')] }
    const work = { ...paper, identifiers: [doi('a'), pmid] }
    expect(bestMatch(work, [older, newer])?.articleId).toBe(2)
  })

  test('another DOI is another work though all else agrees', () => {
    expect(verdict({ ...paper, identifiers: [doi('a')] }, { ...paper, identifiers: [doi('b')] })).toBe('none')
  })

  test('one of several DOIs is enough', () => {
    expect(verdict({ identifiers: [doi('a')] }, { identifiers: [doi('b'), doi('a')] })).toBe('ASSERTED doi')
  })

  test('the same value in another scheme is no identifier in common', () => {
    const [pmid, pmcid] = [
      { scheme: 'pmid', value: '17915' },
      { scheme: 'pmcid', value: '17915' },
    ] as const
    expect(verdict({ identifiers: [pmid] }, { identifiers: [pmid] })).toBe('ASSERTED pmid')
    expect(verdict({ identifiers: [pmid] }, { identifiers: [pmcid] })).toBe('none')
  })

  test('identifiers of different schemes leave it to the other parts', () => {
    const pmid = { scheme: 'pmid', value: '17915' } as const
    expect(verdict({ ...paper, identifiers: [pmid] }, { ...paper, identifiers: [doi('a')] })).toBe(
      'EXACT journal-place',
    )
  })
})

describe('the place in a journal', () => {
  test('with year and first author is exact', () => {
    expect(verdict(paper, paper)).toBe('EXACT journal-place')
    expect(verdict(without('titleKey'), paper)).toBe('EXACT journal-place')
  })

  test('with year, first author and a title that slipped is strong', () => {
    expect(verdict({ ...paper, titleKey: 'the role of glutamat in mood disorders' }, paper)).toBe(
      'STRONG journal-place',
    )
  })

  test('with the title is strong where year or first author are not known', () => {
    expect(verdict(without('firstFamilyKey'), paper)).toBe('STRONG journal-place')
    expect(verdict(without('year'), paper)).toBe('STRONG journal-place')
  })

  test('alone is weak', () => {
    expect(verdict(without('titleKey', 'firstFamilyKey', 'year'), paper)).toBe('WEAK journal-place')
    expect(verdict(without('titleKey', 'firstFamilyKey'), paper)).toBe('WEAK journal-place')
  })

  test('with another title and no author to vouch for it is not the work', () => {
    expect(verdict({ ...without('firstFamilyKey'), titleKey: 'book review' }, paper)).toBe('none')
  })

  test('with another first author is not the work', () => {
    const other = { ...paper, firstFamilyKey: 'manji' }
    expect(verdict({ ...other, titleKey: 'the role of glutamat in mood disorders' }, paper)).toBe('none')
    expect(verdict({ ...other, year: undefined }, paper)).toBe('none')
    expect(verdict({ ...other, titleKey: 'editorial' }, { ...paper, titleKey: 'editorial' })).toBe('none')
  })

  test('with another first author, but the same title, is the work: a name is misprinted', () => {
    expect(verdict({ ...paper, firstFamilyKey: 'zarrate' }, paper)).toBe('STRONG journal-place')
  })

  test('with another year is not the work unless its title is', () => {
    expect(verdict({ ...without('titleKey'), year: 2008 }, paper)).toBe('none')
    expect(verdict({ ...paper, year: 2008 }, paper)).toBe('STRONG title')
  })

  test.each(['journalId', 'volume', 'firstPage'] as const)('is no place without %s', (part) => {
    expect(verdict(without('titleKey', part), paper)).toBe('none')
  })
})

describe('the title', () => {
  const printed = without('journalId', 'volume', 'firstPage')

  test('with first author and year is strong', () => {
    expect(verdict(printed, paper)).toBe('STRONG title')
  })

  test('with the year alone is weak', () => {
    expect(verdict({ ...printed, firstFamilyKey: '' }, paper)).toBe('WEAK title')
  })

  test('alone is not enough', () => {
    expect(verdict({ ...printed, firstFamilyKey: '', year: undefined }, paper)).toBe('none')
  })

  test.each(['editorial', 'in reply', 'response to the'])(
    '"%s" is too short to tell works apart',
    (titleKey) => {
      expect(verdict({ ...printed, titleKey }, { ...printed, titleKey })).toBe('none')
    },
  )

  test.each([
    [2006, 'STRONG title'],
    [2008, 'STRONG title'],
    [2005, 'none'],
    [2009, 'none'],
    [undefined, 'STRONG title'],
  ])('of 2007 and printed as of %s by the same first author: %s', (year, expected) => {
    expect(verdict({ ...printed, year }, paper)).toBe(expected)
  })

  test('without first author needs the very year', () => {
    expect(verdict({ ...printed, firstFamilyKey: '', year: 2008 }, paper)).toBe('none')
  })

  test('on the same page of the same volume is the same work, whatever the journal is called there', () => {
    expect(verdict({ ...paper, journalId: 4 }, paper)).toBe('STRONG title')
    expect(verdict({ ...without('year'), journalId: 4 }, paper)).toBe('none')
    expect(verdict({ ...without('firstFamilyKey'), journalId: 4 }, paper)).toBe('WEAK title')
  })

  test.each([{ journalId: 4, volume: undefined }, { volume: '10' }, { firstPage: '1' }])(
    'by the same first author in the same year is the work, though its place is another (%o)',
    (place) => {
      expect(verdict({ ...paper, ...place }, paper)).toBe('STRONG title')
      expect(verdict({ ...paper, ...place, firstFamilyKey: 'manji' }, paper)).toBe('none')
      expect(verdict({ ...paper, ...place, firstFamilyKey: '' }, paper)).toBe('none')
      expect(verdict({ ...paper, ...place, year: 2004 }, paper)).toBe('none')
    },
  )

  test('a year later in another volume, on another page, is another work', () => {
    const later = { ...paper, year: (paper.year ?? 0) + 1 }
    expect(verdict({ ...later, volume: '99' }, paper)).toBe('STRONG title')
    expect(verdict({ ...later, volume: '99', firstPage: '7' }, paper)).toBe('none')
  })

  test.each([
    ['S467', '467'],
    ['467', 'e467'],
    ['D1178', '1178'],
  ])('page %s may be page %s', (one, other) => {
    const papers = [one, other].map((firstPage) => ({
      ...paper,
      journalId: undefined,
      year: undefined,
      firstPage,
    }))
    expect(verdict(papers[0] ?? paper, { ...paper, ...papers[1] })).toBe('STRONG title')
  })
})

describe('the best of several', () => {
  const exact: Candidate = { ...paper, articleId: 30 }
  const asserted: Candidate = { ...nothing, identifiers: [doi('a')], articleId: 40 }
  const weak: Candidate = { ...without('titleKey', 'firstFamilyKey'), articleId: 10 }

  test('is the surer one, however old the others are', () => {
    const work = { ...paper, identifiers: [doi('a')] }
    expect(bestMatch(work, [weak, exact, asserted])?.articleId).toBe(40)
    expect(bestMatch(work, [weak, exact])?.articleId).toBe(30)
    expect(bestMatch(work, [weak])?.articleId).toBe(10)
  })

  test('is the better score of one status', () => {
    const byTitle = { ...without('journalId'), articleId: 1 }
    const byPlace = { ...without('firstFamilyKey'), articleId: 2 }
    expect(bestMatch(paper, [byTitle, byPlace])).toMatchObject({ articleId: 2, status: 'STRONG' })
  })

  test('is the older of equals, whatever their order', () => {
    const twins = [8, 5, 9].map((articleId) => ({ ...exact, articleId }))
    expect(bestMatch(paper, twins)?.articleId).toBe(5)
    expect(bestMatch(paper, twins.toReversed())?.articleId).toBe(5)
  })

  test('is nothing where none is the work', () => {
    expect(bestMatch(paper, [])).toBeUndefined()
    expect(bestMatch(nothing, [exact, asserted, weak])).toBeUndefined()
  })
})

test('names the parts that agree', () => {
  const work = { ...without('volume'), identifiers: [doi('a')], year: 2008 }
  expect(compareWorks(work, { ...paper, identifiers: [doi('a')], articleId: 1 })?.evidence).toEqual([
    'doi',
    'title',
    'journal',
    'firstPage',
    'firstAuthor',
  ])
})

const anyWork: fc.Arbitrary<Work> = fc.record({
  identifiers: fc.array(
    fc.record({ scheme: fc.constantFrom(...identifierSchemes), value: fc.constantFrom('1', '2') }),
    { maxLength: 2 },
  ),
  isbns: fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }),
  titleKey: fc.oneof(fc.constantFrom('', 'editorial', paper.titleKey, 'four words or more'), fc.string()),
  year: fc.constantFrom(undefined, 0, 2006, 2007, 2009),
  journalId: fc.constantFrom(undefined, 3, 4),
  volume: fc.constantFrom(undefined, '', '9', '10'),
  firstPage: fc.constantFrom(undefined, '', '467', 'S1'),
  firstFamilyKey: fc.constantFrom('', 'zarate', 'manji'),
})

test('any two works compare alike both ways, with a score from 0 to 1', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (a, b) => {
      const match = compareWorks(a, { ...b, articleId: 7 })
      const back = compareWorks(b, { ...a, articleId: 7 })
      expect(back?.status).toBe(match?.status)
      expect(back?.score).toBe(match?.score)
      if (match === undefined) return
      expect(match.articleId).toBe(7)
      expect(match.score).toBeGreaterThan(0)
      expect(match.score).toBeLessThanOrEqual(1)
      expect(match.evidence).not.toEqual([])
    }),
    { numRuns: 2000 },
  )
})
