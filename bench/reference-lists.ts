/*
 * npm run bench:lists [LAYOUT]: real lists printed in many layouts, and the share of items that are split exactly. With
 * the name of a layout, prints what was split wrongly in it.
 */
import { referenceListFormat } from '../src/formats/reference/reference-list.ts'
import { layouts, readLists, type RealList, wrappedParagraph } from './printed-lists.ts'

const sources: readonly (readonly [string, string])[] = [
  ['JATS', 'jats-gold.jsonl.gz'],
  ['preprints', 'more/jats_preprints.jsonl.gz'],
  ['PLOS', 'more/jats_plos.jsonl.gz'],
  ['AnyStyle', 'anystyle-core.xml'],
  ['Crossref', 'crossref-unstructured.jsonl.gz'],
  ['EXCITE en', 'more/excite_en.jsonl.gz'],
  ['EXCITE de', 'more/excite_de_end.jsonl.gz'],
]
const [only] = process.argv.slice(2)
const bare = (text: string): string => text.replace(/[\s\uFEFF]+/g, '')

function split(text: string): string[] {
  const splitter = referenceListFormat.splitter()
  return [...splitter.push(text), ...splitter.end()].map((piece) => piece.text)
}

const lists = new Map<string, RealList[]>()
for (const [source, file] of sources) {
  const found = readLists(source, file)
  if (found === undefined) console.log(`${source} is left out: there is no ../shared/data/references/${file}`)
  else lists.set(source, found)
}
if (lists.size === 0) process.exit()

const count = (found: readonly RealList[]): number => found.reduce((sum, { items }) => sum + items.length, 0)
console.log(`| items split exactly, % | goal | all | ${[...lists.keys()].join(' | ')} |`)
console.log(`|---|--:|--:|${'--:|'.repeat(lists.size)}`)
console.log(`| items | | | ${[...lists.values()].map(count).join(' | ')} |`)
const begin = process.cpuUsage().user
let characters = 0
for (const layout of [...layouts, wrappedParagraph]) {
  if (only !== undefined && layout.name !== only) continue
  let right = 0
  let all = 0
  const cells: string[] = []
  for (const found of lists.values()) {
    let sourceRight = 0
    for (const [at, list] of found.entries()) {
      const { text, items } = layout.print(list.items, 60 + ((at * 7) % 41))
      characters += text.length
      const pieces = split(text)
      const counts = new Map<string, number>()
      for (const piece of pieces) counts.set(bare(piece), (counts.get(bare(piece)) ?? 0) + 1)
      let here = 0
      for (const item of items) {
        const left = counts.get(bare(item)) ?? 0
        if (left > 0) here += 1
        counts.set(bare(item), left - 1)
      }
      sourceRight += here
      if (only !== undefined && here < items.length) {
        const wanted = new Set(items.map(bare))
        console.log(`\n--- ${list.source} ${at}: ${here} of ${items.length}`)
        for (const piece of pieces) if (!wanted.has(bare(piece))) console.log(`>> ${piece.slice(0, 600)}`)
      }
    }
    right += sourceRight
    all += count(found)
    cells.push(((100 * sourceRight) / count(found)).toFixed(1))
  }
  console.log(
    `| ${layout.name} | ${layout.goal} | ${((100 * right) / all).toFixed(1)} | ${cells.join(' | ')} |`,
  )
}
const seconds = (process.cpuUsage().user - begin) / 1e6
console.log(`\n${(characters / 1e6).toFixed(1)} million characters in ${seconds.toFixed(1)} s of CPU time`)
