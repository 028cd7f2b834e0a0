import { dateBlock, pagesBlock, type Page } from '../blocks.ts'
import { printNames } from '../names.ts'

/** GOST 7.1 and 7.0.5: "Иванов И. И. Название // Журнал. – 2001. – Т. 12, № 3. – С. 4–9." */
export function gostLayout(page: Page): void {
  const { line, house, item, random } = page
  const dash = random.pick([' – ', ' — ', ' - ', ' '])
  const gap = `.${dash}`
  const names = {
    ...house,
    nameForm: random.pick(['family given', 'family given', 'family, given'] as const),
    initials: random.pick(['A. B.', 'A.B.'] as const),
    nameSeparator: ', ',
    lastJoint: undefined,
  }
  if (item.author !== undefined) printNames(line, names, 'author', item.author)
  line.gap(random.pick([' ', '. ', ' ', ', '])).part('title', item.title)
  const isPart = item['container-title'] !== undefined
  if (isPart)
    line.words(random.pick([' // ', ' // ', '//', ' / '])).part('container', item['container-title'] ?? '')
  if (!isPart && random.chance(0.2) && item.author !== undefined) {
    // The people again, as the title page has them.
    line.words(' / ')
    printNames(line, { ...names, nameForm: 'given family' }, 'author', item.author)
  }
  if (item.editor !== undefined) {
    line.words(' / ').words(`${random.pick(house.words.editedBy)} `)
    printNames(line, names, 'editor', item.editor, 'given family')
  }
  if (item.edition !== undefined) line.gap(gap).part('edition', `${item.edition}-е`).words(' изд.')
  if (item.genre !== undefined) line.gap(random.pick([' : ', ': '])).part('genre', item.genre)
  const { publisher, 'publisher-place': place } = item
  if (place !== undefined || publisher !== undefined) {
    line.gap(gap)
    if (place !== undefined) line.part('place', place)
    if (publisher !== undefined)
      line.words(place === undefined ? '' : random.pick([': ', ' : ', ':'])).part('publisher', publisher)
    line.words(', ')
  } else line.gap(gap)
  dateBlock({ ...page, house: { ...house, dateBrackets: ['', ''] } })
  if (item.volume !== undefined)
    line
      .gap(gap)
      .words(`${random.pick(house.words.volume)} `)
      .part('volume', item.volume)
  if (item.issue !== undefined)
    line
      .gap(item.volume === undefined ? gap : random.pick([', ', gap]))
      .words(`${random.pick(house.words.issue)} `)
      .part('issue', item.issue)
  if (item.page !== undefined) {
    line.gap(gap)
    pagesBlock({ ...page, house: { ...house, pageWord: random.pick(['С.', 'с.', 'С.']) } })
  }
  const count = item['number-of-pages']
  if (count !== undefined) line.gap(gap).part('other', count).words(' с.')
  if (item.URL !== undefined) {
    line.gap(gap).words('URL: ').part('identifier', item.URL)
  } else if (item.DOI !== undefined) line.gap(gap).words('DOI: ').part('identifier', item.DOI)
  if (!line.text.includes('http')) line.end('.')
}
