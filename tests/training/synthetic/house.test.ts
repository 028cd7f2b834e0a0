import { assert, constantFrom, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CslItem } from '../../../training/synthetic/csl/csl-item.ts'
import { houseLine } from '../../../training/synthetic/house/house-lines.ts'
import { LineBuilder } from '../../../training/synthetic/house/line-builder.ts'
import { Random } from '../../../training/random.ts'
import { faults, values } from './values.ts'

const chapter: CslItem = {
  type: 'chapter',
  title: 'Was ist sozialer Wandel?',
  author: [
    { family: 'Koch', given: 'Thorsten' },
    { family: 'Eßer', given: 'Hans-Peter', 'non-dropping-particle': 'von' },
  ],
  editor: [{ family: 'Luhmann', given: 'N.' }],
  'container-title': 'Handbuch der Soziologie',
  publisher: 'Campus',
  'publisher-place': 'Frankfurt a. M.',
  edition: '2',
  volume: '4',
  page: '34-56',
  'collection-title': 'Soziale Welt',
  'collection-number': '12',
  issued: { 'date-parts': [[2001]] },
}
const article: CslItem = {
  type: 'article-journal',
  title: 'On finding things',
  author: [{ family: 'Lee', given: 'A. B.' }],
  'container-title': 'Journal of Things',
  volume: '12',
  issue: '3',
  page: '1234-1239',
  issued: { 'date-parts': [[1999, 5, 3]] },
  DOI: '10.1000/abc',
}
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sv',
  'da',
  'tr',
  'ru',
  'zh',
  'ja',
  'ko',
  'el',
  'ar',
  'he',
]

describe('styles outside CSL', () => {
  test('every line of every language has its parts where they are', () => {
    assert(
      property(nat(), constantFrom(...languages), constantFrom(chapter, article), (seed, language, item) => {
        const line = houseLine(new Random(seed), { group: 'table/1', language, item })
        expect(faults(line)).toEqual([])
        const found = values(line)
        const title = found.find((value) => value.startsWith('title'))
        // Physics prints no titles of articles.
        if (title !== undefined) expect(title).toBe(`title ${item.title}`)
        else expect(item).toBe(article)
        expect(found.some((value) => /^date .*(?:1999|2001)/.test(value))).toBe(true)
        expect(line.text).not.toMatch(/,,|\. \.|undefined|\(\)/)
      }),
      { numRuns: 600 },
    )
  })

  test('the same seed prints the same line', () => {
    const line = (): string =>
      houseLine(new Random(11), { group: 'table/1', language: 'de', item: chapter }).text
    expect(line()).toBe(line())
  })

  test('houses differ: a hundred seeds make about a hundred lines', () => {
    const lines = Array.from(
      { length: 100 },
      (_, seed) => houseLine(new Random(seed), { group: 'table/1', language: 'de', item: chapter }).text,
    )
    expect(new Set(lines).size).toBeGreaterThan(95)
  })

  test('a separator is printed once, and not behind a sign that ends a title', () => {
    const line = new LineBuilder()
    line
      .part('title', 'Why?')
      .gap('. ')
      .gap(', ')
      .part('container', 'Phys. Rev.')
      .gap('. ')
      .part('date', '1999')
      .gap(', ')
      .end('.')
    expect(line.text).toBe('Why? Phys. Rev. 1999.')
    expect(line.segments.map(({ start, end }) => line.text.slice(start, end))).toEqual([
      'Why?',
      'Phys. Rev.',
      '1999',
    ])
  })
})
