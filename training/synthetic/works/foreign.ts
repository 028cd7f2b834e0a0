import type { CslName } from '../csl/csl-item.ts'
import { hashOf, type Random } from '../../random.ts'
import { nameWords } from '../tables/names.ts'
import { periodicals } from '../tables/journals.ts'
import { titleWords } from '../tables/titles.ts'
import { sideOf, type Side } from '../side.ts'

/** Languages of which every title is made up from tables: the samples have none. */
export function hasTitleWords(language: string): boolean {
  return titleWords[language] !== undefined
}

/** A made-up title that stands on a side of the split, with its group. */
export function madeTitle(random: Random, language: string, side: Side): { group: string; title: string } {
  const known = titleWords[language]
  if (known === undefined) throw new RangeError(`There are no words for titles in "${language}".`)
  for (;;) {
    const title = random
      .pick(known.patterns)
      .replace(/\{(\w+)\}/g, (_, slot: string) => random.pick((known.words[slot] ?? '').split('|')))
    const group = `table/${language}-${hashOf(title).toString(36)}`
    if (sideOf(group) === side) return { group, title }
  }
}

/** A name of a language's own names; undefined where there are none. */
export function ownName(random: Random, language: string): CslName | undefined {
  const known = nameWords[language]
  if (known === undefined) return undefined
  const word = (words: string): string => random.pick(words.split(' ')).replaceAll('_', ' ')
  const family = word(known.families)
  const given = word(known.given)
  if (language === 'zh' || language === 'ja' || language === 'ko') return { family, given }
  const second = known.second === undefined ? '' : ` ${word(known.second)}`
  const initials = `${given.charAt(0)}.${second === '' ? '' : ` ${second.trim().charAt(0)}.`}`
  return { family, given: random.chance(language === 'ru' ? 0.8 : 0.4) ? initials : given + second }
}

/** A periodical of a language with its abbreviation, where there is one. */
export function ownJournal(
  random: Random,
  language: string,
): readonly [title: string, abbreviation?: string] | undefined {
  const known = periodicals[language]
  if (known === undefined) return undefined
  const [title = '', abbreviation] = random.pick(known.split('|')).split('=')
  return abbreviation === undefined ? [title] : [title, abbreviation]
}
