/* How well and how fast references are read, against references whose parts their publishers tagged. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expandLastPage } from '../src/domain/page-range.ts'
import type { PersonName, ReferenceParts } from '../src/domain/record.ts'
import { readReferenceText } from '../src/formats/reference-text.ts'

interface GoldRow {
  readonly raw: string
  readonly style: string
  readonly authors: readonly { readonly family: string; readonly given?: string; readonly suffix?: string }[]
  readonly title?: string
  readonly source?: string
  readonly year?: string
  readonly volume?: string
  readonly issue?: string
  readonly fpage?: string
  readonly lpage?: string
  readonly elocation?: string
}

const usage = 'node bench/reference-text.ts [jats-gold.jsonl.gz] [--style name] [--show field [--skip n]]'
const options = new Map<string, string>()
const files: string[] = []
const given = process.argv.slice(2)
while (given.length > 0) {
  const word = given.shift() ?? ''
  if (word.startsWith('--')) options.set(word.slice(2), given.shift() ?? '')
  else files.push(word)
}
const path =
  files[0] ?? fileURLToPath(new URL('../../shared/data/references/jats-gold.jsonl.gz', import.meta.url))
if (!existsSync(path)) {
  console.error(`There is no ${path}; give the path of the tagged references: ${usage}`)
  process.exit(1)
}

/** The file's own marks: `vanc` and `nlm-…` are names as "Zarate CA" or "Zarate C. A."; `--style all` takes every row. */
const style = options.get('style')
const isWanted = (row: GoldRow): boolean =>
  style === undefined ? /^(?:nlm-|vanc$)/.test(row.style) : style === 'all' || row.style === style
const rows = gunzipSync(readFileSync(path))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GoldRow) // The shape is the file's, described in its README.
  .filter(isWanted)

/** Only what is typographic: dashes, quotation marks, white space, punctuation at the ends. Case counts. */
function plain(text: string | undefined): string | undefined {
  const value = text
    ?.normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u200B]+/g, ' ')
    .replace(/ ([,;.:])/g, '$1')
    .replace(/^[\s"']+|[\s"'.,;:]+$/g, '')
  return value === '' ? undefined : value
}
const letters = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}]/gu, '')
const list = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(' | ')
// Initials are capitals in the neutral record, also where "Liu W-h" is printed.
const goldName = (name: GoldRow['authors'][number]): string =>
  [plain(name.family), letters(name.given).toUpperCase(), letters(name.suffix?.replace(/\d/g, ''))]
    .join(' ')
    .trim()
const readName = (name: PersonName): string =>
  [plain(name.family), letters(name.initials), letters(name.suffix?.replace(/\d/g, ''))].join(' ').trim()

interface Field {
  readonly name: string
  readonly gold: (row: GoldRow) => string | undefined
  readonly read: (parts: ReferenceParts) => string | undefined
}
const people = (parts: ReferenceParts): readonly PersonName[] =>
  parts.authors.filter((name) => name.family !== undefined)
const fields: readonly Field[] = [
  {
    name: 'families',
    gold: (row) => list(row.authors.map((name) => plain(name.family) ?? '')),
    read: (parts) => list(people(parts).map((name) => plain(name.family) ?? '')),
  },
  {
    name: 'authors',
    gold: (row) => list(row.authors.map(goldName)),
    read: (parts) => list(people(parts).map(readName)),
  },
  { name: 'title', gold: (row) => plain(row.title), read: (parts) => plain(parts.title) },
  { name: 'container', gold: (row) => plain(row.source), read: (parts) => plain(parts.containerTitle) },
  // "2012b" is the year 2012 with a letter that the citing text refers by.
  {
    name: 'year',
    gold: (row) => plain(row.year)?.replace(/[a-z]$/, ''),
    read: (parts) => parts.year?.toString(),
  },
  { name: 'volume', gold: (row) => plain(row.volume), read: (parts) => plain(parts.volume) },
  { name: 'issue', gold: (row) => plain(row.issue), read: (parts) => plain(parts.issue) },
  {
    name: 'firstPage',
    gold: (row) => plain(row.fpage ?? row.elocation),
    read: (parts) => plain(parts.firstPage),
  },
  {
    // Publishers tag the last page as printed, "281–5"; the reader writes it out: both are compared written out.
    name: 'lastPage',
    gold: (row) => (row.lpage === undefined ? undefined : plain(expandLastPage(row.fpage ?? '', row.lpage))),
    read: (parts) => plain(parts.lastPage),
  },
  {
    name: 'doi',
    // The file tags DOIs that are not printed, and not those that are: what is printed counts.
    gold: (row) =>
      /\b10\.\d{4,9}\/\S+/
        .exec(row.raw)?.[0]
        .replace(/[.,;]+$/, '')
        .toLowerCase(),
    read: (parts) => parts.identifiers.find((identifier) => identifier.scheme === 'doi')?.value,
  },
]

const tally = new Map(
  fields.map(({ name }) => [name, { right: 0, wrong: 0, missing: 0, spurious: 0, absent: 0 }]),
)
const show = options.get('show')
let shown = -Number(options.get('skip') ?? 0)
let whole = 0
let wholeBut = 0
let unread = 0
for (const row of rows) {
  const parts = readReferenceText(row.raw)
  if (parts === undefined) unread += 1
  let errors = 0
  let issueErrors = 0
  for (const { name, gold, read } of fields) {
    const wanted = gold(row)
    const got = parts === undefined ? undefined : read(parts)
    const kind =
      wanted === undefined
        ? got === undefined
          ? 'absent'
          : 'spurious'
        : got === undefined
          ? 'missing'
          : got === wanted
            ? 'right'
            : 'wrong'
    const counts = tally.get(name)
    if (counts !== undefined) counts[kind] += 1
    if (kind === 'right' || kind === 'absent') continue
    errors += 1
    if (name === 'issue' && kind === 'spurious') issueErrors += 1
    if (show === name && ++shown > 0 && shown <= 40) {
      console.log(
        `${kind} [${row.style}] ${row.raw.length > 500 ? `${row.raw.slice(0, 200)} … ${row.raw.slice(-280)}` : row.raw}\n   gold ${wanted}\n   read ${got}`,
      )
    }
  }
  if (errors === 0) whole += 1
  if (errors === issueErrors) wholeBut += 1
}

const percent = (part: number, of: number): string =>
  (of === 0 ? '–' : ((100 * part) / of).toFixed(1)).padStart(7)
console.log(`${rows.length} references, ${unread} not read`)
console.log('field       right  wrong missing spurious precision recall')
for (const [name, { right, wrong, missing, spurious }] of tally) {
  const cells = [
    String(right).padStart(6),
    String(wrong).padStart(6),
    String(missing).padStart(7),
    String(spurious).padStart(8),
  ]
  console.log(
    `${name.padEnd(10)} ${cells.join(' ')}  ${percent(right, right + wrong + spurious)} ${percent(right, right + wrong + missing)}`,
  )
}
console.log(
  `whole reference exact: ${percent(whole, rows.length)} %; but for issues that the file does not tag: ${percent(wholeBut, rows.length)} %`,
)

const rounds = 5
const start = performance.now()
for (let round = 0; round < rounds; round += 1) for (const { raw } of rows) readReferenceText(raw)
console.log(`${Math.round((1000 * rounds * rows.length) / (performance.now() - start))} references/s`)
