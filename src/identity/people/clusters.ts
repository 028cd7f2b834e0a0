import { compatibleNames } from '../../domain/compatible-names.ts'
import type { PersonName } from '../../domain/record.ts'
import { nameKey } from './name-pairs.ts'
import { nameFamilyKey } from './family-key.ts'

/** One name in the author list of one article. */
export interface Appearance {
  readonly articleId: number
  readonly name: PersonName
  readonly orcid: string | undefined
  /** Who this is already known to be. */
  readonly authorId: number | undefined
  /** It was there before: two such were compared when the later one came, and are not again. */
  readonly known?: true
  /** The other names in the same author list. */
  readonly coauthors: readonly PersonName[]
}

/** Appearances that are one person, as far as is known. */
export interface Cluster {
  readonly appearances: readonly Appearance[]
  /** Known authors who turn out to be this person, oldest first. */
  readonly authorIds: readonly number[]
}

interface Group {
  readonly members: Appearance[]
}

/**
 * Decides who is who.
 *
 * Two appearances are one person where the ORCID iD is the same; or where the names are compatible and the author lists
 * share another compatible name. All names of a person are compatible with each other, nobody stands twice in one author
 * list, and nobody has two ORCID iDs; what would break that stays apart. A collective name needs no shared co-author: it
 * says itself who it is.
 *
 * The result does not depend on anything but the appearances and their order: earlier pairs are joined first.
 */
export function clusterAppearances(appearances: readonly Appearance[]): Cluster[] {
  const groups = new Map<Appearance, Group>(
    appearances.map((appearance) => [appearance, { members: [appearance] }]),
  )
  const join = (a: Appearance, b: Appearance, sure: boolean): void => {
    const [into, from] = [groups.get(a), groups.get(b)]
    if (into === undefined || from === undefined || into === from) return
    if (!sure && !canBeOne(into, from)) return
    into.members.push(...from.members)
    for (const member of from.members) groups.set(member, into)
  }
  joinBy(
    appearances,
    (appearance) => appearance.authorId,
    (a, b) => join(a, b, true),
  )
  joinBy(
    appearances,
    (appearance) => appearance.orcid,
    (a, b) => join(a, b, false),
  )
  joinBy(appearances, collectiveKey, (a, b) => join(a, b, false))
  for (const [a, b] of pairsWithSharedKeys(appearances)) {
    // Most of those who share one co-author share others, and were joined for the first.
    if (groups.get(a) === groups.get(b)) continue
    if (compatibleNames(a.name, b.name) && shareCoauthor(a, b)) join(a, b, false)
  }
  return [...new Set(groups.values())].map(({ members }) => ({
    appearances: members,
    authorIds: [...new Set(members.flatMap(({ authorId }) => authorId ?? []))].toSorted((a, b) => a - b),
  }))
}

function joinBy(
  appearances: readonly Appearance[],
  keyOf: (appearance: Appearance) => string | number | undefined,
  join: (a: Appearance, b: Appearance) => void,
): void {
  const firsts = new Map<string | number, Appearance>()
  for (const appearance of appearances) {
    const key = keyOf(appearance)
    if (key === undefined) continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, appearance)
    else join(first, appearance)
  }
}

function collectiveKey({ name }: Appearance): string | undefined {
  return name.family === undefined ? nameFamilyKey(name) || undefined : undefined
}

/** Appearances that share their own name key and that of a co-author: only these are worth comparing. */
function* pairsWithSharedKeys(appearances: readonly Appearance[]): Generator<[Appearance, Appearance]> {
  const keyNumber = numberedKeys()
  const articles = new Map<number, number | 'several'>()
  for (const { name, articleId } of appearances) {
    const own = keyNumber(name)
    if (own === undefined) continue
    const first = articles.get(own)
    if (first === undefined) articles.set(own, articleId)
    else if (first !== articleId) articles.set(own, 'several')
  }
  const byKeys = new Map<number, Appearance[]>()
  for (const appearance of appearances) {
    const own = keyNumber(appearance.name)
    // Most names stand in one list only.
    if (own === undefined || articles.get(own) !== 'several') continue
    for (const other of new Set(appearance.coauthors.map(keyNumber))) {
      if (other === undefined) continue
      const key = own * mostKeys + other
      const list = byKeys.get(key)
      if (list === undefined) byKeys.set(key, [appearance])
      else list.push(appearance)
    }
  }
  for (const list of byKeys.values()) {
    if (list.length === 1) continue
    const known = list.filter((appearance) => appearance.known === true)
    const fresh = list.filter((appearance) => appearance.known !== true)
    for (const [place, appearance] of fresh.entries()) {
      for (const other of [...known, ...fresh.slice(0, place)]) {
        if (other.articleId !== appearance.articleId) yield [other, appearance]
      }
    }
  }
}

/** More keys than there can be; its square is a whole number still. */
const mostKeys = 2 ** 26

/** The name keys met, as numbers: two of them make one number, which is found faster than a text. */
function numberedKeys(): (name: PersonName) => number | undefined {
  const byKey = new Map<string, number>()
  const byName = new Map<PersonName, number | undefined>()
  return (name) => {
    if (byName.has(name)) return byName.get(name)
    const key = nameKey(name)
    let number = key === undefined ? undefined : byKey.get(key)
    if (key !== undefined && number === undefined) byKey.set(key, (number = byKey.size))
    byName.set(name, number)
    return number
  }
}

function shareCoauthor(a: Appearance, b: Appearance): boolean {
  return a.coauthors.some((name) => b.coauthors.some((other) => compatibleNames(name, other)))
}

function canBeOne(a: Group, b: Group): boolean {
  const articles = new Set(a.members.map(({ articleId }) => articleId))
  if (b.members.some(({ articleId }) => articles.has(articleId))) return false
  const orcids = new Set([...a.members, ...b.members].flatMap(({ orcid }) => orcid ?? []))
  if (orcids.size > 1) return false
  if (orcids.size === 1 && isOneOrcid(a) && isOneOrcid(b)) return true
  return a.members.every(({ name }) => b.members.every((other) => compatibleNames(name, other.name)))
}

/** People change their names; an ORCID iD on both sides outweighs that. */
function isOneOrcid({ members }: Group): boolean {
  return members.some(({ orcid }) => orcid !== undefined)
}

/**
 * The fullest name that these printed forms make together: of the longest given name, or else the longest initials, with
 * what the names that agree with it add: longer initials, a suffix.
 */
export function fullestName(names: readonly PersonName[]): PersonName {
  const fullest = nameWithLongest(names, 'given') ?? nameWithLongest(names, 'initials') ?? names[0] ?? {}
  const agreeing = names.filter((name) => compatibleNames(name, fullest))
  const longest = (part: NamePart): Pick<PersonName, NamePart> => {
    const text = nameWithLongest(agreeing, part)?.[part]
    return text === undefined ? {} : { [part]: text }
  }
  return {
    ...(fullest.family === undefined ? longest('literal') : { family: fullest.family }),
    ...longest('given'),
    ...longest('initials'),
    ...longest('suffix'),
  }
}

type NamePart = 'given' | 'initials' | 'suffix' | 'literal'

/** The first of the names that have the longest text there; undefined where none has any. */
function nameWithLongest(names: readonly PersonName[], part: NamePart): PersonName | undefined {
  let best: PersonName | undefined
  for (const name of names) {
    const text = name[part]
    if (text !== undefined && text.length > (best?.[part]?.length ?? -1)) best = name
  }
  return best
}
