import { takeAddresses } from '../../domain/affiliation-addresses.ts'
import type { Problem } from '../../domain/errors.ts'
import { parsePersonName } from '../../domain/full-name.ts'
import { isLifeDates } from '../../domain/life-dates.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import { namedTexts } from '../values/author-list.ts'
import type { MetaTag, MetaVocabulary } from './html-page-vocabularies.ts'
import { plainText } from '../values/plain-text.ts'

/**
 * The authors that tags name, in order: each `citation_author` with the `_institution`, `_email` and `_orcid` that follow it, or
 * one tag with all ("Zarate, Carlos; Singh, J."). A list that a page prints twice counts once.
 */
export function authorsOfTags(
  tags: readonly MetaTag[],
  vocabulary: MetaVocabulary,
  problems: Problem[],
): readonly RecordAuthor[] {
  const name = vocabulary.author?.find((known) => tags.some((tag) => tag.name === known))
  const authors: RecordAuthor[] = []
  if (name === undefined) {
    const list = tags.find((tag) => vocabulary.authorList?.includes(tag.name))
    const names = namesIn(plainText(list?.content ?? '') ?? '')
    return namedTexts(names, list?.name ?? 'authors', problems).flatMap((text) => authorNamed(text) ?? [])
  }
  for (const tag of tags) {
    const value = plainText(tag.content)
    if (value === undefined) continue
    const last = authors.at(-1)
    if (tag.name === name) {
      const [named] = namedTexts([value], name, problems)
      const author = authorNamed(named ?? '')
      if (author !== undefined) authors.push(author)
    } else if (last !== undefined && /^citation_author_(?:institution|affiliation)$/.test(tag.name)) {
      authors[authors.length - 1] = { ...last, affiliations: [...new Set([...last.affiliations, value])] }
    } else if (last !== undefined && tag.name === 'citation_author_email') {
      const { emails } = takeAddresses(value)
      if (emails.length > 0) authors[authors.length - 1] = { ...last, emails }
    } else if (last !== undefined && tag.name === 'citation_author_orcid') {
      const orcid = parseOrcid(value)
      if (orcid !== undefined) authors[authors.length - 1] = { ...last, orcid }
      else {
        const message = `"${value.slice(0, 200)}" is no ORCID iD.`
        problems.push({ severity: 'warning', where: `author ${authors.length}`, message })
      }
    }
  }
  return withoutRepetition(authors)
}

/** One person by the name as printed; `undefined` where there is no letter in it. */
export function authorNamed(text: string): RecordAuthor | undefined {
  const name = parsePersonName(text)
  return name === undefined ? undefined : { name, printed: text, corresponding: false, affiliations: [] }
}

/** "A, B; C, D", or, without semicolons, "A B, C D" where no part can be a family name alone, or the years of a life. */
function namesIn(text: string): readonly string[] {
  const parts = (text.includes(';') ? text.split(';') : text.split(',')).map((part) => part.trim())
  const isOfNames = parts.every((part) => part.includes(' ') && !isLifeDates(part))
  const isList = text.includes(';') || isOfNames
  return isList ? parts.filter((part) => part !== '') : [text]
}

function withoutRepetition(authors: readonly RecordAuthor[]): readonly RecordAuthor[] {
  const half = authors.length / 2
  const isTwice =
    Number.isInteger(half) &&
    half > 0 &&
    authors.slice(0, half).every(({ printed }, place) => authors[half + place]?.printed === printed)
  return isTwice ? authors.slice(0, half) : authors
}
