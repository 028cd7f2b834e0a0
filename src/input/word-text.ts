import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

/** What elements of a Word document (ISO/IEC 29500-1, 17.3) stand for in its text, by their local names. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
}
/** Elements whose text is not shown, or is there a second time: an older program's version, what was moved away. */
const hidden = new Set(['Fallback', 'del', 'moveFrom', 'tabs'])
/** Elements deeper than any document has them. */
const deepest = 400
/** Characters between two elements: no paragraph is longer. */
const longestText = 4 * 1024 * 1024

/**
 * The text of a part of a Word document: a line for each paragraph, also those of tables. Numbers that Word makes are not
 * in it, nor what tracked changes took out. Entities are those of XML: a document type declares none here.
 *
 * @throws Unreadable where it is no well-formed XML, or too deep.
 */
export async function* wordText(xml: AsyncIterable<string>): AsyncGenerator<string> {
  const parser = new SaxesParser()
  const open: string[] = []
  let hiddenDepth = 0
  let text = ''
  let problem: string | undefined
  let sinceElement = 0
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1)
    sinceElement = 0
    open.push(local)
    if (open.length > deepest) problem ??= `holds elements more than ${deepest} deep`
    if (hidden.has(local)) hiddenDepth += 1
    if (hiddenDepth === 0) text += signs[local] ?? ''
  })
  parser.on('text', (part) => {
    if (hiddenDepth === 0 && open.at(-1) === 't') text += part
  })
  parser.on('closetag', () => {
    const local = open.pop() ?? ''
    sinceElement = 0
    if (hidden.has(local)) hiddenDepth -= 1
    if (local === 'p' && hiddenDepth === 0) text += '\n'
  })
  parser.on('error', ({ message }) => {
    problem ??= `is damaged: what is in it is no well-formed XML (${message})`
  })
  for await (const chunk of xml) {
    sinceElement += chunk.length
    parser.write(chunk)
    if (sinceElement > longestText) problem ??= 'holds a text longer than any document has'
    if (text !== '') yield text
    text = ''
    if (problem !== undefined) throw new Unreadable(problem)
  }
  parser.close()
  if (problem !== undefined) throw new Unreadable(problem)
  if (text !== '') yield text
}
