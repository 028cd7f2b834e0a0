import type { Problem } from '../../domain/errors.ts'
import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { parseVancouverName } from '../../domain/vancouver-name.ts'
import { cutShort, withoutNobody, withoutOthers } from '../values/author-list.ts'
import type { MedlineField } from './medline-fields.ts'

interface OpenAuthor {
  name: PersonName
  printed: string
  /** Whether only the full name is known yet, so that the short one that follows is the same person's. */
  awaitsShort: boolean
  orcid?: string
  readonly affiliations: string[]
}

/**
 * The authors of a record in their order: FAU ("Zarate, Carlos A Jr") with the AU, AUID and AD that follow it, or AU
 * alone ("Zarate CA Jr"), and the collectives of CN. Affiliations before the first author, as older files have them,
 * are the first author's. Editors (FED) and investigators (FIR) are no authors, nor is what follows them an author's.
 */
export function readMedlineAuthors(fields: readonly MedlineField[]): {
  readonly authors: readonly RecordAuthor[]
  readonly problems: readonly Problem[]
} {
  const authors: OpenAuthor[] = []
  const problems: Problem[] = []
  const early: string[] = []
  let current: OpenAuthor | undefined
  let isOther = false
  /** FAU and AU say it twice. */
  let isCut = false
  const begin = (name: PersonName | undefined, printed: string, awaitsShort: boolean): void => {
    current = { name: name ?? { literal: printed }, printed, awaitsShort, affiliations: [] }
    authors.push(current)
    isOther = false
  }
  for (const { tag, value: printed } of fields) {
    const isName = tag === 'FAU' || tag === 'AU'
    const value = isName ? withoutOthers(printed) : printed
    if (value !== printed && !isCut) {
      isCut = true
      problems.push(cutShort(printed, `field ${tag}`))
    }
    if (isName && value === '') {
      current = undefined
      isOther = true
    } else if (tag === 'FAU') begin(fullName(value), value, true)
    else if (tag === 'AU') {
      if (current?.awaitsShort === true) current.awaitsShort = false
      else begin(parseVancouverName(value) ?? parsePersonName(value), value, false)
    } else if (tag === 'CN') begin({ literal: value }, value, false)
    else if (/^(?:F?ED|F?IR)$/.test(tag)) {
      current = undefined
      isOther = true
    } else if (tag === 'AD') {
      if (!isOther) (current?.affiliations ?? early).push(value)
    } else if (tag === 'AUID' && current !== undefined) {
      // "ORCID: 0000-…" and "ORCID: http://orcid.org/0000-…" are both met.
      const orcid = parseOrcid(value.replace(/^ORCID: ?/i, ''))
      if (orcid !== undefined) current.orcid = orcid
      else if (/orcid/i.test(value)) {
        problems.push({
          severity: 'warning',
          where: `author ${authors.length}`,
          message: `"${value.slice(0, 200)}" is no ORCID iD.`,
        })
      }
    }
  }
  authors[0]?.affiliations.unshift(...early)
  return {
    authors: withoutNobody(
      authors.map(({ name, printed, orcid, affiliations }) => ({
        name,
        printed,
        ...(orcid === undefined ? {} : { orcid }),
        corresponding: false,
        affiliations: [...new Set(affiliations)],
      })),
    ),
    problems,
  }
}

/** The editors of a book: FED ("Doe, Bo C"), or ED ("Doe BC") where there is none. */
export function readMedlineEditors(fields: readonly MedlineField[]): readonly PersonName[] | undefined {
  const named = (tag: string): readonly string[] =>
    fields.filter((field) => field.tag === tag).map(({ value }) => withoutOthers(value))
  const full = named('FED')
  const names =
    full.length > 0
      ? full.flatMap((text) => fullName(text) ?? [])
      : named('ED').flatMap((text) => parseVancouverName(text) ?? parsePersonName(text) ?? [])
  return names.length === 0 ? undefined : names
}

/** "Zarate, Carlos A Jr"; a person of one name has no comma. */
function fullName(text: string): PersonName | undefined {
  const [family, ...given] = text.split(',')
  return nameFromParts(family, given.join(','))
}
