import { mainTitle, significantWords, withoutPlace } from '../../domain/abbreviated-title.ts'
import { journalKey } from '../../domain/journal-key.ts'
import { textKey } from '../../domain/text-key.ts'

/** The same of the title without a subtitle. */
export function mainKey(name: string): string {
  return journalKey(mainTitle(name))
}

/** The keys that lead to a journal of this name: those of the name itself, and that of its main title. */
export interface NameKeys {
  /** The `textKey`, empty where the name has no letters. */
  readonly own: string
  /** `journalKey`, where it is another. */
  readonly alike: string | undefined
  /** `mainKey`, where it is another. Journals of several subtitles may have it: weaker than the others. */
  readonly main: string | undefined
}

export function nameKeys(name: string): NameKeys {
  const [own, alike, main] = [textKey(name), journalKey(name), mainKey(name)]
  return {
    own,
    alike: alike === own ? undefined : alike,
    main: main === alike || main === own || main === '' ? undefined : main,
  }
}

/** Are two titles one but for a subtitle or a place in brackets that only one has, an article in front, or "and"? */
export function isOneTitle(a: string, b: string): boolean {
  const [one, two] = [a, b].map((title) => {
    const whole = journalKey(title)
    return {
      whole,
      parts: [whole, mainKey(title), journalKey(withoutPlace(title)), mainKey(withoutPlace(title))],
    }
  })
  if (one === undefined || two === undefined || one.whole === '' || two.whole === '') return false
  return one.parts.includes(two.whole) || two.parts.includes(one.whole)
}

/**
 * The first letters of the words of a name that its abbreviation has too: an abbreviation and its title have the same, and so
 * have a title with a place in brackets and the same without. Of a title of one word, that word.
 *
 * @example titleInitials('Proceedings of the National Academy of Sciences') // 'pnas'
 * @example titleInitials('Psychopharmacology (Berl)') // 'psychopharmacology'
 */
export function titleInitials(name: string): string {
  const words = significantWords(withoutPlace(name))
  return words.length < 2
    ? (words[0] ?? '')
    : words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)).join('')
}

/**
 * Which of these names are one journal's: those that differ in an article or "and" only, and a title with a subtitle beside
 * the same without one.
 *
 * @param names by their keys. @returns the names of each journal, in the order of the first of each.
 */
export function titleGroups(names: readonly (readonly [string, string])[]): (readonly [string, string])[][] {
  const groups = new Map<string, (readonly [string, string])[]>()
  const alone = new Set(names.map(([, name]) => journalKey(name)))
  for (const entry of names) {
    const main = mainKey(entry[1])
    const key = main !== '' && alone.has(main) ? main : journalKey(entry[1])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}
