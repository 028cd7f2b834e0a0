import type { PersonName } from './record.ts'

/**
 * The initials of a given name, in the form of `PersonName.initials`: capitals without full stops or blanks, a hyphen
 * kept. Particles in lower case ("de", "la") give none. A short word of capitals only is taken as initials already.
 * `undefined` where there is no letter.
 *
 * @example initialsOf('Carlos A.') // 'CA'
 * @example initialsOf('Jean-Pierre') // 'J-P'
 */
export function initialsOf(given: string): string | undefined {
  const words = given.slice(0, 200).match(/(?:^|[-\u2010\u2011])?[\p{L}\p{M}'’]+/gu) ?? []
  const capitalised = words.filter((word) => /\p{Lu}|\p{Lo}/u.test(word))
  let initials = ''
  for (const word of capitalised.length > 0 ? capitalised : words.slice(0, 1)) {
    const hyphen = /^[-\u2010\u2011]/.test(word) && initials !== '' ? '-' : ''
    const letters = word.replace(/[^\p{L}]/gu, '')
    const taken = /^\p{Lu}{2,3}$/u.test(letters) ? letters : String.fromCodePoint(letters.codePointAt(0) ?? 0)
    if (letters !== '') initials += hyphen + taken.toUpperCase()
  }
  return initials === '' ? undefined : initials
}

/**
 * A name as one would say it: given name or initials, family name, suffix. A full stop after "Jr" and "Sr".
 * A collective name is itself; a name without any part is empty.
 *
 * @example displayName({ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }) // 'Carlos A. Zarate Jr.'
 * @example displayName({ family: 'Zarate', initials: 'CA', suffix: 'Jr' }) // 'CA Zarate Jr.'
 */
export function displayName(name: PersonName): string {
  if (name.family === undefined && name.literal !== undefined) return name.literal
  const suffix = name.suffix === 'Jr' || name.suffix === 'Sr' ? `${name.suffix}.` : name.suffix
  return [name.given ?? name.initials, name.family, suffix].filter((part) => part !== undefined).join(' ')
}

/**
 * Reads a generational suffix and gives it without full stop or comma: "Jr", "Sr", "II", "III", "IV", "2nd", "3rd",
 * "4th". Anything else, also the ambiguous "I" and "V", gives `undefined`.
 *
 * @example parseSuffix('jr.') // 'Jr'
 */
export function parseSuffix(text: string): string | undefined {
  const value = text.trim().replace(/[.,]+$/, '')
  if (/^(?:jr|jnr|junior)$/i.test(value)) return 'Jr'
  if (/^(?:sr|snr|senior)$/i.test(value)) return 'Sr'
  if (/^(?:2nd|3rd|4th)$/i.test(value)) return value.toLowerCase()
  return /^(?:II|III|IV)$/.test(value) ? value : undefined
}
