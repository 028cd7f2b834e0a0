import { columnName } from '../csv/csv-row.ts'
import { plainText } from '../values/plain-text.ts'

/**
 * The columns of a Scopus export that a record takes, by the names that they have had: since 2023, before, and in the Chinese
 * interface, which translates some of them.
 *
 * @see Scopus: Support Center, "How do I export documents from Scopus?"
 */
const rows = [
  ['authors', 'Authors', '作者'],
  ['fullNames', 'Author full names', '作者全名'],
  ['title', 'Title', 'Titles', 'Document title', '文献标题', '标题'],
  ['year', 'Year', '年份'],
  ['source', 'Source title', '来源出版物名称'],
  ['abbreviation', 'Abbreviated Source Title', '来源出版物名称缩写', '缩写来源出版物名称'],
  ['volume', 'Volume', '卷'],
  ['issue', 'Issue', '期'],
  ['articleNumber', 'Art. No.', 'Article number', '论文编号', '文章编号'],
  ['firstPage', 'Page start', '起始页码', '起始页'],
  ['lastPage', 'Page end', '结束页码', '结束页'],
  ['doi', 'DOI', '数字对象唯一标识符'],
  ['link', 'Link', '链接'],
  ['affiliations', 'Affiliations', '归属机构'],
  ['authorsWithAffiliations', 'Authors with affiliations', '带归属机构的作者'],
  ['abstract', 'Abstract', '摘要'],
  ['authorKeywords', 'Author Keywords', '作者关键字', '作者关键词'],
  ['indexKeywords', 'Index Keywords', '索引关键字', '索引关键词'],
  ['references', 'References', '参考文献'],
  ['correspondence', 'Correspondence Address', '通讯地址'],
  ['editors', 'Editors', '编者'],
  ['publisher', 'Publisher', '出版商'],
  ['conference', 'Conference name', '会议名称'],
  ['issn', 'ISSN'],
  ['isbn', 'ISBN'],
  ['pmid', 'PubMed ID'],
  ['language', 'Language of Original Document', '原始文献语言', '文献原始语言'],
  ['type', 'Document Type', '文献类型'],
  ['access', 'Open Access', 'Access Type', '开放获取'],
  ['eid', 'EID'],
] as const

export type ScopusColumn = (typeof rows)[number][0]

const byName: ReadonlyMap<string, ScopusColumn> = new Map(
  rows.flatMap(([column, ...names]) => names.map((name) => [columnName(name), column] as const)),
)

/** Columns that only Scopus has, with those of other lists of works left out ("Title", "DOI", "Abstract"). */
const telling: ReadonlySet<string> = new Set(
  (
    'Author full names|Author(s) ID|Authors ID|作者 ID|Source title|来源出版物名称|Art. No.|论文编号|Page start|起始页码|' +
    'Page count|页码计数|Cited by|施引文献|Authors with affiliations|带归属机构的作者|Author Keywords|作者关键字|' +
    'Index Keywords|索引关键字|Abbreviated Source Title|Language of Original Document|Correspondence Address|' +
    'Publication Stage|出版阶段|EID'
  )
    .split('|')
    .map(columnName),
)

/** How sure it is that a table with these columns comes from Scopus: 0 to 1. */
export function scopusLikeness(columns: readonly string[]): number {
  const found = new Set(columns.flatMap((name) => byName.get(name) ?? []))
  if (!found.has('title') && !found.has('doi')) return 0
  const count = columns.filter((name) => telling.has(name)).length
  if (count >= 2) return 0.95
  return count === 1 && found.has('source') && found.has('year') ? 0.7 : 0
}

/** What Scopus writes where it has nothing. */
const nothing =
  /^\[(?:No (?:author name|author id|abstract|title|source)s? (?:is )?(?:available|found)|Anonymous)\]$/i

/** The plain texts of a row by the columns that a record takes. */
export function scopusFields(row: ReadonlyMap<string, string>): ReadonlyMap<ScopusColumn, string> {
  const fields = new Map<ScopusColumn, string>()
  for (const [name, cell] of row) {
    const column = byName.get(name)
    if (column === undefined || fields.has(column)) continue
    const text = plainText(cell)
    if (text !== undefined && !nothing.test(text)) fields.set(column, text)
  }
  return fields
}
