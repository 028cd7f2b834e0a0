/** Generational suffixes by language: how they come out, and what else is written for them (lower case, no last stop). */
const rows: readonly (readonly [suffix: string, ...others: string[]])[] = [
  // English
  ['Jr', 'jnr', 'jun', 'junr', 'junior', 'j.r', 'júnior', 'juniór'],
  ['Sr', 'snr', 'sen', 'senr', 'senior', 's.r', 'sênior', 'sénior'],
  ['the Younger'],
  ['the Elder'],
  // Portuguese
  ['Filho', 'fº'],
  ['Filha'],
  ['Neto'],
  ['Neta'],
  ['Netto'],
  ['Bisneto'],
  ['Sobrinho'],
  ['Sobrinha'],
  ['Segundo'],
  ['Terceiro'],
  ['Velho'],
  // Spanish, Catalan, Italian
  ['hijo', 'h'],
  ['hija'],
  ['padre'],
  ['nieto'],
  ['nieta'],
  ['sobrino'],
  ['Tercero'],
  ['el Mozo'],
  ['el Joven'],
  ['el Viejo'],
  ['fill'],
  ['figlio'],
  ['il Giovane'],
  ['il Vecchio'],
  // French
  ['fils'],
  ['père', 'pere'],
  ['aîné', 'ainé', 'aine', "l'aîné", 'l’aîné'],
  ['cadet'],
  ['neveu'],
  ['le Jeune', 'jeune'],
  // German, Dutch, Scandinavian
  ['Sohn'],
  ['Vater'],
  ['der Jüngere', 'd. j', 'd.j', 'die jüngere'],
  ['der Ältere', 'd. ä', 'd.ä', 'die ältere'],
  ['de Jonge', 'de jongere'],
  ['de Oude', 'de oudere'],
  ['den yngre', 'd.y', 'd. y'],
  ['den eldre', 'den ældre', 'den äldre', 'd.e', 'd. e'],
  // Czech and Slovak, Polish, Russian, Hungarian
  ['ml', 'mladší', 'mladsi'],
  ['st', 'starší', 'starsi'],
  ['młodszy', 'mł'],
  ['starszy'],
  ['мл', 'младший'],
  ['ст', 'старший'],
  ['ifj', 'ifjabb'],
  ['id', 'idősb', 'idősebb'],
  // Chinese and Japanese
  ['二世', '2世'],
  ['三世', '3世'],
]
const suffixes: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([suffix, ...others]) =>
    [suffix.toLowerCase(), ...others].map((form) => [form, suffix] as const),
  ),
)
/** Behind a single comma these can be nothing else; "Ford, V" and "Silva, Segundo" may be given names. */
const unmistakable: ReadonlySet<string> = new Set(
  'Filho Netto Neto Bisneto Sobrinho fils père aîné hijo ml мл ст'.split(' '),
)
const numeral = /^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})$/
const ordinal = /^(?:1st|2nd|3rd|[4-9]th|1\dth|20th)$/i

/** Degrees and the like, lower case and without stops. */
const degrees: ReadonlySet<string> = new Set(
  'phd dphil drph drsc dsc msc bsc mphil mmed mbchb mpharm pharmd mba mph md ma ba bs ms bm dm do dds dvm rn jd llb llm esq esquire'.split(
    ' ',
  ),
)
const callings: ReadonlySet<string> = new Set(
  'prof professor dr doc doctor mr mrs ms miss sir dame lord lady rev reverend father sister fr ing eng dipl mag lic univ habil cand hon hons ret retd deceased editor ed eds author fellow student none na n/a of and in the'.split(
    ' ',
  ),
)
/** "FRCP", "DrPH", "BSc(Hons)", "M.D.", "S.J.": capitals together, behind a small letter, or each with its stop. */
const degreeShape = /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}|^\p{L}{1,4}\.\p{Lu}/u

/**
 * Reads a generational suffix that stands in a name without being marked as one, and gives it without full stop or
 * comma: "Jr", "Sr", "II", "III", "IV", "2nd", "3rd" and so on. Anything else, also the ambiguous "I" and "V" and words that
 * are family names too ("Neto"), gives `undefined`.
 *
 * @example parseSuffix('jr.') // 'Jr'
 */
export function parseSuffix(text: string): string | undefined {
  const value = text.trim().replace(/[.,]+$/, '')
  if (/^(?:jr|jnr|junior)$/i.test(value)) return 'Jr'
  if (/^(?:sr|snr|senior)$/i.test(value)) return 'Sr'
  if (/^(?:2nd|3rd|[4-9]th)$/i.test(value)) return value.toLowerCase()
  return /^(?:II|III|IV)$/.test(value) ? value : undefined
}

/**
 * Reads what a source puts in a field for suffixes: those of any language ("Neto", "fils", "ml."), numerals ("V"), and
 * other words as they stand. Degrees, titles and callings ("MD", "Ph.D.", "Prof.") are none; of "Jr., MD" the first is.
 *
 * @returns `undefined` where no suffix is in it.
 * @example explicitSuffix('NETO') // 'Neto'
 */
export function explicitSuffix(text: string): string | undefined {
  const value = bare(text)
  const isWords = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)?$/u.test(value)
  const known = knownSuffix(text)
  if (known !== undefined || !isWords || value.length > 30) return known
  return isNamedDegree(value) || value.split(/[ -]/).some(isDegree) ? undefined : value
}

/**
 * As `explicitSuffix`, for a place that others use for other things too, such as the third part of "Family, Given,
 * Suffix": only what is known as a suffix.
 */
export function knownSuffix(text: string): string | undefined {
  for (const part of text.slice(0, 100).split(/[,;]/)) {
    const value = bare(part)
    const known = suffixOf(value)
    if (known !== undefined) return known
    // "Jr MD"
    const [first = '', ...others] = value.split(' ')
    const beginning = others.length > 0 && others.every(isDegree) ? suffixOf(bare(first)) : undefined
    if (beginning !== undefined) return beginning
  }
  return undefined
}

/** A suffix that stands alone behind a name's only comma: "Silva JA, Neto". */
export function suffixAfterComma(text: string): string | undefined {
  const known = parseSuffix(text) ?? suffixOf(bare(text))
  return known !== undefined && (parseSuffix(text) !== undefined || unmistakable.has(known))
    ? known
    : undefined
}

/** Is a word behind a name a degree, a title or a calling? */
export function isDegree(word: string): boolean {
  if (suffixOf(bare(word)) !== undefined) return false
  return degreeShape.test(word) || isNamedDegree(word) || callings.has(plain(word))
}

/** Is it a degree by its name, whatever its capitals: "PhD", "M.Sc."? Other words of that shape may be given names. */
export function isNamedDegree(word: string): boolean {
  return degrees.has(plain(word))
}

function suffixOf(value: string): string | undefined {
  if (numeral.test(value)) return value
  if (/^(?:ii|iii|iv)$/i.test(value)) return value.toUpperCase()
  if (ordinal.test(value)) return value.toLowerCase()
  const key = value.toLowerCase()
  // "ML" and "H" are initials.
  return value.length > 2 || value === key || /^[js]r$/i.test(value) ? suffixes.get(key) : undefined
}

function plain(word: string): string {
  return word.replace(/[.,;() ]/g, '').toLowerCase()
}

/** Without brackets around it and stops behind it. */
function bare(text: string): string {
  const value = text
    .slice(0, 200)
    .replace(/[\s,;]+/g, ' ')
    .trim()
  return value.replace(/^\((.*)\)$/, '$1').replace(/[.,; ]+$/, '')
}
