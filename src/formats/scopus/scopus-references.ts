import type { RecordReference } from '../../domain/record.ts'
import { readReferenceText } from '../reference/reference-text.ts'
import { isShortName } from './scopus-names.ts'
import { readScopusReference } from './scopus-reference.ts'

const hasYear = /\((?:1[5-9]|20)\d\d\)/
/** "van der Berg B.", "de Vries, J." */
const startsWithAuthor = /^[^,;\d]{1,40}?,? \p{Lu}\./u

/**
 * The references of the column "References", each with its text as it stands there.
 *
 * They are separated by semicolons, and since 2023 the authors within one are as well: a part that is nothing but an
 * author belongs to what follows. A part that begins with a small letter goes on with the one before where one of the two has no
 * year, and it does not begin with an author ("de Vries, J.").
 */
export function readScopusReferences(text: string): RecordReference[] {
  return referenceTexts(text).map((printed, place) => {
    const parts = readScopusReference(printed) ?? readReferenceText(printed)
    return { ordinal: place + 1, text: printed, ...(parts === undefined ? {} : { parts }), links: [] }
  })
}

function referenceTexts(text: string): string[] {
  const texts: string[] = []
  let authors = ''
  for (const part of text.split(/(?<=;)(?=\s|$)/)) {
    const bare = part.replace(/;$/, '').trim()
    if (bare === '') continue
    if (isAuthor(bare)) authors += part
    else if (authors === '' && goesOn(texts.at(-1), bare)) {
      texts.push(`${texts.pop()};${part.replace(/;$/, '')}`)
    } else {
      texts.push(`${authors}${part.replace(/;$/, '')}`)
      authors = ''
    }
  }
  if (authors !== '') texts.push(authors.replace(/;$/, ''))
  return texts.map((printed) => printed.replace(/\s+/g, ' ').trim())
}

function goesOn(before: string | undefined, part: string): boolean {
  if (before === undefined || !/^\p{Ll}/u.test(part) || startsWithAuthor.test(part)) return false
  return !hasYear.test(part) || !hasYear.test(before)
}

/** "Holley E.A.", "Mccallum, A." */
function isAuthor(text: string): boolean {
  return isShortName(text) || isShortName(text.replace(/^([^,]+), /, '$1 '))
}
