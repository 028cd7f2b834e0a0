import type { Random, Weighted } from '../../random.ts'
import { damageCase, damageLetters, damageMarkup, swapLetters } from './letter-damage.ts'
import type { LineText } from './line-text.ts'
import { damageDashes, damageFinalStop, damageQuotes } from './sign-damage.ts'
import { breakLines, doubleBlanks, loseBlanks, looseSigns, oddBlanks } from './space-damage.ts'

export type Damage = (line: LineText, random: Random) => void

/** How often, of a hundred lines, what copies out of PDFs and pages do to a line. */
export const damages: Weighted<Damage> = [
  [4, damageCase],
  [5, damageFinalStop],
  [8, damageDashes],
  [4, damageQuotes],
  [3.5, damageLetters],
  [0.8, damageMarkup],
  [0.8, swapLetters],
  [2, loseBlanks],
  [2, doubleBlanks],
  [1.5, looseSigns],
  [1.5, oddBlanks],
  // Last: hyphens at the ends of lines are of the text as it stands on the page.
  [4, breakLines],
]

/** Damages a line, in the order of the table, as chance says. Most lines stay as they are. */
export function damageLine(line: LineText, random: Random): void {
  for (const [rate, damage] of damages) if (random.chance(rate / 100)) damage(line, random)
}
