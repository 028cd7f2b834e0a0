import type { Random } from '../../random.ts'
import type { LineText } from './line-text.ts'

/** The ends of printed lines: as line breaks or blanks, with the hyphens of words that were cut, or without. */
export function breakLines(line: LineText, random: Random): void {
  const width = random.int(38, 95)
  const end = random.weighted([
    [5, '\n'],
    [5, ' '],
    [1, '\n   '],
  ])
  const hyphen = random.weighted([
    [8, '-'],
    [1, '\u00ad'],
    [1, '‐'],
  ])
  const cut = random.weighted([
    [4, 0],
    [6, 0.5],
  ])
  for (let at = width * Math.floor(line.text.length / width); at > 0; at -= width) {
    const before = line.text.slice(0, at)
    const inWord = /\p{Ll}{3,}$/u.test(before) && /^\p{Ll}{3}/u.test(line.text.slice(at))
    if (inWord && random.chance(cut)) {
      line.insert(at, hyphen + end)
    } else {
      const blank = before.lastIndexOf(' ')
      if (blank > 0) line.replace(blank, blank + 1, end)
    }
  }
}

/** Blanks that a copy loses: behind signs, everywhere, or in a few places. */
export function loseBlanks(line: LineText, random: Random): void {
  const share = random.pick([0.03, 0.08, 0.3, 1])
  const places = random.weighted([
    [5, /(?<=[.,;:]) (?=\S)/g],
    [2, /(?<=\.) (?=\p{Lu}\.)/gu],
    [1, / /g],
  ])
  const most = places.source === ' ' ? 0.08 : share
  line.replaceAll(places, () => (random.chance(most) ? '' : undefined))
}

export function doubleBlanks(line: LineText, random: Random): void {
  const share = random.pick([0.05, 0.15, 1])
  const places = random.pick([/ /g, /(?<=[.,;:]) /g])
  const most = places.source === ' ' ? Math.min(share, 0.15) : share
  line.replaceAll(places, () => (random.chance(most) ? random.pick(['  ', '  ', '   ']) : undefined))
}

/** A blank before a sign: "Smith J , Lee K .". */
export function looseSigns(line: LineText, random: Random): void {
  const share = random.pick([0.1, 0.3, 1])
  const signs = random.pick([/[,;:]/g, /[.,;:]/g, /(?<=\p{L})[.](?= )/gu, /[)\]]/g])
  line.replaceAll(signs, ([sign]) => (random.chance(share) ? ` ${sign}` : undefined))
}

/** Other blanks than the usual one. */
export function oddBlanks(line: LineText, random: Random): void {
  const blank = random.pick(['\u00a0', '\u2009', '\u2002', '\u202f', '\t'])
  const share = random.pick([0.1, 0.4, 1])
  line.replaceAll(/ /g, () => (random.chance(share) ? blank : undefined))
}
