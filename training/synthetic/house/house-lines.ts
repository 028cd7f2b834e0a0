import type { LabelledLine } from '../../labelled-line.ts'
import { kindOf } from '../csl/csl-lines.ts'
import type { Random } from '../../random.ts'
import type { MadeWork } from '../works/make-work.ts'
import { arxivId } from '../works/numbers.ts'
import type { Page } from './blocks.ts'
import { gbtLayout } from './fixed/gbt.ts'
import { gostLayout } from './fixed/gost.ts'
import { japaneseLayout } from './fixed/japanese.ts'
import { koreanLayout } from './fixed/korean.ts'
import { patentLayout } from './fixed/patent.ts'
import { titlelessLayout } from './fixed/titleless.ts'
import { drawHouse } from './house-style.ts'
import { printLayout } from './layouts.ts'
import { LineBuilder } from './line-builder.ts'

/** Prints a work on a page. Those of standards and fields bring their own signs. */
type Layout = (page: Page) => void

/** Of a hundred articles in Latin letters, so many print no title, as physics and chemistry do. */
const titleless = 30

/** A work in a style that no one else has: drawn anew for every line, the same within it. */
export function houseLine(random: Random, work: MadeWork): LabelledLine {
  const line = new LineBuilder()
  const { language } = work
  const page: Page = {
    line,
    house: drawHouse(random, random.chance(0.9) ? language : 'en'),
    item: work.item,
    random,
  }
  layoutFor(random, work)(page)
  return {
    source: 'synthetic',
    group: work.group,
    text: line.text,
    segments: line.segments,
    kind: kindOf(work),
  }
}

function layoutFor(random: Random, { item, language }: MadeWork): Layout {
  if (language === 'zh') return random.chance(0.8) ? gbtLayout : japaneseLayout
  if (language === 'ja') return japaneseLayout
  if (language === 'ko') return koreanLayout
  if (language === 'ru' && random.chance(0.75)) return gostLayout
  if (language === 'en' && random.chance(0.02)) return gbtLayout
  if (item.type === 'patent' && random.chance(0.7)) return patentLayout
  const isArticle = item.type === 'article-journal' && item.volume !== undefined && item.page !== undefined
  if (isArticle && random.chance(titleless / 100)) return withArxiv(random, titlelessLayout)
  return printLayout
}

function withArxiv(random: Random, layout: Layout): Layout {
  if (!random.chance(0.12)) return layout
  const published = random.int(1993, 2024)
  const id = arxivId(random, published)
  return (page) =>
    layout({ ...page, item: { ...page.item, number: random.pick([id, `arXiv:${id}`, `arXiv:${id}`]) } })
}
