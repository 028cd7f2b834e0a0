import { textKey } from './text-key.ts'

/**
 * Articles that a title begins with or not: "La Presse médicale" is "Presse médicale". Not where only one word follows: "Die
 * Rehabilitation" and "Rehabilitation" are two. "The" is left out everywhere.
 */
const articles = new Set(['la', 'le', 'les', 'der', 'die', 'das', 'il', 'el'])

/** Words that are also written "&", or not at all: "Plant & Cell Physiology". */
const conjunctions = new Set(['and', 'et', 'und'])

/**
 * The key under which names of a journal are equal that differ only in an article in front, or behind ("Auk, The"), and in
 * "and". That of a name that is nothing else is its `textKey`.
 *
 * @example journalKey('The Journal of Endocrinology & Metabolism') // 'journal of endocrinology metabolism'
 */
export function journalKey(name: string): string {
  const words = textKey(name).split(' ')
  const last = words.length - 1
  const kept = words.filter((word, place) => {
    if (place === 0) return !(articles.has(word) && last > 1) && word !== 'the'
    if (place === last) return word !== 'the'
    return !conjunctions.has(word)
  })
  return kept.length === 0 ? words.join(' ') : kept.join(' ')
}
