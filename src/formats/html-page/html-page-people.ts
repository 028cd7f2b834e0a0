import { compatibleNames } from '../../domain/compatible-names.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import { familyKey } from '../../domain/text-key.ts'

/** Of so many with one family name nobody can be told from the others. */
const mostNamesakes = 100

/**
 * One list of authors out of what several sources on a page say of the same people. The first list that has anyone gives
 * the order and the printed names; from the others each person gets what the first does not say: ORCID iD, affiliations,
 * and the given name where only initials are known. A person is taken for another only where the names are compatible
 * with one alone.
 */
export function joinAuthors(lists: readonly (readonly RecordAuthor[])[]): readonly RecordAuthor[] {
  const [first, ...others] = lists.filter((list) => list.length > 0)
  if (first === undefined) return []
  // By family name, so that ten thousand authors are not compared with ten thousand.
  const same = byFamily(first)
  const families = others.map(byFamily)
  return first.map((author) =>
    families.reduce(
      (known, family) => enriched(known, namesakes(family, author), namesakes(same, author)),
      author,
    ),
  )
}

function byFamily(list: readonly RecordAuthor[]): ReadonlyMap<string, readonly RecordAuthor[]> {
  const families = new Map<string, RecordAuthor[]>()
  for (const author of list) {
    const key = keyOf(author)
    const family = families.get(key)
    if (family === undefined) families.set(key, [author])
    else family.push(author)
  }
  return families
}

function namesakes(
  families: ReadonlyMap<string, readonly RecordAuthor[]>,
  author: RecordAuthor,
): readonly RecordAuthor[] {
  const family = families.get(keyOf(author)) ?? []
  return family.length > mostNamesakes ? [] : family
}

function keyOf({ name }: RecordAuthor): string {
  return familyKey(name.family ?? name.literal ?? '')
}

function enriched(
  author: RecordAuthor,
  candidates: readonly RecordAuthor[],
  all: readonly RecordAuthor[],
): RecordAuthor {
  const found = candidates.filter(({ name }) => compatibleNames(name, author.name))
  const [other] = found
  if (other === undefined || found.length > 1) return author
  if (all.filter(({ name }) => compatibleNames(name, other.name)).length > 1) return author
  const orcid = author.orcid ?? other.orcid
  const isFuller = author.name.given === undefined && other.name.given !== undefined
  return {
    name: isFuller ? { ...author.name, ...other.name } : author.name,
    printed: isFuller ? other.printed : author.printed,
    ...(orcid === undefined ? {} : { orcid }),
    corresponding: author.corresponding || other.corresponding,
    affiliations: author.affiliations.length > 0 ? author.affiliations : other.affiliations,
  }
}
