import type { Problem } from '../../domain/errors.ts'
import { parseIssn } from '../../domain/issn.ts'
import { present } from '../../domain/present.ts'
import { textKey } from '../../domain/text-key.ts'
import { plainText } from '../values/plain-text.ts'

/** A journal with all the names it is known by. */
export interface JournalEntry {
  readonly title: string
  readonly abbreviation?: string
  /** In canonical spelling, the print one first. */
  readonly issns: readonly string[]
  readonly publisher?: string
  /** Other titles and spellings, without the title and the abbreviation. */
  readonly otherNames: readonly string[]
}

/** What a list says of one journal, as it stands there. */
export interface ListedJournal {
  readonly title: string | undefined
  readonly abbreviation?: string | undefined
  readonly issns?: readonly string[]
  readonly publisher?: string | undefined
  readonly otherNames?: readonly (string | undefined)[]
}

/**
 * The journal that a list means; undefined where it names none. JabRef's lists write "&" as BibTeX does, NLM's titles end
 * in a full stop. Names with the same letters as the title are none of their own.
 */
export function journalEntry(listed: ListedJournal, problems: Problem[]): JournalEntry | undefined {
  const title = nameIn(listed.title)?.replace(/(?<=\p{Ll})\.$/u, '')
  const abbreviation = nameIn(listed.abbreviation)
  if (title === undefined || textKey(title) === '') return undefined
  const taken = new Set([textKey(title)])
  const isNew = (name: string): boolean => {
    const key = textKey(name)
    if (key === '' || taken.has(key)) return false
    taken.add(key)
    return true
  }
  const short = abbreviation !== undefined && isNew(abbreviation) ? abbreviation : undefined
  const issns = (listed.issns ?? []).flatMap((text) => {
    if (text.trim() === '') return []
    const issn = parseIssn(text)
    if (issn === undefined) {
      problems.push({ severity: 'warning', where: 'journal', message: `"${text.slice(0, 40)}" is no ISSN.` })
    }
    return issn ?? []
  })
  return {
    title,
    ...present({ abbreviation: short }),
    issns: [...new Set(issns)],
    ...present({ publisher: nameIn(listed.publisher) }),
    otherNames: (listed.otherNames ?? []).flatMap((name) => nameIn(name) ?? []).filter(isNew),
  }
}

function nameIn(text: string | undefined): string | undefined {
  return plainText((text ?? '').replaceAll('\0', '').replaceAll('\\&', '&').toWellFormed())
}
