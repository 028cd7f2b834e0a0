/** Small words by which a title shows its language, BCP 47. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and in for on with to from by an at as is are how why toward towards between',
  de: 'der die das und im zur zum von des für mit über eine einer ein auf aus bei dem den als nach zwischen',
  fr: 'le la les des du et dans pour sur une un aux au par entre chez d’une l’histoire',
  es: 'el los las y del en para una un por sobre como entre al la de con',
  it: 'il lo gli della delle dei degli nel nella e per con sulla sul di dal alla fra tra',
  pt: 'o os as do da dos das em para uma um e no na pelo sobre ao',
  nl: 'het een van en voor met op de over naar door bij aan uit',
}

const byWord = new Map<string, string[]>()
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language])
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}{4}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
]

/** The likeliest language of a title, by its script or its small words; English where it shows none. */
export function languageOf(title: string): string {
  const script = scripts.find(([pattern]) => pattern.test(title))
  if (script !== undefined) return script[1]
  const scores = new Map<string, number>()
  for (const word of title.toLowerCase().split(/[^\p{L}’]+/u)) {
    const languages = byWord.get(word) ?? []
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length)
    }
  }
  if (/[äöüß]/.test(title)) scores.set('de', (scores.get('de') ?? 0) + 0.6)
  if (/[çêèœ]/.test(title)) scores.set('fr', (scores.get('fr') ?? 0) + 0.6)
  if (/[ñ¿¡]/.test(title)) scores.set('es', (scores.get('es') ?? 0) + 0.8)
  if (/[ãõ]/.test(title)) scores.set('pt', (scores.get('pt') ?? 0) + 0.8)
  if (/(?:zione|zioni|ità)\b/.test(title)) scores.set('it', (scores.get('it') ?? 0) + 0.8)
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1])
  // One small word that English has too shows nothing.
  return best === undefined || best[1] < 0.75 ? 'en' : best[0]
}
