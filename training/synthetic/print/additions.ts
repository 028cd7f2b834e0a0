import type { Random, Weighted } from '../../random.ts'
import {
  accessed,
  arxiv,
  availableFrom,
  central,
  doiAtEnd,
  identifierAfterPages,
  linkWords,
  pubmed,
  seeBefore,
} from './addresses.ts'
import type { LineText } from './line-text.ts'
import { putNumber } from './numbering.ts'
import {
  cited,
  electronicFirst,
  erratum,
  inPress,
  internet,
  languageRemark,
  remarkAfterTitle,
} from './remarks.ts'

type Addition = (line: LineText, random: Random) => void

/** How often, of a hundred lines, printers and sites add what. */
const rates: Weighted<Addition> = [
  [0.7, seeBefore],
  [30, putNumber],
  [1.5, internet],
  [2, cited],
  [1.5, identifierAfterPages],
  [2, remarkAfterTitle],
  [1.5, languageRemark],
  [1.2, inPress],
  [2.2, electronicFirst],
  [0.8, erratum],
  [3, availableFrom],
  [2.2, accessed],
  [3, doiAtEnd],
  [3.5, pubmed],
  [1.6, central],
  [1.2, arxiv],
  [3, linkWords],
]

/** Adds to a line, in the order of the table, what chance says. */
export function addPrintersWords(line: LineText, random: Random): void {
  for (const [rate, addition] of rates) if (random.chance(rate / 100)) addition(line, random)
}
