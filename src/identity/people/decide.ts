import type { KnownPerson, Mention, NameStatistics, Person } from './mention.ts'
import type { Draft } from './draft.ts'
import { People } from './people.ts'

/** How many people a mention can make one with the one that it is. */
const mostConnected = 3

/**
 * Decides who each mention is: whom the article named at that place before; who has the ORCID iD; a collective, by its
 * name; else whom the mention is most like, from a score of `joins` on; else somebody new. Where it is like several, those
 * of them become one that are like each other from `connects` on. List by list, in the given order, so that it makes no
 * difference how many lists are decided at a time.
 *
 * All names of a person are compatible with each other, in a variant at least, or have the ORCID iD in common; nobody
 * stands twice in one author list; nobody has two ORCID iDs.
 *
 * @param mentions those of one article one after the other.
 * @param known everybody who may be one of these.
 * @param crowded names (`keyNumber`) of which `known` has not all bearers.
 * @param apart known authors who are not one person, whatever speaks for it: `pairOfAuthors` of each two.
 * @returns those with new mentions, and known authors that became one.
 */
export function decidePeople(
  mentions: readonly Mention[],
  known: readonly KnownPerson[],
  statistics: NameStatistics,
  { crowded = [], apart = new Set() }: { crowded?: Iterable<number>; apart?: ReadonlySet<string> } = {},
): Person[] {
  const people = new People(known, statistics, crowded, apart)
  for (const [articleId, list] of Map.groupBy(mentions, (mention) => mention.articleId)) {
    statistics.counted?.(articleId)
    const open: Mention[] = []
    for (const mention of list) {
      const sure = people.kept(mention) ?? people.byCollective(mention)
      if (sure === undefined) open.push(mention)
      else people.join(sure, mention)
    }
    for (const mention of list) {
      const kept = people.personOf(mention)
      if (kept !== undefined) connect(people, kept, people.likely(mention))
    }
    for (const mention of open) {
      const [nearest, ...others] = people.likely(mention)
      if (nearest === undefined) people.found(mention)
      else {
        people.join(nearest, mention)
        connect(people, nearest, others)
      }
    }
  }
  return people.result()
}

function connect(people: People, person: Draft, others: readonly Draft[]): void {
  for (const other of others.slice(0, mostConnected)) people.connect(person, other)
}
