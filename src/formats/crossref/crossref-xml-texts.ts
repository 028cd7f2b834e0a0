import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** The texts that a path of names leads to from each of the elements. */
export function textsAt(elements: readonly (XmlElement | undefined)[], path: readonly string[]): string[] {
  let found: readonly (XmlElement | undefined)[] = elements
  for (const name of path) found = found.flatMap((element) => childrenOf(element, name))
  return found.flatMap((element) => textOf(element) ?? [])
}
