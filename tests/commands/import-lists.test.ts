import { beforeEach, expect, test } from 'vitest'
import { createTestImports, type TestImports } from '../support/import-command.ts'
import { wordDocument, wordParagraph } from '../support/word-document.ts'

let imports: TestImports
beforeEach(async () => (imports = await createTestImports()))

const vancouver =
  'Zarate CA, Manji HK. A careful study of the subject of lists. Curr Psychiatry Rep. 2007;9(6):467-74.'
const apa =
  'Krystal, J. H., & Sanacora, G. (2008). Another careful study of lists. Biological Psychiatry, 10(2), 11–20.'
const ieee =
  'J. Doe and A. Smith, “A third study of lists,” IEEE Trans. Consum. Electron., vol. 12, no. 3, pp. 42–51, 1979.'
const bmc = 'Li X, Du J: A fourth study of lists in the field. PLoS One 2010, 5:12-19.'
const hopeless = 'Umbach, ders., passim, wie oben unter Punkt drei.'
const titles = [
  'A careful study of the subject of lists',
  'A fourth study of lists in the field',
  'A third study of lists',
  'Another careful study of lists',
]

test('one line of a mixed list that nobody can read is reported with its line; the rest comes in', async () => {
  const path = await imports.file(
    'list.txt',
    `References\n\n${[vancouver, apa, hopeless, ieee, bmc].join('\n')}\n`,
  )
  const { summary, rejects, said } = await imports.run([path])
  expect(summary).toMatchObject({ created: 4, refused: 1, formats: { 'reference-list': { created: 4 } } })
  expect(await imports.titles()).toEqual(titles)
  expect(rejects).toMatchObject([{ file: path, index: 3, line: 5, format: 'reference-list', text: hopeless }])
  expect(said).toContain(`${path}, record 3, line 5: "${hopeless}" is not a reference that can be read.`)
  await imports.audit()
})

test('several to a paragraph', async () => {
  const text = [vancouver, apa, ieee, bmc].map((item, at) => `${at + 1}. ${item}`).join(' ')
  const { summary } = await imports.run([await imports.file('list.txt', text)])
  expect(summary).toMatchObject({ created: 4, refused: 0 })
  expect(await imports.titles()).toEqual(titles)
})

test('a Word document with bullets', async () => {
  const body = ['References', ...[vancouver, apa, ieee, bmc].map((item) => `• ${item}`)]
    .map(wordParagraph)
    .join('')
  const { summary } = await imports.run([await imports.file('list.docx', wordDocument(body))])
  expect(summary).toMatchObject({ created: 4, refused: 0, formats: { 'reference-list': { created: 4 } } })
  expect(await imports.titles()).toEqual(titles)
})

test('prose with citations is refused as a whole, and makes no works', async () => {
  const prose =
    'It was shown by Smith (2005) that lists are hard to read. In 2006, Doe and others found that they are not.\n\n' +
    'However, Li (2010, p. 12) wrote that this is only the case where the lists have been printed with care.\n'
  const path = await imports.file('prose.txt', prose)
  const { summary, said } = await imports.run([path])
  expect(summary).toMatchObject({ created: 0, works: 0 })
  expect(said).toContain('is in none of the formats that can be read')
})
