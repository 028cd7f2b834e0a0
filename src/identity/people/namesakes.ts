import { hash53 } from './traits/hash.ts'
import { type Traits, weightOf } from './traits/traits.ts'

/** Namesakes up to this number are all looked at. Of more, those are who share something beside the name. */
export const mostNamesakes = 64

/** How many of the nearest namesakes are looked at then. */
const mostNearest = 32
const mostPlaces = 8

/** What a namesake is found by, where there are many: the name together with one thing more. Whole numbers of 53 bits. */
export function hintNumbers(block: number, traits: Traits): number[] {
  const { given, citedBy } = traits
  const places = traits.places.filter((word) => weightOf(word) === 1).subarray(0, mostPlaces)
  const hints = [
    ...Array.from(traits.companions, (value) => `c${value}`),
    ...Array.from(traits.emails, (value) => `e${value}`),
    ...Array.from(places, (value) => `p${value}`),
    ...(given === undefined ? [] : [`g${given}`]),
    ...(citedBy === undefined ? [] : [`l${citedBy}`]),
  ]
  return hints.map((hint) => hash53(`${block} ${hint}`))
}

/** Those whom most of the hints name, the most named first. */
export function nearestOfCrowd<Person>(named: Iterable<readonly Person[]>): Person[] {
  const hits = new Map<Person, number>()
  for (const people of named) for (const person of people) hits.set(person, (hits.get(person) ?? 0) + 1)
  return [...hits]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostNearest)
    .map(([person]) => person)
}

/** Traits that are taken apart where somebody asks for them. */
export type Told = () => readonly Traits[]

interface Block<Person> {
  readonly people: Map<Person, Told[]>
  isCrowded: boolean
}

/** People by the names that they have, and where too many have one, by what stands about it. */
export class Namesakes<Person> {
  readonly #byBlock = new Map<number, Block<Person>>()
  readonly #byHint = new Map<number, Set<Person>>()

  /** @param crowded blocks of which not all namesakes are here. */
  constructor(crowded: Iterable<number> = []) {
    for (const block of crowded) this.#byBlock.set(block, { people: new Map(), isCrowded: true })
  }

  /** The person has this name, and is told by these traits. */
  add(block: number, person: Person, told: Told): void {
    let entry = this.#byBlock.get(block)
    if (entry === undefined) this.#byBlock.set(block, (entry = { people: new Map(), isCrowded: false }))
    const known = entry.people.get(person)
    if (known === undefined) entry.people.set(person, [told])
    else known.push(told)
    if (entry.isCrowded) this.#hint(block, person, told())
    else if (entry.people.size > mostNamesakes) {
      entry.isCrowded = true
      for (const [other, all] of entry.people) for (const one of all) this.#hint(block, other, one())
    }
  }

  /** Who may be meant by this name with these traits: the nearest first where there are many. */
  find(block: number, traits: Traits): Iterable<Person> {
    const entry = this.#byBlock.get(block)
    if (entry === undefined) return []
    if (!entry.isCrowded) return entry.people.keys()
    return nearestOfCrowd(hintNumbers(block, traits).map((hint) => [...(this.#byHint.get(hint) ?? [])]))
  }

  #hint(block: number, person: Person, all: readonly Traits[]): void {
    for (const traits of all) {
      for (const hint of hintNumbers(block, traits)) {
        const people = this.#byHint.get(hint)
        if (people === undefined) this.#byHint.set(hint, new Set([person]))
        else if (people.size < mostOfOneHint) people.add(person)
      }
    }
  }
}

/** A companion or a place that more namesakes share does not tell one from another. */
const mostOfOneHint = 64
