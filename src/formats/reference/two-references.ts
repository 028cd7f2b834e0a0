import type { Stretch } from './model/stretches.ts'

const least = 0.5

/**
 * Are there two references in a line, one after the other? Then the parts of the one would be taken for those of the other.
 * The second begins with people, behind what ends the first, and has a title of its own.
 */
export function holdsTwo(stretches: readonly Stretch[]): boolean {
  const sure = stretches.filter(({ confidence }) => confidence >= least)
  const first = sure.findIndex(({ label }) => label === 'title')
  if (first === -1) return false
  const ended = sure.findIndex(({ label }, at) => at > first && (label === 'pages' || label === 'publisher'))
  if (ended === -1) return false
  const people = sure.findIndex(({ label }, at) => at > ended && label === 'author')
  return people !== -1 && sure.some(({ label }, at) => at > people && label === 'title')
}
