/* node training/data/show.ts [set] [--part train|tune|score] [--n 20]: counts of every set, or lines of one. */
import { parseArgs } from 'node:util'
import { labelledSets, readSet } from './sets.ts'
import { showLine } from './show-line.ts'
import { splitLines, type Part } from './split.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, n: { type: 'string', default: '20' } },
})
const [name] = positionals
if (name === undefined) {
  console.log('set                train   tune  score  incomplete  may train  licence')
  for (const { name, licence, mayTrain, read } of labelledSets) {
    const lines = read()
    const { train, tune, score } = splitLines(lines)
    const counts = [train, tune, score].map(({ length }) => String(length).padStart(7)).join('')
    const incomplete = lines.filter(({ complete }) => complete === false).length
    console.log(
      `${name.padEnd(17)}${counts}${String(incomplete).padStart(12)}  ${mayTrain ? 'yes' : 'no '}        ${licence}`,
    )
  }
} else {
  const all = readSet(name)
  // Another part than these has no lines.
  const lines = values.part === undefined ? all : (splitLines(all)[values.part as Part] ?? [])
  const step = Math.max(1, Math.floor(lines.length / Number(values.n)))
  for (let at = 0, shown = 0; at < lines.length && shown < Number(values.n); at += step, shown++) {
    const line = lines[at]
    if (line !== undefined) console.log(showLine(line))
  }
}
