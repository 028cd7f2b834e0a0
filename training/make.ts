/*
 * npm run train: makes the weights of the reference reader from the labelled data, and writes them where the service reads
 * them.
 *
 *   --without maker   leaves the sets of a maker out (see recipe.ts), to measure what a stranger's lines give
 *   --recipe json     changes parts of the recipe, to try something
 *   --leave groups    features that are not used, by their groups, separated by commas
 *   --out file        writes there
 *   --check           writes nothing, and fails where the weights are not those that are there
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type FeatureGroup, groupOfFeature } from '../src/formats/reference/model/features.ts'
import { useModel } from '../src/formats/reference/model/model.ts'
import { writeWeights } from '../src/formats/reference/model/stored/weights.ts'
import { calibrate } from './calibrate.ts'
import { emptyModel, makeModel } from './make-model.ts'
import { makers, type Recipe, recipe } from './recipe.ts'
import { trainingLines, tuningLines } from './training-lines.ts'

const { values } = parseArgs({
  options: {
    without: { type: 'string', default: '' },
    recipe: { type: 'string', default: '{}' },
    leave: { type: 'string', default: '' },
    out: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
})
const started = Date.now()
const report = (message: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}`)

const used: Recipe = { ...recipe, ...(JSON.parse(values.recipe) as Partial<Recipe>) }
const without = new Set(
  values.without
    .split(',')
    .filter(Boolean)
    .flatMap((name) => makers[name] ?? [name]),
)
const leave = values.leave.split(',')
const unused = new Set(
  [...groupOfFeature.keys()].filter((place) =>
    leave.includes(groupOfFeature[place] satisfies FeatureGroup | undefined as string),
  ),
)
useModel(emptyModel())
const lines = trainingLines(used, without)
report(
  `${lines.length} lines, ${lines.filter(({ source }) => source === 'synthetic').length} of them made up`,
)
const model = calibrate(makeModel(lines, used, report, unused), tuningLines(without), report)
const bytes = writeWeights(model.weights)
report(`${bytes.length} bytes`)
const file = values.out ?? new URL('../weights/reference-reader.bin', import.meta.url)
if (values.check) {
  const isSame = readFileSync(file).equals(bytes)
  report(isSame ? 'The weights are those that are there.' : 'The weights are not those that are there.')
  process.exitCode = isSame ? 0 : 1
} else writeFileSync(file, bytes)
