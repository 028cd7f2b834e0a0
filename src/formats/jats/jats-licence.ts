import { present } from '../../domain/present.ts'
import { parsePartialDate } from '../../domain/partial-date.ts'
import type { Access, ArticleRecord } from '../../domain/record.ts'
import { canonicalLicence, isOpenLicence, licenceIn } from '../values/licence.ts'
import { childrenOf, descendantsOf, rawTextOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** In the words of a licence, or in its kind: "open-access", "creativeCommonsBy", "cc-by". */
const isOpen =
  /(?<!\bnot (?:an )?)\bopen[ -]?access\b|creative[ -]?commons|^cc[ -]?(?:by|0|zero)|\bpublic[ -]domain\b/i

/**
 * Who can read an article, and its licence. OPEN where the licence, its address or its kind says so, or the text is marked
 * as free to read today. A copyright alone says nothing.
 *
 * The licence is the address of the element, or of `ali:license_ref`, which may be a publisher's own; else one that a link
 * or the text in it names. It may stand anywhere in the sentence.
 *
 * @see JATS 1.3, `<license>`, `@license-type`, `<license-p>`; NISO RP-22-2015 (`ali:free_to_read`, `ali:license_ref`)
 */
export function readLicence(articleMeta: XmlElement): Pick<ArticleRecord, 'access' | 'license'> {
  const permissions = childrenOf(articleMeta, 'permissions', 'license', 'copyright-statement')
  const licences = permissions.flatMap((element) =>
    element.name === 'license' ? [element] : descendantsOf(element, 'license'),
  )
  const references = permissions
    .flatMap((element) => descendantsOf(element, 'license_ref'))
    .filter(holdsToday)
    .flatMap((element) => textOf(element) ?? [])
  const own = [...licences.flatMap(({ attributes }) => attributes['href'] ?? []), ...references]
  const links = permissions
    .flatMap((element) => descendantsOf(element, 'ext-link', 'uri'))
    .flatMap((link) => link.attributes['href'] ?? textOf(link) ?? [])
  const texts = permissions.map((element) => rawTextOf(element).replace(/\s+/g, ' '))
  // BMC links the waiver for data beside the licence.
  const named = licenceIn([...own, ...links, ...texts].join(' '))
  const open = [...own, ...links].find(isOpenLicence)
  const license = named ?? canonicalLicence(open ?? own[0] ?? '')
  const says = [...texts, ...own, ...links, ...kindsOf(licences)]
  const isFree = permissions.some((element) => descendantsOf(element, 'free_to_read').some(holdsToday))
  const access: Access =
    isFree || open !== undefined || says.some((text) => isOpen.test(text)) ? 'OPEN' : 'UNKNOWN'
  return { access, ...present({ license }) }
}

function kindsOf(licences: readonly XmlElement[]): string[] {
  return licences.flatMap(({ attributes }) => attributes['license-type'] ?? [])
}

/** `start_date` and `end_date`, where they are there. */
function holdsToday({ attributes }: XmlElement): boolean {
  const today = new Date().toISOString().slice(0, 10)
  const start = parsePartialDate((attributes['start_date'] ?? '').slice(0, 10))
  const end = parsePartialDate((attributes['end_date'] ?? '').slice(0, 10))
  return (start === undefined || start <= today) && (end === undefined || end >= today)
}
