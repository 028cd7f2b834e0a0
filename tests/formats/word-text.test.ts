import { expect, test } from 'vitest'
import { wordText } from '../../src/formats/word/word-text.ts'

const documentOf = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`

const run = (text: string): string =>
  `<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

test('each paragraph is a line, its runs joined as they stand', () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Huxley N: ')}${run('Disability')}${run(' &amp; care.')}</w:p><w:p/><w:p>${run('Two')}</w:p>`
  expect(wordText(documentOf(body))).toBe('Huxley N: Disability & care.\n\nTwo')
})

test('breaks are blanks, tabs stay, hyphens that do not break are hyphens', () => {
  const body = `<w:p><w:r><w:t>12.</w:t><w:tab/><w:t>N</w:t><w:noBreakHyphen/><w:t>methyl</w:t><w:br/><w:t>next</w:t></w:r></w:p>`
  expect(wordText(documentOf(body))).toBe('12.\tN-methyl next')
})

test('what was deleted, codes of fields and what is there for older programs are no text', () => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>ADDIN EN.REFLIST</w:instrText></w:r>'
  const revised = `<w:ins>${run('2006')}</w:ins><w:del><w:r><w:delText>2007</w:delText></w:r></w:del><w:moveFrom>${run('x')}</w:moveFrom>`
  const twice = `<mc:AlternateContent><mc:Choice>${run('once')}</mc:Choice><mc:Fallback>${run('once')}</mc:Fallback></mc:AlternateContent>`
  const body = `<w:p>${field}${revised}<w:hyperlink>${run(' link ')}</w:hyperlink>${twice}</w:p>`
  expect(wordText(documentOf(body))).toBe('2006 link once')
})

test('paragraphs of tables and of boxes within a paragraph are lines of their own', () => {
  const table = `<w:tbl><w:tr><w:tc><w:p>${run('cell')}</w:p></w:tc></w:tr></w:tbl>`
  const box = `<w:p>${run('before ')}<w:r><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></w:r>${run('after')}</w:p>`
  expect(wordText(documentOf(table + box))).toBe('cell\nbox\nbefore after')
})
