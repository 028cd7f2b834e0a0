import { decodeHTMLStrict } from 'entities'
import { SaxesParser } from 'saxes'
import { UserError } from '../../domain/errors.ts'
import { printedText } from '../values/plain-text.ts'

/**
 * An element. Names are local: prefixes are cut off (`jats:p` is `p`, `xlink:href` is `href`; a prefixed attribute gives
 * way to an unprefixed one of the same name).
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and texts, in order. Comments and processing instructions are left out. */
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/** Deeper than any real document; a recursion over the tree stays harmless. */
const deepest = 400

/**
 * Parses a well-formed XML document, or one element of it (XML 1.0, fifth edition).
 *
 * Nothing outside the text is ever read: a document type declaration is passed over, its internal subset included.
 * Named entities are those of HTML, which take in the ISO sets of the JATS and NLM DTDs; an unknown one keeps its
 * spelling ("&foo;").
 *
 * @throws UserError where the text is not well-formed, with line and column.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true })
  const known = parser.ENTITIES
  parser.ENTITIES = new Proxy(known, { get: (target, name) => resolve(target, String(name)) })
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  const failures: string[] = []
  const addText = (part: string): void => {
    open.at(-1)?.children.push(part)
  }
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name: local(name), attributes: {}, children: [] }
    for (const [attribute, value] of Object.entries(attributes)) {
      const short = local(attribute)
      if (short === attribute || !(short in element.attributes)) element.attributes[short] = value
    }
    const parent = open.at(-1)
    if (parent === undefined) root ??= element
    else parent.children.push(element)
    open.push(element)
    if (open.length > deepest) failures.push(`elements stand more than ${deepest} deep`)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', ({ message }) => {
    failures.push(message)
  })
  // A chunk at a time, so that a broken text is not read to its end.
  for (let at = 0; at < text.length && failures.length === 0; at += 65_536) {
    parser.write(text.slice(at, at + 65_536))
  }
  if (failures.length === 0) parser.close()
  const [failure] = failures
  if (failure !== undefined) throw new UserError(`This is no well-formed XML: ${failure.replace(/\.$/, '')}.`)
  if (root === undefined) throw new UserError('This is no XML: it has no element.')
  return root
}

function resolve(known: Readonly<Record<string, string>>, name: string): string {
  const text = known[name]
  if (text !== undefined) return text
  const spelling = `&${name};`
  return decodeHTMLStrict(spelling)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The child elements with one of these names, in order; all of them where no name is given. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
}

/** The first element that this path of child names leads to. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element)
}

/** Every element below with one of these names, in document order, also inside others of these names. */
export function descendantsOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (names.includes(child.name)) found.push(child)
      visit(child)
    }
  }
  if (element !== undefined) visit(element)
  return found
}

/** All text in the element as it stands, mark-up left out, nothing folded or trimmed. */
export function rawTextOf(element: XmlElement | string | undefined): string {
  if (element === undefined) return ''
  if (typeof element === 'string') return element
  return element.children.map(rawTextOf).join('')
}

/** The text in the element as printed (`printedText`), white space folded; `undefined` where there is none. */
export function textOf(element: XmlElement | string | undefined): string | undefined {
  return printedText(rawTextOf(element)) || undefined
}
