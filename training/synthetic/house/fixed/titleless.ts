import type { Page } from '../blocks.ts'
import { printNames } from '../names.ts'

/** Physics, chemistry and old journals: no title. "J. Smith and K. Lee, Phys. Rev. B 12, 1234 (2001)." */
export function titlelessLayout(page: Page): void {
  const { line, house, item, random } = page
  const names = {
    ...house,
    nameForm: random.pick([
      'given family',
      'given family',
      'given family',
      'family, given',
      'family given',
    ] as const),
    initials: random.pick(['A. B.', 'A.B.', 'A. B.'] as const),
    nameSeparator: random.pick([', ', ', ', ', ', '; ']),
    mostNames: random.pick([99, 99, 1, 3, 10]),
  }
  if (item.author !== undefined) printNames(line, names, 'author', item.author)
  line.gap(random.pick([', ', ', ', '. ', ': ', ' ', '; ']))
  const container = item['container-title-short'] ?? item['container-title'] ?? ''
  const year = String(item.issued?.['date-parts'][0]?.[0] ?? 1999)
  const first = random.chance(0.7)
    ? (item.page ?? '').replace(/-.*$/, '')
    : (item.page ?? '').replace('-', house.pageDash)
  const volume = item.volume ?? ''
  line.part('container', container)
  const issue = item.issue !== undefined && random.chance(0.2) ? item.issue : undefined
  const withIssue = (): void => {
    line.part('volume', volume)
    if (issue !== undefined) line.words('(').part('issue', issue).words(')')
  }
  random.weighted<() => void>([
    [
      30,
      () => {
        line.words(' ')
        withIssue()
        line.words(', ').part('pages', first).words(' (').part('date', year).words(')')
      },
    ],
    [
      16,
      () => {
        line.words(' ')
        withIssue()
        line.words(' (').part('date', year).words(') ').part('pages', first)
      },
    ],
    [
      14,
      () => {
        line
          .words(random.pick([' ', ', ', '. ']))
          .part('date', year)
          .words(random.pick([', ', ' ']))
        withIssue()
        line.words(random.pick([', ', ': ', ':'])).part('pages', first)
      },
    ],
    [
      8,
      () => {
        line.words(random.pick([', ', ' ']))
        withIssue()
        line
          .words(':')
          .part('pages', first)
          .words(random.pick([', ', ' ']))
          .part('date', year)
      },
    ],
    [
      6,
      () => {
        line.words(', ').words(random.pick(['vol. ', 'Vol. ', 't. ']))
        withIssue()
        line
          .words(', ')
          .words(random.pick(['p. ', 'pp. ', 'n. ']))
          .part('pages', first)
          .words(', ')
          .part('date', year)
      },
    ],
    [
      5,
      () => {
        line.words(' (').part('date', year).words(') ').part('pages', first)
      },
    ],
    [
      4,
      () => {
        line.words(' ')
        withIssue()
        line
          .words(' ')
          .part('pages', first)
          .words(random.pick([' (', ', ']))
          .part('date', year)
          .words(line.text.includes('(') ? ')' : '')
      },
    ],
  ])()
  const arxiv = page.item.number
  if (arxiv !== undefined)
    line
      .words(random.pick([' [', ', ', ' (', '; ']))
      .part('identifier', arxiv)
      .words(/\[[^\]]*$/.test(line.text) ? ']' : /\([^)]*$/.test(line.text) ? ')' : '')
  line.words(random.pick(['.', '.', '', ';']))
}
