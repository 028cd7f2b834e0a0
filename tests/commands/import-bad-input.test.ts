import { beforeEach, expect, test } from 'vitest'
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

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

const titleOf = (suffix: string): string => work(suffix).title

test('an empty file is refused by name, one of blanks has no records, and the files beside them arrive', async () => {
  const empty = await imports.file('1-empty.ris', '')
  const blank = await imports.file('2-blank.ris', ' \n\n\t\n')
  await imports.file('3-good.ris', risRecord(work('a')))
  const { code, summary, said } = await imports.run([imports.folder])
  expect(said).toContain(`${empty} is empty.`)
  expect(said).toContain(`${blank} holds no records.`)
  expect(summary).toMatchObject({ inputs: 1, created: 1, refused: 2, rejects: null })
  expect(code).toBe(1)
  expect(await imports.titles()).toEqual([titleOf('a')])
  await imports.audit()
})

test('BibTeX in Latin-1 keeps its letters, and says that it is not UTF-8', async () => {
  const text = bibtexEntry(work('a', { title: 'Über die Größe naïver Fälle' }))
  const path = await imports.file('old.bib', Buffer.from(text, 'latin1'))
  const { code, summary, said } = await imports.run([path])
  expect(await imports.titles()).toEqual(['Über die Größe naïver Fälle'])
  expect(said).toMatch(/old\.bib, line 2: 5 bytes.* read as windows-1252\./)
  expect(summary).toMatchObject({ created: 1, refused: 0, warnings: 1 })
  expect(code).toBe(0)
  await imports.audit()
})

test.each([
  ['UTF-16 with a little-endian mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 with a big-endian mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
])('RIS in %s arrives as it is, without a remark', async (_name, encode) => {
  const text = risRecord(work('a', { title: 'Über die Größe der 研究' })) + risRecord(work('b'))
  const path = await imports.file('a.ris', encode(text))
  const { code, summary, said } = await imports.run([path])
  expect(said).toBe('')
  expect(summary).toMatchObject({ created: 2, refused: 0, warnings: 0 })
  expect(code).toBe(0)
  expect(await imports.titles()).toEqual([titleOf('b'), 'Über die Größe der 研究'])
  await imports.audit()
})

test('a mark at the beginning of XML, JSON and BibTeX is passed over', async () => {
  await imports.file('a.xml', `\uFEFF${jatsSet([jatsArticle(work('a'))])}`)
  await imports.file('b.json', `\uFEFF${JSON.stringify([cslItem(work('b'))])}`)
  await imports.file('c.bib', `\uFEFF${bibtexEntry(work('c'))}`)
  await imports.file('d.jsonl', `\uFEFF${ownLine(work('d'))}`)
  const { summary, said } = await imports.run([imports.folder])
  expect(said).toBe('')
  expect(summary).toMatchObject({ inputs: 4, created: 4, refused: 0 })
  expect(await imports.titles()).toEqual(['a', 'b', 'c', 'd'].map(titleOf))
  await imports.audit()
})

test('XML that breaks in the middle of an article set costs one record, which goes to the rejects as it stands', async () => {
  const cites = [{ doi: '10.1000/x', title: 'A work that all of them cite' }]
  const articles = ['a', 'b', 'c', 'd'].map((suffix) => jatsArticle(work(suffix, { cites })))
  const broken = articles[1]?.replace('</article-title></title-group>', '</title-group>') ?? ''
  const path = await imports.file('set.xml', jatsSet([articles[0] ?? '', broken, ...articles.slice(2)]))
  const { code, summary, rejects, said } = await imports.run([path])
  expect(await imports.titles()).toEqual(['a', 'c', 'd'].map(titleOf))
  const line = 3 + (articles[0]?.split('\n').length ?? 0) - 1
  expect(rejects).toEqual([
    {
      file: path,
      format: 'jats',
      index: 2,
      line,
      reason: expect.stringMatching(/\w/),
      text: broken.trimEnd(),
    },
  ])
  expect(said).toContain(`${path}, record 2, line ${line}: ${rejects[0]?.reason ?? ''}`)
  expect(summary).toMatchObject({ created: 3, refused: 1, references: 3, works: 1, linked: 2 })
  expect(code).toBe(1)
  await imports.audit()
})

test('an article without an end is rejected alone, and so is the one that the file breaks off in', async () => {
  const [a = '', b = '', c = '', d = ''] = ['a', 'b', 'c', 'd'].map((suffix) => jatsArticle(work(suffix)))
  const path = await imports.file(
    'cut.xml',
    jatsSet([a, b.slice(0, 500), '\n', c]).replace('</pmc-articleset>', '') + d.slice(0, 300),
  )
  const { summary, rejects } = await imports.run([path])
  expect(await imports.titles()).toEqual(['a', 'c'].map(titleOf))
  expect(rejects.map(({ index, reason }) => [index, reason])).toEqual([
    [2, 'It is cut off: another record begins before its end.'],
    [4, 'It is cut off: the input ends inside it.'],
  ])
  expect(summary).toMatchObject({ created: 2, refused: 2 })
  await imports.audit()
})

test('JSON that is cut off gives the records before the cut, and rejects the one that it is in', async () => {
  const text = JSON.stringify(
    ['a', 'b', 'c'].map((suffix) => cslItem(work(suffix))),
    null,
    2,
  )
  const path = await imports.file('cut.json', text.slice(0, text.lastIndexOf('"container-title"')))
  const { code, summary, rejects } = await imports.run([path])
  expect(await imports.titles()).toEqual(['a', 'b'].map(titleOf))
  expect(rejects).toHaveLength(1)
  expect(rejects[0]).toMatchObject({
    file: path,
    format: 'csl-json',
    index: 3,
    reason: 'It is cut off: the input ends inside it.',
  })
  expect(rejects[0]?.text).toContain(titleOf('c'))
  expect(summary).toMatchObject({ created: 2, refused: 1 })
  expect(code).toBe(1)
  await imports.audit()
})

test('NUL bytes are left out and reported, in every format that writes them or escapes them', async () => {
  const ris = await imports.file('a.ris', risRecord(work('a')).replace('careful', 'care\0\0ful'))
  const xml = await imports.file('b.xml', jatsSet([jatsArticle(work('b')).replace('careful', 'care\0ful')]))
  const json = await imports.file(
    'c.json',
    JSON.stringify([cslItem(work('c'))]).replace('careful', String.raw`care\u0000ful`),
  )
  const { code, summary, said } = await imports.run([ris, xml, json])
  expect(await imports.titles()).toEqual(['a', 'b', 'c'].map(titleOf))
  expect(said).toContain('a.ris, line 2: 2 NUL characters were left out, the first of them here.')
  expect(said).toMatch(/b\.xml, line \d+: A NUL character was left out\./)
  expect(said).toMatch(/c\.json.*NUL/)
  expect(summary).toMatchObject({ created: 3, refused: 0, warnings: 3 })
  expect(code).toBe(0)
  await imports.audit()
})
