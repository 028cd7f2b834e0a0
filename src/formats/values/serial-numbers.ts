import type { Problem } from '../../domain/errors.ts'
import { parseIsbn } from '../../domain/isbn.ts'
import { parseIssn } from '../../domain/issn.ts'

/** The numbers that a field of ISSNs and ISBNs holds. */
export interface SerialNumbers {
  readonly issns: readonly string[]
  /** One with a wrong check digit is as printed: whoever takes it for an identifier warns of it. */
  readonly isbns: readonly string[]
}

/** An ISBN first, of which a part could be an ISSN. */
const number =
  /(?<![\dX])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?![\dX])|(?<![\dX])\d{4}[-\u2010-\u2015]?\d{3}[\dX](?![\dX])/gi

/**
 * Finds the ISSNs and ISBNs in a field that may hold several, with remarks: "0021-9606 (ISSN)", "1234-5679; 0378-5955".
 * Each once; ISSNs with a wrong check digit are left out.
 *
 * @param problems gets a warning of each that is left out and printed as ISSNs are, with a hyphen; zeros fill a field.
 *
 * @example serialNumbers('0021-9606 (Print) 1089-7690 (Online)') // { issns: ['0021-9606', '1089-7690'], isbns: [] }
 */
export function serialNumbers(text: string, problems?: Problem[]): SerialNumbers {
  const found = text.slice(0, 10_000).match(number) ?? []
  const issns = found.flatMap((value) => parseIssn(value) ?? [])
  const isbns = found.flatMap((value) => parseIsbn(value) ?? (isLong(value) ? value : []))
  for (const value of found) {
    const isWrong = value.length === 9 && /^\d{4}\D/.test(value) && parseIssn(value) === undefined
    if (isWrong && /[1-9]/.test(value)) {
      problems?.push({ severity: 'warning', where: 'ISSN', message: `"${value}" is no ISSN.` })
    }
  }
  return { issns: [...new Set(issns)], isbns: [...new Set(isbns)] }
}

function isLong(value: string): boolean {
  return value.replace(/[- ]/g, '').length >= 10
}
