import { abbreviates } from '../../src/domain/abbreviated-title.ts'
import { percent } from '../references/print.ts'
import type { JournalTruth } from './journal-lists.ts'
import { textKey } from '../../src/domain/text-key.ts'

/** Each abbreviation of so many, evenly spread, is asked about every title. */
const asked = 100

/** Prints how many abbreviations of the lists are told by their words, and how often one is told to be of another title. */
export function printWords({ pairs, titles, titlesOf }: JournalTruth, shown = 0): void {
  const missed = pairs.filter(({ short, title }) => !abbreviates(short, title))
  const step = Math.max(1, Math.floor(pairs.length / asked))
  const some = pairs.filter((_, index) => index % step === 0)
  const wrong: string[] = []
  let compared = 0
  for (const { short } of some) {
    const own = titlesOf.get(textKey(short))
    for (const [key, title] of titles) {
      if (own?.has(key) === true) continue
      compared += 1
      if (abbreviates(short, title)) wrong.push(`${short} | ${title}`)
    }
  }
  const told = pairs.length - missed.length
  console.log(
    `abbreviations told by their words: ${told} of ${pairs.length}, ${percent(told, pairs.length)} %`,
  )
  console.log(
    `other titles that they could be of: ${wrong.length} of ${compared}, ${(wrong.length / some.length).toFixed(2)} an abbreviation`,
  )
  for (const { short, title } of missed.slice(0, shown)) console.log(`  not told: ${short} | ${title}`)
  for (const line of wrong.slice(0, shown)) console.log(`  could be: ${line}`)
}
