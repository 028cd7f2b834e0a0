import type { Random, Weighted } from '../random.ts'
import { arxivId, doi, url } from '../works/numbers.ts'
import { printedDay } from './dates.ts'
import type { LineText } from './line-text.ts'
import { putNumber } from './numbering.ts'

type Addition = (line: LineText, random: Random) => void

/** How often, of a hundred lines, printers and sites add what. */
const rates: Weighted<Addition> = [
  [30, putNumber],
  [1.5, internet],
  [2, cited],
  [1.5, identifierAfterPages],
  [2, remarkAfterTitle],
  [1.5, languageRemark],
  [1.2, inPress],
  [2.2, electronicFirst],
  [0.8, erratum],
  [3, availableFrom],
  [2.2, accessed],
  [3, doiAtEnd],
  [3.5, pubmed],
  [1.6, central],
  [1.2, arxiv],
  [3, linkWords],
]

/** Adds to a line, in the order of the table, what chance says. */
export function addPrintersWords(line: LineText, random: Random): void {
  for (const [rate, addition] of rates) if (random.chance(rate / 100)) addition(line, random)
}

/** Ends the line with a full stop, unless it ends with a sign that needs none, so that more can follow. */
function closed(line: LineText): void {
  if (!/[.?!»”"\])]$|\/\S*$/.test(line.text)) line.append('.')
}

function internet(line: LineText, random: Random): void {
  const after = line.find(random.chance(0.6) ? 'container' : 'title')
  if (after === undefined || line.has('genre')) return
  const words = random.pick([
    'Internet',
    'Internet',
    'Internet',
    'serial online',
    'Online',
    'online',
    'on line',
    'electronic resource',
    'en línea',
    'en ligne',
  ])
  line.insert(after.end, ` [${words}]`, 'genre', words)
}

function cited(line: LineText, random: Random): void {
  const after = line.find('date')
  if (after === undefined || line.has('accessed')) return
  const day = printedDay(random)
  const words = random.pick(['cited', 'cited', 'cited', 'accessed', 'citado', 'consulté le', 'acesso em'])
  const closing = /^[)\]]/.test(line.text.slice(after.end)) ? 1 : 0
  line.insert(after.end + closing, ` [${words} ${day}]`, 'accessed', day)
}

function identifierAfterPages(line: LineText, random: Random): void {
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

function remarkAfterTitle(line: LineText, random: Random): void {
  const after = line.find('title')
  if (after === undefined) return
  const words = random.pick([
    'abstract',
    'letter',
    'Letter',
    'editorial',
    'Review',
    'review',
    'Abstract',
    'comment',
    'Thesis',
    'in Chinese',
    'Poster',
  ])
  line.insert(
    after.end,
    random.pick([` [${words}]`, ` (${words})`]),
    /Chinese/.test(words) ? 'note' : 'genre',
    words,
  )
}

const languageNames = [
  'German',
  'French',
  'Spanish',
  'Russian',
  'Chinese',
  'Japanese',
  'Italian',
  'Portuguese',
  'Polish',
  'Korean',
  'Turkish',
  'Dutch',
  'Norwegian',
  'Swedish',
  'Danish',
  'Czech',
  'Persian',
  'Hungarian',
]

function languageRemark(line: LineText, random: Random): void {
  const language = random.pick(languageNames)
  const words = random.pick([
    `in ${language}`,
    `In ${language}`,
    language,
    `in ${language} with English abstract`,
    `Article in ${language}`,
    `in ${language}, English summary`,
    `original in ${language}`,
  ])
  const title = line.find('title')
  const [open, close] = random.pick([
    ['(', ')'],
    ['[', ']'],
  ] as const)
  if (title !== undefined && random.chance(0.5))
    line.insert(title.end, ` ${open}${words}${close}`, 'note', words)
  else {
    closed(line)
    line.append(` ${open}${words}${close}${random.pick(['', '.'])}`, 'note', words)
  }
}

function inPress(line: LineText, random: Random): void {
  const words = random.pick([
    'in press',
    'In press',
    'in press',
    'forthcoming',
    'submitted',
    'to be published',
    'accepted',
    'in preparation',
    'im Druck',
    'sous presse',
    'en prensa',
    'to appear',
    'in review',
  ])
  const date = line.find('date')
  if (date !== undefined && random.chance(0.4)) {
    // Instead of the date, as the work has none yet.
    line.replace(date.start, date.end, '')
    line.insert(date.start, words, 'note')
  } else
    line.append(
      random.pick([` (${words})`, `, ${words}`, `; ${words}`, ` ${words}`, ` [${words}]`]) +
        random.pick(['', '.']),
      'note',
      words,
    )
}

function electronicFirst(line: LineText, random: Random): void {
  const day = printedDay(random)
  const words = random.pick([
    `Epub ${day}`,
    `Epub ahead of print`,
    `Epub ahead of print ${day}`,
    `published online ${day}`,
    `Published online: ${day}`,
    `Online ahead of print`,
    'eCollection 2016',
    `Advance online publication`,
    `Published online ahead of print`,
  ])
  closed(line)
  line.append(random.pick([` ${words}.`, ` [${words}]`, ` (${words}).`, ` [${words}].`]), 'note', words)
}

function erratum(line: LineText, random: Random): void {
  const place = `J Clin Oncol ${random.int(1980, 2024)};${random.int(1, 60)}:${random.int(1, 4000)}`
  const words = random.pick([
    `Erratum in: ${place}`,
    `Erratum in ${place}`,
    `Comment in: ${place}`,
    `Corrected and republished in: ${place}`,
    `see also erratum ${place}`,
    `discussion ${random.int(100, 999)}–${random.int(1, 9)}`,
    `Retraction in: ${place}`,
    `with ${random.int(2, 80)} figures`,
    `reprinted ${random.int(1950, 2010)}`,
    `and references therein`,
    `and references cited therein`,
    `This issue`,
    `Cited by ${random.int(1, 400)}`,
  ])
  closed(line)
  line.append(
    random.pick([` ${words}.`, ` [${words}]`, ` (${words})`, ` ${words}`, ` [${words}].`]),
    'note',
    words,
  )
}

function availableFrom(line: LineText, random: Random): void {
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

function accessed(line: LineText, random: Random): void {
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

function doiAtEnd(line: LineText, random: Random): void {
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

function pubmed(line: LineText, random: Random): void {
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

function central(line: LineText, random: Random): void {
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

function arxiv(line: LineText, random: Random): void {
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

function linkWords(line: LineText, random: Random): void {
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
