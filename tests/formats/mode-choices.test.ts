import { expect, test } from 'vitest'
import { modeChosen } from '../../src/formats/bibtex/mode-choices.ts'
import { formatNamed } from '../../src/formats/registry.ts'
import { cpuTime } from '../support/cpu-time.ts'

/** A blank behind "\fi" ends the command, as in TeX. */
test.each([
  [String.raw`Schr\ifmmode \ddot{o}\else \"{o}\fi{}dinger`, String.raw`Schr\"{o}dinger`],
  [String.raw`5 \ifmmode\mu\else\textmu\fi m`, String.raw`5 \textmu{}m`],
  [String.raw`a \ifmmode x\fi b`, 'a xb'],
  [String.raw`\ifmmode a\else \ifmmode b\else c\fi\fi d`, 'cd'],
  [String.raw`\ifmmode cut off`, String.raw`\ifmmode cut off`],
  [String.raw`\ifmmodeless`, String.raw`\ifmmodeless`],
])('%s is %s', (latex, chosen) => {
  expect(modeChosen(latex).replace(/\s+/g, ' ').trim()).toBe(chosen)
})

test('names and titles of the American Physical Society are read as they print', () => {
  const entry = String.raw`@article{a,
  title = {Decay of $\ifmmode \pm \else \textpm \fi{}$ in Al\ifmmode \check{c}\else \v{c}\fi{}i at 3 \ifmmode^\circ\else\textdegree\fi{}C},
  author = {Schr\ifmmode \ddot{o}\else \"{o}\fi{}dinger, E. and Ne\ifmmode \check{c}\else \v{c}\fi{}as, Jan},
  year = 2007}`
  const { records, problems } = formatNamed('bibtex').read(entry)
  expect(records[0]).toMatchObject({
    title: 'Decay of ± in Alči at 3 °C',
    authors: [
      { name: { family: 'Schrödinger', initials: 'E' } },
      { name: { family: 'Nečas', given: 'Jan' } },
    ],
  })
  expect(problems).toEqual([])
})

test('a hostile text is read at once', () => {
  const started = cpuTime()
  for (const unit of [
    String.raw`\ifmmode`,
    String.raw`\ifmmode a\else `,
    String.raw`\else\fi`,
    String.raw`\ifmmode a\fi `,
  ]) {
    modeChosen(unit.repeat(20_000))
  }
  expect(cpuTime() - started).toBeLessThan(2000)
})
