import { columnName } from '../csv/csv-row.ts'

/**
 * Tags of Web of Science, with the names of their columns in its export for Excel. Those without a name stand only in
 * tagged files or in other databases of the platform (INSPEC, BIOSIS, Derwent, MEDLINE).
 *
 * @see Web of Science Core Collection Help, "Web of Science Core Collection Field Tags"
 */
const rows: readonly (readonly [tag: string, ...columns: string[]])[] = [
  ['PT', 'Publication Type'],
  ['AU', 'Authors'],
  ['AF', 'Author Full Names'],
  ['BA', 'Book Authors'],
  ['BF', 'Book Author Full Names'],
  ['CA', 'Group Authors'],
  ['GP', 'Book Group Authors'],
  ['BE', 'Book Editors'],
  ['TI', 'Article Title'],
  ['SO', 'Source Title'],
  ['SE', 'Book Series Title'],
  ['BS', 'Book Series Subtitle'],
  ['LA', 'Language'],
  ['DT', 'Document Type'],
  ['CT', 'Conference Title'],
  ['CY', 'Conference Date'],
  ['CL', 'Conference Location'],
  ['SP', 'Conference Sponsor'],
  ['HO', 'Conference Host'],
  ['DE', 'Author Keywords'],
  ['ID', 'Keywords Plus'],
  ['AB', 'Abstract'],
  ['C1', 'Addresses'],
  ['C3', 'Affiliations'],
  ['RP', 'Reprint Addresses'],
  ['EM', 'Email Addresses'],
  ['RI', 'Researcher Ids'],
  ['OI', 'ORCIDs'],
  ['FU', 'Funding Orgs'],
  ['FP', 'Funding Name Preferred'],
  ['FX', 'Funding Text'],
  ['CR', 'Cited References'],
  ['NR', 'Cited Reference Count'],
  ['TC', 'Times Cited, WoS Core'],
  ['Z9', 'Times Cited, All Databases'],
  ['U1', '180 Day Usage Count'],
  ['U2', 'Since 2013 Usage Count'],
  ['PU', 'Publisher'],
  ['PI', 'Publisher City'],
  ['PA', 'Publisher Address'],
  ['SN', 'ISSN'],
  ['EI', 'eISSN'],
  ['BN', 'ISBN'],
  ['J9', 'Journal Abbreviation'],
  ['JI', 'Journal ISO Abbreviation'],
  ['PD', 'Publication Date'],
  ['PY', 'Publication Year'],
  ['VL', 'Volume'],
  ['IS', 'Issue'],
  ['PN', 'Part Number'],
  ['SU', 'Supplement'],
  ['SI', 'Special Issue'],
  ['MA', 'Meeting Abstract'],
  ['BP', 'Start Page'],
  ['EP', 'End Page'],
  ['AR', 'Article Number'],
  ['DI', 'DOI'],
  ['DL', 'DOI Link'],
  ['D2', 'Book DOI'],
  ['EA', 'Early Access Date'],
  ['EY'],
  ['PG', 'Number of Pages'],
  ['P2'],
  ['WC', 'WoS Categories'],
  ['WE', 'Web of Science Index'],
  ['SC', 'Research Areas'],
  ['GA', 'IDS Number'],
  ['PM', 'Pubmed Id'],
  ['OA', 'Open Access Designations'],
  ['HC', 'Highly Cited Status'],
  ['HP', 'Hot Paper Status'],
  ['DA', 'Date of Export'],
  ['UT', 'UT (Unique WOS ID)'],
  ...'AE AN BR C2 CC CH CO DG DS ED FN FT GE JC MC MI MQ MT OR PC PL PS PV RC SF ST TA TM TN TY VR WP X1 X4 X5 Y1 Y4 Y5'
    .split(' ')
    .map((tag): [string] => [tag]),
  ...'Z1 Z2 Z3 Z4 Z8 ZA ZB ZR ZS ER EF'.split(' ').map((tag): [string] => [tag]),
]

export const wosTags: ReadonlySet<string> = new Set(rows.map(([tag]) => tag))

const byColumn: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([tag, ...columns]) => [tag, ...columns].map((name) => [columnName(name), tag] as const)),
)

/** The tag of a column, which is named by it or in words. */
export function tagOfColumn(column: string): string | undefined {
  return byColumn.get(column)
}

/** "AU Smith, A": a line that begins a field. Those that go on are indented, though not in every file. */
export function wosLine(line: string): { readonly tag: string; readonly value: string } | undefined {
  const tag = line.slice(0, 2)
  if (!wosTags.has(tag) || !/^(?:\s|$)/.test(line.slice(2))) return undefined
  return { tag, value: line.slice(3) }
}
