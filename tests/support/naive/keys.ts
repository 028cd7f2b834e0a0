import { parseArxivId } from '../../../src/domain/arxiv-id.ts'
import { parseDoi } from '../../../src/domain/doi.ts'
import { parseGlobalId } from '../../../src/domain/global-id.ts'
import { parseIssn } from '../../../src/domain/issn.ts'
import { parseOrcid } from '../../../src/domain/orcid.ts'
import { parsePmcid, parsePmid } from '../../../src/domain/pubmed-ids.ts'
import { journalKey } from '../../../src/domain/journal-key.ts'
import { textKey } from '../../../src/domain/text-key.ts'
import type { Article, Author, Data, Journal, Reference } from './data.ts'

/** A `@oneOf` key, as coerced: one of its fields is there. */
export type GivenKey = Readonly<Record<string, string>>

const schemes = { doi: parseDoi, pmid: parsePmid, pmcid: parsePmcid, arxiv: parseArxivId } as const

export function findArticle(data: Data, key: GivenKey): Article | undefined {
  const [name, text] = only(key)
  if (name === 'id') return data.articles.get(rowKey('Article', text))
  const value = schemes[name as keyof typeof schemes](text)
  const found = data.rows.identifiers.find((row) => row.scheme === name && row.value === value)
  return found && data.articles.get(found.articleId)
}

export function findAuthor(data: Data, key: GivenKey): Author | undefined {
  const [name, text] = only(key)
  if (name === 'id') return data.authors.get(rowKey('Author', text))
  const orcid = parseOrcid(text)
  return [...data.authors.values()].find((author) => author.orcid !== null && author.orcid === orcid)
}

export function findJournal(data: Data, key: GivenKey): Journal | undefined {
  const [name, text] = only(key)
  if (name === 'id') return data.journals.get(rowKey('Journal', text))
  const named = (wanted: string) => data.rows.journalNames.find(({ nameKey }) => nameKey === wanted)
  const found =
    name === 'issn'
      ? data.rows.journalIssns.find(({ issn }) => issn === parseIssn(text))
      : (named(textKey(text)) ?? named(journalKey(text)))
  return found && data.journals.get(found.journalId)
}

export function findNode(data: Data, id: string): Article | Author | Journal | Reference | undefined {
  const parsed = parseGlobalId(id)
  if (parsed === undefined) throw new Error(`${id} is no global id`)
  const tables = {
    Article: data.articles,
    Author: data.authors,
    Journal: data.journals,
    Reference: data.references,
  } as const
  return tables[parsed.type].get(Number(parsed.key))
}

function rowKey(type: string, id: string): number {
  const parsed = parseGlobalId(id)
  if (parsed?.type !== type) throw new Error(`${id} is no id of ${type}`)
  return Number(parsed.key)
}

function only(key: GivenKey): [string, string] {
  const [entry, ...others] = Object.entries(key)
  if (entry === undefined || others.length > 0) throw new Error('A key has exactly one field')
  return entry
}
