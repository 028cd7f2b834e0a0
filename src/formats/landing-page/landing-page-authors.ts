import { compatibleNames } from '../../domain/compatible-names.ts'
import { knownSuffix, parseSuffix } from '../../domain/name-suffix.ts'
import { initialsOf } from '../../domain/person-name.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { familyKey } from '../../domain/text-key.ts'

/** A person as the page prints the name in full: "Carlos A. Zarate Jr.". */
export interface FullName {
  readonly printed: string
  readonly corresponding: boolean
}

/**
 * Puts together what a page says of its authors: the short names of its citation ("Zarate, C.A."), in order, and the
 * names that it prints in full elsewhere. A full name belongs to the first author without one whose family name it
 * ends in and whom nothing in it contradicts. Where there is no citation, the full names are the authors.
 *
 * @param cited the names in the citation, each with its printed form.
 * @returns the authors, and the full names that no author has.
 */
export function pageAuthors(
  cited: readonly { readonly name: PersonName; readonly printed: string }[],
  full: readonly FullName[],
): { readonly authors: readonly RecordAuthor[]; readonly strangers: readonly FullName[] } {
  const authors: RecordAuthor[] = cited.map(({ name, printed }) => ({
    name,
    printed,
    corresponding: false,
    affiliations: [],
  }))
  const strangers: FullName[] = []
  for (const person of full) {
    const place = authors.findIndex(({ name }) => fullNameOf(person.printed, name) !== undefined)
    const author = authors[place]
    const name = author === undefined ? undefined : fullNameOf(person.printed, author.name)
    if (author === undefined || name === undefined) strangers.push(person)
    else {
      const corresponding = author.corresponding || person.corresponding
      authors[place] = { ...author, name, printed: person.printed, corresponding }
    }
  }
  if (cited.length > 0) return { authors, strangers }
  const alone = strangers.map(({ printed, corresponding }) => ({
    name: lastWordFamily(printed),
    printed,
    corresponding,
    affiliations: [],
  }))
  return { authors: alone, strangers: [] }
}

/**
 * The names after "Correspondence to": "Carlos A. Zarate Jr.", "Ann Lee or Bo Li.". The full stop of the sentence goes,
 * that of a suffix or an initial stays.
 */
export function correspondingNames(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^.*?Correspondence to:?\s*/i, '')
    .split(/,? (?:or|and|&) |[,;] (?!(?:Jr|Sr|II|III|IV)\b)/)
    .map((name) => name.trim().replace(/\.+$/, ''))
    .filter((name) => /^\p{L}[^\d@]{2,80}$/u.test(name))
    .map((name) => (/ (?:Jr|Sr|\p{Lu})$/u.test(name) ? `${name}.` : name))
}

/** The full name taken apart by what is known of the person, or `undefined` where it is someone else's. */
function fullNameOf(printed: string, known: PersonName): PersonName | undefined {
  const { words, suffix } = wordsOf(printed)
  // "Neto" is a family name too: only who is known by the one before it has it as a suffix.
  const behind = knownSuffix(words.at(-1) ?? '')
  const whole = named(words, suffix, known)
  return whole !== undefined || behind === undefined ? whole : named(words.slice(0, -1), behind, known)
}

/** `undefined` where the words do not end in the known family name, or nothing is left of them. */
function named(
  words: readonly string[],
  suffix: string | undefined,
  known: PersonName,
): PersonName | undefined {
  for (let length = 1; length < words.length && known.family !== undefined; length += 1) {
    const family = words.slice(-length).join(' ')
    if (familyKey(family) !== familyKey(known.family)) continue
    const name = written(words.slice(0, -length).join(' '), family, suffix ?? known.suffix)
    return compatibleNames(name, known) ? name : undefined
  }
  return undefined
}

/** Without anything else to go by, the last word is the family name, with the particles before it. */
function lastWordFamily(printed: string): PersonName {
  const { words, suffix } = wordsOf(printed)
  let start = words.length - 1
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1
  return start < 1
    ? { literal: printed }
    : written(words.slice(0, start).join(' '), words.slice(start).join(' '), suffix)
}

function wordsOf(printed: string): {
  readonly words: readonly string[]
  readonly suffix: string | undefined
} {
  const words = printed.replace(/,/g, ' ').trim().split(/\s+/)
  const suffix = parseSuffix(words.at(-1) ?? '')
  return { words: suffix === undefined ? words : words.slice(0, -1), suffix }
}

function written(given: string, family: string, suffix: string | undefined): PersonName {
  const initials = initialsOf(given)
  return {
    family,
    given,
    ...(initials === undefined ? {} : { initials }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}
