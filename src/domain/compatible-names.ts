import { isEastAsian } from './east-asian.ts'
import { initialsOf } from './person-name.ts'
import type { PersonName } from './record.ts'
import { familyKey, textKey } from './text-key.ts'

/**
 * Can two printed names mean the same person? They can when the family names have the same key, the initials of one
 * begin with those of the other, given names that are both written out agree, and the suffixes do. What one name does
 * not say is no contradiction. Collective names only agree with the same collective name.
 *
 * Symmetric and reflexive, not transitive: "Singh J" can be "Singh JA" and "Singh JB", who are two people.
 *
 * @example compatibleNames({ family: 'Zarate', initials: 'CA' }, { family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }) // true
 * @example compatibleNames({ family: 'Singh', initials: 'JA' }, { family: 'Singh', initials: 'JB' }) // false
 */
export function compatibleNames(a: PersonName, b: PersonName): boolean {
  const [keysA, keysB] = [keysOf(a), keysOf(b)]
  return (
    (a.family === undefined) === (b.family === undefined) &&
    keysA.name === keysB.name &&
    isPrefixEitherWay(keysA.initials, keysB.initials) &&
    compatibleGivens(a.given, b.given) &&
    compatibleSuffixes(a.suffix, b.suffix)
  )
}

interface NameKeys {
  readonly name: string
  readonly initials: string
}

/** Names do not change: each is compared with many. */
const known = new WeakMap<PersonName, NameKeys>()

function keysOf(name: PersonName): NameKeys {
  let keys = known.get(name)
  if (keys === undefined) {
    const text = name.family ?? name.literal ?? ''
    // Names without any letter or digit have an empty key: those are equal only when they are the same text.
    keys = { name: familyKey(text) || ` ${text.trim()}`, initials: initialsKey(name) }
    known.set(name, keys)
  }
  return keys
}

/** Initials without hyphens and marks: "J-P" and "JP" are the same initials; empty where there are none. */
export function initialsKey({ initials, given }: PersonName): string {
  return familyKey(initials ?? (given === undefined ? '' : (initialsOf(given) ?? '')))
}

/** Does one of these begin with the other, as initials of one person do? */
export function isPrefixEitherWay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function compatibleGivens(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || familyKey(a) === familyKey(b)) return true
  const words = givenWords(a)
  const others = givenWords(b)
  return words.slice(0, others.length).every((word, place) => compatibleWords(word, others[place] ?? word))
}

/** "Jean-Pierre", "J.P." and "J. P." are two words each; the full stop stays with its word. */
function givenWords(given: string): readonly string[] {
  return given.slice(0, 200).match(/[\p{L}\p{M}'’]+\.?/gu) ?? []
}

/** A word of one letter, or one that ends in a full stop, is short for all words that begin with it; "明" is whole. */
function compatibleWords(a: string, b: string): boolean {
  const [keyA, keyB] = [textKey(a), textKey(b)]
  if (keyA === keyB) return true
  const isShort = (word: string, key: string): boolean =>
    word.endsWith('.') || (key.length === 1 && !isEastAsian(word))
  return (isShort(a, keyA) && keyB.startsWith(keyA)) || (isShort(b, keyB) && keyA.startsWith(keyB))
}

const ordinals: Readonly<Record<string, string>> = { '2nd': 'ii', '3rd': 'iii', '4th': 'iv' }

function compatibleSuffixes(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true
  const [keyA, keyB] = [familyKey(a), familyKey(b)]
  return (ordinals[keyA] ?? keyA) === (ordinals[keyB] ?? keyB)
}
