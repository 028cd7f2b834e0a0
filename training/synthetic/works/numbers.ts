import type { Random } from '../../random.ts'

const roman: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A year that something may be of: most are of the last forty. */
export function year(random: Random): number {
  return random.weighted([
    [6, random.int(2000, 2026)],
    [3, random.int(1975, 1999)],
    [1.2, random.int(1930, 1974)],
    [0.4, random.int(1750, 1929)],
    [0.05, random.int(1520, 1749)],
  ])
}

export function romanNumber(value: number): string {
  let left = value
  let text = ''
  for (const [size, sign] of roman) {
    while (left >= size) {
      text += sign
      left -= size
    }
  }
  return text
}

/** The volume of a periodical; some look like years ("1771"). */
export function volume(random: Random, published: number): string {
  return random.weighted([
    [60, String(random.int(1, 120))],
    [20, String(random.int(100, 600))],
    [3, String(random.int(600, 1900))],
    [2, String(published)],
    [2, romanNumber(random.int(1, 99))],
    [0.7, `${random.int(1, 60)}${random.pick(['A', 'B', 'C', 'D'])}`],
    [0.7, `${random.pick(['A', 'B', 'C', 'D'])}${random.int(10, 90)}`],
    [0.6, `${random.int(1, 60)} Suppl ${random.int(1, 4)}`],
    [0.5, `${random.int(1, 60)}–${random.int(61, 63)}`],
  ])
}

export function issue(random: Random): string {
  const first = random.int(1, 11)
  return random.weighted([
    [60, String(random.int(1, 12))],
    [12, String(random.int(13, 60))],
    [5, `${first}-${first + 1}`],
    [3, `Suppl ${random.int(1, 4)}`],
    [2, `S${random.int(1, 4)}`],
    [2, 'Suppl'],
    [2, `Pt ${random.int(1, 4)}`],
    [1, `${first}/${first + 1}`],
    [1, `Suppl. ${random.int(1, 3)}`],
    [0.6, 'Special Issue'],
    [2, String(random.int(60, 8000))],
  ])
}

/** First and last page with a hyphen, one page, or what stands in place of pages. */
export function pages(random: Random): string {
  const first = random.weighted([
    [6, random.int(1, 999)],
    [4, random.int(1000, 9999)],
    [0.7, random.int(10_000, 99_999)],
  ])
  const last = first + random.int(1, 30)
  return random.weighted([
    [70, `${first}-${last}`],
    [9, String(first)],
    [4, `e${random.int(1, 999_999)}`],
    [1.5, `e0${random.int(100_000, 299_999)}`],
    [4, String(random.int(1000, 999_999)).padStart(6, '0')],
    [2, `S${first % 900}-S${(first % 900) + 9}`],
    [1, `${random.pick(['A', 'B', 'C', 'D', 'F', 'G', 'H', 'L', 'R', 'W'])}${random.int(1, 300)}`],
    [1, `${random.pick(['L', 'A', 'B', 'D'])}${random.int(10_000, 24_999)}`],
    [1, `${first}-${last}, ${last + 40}-${last + 48}`],
    [0.7, `${romanNumber(random.int(1, 12)).toLowerCase()}-${romanNumber(random.int(13, 29)).toLowerCase()}`],
    [0.7, `${random.int(1, 30)}:1-${random.int(2, 20)}`],
    [0.4, `${first}ff.`],
  ])
}

export function doi(random: Random, published: number): string {
  const prefix = random.pick([
    1002, 1006, 1007, 1016, 1021, 1029, 1038, 1056, 1063, 1080, 1093, 1101, 1103, 1109, 1111, 1136, 1155,
    1186, 1371, 2307, 3389, 3390, 4103, 5194, 7554,
  ])
  const letters = random.pick([
    'j',
    's',
    'jamia',
    'cell',
    'acs',
    'journal.pone.',
    'science.',
    'nature',
    'fpsyg.',
    'bmj.',
    'mnras/',
    'nar/',
    'PhysRevB.',
  ])
  return random.weighted([
    [5, `10.${prefix}/${letters}${random.int(1000, 9_999_999)}`],
    [
      3,
      `10.${prefix}/${letters.replace(/\W$/, '')}.${published}.${String(random.int(1, 99)).padStart(2, '0')}.${random.int(100, 999)}`,
    ],
    [
      2,
      `10.${prefix}/s${random.int(10_000, 19_999)}-0${random.int(10, 20)}-${random.int(1000, 9999)}-${random.int(1, 9)}`,
    ],
    [
      1,
      `10.${prefix}/978-3-${random.int(540, 662)}-${random.int(10_000, 99_999)}-${random.int(0, 9)}_${random.int(1, 60)}`,
    ],
    [
      0.6,
      `10.${prefix}/0${random.int(100, 999)}-${random.int(1000, 9999)}(${random.int(70, 99)})${random.int(10_000, 99_999)}-${random.pick(['0', '4', 'X'])}`,
    ],
    [
      0.3,
      `10.${prefix}/(SICI)1097-${random.int(1000, 9999)}(19${random.int(96, 99)}0${random.int(1, 9)}15)${random.int(10, 90)}:${random.int(1, 9)}<${random.int(100, 999)}::AID-XYZ${random.int(1, 9)}>3.0.CO;2-${random.pick(['A', 'K', 'U'])}`,
    ],
  ])
}

export function isbn(random: Random): string {
  const body = `${random.pick(['0', '1', '2', '3', '88', '84', '85', '90'])}-${random.int(10, 999)}-${random.int(10_000, 99_999)}-${random.pick(['0', '3', '7', 'X'])}`
  return random.chance(0.6) ? `978-${body.replace('X', '4')}` : body
}

export function url(random: Random, host: string): string {
  const path = random.pick([
    'news',
    'reports',
    'publications',
    'en',
    'about',
    'data',
    'topics',
    'docs',
    'article',
    'wiki',
    'media',
    'content',
    'fileadmin',
    'pubs',
  ])
  const word = random.pick([
    'climate',
    'health',
    'annual-report',
    'statistics',
    'overview',
    'index',
    'guidelines',
    'survey_2010',
    'policy',
    'education',
    'factsheet',
    'summary',
    'diabetes',
    'population',
  ])
  return random.weighted([
    [4, `https://${host}/${path}/${word}`],
    [4, `http://${host}/${path}/${word}.${random.pick(['html', 'htm', 'pdf', 'php', 'aspx'])}`],
    [2, `https://${host}/${path}/${random.int(100, 99_999)}/${word}/`],
    [1, `http://${host}`],
    [1, `${host}/${path}/${word}`],
    [1, `https://${host}/${path}?id=${random.int(1, 9999)}&lang=en`],
  ])
}

/** As arXiv numbers them: of before April 2007 ("hep-th/9901001") and since ("1406.2979"). */
export function arxivId(random: Random, published: number): string {
  const month = String(random.int(1, 12)).padStart(2, '0')
  const years = String(Math.min(Math.max(published, 1992), 2025) % 100).padStart(2, '0')
  if (published < 2007) {
    const archive = random.pick([
      'hep-th',
      'hep-ph',
      'astro-ph',
      'cond-mat',
      'quant-ph',
      'gr-qc',
      'math',
      'math.AG',
      'nucl-th',
      'hep-ex',
      'cs',
    ])
    return `${archive}/${years}${month}${String(random.int(1, 999)).padStart(3, '0')}`
  }
  return `${years}${month}.${String(random.int(1, 19_999)).padStart(published < 2015 ? 4 : 5, '0')}`
}
