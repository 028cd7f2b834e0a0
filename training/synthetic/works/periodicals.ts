import type { CslItem } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'
import { bookSeries, conferences, newspapers } from '../tables/institutions.ts'
import { valuesOf } from '../tables/rows.ts'
import { date } from './dates.ts'
import { imprint } from './imprint.ts'
import { ownJournal } from './foreign.ts'
import type { MadeWork } from './make-work.ts'
import { doi, isbn, issue, pages, url, volume, year } from './numbers.ts'
import { body, listLength, people } from './people.ts'
import type { Pool } from './pool.ts'
import { titledWork } from './titled.ts'

/** An article with its own journal, or with another one. */
export function journalArticle(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'article-journal', language)
  const published = year(random)
  const authors = people(random, pool, own, listLength(random, true))
  const withBody = random.chance(0.03)
  return {
    group,
    language: own,
    item: {
      type: 'article-journal',
      title: item.title,
      language: own,
      author: random.chance(0.015)
        ? [body(random, own)]
        : withBody
          ? [...authors, body(random, own)]
          : authors,
      ...journal(random, pool, item, own),
      ...(random.chance(0.96) ? { volume: volume(random, published) } : {}),
      ...(random.chance(0.7) ? { issue: issue(random) } : {}),
      ...(random.chance(0.96) ? { page: pages(random) } : {}),
      issued: date(random, published, 0.25),
      ...onlineParts(random, published, 0.4),
    },
  }
}

function journal(random: Random, pool: Pool, item: CslItem, language: string): Partial<CslItem> {
  const own = item.type === 'article-journal' ? item['container-title'] : undefined
  if (own !== undefined && random.chance(language === 'en' ? 0.45 : 0.7)) {
    const short = item['container-title-short']
    return { 'container-title': own, ...(short === undefined ? {} : { 'container-title-short': short }) }
  }
  const listed = language === 'en' || random.chance(0.15) ? undefined : ownJournal(random, language)
  if (listed !== undefined) {
    const [title, abbreviation] = listed
    return {
      'container-title': title,
      ...(abbreviation === undefined ? {} : { 'container-title-short': abbreviation }),
    }
  }
  const { title, abbreviation } = random.pick(pool.journals)
  const bare = abbreviation.replaceAll('.', '')
  const dotted =
    abbreviation.includes('.') || !random.chance(0.4) ? abbreviation : dottedWords(abbreviation, title)
  const short = random.chance(0.4) ? bare : dotted
  return { 'container-title': random.chance(0.25) ? short : title, 'container-title-short': short }
}

/** A full stop behind each word of an undotted abbreviation that the title has longer: "Br. J. Cancer". */
function dottedWords(abbreviation: string, title: string): string {
  const whole = new Set(title.toLowerCase().split(/[^\p{L}]+/u))
  return abbreviation
    .split(' ')
    .map((word) => (whole.has(word.toLowerCase()) ? word : `${word}.`))
    .join(' ')
}

export function onlineParts(random: Random, published: number, share: number): Partial<CslItem> {
  if (!random.chance(share)) return {}
  const withDoi = random.chance(0.8)
  return {
    ...(withDoi ? { DOI: doi(random, published) } : {}),
    ...(random.chance(withDoi ? 0.15 : 0.9) ? { URL: url(random, random.pick(hosts)) } : {}),
    ...(random.chance(0.4) ? { accessed: date(random, random.int(2000, 2026), 1) } : {}),
    ...(random.chance(0.15) ? { PMID: String(random.int(1_000_000, 38_000_000)) } : {}),
    ...(random.chance(0.06) ? { PMCID: `PMC${random.int(100_000, 9_999_999)}` } : {}),
  }
}

const hosts = [
  'www.jstor.org',
  'linkinghub.elsevier.com',
  'journals.plos.org',
  'www.nature.com',
  'onlinelibrary.wiley.com',
  'link.springer.com',
  'www.tandfonline.com',
  'hal.archives-ouvertes.fr',
  'www.persee.fr',
  'www.scielo.br',
  'eprints.example.ac.uk',
  'www.ncbi.nlm.nih.gov',
]

export function conferencePaper(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'paper-conference', language)
  const published = random.int(1975, 2025)
  const meeting = random
    .pick(conferences)
    .replace('{n}', ordinal(random.int(1, 45)))
    .replace('{y}', String(published))
    .replace('{s}', String(published).slice(2))
  const [publisher, place] = imprint(random, pool, 'en')
  return {
    group,
    language: own,
    item: {
      type: 'paper-conference',
      title: item.title,
      language: own,
      author: people(random, pool, own, listLength(random, true)),
      ...(random.chance(0.85) ? { 'container-title': meeting } : { 'event-title': meeting, event: meeting }),
      ...(random.chance(0.25) ? { editor: people(random, pool, own, random.int(1, 3)) } : {}),
      ...(random.chance(0.3) ? { 'collection-title': random.pick(bookSeries) } : {}),
      ...(random.chance(0.25) ? { volume: String(random.int(1, 9000)) } : {}),
      ...(random.chance(0.85) ? { page: pages(random) } : {}),
      ...(random.chance(0.55) ? { publisher } : {}),
      ...(random.chance(0.35) ? { 'publisher-place': place } : {}),
      ...(random.chance(0.2) ? { 'event-place': place } : {}),
      issued: date(random, published, 0.15),
      ...(random.chance(0.1) ? { ISBN: isbn(random) } : {}),
      ...onlineParts(random, published, 0.3),
    },
  }
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

/** In a newspaper or a magazine. */
export function newspaperArticle(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'article-journal', language)
  return {
    group,
    language: own,
    item: {
      type: random.pick(['article-newspaper', 'article-magazine']),
      title: item.title,
      language: own,
      ...(random.chance(0.85) ? { author: people(random, pool, own, random.int(1, 2)) } : {}),
      'container-title': random.pick(valuesOf(newspapers, own)),
      issued: date(random, random.int(1960, 2025), 0.95),
      ...(random.chance(0.5)
        ? {
            page: random.pick([
              `${random.int(1, 60)}`,
              `A${random.int(1, 40)}`,
              `${random.int(1, 20)}-${random.int(21, 24)}`,
            ]),
          }
        : {}),
      ...onlineParts(random, 2010, 0.3),
    },
  }
}
