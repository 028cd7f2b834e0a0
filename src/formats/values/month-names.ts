const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** Languages whose names of months are known besides English. Croatian is not: its "listopad" is not the Czech one. */
const languages =
  'de fr es pt it nl da nb nn sv fi is pl cs sk sl hu ro ru uk be mk sr-Latn el tr id ca gl eu lv et af cy sq'
/** What catalogues print beside the usual abbreviations. */
const others: readonly (readonly [name: string, month: number])[] = [
  ['sept', 9],
  ['maerz', 3],
  ['jaenner', 1],
  ['janner', 1],
  ['feber', 2],
  ['setiembre', 9],
]

/**
 * The month that a word names, 1–12: in full or shortened, with or without a full stop, in English (any beginning of three
 * letters or more) and some thirty languages.
 *
 * @returns `undefined` for any other word.
 * @example monthNumber('févr.') // 2
 */
export function monthNumber(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '')
  if (name.length < 3 || name.length > 20) return undefined
  const place = english.findIndex((month) => month.startsWith(name))
  return place === -1 ? foreignMonths().get(bare(name)) : place + 1
}

let known: ReadonlyMap<string, number> | undefined

/** Made of what ICU knows when the first word that is not English asks for it: some 50 ms. */
function foreignMonths(): ReadonlyMap<string, number> {
  if (known !== undefined) return known
  const months = new Map<string, number>(others)
  for (const language of languages.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      // Behind a day some languages have another case: "stycznia".
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' })
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(Date.UTC(2001, number - 1, 15))
          const name = parts.find(({ type }) => type === 'month')?.value ?? ''
          months.set(bare(name.replace(/^(?:de |d[’'])/, '').replace(/\.$/, '')), number)
        }
      }
    }
  }
  known = months
  return months
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}
