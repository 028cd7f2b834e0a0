import { markupSafe } from '../values/markup-safe.ts'
import { escapeXml } from './xml-characters.ts'

/** A piece of XML that is written. */
export interface Xml {
  readonly xml: string
}

type Content = string | Xml | undefined | readonly (Xml | undefined)[]

/**
 * An element with its attributes, those without a value left out; `undefined` where neither content nor attribute is there.
 * A text is written so that our readers, which look for mark-up in texts, give it back.
 *
 * @example element('a', [element('b', 'x < y', { c: '"' }), element('d', undefined)])?.xml // '<a><b c="&quot;">x &lt; y</b></a>'
 */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Xml | undefined {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeXml(value)}"`],
  )
  const inner = contentOf(content)
  if (inner === '' && written.length === 0) return undefined
  const start = `${name}${written.join('')}`
  return { xml: inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>` }
}

function contentOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escapeXml(markupSafe(content))
  if ('xml' in content) return content.xml
  return content.map((part) => part?.xml ?? '').join('')
}

/** A value as it stands, in which no reader looks for mark-up: an identifier, an address. */
export function value(text: string | undefined): Xml | undefined {
  return text === undefined ? undefined : { xml: escapeXml(text) }
}

/** As `element`, but only where it has content: attributes alone say nothing. */
export function filled(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string | undefined>> = {},
): Xml | undefined {
  return contentOf(content) === '' ? undefined : element(name, content, attributes)
}
