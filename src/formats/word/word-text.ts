import { parseXml, type XmlElement } from '../xml/xml-tree.ts'

/** What is not text of the document, or has it a second time: what was deleted, codes of fields, what older programs show. */
const passedOver: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'pPr', 'rPr'])

/**
 * The text of a Word document: a line for each paragraph, in order, those of tables and boxes included. Line breaks within
 * a paragraph are blanks. Numbers that Word itself puts before paragraphs are not in its text.
 *
 * @param xml the part `word/document.xml` of a `.docx` file.
 * @throws UserError where it is not well-formed.
 * @see ECMA-376, part 1, sections 17.3 (paragraphs, runs) and 17.13 (revisions)
 */
export function wordText(xml: string): string {
  const lines: string[] = []
  let line = ''
  const visit = (element: XmlElement): void => {
    if (passedOver.has(element.name)) return
    if (element.name === 'tab') line += '\t'
    else if (element.name === 'br' || element.name === 'cr') line += ' '
    else if (element.name === 'noBreakHyphen') line += '-'
    else if (element.name === 't')
      line += element.children.filter((part) => typeof part === 'string').join('')
    else {
      const isParagraph = element.name === 'p'
      const outer = line
      if (isParagraph) line = ''
      for (const child of element.children) if (typeof child !== 'string') visit(child)
      if (!isParagraph) return
      lines.push(line.replaceAll('\n', ' '))
      line = outer
    }
  }
  visit(parseXml(xml))
  return lines.join('\n')
}
