const decoration =
  /^(?:https?:\/\/portal\.issn\.org\/resource\/issn(?:-l)?\/|urn:issn:|[ep]?-?issn(?:-l)?\s*[:=]?\s*)/i

/**
 * Reads an ISSN leniently and gives the canonical form `1234-567X` (ISO 3297): dash after the fourth digit, capital X.
 *
 * Takes any dash or none, a label ("ISSN", "eISSN:") or the address at portal.issn.org. A wrong check digit gives
 * `undefined`, and so do zeros alone, which fill a field: such a number names no journal.
 *
 * @example parseIssn('issn 15233812') // '1523-3812'
 */
export function parseIssn(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(decoration, '')
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .toUpperCase()
  if (!/^\d{7}[\dX]$/.test(digits) || /^0+$/.test(digits)) return undefined
  // ISO 3297 annex A: weights 8 to 2, modulus 11, "X" for ten.
  let sum = 0
  for (let place = 0; place < 7; place += 1) sum += (8 - place) * Number(digits.charAt(place))
  const check = (11 - (sum % 11)) % 11
  if (digits.charAt(7) !== (check === 10 ? 'X' : String(check))) return undefined
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
