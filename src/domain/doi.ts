/** Where a DOI is met as an address or with a label in front (DOI Handbook 3.5, "Visual presentation"). */
const addressPrefix = /^(?:(?:https?:\/{1,2})?(?:dx\.|www\.)?doi\.org\/+(?:doi:\s?)?)+/i
const labelPrefix = /^(?:doi(?:\s*[:=]\s*|\s+)|info:doi\/|urn:doi:)+/i
/** ISO 26324: directory indicator 10, registrant code with optional subdivisions, "/", any printable characters. */
const shape = /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s\p{Cc}]+$/u
const invisible = /\p{Cf}+/gu

/**
 * Reads a DOI leniently and gives its canonical spelling, in lower case (DOIs are case-insensitive in ASCII).
 *
 * Takes `10.…`, `doi:10.…`, `https://doi.org/10.…` and `http://dx.doi.org/10.…` in any case with blanks around.
 * In an address, which may have the resolver twice, percent-encoding is undone and a query or fragment is cut off. Sentence punctuation and closing
 * brackets without an opening one are dropped from the end; brackets, `<`, `>` and `;` inside stay, so that SICI
 * DOIs survive. Anything else gives `undefined`, and so does what ends in a full stop behind a suffix without any
 * digit: that is the beginning of a DOI that was cut off ("10.1371/journal.pone.").
 *
 * @example parseDoi(' https://doi.org/10.1007/S11920-007-0063-1 ') // '10.1007/s11920-007-0063-1'
 */
export function parseDoi(text: string): string | undefined {
  let value = text.replace(invisible, '').trim().replace(labelPrefix, '')
  const address = addressPrefix.exec(value)
  if (address !== null) value = withoutQuery(value.slice(address[0].length))
  // "10.1000%2F182" can only be an encoded DOI: the slash is obligatory.
  if (address !== null || !value.includes('/')) {
    const decoded = decode(value)
    if (decoded === undefined) return undefined
    value = decoded
  }
  // PDF text has typographic hyphens where the DOI has the plain one.
  const printed = value.replace(/[\u2010\u2011]/g, '-')
  value = withoutClosing(printed)
  if (!shape.test(value) || !value.isWellFormed() || isBeginning(value, printed)) return undefined
  return value.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

/** A suffix may have no digit ("10.1105/tpc.histpersp"), but then no stop follows it. */
function isBeginning(value: string, printed: string): boolean {
  return !/\p{Nd}/u.test(value.slice(value.indexOf('/'))) && printed.slice(value.length).includes('.')
}

/** What stands for itself in the path of an address (RFC 3986, 3.3), as the inside of a bracket expression; no "+". */
export const plainInAddress = "A-Za-z0-9_.~!$&'()*,;=:@/-"

const notPlain = new RegExp(`[^${plainInAddress}]`, 'gu')

/**
 * The address of a DOI at the resolver. All that is not `plainInAddress` is percent-encoded, among it what the DOI
 * Handbook names.
 *
 * @param doi in canonical spelling, as `parseDoi` gives it.
 * @example doiUrl('10.1007/s11920-007-0063-1') // 'https://doi.org/10.1007/s11920-007-0063-1'
 */
export function doiUrl(doi: string): string {
  const path = doi.toWellFormed().replace(notPlain, (char) => encodeURIComponent(char))
  return `https://doi.org/${path}`
}

/** Cuts a query or fragment off. The check character of a SICI may itself be "#" (ANSI/NISO Z39.56): it stays. */
function withoutQuery(path: string): string {
  const end = path.search(/\?|(?<!;2-)#/)
  return end === -1 ? path : path.slice(0, end)
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' }

function withoutClosing(value: string): string {
  let end = value.length
  while (end > 0) {
    const last = value.charAt(end - 1)
    const open = opening[last]
    const loose = open !== undefined && !isBalanced(value.slice(0, end), open, last)
    if (!loose && !/[.,;:!?'"’”»\s]/.test(last)) break
    end -= 1
    // A DOI longer than this is a hostile text: do not count its brackets again and again.
    if (value.length - end > 16) break
  }
  return value.slice(0, end)
}

function isBalanced(value: string, open: string, close: string): boolean {
  return value.split(open).length >= value.split(close).length
}
