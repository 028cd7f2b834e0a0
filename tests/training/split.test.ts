import { expect, test } from 'vitest'
import { lineKey } from '../../training/data/line-key.ts'
import { readGrobid } from '../../training/data/sets/grobid.ts'
import { splitLines } from '../../training/data/split.ts'
import type { LabelledLine } from '../../training/labelled-line.ts'

const line = (group: string, text: string): LabelledLine => ({ source: 's', group, text, segments: [] })

test('lines of an article stay together, however many they are', () => {
  const { train, tune, score } = splitLines(
    Array.from({ length: 200 }, (_, index) => line('PMC1', `Text ${index}`)),
  )
  expect([train.length, tune.length, score.length].toSorted((a, b) => a - b)).toEqual([0, 0, 200])
})

test('of many groups 70 in 100 train, 10 tune, 20 score, and none moves when others come', () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => line(`g${index}`, 'x'))
  const { train, tune, score } = splitLines(lines)
  for (const [part, share] of [
    [train, 0.7],
    [tune, 0.1],
    [score, 0.2],
  ] as const) {
    expect(Math.abs(part.length / lines.length - share)).toBeLessThan(0.03)
  }
  expect(splitLines(lines.slice(0, 500)).score).toEqual(
    score.filter(({ group }) => Number(group.slice(1)) < 500),
  )
})

test('a file of GROBID that is a collection is split line by line, a small one is not', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      file: 'all.xml',
      bibl: `<bibl><title level="j">Journal ${'abcdefghij'.charAt(index % 10)}${'klmnopqrst'.charAt(index / 10)}</title></bibl>`,
    }))
  expect(new Set(readGrobid(rows(70)).map(({ group }) => group)).size).toBe(70)
  expect(new Set(readGrobid(rows(20)).map(({ group }) => group))).toEqual(new Set(['file:all.xml']))
})

test('the same line in another set has the same key', () => {
  expect(lineKey('[3] W. Enright. Improving  matrices, 1978.')).toBe(
    lineKey('W. Enright, “Improving matrices” (1978)'),
  )
  expect(lineKey('W. Enright. Improving matrices')).not.toBe(lineKey('W. Enright. Improving vectors'))
  expect(lineKey('12')).not.toBe(lineKey('13'))
})
