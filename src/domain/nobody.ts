import type { PersonName } from './record.ts'

/** What stands in the place of an author where none is known: lower case, without brackets around and stops behind. */
const words: ReadonlySet<string> = new Set([
  // Publishers' and databases' placeholders
  '&na',
  'n/a',
  'n.a',
  'n. a',
  'na',
  'no authors listed',
  'no author listed',
  'no authors',
  'no author',
  'no author given',
  'no author available',
  'no author specified',
  'no authorship indicated',
  'not listed',
  'nomen nescio',
  'n.n',
  'n. n',
  'no author name',
  'no author name available',
  'no authors given',
  'authors not listed',
  'author not listed',
  'not available',
  'not applicable',
  'none',
  'none listed',
  'null',
  // "Anonymous" in the languages of reference lists
  'anonymous',
  'anonymous anonymous',
  'anonymous author',
  'anon',
  'anonyme',
  'anonym',
  'anónimo',
  'anônimo',
  'anonimo',
  'анонимный автор',
  '佚名',
  '匿名',
  '作者不详',
  '著者不明',
  // Not known
  'unknown',
  'unknown unknown',
  'unknown author',
  'unknown authors',
  'author unknown',
  'authors unknown',
  'unbekannt',
  'verfasser unbekannt',
  'autor unbekannt',
  'ohne verfasser',
  'auteur anonyme',
  'autor anónimo',
  'autore sconosciuto',
  'autor neznámý',
  'inconnu',
  'auteur inconnu',
  'sin autor',
  'autor desconocido',
  'autor desconhecido',
  'o. v',
  'o.v',
  's. n',
  's.n',
])

/**
 * Does a text stand where an author would, and names nobody: "&NA;", "[No authors listed]", "Anonymous", "N.A."? A family
 * name that is the same word counts only without a given name: "Na" and "Null" are people's.
 *
 * @example isNobody('[Anonymous]') // true
 */
export function isNobody(text: string): boolean {
  if (text.length > 60) return false
  const value = text.replace(/[\s_]+/g, ' ').replace(/^[\s[("'<]+|[\s\])"'>.,;]+$/g, '')
  const key = value.toLowerCase()
  // "Na" is a family name; in capitals, alone, it is a statistician's "not available".
  return words.has(key) && (key !== 'na' || value === 'NA')
}

/** As `isNobody`, of a name that has been taken apart. */
export function isNobodysName({ family, given, initials, literal }: PersonName): boolean {
  if (family === undefined) return isNobody(literal ?? '')
  const before = given ?? initials
  if (before === undefined || before === family) return isNobody(family)
  // "Na, N. A." is somebody: what is not written out must be a phrase.
  return (
    (isNobody(`${before} ${family}`) || isNobody(`${family} ${before}`)) && !/^\p{Lu}{1,3}$/u.test(before)
  )
}
