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
  const set = new PreparedSet(500)
  const prepared = new Set<string>()
  for (const text of texts(4_000)) {
    for (let use = 0; use < 2; use += 1) if (set.admits(text)) prepared.add(text)
  }
  expect(prepared.size).toBe(500)
})

test('4,000 different statements, each once, prepare nothing', () => {
  const set = new PreparedSet(500)
  expect(texts(4_000).filter((text) => set.admits(text))).toEqual([])
})

test('what recurs later is taken in when the connections are new', () => {
  let now = 0
  const set = new PreparedSet(10, () => now)
  const twice = (list: string[]) => list.filter((text) => [set.admits(text), set.admits(text)].includes(true))
  expect(twice(texts(10))).toHaveLength(10)
  expect(twice(texts(10, 100))).toHaveLength(0)
  now += (connectionLifetime + 1) * 1000
  expect(twice(texts(10, 200))).toHaveLength(10)
})
