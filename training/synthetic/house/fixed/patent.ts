import type { Page } from '../blocks.ts'
import { printNames } from '../names.ts'
import { printedDay } from '../../print/dates.ts'

/** Words behind the number, where the office that granted it is not named before. */
const genres = [
  'U.S. Patent',
  'US Patent',
  'US patent',
  'U. S. Patent',
  'United States Patent',
  'European Patent',
  'Patent',
]

/**
 * A patent as the styles of physics, chemistry and medicine print it, most often without its title: "J. Roe and J. Doe, U.S.
 * Patent 3,961,995 (1976)."
 */
export function patentLayout(page: Page): void {
  const { item, random } = page
  const year = String(item.issued?.['date-parts'][0]?.[0] ?? 1976)
  const number = (item.number ?? '').replace(/^(?:US|EP|DE|JP|WO) ?/, random.chance(0.7) ? '' : '$&')
  if (random.chance(0.35)) inventors(page, number)
  else titleless(page, number, year)
}

/** Without a title, the number stands for the work. */
function titleless({ line, house, item, random }: Page, number: string, year: string): void {
  const form = random.pick(['given family', 'given family', 'family, given', 'family given'] as const)
  if (item.author !== undefined)
    printNames(line, { ...house, nameForm: form, mostNames: 99 }, 'author', item.author)
  const dateFirst = random.chance(0.2)
  if (dateFirst)
    line
      .words(' (')
      .part('date', year)
      .words(')')
      .gap(random.pick(['. ', ', ', ' ']))
  else line.gap(random.pick([', ', '. ', ': ', ' ']))
  if (random.chance(0.2)) line.part('title', item.title).gap(random.pick(['. ', ', ']))
  line
    .part('genre', item.genre ?? random.pick(genres))
    .words(random.pick([' ', ' ', ' No. ', ' no. ', ', ', ' # ', ' Number ']))
    .part('identifier', number)
  if (item.publisher !== undefined && random.chance(0.5))
    line.words(random.pick([', ', '; ', ' to '])).part('publisher', item.publisher)
  if (dateFirst) return void line.end('.')
  const day = random.chance(0.3) ? printedDay(random) : year
  const [open, close] = random.pick([
    [' (', ')'],
    [', ', ''],
    ['; ', ''],
    [' ', ''],
  ] as const)
  line.words(open).part('date', day).words(close)
  if (random.chance(0.6)) line.end('.')
}

/** Medicine names who invented it and whose it is: Citing Medicine (NLM), chapter 6. */
function inventors({ line, house, item, random }: Page, number: string): void {
  const authors = item.author ?? []
  printNames(line, { ...house, nameForm: 'family given', mostNames: 99 }, 'author', authors)
  line.words(authors.length === 1 ? ', inventor' : ', inventors')
  if (item.publisher !== undefined)
    line
      .words('; ')
      .part('publisher', item.publisher)
      .words(random.pick([', assignee', ', assignees', ', applicant']))
  line
    .gap('. ')
    .part('title', item.title)
    .words(random.pick(['. ', '. ', ', ']))
    .part('genre', item.genre ?? random.pick(genres))
    .words(random.pick([' ', ' ', ' No. ']))
    .part('identifier', number)
    .gap(random.pick(['. ', '; ', ', ']))
    .part('date', printedDay(random))
    .end('.')
}
