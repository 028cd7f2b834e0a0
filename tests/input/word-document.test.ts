import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/input/limits.ts'
import { zip } from '../support/archives.ts'
import { described, readInputs, temporaryFolder } from '../support/inputs.ts'
import { wordDocument, wordParagraph, wordPart } from '../support/word-document.ts'

async function describe(content: Buffer): Promise<string[]> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.docx'), content)
  return await described(folder, 'a.docx')
}

test('a Word document is its text, a line for each paragraph', async () => {
  const runs =
    '<w:p><w:r><w:t>Doe</w:t></w:r><w:r><w:t xml:space="preserve"> B. </w:t><w:tab/><w:t>Mice &amp; rats</w:t><w:br/><w:t>2005</w:t></w:r></w:p>'
  expect(await describe(wordDocument(`${wordParagraph('References')}${runs}<w:p/>`))).toEqual([
    'a.docx: References\nDoe B. \tMice & rats\n2005\n\n',
  ])
})

test('foot and end notes come last; tables are lines; what tracked changes took out is gone', async () => {
  const table = `<w:tbl><w:tr><w:tc>${wordParagraph('one')}</w:tc><w:tc>${wordParagraph('two')}</w:tc></w:tr></w:tbl>`
  const changed =
    '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>'
  const field = '<w:p><w:r><w:instrText>ADDIN ZOTERO</w:instrText></w:r><w:r><w:t>shown</w:t></w:r></w:p>'
  const document = wordDocument(table + changed + field, {
    'word/endnotes.xml': wordPart('endnotes', `<w:endnote>${wordParagraph('end')}</w:endnote>`),
    'word/footnotes.xml': wordPart('footnotes', `<w:footnote>${wordParagraph('foot')}</w:footnote>`),
  })
  expect(await describe(document)).toEqual(['a.docx: one\ntwo\nnew\nshown\nfoot\nend\n'])
})

test('text that is in a document twice, for older programs, is read once', async () => {
  const twice = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${wordParagraph('once')}</mc:Choice><mc:Fallback>${wordParagraph('once')}</mc:Fallback></mc:AlternateContent>`
  expect(await describe(wordDocument(twice))).toEqual(['a.docx: once\n'])
})

test('a zip archive with no document in it is its files', async () => {
  expect(await describe(zip([{ name: 'word/other.xml', content: 'x' }]))).toEqual([
    'a.docx/word/other.xml: x',
  ])
})

test('a damaged document keeps what came before, with an error', async () => {
  const [line = ''] = await describe(wordDocument(`${wordParagraph('one')}<w:p><w:r></w:p>`))
  expect(line).toMatch(
    /^a\.docx: one\n.*\[document: The document is damaged: what is in it is no well-formed XML/s,
  )
})

test('no entity is expanded that the document declares', async () => {
  const bomb = '<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
  const part = wordPart('document', '<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>').replace(
    '?>',
    `?>${bomb}`,
  )
  const [line = ''] = await describe(
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: part },
    ]),
  )
  expect(line).not.toContain('lol')
  expect(line).toContain('[document: The document is damaged')
})

test('elements too deep, and a bomb, end the reading with an error', async () => {
  const [deep = ''] = await describe(wordDocument('<w:a>'.repeat(500) + '</w:a>'.repeat(500)))
  expect(deep).toContain('holds elements more than 400 deep')
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'b.docx'), wordDocument(wordParagraph('a '.repeat(2_000_000))))
  const small = { free: 100_000, ratio: 200, most: 1_000_000 }
  const limits = { ...defaultLimits, entry: small, archive: small }
  const [item] = await readInputs([join(folder, 'b.docx')], { folder, limits })
  expect(item).toMatchObject({ problems: [{ severity: 'error' }] })
  expect(JSON.stringify(item)).toContain('as only made-up archives do')
})
