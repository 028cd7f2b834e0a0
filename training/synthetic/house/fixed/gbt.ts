import type { Page } from '../blocks.ts'
import { printNames } from '../names.ts'

const gbtLetters: Readonly<Record<string, string>> = {
  'article-journal': 'J',
  book: 'M',
  chapter: 'M',
  thesis: 'D',
  'paper-conference': 'C',
  report: 'R',
  patent: 'P',
  'article-newspaper': 'N',
  standard: 'S',
  webpage: 'EB/OL',
  dataset: 'DS/OL',
  software: 'CP',
}

/** GB/T 7714: "[J]", "[M]", "[C]//". */
export function gbtLayout({ line, house, item, random }: Page): void {
  const stop = random.pick(['. ', '.', '. ', '．'])
  if (item.author !== undefined)
    printNames(
      line,
      {
        ...house,
        lastJoint: undefined,
        nameSeparator: random.pick([', ', ',', '，']),
        words: { ...house.words, others: [random.pick(['等', '等', 'et al'])] },
        mostNames: 3,
      },
      'author',
      item.author,
    )
  line.gap(stop).part('title', item.title)
  const letter = gbtLetters[item.type]
  if (letter !== undefined)
    line
      .words(random.pick(['[', '[', ' [']))
      .part('genre', letter)
      .words(']')
  const isPart = item.type === 'chapter' || item.type === 'paper-conference'
  line.words(isPart ? random.pick(['//', ' // ', '// ']) : stop)
  if (isPart && item.editor !== undefined) {
    printNames(line, { ...house, lastJoint: undefined, nameSeparator: ', ' }, 'editor', item.editor)
    line.words(stop)
  }
  if (item['container-title'] !== undefined) line.part('container', item['container-title'])
  const year = item.issued === undefined ? '' : String(item.issued['date-parts'][0]?.[0])
  if (item.type === 'article-journal') {
    line.words(random.pick([', ', ',', '，'])).part('date', year)
    if (item.volume !== undefined) line.words(random.pick([', ', ','])).part('volume', item.volume)
    if (item.issue !== undefined) line.words('(').part('issue', item.issue).words(')')
    if (item.page !== undefined) line.words(random.pick([': ', ':', '：'])).part('pages', item.page)
  } else {
    if (item['container-title'] !== undefined) line.words(stop)
    const { publisher, 'publisher-place': place } = item
    if (place !== undefined) line.part('place', place)
    if (publisher !== undefined)
      line.words(place === undefined ? '' : random.pick([': ', ':', '：'])).part('publisher', publisher)
    line
      .words(publisher === undefined && place === undefined ? '' : random.pick([', ', ',', '，']))
      .part('date', year)
    if (item.page !== undefined) line.words(random.pick([': ', ':'])).part('pages', item.page)
  }
  line.words(random.pick(['.', '', '.', '．']))
}
