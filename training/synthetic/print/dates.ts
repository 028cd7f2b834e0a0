import type { Random } from '../../random.ts'

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as sites and reference managers print it, in English or in numbers. */
export function printedDay(random: Random): string {
  const year = random.int(1999, 2026)
  const day = random.int(1, 28)
  const month = random.int(1, 12)
  const name = english[month - 1] ?? ''
  const short = name.slice(0, 3)
  const two = (value: number): string => String(value).padStart(2, '0')
  return random.weighted([
    [6, `${year} ${short} ${day}`],
    [5, `${day} ${name} ${year}`],
    [5, `${name} ${day}, ${year}`],
    [3, `${two(day)} ${short} ${year}`],
    [2, `${short} ${day}, ${year}`],
    [2, `${year}-${two(month)}-${two(day)}`],
    [2, `${two(day)}/${two(month)}/${year}`],
    [2, `${two(day)}.${two(month)}.${year}`],
    [1, `${day}.${month}.${year}`],
    [1, `${month}/${day}/${year}`],
    [1, `${name} ${year}`],
    [1, `${day} ${short}. ${year}`],
  ])
}
