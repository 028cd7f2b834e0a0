import type { Problem } from '../../domain/errors.ts'
import { nameFromParts } from '../../domain/full-name.ts'
import { parseOrcid } from '../../domain/orcid.ts'
import { displayName } from '../../domain/person-name.ts'
import type { PersonName, RecordAuthor } from '../../domain/record.ts'
import { withoutNobody } from '../values/author-list.ts'
import { childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/**
 * The authors of an AuthorList, in order: LastName, ForeName and Suffix, or CollectiveName, with AffiliationInfo and the
 * ORCID iD of Identifier. A name that NLM has marked as misspelt (ValidYN="N") gives way to the right one beside it. A
 * list that says that it is cut short (CompleteYN="N") is a problem, and so is an entry without a name.
 *
 * @see NLM, MEDLINE/PubMed XML data elements, "AuthorList"
 */
export function readPubmedAuthors(list: XmlElement | undefined): {
  readonly authors: readonly RecordAuthor[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const entries = childrenOf(list, 'Author')
  const valid = entries.filter((entry) => entry.attributes['ValidYN'] !== 'N')
  const authors = (valid.length > 0 ? valid : entries).flatMap((entry, place) => {
    const name = nameOf(entry)
    const where = `author ${place + 1}`
    if (name === undefined) problems.push(warning(where, 'It has no name.'))
    const orcid = orcidOf(entry, where, problems)
    return name === undefined ? [] : authorOf(entry, name, orcid)
  })
  if (list?.attributes['CompleteYN'] === 'N') {
    problems.push(warning('authors', 'The list says that it is not complete.'))
  }
  return { authors: withoutNobody(authors), problems }
}

function authorOf(entry: XmlElement, name: PersonName, orcid: string | undefined): RecordAuthor {
  // Before 2015 the affiliation stood in the author, without AffiliationInfo around it.
  const places = [entry, ...childrenOf(entry, 'AffiliationInfo')].flatMap((place) =>
    childrenOf(place, 'Affiliation'),
  )
  return {
    name,
    printed: printedName(entry) || displayName(name),
    ...(orcid === undefined ? {} : { orcid }),
    corresponding: false,
    affiliations: [...new Set(places.flatMap((place) => textOf(place) ?? []))],
  }
}

function nameOf(entry: XmlElement): PersonName | undefined {
  const collective = partOf(entry, 'CollectiveName')
  if (collective !== undefined) return { literal: collective }
  const given = partOf(entry, 'ForeName') ?? partOf(entry, 'FirstName') ?? partOf(entry, 'Initials')
  return nameFromParts(partOf(entry, 'LastName'), given, partOf(entry, 'Suffix'))
}

/** As the MEDLINE format prints it in full: "Hardy, R H Jr". */
function printedName(entry: XmlElement): string {
  const collective = partOf(entry, 'CollectiveName')
  if (collective !== undefined) return collective
  const given = partOf(entry, 'ForeName') ?? partOf(entry, 'FirstName') ?? partOf(entry, 'Initials')
  const rest = [given, partOf(entry, 'Suffix')].filter((part) => part !== undefined).join(' ')
  return [partOf(entry, 'LastName') ?? '', rest].filter((part) => part !== '').join(', ')
}

function orcidOf(entry: XmlElement, where: string, problems: Problem[]): string | undefined {
  for (const identifier of childrenOf(entry, 'Identifier')) {
    const text = textOf(identifier)
    if (identifier.attributes['Source']?.toUpperCase() !== 'ORCID' || text === undefined) continue
    const orcid = parseOrcid(text)
    if (orcid !== undefined) return orcid
    problems.push(warning(where, `"${text.slice(0, 200)}" is no ORCID iD.`))
  }
  return undefined
}

function partOf(entry: XmlElement, name: string): string | undefined {
  return textOf(childrenOf(entry, name)[0])
}

function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
