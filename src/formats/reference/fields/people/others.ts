/** Words for the authors who are left out, by language, as they stand at the end of a list. */
const rows: readonly (readonly [language: string, ...words: string[]])[] = [
  ['Latin', 'et al', 'et alii', 'et aliae', 'et alia', 'et als', 'etal', 'et. al', 'et.al'],
  [
    'English',
    'and others',
    '& others',
    'and colleagues',
    'and co-workers',
    'and coworkers',
    'others',
    'and al',
  ],
  ['German', 'u. a', 'u.a', 'und andere', 'und andere mehr', 'und mitarb', 'und mitarbeiter'],
  ['French', 'et coll', 'et collab', 'et collaborateurs', 'et autres'],
  ['Spanish', 'y otros', 'y otras', 'y cols', 'y col', 'y colaboradores', 'y colab'],
  ['Portuguese', 'e outros', 'e outras', 'e cols', 'e col', 'e colaboradores'],
  ['Italian', 'e altri', 'ed altri', 'e coll', 'e collaboratori'],
  ['Dutch', 'e. a', 'e.a', 'en anderen', 'en medewerkers'],
  ['Scandinavian', 'm.fl', 'm. fl', 'med flere', 'och andra', 'og andre'],
  ['Polish', 'i in', 'i inni', 'i wsp', 'i współaut'],
  ['Czech', 'a kol', 'a další', 'et kol'],
  ['Russian', 'и др', 'и другие', 'и соавт', 'и соавторы', 'и пр'],
  ['Ukrainian', 'та ін', 'та інші', 'і ін', 'та співавт'],
  ['Turkish', 've ark', 've diğerleri'],
  ['Hungarian', 'és mtsai', 'és munkatársai', 'és mások'],
  ['Greek', 'κ.ά', 'και συν', 'κ. ά'],
  ['Chinese', '等人', '等'],
  ['Japanese', 'ほか', '他', '外', 'など'],
  ['Korean', '외', '등'],
  ['Arabic', 'وآخرون'],
]
const escaped = (word: string): string => word.replaceAll('.', '\\.').replaceAll(' ', '\\s')
/** "U. A." are somebody's. */
const initials = /^\p{Lu}\.?\s?\p{Lu}$/u
const words = rows
  .flatMap(([, ...forms]) => forms)
  .toSorted((a, b) => b.length - a.length)
  .flatMap((word) => [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])])
  .filter((word) => !initials.test(word))
  .map(escaped)
  .join('|')
/** Also with a number: "외 3명". A word that is a part of another is none: "Metal". */
const others = new RegExp(
  String.raw`(?:^|[\s,;，、；.&[(](?:and\s|&\s)?|(?<=[\p{Script=Han}\p{Script=Hangul}]))(?:${words})(?:\.?[\])]|\.|\s?\d{0,3}\s?[명人名])?(?![\p{L}\p{N}])`,
  'u',
)
/** "Met al": the space is lost before it. */
const glued = /(?<=\p{Lu})et\.? al\b\.?/u
const ellipsis = /[,;&\s]*\(?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\)?[,;\s]*(?:(?:&|and)\s)?/gu

/** A list of names without what stands for those who are left out. */
export interface NamedList {
  /** With a comma in the place of an ellipsis: "…, Reid G". */
  readonly text: string
  readonly truncated: boolean
}

/**
 * Takes "et al.", "и др.", "等" and the like out of a list, and the dots of "Roe A, … Poe C".
 *
 * @example withoutOthers('Иванов И. И. и др.') // { text: 'Иванов И. И.', truncated: true }
 */
export function withoutOthers(list: string): NamedList {
  let text = list
  const match = others.exec(text) ?? glued.exec(text)
  // Where names follow they are the last ones, or editors: the list goes on.
  if (match !== null) text = `${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`
  const dots =
    text.includes('…') || text.includes('..') || text.includes('. .') ? text.replace(ellipsis, ', ') : text
  const truncated = match !== null || dots !== text
  return truncated ? { text: dots.replace(/[\s,;，、；&]+$/, ''), truncated } : { text: list, truncated }
}
