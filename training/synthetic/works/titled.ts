import type { Random } from '../../random.ts'
import { hasTitleWords, madeTitle } from './foreign.ts'
import { namedTitle } from './named-title.ts'
import { poolKey, type Pool, type PooledWork } from './pool.ts'

/** A title of this class and language; an English one where the samples have few. */
export function titledWork(random: Random, pool: Pool, type: string, language: string): PooledWork {
  const work = pickedWork(random, pool, type, language)
  const { title } = work.item
  if (title === undefined) return work
  const whole = type === 'book' ? withSubtitle(random, pool, title, work.language) : title
  return { ...work, item: { ...work.item, title: namedTitle(random, whole) } }
}

const longestSubtitle = 70

/**
 * The title of a book, sometimes with a subtitle that is a sentence of its own, as most books have in German and other
 * languages: "Virtuelle Gruppen. Charakteristika und Problemdimensionen".
 */
export function withSubtitle(random: Random, pool: Pool, title: string, language: string): string {
  if (title.includes(': ')) {
    return random.chance(0.2)
      ? title.replace(/: (\S)/u, (_, first: string) => `. ${first.toUpperCase()}`)
      : title
  }
  if (/[.?!:]/.test(title) || !random.chance(language === 'en' ? 0.06 : 0.25)) return title
  const subtitle = pickedWork(random, pool, 'book', language).item.title?.split(/[:.?!]/)[0] ?? ''
  return subtitle === '' || subtitle.length > longestSubtitle ? title : `${title}. ${subtitle}`
}

function pickedWork(random: Random, pool: Pool, type: string, language: string): PooledWork {
  if (hasTitleWords(language)) {
    const { group, title } = madeTitle(random, language, pool.side)
    return { group, language, item: { type, title } }
  }
  const own = pool.works.get(poolKey(type, language)) ?? []
  const any = pool.works.get(poolKey('article-journal', 'en')) ?? []
  if (own.length > 0) return random.pick(own)
  if (any.length > 0) return random.pick(any)
  throw new Error('There are no samples to make works from: see REFGRAPH_SAMPLES.')
}

/** Words of a title with capitals, as books in English have them. */
export function capitalised(title: string): string {
  const small = new Set([
    'a',
    'an',
    'and',
    'as',
    'at',
    'by',
    'for',
    'from',
    'in',
    'of',
    'on',
    'or',
    'the',
    'to',
    'with',
  ])
  return title
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
