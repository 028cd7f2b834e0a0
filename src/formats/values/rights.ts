import type { Access } from '../../domain/record.ts'
import { canonicalLicence, isOpenLicence, licenceIn } from './licence.ts'

const longest = 10_000
/** Statements of rightsstatements.org say who has rights, and license nothing. */
const noLicence = /rightsstatements\.org/i
/** Words of OpenAIRE and COAR for works that everybody can read. */
const openWords = /^open[ -]?access$|semantics\/openAccess$|access_right\/c_abf2/i

/**
 * The address of the licence in fields that are for rights: that of a Creative Commons licence, also inside a sentence,
 * before any other that stands by itself.
 *
 * @example licenceAmong(['See https://creativecommons.org/licenses/by/4.0/legalcode.']) // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function licenceAmong(texts: readonly (string | undefined)[]): string | undefined {
  const given = texts.flatMap((text) => (text === undefined ? [] : text.slice(0, longest).trim()))
  const free = given.flatMap((text) => licenceIn(text) ?? [])[0]
  return free ?? given.flatMap((text) => (noLicence.test(text) ? [] : (canonicalLicence(text) ?? [])))[0]
}

/** OPEN under a licence by which everybody can read, or where the rights say so in words; else UNKNOWN. */
export function accessOfRights(texts: readonly string[], licence: string | undefined): Access {
  const says = texts.some((text) => openWords.test(text.trim()))
  return says || (licence !== undefined && isOpenLicence(licence)) ? 'OPEN' : 'UNKNOWN'
}
