import { plainText } from '../values/plain-text.ts'
import { withSubtitle } from '../values/with-subtitle.ts'
import { childAt, childrenOf, rawTextOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * The title of an item: what sorts before it, the title, its subtitle after a colon, and the number and name of the part.
 *
 * @param type of the title: without one, it is the one that the item goes by.
 * @see MODS User Guidelines, "titleInfo"
 */
export function modsTitle(item: XmlElement | undefined, type?: 'abbreviated'): string | undefined {
  const all = childrenOf(item, 'titleInfo').filter(({ attributes }) => attributes['type'] === type)
  const info = all.find(({ attributes }) => attributes['usage'] === 'primary') ?? all[0]
  const [title, subtitle, number, name] = ['title', 'subTitle', 'partNumber', 'partName'].map((part) =>
    textOf(childAt(info, part))?.replace(/\s+[/:;=,]$/, ''),
  )
  if (title === undefined) return undefined
  const article = rawTextOf(childAt(info, 'nonSort'))
  const sorted = `${article}${/^$|[\s'’-]$/.test(article) ? '' : ' '}${title}`
  const whole = withSubtitle(sorted, subtitle)
  const part = [number, name].filter((text) => text !== undefined).join(', ')
  return plainText(part === '' ? whole : `${whole.replace(/\.$/, '')}. ${part}`)
}
