import type { Access } from '../domain/record.ts'
import { accessUnder } from './crossref/crossref-access.ts'

const address = /https?:\/\/[^\s<>"')\]]{3,300}/g

/**
 * The address of the licence among what sources say of rights: that of a Creative Commons licence, also inside a sentence,
 * before any other that stands by itself.
 *
 * @example licenceAddress(['CC BY', 'See https://creativecommons.org/licenses/by/4.0/.']) // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function licenceAddress(texts: readonly string[]): string | undefined {
  const inTexts = texts.flatMap((text) => text.slice(0, 10_000).match(address) ?? [])
  const free = inTexts.map((url) => url.replace(/[.,;]+$/, '')).find(isCreativeCommons)
  const alone = texts.map((text) => text.trim()).filter((text) => text.match(address)?.[0] === text)
  // Statements of rightsstatements.org are no licences.
  return free ?? alone.find((url) => !url.includes('rightsstatements.org'))
}

function isCreativeCommons(url: string): boolean {
  return /^https?:\/\/(?:www\.)?creativecommons\.org\//i.test(url)
}

/** OPEN under a Creative Commons licence, or where the rights say so in the words of OpenAIRE or COAR; else UNKNOWN. */
export function accessOfRights(texts: readonly string[], licence: string | undefined): Access {
  if (
    texts.some((text) => /^open[ -]?access$|semantics\/openAccess$|access_right\/c_abf2/i.test(text.trim()))
  )
    return 'OPEN'
  return licence === undefined
    ? 'UNKNOWN'
    : accessUnder([{ url: licence, version: undefined, start: undefined }])
}
