import type { CslItem } from '../csl/csl-item.ts'
import type { Random } from '../../random.ts'
import { romanNumber } from '../works/numbers.ts'
import type { HouseStyle } from './house-style.ts'
import type { LineBuilder } from './line-builder.ts'
import { printDate } from './printed-date.ts'
import { printNames } from './names.ts'

/** A line under way: what is printed, how, and by which chances. */
export interface Page {
  readonly line: LineBuilder
  readonly house: HouseStyle
  readonly item: CslItem
  readonly random: Random
}

/** Words and dashes for the author of the entry before. */
const sameAuthor = [
  '———',
  '———.',
  '—',
  '——',
  '______',
  '-----',
  'Ders.',
  'Dies.',
  'Id.',
  'Idem',
  'Same author',
]

export function authorsBlock({ line, house, item, random }: Page): void {
  if (item.author !== undefined && random.chance(0.012)) line.part('author', random.pick(sameAuthor))
  else if (item.author !== undefined) printNames(line, house, 'author', item.author)
}

/** The date where the house has it behind the names, with what follows either of them. */
export function afterNames(page: Page): void {
  const { line, house, item } = page
  if (house.datePlace !== 'after names' || item.issued === undefined) {
    if (line.text !== '') line.gap(house.afterNames)
    return
  }
  const joint =
    house.dateBrackets[0] === '' ? (house.afterNames.startsWith(':') ? ' ' : house.afterNames) : ' '
  line.gap(joint)
  dateBlock(page)
  line.gap(house.afterDate)
}

export function dateBlock({ line, house, item, random }: Page): void {
  const [open, close] = house.dateBrackets
  const date = item.issued === undefined ? house.words.noDate : printDate(item.issued, house.language, random)
  const letter = house.dateLetter && /^\d{4}$/.test(date) ? random.pick(['a', 'b', 'c']) : ''
  line
    .words(open)
    .part('date', date + letter)
    .words(close)
}

export function titleBlock({ line, house, item }: Page, quoted: boolean): void {
  const [open, close] = quoted ? house.quotes : (['', ''] as const)
  const stop =
    open !== '' && house.stopInQuotes && /^[.,]/.test(house.separator) && !/[?!.]$/.test(item.title)
  line.words(open).part('title', item.title)
  if (stop) line.words(house.separator.charAt(0)).words(close).gap(house.separator.slice(1))
  else line.words(close).gap(house.separator)
}

/** The volume, the issue and, where the house has it there, the date. */
export function volumeBlock(page: Page): void {
  const { line, house, item, random } = page
  const { volume, issue } = item
  const [volumeWord, issueWord] = [random.pick(house.words.volume), random.pick(house.words.issue)]
  const roman = house.volumeForm === 'roman' && /^\d{1,2}$/.test(volume ?? '')
  const printed = roman ? romanNumber(Number(volume)) : (volume ?? '')
  const inWords = house.volumeForm.startsWith('words')
  if (printed !== '') line.words(inWords ? `${volumeWord} ` : '').part('volume', printed)
  if (house.datePlace === 'after volume') {
    line.gap(house.dateBrackets[0] === '' ? ', ' : ' ')
    dateBlock(page)
  }
  if (issue === undefined) return
  const forms: Readonly<Record<string, readonly [string, string]>> = {
    'V(I)': ['(', ')'],
    'V (I)': [' (', ')'],
    'V/I': ['/', ''],
    'V, I': [', ', ''],
    'V.I': ['.', ''],
    'V:I': [':', ''],
    words: [`, ${issueWord} `, ''],
    'words, (I)': [' (', ')'],
    'V, issue words': [`, ${issueWord} `, ''],
    roman: [', ', ''],
  }
  const form = forms[house.volumeForm]
  if (form === undefined) return
  const afterDate = house.datePlace === 'after volume' && form[0].length === 1 ? ' ' : ''
  line
    .words(printed === '' ? form[0].replace(/^, /, '') : afterDate + form[0])
    .part('issue', issue)
    .words(form[1])
}

export function pagesBlock({ line, house, item }: Page): void {
  if (item.page === undefined) return
  const pages = item.page.replace(/(?<=\w)[-–](?=\w)/g, house.pageDash)
  line.words(house.pageWord === '' ? '' : `${house.pageWord} `).part('pages', pages)
}

export function editionBlock({ line, house, item, random }: Page): void {
  const { edition } = item
  if (edition === undefined) return
  line.gap(house.separator)
  if (!/^\d+$/.test(edition)) {
    line.part('edition', edition)
    return
  }
  const form = random.pick(house.words.edition)
  const ordinal = form.replace(/#(?:th|nd|rd)?/, (sign) =>
    sign.length > 1 ? ordinalOf(Number(edition)) : edition,
  )
  // "2. Aufl." and "3rd ed.": the word is no part, "überarb." is.
  const word =
    /[\s,]*(?<!\p{L})(?:ed|edn|edition|aufl|auflage|éd|édition|edición|edizione|edição|druk|dr|wyd|vyd|vydání|uppl|udg|udgave|utg|baskı|bs|basım|изд|έκδ|έκδοση|printing)\.?$/iu.exec(
      ordinal,
    )?.[0] ?? ''
  const value = word === ordinal ? ordinal : ordinal.slice(0, ordinal.length - word.length)
  line.part('edition', value).words(word === ordinal ? '' : word)
}

function ordinalOf(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

/** Publisher and place, and the date where the house has it there. */
export function imprintBlock(page: Page): void {
  const { line, house, item } = page
  const { publisher, 'publisher-place': place } = item
  const form = house.imprintForm
  const bracketed = form.startsWith('(')
  const withDate = house.datePlace === 'imprint'
  if (publisher === undefined && place === undefined && !withDate) return
  const names = form.replace(/[()]/g, '').split(/[^a-z]+/)
  const joint = form.replace(/[()]/g, '').replace(/[a-z]/g, '').replace('/', ' / ').replace('-', '–')
  const values = names.flatMap((name) => {
    const value = name === 'place' ? place : publisher
    return value === undefined ? [] : [[name === 'place' ? 'place' : 'publisher', value] as const]
  })
  line.gap(bracketed ? ' ' : house.separator).words(bracketed ? '(' : '')
  values.forEach(([label, value], index) => line.words(index > 0 ? joint : '').part(label, value))
  if (withDate) {
    const dateJoint =
      values.length === 0 || bracketed || house.dateBrackets[0] === ''
        ? values.length === 0
          ? ''
          : names.length === 1
            ? ' '
            : ', '
        : ' '
    line.words(dateJoint)
    dateBlock(bracketed ? { ...page, house: { ...house, dateBrackets: ['', ''] } } : page)
  }
  line.words(bracketed ? ')' : '')
}

export function seriesBlock({ line, house, item, random }: Page): void {
  const series = item['collection-title']
  if (series === undefined) return
  const [open, close] = house.seriesForm
  const number = item['collection-number']
  // BibTeX's own styles: "volume 31 of Lecture Notes in Mathematics".
  if (number !== undefined && house.language === 'en' && random.chance(0.25)) {
    const word = random.pick(['volume', 'volume', 'vol.', 'Volume', 'number'])
    line.gap(', ').words(`${word} `).part('volume', number)
    line.words(word === 'number' ? ' in ' : ' of ').part('series', series)
    return
  }
  line.gap(open).part('series', series)
  if (number !== undefined) line.words(house.seriesNumber).part('volume', number)
  line.words(close)
}

/** The identifiers and the address at the end, each once. */
export function onlineBlock({ line, house, item, random }: Page): void {
  const { DOI: doi, URL: url, ISBN: isbn } = item
  if (isbn !== undefined)
    line
      .gap(house.separator)
      .words(random.pick(['ISBN ', 'ISBN: ', 'ISBN:', 'ISBN-13: ']))
      .part('identifier', isbn)
  if (doi !== undefined) {
    const isAddress = house.identifierBefore.startsWith('http')
    line.gap(house.separator).words(isAddress ? '' : house.identifierBefore)
    line.part('identifier', isAddress ? house.identifierBefore + doi : doi)
  }
  const accessed = item.accessed === undefined ? '' : printDate(item.accessed, house.language, random)
  if (url === undefined) return
  const before = random.pick(house.words.available)
  const [open, close] = before.includes('<') || random.chance(0.15) ? ['<', '>'] : ['', '']
  line.gap(house.separator).words(before === '' || before === '<' ? '' : `${before.replace(/ ?<$/, '')} `)
  line.words(open).part('identifier', url).words(close)
  if (accessed === '') return
  const [from, to] = random.weighted<readonly [string, string]>([
    [5, [' (', ')']],
    [3, [' [', ']']],
    [2, ['. ', '']],
    [2, [', ', '']],
  ])
  line
    .words(`${from}${random.pick(house.words.accessed)} `)
    .part('accessed', accessed)
    .words(to)
}
