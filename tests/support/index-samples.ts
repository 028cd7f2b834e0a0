import type { MadeWork } from './format-samples.ts'

const crlf = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')

export function scopusTable(works: readonly MadeWork[]): string {
  const columns = ['Authors', 'Title', 'Year', 'Source title', 'DOI', 'References', 'Document Type', 'EID']
  const rows = works.map(({ doi, title, year = 2007, cites = [] }, place) => [
    'Zarate C.A.; Manji H.K.',
    title,
    String(year),
    'Current Psychiatry Reports',
    doi,
    cites.map((cited) => `Krystal J.H., ${cited.title}, Biol Psychiatry, 1, pp. 100, (1999)`).join('; '),
    'Article',
    `2-s2.0-${place}`,
  ])
  return `\uFEFF${crlf(...[columns, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')))}`
}

const cited = ({ cites = [] }: MadeWork): string[] =>
  cites.map(({ doi }, place) => `Krystal JH, 1999, BIOL PSYCHIAT, V1, P${100 + place}, DOI ${doi}`)

export function wosFile(works: readonly MadeWork[]): string {
  const records = works.map((made) => {
    const { doi, title, year = 2007 } = made
    const references = cited(made).map((text, place) => `${place === 0 ? 'CR' : '  '} ${text}`)
    const head = ['PT J', 'AU Zarate, CA', '   Manji, HK', 'AF Zarate, Carlos A.', '   Manji, Husseini K.']
    const rest = [`TI ${title}`, 'SO CURRENT PSYCHIATRY REPORTS', 'DT Article', `PY ${year}`, `DI ${doi}`]
    return crlf(...head, ...rest, ...references, 'ER', '')
  })
  return `\uFEFFFN Clarivate Analytics Web of Science\r\nVR 1.0\r\n${records.join('')}EF`
}

export function wosTable(works: readonly MadeWork[]): string {
  const rows = works.map((made) => {
    const { doi, title, year = 2007 } = made
    const names = 'Zarate, Carlos A.; Manji, Husseini K.'
    return ['J', names, title, 'CURRENT PSYCHIATRY REPORTS', 'Article', cited(made).join('; '), year, doi]
  })
  return crlf(...[['PT', 'AF', 'TI', 'SO', 'DT', 'CR', 'PY', 'DI'], ...rows].map((cells) => cells.join('\t')))
}

export function ovidFile(works: readonly MadeWork[]): string {
  return works
    .map(({ doi, title, year = 2007 }, place) =>
      crlf(
        `<${place + 1}. >`,
        'VN  - Ovid Technologies',
        'DB  - Embase',
        `TI  - ${title}.`,
        'AU  - Zarate C.A.',
        'AU  - Manji H.K.',
        `SO  - Current Psychiatry Reports. 9 (6) (pp 467-474), ${year}.`,
        `DO  - http://dx.doi.org/${doi}`,
        '',
      ),
    )
    .join('')
}

export function refworksFile(works: readonly MadeWork[]): string {
  return works
    .map(({ doi, title, year = 2007 }) =>
      crlf(
        'RT Journal Article',
        'A1 Zarate, Carlos A.',
        'A1 Manji, Husseini K.',
        `T1 ${title}`,
        'JF Current Psychiatry Reports',
        `YR ${year}`,
        `DO ${doi}`,
        '',
      ),
    )
    .join('')
}

export function referFile(works: readonly MadeWork[]): string {
  return works
    .map(({ doi, title, year = 2007 }) =>
      crlf(
        '%0 Journal Article',
        '%A Zarate, Carlos A.',
        '%A Manji, Husseini K.',
        `%T ${title}`,
        '%J Current Psychiatry Reports',
        `%D ${year}`,
        `%R ${doi}`,
        '',
      ),
    )
    .join('')
}
