import { present } from '../../domain/present.ts'
import type { Access } from '../../domain/record.ts'
import { canonicalLicence, isForMining, isOpenLicence } from '../values/licence.ts'

/** A licence as deposited (schema `AccessIndicators.xsd`): `license` of the REST API, `ai:license_ref` in XML. */
export interface CrossrefLicence {
  readonly url: string
  /** `vor`, `am`, `tdm`, `stm-asf`; absent or `unspecified` where it holds for all. */
  readonly version: string | undefined
  /** `YYYY-MM-DD`, or less of it. */
  readonly start: string | undefined
}

/** Who can read a work, and the licence of its text, as far as it is known. */
export interface CrossrefTerms {
  readonly access: Access
  readonly license?: string
}

/** Licences of a text to be read, the published one first. Those for mining, and for systems that exchange texts, are none. */
const forReaders: readonly string[] = ['vor', 'unspecified', '', 'am']

/**
 * OPEN where a licence by which everybody can read holds today for the text as published or accepted; else UNKNOWN, as
 * publishers' own terms say nothing about who can read. The licence is the open one, or else that of the text as
 * published. One that begins later, after an embargo, does not count yet.
 *
 * @param today `YYYY-MM-DD`
 */
export function termsUnder(licences: readonly CrossrefLicence[], today = isoToday()): CrossrefTerms {
  const inForce = licences
    .filter(({ url, start }) => hasBegun(start, today) && !isForMining(url))
    .filter(({ version }) => forReaders.includes(version ?? ''))
    .toSorted((a, b) => forReaders.indexOf(a.version ?? '') - forReaders.indexOf(b.version ?? ''))
  const open = inForce.find(({ url }) => isOpenLicence(url))
  const own = open ?? inForce.find(({ version }) => version !== 'am')
  const license = own === undefined ? undefined : canonicalLicence(own.url)
  return { access: open === undefined ? 'UNKNOWN' : 'OPEN', ...present({ license }) }
}

/** Whether a day, month or year lies today or before; without one, it does. */
export function hasBegun(start: string | undefined, today = isoToday()): boolean {
  return start === undefined || start <= today
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10)
}
