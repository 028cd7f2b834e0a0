import { expect, test } from 'vitest'
import { splitLines } from '../../training/data/split.ts'
import type { LabelledLine } from '../../training/labelled-line.ts'

const line = (group: string, text: string): LabelledLine => ({ source: 's', group, text, segments: [] })

test('lines of an article stay together, however many they are; those of a file are split one by one', () => {
  const ofArticle = Array.from({ length: 200 }, (_, index) => line('PMC1', `Text ${index}`))
  const ofFile = Array.from({ length: 1_000 }, (_, index) => line('file:all.xml', `Text ${index}`))
  const { train, tune, score } = splitLines([...ofArticle, ...ofFile])
  const places = [train, tune, score].map((part) => part.filter(({ group }) => group === 'PMC1').length)
  expect(places.toSorted((a, b) => a - b)).toEqual([0, 0, 200])
  const [most = 0, few = 0, some = 0] = [train, tune, score].map(
    (part) => part.filter(({ group }) => group !== 'PMC1').length,
  )
  expect(most).toBeGreaterThan(650)
  expect(most).toBeLessThan(750)
  expect(some).toBeGreaterThan(few)
})

test('a line does not move when others come', () => {
  const lines = Array.from({ length: 50 }, (_, index) => line(`g${index}`, 'x'))
  const before = splitLines(lines).score.map(({ group }) => group)
  const after = splitLines([...lines, line('new', 'y')]).score.map(({ group }) => group)
  expect(after.filter((group) => group !== 'new')).toEqual(before)
})
