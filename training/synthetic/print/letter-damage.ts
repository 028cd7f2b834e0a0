import type { Random } from '../../random.ts'
import type { LineText } from './line-text.ts'

const ligatures: readonly (readonly [plain: RegExp, sign: string])[] = [
  [/ffi/g, 'ﬃ'],
  [/ffl/g, 'ﬄ'],
  [/fi/g, 'ﬁ'],
  [/fl/g, 'ﬂ'],
  [/ff/g, 'ﬀ'],
]

/** Ligatures as signs of their own or lost; accents lost, behind their letter, or as combining signs. */
export function damageLetters(line: LineText, random: Random): void {
  random.weighted<(line: LineText, random: Random) => void>([
    [5, joinLetters],
    [1, loseLigatures],
    [3, loseAccents],
    [1.5, (one) => changeAccented(one, (letter) => letter.normalize('NFD'))],
    [1, (one) => changeAccented(one, (letter) => looseAccents(letter))],
    [0.3, (one) => changeAccented(one, () => '?')],
    [0.3, (one) => changeAccented(one, () => '�')],
  ])(line, random)
}

function joinLetters(line: LineText): void {
  for (const [plain, sign] of ligatures) line.replaceAll(plain, () => sign)
}

/** Some PDFs have no code for the sign of a ligature: "de ned", "e cient". */
function loseLigatures(line: LineText, random: Random): void {
  const instead = random.pick([' ', '', '↵', 'V'])
  line.replaceAll(/(?<=\p{Ll})f[fil](?=\p{Ll})/gu, () => instead)
}

function loseAccents(line: LineText): void {
  changeAccented(line, (letter) => letter.normalize('NFD').replace(/\p{M}+/gu, ''))
}

function changeAccented(line: LineText, change: (letter: string) => string): void {
  line.replaceAll(/[\u00c0-\u024f]/g, ([letter]) => change(letter))
}

/** Accents as signs beside their letters: "Mu¨ller". */
function looseAccents(letter: string): string {
  const [base = '', accent = ''] = letter.normalize('NFD')
  const alone = {
    '\u0308': '¨',
    '\u0301': '´',
    '\u0300': '`',
    '\u0302': 'ˆ',
    '\u0303': '˜',
    '\u030c': 'ˇ',
    '\u0327': '¸',
  }
  return base + (alone[accent as keyof typeof alone] ?? '')
}

/** What a reader of scanned pages takes for what. */
const alike: Readonly<Record<string, readonly string[]>> = {
  l: ['1', 'I', 'i'],
  '1': ['l', 'I'],
  O: ['0'],
  '0': ['O', 'o'],
  e: ['c'],
  c: ['e'],
  m: ['rn'],
  u: ['ii', 'n'],
  S: ['5'],
  '5': ['S'],
  B: ['8'],
  h: ['li', 'b'],
  ',': ['.'],
  '.': [','],
}

/** One to four letters misread. */
export function swapLetters(line: LineText, random: Random): void {
  for (let left = random.int(1, 4); left > 0; left--) {
    const at = random.int(0, Math.max(line.text.length - 1, 0))
    const wrong = alike[line.text.charAt(at)]
    if (wrong !== undefined) line.replace(at, at + 1, random.pick(wrong))
  }
}

/** Small capitals come out as capitals; some titles are in capitals; few lines have none at all. */
export function damageCase(line: LineText, random: Random): void {
  const label = random.weighted([
    [6, 'author'],
    [1.5, 'title'],
    [1, 'container'],
    [0.4, 'all'],
  ] as const)
  if (label === 'all') {
    recase(line, 0, line.text.length, (text) => text.toLowerCase())
    return
  }
  for (const segment of line.segments) {
    if (segment.label === label || (label === 'author' && segment.label === 'editor')) {
      recase(line, segment.start, segment.end, (text) => text.toUpperCase())
    }
  }
}

/** Where a letter has no counterpart of the same length ("ß"), it stays. */
function recase(line: LineText, start: number, end: number, change: (text: string) => string): void {
  const text = line.text.slice(start, end)
  const changed = Array.from(text, (sign) =>
    change(sign).length === sign.length ? change(sign) : sign,
  ).join('')
  line.overwrite(start, changed)
}

/** Entities and mark-up that were text somewhere on the way. */
export function damageMarkup(line: LineText, random: Random): void {
  if (random.chance(0.5)) {
    line.replaceAll(
      /[&–“”]/g,
      ([sign]) => ({ '&': '&amp;', '–': '&#8211;', '“': '&quot;', '”': '&quot;' })[sign],
    )
    return
  }
  const [open, close] = random.pick([
    ['<i>', '</i>'],
    ['<em>', '</em>'],
    ['*', '*'],
    ['_', '_'],
  ] as const)
  const container = line.find('container')
  if (container !== undefined) {
    line.insert(container.end, close)
    line.insert(container.start, open)
  }
  const volume = line.find('volume')
  if (volume !== undefined && open.startsWith('<')) {
    line.insert(volume.end, '</b>')
    line.insert(volume.start, '<b>')
  }
}
