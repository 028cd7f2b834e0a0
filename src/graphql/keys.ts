import { type SQL, sql } from 'drizzle-orm'
import { parseArxivId } from '../domain/arxiv-id.ts'
import { parseDoi } from '../domain/doi.ts'
import { globalIdPrefixes, type NodeType, parseGlobalId } from '../domain/global-id.ts'
import { parseIssn } from '../domain/issn.ts'
import { journalKey } from '../domain/journal-key.ts'
import { parseOrcid } from '../domain/orcid.ts'
import { parsePmcid, parsePmid } from '../domain/pubmed-ids.ts'
import { textKey } from '../domain/text-key.ts'
import { articleIdentifiers } from '../db/tables/articles.ts'
import { authors } from '../db/tables/authors.ts'
import { journalIssns, journalNames } from '../db/tables/journals.ts'
import { RuleViolation } from '../plan/input-error.ts'
import type { Convert, Input } from '../plan/input.ts'
import { largestPageSize } from '../plan/page.ts'
import { derivedRows } from '../plan/row-set.ts'
import { builder } from './builder.ts'

/** How each kind of identifier is read, and what to say of one that cannot be. */
const readers = {
  doi: { read: parseDoi, rule: 'is not a DOI; a DOI is like 10.1000/182.' },
  pmid: { read: parsePmid, rule: 'is not a PubMed id; one is like 17915076.' },
  pmcid: { read: parsePmcid, rule: 'is not a PubMed Central id; one is like PMC1234567.' },
  arxiv: { read: parseArxivId, rule: 'is not an arXiv id; one is like 2101.00001 or hep-th/9901001.' },
  orcid: {
    read: parseOrcid,
    rule: 'is not an ORCID iD; one is like 0000-0002-1825-0097, with the right check digit.',
  },
  issn: { read: parseIssn, rule: 'is not an ISSN; one is like 1523-3812, with the right check digit.' },
} as const

/** Reads an identifier into its canonical spelling. @throws RuleViolation where it is none. */
export function identifier(kind: keyof typeof readers): Convert {
  const { read, rule } = readers[kind]
  return (value) => {
    const canonical = read(String(value))
    if (canonical === undefined) throw new RuleViolation(`${quoted(value)} ${rule}`)
    return canonical
  }
}

/** Reads a global id of one type into its row's key. @throws RuleViolation where it is none, or one of another type. */
export function keyOfType(type: NodeType): Convert {
  return (value) => {
    const id = readGlobalId(value)
    if (id.type === type) return id.key
    throw new RuleViolation(
      `${quoted(value)} is the id of ${id.type === 'Journal' ? 'a' : 'an'} ${id.type.replace('Reference', 'entry in a reference list')}, not of ${type}.`,
    )
  }
}

export function readGlobalId(value: unknown) {
  const id = parseGlobalId(String(value))
  if (id === undefined)
    throw new RuleViolation(`${quoted(value)} is not an id of this service; take one from the field "id".`)
  return id
}

function quoted(value: unknown): string {
  return JSON.stringify(String(value).slice(0, 100))
}

/** Writes the global id of a row. */
export function globalIdSql(type: NodeType, key: SQL | { getSQL(): SQL }): SQL {
  return sql`${sql.raw(`'${globalIdPrefixes[type]}_'`)} || ${key}`
}

const idKey = 'The global id that the field `id` gives.'

export const ArticleKey = builder.inputType('ArticleKey', {
  description: 'Names one article. Exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: idKey }),
    doi: t.field({ type: 'DOI', description: 'Its DOI.' }),
    pmid: t.string({ description: 'Its number in PubMed.' }),
    pmcid: t.string({ description: 'Its id in PubMed Central, with or without `PMC`.' }),
    arxiv: t.string({ description: 'Its arXiv id, with or without `arXiv:` and version.' }),
  }),
})

export const AuthorKey = builder.inputType('AuthorKey', {
  description: 'Names one author. Exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: idKey }),
    orcid: t.field({ type: 'ORCID', description: 'The ORCID iD.' }),
  }),
})

export const JournalKey = builder.inputType('JournalKey', {
  description: 'Names one journal. Exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: idKey }),
    issn: t.field({ type: 'ISSN', description: 'Any of its ISSNs.' }),
    title: t.string({
      description:
        'Its title, or any abbreviation or spelling met; case, marks, punctuation, an article in front and “and” do not count.',
    }),
  }),
})

const schemes = ['doi', 'pmid', 'pmcid', 'arxiv'] as const

/** The key of the article's row; null where there is no such article. */
export function articleKeySql(key: Input): SQL {
  if (key.at('id').present) return sql`${key.at('id').bind(keyOfType('Article'))}::bigint`
  const scheme = schemes.find((name) => key.at(name).present) ?? 'doi'
  const i = articleIdentifiers
  return sql`(select ${i.articleId} from ${i} where ${i.scheme} = ${sql.raw(`'${scheme}'`)} and ${i.value} = ${key.at(scheme).bind(identifier(scheme))})`
}

export function authorKeySql(key: Input): SQL {
  if (key.at('id').present) return sql`${key.at('id').bind(keyOfType('Author'))}::bigint`
  return sql`(select ${authors.id} from ${authors} where ${authors.orcid} = ${key.at('orcid').bind(identifier('orcid'))})`
}

export function journalKeySql(key: Input): SQL {
  if (key.at('id').present) return sql`${key.at('id').bind(keyOfType('Journal'))}::bigint`
  if (key.at('issn').present) {
    const i = journalIssns
    return sql`(select ${i.journalId} from ${i} where ${i.issn} = ${key.at('issn').bind(identifier('issn'))})`
  }
  const n = journalNames
  const title = key.at('title')
  const journalOf = (keyOf: (name: string) => string): SQL =>
    sql`(select ${n.journalId} from ${n} where ${n.nameKey} = ${title.bind((value) => keyOf(String(value)))})`
  return sql`coalesce(${journalOf(textKey)}, ${journalOf(journalKey)})`
}

type GivenKey = Readonly<Record<string, unknown>>

/** For each of a list of article keys, in order, the key of the article's row or null. At most 200. */
export function articleKeyRows(keys: Input) {
  const schemeOf = (key: GivenKey) => ['id', ...schemes].find((name) => key[name] !== undefined) ?? 'doi'
  const valueOf = (key: GivenKey): unknown => {
    const scheme = schemeOf(key)
    const convert = scheme === 'id' ? keyOfType('Article') : identifier(scheme as keyof typeof readers)
    return convert(key[scheme])
  }
  const i = articleIdentifiers
  const byIdentifier = sql`(select ${i.articleId} from ${i} where ${i.scheme} = g.scheme and ${i.value} = g.value)`
  return derivedRows(
    { articleId: 'article_id', place: 'place' },
    sql`select case g.scheme when 'id' then g.value::bigint else ${byIdentifier} end as article_id, g.place
        from unnest(${keys.bind(shortList(schemeOf))}::text[], ${keys.bind(shortList(valueOf))}::text[]) with ordinality g(scheme, value, place)`,
  )
}

/** For each of a list of global ids, in order, the type's name and the row's key. At most 200. */
export function globalIdRows(ids: Input) {
  return derivedRows(
    { type: 'type', key: 'key', place: 'place' },
    sql`select g.type, g.key, g.place from unnest(${ids.bind(shortList((id) => readGlobalId(id).type))}::text[], ${ids.bind(shortList((id) => readGlobalId(id).key))}::bigint[]) with ordinality g(type, key, place)`,
  )
}

/** Translates each entry of a list of at most 200. @throws RuleViolation that names the entry. */
function shortList(convert: (entry: never) => unknown): Convert {
  return (value) => {
    // Lists of ids and of keys, as GraphQL coerced them.
    const entries = value as readonly never[]
    if (entries.length > largestPageSize) {
      throw new RuleViolation(`${entries.length} entries are too many; it takes at most ${largestPageSize}.`)
    }
    return entries.map((entry, index) => {
      try {
        return convert(entry)
      } catch (error) {
        if (error instanceof RuleViolation)
          throw new RuleViolation(`entry ${index}: ${error.message}`, { cause: error })
        throw error
      }
    })
  }
}
