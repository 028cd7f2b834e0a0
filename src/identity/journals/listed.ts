import { abbreviates, mainTitle, significantWords, withoutPlace } from '../../domain/abbreviated-title.ts'
import { journalKey } from '../../domain/journal-key.ts'
import { textKey } from '../../domain/text-key.ts'
import { isOneTitle } from './names.ts'

/** What is an abbreviation has at most so many parts of the letters of its title: "Social work" is none of "Social worker". */
const shortened = 0.75

/**
 * Are two titles of one abbreviation one: the same but for a subtitle, one the other with more behind it, or the known one an
 * abbreviation itself?
 *
 * @param known the title that the collection has. @param listed the one that a list gives to the same abbreviation.
 */
export function titlesAgree(known: string, listed: string): boolean {
  const [one, two] = [journalKey(known), journalKey(listed)]
  if (isOneTitle(known, listed) || one.startsWith(`${two} `) || two.startsWith(`${one} `)) return true
  return one.length <= shortened * two.length && abbreviates(known, listed)
}

/**
 * Do two abbreviations of one title say that it is the title of two journals? They do where one has more than the title:
 * "Bull Hosp Jt Dis" of a "Bulletin"; or each another place: "Occup Med (Oxf)" and "Occup Med (Lond)". Else they are two
 * styles of one.
 */
export function tellApart(title: string, a: string, b: string): boolean {
  const words = significantWords(mainTitle(title)).length
  if ([a, b].some((short) => significantWords(withoutPlace(short)).length > words)) return true
  const [placeOfA, placeOfB] = [a, b].map((short) => textKey(short.slice(withoutPlace(short).length)))
  return placeOfA !== '' && placeOfB !== '' && placeOfA !== placeOfB
}
