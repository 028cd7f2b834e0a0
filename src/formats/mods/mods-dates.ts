import { parseWrittenDate, refineDate } from '../values/written-date.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * The date of the elements: the one that is meant for sorting before those in a standard's form, these before what is
 * printed; of a span its beginning; made more precise by the others.
 */
function bestDate(elements: readonly XmlElement[]): string | undefined {
  const dates = elements
    .filter(({ attributes }) => attributes['point'] !== 'end')
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((element) => readDate(textOf(element) ?? '') ?? [])
  return dates.reduce<string | undefined>((best, date) => refineDate(best, date), undefined)
}

function rank({ attributes }: XmlElement): number {
  if (attributes['keyDate'] === 'yes') return 0
  return attributes['encoding'] === undefined ? 2 : 1
}

/** Signs of doubt of EDTF are left out, and of an interval its beginning counts. */
function readDate(text: string): string | undefined {
  const interval = /^([\d~?%-]{4,12})\/(?:[\d~?%-]{4,12}|\.\.)?$/.exec(text)
  return parseWrittenDate((interval?.[1] ?? text).replace(/[~?%]/g, ''))
}

const inOrigin = (parents: readonly XmlElement[], name: string): XmlElement[] =>
  parents.flatMap((parent) => childrenOf(parent, 'originInfo')).flatMap((origin) => childrenOf(origin, name))
const inPart = (parents: readonly XmlElement[]): XmlElement[] =>
  parents.flatMap((parent) => childrenOf(parent, 'part')).flatMap((part) => childrenOf(part, 'date'))

/** When a work was published: its own date, that of the issue it is in, or of the whole that it is a part of. */
export function modsDate(mods: XmlElement, hosts: readonly XmlElement[]): string | undefined {
  const places = [
    inOrigin([mods], 'dateIssued'),
    inPart([mods]),
    inPart(hosts),
    inOrigin(hosts, 'dateIssued'),
    inOrigin([mods], 'copyrightDate'),
    inOrigin([mods], 'dateOther'),
    inOrigin([mods], 'dateCreated'),
  ]
  return places.map(bestDate).find((date) => date !== undefined)
}
