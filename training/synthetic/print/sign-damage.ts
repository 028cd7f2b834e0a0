import type { Random } from '../../random.ts'
import type { LineText } from './line-text.ts'

/** One dash for another: those of ranges, or all. */
export function damageDashes(line: LineText, random: Random): void {
  const dash = random.weighted([
    [10, '-'],
    [4, '–'],
    [2, '—'],
    [1, '‐'],
    [1, '−'],
    [1, '--'],
    [1, ' – '],
    [1, ' - '],
    [1, '‑'],
    [0.5, '~'],
    [0.5, '±'],
    [0.5, '_'],
  ])
  line.replaceAll(/(?<=\d)[–—‑-](?=[\dA-Z])/g, () => dash)
  if (random.chance(0.3)) line.replaceAll(/(?<=\s)[–—](?=\s)/g, () => random.pick(['-', '–', '—']))
}

/** Straight quotation marks for curly ones, or the other way. */
export function damageQuotes(line: LineText, random: Random): void {
  const [double, single] = random.pick([
    ['"', "'"],
    ["''", "'"],
    ['”', '’'],
    ['″', '´'],
    ['"', '`'],
  ] as const)
  line.replaceAll(/[“”„]/g, () => double)
  line.replaceAll(/[‘’]/g, () => single)
}

/** The full stop at the end goes, or comes, or is another sign. */
export function damageFinalStop(line: LineText, random: Random): void {
  if (line.text.endsWith('.'))
    line.replace(line.text.length - 1, line.text.length, random.pick(['', '', ';', '..', ' .']))
  else line.append(random.pick(['.', '.', ';', ',']))
}
