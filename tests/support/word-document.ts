import { zip } from './archives.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A part of a Word document, from the XML inside of its root element. */
export function wordPart(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${main}">${inner}</w:${root}>`
}

/** A paragraph of one run. */
export function wordParagraph(text: string): string {
  return `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** A Word document whose body holds this XML, with other parts beside it. */
export function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: wordPart('document', `<w:body>${body}</w:body>`) },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
    { name: 'docProps/core.xml', content: '<title>Not the text</title>' },
  ])
}
