const word =
  /[\s,]*\b(?:ed|edn|eds|edition|éd|édition|edición|edição|ediz|edizione|aufl|auflage|uitg)\b\.?/giu
const longest = 80

/**
 * An edition as sources write it, without the word: ordinals, numbers and "revised" stay as printed.
 *
 * @returns `undefined` where nothing is left.
 * @example readEdition('(2nd ed.)') // '2nd'
 * @example readEdition('3rd rev. edn') // '3rd rev.'
 */
export function readEdition(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longest) return undefined
  const bare = text
    .replace(word, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s([,.;:]+|[\s)\],;:]+$/g, '')
    .replace(/^(\d+)\.$/, '$1')
    .trim()
  return /[\p{L}\d]/u.test(bare) ? bare : undefined
}

/** An edition with its word: "2nd ed.", "revised ed.". A bare number becomes an ordinal. */
export function printedEdition(edition: string): string {
  return /^\d{1,4}$/.test(edition) ? `${edition}${ordinalSign(Number(edition))} ed.` : `${edition} ed.`
}

function ordinalSign(number: number): string {
  const tens = number % 100
  if (tens > 10 && tens < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}
