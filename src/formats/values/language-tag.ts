let namesInEnglish: ReadonlyMap<string, string> | undefined

/**
 * Reads the language of a work and gives its BCP 47 tag in canonical spelling.
 *
 * Takes BCP 47 ("pt-br", with "_" too), the three-letter codes of ISO 639-2 and MARC, bibliographic or not ("ger",
 * "deu"), and English names ("German"). "und", "mul", "zxx" and "mis" name no language: they, and anything else, give
 * `undefined`.
 *
 * @see MARC Code List for Languages; ISO 639-2; RFC 5646
 * @example parseLanguage('fre') // 'fr'
 */
export function parseLanguage(text: string): string | undefined {
  const value = text.trim().replaceAll('_', '-')
  if (/^(?:und|mul|mis|zxx)\b/i.test(value)) return undefined
  if (/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(value)) {
    try {
      const [tag] = Intl.getCanonicalLocales(value)
      return tag === undefined || !isKnown(tag) ? undefined : tag
    } catch {
      return undefined
    }
  }
  namesInEnglish ??= englishNames()
  return namesInEnglish.get(value.toLowerCase())
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function isKnown(tag: string): boolean {
  return names.of(tag.replace(/-.*/, '')) !== undefined
}

/** Every language with a two-letter code (ISO 639-1), by its name in English. */
function englishNames(): ReadonlyMap<string, string> {
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCodePoint(97 + place))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  // A withdrawn code ("iw") has the name of the one that took its place.
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [[name.toLowerCase(), Intl.getCanonicalLocales(code)[0] ?? code]]
    }),
  )
}
