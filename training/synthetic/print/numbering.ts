import type { Random } from '../../random.ts'
import type { LineText } from './line-text.ts'

/** Puts a number or a bullet in front, or changes the one that is there: lists have more than one entry. */
export function putNumber(line: LineText, random: Random): void {
  const own = line.segments[0]
  if (own?.label === 'number' && own.start < 3) {
    if (/^\d+$/.test(line.text.slice(own.start, own.end))) line.replace(own.start, own.end, anyNumber(random))
    return
  }
  const number = anyNumber(random)
  const letter = random.pick(['a', 'b', 'c', 'A', 'B'])
  const initials = line.text.replace(/[^\p{L}]/gu, '').slice(0, 3)
  const key = `${initials.charAt(0).toUpperCase()}${initials.slice(1).toLowerCase()}${random.int(10, 99)}`
  const [text, value] = random.weighted<readonly [text: string, value: string]>([
    [24, [`${number}. `, number]],
    [14, [`[${number}] `, number]],
    [5, [`(${number}) `, number]],
    [4, [`${number}) `, number]],
    [7, [`${number} `, number]],
    [3, [`${number}.`, number]],
    [2, [`[${number}]`, number]],
    [2, [`${number}.\t`, number]],
    [2, [`${number}: `, number]],
    [2, ['• ', '•']],
    [2, ['- ', '-']],
    [0.7, ['* ', '*']],
    [0.7, ['– ', '–']],
    [2, [`[${key}] `, key]],
    [1, [`[${number}${letter}] `, `${number}${letter}`]],
    [1, [`(${letter}) `, letter]],
    [1, [`${number}${letter}. `, `${number}${letter}`]],
    [0.6, [`Ref. ${number} `, number]],
    [0.4, [`${number}- `, number]],
    [0.4, [`#${number} `, number]],
    [0.5, [`${number}↑ `, number]],
  ])
  line.insert(0, text, 'number', value)
}

/** What a style printed in front is always the first of its list: another number, or none. */
export function renumber(line: LineText, random: Random): void {
  const own = line.segments[0]
  if (own?.label !== 'number' || own.start > 2) return
  if (!/^\d+$/.test(line.text.slice(own.start, own.end))) return
  if (random.chance(0.5)) {
    line.replace(own.start, own.end, anyNumber(random))
    return
  }
  const end = own.end + (/^[\s.,:;)\]]*/.exec(line.text.slice(own.end))?.[0].length ?? 0)
  line.replace(0, end, '')
}

function anyNumber(random: Random): string {
  return String(
    random.weighted([
      [6, random.int(1, 30)],
      [4, random.int(31, 120)],
      [1, random.int(121, 999)],
    ]),
  )
}
