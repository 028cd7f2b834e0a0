import type { Page } from '../blocks.ts'
import { printNames } from '../names.ts'

/** Korean: 김민준 (2001). 제목. 학술지, 12(3), 4-9. */
export function koreanLayout({ line, house, item, random }: Page): void {
  if (item.author !== undefined)
    printNames(
      line,
      {
        ...house,
        nameSeparator: random.pick([', ', '·', ',']),
        lastJoint: undefined,
        words: { ...house.words, others: ['외'] },
      },
      'author',
      item.author,
    )
  const year = item.issued === undefined ? '' : String(item.issued['date-parts'][0]?.[0])
  const early = random.chance(0.6)
  if (early)
    line
      .words(random.pick([' (', '(']))
      .part('date', year)
      .words(random.pick(['). ', '), ', ') ']))
  else line.words(', ')
  const isPart = item['container-title'] !== undefined
  const marks: readonly (readonly [string, string])[] = isPart
    ? [
        ['「', '」'],
        ['"', '"'],
        ['“', '”'],
        ['', '.'],
        ['‘', '’'],
      ]
    : [
        ['『', '』'],
        ['', '.'],
        ['《', '》'],
      ]
  const [open, close] = random.pick(marks)
  line.words(open).part('title', item.title).words(close)
  line.words(random.pick([', ', ' ']))
  if (isPart) {
    const [from, to] = random.pick([
      ['『', '』'],
      ['', ''],
      ['《', '》'],
    ] as const)
    line
      .words(from)
      .part('container', item['container-title'] ?? '')
      .words(`${to}, `)
  }
  if (item.volume !== undefined)
    line
      .words(random.pick(['', '제']))
      .part('volume', item.volume)
      .words(random.pick(['', '권']))
  if (item.issue !== undefined)
    line
      .words(item.volume === undefined ? '' : '(')
      .part('issue', item.issue)
      .words(item.volume === undefined ? '호' : ')')
  if (item.publisher !== undefined) {
    line.gap(', ')
    if (item['publisher-place'] !== undefined) line.part('place', item['publisher-place']).words(': ')
    line.part('publisher', item.publisher)
  }
  if (!early)
    line
      .gap(', ')
      .part('date', year)
      .words(random.pick(['', '년']))
  if (item.page !== undefined)
    line
      .gap(', ')
      .words(random.pick(['', 'pp. ', 'pp.']))
      .part('pages', item.page)
      .words(/pp/.test(line.text.slice(-14)) ? '' : random.pick(['', '쪽', '면']))
  line.words('.')
}
