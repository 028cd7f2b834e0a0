import { readdirSync } from 'node:fs'
import type { LabelledLine } from '../labelled-line.ts'
import { openArticles } from './articles.ts'
import { jsonLines, readData, referenceFolder } from './files.ts'
import { readCrossrefAbstracts, readOpenAlexAbstracts, readPubMedAbstracts } from './prose/abstracts.ts'
import { readJatsProse } from './prose/jats-prose.ts'
import { readPageLines } from './prose/page-lines.ts'
import { phraseLines } from './prose/phrases.ts'
import { sentenceLines } from './prose/sentences.ts'

/**
 * Lines that are no reference, `kind: 'none'` and without segments: some 8,000, from a heading to 1,500 characters. The
 * group is the article or page; a text is there once.
 */
export function readProse(): LabelledLine[] {
  const lines = [
    ...[...openArticles()].flatMap(readJatsProse),
    ...readPages(),
    ...readPubMedAbstracts(readData('../records/pubmed.xml.gz')),
    ...readCrossrefAbstracts(jsonLines(readData('../records/crossref_works.jsonl.gz'))),
    ...readOpenAlexAbstracts(jsonLines(readData('../records/openalex_works.jsonl.gz'))),
    ...phraseLines(),
    ...sentenceLines(),
  ]
  return [...new Map(lines.toReversed().map((line) => [line.text, line])).values()].toReversed()
}

function readPages(): LabelledLine[] {
  const folder = '../landing-pages'
  return readdirSync(`${referenceFolder()}${folder}`)
    .toSorted()
    .filter((name) => name.includes('.html'))
    .flatMap((name) => readPageLines(readData(`${folder}/${name}`), `page:${name}`))
}
