import type { CslItem } from '../csl/csl-item.ts'
import type { Random, Weighted } from '../../random.ts'
import { book, chapter, encyclopediaEntry } from './books.ts'
import { patent, report, standard, statute, thesis } from './grey.ts'
import { dataset, preprint, software, webPage } from './online.ts'
import { conferencePaper, journalArticle, newspaperArticle } from './periodicals.ts'
import type { Pool } from './pool.ts'

/** A made-up work with the group that its title is of. */
export interface MadeWork {
  readonly group: string
  readonly language: string
  readonly item: CslItem
}

export type Maker = (random: Random, pool: Pool, language: string) => MadeWork

/** How often which kind of work is cited, in hundredths. */
const kinds: Weighted<Maker> = [
  [45, journalArticle],
  [13, book],
  [11, chapter],
  [9, conferencePaper],
  [4.5, thesis],
  [4.5, report],
  [3.5, webPage],
  [2.5, preprint],
  [2, newspaperArticle],
  [1.2, software],
  [1, dataset],
  [1.8, patent],
  [1, encyclopediaEntry],
  [0.5, standard],
  [0.3, statute],
]

/** A work of a kind of chance in a language. */
export function makeWork(random: Random, pool: Pool, language: string): MadeWork {
  return random.weighted(kinds)(random, pool, language)
}
