const decoration = /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid(?:\s+id)?\s*[:=]?\s*)/i

/**
 * Reads an ORCID iD leniently and gives the canonical dashed form `0000-0002-1825-0097`, with a capital X.
 *
 * Takes the address at orcid.org, a label ("ORCID:") or the bare number with any dashes or none. A wrong check
 * character (ISO 7064 MOD 11-2) gives `undefined`.
 *
 * @example parseOrcid('https://orcid.org/0000-0002-1825-0097') // '0000-0002-1825-0097'
 */
export function parseOrcid(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(decoration, '')
    .replace(/\/+$/, '')
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .toUpperCase()
  if (!/^\d{15}[\dX]$/.test(digits) || digits.charAt(15) !== checkCharacter(digits)) return undefined
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`
}

/**
 * The address of an ORCID iD, in the form that ORCID asks to be displayed.
 *
 * @param orcid in canonical spelling, as `parseOrcid` gives it.
 */
export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid}`
}

/** ISO 7064 MOD 11-2 over the first fifteen digits. */
function checkCharacter(digits: string): string {
  let total = 0
  for (let place = 0; place < 15; place += 1) total = ((total + Number(digits.charAt(place))) * 2) % 11
  const check = (12 - total) % 11
  return check === 10 ? 'X' : String(check)
}
