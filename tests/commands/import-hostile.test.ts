import { gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { tar, zip } from '../support/archives.ts'
import {
  bibtexEntry,
  cslItem,
  jatsArticle,
  jatsSet,
  ownLine,
  risRecord,
  work,
} from '../support/format-samples.ts'
import { createTestImports, type TestImports } from '../support/import-command.ts'
import { peakMemory } from '../support/peak-memory.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

const titleOf = (suffix: string): string => work(suffix).title
const MiB = 1024 ** 2

/** A text with 100 MB in one place, a megabyte at a time. */
function* withHugeField(text: string): Generator<string> {
  const [before = '', after = ''] = text.split('HUGE')
  yield before
  for (let count = 0; count < 100; count += 1) yield 'many words '.repeat(100_000).slice(0, 1_000_000)
  yield after
}

const three = ['a', 'b', 'c'] as const
const marked = (suffix: string): Parameters<typeof risRecord>[0] =>
  work(suffix, suffix === 'b' ? { title: 'HUGE' } : {})

test.runIf(process.platform === 'linux').each([
  ['jats', jatsSet(three.map((suffix) => jatsArticle(marked(suffix))))],
  ['ris', three.map((suffix) => risRecord(marked(suffix))).join('')],
  ['bibtex', three.map((suffix) => bibtexEntry(marked(suffix))).join('')],
  ['csl-json', JSON.stringify(three.map((suffix) => cslItem(marked(suffix))))],
  ['refgraph-jsonl', three.map((suffix) => ownLine(marked(suffix))).join('')],
])(
  '100 MB in one field of %s: one reject with a sentence, its neighbours arrive, memory stays bounded',
  async (format, text) => {
    const program = imports.start(['-', '--rejects', 'r.jsonl'], { input: withHugeField(text) })
    const peak = peakMemory(program.child.pid)
    expect(await program.exit(), program.output()).toBe(1)
    expect(await imports.titles()).toEqual(['a', 'c'].map(titleOf))
    expect(program.output()).toMatch(
      /stdin, record 2, line \d+: It is (?:longer than 16777216 characters|\d+ characters long; 16777216 is)/,
    )
    expect(program.output()).toContain('1 refused')
    expect(await peak, 'MiB').toBeLessThan(400)
    await imports.audit()

    const again = await imports.run(['r.jsonl'])
    expect(again.summary, format).toMatchObject({ created: 0, updated: 0, unchanged: 0, refused: 1 })
    expect(await imports.titles()).toEqual(['a', 'c'].map(titleOf))
  },
  60_000,
)

test('10,000 authors arrive, every one of them, and the record after them too', async () => {
  const authors = Array.from({ length: 10_000 }, (_, index) => ({
    name: { family: `Zarate${index}`, given: 'Carlos A.', initials: 'CA' },
    printed: `Zarate${index} CA`,
    corresponding: false,
    affiliations: [],
  }))
  const path = await imports.file('many.jsonl', ownLine(work('a'), { authors }) + ownLine(work('b')))
  const { code, summary, said } = await imports.run([path])
  expect(said).toBe('')
  expect(summary).toMatchObject({ created: 2, refused: 0 })
  expect(code).toBe(0)
  const counts = await imports.rows('select author_count from articles order by title')
  expect(counts.map((row) => row['author_count'])).toEqual([10_000, 2])
  expect((await imports.run([path])).summary).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  await imports.audit()
})

const sici = '10.1002/(sici)1096-8628(19960614)63:3<462::aid-ajmg9>3.0.co;2-h'

test('a SICI DOI with <>;() is one identifier, however each format writes it', async () => {
  const inXml = sici.replace('<', '&lt;').replace('>', '&gt;')
  const doi = sici.toUpperCase()
  const cites = [{ doi: inXml, title: work('b').title }]
  await imports.file('a.xml', jatsSet([jatsArticle(work('a', { cites }))]))
  await imports.file('b.ris', risRecord({ ...work('b'), doi }))
  await imports.file('c.bib', bibtexEntry({ ...work('b'), doi }))
  await imports.file('d.json', JSON.stringify([cslItem({ ...work('b'), doi })]))
  const { summary, said } = await imports.run([imports.folder])
  expect(said).toBe('')
  expect(summary).toMatchObject({ created: 2, updated: 2, refused: 0, references: 1, linked: 1, works: 0 })
  const found = await imports.rows("select value from article_identifiers where value like '10.1002%'")
  expect(found).toEqual([{ value: sici }])
  await imports.audit()
})

test('HTML inside titles is out of them, in every format, and never out of what only looks like it', async () => {
  const title = 'The <i>BDNF</i> gene: p < 0.05 &amp; CO<sub>2</sub>'
  await imports.file('a.ris', risRecord(work('a', { title })))
  await imports.file('b.json', JSON.stringify([cslItem(work('b', { title }))]))
  await imports.file(
    'c.xml',
    jatsSet([
      jatsArticle(
        work('c', {
          title: title.replace('<i>', '<italic>').replace('</i>', '</italic>').replace(' < ', ' &lt; '),
        }),
      ),
    ]),
  )
  await imports.file('d.bib', bibtexEntry(work('d', { title: title.replace('&amp;', String.raw`\&`) })))
  const { summary } = await imports.run([imports.folder])
  expect(summary).toMatchObject({ created: 4, refused: 0 })
  expect(new Set(await imports.titles())).toEqual(new Set(['The BDNF gene: p < 0.05 & CO2']))
  await imports.audit()
})

test('a zip bomb is refused as that, and what stands beside it arrives', async () => {
  const bomb = Buffer.concat([Buffer.from(risRecord(work('b'))), Buffer.alloc(300 * MiB, ' ')])
  await imports.file('1.gz', gzipSync(bomb))
  await imports.file(
    '2.zip',
    zip([
      { name: 'a.ris', content: risRecord(work('a')) },
      { name: 'b.ris', content: bomb },
    ]),
  )
  await imports.file('3.ris', risRecord(work('c')))
  const { code, summary, said } = await imports.run([imports.folder])
  expect(said).toMatch(/1\.gz.* unpacks to more than 200 times its size/)
  expect(said).toMatch(/2\.zip\/b\.ris.* unpacks to more than 200 times its size/)
  expect(summary).toMatchObject({ created: 3, unchanged: 1 })
  expect(code).toBe(1)
  expect(await imports.titles()).toEqual(['a', 'b', 'c'].map(titleOf))
  await imports.audit()
})

test('names that lead out of an archive are refused, and nothing is written anywhere', async () => {
  const good = { name: 'ok/a.ris', content: risRecord(work('a')) }
  const evil = { name: '../evil.ris', content: risRecord(work('b')) }
  const absolute = { name: '/tmp/evil.ris', content: risRecord(work('c')) }
  await imports.file('1.zip', zip([evil, absolute, good]))
  await imports.file('2.tar.gz', gzipSync(await tar([evil, { ...good, content: risRecord(work('d')) }])))
  const { code, summary, said } = await imports.run([imports.folder])
  expect(said.match(/leads out of the archive, so it is not read/g)).toHaveLength(3)
  expect(summary).toMatchObject({ created: 2, refused: 3 })
  expect(code).toBe(1)
  expect(await imports.titles()).toEqual(['a', 'd'].map(titleOf))
  await imports.audit()
})
