import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabelledLine } from '../../../training/labelled-line.ts'
import { addPrintersWords } from '../../../training/synthetic/print/additions.ts'
import { damages } from '../../../training/synthetic/print/damage.ts'
import { LineText } from '../../../training/synthetic/print/line-text.ts'
import { putNumber, renumber } from '../../../training/synthetic/print/numbering.ts'
import { breakLines } from '../../../training/synthetic/print/space-damage.ts'
import { Random } from '../../../training/random.ts'
import { faults, values } from './values.ts'

const printed: LabelledLine = {
  source: 'synthetic',
  group: 'table/1',
  text: '1. Muñoz A, Difﬁcult-Name B. “The effect of finding flows in office buildings”, J. Phys. 12(3), 348–357 (2001). doi:10.1000/abc',
  segments: [
    { label: 'number', start: 0, end: 1 },
    { label: 'author', start: 3, end: 27 },
    { label: 'title', start: 30, end: 77 },
    { label: 'container', start: 80, end: 88 },
    { label: 'volume', start: 89, end: 91 },
    { label: 'issue', start: 92, end: 93 },
    { label: 'pages', start: 96, end: 103 },
    { label: 'date', start: 105, end: 109 },
    { label: 'identifier', start: 116, end: 127 },
  ],
}
const seeds = integer({ min: 0, max: 2 ** 31 })

/** The letters and digits of a value, whatever dashes, blanks and accents did to it. */
function core(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

describe('damage', () => {
  test('the line that is damaged is right', () => {
    expect(faults(printed)).toEqual([])
    expect(values(printed)[2]).toBe('title The effect of finding flows in office buildings')
  })

  test.each(damages.map(([, damage]) => [damage.name, damage] as const))(
    '%s leaves segments apart, in order and on their values',
    (name, damage) => {
      assert(
        property(seeds, (seed) => {
          const line = new LineText(printed)
          damage(line, new Random(seed))
          const damaged = line.line()
          expect(faults(damaged)).toEqual([])
          expect(damaged.segments.map(({ label }) => label)).toEqual(
            printed.segments.map(({ label }) => label),
          )
          // Letters misread and ligatures lost are others than before.
          if (['swapLetters', 'damageLetters', 'damageMarkup'].includes(name)) return
          expect(values(damaged).map(core)).toEqual(values(printed).map(core))
        }),
      )
    },
  )

  test('a line is broken where words end or with hyphens', () => {
    const line = new LineText(printed)
    breakLines(line, new Random(3))
    const { text } = line.line()
    expect(text.replace(/[-\u00ad‐]?\n\s*/g, '').replaceAll(' ', '')).toContain(
      'findingflowsinofﬁ'.slice(0, 12),
    )
    expect(text).not.toBe(printed.text)
  })

  test('what printers add keeps every value, and adds only parts of its own', () => {
    assert(
      property(seeds, (seed) => {
        const line = new LineText(printed)
        addPrintersWords(line, new Random(seed))
        const added = line.line()
        expect(faults(added)).toEqual([])
        const kept = values(added).map(core)
        for (const value of values(printed).filter((one) => !/^(?:number|date)/.test(one)))
          expect(kept).toContain(core(value))
      }),
    )
  })

  test('a style’s "1." becomes another number or goes', () => {
    const found = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const line = new LineText(printed)
      renumber(line, new Random(seed))
      found.add(values(line.line())[0] ?? '')
    }
    expect(found.has('author Muñoz A, Difﬁcult-Name B')).toBe(true)
    expect([...found].filter((value) => value.startsWith('number')).length).toBeGreaterThan(5)
  })

  test('a number in front is a part by itself, whatever is around it', () => {
    const bare: LabelledLine = {
      ...printed,
      text: 'Koch T. Title.',
      segments: [{ label: 'author', start: 0, end: 6 }],
    }
    for (let seed = 0; seed < 200; seed++) {
      const line = new LineText(bare)
      putNumber(line, new Random(seed))
      const [number, author] = values(line.line())
      expect(number).toMatch(/^number [^\s[\](){}]+$/)
      expect(author).toBe('author Koch T')
    }
  })
})
