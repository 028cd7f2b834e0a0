/*
 * How well and how fast printed references are read, over every set of labelled lines, by the part of it that took no part in
 * training and tuning.
 *
 * npm run bench:references -- [SET …]
 *   --part score|tune   which part of the sets that train (score); of the others, all lines
 *   --weights FILE      reads by other weights
 *   --reader FOLDER     reads by another checkout, to compare with it
 *   --show whole|FIELD  prints lines that are wrong, 40 from --skip on
 *   --json FILE         writes the counts
 *
 * REFGRAPH_SAMPLES names the folder of the data, else ../shared/data beside the checkout.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { ReferenceParts } from '../../src/domain/record.ts'
import { modelOf } from '../../src/formats/reference/model/model.ts'
import { readWeights } from '../../src/formats/reference/model/stored/weights.ts'
import { readReferenceText, readReferenceWith } from '../../src/formats/reference/reference-text.ts'
import { labelledSets } from '../../training/data/sets.ts'
import { type Part, partOf, splitLines } from '../../training/data/split.ts'
import type { LabelledLine } from '../../training/labelled-line.ts'
import { syntheticLines } from '../../training/synthetic/synthetic-lines.ts'
import { mainFields } from './fields.ts'
import { printTables } from './print.ts'
import { type Fault, newTable, score, type Table } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'score' },
    weights: { type: 'string' },
    reader: { type: 'string' },
    show: { type: 'string' },
    skip: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
})
const part = values.part as Part
type Read = (text: string) => ReferenceParts | undefined

async function chosenReader(): Promise<Read> {
  if (values.reader !== undefined) {
    const file = pathToFileURL(resolve(values.reader, 'src/formats/reference/reference-text.ts')).href
    // Another version of the same function.
    return ((await import(file)) as { readReferenceText: Read }).readReferenceText
  }
  if (values.weights === undefined) return readReferenceText
  const model = modelOf(readWeights(readFileSync(values.weights)))
  return (text) => readReferenceWith(() => model, text)
}

const read = await chosenReader()

/** Lines in styles and of works that no training line has. */
function unseenLines(): LabelledLine[] {
  const keeps = (_: string, document: string): boolean => partOf({ group: document }) !== 'train'
  return [...syntheticLines({ seed: 2027, count: 1000, styles: 'unseen', keeps })]
}

const sets: readonly (readonly [name: string, lines: () => readonly LabelledLine[]])[] = [
  ...labelledSets.map(
    ({ name, mayTrain, read: lines }) =>
      [name, () => (mayTrain ? (splitLines(lines())[part] ?? []) : lines())] as const,
  ),
  ['unseen styles', unseenLines],
]

let shown = 0
const tables = new Map<string, Table>()
for (const [name, lines] of sets) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const table = newTable()
  for (const line of lines()) show(line, score(line, read(line.text), table))
  if (table.lines > 0) tables.set(name, table)
}
printTables(tables)
printSpeed()
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(
      [...tables].map(([name, { fields, ...counts }]) => ({ name, ...counts, fields: [...fields] })),
    ),
  )

function show({ text }: LabelledLine, faults: readonly Fault[]): void {
  const wanted = faults.some(({ field }) =>
    values.show === 'whole' ? mainFields.has(field) : values.show === field,
  )
  if (!wanted) return
  shown += 1
  if (shown <= Number(values.skip) || shown > Number(values.skip) + 40) return
  console.log(text.length > 500 ? `${text.slice(0, 300)} … ${text.slice(-200)}` : text)
  for (const { field, wanted: want, got } of faults) console.log(`    ${field}: ${want} ← ${got}`)
}

function printSpeed(): void {
  const name = 'jats-vanc'
  const texts =
    labelledSets
      .find((set) => set.name === name)
      ?.read()
      .map(({ text }) => text) ?? []
  const seconds = (texts_: readonly string[]): number => {
    const start = process.cpuUsage()
    for (const text of texts_) read(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  seconds(texts.slice(0, 500))
  const long = `${texts[0] ?? ''} `.repeat(1000).slice(0, 10_000)
  const longTimes = Array.from({ length: 5 }, () => seconds([long]))
  console.log(
    `\n${Math.round(texts.length / seconds(texts))} lines of ${name} a second of processor time; ${(1000 * Math.min(...longTimes)).toFixed(0)} ms for 10,000 characters`,
  )
}
