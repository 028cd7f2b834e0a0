/* How well and how fast printed references are read, against references whose parts are known: see reference-gold.ts. */
import { createHash } from 'node:crypto'
import type { PersonName, ReferenceParts } from '../src/domain/record.ts'
import { dialectOf } from '../src/formats/reference/reference-dialect.ts'
import { readReferenceText } from '../src/formats/reference/reference-text.ts'
import {
  bagOf,
  type FieldName,
  fieldNames,
  type GoldRow,
  lettersOf,
  listOf,
  plain,
  readGold,
} from './reference-gold.ts'

const usage = `npm run bench:references -- [jats|anystyle|crossref|pdf …] [--by style|dialect|all] [--style name]
  [--dialect name] [--half develop|held] [--show field|whole [--skip n]] [--fields yes]`
const options = new Map<string, string>()
const files: string[] = []
const given = process.argv.slice(2)
while (given.length > 0) {
  const word = given.shift() ?? ''
  if (word === '--help') {
    console.log(usage)
    process.exit(0)
  }
  if (word.startsWith('--')) options.set(word.slice(2), given.shift() ?? '')
  else files.push(word)
}

/** One half is looked at while the reader is made, the other only counted. Which one, the text decides: seed 7. */
function isHeld(row: GoldRow): boolean {
  return ((createHash('sha256').update(`7 ${row.text}`).digest()[0] ?? 0) & 1) === 1
}

/** As the reader sees it: without the number in front. */
function dialectOfRow({ text }: GoldRow): string {
  return dialectOf(text.replace(/\s+/g, ' ').replace(/^ ?(?:\[\d+\]|\d+\.?) /, ''))
}

const people = (parts: ReferenceParts): readonly PersonName[] =>
  parts.authors.filter((name) => name.family !== undefined)
const readers: Readonly<Record<FieldName, (parts: ReferenceParts) => string | undefined>> = {
  families: (parts) => listOf(people(parts).map((name) => plain(name.family) ?? '')),
  authors: (parts) =>
    listOf(
      people(parts).map(({ family, initials, suffix }) =>
        [plain(family), lettersOf(initials), lettersOf(suffix?.replace(/\d/g, ''))].join(' ').trim(),
      ),
    ),
  authorLetters: ({ authors }) =>
    authors.length === 0
      ? undefined
      : bagOf(
          authors
            .map(({ family, given: first, initials, suffix, literal }) =>
              lettersOf([family, first ?? initials, suffix, literal].join('')),
            )
            .join(''),
        ),
  title: (parts) => plain(parts.title)?.replace(/[\s"']+$/, ''),
  container: (parts) => plain(parts.containerTitle),
  year: (parts) => parts.year?.toString(),
  volume: (parts) => plain(parts.volume),
  issue: (parts) => plain(parts.issue),
  firstPage: (parts) => plain(parts.firstPage),
  lastPage: (parts) => plain(parts.lastPage),
  doi: (parts) => parts.identifiers.find((identifier) => identifier.scheme === 'doi')?.value,
}

interface Counts {
  right: number
  wrong: number
  missing: number
  spurious: number
}
interface Table {
  rows: number
  unread: number
  whole: number
  readonly fields: Map<FieldName, Counts>
}
const newTable = (): Table => ({ rows: 0, unread: 0, whole: 0, fields: new Map() })

let shown = -Number(options.get('skip') ?? 0)
function show(row: GoldRow, errors: readonly string[]): void {
  shown += 1
  if (shown <= 0 || shown > 40) return
  const { text } = row
  console.log(
    `[${row.style} ${dialectOfRow(row)}] ${text.length > 600 ? `${text.slice(0, 250)} … ${text.slice(-300)}` : text}`,
  )
  for (const error of errors) console.log(`   ${error}`)
}

function score(row: GoldRow, tables: readonly Table[]): void {
  const parts = readReferenceText(row.text)
  const errors: string[] = []
  for (const table of tables) {
    table.rows += 1
    if (parts === undefined) table.unread += 1
  }
  for (const name of fieldNames) {
    if (!(name in row.gold)) continue
    const wanted = row.gold[name]
    const got = parts === undefined ? undefined : readers[name](parts)
    if (wanted === undefined && got === undefined) continue
    const kind =
      wanted === got ? 'right' : wanted === undefined ? 'spurious' : got === undefined ? 'missing' : 'wrong'
    for (const { fields } of tables) {
      const counts = fields.get(name) ?? { right: 0, wrong: 0, missing: 0, spurious: 0 }
      counts[kind] += 1
      fields.set(name, counts)
    }
    if (kind !== 'right') errors.push(`${name} ${kind}: ${wanted} ← ${got}`)
  }
  if (errors.length === 0) for (const table of tables) table.whole += 1
  const wanted = options.get('show')
  if (wanted !== undefined && errors.some((error) => wanted === 'whole' || error.startsWith(wanted)))
    show(row, errors)
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1))
const cell = (text: string, width: number): string => text.padStart(width)

function print(title: string, tables: ReadonlyMap<string, Table>): void {
  const columns = fieldNames.filter((name) => [...tables.values()].some(({ fields }) => fields.has(name)))
  console.log(`\n${title}: recall/precision by field`)
  console.log(
    ['style'.padEnd(14), cell('rows', 6), cell('unread', 7), cell('whole', 6)].join('') +
      columns.map((name) => cell(name, 14)).join(''),
  )
  for (const [name, { rows, unread, whole, fields }] of tables) {
    const cells = columns.map((field) => {
      const counts = fields.get(field)
      if (counts === undefined) return cell('–', 14)
      const { right, wrong, missing, spurious } = counts
      return cell(
        `${percent(right, right + wrong + missing)}/${percent(right, right + wrong + spurious)}`,
        14,
      )
    })
    console.log(
      [
        name.padEnd(14),
        cell(String(rows), 6),
        cell(String(unread), 7),
        cell(percent(whole, rows), 6),
        ...cells,
      ].join(''),
    )
  }
}

for (const file of files.length > 0 ? files : ['jats', 'anystyle', 'crossref', 'pdf']) {
  const half = options.get('half')
  const rows = readGold(file).filter(
    (row) =>
      (options.get('style') ?? row.style) === row.style &&
      (half === undefined || isHeld(row) === (half === 'held')) &&
      (options.get('dialect') ?? dialectOfRow(row)) === dialectOfRow(row),
  )
  const byStyle = new Map<string, Table>()
  const byDialect = new Map<string, Table>()
  const all = newTable()
  const family = newTable()
  for (const row of rows) {
    const style = byStyle.get(row.style) ?? newTable()
    byStyle.set(row.style, style)
    const dialect = byDialect.get(dialectOfRow(row)) ?? newTable()
    byDialect.set(dialectOfRow(row), dialect)
    score(row, [all, style, dialect, ...(/^(?:nlm-|vanc$)/.test(row.style) ? [family] : [])])
  }
  const total = new Map([
    ...(family.rows > 0 ? [['vanc + nlm', family] as const] : []),
    ['all', all] as const,
  ])
  print(`${file} by style`, new Map([...byStyle, ...total]))
  print(`${file} by dialect`, byDialect)
  const rounds = Math.ceil(25_000 / rows.length)
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) for (const { text } of rows) readReferenceText(text)
  const { user, system } = process.cpuUsage(start)
  console.log(`${Math.round((1e6 * rounds * rows.length) / (user + system))} references per CPU second`)
}
