import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Side } from './side.ts'
import { syntheticLines } from './synthetic-lines.ts'

/** Writes synthetic lines to `training/cache/`: node training/synthetic/write.ts --seed 1 --count 20000 --styles train */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    styles: { type: 'string', default: 'train' },
    sources: { type: 'string' },
  },
})

const styles: Side = values.styles === 'unseen' ? 'unseen' : 'train'
const lines = syntheticLines({
  seed: Number(values.seed),
  count: Number(values.count),
  styles,
  ...(values.sources === undefined ? {} : { sources: new Set(values.sources.split(',')) }),
})
const folder = new URL('../cache/', import.meta.url)
mkdirSync(folder, { recursive: true })
const text = [...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
const path = new URL(`synthetic-${styles}-${values.seed}-${values.count}.jsonl.gz`, folder)
writeFileSync(path, gzipSync(text))
console.log(path.pathname)
