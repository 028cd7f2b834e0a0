import type { Random } from '../../random.ts'

/** How many titles of a hundred begin with a name and a colon. */
const share = 0.05

/** How many begin with a number. */
const numbered = 0.02

/** "24 images of the moon", "2001: A space odyssey", "3D printing …": where nobody is named, such a number looks like the list's. */
function numberedTitle(random: Random, title: string): string {
  const small = title.charAt(0).toLowerCase() + title.slice(1)
  return random.pick([
    `${random.int(2, 400)} ${small}`,
    `${random.int(10, 200)} years of ${small}`,
    `${random.int(1850, 2030)}: ${title}`,
    `${random.int(2, 9)}D ${small}`,
    `${random.int(1500, 2020)} and the ${small}`,
    `${random.int(2, 30)}-${random.pick(['day', 'year', 'point', 'hydroxy', 'step'])} ${small}`,
  ])
}

/**
 * Some titles begin with the name of a thing and a colon: "BERT: Pre-training of …", "R: A language …", "Chaos: Making a new
 * science". Behind a list of authors such a name looks like one more of them.
 */
export function namedTitle(random: Random, title: string): string {
  if (random.chance(numbered)) return numberedTitle(random, title)
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
