import type { PersonName } from '../../../domain/record.ts'

/** In lists up to this length everybody stands beside everybody. */
const smallList = 30
/** In longer ones, beside the first of the list and those around. */
const leading = 12
const around = 6

/** The names that the one at this place is told by: in a list of thousands those at its head and those around it. */
export function companionsOf(names: readonly PersonName[], place: number): readonly PersonName[] {
  if (names.length <= smallList) return names.filter((_, other) => other !== place)
  const near = new Set<number>()
  for (let other = 0; other < leading; other += 1) near.add(other)
  for (let other = Math.max(0, place - around); other <= place + around; other += 1) near.add(other)
  near.delete(place)
  return [...near].flatMap((other) => names[other] ?? [])
}
