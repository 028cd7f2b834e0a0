import type { CslItem } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'
import { bookSeries, encyclopedias } from '../tables/institutions.ts'
import { date } from './dates.ts'
import { imprint } from './imprint.ts'
import type { MadeWork } from './make-work.ts'
import { isbn, pages, romanNumber, year } from './numbers.ts'
import { onlineParts } from './periodicals.ts'
import { body, listLength, people } from './people.ts'
import type { Pool } from './pool.ts'
import { capitalised, titledWork, withSubtitle } from './titled.ts'

export function book(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'book', language)
  const edited = random.chance(0.15)
  const published = year(random)
  const byBody = !edited && random.chance(0.05)
  return {
    group,
    language: own,
    item: {
      type: 'book',
      title: own === 'en' && random.chance(0.3) ? capitalised(item.title) : item.title,
      language: own,
      ...(edited
        ? {}
        : { author: byBody ? [body(random, own)] : people(random, pool, own, listLength(random, false)) }),
      ...(edited || random.chance(0.04) ? { editor: people(random, pool, own, random.int(1, 4)) } : {}),
      ...volumeParts(random, pool, own, 0.25),
      issued: date(random, published, 0.01),
      ...(random.chance(0.12) ? { 'number-of-pages': String(random.int(60, 900)) } : {}),
      ...(random.chance(0.12) ? { ISBN: isbn(random) } : {}),
      ...onlineParts(random, published, 0.1),
    },
  }
}

/** What books and the books of chapters have in common. */
function volumeParts(random: Random, pool: Pool, language: string, inSeries: number): Partial<CslItem> {
  const [publisher, place] = imprint(random, pool, language)
  const series = random.chance(inSeries)
  return {
    ...(random.chance(0.95) ? { publisher } : {}),
    ...(random.chance(0.85) ? { 'publisher-place': place } : {}),
    ...(random.chance(0.22) ? { edition: edition(random) } : {}),
    ...(random.chance(0.12)
      ? { volume: random.chance(0.75) ? String(random.int(1, 12)) : romanNumber(random.int(1, 12)) }
      : {}),
    ...(series
      ? {
          'collection-title':
            random.chance(0.5) && pool.series.length > 0 ? random.pick(pool.series) : random.pick(bookSeries),
        }
      : {}),
    ...(series && random.chance(0.6) ? { 'collection-number': String(random.int(1, 900)) } : {}),
    ...(random.chance(0.05) ? { translator: people(random, pool, language, 1) } : {}),
  }
}

function edition(random: Random): string {
  return random.weighted([
    [10, String(random.int(2, 6))],
    [2, String(random.int(7, 18))],
    [0.6, 'revised'],
    [0.4, 'rev. ed.'],
    [0.3, 'Paperback'],
    [0.3, '2nd revised'],
  ])
}

export function chapter(random: Random, pool: Pool, language: string): MadeWork {
  const {
    group,
    item,
    language: own,
  } = titledWork(random, pool, random.chance(0.6) ? 'chapter' : 'article-journal', language)
  const published = year(random)
  return {
    group,
    language: own,
    item: {
      type: 'chapter',
      title: item.title,
      language: own,
      author: people(random, pool, own, listLength(random, false)),
      'container-title': bookTitle(random, pool, own),
      ...(random.chance(0.85) ? { editor: people(random, pool, own, random.int(1, 4)) } : {}),
      ...volumeParts(random, pool, own, 0.15),
      ...(random.chance(0.93) ? { page: pages(random) } : {}),
      issued: date(random, published, 0.01),
      ...(random.chance(0.05) ? { ISBN: isbn(random) } : {}),
      ...onlineParts(random, published, 0.12),
    },
  }
}

/** Of a book that a chapter is in: a real one, or any book. */
function bookTitle(random: Random, pool: Pool, language: string): string {
  const own = pool.books.get(language) ?? []
  if (own.length > 0 && random.chance(0.4)) return withSubtitle(random, pool, random.pick(own), language)
  const { item } = titledWork(random, pool, 'book', language)
  return language === 'en' && random.chance(0.5) ? capitalised(item.title) : item.title
}

export function encyclopediaEntry(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'chapter', language)
  const [publisher, place] = imprint(random, pool, own)
  return {
    group,
    language: own,
    item: {
      type: random.pick(['entry-encyclopedia', 'entry-encyclopedia', 'entry-dictionary']),
      title: item.title.split(/[:.,(]/)[0]?.trim() ?? item.title,
      language: own,
      ...(random.chance(0.75) ? { author: people(random, pool, own, 1) } : {}),
      'container-title': random.pick(encyclopedias),
      ...(random.chance(0.3) ? { editor: people(random, pool, own, random.int(1, 2)) } : {}),
      ...(random.chance(0.5) ? { publisher, 'publisher-place': place } : {}),
      ...(random.chance(0.4) ? { volume: String(random.int(1, 30)) } : {}),
      ...(random.chance(0.6) ? { page: pages(random) } : {}),
      issued: date(random, year(random), 0.02),
      ...onlineParts(random, 2010, 0.35),
    },
  }
}
