import type { LineText } from './line-text.ts'
import type { Random } from '../../random.ts'
import { arxivId, doi, url } from '../works/numbers.ts'
import { closed } from './closed.ts'
import { printedDay } from './dates.ts'

export function identifierAfterPages(line: LineText, random: Random): void {
  const after = line.find('pages') ?? line.find('volume')
  if (after === undefined || line.has('identifier')) return
  const value = doi(random, random.int(1998, 2026))
  line.insert(
    after.end,
    random.pick([
      `, doi:${value}`,
      `, doi: ${value}`,
      `. doi:${value}`,
      `, https://doi.org/${value}`,
      ` doi:${value}`,
    ]),
    'identifier',
    value,
  )
}

export function availableFrom(line: LineText, random: Random): void {
  if (/https?:|www\./.test(line.text)) return
  const address = url(
    random,
    random.pick([
      'www.example.org',
      'www.ncbi.nlm.nih.gov/pubmed',
      'journals.plos.org',
      'www.who.int',
      'dx.doi.org',
      'www.jstor.org/stable',
      'hdl.handle.net/2027',
    ]),
  )
  const words = random.pick([
    'Available from:',
    'Available at:',
    'Available from',
    'Available:',
    'Retrieved from',
    'URL:',
    'URL',
    'Available online:',
    'Available online at',
    'online:',
    'Online verfügbar unter',
    'Disponible en:',
    'Disponible sur',
    'Disponível em:',
    'http://dx.doi.org/',
    'See',
    'Accessed at',
    '→',
    'Internet:',
    'Verfügbar unter:',
    'Режим доступа:',
    'URL :',
  ])
  closed(line)
  const label = words.startsWith('http') ? '' : `${words} `
  const [open, close] = random.weighted([
    [8, ['', ''] as const],
    [2, ['<', '>'] as const],
    [1, ['(', ')'] as const],
  ])
  line.append(` ${label}${open}${address}${close}${random.pick(['', '', '.'])}`, 'identifier', address)
}

export function accessed(line: LineText, random: Random): void {
  if (line.has('accessed')) return
  const day = printedDay(random)
  closed(line)
  const words = random.pick([
    `Accessed ${day}`,
    `Accessed on ${day}`,
    `(accessed ${day})`,
    `(accessed on ${day})`,
    `[accessed ${day}]`,
    `Accessed: ${day}`,
    `Last accessed ${day}`,
    `Retrieved ${day}`,
    `Date accessed: ${day}`,
    `(zuletzt geprüft am ${day})`,
    `[Zugriff: ${day}]`,
    `Abgerufen am ${day}`,
    `Consulté le ${day}`,
    `[consultado ${day}]`,
    `Acesso em: ${day}`,
    `(дата обращения: ${day})`,
    `[ultimo accesso ${day}]`,
    `viewed ${day}`,
    `[access: ${day}]`,
  ])
  line.append(` ${words}${random.pick(['', '.'])}`, 'accessed', day)
}

export function doiAtEnd(line: LineText, random: Random): void {
  if (/10\.\d{4}/.test(line.text)) return
  const value = doi(random, random.int(1998, 2026))
  closed(line)
  const before = random.pick([
    'doi:',
    'doi: ',
    'DOI:',
    'DOI: ',
    'DOI ',
    'doi ',
    'https://doi.org/',
    'http://dx.doi.org/',
    'https://dx.doi.org/',
    '[DOI: ',
    'doi.org/',
    '',
  ])
  const printed = before.startsWith('http') ? before + value : value
  line.append(
    ` ${before}${value}${before.startsWith('[') ? ']' : ''}${random.pick(['', '', '.'])}`,
    'identifier',
    printed,
  )
}

export function pubmed(line: LineText, random: Random): void {
  const value = String(random.int(100_000, 39_000_000))
  closed(line)
  const words = random.pick([
    `PMID: ${value}`,
    `PMID:${value}`,
    `pmid:${value}`,
    `[PMID: ${value}]`,
    `PubMed PMID: ${value}.`,
    `PMID ${value}`,
    `pmid: ${value}`,
    `PubMed: ${value}`,
    `(PMID: ${value})`,
    `PubMed ID: ${value}`,
    `[PubMed: ${value}]`,
    `PMid:${value}`,
  ])
  line.append(` ${words}`, 'identifier', value)
}

export function central(line: LineText, random: Random): void {
  const value = `PMC${random.int(100_000, 9_999_999)}`
  closed(line)
  const words = random.pick([
    `PMCID: ${value}`,
    `PMCID:${value}`,
    `PubMed Central PMCID: ${value}.`,
    `[PMCID: ${value}]`,
    `[PMC free article: ${value}]`,
    value,
    `PMCID ${value}`,
  ])
  line.append(` ${words}`, 'identifier', value)
}

export function arxiv(line: LineText, random: Random): void {
  const id = arxivId(random, random.int(1994, 2025))
  const value = random.pick([id, `arXiv:${id}`, `arXiv:${id}`])
  const final = line.text.replace(/\.$/, '').length
  const text = random.pick([
    ` [${value}]`,
    `, ${value}`,
    ` (${value})`,
    ` e-print ${value}`,
    ` [${value} [hep-ph]]`,
    ` ${value}`,
  ])
  line.insert(final, text, 'identifier', value)
}

export function linkWords(line: LineText, random: Random): void {
  const words = random.pick([
    'Article CAS Google Scholar',
    'CrossRef',
    'Google Scholar',
    '[CrossRef]',
    '[PubMed]',
    'CrossRef Google Scholar',
    'Article Google Scholar',
    'View Article',
    'View Article PubMed/NCBI Google Scholar',
    '[CrossRef] [PubMed]',
    'Crossref',
    '[Google Scholar] [CrossRef]',
    'PubMed',
    'Article PubMed CAS Google Scholar',
    'Medline',
    '[PMC free article] [PubMed] [CrossRef]',
    'CAS PubMed Article',
    '[Crossref], [Google Scholar]',
    'Web of Science',
    'CrossRefGoogle Scholar',
    '[DOI] [PubMed]',
    'Full Text',
    'ADS',
    '[Medline]',
    'SpringerLink',
    'Search PubMed',
    'MathSciNet zbMATH',
  ])
  line.append(` ${words}`, 'note', words.replace(/^\[|\]$/g, ''))
}

/** Words of a footnote before the reference proper. */
export function seeBefore(line: LineText, random: Random): void {
  const words = random.pick([
    'See',
    'See',
    'Vgl.',
    'Siehe',
    'Cf.',
    'cf.',
    'Voir',
    'Cfr.',
    'See also',
    'See, for example,',
    'Vgl. auch',
    'So',
    'Siehe dazu',
    'Véase',
    'Ver',
    'Zie',
    'См.',
    'From',
    'Adapted from',
    'In:',
  ])
  const first = line.segments[0]
  if (first?.label !== 'number') line.insert(0, `${words} `, 'other', words)
}
