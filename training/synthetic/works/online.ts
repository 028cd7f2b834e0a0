import type { CslItem } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'
import { repositories, sites, softwareNames } from '../tables/institutions.ts'
import { date } from './dates.ts'
import type { MadeWork } from './make-work.ts'
import { arxivId, doi, url } from './numbers.ts'
import { body, listLength, people } from './people.ts'
import type { Pool } from './pool.ts'
import { titledWork } from './titled.ts'

export function webPage(random: Random, pool: Pool, language: string): MadeWork {
  const {
    group,
    item,
    language: own,
  } = titledWork(random, pool, random.pick(['article-journal', 'book']), language)
  const [site = '', host = ''] = random.pick(sites).split(': ')
  const published = random.int(1998, 2026)
  return {
    group,
    language: own,
    item: {
      type: random.weighted([
        [8, 'webpage'],
        [1, 'post-weblog'],
        [0.5, 'post'],
      ]),
      title: item.title,
      language: own,
      ...webAuthor(random, pool, own),
      ...(random.chance(0.45) ? { 'container-title': site } : {}),
      ...(random.chance(0.25) ? { publisher: site } : {}),
      ...(random.chance(0.85) ? { issued: date(random, published, 0.45) } : {}),
      ...(random.chance(0.8)
        ? { accessed: date(random, Math.min(published + random.int(0, 6), 2026), 1) }
        : {}),
      URL: url(random, host),
    },
  }
}

function webAuthor(random: Random, pool: Pool, own: string): Partial<CslItem> {
  return random.weighted<Partial<CslItem>>([
    [45, { author: [body(random, own)] }],
    [35, { author: people(random, pool, own, random.int(1, 2)) }],
    [20, {}],
  ])
}

/** On a server of preprints: most styles print it as an article without volume. */
export function preprint(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'article-journal', language)
  const server = random.pick([
    'arXiv',
    'arXiv',
    'arXiv',
    'bioRxiv',
    'medRxiv',
    'SSRN',
    'PsyArXiv',
    'ChemRxiv',
    'Research Square',
    'OSF Preprints',
    'SocArXiv',
    'Preprints.org',
  ])
  const published = random.int(server === 'arXiv' ? 1992 : 2014, 2026)
  const id = arxivId(random, published)
  return {
    group,
    language: own,
    item: {
      type: random.chance(0.6) ? 'article' : 'article-journal',
      title: item.title,
      language: own,
      author: people(random, pool, own, listLength(random, true)),
      ...(server === 'arXiv'
        ? random.pick<Partial<CslItem>>([
            { 'container-title': `arXiv:${id}` },
            { 'container-title': 'arXiv preprint', page: `arXiv:${id}` },
            { publisher: 'arXiv', number: `arXiv:${id}` },
            { 'container-title': 'arXiv', DOI: `10.48550/arXiv.${id}` },
            { publisher: 'arXiv', URL: `http://arxiv.org/abs/${id}` },
          ])
        : {
            ...(random.chance(0.7) ? { 'container-title': server } : { publisher: server }),
            DOI: random.pick([
              `10.1101/${random.int(100_000, 999_999)}`,
              `10.1101/${published}.0${random.int(1, 9)}.${random.int(10, 28)}.${random.int(100_000, 999_999)}`,
              doi(random, published),
            ]),
          }),
      ...(random.chance(0.35) ? { genre: random.pick(['Preprint', 'preprint', '[Preprint]']) } : {}),
      issued: date(random, published, 0.4),
      ...(random.chance(0.15) ? { accessed: date(random, published, 1) } : {}),
    },
  }
}

export function software(random: Random, pool: Pool, language: string): MadeWork {
  const name = random.pick(softwareNames)
  const published = random.int(1998, 2026)
  return {
    group: `table/${name}`,
    language: 'en',
    item: {
      type: 'software',
      title: name,
      language: 'en',
      author: random.chance(0.4) ? [body(random, language)] : people(random, pool, 'en', random.int(1, 5)),
      ...(random.chance(0.6)
        ? {
            version: `${random.int(0, 9)}.${random.int(0, 20)}${random.chance(0.5) ? `.${random.int(0, 9)}` : ''}`,
          }
        : {}),
      ...(random.chance(0.4)
        ? {
            genre: random.pick([
              'Computer software',
              'R package',
              'Software',
              'Computer program',
              'Python package',
            ]),
          }
        : {}),
      ...(random.chance(0.5)
        ? {
            publisher: random.pick([
              'R Foundation for Statistical Computing',
              'IBM Corp.',
              'StataCorp LLC',
              'Zenodo',
              'GitHub',
              'The MathWorks Inc.',
              'SAS Institute Inc.',
              'Schrödinger, LLC',
            ]),
          }
        : {}),
      ...(random.chance(0.3)
        ? {
            'publisher-place': random.pick([
              'Vienna, Austria',
              'Armonk, NY',
              'College Station, TX',
              'Cary, NC',
              'Natick, MA',
              'New York',
            ]),
          }
        : {}),
      issued: date(random, published, 0.2),
      ...(random.chance(0.6)
        ? {
            URL: random.pick([
              `https://github.com/${name.split(/\W/)[0]}/${name.split(/\W/)[0]}`.toLowerCase(),
              'https://www.R-project.org/',
              `https://CRAN.R-project.org/package=${name.split(/\W/)[0]}`,
            ]),
          }
        : { DOI: `10.5281/zenodo.${random.int(10_000, 9_999_999)}` }),
      ...(random.chance(0.3) ? { accessed: date(random, published, 1) } : {}),
    },
  }
}

export function dataset(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'article-journal', language)
  const published = random.int(2005, 2026)
  return {
    group,
    language: own,
    item: {
      type: 'dataset',
      title: own === 'en' && random.chance(0.6) ? `Data from: ${item.title}` : item.title,
      language: own,
      author: random.chance(0.2) ? [body(random, own)] : people(random, pool, own, random.int(1, 8)),
      publisher: random.pick(repositories),
      ...(random.chance(0.3) ? { version: String(random.int(1, 9)) } : {}),
      ...(random.chance(0.4) ? { genre: random.pick(['Dataset', 'Data set', 'data set']) } : {}),
      issued: date(random, published, 0.3),
      DOI: random.pick([
        `10.5061/dryad.${random.pick(['r', 'k', 'b', 'v'])}${random.int(100, 9999)}`,
        `10.5281/zenodo.${random.int(10_000, 9_999_999)}`,
        `10.6084/m9.figshare.${random.int(10_000, 9_999_999)}.v${random.int(1, 3)}`,
        `10.7910/DVN/${random.int(10, 99)}ABCD`,
        `10.1594/PANGAEA.${random.int(100_000, 999_999)}`,
      ]),
      ...(random.chance(0.3) ? { accessed: date(random, published, 1) } : {}),
    },
  }
}
