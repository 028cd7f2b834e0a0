import { expect, test } from 'vitest'
import { connectionLifetime } from '../../src/db/client.ts'
import { PreparedSet } from '../../src/plan/prepared-set.ts'

const texts = (count: number, start = 0) =>
  Array.from({ length: count }, (_, index) => `select ${start + index}`)

test('a statement is prepared from its second use on', () => {
  const set = new PreparedSet()
  expect([set.admits('a'), set.admits('a'), set.admits('b'), set.admits('a')]).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('4,000 different statements, each twice, prepare no more than the bound', () => {
  const set = new PreparedSet({ count: 500 })
  const prepared = new Set<string>()
  for (const text of texts(4_000)) {
    for (let use = 0; use < 2; use += 1) if (set.admits(text)) prepared.add(text)
  }
  expect(prepared.size).toBe(500)
})

test('4,000 different statements, each once, prepare nothing', () => {
  const set = new PreparedSet({ count: 500 })
  expect(texts(4_000).filter((text) => set.admits(text))).toEqual([])
})

test('what recurs later is taken in when the connections are new', () => {
  let now = 0
  const set = new PreparedSet({ count: 10, now: () => now })
  const twice = (list: string[]) => list.filter((text) => [set.admits(text), set.admits(text)].includes(true))
  expect(twice(texts(10))).toHaveLength(10)
  expect(twice(texts(10, 100))).toHaveLength(0)
  now += (connectionLifetime + 1) * 1000
  expect(twice(texts(10, 200))).toHaveLength(10)
})

const long = (count: number, length: number) => texts(count).map((text) => text.padEnd(length, ' '))

test('prepared statements are bounded by their size too', () => {
  const set = new PreparedSet({ characters: 100_000 })
  const prepared = long(50, 10_000).filter((text) => [set.admits(text), set.admits(text)].includes(true))
  expect(prepared).toHaveLength(10)
  // A small one still fits where a large one does not.
  const other = new PreparedSet({ characters: 25_000 })
  const admitted = [...long(3, 10_000), 'select'].map((text) => [other.admits(text), other.admits(text)][1])
  expect(admitted).toEqual([true, true, false, true])
})

test('a huge statement is never prepared, and not remembered', () => {
  const set = new PreparedSet()
  const [huge = ''] = long(1, 20_001)
  expect([set.admits(huge), set.admits(huge), set.admits(huge)]).toEqual([false, false, false])
  expect(set.heldCharacters).toBe(0)
})

test('what was seen once is remembered up to a size', () => {
  const set = new PreparedSet({ characters: 100_000 })
  for (const text of long(1_000, 5_000)) set.admits(text)
  expect(set.heldCharacters).toBeGreaterThan(350_000)
  expect(set.heldCharacters).toBeLessThanOrEqual(400_000)
})
