import type { Random } from '../../random.ts'
import { universities } from '../tables/institutions.ts'
import { pairsOf } from '../tables/rows.ts'
import { date } from './dates.ts'
import { imprint } from './imprint.ts'
import type { MadeWork } from './make-work.ts'
import { url, year } from './numbers.ts'
import { onlineParts } from './periodicals.ts'
import { body, people } from './people.ts'
import type { Pool } from './pool.ts'
import { titledWork } from './titled.ts'

/** What theses are called, by language. */
const thesisGenres: Readonly<Record<string, readonly string[]>> = {
  en: [
    'PhD thesis',
    'Ph.D. thesis',
    'Doctoral dissertation',
    'PhD dissertation',
    'Ph.D. dissertation',
    "Master's thesis",
    'MSc thesis',
    'M.A. thesis',
    'Unpublished doctoral dissertation',
    'Ph.D. diss.',
    'D.Phil. thesis',
    'Thesis',
    'Dissertation',
    'Ph.D.',
    'Bachelor thesis',
    'Unpublished PhD thesis',
  ],
  de: [
    'Dissertation',
    'Diss.',
    'Habilitationsschrift',
    'Diplomarbeit',
    'Masterarbeit',
    'Magisterarbeit',
    'Inauguraldissertation',
    'Doktorarbeit',
    'Bachelorarbeit',
  ],
  fr: [
    'Thèse de doctorat',
    'thèse',
    'Mémoire de maîtrise',
    'Thèse',
    "Thèse d'État",
    'Mémoire de master',
    'Thèse de 3e cycle',
    'Thèse de doctorat en droit',
  ],
  es: ['Tesis doctoral', 'Tesis de maestría', 'Tesis de licenciatura', 'Tesis', 'Trabajo de fin de grado'],
  it: ['Tesi di laurea', 'Tesi di dottorato', 'Tesi di dottorato di ricerca'],
  pt: [
    'Tese (Doutorado)',
    'Dissertação (Mestrado)',
    'Tese de doutorado',
    'Dissertação de mestrado',
    'Tese',
    'Dissertação (Mestrado em Educação)',
  ],
  nl: ['Proefschrift', 'Doctoraatsproefschrift', 'Masterscriptie', 'Academisch proefschrift'],
  pl: ['Rozprawa doktorska', 'Praca magisterska'],
  cs: ['Disertační práce', 'Diplomová práce', 'Bakalářská práce'],
  sv: ['Doktorsavhandling', 'Licentiatuppsats', 'Diss.', 'Examensarbete'],
  da: ['Ph.d.-afhandling', 'Kandidatspeciale', 'Doktoravhandling', 'Masteroppgave'],
  tr: ['Doktora tezi', 'Yüksek lisans tezi', 'Yayımlanmamış doktora tezi'],
  ru: ['дис. … канд. наук', 'автореф. дис. … д-ра наук', 'дис. … канд. филол. наук'],
  zh: ['博士学位论文', '硕士学位论文'],
  ja: ['博士論文', '修士論文'],
  ko: ['박사학위논문', '석사학위논문'],
}

export function thesis(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'book', language)
  const known = universities[own] ?? universities['en'] ?? ''
  const [university, place] = random.pick(pairsOf(known))
  return {
    group,
    language: own,
    item: {
      type: 'thesis',
      title: item.title,
      language: own,
      author: people(random, pool, own, 1),
      ...(random.chance(0.85) ? { genre: random.pick(thesisGenres[own] ?? thesisGenres['en'] ?? []) } : {}),
      publisher:
        /^[\p{Script=Latin}]/u.test(university) && random.chance(0.15)
          ? `${random.pick(departments)}, ${university}`
          : university,
      ...(random.chance(0.6) ? { 'publisher-place': place } : {}),
      issued: date(random, random.int(1960, 2025), 0.08),
      ...onlineParts(random, 2010, 0.2),
    },
  }
}

const departments = [
  'Department of Computer Science',
  'Department of Physics',
  'Department of History',
  'School of Education',
  'Faculty of Medicine',
  'Dept. of Chemistry',
  'Graduate School of Business',
  'Institute of Geography',
]

const reportGenres = [
  'Technical report',
  'Tech. Rep.',
  'Research report',
  'Working paper',
  'Working Paper',
  'Discussion paper',
  'Report',
  'Technical Report',
  'Final report',
  'Policy brief',
  'White paper',
  'Internal report',
  'Technical memorandum',
  'Research Memorandum',
  'NBER Working Paper',
]

export function report(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'report', language)
  const [publisher, place] = imprint(random, pool, own)
  const institution = random.chance(0.5) ? (body(random, own).literal ?? publisher) : publisher
  return {
    group,
    language: own,
    item: {
      type: 'report',
      title: item.title,
      language: own,
      author: random.chance(0.35) ? [body(random, own)] : people(random, pool, own, random.int(1, 4)),
      ...(random.chance(0.65) ? { genre: random.pick(reportGenres) } : {}),
      ...(random.chance(0.6) ? { number: reportNumber(random) } : {}),
      publisher: institution,
      ...(random.chance(0.6) ? { 'publisher-place': place } : {}),
      issued: date(random, random.int(1955, 2025), 0.2),
      ...(random.chance(0.1) ? { 'number-of-pages': String(random.int(10, 300)) } : {}),
      ...onlineParts(random, 2010, 0.3),
    },
  }
}

function reportNumber(random: Random): string {
  const letters = random.pick([
    'TR',
    'CS',
    'UCRL',
    'NASA-TM',
    'EPA',
    'WP',
    'SAND',
    'LA',
    'ORNL',
    'CERN',
    'BNL',
    'SLAC-PUB',
    'FERMILAB-PUB',
    'RR',
    'AIM',
    'CSL',
    'DESY',
  ])
  return random.pick([
    `${random.int(1, 25_000)}`,
    `${letters}-${random.int(1, 9999)}`,
    `${letters}-${random.int(70, 99)}-${random.int(1, 300)}`,
    `${letters}/${random.int(1990, 2020)}/${random.int(1, 60)}`,
    `${random.int(70, 99)}-${random.int(1, 60)}`,
    `${random.int(1990, 2020)}/${random.int(1, 40)}`,
  ])
}

export function patent(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'article-journal', language)
  const words = item.title.split(/[:.?]/)[0] ?? item.title
  return {
    group,
    language: own,
    item: {
      type: 'patent',
      title: words,
      language: own,
      author: people(random, pool, own, random.int(1, 4)),
      ...(random.chance(0.5)
        ? {
            genre: random.pick([
              'U.S. Patent',
              'US Patent',
              'European Patent',
              'Patent',
              'German Patent',
              'Japanese Patent',
              'US patent application',
              'Brevet',
              'Patentschrift',
            ]),
          }
        : {}),
      number: random.pick([
        `US ${random.int(3, 11)},${random.int(100, 999)},${random.int(100, 999)}`,
        `US${random.int(3_000_000, 11_000_000)}`,
        `US${random.int(3_000_000, 11_000_000)}B2`,
        `${random.int(3, 11)},${random.int(100, 999)},${random.int(100, 999)}`,
        `EP ${random.int(100_000, 3_500_000)}`,
        `EP${random.int(100_000, 3_500_000)}A1`,
        `WO${random.int(1995, 2022)}${random.int(100_000, 219_999)}`,
        `WO ${random.int(1995, 2022)}/${random.int(100_000, 219_999)} A1`,
        `DE ${random.int(1_000_000, 19_999_999)}`,
        `JP ${random.int(1995, 2022)}-${random.int(100_000, 399_999)}`,
      ]),
      ...(random.chance(0.3)
        ? {
            publisher: random.pick([
              'IBM',
              'Siemens AG',
              'Bayer AG',
              'General Electric Company',
              'Samsung Electronics Co., Ltd.',
              'Novartis AG',
              'E. I. du Pont de Nemours',
            ]),
          }
        : {}),
      issued: date(random, random.int(1950, 2024), 0.6),
    },
  }
}

export function standard(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'book', language)
  const [organisation, number] = random.pick([
    ['ISO', `ISO ${random.int(100, 29_999)}`],
    ['International Organization for Standardization', `ISO ${random.int(100, 29_999)}-${random.int(1, 9)}`],
    ['ASTM International', `ASTM D${random.int(100, 7999)}-${random.int(10, 20)}`],
    ['Deutsches Institut für Normung', `DIN ${random.int(1000, 69_999)}`],
    ['IEEE', `IEEE Std ${random.int(100, 1999)}`],
    ['BSI', `BS EN ${random.int(1000, 15_999)}`],
    ['AENOR', `UNE ${random.int(1000, 90_000)}`],
  ] as const)
  return {
    group,
    language: own,
    item: {
      type: random.pick(['standard', 'report']),
      title: item.title,
      language: own,
      ...(random.chance(0.6) ? { author: [{ literal: organisation }] } : {}),
      number,
      publisher: organisation,
      issued: date(random, random.int(1970, 2024), 0.05),
    },
  }
}

/** A law, which has neither author nor pages. */
export function statute(random: Random, pool: Pool, language: string): MadeWork {
  const { group, item, language: own } = titledWork(random, pool, 'book', language)
  return {
    group,
    language: own,
    item: {
      type: 'legislation',
      title: random.chance(0.5) ? `${(item.title.split(/[:.?]/)[0] ?? '').slice(0, 60)} Act` : item.title,
      language: own,
      ...(random.chance(0.6) ? { number: `${random.int(1, 300)}/${random.int(1970, 2020)}` } : {}),
      issued: date(random, year(random), 0.5),
      ...(random.chance(0.3) ? { URL: url(random, 'www.legislation.gov.uk') } : {}),
    },
  }
}
