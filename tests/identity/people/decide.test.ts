import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonName } from '../../../src/domain/record.ts'
import { decidePeople } from '../../../src/identity/people/decide.ts'
import type { KnownPerson, Mention, Person } from '../../../src/identity/people/mention.ts'
import { blockNumbers, nameKey } from '../../../src/identity/people/names/name-keys.ts'
import { rarityOf } from '../../../src/identity/people/names/rarity.ts'
import { nearnessOfNames } from '../../../src/identity/people/names/variants.ts'
import { companionsOf } from '../../../src/identity/people/traits/companions.ts'
import { companionNumber, traitsOf } from '../../../src/identity/people/traits/traits.ts'
import { nameOf } from '../../support/records.ts'

interface Known {
  readonly authorId?: number
  readonly orcid?: string
  readonly affiliation?: string
  readonly email?: string
  readonly name?: PersonName
}

interface ArticleFacts {
  readonly title?: string
  readonly journal?: number
  readonly citedBy?: number
}

/** The mentions of one author list: `list(1, 'Singh JA, Manji HK', { 'Singh JA': { authorId: 7 } })`. */
function list(
  articleId: number,
  printed: string,
  known: Readonly<Record<string, Known>> = {},
  facts: ArticleFacts = {},
): Mention[] {
  const texts = printed.split(', ')
  const names = texts.map((text) => known[text]?.name ?? nameOf(text))
  return texts.map((text, index) => {
    const name = names[index] ?? {}
    const { affiliation, email, orcid, authorId } = known[text] ?? {}
    const traits = traitsOf({
      name,
      companions: companionsOf(names, index),
      emails: email === undefined ? [] : [email],
      affiliations: affiliation === undefined ? [] : [affiliation],
      title: facts.title,
      journalId: facts.journal,
      citedBy: facts.citedBy,
    })
    const nothing = new Set<number>()
    return {
      articleId,
      publishedKey: articleId,
      name,
      blocks: blockNumbers(name),
      orcid,
      authorId,
      traits,
      cites: nothing,
      citedWith: nothing,
    }
  })
}

/** Of names as a collection of 1,000 works has them that all are met once. */
const statistics = {
  ofName: (name: PersonName) => rarityOf(nameKey(name) ?? ' ', 1, 1000),
  ofCompanion: (companion: number) => rarities.get(companion) ?? 10,
}
const rarities = new Map(
  ['wang l', 'wang y', 'singh j', 'du j'].map((key) => [companionNumber(key), rarityOf(key, 1, 1000)]),
)

function decide(mentions: readonly Mention[], known: readonly KnownPerson[] = []): Person[] {
  return decidePeople(mentions, known, statistics)
}

/** The people that more than one mention was found for: "Singh JA (1) = Singh J (2)". */
function joined(...lists: Mention[][]): string[] {
  return decide(lists.flat())
    .filter(({ mentions }) => mentions.length > 1)
    .map(({ mentions }) => mentions.map(described).toSorted().join(' = '))
    .toSorted()
}

function described({ name, articleId }: Mention): string {
  const parts = [name.family ?? name.literal, name.given ?? name.initials, name.suffix]
  return `${parts.filter((part) => part !== undefined).join(' ')} (${articleId})`
}

const [josiah, laure] = ['0000-0002-1825-0097', '0000-0001-5109-3700']

describe('ORCID iDs', () => {
  test('the same iD is the same person under another name and without shared companions', () => {
    expect(
      joined(
        list(1, 'Smith J, Manji HK', { 'Smith J': { orcid: josiah } }),
        list(2, 'Jones-Carter A, Krystal JH', { 'Jones-Carter A': { orcid: josiah } }),
      ),
    ).toEqual(['Jones-Carter A (2) = Smith J (1)'])
  })

  test('two iDs are two people though names and companions agree', () => {
    expect(
      joined(
        list(1, 'Gispen-de Wied CC, Manji HK', { 'Gispen-de Wied CC': { orcid: josiah } }),
        list(2, 'Gispen-de Wied CC, Manji HK', { 'Gispen-de Wied CC': { orcid: laure } }),
      ),
    ).toEqual(['Manji HK (1) = Manji HK (2)'])
  })

  test('one iD twice in an author list is still two people', () => {
    const both = list(1, 'Wang L, Wang M', { 'Wang L': { orcid: josiah }, 'Wang M': { orcid: josiah } })
    expect(decide(both)).toHaveLength(2)
  })
})

describe('names alone', () => {
  test('are enough where they are rare and have two initials', () => {
    expect(joined(list(1, 'Quiroz JA, Du J'), list(2, 'Quiroz JA, Manji HK'))).toEqual([
      'Quiroz JA (1) = Quiroz JA (2)',
    ])
  })

  test.each([
    'Wang Y',
    'Li J',
    'Kumar A',
    'Singh JA',
    'Smith J',
    'Kim SH',
    'Lee JH',
    'Zhang L',
    'Chen X',
    'Brown A',
  ])('are not enough where they are common: %s', (name) => {
    expect(joined(list(1, `${name}, Gispen-de Wied CC`), list(2, `${name}, Manji HK`))).toEqual([])
  })

  test('a short one that fits two people is neither', () => {
    expect(
      joined(list(1, 'Singh JA, Du J'), list(2, 'Singh JB, Du J'), list(3, 'Singh J, Du J')).filter((line) =>
        line.includes('Singh'),
      ),
    ).toEqual([])
  })

  test('Jr and Sr stay apart whoever wrote with them', () => {
    expect(joined(list(1, 'Zarate CA Jr, Manji HK'), list(2, 'Zarate CA Sr, Manji HK'))).toEqual([
      'Manji HK (1) = Manji HK (2)',
    ])
  })

  test('a collective is itself without any companion', () => {
    expect(
      joined(
        list(1, 'STAR*D Investigators Group of 12, Rush AJ'),
        list(2, 'STAR*D investigators group of 12'),
        list(3, 'STAR*D Investigators Group of 13'),
      ),
    ).toEqual(['STAR*D Investigators Group of 12 (1) = STAR*D investigators group of 12 (2)'])
  })

  test('nobody stands twice in one author list', () => {
    expect(decide(list(1, 'Wang L, Wang L, Manji HK'))).toHaveLength(3)
  })
})

describe('evidence makes one person of a common name:', () => {
  const wang = 'Wang Y'
  const bearers: [string, Known, ArticleFacts][] = [
    ['the same address', { email: 'y.wang@example.org' }, {}],
    ['affiliations alike', { affiliation: 'Institute of Vertebrate Paleontology, Kunming, Yunnan' }, {}],
    ['the same given name and journal', { name: { family: 'Wang', given: 'Yuexin' } }, { journal: 7 }],
  ]
  test.each(bearers)('%s', (_, known, facts) => {
    expect(
      joined(list(1, wang, { [wang]: known }, facts), list(2, wang, { [wang]: known }, facts)),
    ).toHaveLength(1)
  })

  test('two rare companions', () => {
    expect(
      joined(
        list(1, `${wang}, Gispen-de Wied CC, Quiroz JA`),
        list(2, `${wang}, Gispen-de Wied CC, Quiroz JA`),
      ),
    ).toContain('Wang Y (1) = Wang Y (2)')
  })

  test('but not one that is as common', () => {
    expect(joined(list(1, `${wang}, Wang L`), list(2, `${wang}, Wang L`))).toEqual([])
  })

  test('and other affiliations, titles and companions make two of a given name that many have', () => {
    const one = { name: { family: 'Wang', given: 'Yan' }, affiliation: 'Institute of Geology, Nanning' }
    const two = { name: { family: 'Wang', given: 'Yong' }, affiliation: 'School of Pharmacy, Harbin' }
    expect(joined(list(1, wang, { [wang]: one }), list(2, wang, { [wang]: two }))).toEqual([])
  })
})

describe('variants of a name', () => {
  const pairs: [string, string][] = [
    ['da Silva JR, Quiroz JA, Manji HK', 'Silva JR, Quiroz JA, Manji HK'],
    ['García-Márquez G, Quiroz JA, Manji HK', 'García G, Quiroz JA, Manji HK'],
    ['Mueller KH, Quiroz JA, Manji HK', 'Müller KH, Quiroz JA, Manji HK'],
    ['van den Berg HT, Quiroz JA, Manji HK', 'Berg HT, Quiroz JA, Manji HK'],
  ]
  test.each(pairs)('%s is there in %s', (one, two) => {
    expect(joined(list(1, one), list(2, two))).toHaveLength(3)
  })

  test('are not enough without a companion', () => {
    expect(joined(list(1, 'da Silva J, Quiroz JA'), list(2, 'Silva J, Krystal JH'))).toEqual([])
  })
})

describe('known people', () => {
  const zarate: KnownPerson = {
    id: 12,
    forms: [{ family: 'Zarate', initials: 'CA' }],
    orcid: undefined,
    mentions: list(1, 'Zarate CA, Du J').slice(0, 1),
  }

  test('keep their places in a list that is given anew', () => {
    const [person] = decide(list(5, 'Zarate CA', { 'Zarate CA': { authorId: 12 } }), [zarate])
    expect(person?.authorIds).toEqual([12])
  })

  test('but not against a name that another list of theirs has', () => {
    const [person] = decide(list(5, 'Zarate CB', { 'Zarate CB': { authorId: 12 } }), [zarate])
    expect(person?.authorIds).toEqual([])
  })

  test('whom one list is like become one, the oldest first', () => {
    const other: KnownPerson = { ...zarate, id: 3, mentions: list(2, 'Zarate CA, Manji HK').slice(0, 1) }
    const people = decide(list(3, 'Zarate CA, Manji HK, Du J'), [zarate, other])
    expect(people.map(({ authorIds }) => authorIds).filter((ids) => ids.length > 0)).toEqual([[3, 12]])
  })

  test('who are said to be two stay two', () => {
    const other: KnownPerson = { ...zarate, id: 3, mentions: list(2, 'Zarate CA, Manji HK').slice(0, 1) }
    const mentions = list(3, 'Zarate CA, Manji HK, Du J')
    const people = decidePeople(mentions, [zarate, other], statistics, { apart: new Set(['3 12']) })
    expect(people.every(({ authorIds }) => authorIds.length < 2)).toBe(true)
  })
})

test('10,000 namesakes are told apart in a few seconds', () => {
  const mentions = Array.from({ length: 10_000 }, (_, index) =>
    list(index + 1, `Wang Y, ${companion(index % 2500)}`),
  ).flat()
  const start = performance.now()
  const people = decide(mentions)
  expect(performance.now() - start).toBeLessThan(30_000)
  expect(people.length).toBeGreaterThan(2500)
  expect(people.flatMap((person) => person.mentions)).toHaveLength(20_000)
}, 60_000)

function companion(number: number): string {
  const letters = number
    .toString(20)
    .replace(/./g, (digit) => 'bcdfghjklmnpqrstvwxz'.charAt(Number.parseInt(digit, 20)))
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}ovic AB`
}

test('whatever the lists say, people are whole, compatible, and nowhere twice', () => {
  const printed = fc.constantFrom(
    'Singh J',
    'Singh JA',
    'Singh JB',
    'Du J',
    'Du JX',
    'da Silva J',
    'Silva JR',
    'Zarate C Jr',
    'Zarate CA',
    'The Group',
  )
  const orcid = fc.option(fc.constantFrom(josiah, laure), { nil: undefined, freq: 5 })
  const author = fc.record({ printed, orcid })
  const lists = fc.array(fc.array(author, { maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(lists, (articles) => {
      const mentions = articles.flatMap((authors, articleId) => {
        const names = authors.map((own) => nameOf(own.printed))
        const all = authors.length === 0 ? [] : list(articleId, authors.map((own) => own.printed).join(', '))
        return all.map((mention, index) => ({
          ...mention,
          name: names[index] ?? {},
          blocks: blockNumbers(names[index] ?? {}),
          orcid: authors[index]?.orcid,
        }))
      })
      const people = decide(mentions)
      expect(people.flatMap((person) => person.mentions)).toHaveLength(mentions.length)
      expect(new Set(people.flatMap((person) => person.mentions))).toEqual(new Set(mentions))
      for (const { mentions: own, orcid: iD } of people) {
        expect(new Set(own.map(({ articleId }) => articleId)).size).toBe(own.length)
        const orcids = new Set(own.flatMap((mention) => mention.orcid ?? []))
        expect(orcids.size).toBeLessThan(2)
        // Only an iD outweighs names.
        if (iD !== undefined) continue
        for (const a of own) for (const b of own) expect(nearnessOfNames(a.name, b.name)).toBeDefined()
      }
      expect(decide(mentions)).toEqual(people)
    }),
    { numRuns: 2000 },
  )
})
