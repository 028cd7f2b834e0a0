/*
 * Which records are of one work: 2,015 records without identifiers and with hard titles (S2AND), labelled by work where it is
 * known; others are in the collection, and not counted.
 *
 * node bench/identity/works.ts
 */
import { createHash } from 'node:crypto'
import type { ArticleRecord } from '../../src/domain/record.ts'
import { jsonLines, recordLine, withCollection } from './collection.ts'
import { refgraphJsonlFormat } from '../../src/formats/refgraph-jsonl/refgraph-jsonl.ts'
import { pairFigures, shown } from './figures.ts'

interface Row {
  readonly work: string | null
  readonly record: ArticleRecord
}

const rows = jsonLines<Row>('identity/works-s2and.jsonl.gz')
await withCollection(
  rows.map(({ record }) => record),
  async (client) => {
    const sources = await client.sql<{ content_hash: string; article_id: string }[]>`
      select content_hash, article_id from source_records`
    const articles = new Map(sources.map((row) => [row.content_hash, row.article_id]))
    const found = rows.map(({ record }) => articles.get(contentHash(recordLine(record))))
    const missing = found.filter((article) => article === undefined).length
    if (missing > 0) throw new Error(`${missing} of ${rows.length} records are not in`)
    const labelled = rows.flatMap(({ work }, index) => (work === null ? [] : index))
    const pairs = pairFigures(
      rows.length,
      (a, b) => rows[a]?.work === rows[b]?.work,
      (a, b) => found[a] === found[b],
      [labelled],
    )
    console.log(
      `works: ${labelled.length} labelled records of ${rows.length}; ${shown('pairs', pairs)} (${pairs.right} right, ${pairs.wrong} wrong, ${pairs.missed} missed)`,
    )
  },
)

/** What the importer knows a line by. */
function contentHash(line: string): string {
  const { name, version } = refgraphJsonlFormat
  return createHash('sha256').update(`${name} ${version}\n${line.trimEnd()}`).digest('hex')
}
