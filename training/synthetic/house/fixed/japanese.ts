import type { Page } from '../blocks.ts'
import { printNames } from '../names.ts'

/** Japanese: 著者『書名』出版社、年。 Titles of articles stand in 「」. */
export function japaneseLayout({ line, house, item, random }: Page): void {
  const separator = random.pick(['・', '，', '、', ', '])
  if (item.author !== undefined)
    printNames(
      line,
      {
        ...house,
        nameSeparator: separator,
        lastJoint: undefined,
        words: { ...house.words, others: ['ほか'] },
      },
      'author',
      item.author,
    )
  const year = item.issued === undefined ? '' : String(item.issued['date-parts'][0]?.[0])
  const [comma, stop] = random.pick([
    ['、', '。'],
    ['，', '．'],
    [', ', '.'],
    [',', '.'],
  ] as const)
  const early = random.chance(0.4)
  if (early) line.words('(').part('date', year).words(')')
  line.words(random.pick(['', '', ' ', ':']))
  const isPart = item['container-title'] !== undefined
  const [open, close] = isPart ? ['「', '」'] : ['『', '』']
  line.words(open).part('title', item.title).words(close)
  if (isPart) {
    line.words(random.pick(['', comma]))
    if (item.editor !== undefined) {
      printNames(line, { ...house, nameSeparator: separator, lastJoint: undefined }, 'editor', item.editor)
      line.words('編')
    }
    line
      .words('『')
      .part('container', item['container-title'] ?? '')
      .words('』')
  }
  if (item.volume !== undefined)
    line
      .words(random.pick(['', '第']))
      .part('volume', item.volume)
      .words(random.pick(['巻', '巻', '']))
  if (item.issue !== undefined)
    line
      .words(item.volume === undefined ? '' : random.pick(['', '第']))
      .words(/\d$/.test(line.text) ? '(' : '')
      .part('issue', item.issue)
      .words(/\([^)]*$/.test(line.text) ? ')' : '号')
  if (item.publisher !== undefined) line.words(comma).part('publisher', item.publisher)
  if (!early)
    line
      .words(comma)
      .part('date', year)
      .words(random.pick(['年', '']))
  if (item.page !== undefined)
    line
      .words(comma)
      .words(random.pick(['', 'pp.', 'p.']))
      .part('pages', item.page)
      .words(/p\.\S*$/.test(line.text) ? '' : random.pick(['頁', '']))
  line.words(stop)
}
