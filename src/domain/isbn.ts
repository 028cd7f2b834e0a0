/**
 * Reads an ISBN leniently and gives its thirteen digits (ISO 2108): an ISBN-10 is rewritten with the prefix 978, so
 * that both spellings of one book are equal. A wrong check digit, or zeros alone, give `undefined`.
 *
 * @example parseIsbn('ISBN 0-306-40615-2') // '9780306406157'
 */
export function parseIsbn(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/^(?:urn:isbn:|[ep]?-?isbn(?:-1[03])?\s*[:=]?\s*)/i, '')
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .toUpperCase()
  if (/^97[89]\d{10}$/.test(digits)) {
    return checkDigit13(digits) === digits.charAt(12) ? digits : undefined
  }
  if (!/^\d{9}[\dX]$/.test(digits) || /^0+$/.test(digits) || checkDigit10(digits) !== digits.charAt(9))
    return undefined
  const stem = `978${digits.slice(0, 9)}`
  return stem + checkDigit13(stem)
}

/** Weights 10 to 2, modulus 11. */
function checkDigit10(digits: string): string {
  let sum = 0
  for (let place = 0; place < 9; place += 1) sum += (10 - place) * Number(digits.charAt(place))
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** Weights 1 and 3 in turn, modulus 10. */
function checkDigit13(digits: string): string {
  let sum = 0
  for (let place = 0; place < 12; place += 1) sum += (place % 2 === 0 ? 1 : 3) * Number(digits.charAt(place))
  return String((10 - (sum % 10)) % 10)
}
