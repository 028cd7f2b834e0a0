import type { Problem } from '../../domain/errors.ts'
import { type DateField, readDates, readWrittenDate } from '../values/written-date.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * The dates that elements say: the one that is meant for sorting before those in a standard's form, these before what is
 * printed; of a span its beginning.
 */
function datesOf(elements: readonly XmlElement[]): DateField[] {
  const isSpan = elements.some(({ attributes }) => attributes['point'] === 'end')
  return elements
    .filter(({ attributes }) => attributes['point'] !== 'end')
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((element) => {
      const text = textOf(element)
      if (text === undefined) return []
      const { isWhole, ...date } = readWrittenDate(text)
      return [{ text, where: element.name, written: { ...date, isWhole: isWhole && !isSpan } }]
    })
}

function rank({ attributes }: XmlElement): number {
  if (attributes['keyDate'] === 'yes') return 0
  return attributes['encoding'] === undefined ? 2 : 1
}

const inOrigin = (parents: readonly XmlElement[], name: string): XmlElement[] =>
  parents.flatMap((parent) => childrenOf(parent, 'originInfo')).flatMap((origin) => childrenOf(origin, name))
const inPart = (parents: readonly XmlElement[]): XmlElement[] =>
  parents.flatMap((parent) => childrenOf(parent, 'part')).flatMap((part) => childrenOf(part, 'date'))

/** When a work was published: its own date, that of the issue it is in, or of the whole that it is a part of. */
export function modsDate(
  mods: XmlElement,
  hosts: readonly XmlElement[],
  problems: Problem[],
): string | undefined {
  const places = [
    inOrigin([mods], 'dateIssued'),
    inPart([mods]),
    inPart(hosts),
    inOrigin(hosts, 'dateIssued'),
    inOrigin([mods], 'copyrightDate'),
    inOrigin([mods], 'dateOther'),
    inOrigin([mods], 'dateCreated'),
  ].map(datesOf)
  const telling = places.find((dates) => dates.some(({ written }) => written?.date !== undefined))
  return readDates(telling ?? places.flat(), problems)
}
