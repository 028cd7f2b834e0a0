import { expect, test } from 'vitest'
import { negotiate } from '../../src/server/accept.ts'
import { cpuTime } from '../support/cpu-time.ts'

const offered = ['application/a', 'application/b', 'text/c']
const chosen = (header: string | undefined) => negotiate(header, offered)?.type

test.each([
  [undefined, 'application/a'],
  ['', 'application/a'],
  ['*/*', 'application/a'],
  ['text/c', 'text/c'],
  ['TEXT/C', 'text/c'],
  ['text/*', 'text/c'],
  ['application/b, application/a', 'application/b'],
  ['application/b;q=0.5, application/a;q=0.7', 'application/a'],
  ['application/a;q=0, */*;q=0.1', 'application/b'],
  ['*/*, application/a;q=0.2', 'application/b'],
  ['application/*;q=0.9, application/b;q=0.2, text/c;q=0.5', 'application/a'],
  ['image/png', undefined],
  ['text/c;q=0', undefined],
  ['text/c;q=nonsense', 'text/c'],
  ['nonsense', 'application/a'],
  ['image/png;x="a,text/c;q=1\\"", application/b', 'application/b'],
])('Accept %j takes %s', (header, type) => {
  expect(chosen(header)).toBe(type)
})

test('parameters of the range come along, quoted or not', () => {
  const accepted = negotiate('text/c; style="a;b, \\"c\\""; Locale=de-DE; q=0.3', offered)
  expect([...(accepted?.parameters ?? [])]).toEqual([
    ['style', 'a;b, "c"'],
    ['locale', 'de-DE'],
  ])
})

test('a hostile header is read in no time', () => {
  const start = cpuTime()
  expect(negotiate(`${'"\\'.repeat(30_000)}, ${'a/b;'.repeat(30_000)}`, offered)).toBeDefined()
  expect(cpuTime() - start).toBeLessThan(200)
})
