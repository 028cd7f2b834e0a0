import { expect, test } from 'vitest'
import { hashOf, Random } from '../../../training/random.ts'
import { sideOf } from '../../../training/synthetic/side.ts'

test('a seed gives the same numbers every time', () => {
  const numbers = (seed: number): number[] =>
    Array.from(
      { length: 5 },
      (
        (random) => () =>
          random.int(0, 999)
      )(new Random(seed)),
    )
  expect(numbers(7)).toEqual(numbers(7))
  expect(numbers(7)).not.toEqual(numbers(8))
})

test('a weighted choice takes each value as often as its weight says', () => {
  const random = new Random(1)
  const counts = { often: 0, seldom: 0, never: 0 }
  for (let turn = 0; turn < 4000; turn++) {
    counts[
      random.weighted([
        [3, 'often'],
        [1, 'seldom'],
        [0, 'never'],
      ] as const)
    ]++
  }
  expect(counts.never).toBe(0)
  expect(counts.often / counts.seldom).toBeGreaterThan(2.6)
  expect(counts.often / counts.seldom).toBeLessThan(3.4)
})

test('some fifteen of a hundred names are unseen, and always the same', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `style-${index}`)
  const unseen = names.filter((name) => sideOf(name) === 'unseen').length
  expect(unseen).toBeGreaterThan(230)
  expect(unseen).toBeLessThan(370)
  expect(names.map(sideOf)).toEqual(names.map(sideOf))
})

test('a hash is the same on every machine', () => {
  expect(hashOf('Soziale Welt')).toBe(3653681014)
  expect(hashOf('a')).not.toBe(hashOf('b'))
})
