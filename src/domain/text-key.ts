/** Letters that Unicode does not decompose although readers take them for these. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
}
const longest = 200

/**
 * The key under which two printings of one title are equal: Unicode NFKD, marks stripped, lower case, special Latin
 * letters written plainly (ß → ss, ø → o, ł → l), every run of other characters than letters and digits one space.
 * Greek and other scripts keep their letters. Only the first 200 characters count; the key of a text without letters
 * or digits is empty. The key of a key is the key.
 *
 * @example textKey('Rôle of α-Synuclein: a Review.') // 'role of α synuclein a review'
 */
export function textKey(text: string): string {
  return bounded(
    folded(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
}

/**
 * The key under which two printings of one family name are equal: as `textKey`, and without any blanks, hyphens and
 * apostrophes, so that "D’Souza" is "DSouza" and "Van den Berg" is "Vandenberg".
 *
 * @example familyKey('Gispen-de Wied') // 'gispendewied'
 */
export function familyKey(family: string): string {
  return bounded(folded(family).replace(/[^\p{L}\p{N}]+/gu, ''))
}

function folded(text: string): string {
  // Five times the bound leaves room for marks and punctuation, and makes the cost of a hostile text constant.
  const start = text.length > 5 * longest ? text.slice(0, 5 * longest) : text
  // Most titles are ASCII: nothing to decompose.
  if (/^[\x20-\x7E]*$/.test(start)) return start.toLowerCase()
  return start
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþħıŋŧς]/g, (letter) => letters[letter] ?? letter)
}

function bounded(key: string): string {
  if (key.length <= longest) return key
  // Not through the middle of a character outside the basic plane.
  const high = /[\uD800-\uDBFF]/.test(key.charAt(longest - 1))
  return key.slice(0, high ? longest - 1 : longest).trimEnd()
}
