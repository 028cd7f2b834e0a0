import { parseOrcid } from '../../domain/orcid.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import type { Problem } from '../../domain/errors.ts'
import { verbatimText } from './latex-text.ts'

/** Where ORCID iDs and who is corresponding stand, by the author's number. */
export const orcidField = 'author+an:orcid'
export const roleField = 'author+an'
const longest = 200_000

/**
 * Puts into authors what biblatex's data annotations say of them: `author+an:orcid = {1="0000-…"; 3="0000-…"}` and
 * `author+an = {1=corresponding}`.
 *
 * @see biblatex manual 3.7, "Data Annotations"
 */
export function annotatedAuthors(
  authors: readonly RecordAuthor[],
  fields: ReadonlyMap<string, string>,
  problems: Problem[],
): RecordAuthor[] {
  const orcids = annotations(fields.get(orcidField))
  const roles = annotations(fields.get(roleField))
  return authors.map((author, index) => {
    const given = orcids.get(index + 1)
    const orcid = given === undefined ? undefined : parseOrcid(given)
    if (given !== undefined && orcid === undefined) {
      problems.push({
        severity: 'warning',
        where: `author ${index + 1}`,
        message: `"${given}" is no ORCID iD.`,
      })
    }
    const corresponding = (roles.get(index + 1) ?? '').split(/[,\s]+/).includes('corresponding')
    return { ...author, ...(orcid === undefined ? {} : { orcid }), corresponding }
  })
}

/** By the number of the name; annotations of a part of a name (`1:family=…`) do not count. */
function annotations(field: string | undefined): Map<number, string> {
  const found = new Map<number, string>()
  if (field === undefined) return found
  for (const one of verbatimText(field.slice(0, longest)).split(';')) {
    const match = /^\s*(\d{1,6})\s*=\s*"?([^"]*)"?\s*$/.exec(one)
    if (match?.[1] !== undefined && match[2] !== undefined) found.set(Number(match[1]), match[2].trim())
  }
  return found
}

/** What the two fields say of these authors; without those that have nothing to say. */
export function authorAnnotations(authors: readonly RecordAuthor[]): [name: string, value: string][] {
  const orcids = authors.flatMap(({ orcid }, index) => (orcid === undefined ? [] : `${index + 1}="${orcid}"`))
  const roles = authors.flatMap(({ corresponding }, index) =>
    corresponding ? `${index + 1}=corresponding` : [],
  )
  const fields: [string, string][] = [
    [orcidField, orcids.join('; ')],
    [roleField, roles.join('; ')],
  ]
  return fields.filter(([, value]) => value !== '')
}
