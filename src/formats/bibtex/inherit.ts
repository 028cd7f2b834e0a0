import { verbatimText } from './latex-text.ts'
import type { Statement } from './statements.ts'
import { inheritedFields, inheritedTitle } from './types.ts'

/** The keys of the entries that give an entry fields: `crossref`, and the list `xdata`. */
export function parentKeys(fields: ReadonlyMap<string, string>): { crossref: string[]; xdata: string[] } {
  const keys = (name: string): string[] =>
    verbatimText(fields.get(name) ?? '')
      .split(',')
      .flatMap((key) => key.trim().toLowerCase() || [])
  return { crossref: keys('crossref').slice(0, 1), xdata: keys('xdata').slice(0, 20) }
}

/**
 * An entry with the fields that it has from others of the text, where it has none of its own: all of `xdata`, and of
 * `crossref` those that are the child's as well (its title is the child's `booktitle`; its DOI and ISBN stay its own).
 * Parents of parents count too, three deep.
 *
 * @see biblatex manual 2.2.4, 3.13.6 and appendix B; btxdoc 4, "cross referencing"
 */
export function withInherited(entry: Statement, all: readonly Statement[], depth = 0): Statement {
  const { crossref, xdata } = parentKeys(entry.fields)
  if (depth > 2 || (crossref.length === 0 && xdata.length === 0)) return entry
  const find = (key: string): Statement | undefined => {
    const parent = all.find((one) => one !== entry && one.key?.toLowerCase() === key)
    return parent === undefined ? undefined : withInherited(parent, all, depth + 1)
  }
  const fields = new Map(entry.fields)
  const give = (name: string, value: string | undefined): void => {
    if (value !== undefined && !fields.has(name)) fields.set(name, value)
  }
  for (const key of xdata) {
    for (const [name, value] of find(key)?.fields ?? []) give(name, value)
  }
  for (const key of crossref) {
    const parent = find(key)
    const title = inheritedTitle(entry.type)
    if (title === 'title') give('author', parent?.fields.get('author'))
    // "journaltitle" would win over the child's own "journal".
    if (title !== 'journaltitle' || !fields.has('journal')) give(title, parent?.fields.get('title'))
    if (title === 'booktitle') give('booksubtitle', parent?.fields.get('subtitle'))
    for (const [from, to] of inheritedFields) {
      // A year of its own counts for more than the parent's day.
      if (from !== 'date' || !fields.has('year')) give(to, parent?.fields.get(from))
    }
  }
  return { ...entry, fields }
}
