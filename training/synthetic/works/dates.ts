import type { CslDate } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'

/** A date in a year: in `exact` of the cases with its month, and mostly the day. */
export function date(random: Random, year: number, exact: number): CslDate {
  if (!random.chance(exact)) return { 'date-parts': [[year]] }
  const month = random.int(1, 12)
  return { 'date-parts': [random.chance(0.7) ? [year, month, random.int(1, 28)] : [year, month]] }
}
