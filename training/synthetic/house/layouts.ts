import {
  afterNames,
  authorsBlock,
  dateBlock,
  editionBlock,
  imprintBlock,
  onlineBlock,
  pagesBlock,
  seriesBlock,
  titleBlock,
  volumeBlock,
  type Page,
} from './blocks.ts'
import { printNames } from './names.ts'

/** Prints a work in a house's own order of parts, by the kind of work. */
export function printLayout(page: Page): void {
  const { item } = page
  if (/^article|^post|^webpage/.test(item.type)) articleLayout(page)
  else if (/^chapter|^entry|^paper/.test(item.type)) partLayout(page)
  else wholeLayout(page)
  endBlock(page)
}

function articleLayout(page: Page): void {
  const { line, house, item } = page
  authorsBlock(page)
  afterNames(page)
  titleBlock(page, true)
  if (house.inForArticles && item['container-title'] !== undefined) line.words(`${house.inWord.trim()} `)
  containerName(page)
  afterContainer(page)
  if (item.volume !== undefined || item.issue !== undefined) {
    line.gap(isPlainVolume(page) ? ' ' : ', ')
    volumeBlock(page)
  } else if (house.datePlace === 'after volume') {
    line.gap(' ')
    dateBlock(page)
  }
  if (item.page !== undefined) {
    line.gap(house.afterVolume)
    pagesBlock(page)
  }
  if (item.publisher !== undefined) imprintBlock({ ...page, house: { ...house, datePlace: 'end' } })
  if (house.datePlace === 'end' || house.datePlace === 'imprint') endDate(page)
}

/** Is there a blank alone between a journal and its volume? */
function isPlainVolume({ house }: Page): boolean {
  return house.separator !== ', ' || !house.volumeForm.startsWith('words')
}

function containerName({ line, house, item, random }: Page): void {
  const whole = containerOf(item)
  const name = random.chance(0.35) ? (item['container-title-short'] ?? whole) : whole
  if (name === undefined) return
  const [open, close] = house.containerQuotes
  line.words(open).part('container', name).words(close)
}

/** A paper that names its meeting alone is in that. */
function containerOf(item: Page['item']): string | undefined {
  return item['container-title'] ?? item['event-title']
}

function afterContainer(page: Page): void {
  if (page.house.datePlace !== 'after container') return
  page.line.gap(page.house.dateBrackets[0] === '' ? ', ' : ' ')
  dateBlock(page)
}

function endDate(page: Page): void {
  const { line, house } = page
  line.gap(house.dateBrackets[0] === '' ? ', ' : ' ')
  dateBlock(page)
}

function partLayout(page: Page): void {
  const { line, house, item } = page
  authorsBlock(page)
  afterNames(page)
  titleBlock(page, true)
  line.words(`${house.inWord.trim()} `)
  const { editor } = item
  if (editor !== undefined && house.editorsFirst) {
    editorsBlock(page, editor)
    line.gap(house.editorBefore || !line.text.endsWith(')') ? ', ' : anyOf(page, [': ', ', ', ' ', '. ']))
  }
  containerName(page)
  if (editor !== undefined && !house.editorsFirst) {
    line.gap(anyOf(page, [', ', '. ', ' ']))
    editorsBlock(page, editor)
  }
  if (item.volume !== undefined)
    line
      .gap(', ')
      .words(`${page.random.pick(house.words.volume)} `)
      .part('volume', item.volume)
  editionBlock(page)
  seriesBlock(page)
  if (house.pagesBeforeImprint) pagesAfter(page)
  imprintBlock(page)
  if (
    house.datePlace === 'end' ||
    house.datePlace === 'after container' ||
    house.datePlace === 'after volume'
  ) {
    endDate(page)
  }
  if (!house.pagesBeforeImprint) pagesAfter(page)
}

function pagesAfter(page: Page): void {
  if (page.item.page === undefined) return
  page.line.gap(page.random.chance(0.2) && page.house.pageWord !== '' ? '. ' : ', ')
  pagesBlock(page)
}

function anyOf(page: Page, values: readonly string[]): string {
  return page.random.pick(values)
}

function editorsBlock(page: Page, editors: NonNullable<Page['item']['editor']>): void {
  const { line, house } = page
  if (house.editorBefore) {
    line.words(`${page.random.pick(house.words.editedBy)} `)
    printNames(line, house, 'editor', editors, 'given family')
    return
  }
  printNames(line, house, 'editor', editors, house.editorForm)
  const word = page.random.pick(house.words.editors)
  line.words(/^[,\s]/.test(word) ? word : ` ${word}`)
}

function wholeLayout(page: Page): void {
  const { line, house, item } = page
  if (item.author !== undefined) authorsBlock(page)
  else if (item.editor !== undefined)
    editorsBlock({ ...page, house: { ...house, editorBefore: false } }, item.editor)
  afterNames(page)
  titleBlock(page, page.random.chance(0.15))
  if (item.translator !== undefined) {
    line.words(`${page.random.pick(house.words.translatedBy)} `)
    printNames(line, house, 'translator', item.translator, 'given family')
  }
  if (item.author !== undefined && item.editor !== undefined) {
    line.gap(house.separator)
    editorsBlock({ ...page, house: { ...house, editorBefore: true } }, item.editor)
  }
  if (item.volume !== undefined)
    line
      .gap(house.separator)
      .words(`${page.random.pick(house.words.volume)} `)
      .part('volume', item.volume)
  editionBlock(page)
  genreBlock(page)
  if (page.random.chance(0.5)) seriesBlock(page)
  imprintBlock(page)
  if (
    house.datePlace === 'end' ||
    house.datePlace === 'after container' ||
    house.datePlace === 'after volume'
  )
    endDate(page)
  const count = item['number-of-pages']
  if (count !== undefined)
    line
      .gap(house.separator)
      .part('other', count)
      .words(` ${page.random.pick(house.words.pageCount)}`)
}

function genreBlock({ line, house, item, random: chance }: Page): void {
  const { genre, number, version } = item
  if (version !== undefined)
    line
      .gap(house.separator)
      .words(chance.pick(['version ', 'Version ', 'v', 'v. ']))
      .part('edition', version)
  const bracketed = chance.chance(0.35)
  if (genre !== undefined)
    line
      .gap(bracketed ? ' ' : house.separator)
      .words(bracketed ? chance.pick(['(', '[']) : '')
      .part('genre', genre)
  if (number !== undefined)
    line
      .gap(genre === undefined ? house.separator : ' ')
      .words(chance.pick(['', '', 'No. ', 'Nr. ']))
      .part('identifier', number)
  if (genre !== undefined && bracketed) line.words(line.text.includes('[') ? ']' : ')')
}

function endBlock(page: Page): void {
  onlineBlock(page)
  const { line, house } = page
  line.end(/https?:\S*$/.test(line.text) ? '' : house.final)
}
