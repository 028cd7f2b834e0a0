import type { CslName } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'
import { bodies } from '../tables/institutions.ts'
import { valuesOf } from '../tables/rows.ts'
import { ownName } from './foreign.ts'
import type { Pool } from './pool.ts'

/** Languages whose works name people in their own script. */
const scripted = new Set(['ru', 'zh', 'ja', 'ko', 'el', 'ar', 'he'])
const particles = [
  'van',
  'van der',
  'van den',
  'de',
  'de la',
  'von',
  'del',
  'di',
  'da',
  'dos',
  'le',
  'la',
  'ten',
  'ter',
  'bin',
  'al-',
  'El',
  'van de',
  'du',
  'von der',
  'zu',
  'Mc',
  'della',
  'de los',
  'af',
  'ibn',
  'Abu',
  "d'",
  "D'",
  "O'",
  'St.',
]
const initials = 'ABCDEFGHIJKLMNOPRSTVWYZ'.split('')
const suffixes = ['Jr', 'Jr.', 'III', 'II', 'Sr', 'IV', '3rd']

/** How many people a list names: by field and luck. */
export function listLength(random: Random, isArticle: boolean): number {
  return random.weighted([
    [isArticle ? 20 : 60, 1],
    [22, 2],
    [18, 3],
    [14, random.int(4, 6)],
    [isArticle ? 12 : 1, random.int(7, 14)],
    [isArticle ? 1.5 : 0, random.int(15, 40)],
  ])
}

/** @param language of the work: most of its people have names of that language, where there are some. */
export function people(random: Random, pool: Pool, language: string, count: number): CslName[] {
  const isScripted = scripted.has(language)
  const share = isScripted ? (random.chance(0.93) ? 1 : 0.5) : random.chance(0.7) ? 0.85 : 0.1
  return Array.from({ length: count }, () => {
    const own = random.chance(share) ? ownName(random, language) : undefined
    return own ?? person(random, pool)
  })
}

/** A body that stands as author, or after the people of a list. */
export function body(random: Random, language: string): CslName {
  return { literal: random.pick(valuesOf(bodies, random.chance(0.7) ? language : 'en')) }
}

function person(random: Random, pool: Pool): CslName {
  const name = baseName(random, pool)
  if (name.literal !== undefined) return name
  const particle = random.chance(0.035) ? random.pick(particles) : undefined
  const suffix = random.chance(0.012) ? random.pick(suffixes) : undefined
  return {
    ...name,
    ...(particle === undefined ? {} : withParticle(name, particle, random)),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** "O'" and "Mc" are of the name; particles proper are a part of their own for citeproc, or not, as authors enter them. */
function withParticle(name: CslName, particle: string, random: Random): CslName {
  if (/[’'c-]$/.test(particle) && particle !== 'al-') return { family: `${particle}${name.family}` }
  if (random.chance(0.6)) return { 'non-dropping-particle': particle }
  return { family: `${particle}${particle.endsWith('-') ? '' : ' '}${name.family}` }
}

function baseName(random: Random, pool: Pool): CslName {
  if (pool.people.length === 0) return { family: 'Smith', given: 'J.' }
  if (random.chance(0.35)) return random.pick(pool.people)
  const family = random.pick(pool.families)
  const double = random.chance(0.03) ? `${random.pick(['-', ' ', '-'])}${random.pick(pool.families)}` : ''
  return { family: family + double, given: given(random, pool) }
}

function given(random: Random, pool: Pool): string {
  const initial = (): string => random.pick(initials)
  const full = (): string => (pool.givenNames.length === 0 ? `${initial()}.` : random.pick(pool.givenNames))
  return random.weighted([
    [38, `${initial()}.`],
    [24, `${initial()}. ${initial()}.`],
    [2, `${initial()}.-${initial()}.`],
    [1.5, `${initial()}. ${initial()}. ${initial()}.`],
    [26, full()],
    [8, `${full().split(' ')[0]} ${initial()}.`],
    [
      0.6,
      `${random.pick(['Jean', 'Marie', 'Hans', 'Anne', 'Karl', 'Xiao'])}-${random.pick(['Paul', 'Pierre', 'Claude', 'Peter', 'Ming', 'Luc'])}`,
    ],
  ])
}
