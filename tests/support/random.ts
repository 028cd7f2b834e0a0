import { Random as Seeded } from '../../training/random.ts'

/** A stream of pseudo-random numbers that a seed determines, so that a failing run can be run again. */
export class Random extends Seeded {
  /** So many entries at most, each place once, in random order. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list]
    const taken: T[] = []
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(this.int(0, rest.length - 1), 1))
    }
    return taken
  }

  /** Null with this probability, else one entry. */
  maybe<T>(list: readonly T[], nullProbability = 0.3): T | null {
    return this.chance(nullProbability) ? null : this.pick(list)
  }
}
