import { expect, test } from 'vitest'
import { createProgress } from '../../src/commands/progress.ts'
import { renderPlainProgress, renderProgress } from '../../src/commands/render-progress.ts'

const counts = { records: 1200, references: 9000, problems: 3, consumed: 400, total: 1000 }
const state = { ...counts, elapsed: 5000 }

test('the bar shows share, counts, rates, problems and the time left', () => {
  expect(renderProgress(state, 120)).toBe(
    '[########------------] 40%  1,200 records (240/s)  9,000 references (1,800/s)  3 problems  8 s left',
  )
  expect(renderPlainProgress(state)).toBe(
    '40%, 1,200 records (240/s), 9,000 references (1,800/s), 3 problems, 8 s left',
  )
})

test('in a narrow terminal the least important goes first, and nothing is as wide as the terminal', () => {
  const forms = new Set<string>()
  for (let width = 120; width >= 0; width -= 1) {
    const line = renderProgress(state, width)
    expect(line.length).toBeLessThanOrEqual(Math.max(0, width - 1))
    forms.add(line)
  }
  expect([...forms]).toEqual([
    '[########------------] 40%  1,200 records (240/s)  9,000 references (1,800/s)  3 problems  8 s left',
    '40%  1,200 records (240/s)  9,000 references (1,800/s)  3 problems  8 s left',
    '40%  1,200 records  9,000 references  3 problems  8 s left',
    '40%  1,200 records  9,000 references  8 s left',
    '40%  1,200 records  8 s left',
    '40%  1,200 records',
    '40%',
    '40',
    '4',
    '',
  ])
})

test('without a total there is no share and no time left; at the beginning no rates', () => {
  expect(renderProgress({ ...state, total: undefined, problems: 0 }, 120)).toBe(
    '1,200 records (240/s)  9,000 references (1,800/s)',
  )
  expect(renderProgress({ ...state, total: 0 }, 20)).toBe('1,200 records')
  const none = { records: 0, references: 0, problems: 0, consumed: 0, total: 10, elapsed: 0 }
  expect(renderPlainProgress(none)).toBe('0%, 0 records, 0 references')
})

test('one is not many, long times have two units, and a file that has grown is at its end', () => {
  const one = { ...state, records: 1, references: 1, problems: 1 }
  expect(renderPlainProgress({ ...one, consumed: 2000 })).toBe(
    '100%, 1 record (0/s), 1 reference (0/s), 1 problem, 0 s left',
  )
  const left = (elapsed: number) =>
    renderPlainProgress({ ...state, elapsed })
      .split(', ')
      .at(-1)
  expect(left(1999)).toBe('3 problems')
  expect(left(60_000)).toBe('1 min 30 s left')
  expect(left(8_000_000)).toBe('3 h 20 min left')
})

function terminal(isTTY: boolean) {
  const written: string[] = []
  const clock = { time: 1000 }
  const target = { isTTY, columns: 60, write: (text: string) => written.push(text) }
  return { written, clock, target, progress: createProgress(target, () => clock.time) }
}

test('a terminal gets one line, at most five times a second, that is gone at the end', () => {
  const { written, clock, target, progress } = terminal(true)
  for (; clock.time < 2000; clock.time += 1) progress.update({ ...counts, records: clock.time })
  expect(written).toHaveLength(5)
  expect(written.at(-1)).toBe('\r\u001B[K40%  1,800 records  9,000 references  3 problems')
  target.columns = 20
  progress.update(counts)
  expect(written.at(-1)).toBe('\r\u001B[K40%  1,200 records')
  progress.around(() => written.push('a line\n'))
  expect(written.slice(-3)).toEqual(['\r\u001B[K', 'a line\n', '40%  1,200 records'])
  progress.end()
  expect(written.at(-1)).toBe('\r\u001B[K')
  clock.time += 10_000
  progress.update(counts)
  progress.end()
  expect(written.at(-1)).toBe('\r\u001B[K')
  expect(written).toHaveLength(10)
})

test('anything else gets a whole line every five seconds, and nothing to erase', () => {
  const { written, clock, progress } = terminal(false)
  for (; clock.time <= 12_000; clock.time += 100) progress.update(counts)
  progress.around(() => written.push('a line\n'))
  progress.end()
  expect(written).toEqual([
    '40%, 1,200 records (240/s), 9,000 references (1,800/s), 3 problems, 8 s left\n',
    '40%, 1,200 records (120/s), 9,000 references (900/s), 3 problems, 15 s left\n',
    'a line\n',
  ])
})
