import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compatibleNames } from '../../src/domain/compatible-names.ts'
import { type Appearance, clusterAppearances, fullestName } from '../../src/identity/people/clusters.ts'
import { nameOf } from '../support/records.ts'

interface Known {
  readonly authorId?: number
  readonly orcid?: string
}

/** The appearances of one author list: `list(1, 'Singh JA, Manji HK', { 'Singh JA': { authorId: 7 } })`. */
function list(articleId: number, printed: string, known: Readonly<Record<string, Known>> = {}): Appearance[] {
  const names = printed.split(', ').map((text) => ({ text, name: nameOf(text) }))
  return names.map((author) => ({
    articleId,
    name: author.name,
    orcid: known[author.text]?.orcid,
    authorId: known[author.text]?.authorId,
    coauthors: names.filter((other) => other !== author).map(({ name }) => name),
  }))
}

/** The people that more than one appearance was found for: "Singh JA (1) = Singh J (2)". */
function joined(...appearances: Appearance[][]): string[] {
  return clusterAppearances(appearances.flat())
    .filter((cluster) => cluster.appearances.length > 1)
    .map((cluster) => cluster.appearances.map(described).toSorted().join(' = '))
    .toSorted()
}

function described({ name, articleId }: Appearance): string {
  const parts = [name.family ?? name.literal, name.given ?? name.initials, name.suffix]
  return `${parts.filter((part) => part !== undefined).join(' ')} (${articleId})`
}

const [josiah, laure] = ['0000-0002-1825-0097', '0000-0001-5109-3700']

describe('ORCID iDs', () => {
  test('the same iD is the same person under another name and without shared co-authors', () => {
    expect(
      joined(
        list(1, 'Smith J, Manji HK', { 'Smith J': { orcid: josiah } }),
        list(2, 'Jones-Carter A, Krystal JH', { 'Jones-Carter A': { orcid: josiah } }),
      ),
    ).toEqual(['Jones-Carter A (2) = Smith J (1)'])
  })

  test('two iDs are two people though names and co-authors agree', () => {
    expect(
      joined(
        list(1, 'Wang L, Manji HK', { 'Wang L': { orcid: josiah } }),
        list(2, 'Wang L, Manji HK', { 'Wang L': { orcid: laure } }),
      ),
    ).toEqual(['Manji HK (1) = Manji HK (2)'])
  })

  test('a name without iD that fits two people with iDs joins the earlier and not both', () => {
    expect(
      joined(
        list(1, 'Wang L, Manji HK', { 'Wang L': { orcid: josiah } }),
        list(2, 'Wang L, Du J', { 'Wang L': { orcid: laure } }),
        list(3, 'Wang L, Manji HK, Du J'),
      ),
    ).toEqual(['Du J (2) = Du J (3)', 'Manji HK (1) = Manji HK (3)', 'Wang L (1) = Wang L (3)'])
  })

  test('one iD twice in an author list is still two people', () => {
    const both = list(1, 'Wang L, Wang M', { 'Wang L': { orcid: josiah }, 'Wang M': { orcid: josiah } })
    expect(clusterAppearances(both)).toHaveLength(2)
  })
})

describe('names', () => {
  test('compatible names without a shared co-author stay apart', () => {
    expect(joined(list(1, 'Krystal JH, Charney DS'), list(2, 'Krystal JH, Sanacora G'))).toEqual([])
    expect(joined(list(1, 'Krystal JH'), list(2, 'Krystal JH'))).toEqual([])
  })

  test('a co-author in another compatible spelling counts as shared', () => {
    expect(joined(list(1, 'Du J, Quiroz JA'), list(2, 'Du J, Quiroz J'))).toEqual([
      'Du J (1) = Du J (2)',
      'Quiroz J (2) = Quiroz JA (1)',
    ])
  })

  test('a co-author of the same family name with other initials is not shared', () => {
    expect(joined(list(1, 'Du J, Singh JA'), list(2, 'Du J, Singh JB'))).toEqual([])
  })

  test('Jr and Sr stay apart whoever wrote with them', () => {
    const lists = [list(1, 'Zarate CA Jr, Manji HK, Du J'), list(2, 'Zarate CA Sr, Manji HK, Du J')]
    expect(joined(...lists)).toEqual(['Du J (1) = Du J (2)', 'Manji HK (1) = Manji HK (2)'])
  })

  test('a name that prints no suffix is the Jr of the same co-author', () => {
    expect(joined(list(1, 'Zarate CA Jr, Manji HK'), list(2, 'Zarate CA, Manji HK'))).toEqual([
      'Manji HK (1) = Manji HK (2)',
      'Zarate CA (2) = Zarate CA Jr (1)',
    ])
  })

  test('a collective name is itself without any co-author', () => {
    expect(
      joined(
        list(1, 'STAR*D Investigators Group of 12, Rush AJ'),
        list(2, 'STAR*D investigators group of 12'),
        list(3, 'STAR*D Investigators Group of 13'),
      ),
    ).toEqual(['STAR*D Investigators Group of 12 (1) = STAR*D investigators group of 12 (2)'])
  })

  test('a short name that fits two people does not make them one', () => {
    const lists = [list(1, 'Singh JA, Manji HK'), list(2, 'Singh JB, Manji HK'), list(3, 'Singh J, Manji HK')]
    expect(joined(...lists)).toEqual([
      'Manji HK (1) = Manji HK (2) = Manji HK (3)',
      'Singh J (3) = Singh JA (1)',
    ])
    expect(joined(...lists.toReversed())).toEqual([
      'Manji HK (1) = Manji HK (2) = Manji HK (3)',
      'Singh J (3) = Singh JB (2)',
    ])
  })

  test('nobody stands twice in one author list', () => {
    expect(clusterAppearances(list(1, 'Wang L, Wang L, Manji HK'))).toHaveLength(3)
    const clusters = clusterAppearances([
      ...list(1, 'Wang L, Wang LJ, Manji HK'),
      ...list(2, 'Wang L, Manji HK'),
    ])
    expect(new Set(clusters.map(({ appearances }) => appearances.length))).toEqual(new Set([1, 2]))
    expect(clusters).toHaveLength(3)
  })
})

describe('known authors', () => {
  test('two known authors whom a new list connects are one, the oldest first', () => {
    const clusters = clusterAppearances([
      ...list(1, 'Zarate CA, Du J', { 'Zarate CA': { authorId: 12 } }),
      ...list(2, 'Zarate C, Manji HK', { 'Zarate C': { authorId: 3 } }),
      ...list(3, 'Zarate CA, Manji HK, Du J'),
    ])
    expect(clusters.map(({ authorIds }) => authorIds).filter((ids) => ids.length > 0)).toEqual([[3, 12]])
  })

  test('the appearances of a known author are one person however the names differ', () => {
    const clusters = clusterAppearances([
      ...list(1, 'Smith J', { 'Smith J': { authorId: 5 } }),
      ...list(2, 'Jones K', { 'Jones K': { authorId: 5 } }),
    ])
    expect(clusters.map(({ authorIds, appearances }) => [authorIds, appearances.length])).toEqual([[[5], 2]])
  })

  test('a known author with another name is not joined by a name that fits only one of the two', () => {
    const known = { authorId: 5, orcid: josiah }
    const clusters = clusterAppearances([
      ...list(1, 'Smith J, Manji HK', { 'Smith J': known }),
      ...list(2, 'Jones J', { 'Jones J': known }),
      ...list(3, 'Smith J, Manji HK'),
    ])
    expect(clusters.map(({ appearances }) => appearances.map(described))).toEqual([
      ['Smith J (1)', 'Jones J (2)'],
      ['Manji HK (1)', 'Manji HK (3)'],
      ['Smith J (3)'],
    ])
  })

  test('lists taken in one after the other give the people of all at once', () => {
    const printed = ['Zarate CA Jr, Du J, Manji HK', 'Zarate CA, Quiroz J, Du J', 'Quiroz JA, Du J', 'Du J']
    const all = printed.map((names, index) => list(index + 1, names))
    let known: Appearance[] = []
    let nextId = 1
    for (const appearances of all) {
      known = clusterAppearances([...known, ...appearances]).flatMap((cluster) => {
        const authorId = cluster.authorIds[0] ?? nextId++
        return cluster.appearances.map((appearance) => ({ ...appearance, authorId }))
      })
    }
    const people = Map.groupBy(known, ({ authorId }) => authorId)
    const lines = (groups: Iterable<readonly Appearance[]>): string[] =>
      [...groups].map((appearances) => appearances.map(described).toSorted().join(' = ')).toSorted()
    const atOnce = lines(clusterAppearances(all.flat()).map(({ appearances }) => appearances))
    expect(lines(people.values())).toEqual(atOnce)
    expect(atOnce).toContain('Zarate CA (2) = Zarate CA Jr (1)')
  })
})

test('whatever the lists say, people are whole, compatible, and nowhere twice', () => {
  const printed = fc.constantFrom(
    'Singh J',
    'Singh JA',
    'Singh JB',
    'Du J',
    'Du JX',
    'Zarate C Jr',
    'The Group',
  )
  const orcid = fc.option(fc.constantFrom(josiah, laure), { nil: undefined, freq: 5 })
  const author = fc.record({ printed, orcid })
  const lists = fc.array(fc.array(author, { maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(lists, (articles) => {
      const appearances = articles.flatMap((authors, articleId) =>
        authors.map((own) => ({
          articleId,
          name: nameOf(own.printed),
          orcid: own.orcid,
          authorId: undefined,
          coauthors: authors.filter((other) => other !== own).map((other) => nameOf(other.printed)),
        })),
      )
      const clusters = clusterAppearances(appearances)
      expect(clusters.flatMap((cluster) => cluster.appearances)).toHaveLength(appearances.length)
      expect(new Set(clusters.flatMap((cluster) => cluster.appearances))).toEqual(new Set(appearances))
      for (const { appearances: members } of clusters) {
        expect(new Set(members.map(({ articleId }) => articleId)).size).toBe(members.length)
        const orcids = new Set(members.flatMap((member) => member.orcid ?? []))
        expect(orcids.size).toBeLessThan(2)
        // Only an iD outweighs names.
        if (orcids.size > 0) continue
        for (const a of members) for (const b of members) expect(compatibleNames(a.name, b.name)).toBe(true)
      }
      expect(clusterAppearances(appearances)).toEqual(clusters)
    }),
  )
})

describe('the fullest name', () => {
  test('takes each part from the form that says most', () => {
    expect(
      fullestName([
        { family: 'Zarate', initials: 'C' },
        { family: 'Zarate', initials: 'CA', suffix: 'Jr' },
        { family: 'Zárate', given: 'Carlos' },
      ]),
    ).toEqual({ family: 'Zárate', given: 'Carlos', initials: 'CA', suffix: 'Jr' })
  })

  test('is never made of two names of one person', () => {
    const [smith, jones] = [
      { family: 'Smith', initials: 'J', suffix: 'Jr' },
      { family: 'Jones-Carter', initials: 'AL' },
    ]
    expect(fullestName([smith, jones])).toEqual(jones)
    expect(fullestName([{ ...smith, given: 'Jo' }, jones])).toEqual({ ...smith, given: 'Jo' })
  })

  test('of a collective is the collective name', () => {
    expect(fullestName([{ literal: 'STAR*D Group' }])).toEqual({ literal: 'STAR*D Group' })
  })
})
