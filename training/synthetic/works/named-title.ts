import type { Random } from '../../random.ts'

/** How many titles of a hundred begin with a name and a colon. */
const share = 0.05

/**
 * Some titles begin with the name of a thing and a colon: "BERT: Pre-training of …", "R: A language …", "Chaos: Making a new
 * science". Behind a list of authors such a name looks like one more of them.
 */
export function namedTitle(random: Random, title: string): string {
  if (!random.chance(share) || title.includes(':')) return title
  const capitals = 'ABCDEFGHIKLMNOPRSTUVWX'
  const vowels = 'AEIOU'
  const letter = (of: string): string => of.charAt(random.int(0, of.length - 1))
  const made = Array.from({ length: random.int(1, 5) }, (_, at) =>
    letter(at % 2 === 1 ? vowels : capitals),
  ).join('')
  const name = random.pick([
    made,
    made,
    made.charAt(0) + made.slice(1).toLowerCase(),
    `${made.charAt(0)}${made.slice(1).toLowerCase()}${letter(capitals)}`,
    `${made}-${random.int(1, 9)}`,
  ])
  return `${name}: ${title}`
}
