import { readTaggedFields, type TaggedFields } from '../tagged/tagged-fields.ts'

/**
 * What Ovid calls its fields, in words and by two letters. The letters differ from one database to another.
 *
 * @see Ovid Database Guides, "Fields" of each database
 */
const rows = [
  ['title', 'TI', 'Title'],
  ['chapter', 'Chapter Title'],
  ['fullNames', 'FA', 'FAU', 'Authors Full Name', 'Author Full Name', 'Full Author Name'],
  ['authors', 'AU', 'Author', 'Authors', 'Author/Editor'],
  ['editors', 'ED', 'Editor', 'Editors', 'Book Editor'],
  ['institutions', 'IN', 'Institution', 'Institutions', 'Author Affiliation', 'Affiliation'],
  ['corresponding', 'CQ', 'Correspondence Address', 'Correspondence'],
  ['database', 'DB', 'Database'],
  ['version', 'VN'],
  ['number', 'UI', 'Unique Identifier'],
  ['accession', 'AN', 'Accession Number'],
  ['pmid', 'PM', 'PMID', 'PubMed ID', 'Medline PMID', 'PubMed Identifier'],
  ['source', 'SO', 'Source'],
  ['journal', 'JT', 'JN', 'Journal Name', 'Journal', 'NLM Journal Name'],
  ['abbreviation', 'TA', 'ISO Journal Abbreviation', 'Journal Abbreviation'],
  ['book', 'BT', 'Book Title'],
  ['volume', 'VI', 'Volume'],
  ['issue', 'IP', 'Issue', 'Issue/Part'],
  ['pages', 'PG', 'Page', 'Pages', 'Pagination'],
  ['year', 'YR', 'Year of Publication', 'Publication Year'],
  ['date', 'DP', 'Date of Publication', 'Publication Date'],
  ['abstract', 'AB', 'Abstract'],
  ['keywords', 'KW', 'ID', 'OT', 'Author Keywords', 'Keyword Heading', 'Keywords', 'Key Concepts'],
  ['headings', 'MH', 'MeSH Subject Headings', 'Subject Headings', 'Subject Heading', 'Emtree Heading'],
  ['language', 'LG', 'LA', 'Language'],
  ['type', 'PT', 'DT', 'Publication Type', 'Document Type'],
  ['issn', 'IS', 'IT', 'ES', 'EI', 'ISSN', 'ISSN Print', 'ISSN Electronic', 'Electronic ISSN'],
  ['isbn', 'IB', 'ISBN'],
  ['doi', 'DO', 'DI', 'Digital Object Identifier', 'DOI Number', 'DOI'],
  ['publisher', 'PB', 'PU', 'Publisher', 'Publishing'],
  ['references', 'RF', 'References', 'Cited References'],
] as const

/** A field that a record takes. */
export type OvidField = (typeof rows)[number][0]

const byName: ReadonlyMap<string, OvidField> = new Map(
  rows.flatMap(([field, ...names]) => names.map((name) => [name.toLowerCase(), field] as const)),
)

/** "TI  - A title": also with a blank before it, as PsycINFO has been printed. */
const tagged = /^ ?([A-Z][A-Z\d]) {1,3}-(?: (.*))?$/
/** "Accession Number": a name in words stands alone on its line, not indented as its values are. */
const named = /^[A-Z][A-Za-z/&() -]{1,60}$/

/** The number before each record: "<8>", "<1. >". */
export function isOvidNumber(line: string): boolean {
  return /^\s*<\s*\d{1,7}\s*\.?\s*>\s*$/.test(line)
}

/** The field that a line begins, by the name that is the same in all databases; its own name where a record takes none. */
export function ovidLine(line: string): { readonly tag: string; readonly value: string } | undefined {
  const [, letters, value = ''] = tagged.exec(line) ?? []
  if (letters !== undefined) return { tag: byName.get(letters.toLowerCase()) ?? letters, value }
  const name = line.trimEnd()
  const field = byName.get(name.toLowerCase())
  if (!/^\s/.test(line) && field !== undefined && name.length > 2) return { tag: field, value: '' }
  return named.test(name) && name.length > 2 ? { tag: name, value: '' } : undefined
}

/** Is this line the name of a field, in words or by letters, that a record takes? */
export function isOvidField(line: string): boolean {
  const tag = ovidLine(line)?.tag
  return tag !== undefined && rows.some(([field]) => field === tag)
}

/** The fields of one record. */
export interface OvidFields {
  all(field: OvidField): string[]
  first(field: OvidField): string | undefined
  lines(field: OvidField): string[]
}

/** Takes one record apart, of whichever form it is. */
export function readOvidFields(text: string): OvidFields {
  const bare = text
    .split(/(?<=\n|\r(?!\n))/)
    .filter((line) => !isOvidNumber(line))
    .join('')
  const fields: TaggedFields = readTaggedFields(bare, ovidLine)
  return {
    all: (field) => fields.all(field),
    first: (field) => fields.first(field),
    lines: (field) => fields.lines(field),
  }
}
