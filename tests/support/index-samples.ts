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
