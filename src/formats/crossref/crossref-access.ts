import type { Access } from '../../domain/record.ts'

/** A licence as deposited (schema `AccessIndicators.xsd`): `license` of the REST API, `ai:license_ref` in XML. */
export interface CrossrefLicence {
  readonly url: string
  /** `vor`, `am`, `tdm`, `stm-asf`; absent or `unspecified` where it holds for all. */
  readonly version: string | undefined
  /** `YYYY-MM-DD`, or less of it. */
  readonly start: string | undefined
}

/**
 * OPEN where a Creative Commons licence holds today for the text as published or accepted; else UNKNOWN, as other
 * licences say nothing about who can read. Licences for text mining alone do not count.
 *
 * @param today `YYYY-MM-DD`
 */
export function accessUnder(licences: readonly CrossrefLicence[], today = isoToday()): Access {
  const isOpen = licences.some(
    ({ url, version, start }) =>
      /^\s*(?:https?:)?\/\/(?:www\.)?creativecommons\.org\//i.test(url) &&
      [undefined, '', 'unspecified', 'vor', 'am'].includes(version) &&
      hasBegun(start, today),
  )
  return isOpen ? 'OPEN' : 'UNKNOWN'
}

/** Whether a day, month or year lies today or before; without one, it does. */
export function hasBegun(start: string | undefined, today = isoToday()): boolean {
  return start === undefined || start <= today
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10)
}
