import { identifierSchemes } from '../../../src/domain/record.ts'
import type { GraphRows } from '../graph.ts'
import { type Article, type Data, getRow } from './data.ts'
import { compareTexts } from './pages.ts'

type Row = GraphRows['updates'][number]

interface Found {
  readonly row: Row
  readonly other: Article | null
  readonly identifier: { readonly scheme: string; readonly value: string } | null
  readonly text: string | null
}

/** The updates in which an article is what `own` says, newest first, each notice once. */
export function updatesOf(data: Data, article: Article, own: Row['role']) {
  const best = new Map<string, Found>()
  for (const found of [...said(data, article, own), ...saidByOthers(data, article, own)]) {
    const key = `${found.row.kind} ${identityOf(found)}`
    const before = best.get(key)
    if (before === undefined || compareAges(found.row, before.row) < 0) best.set(key, found)
  }
  const all = [...best.values()]
  const named = new Set(all.filter((one) => identityOf(one) !== '').map(({ row }) => row.kind))
  return all
    .filter((one) => identityOf(one) !== '' || !named.has(one.row.kind))
    .sort((a, b) => compareAges(a.row, b.row))
    .map(({ row, other, identifier, text }) => ({
      ...row,
      identifier,
      text,
      notice: own === 'UPDATED' ? other : article,
      article: own === 'UPDATED' ? article : other,
    }))
}

function said(data: Data, article: Article, own: Row['role']): Found[] {
  return data.rows.updates
    .filter(({ articleId, role }) => articleId === article.id && role === own)
    .map((row) => {
      const holder = data.rows.identifiers.find(
        ({ scheme, value }) => scheme !== 'isbn' && scheme === row.scheme && value === row.value,
      )
      const { scheme, value, text } = row
      return {
        row,
        other: holder === undefined ? null : getRow(data.articles, holder.articleId),
        identifier: scheme === null || value === null ? null : { scheme, value },
        text,
      }
    })
}

function saidByOthers(data: Data, article: Article, own: Row['role']): Found[] {
  const isOwn = (row: Row): boolean =>
    row.role !== own &&
    row.scheme !== 'isbn' &&
    data.identifiersOf(article.id).some(({ scheme, value }) => scheme === row.scheme && value === row.value)
  return data.rows.updates.filter(isOwn).map((row) => {
    const [first] = [...data.identifiersOf(row.articleId)].sort(
      (a, b) => placeOf(a.scheme) - placeOf(b.scheme) || compareTexts(a.value, b.value),
    )
    return { row, other: getRow(data.articles, row.articleId), identifier: first ?? null, text: null }
  })
}

function placeOf(scheme: string): number {
  return identifierSchemes.findIndex((known) => known === scheme)
}

function identityOf({ other, identifier, text }: Found): string {
  if (other !== null) return `article ${other.id}`
  if (identifier !== null) return `${identifier.scheme} ${identifier.value}`
  return text === null ? '' : `text ${text}`
}

/** Newest first, those without a date last; then the older row. */
function compareAges(a: Row, b: Row): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1
    if (b.date === null) return -1
    return compareTexts(b.date, a.date)
  }
  return a.id - b.id
}
