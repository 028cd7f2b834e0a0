import type { Access, ArticleRecord } from '../../domain/record.ts'
import { type JsonObject, objectIn, textIn } from '../json-value.ts'
import { canonicalLicence } from '../values/licence.ts'

/**
 * `open_access.oa_status` (https://developers.openalex.org, "Open access"). Bronze is free to read at the publisher,
 * without a licence; closed has no copy that is free to read, in whichever place.
 */
const statuses: Readonly<Record<string, Access>> = {
  diamond: 'OPEN',
  gold: 'OPEN',
  hybrid: 'OPEN',
  green: 'OPEN',
  bronze: 'OPEN',
  closed: 'SUBSCRIPTION',
}
/**
 * `license` of a location that is one licence with one address. "cc-by" and its likes name no version, so that none of them
 * has an address; "other-oa", "publisher-specific-oa"
 * and "public-domain" name no licence.
 */
const addresses: Readonly<Record<string, string>> = {
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** Who can read a work, and its licence where its address is known: of the best open copy, or else of the first place. */
export function readOpenAlexAccess(work: JsonObject): Pick<ArticleRecord, 'access' | 'license'> {
  const openAccess = objectIn(work['open_access'])
  const places = [objectIn(work['best_oa_location']), objectIn(work['primary_location'])]
  const status = textIn(openAccess?.['oa_status'])?.toLowerCase() ?? ''
  const isOpen = openAccess?.['is_oa'] === true || places.some((place) => place?.['is_oa'] === true)
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined
  const license = places
    .flatMap((place) => textIn(place?.['license']) ?? [])
    .flatMap((name) => (Object.hasOwn(addresses, name) ? addresses[name] : canonicalLicence(name)) ?? [])[0]
  return {
    access: isOpen ? 'OPEN' : (known ?? (openAccess?.['is_oa'] === false ? 'SUBSCRIPTION' : 'UNKNOWN')),
    ...(license === undefined ? {} : { license }),
  }
}
