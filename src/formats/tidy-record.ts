import { withoutAddresses } from '../domain/affiliation-addresses.ts'
import { isNobodysName } from '../domain/nobody.ts'
import type {
  ArticleRecord,
  JournalMention,
  PersonName,
  RecordReference,
  ReferenceParts,
} from '../domain/record.ts'
import { withoutNobody } from './values/author-list.ts'
import { readVolume } from './values/written-volume.ts'
import { isInPeriodical } from '../domain/work-types.ts'
import { present } from '../domain/present.ts'
import { journalTitle, writtenTitle } from './values/written-title.ts'

/**
 * A record as its reader found it, with its titles and those of the works that it cites as titles are written: without the
 * full stop of a sentence, quotation marks, or a journal's medium; with an issue that stands behind the volume; without names that are nobody's ("Anonymous"), and with e-mail addresses apart from the affiliations. Every
 * reader gives its records through this, so that one work is the same whatever it was read from; only our own lines come as
 * they are.
 */
export function tidyRecord(record: ArticleRecord): ArticleRecord {
  const { title, containerTitle, journal, references, editors, translators, volume, issue, ...others } =
    record
  return {
    ...others,
    ...present(isInPeriodical(record.type) ? readVolume(volume, issue) : { volume, issue }),
    authors: withoutAddresses(withoutNobody(record.authors)),
    ...somebody({ editors, translators }),
    ...(title === undefined ? {} : { title: writtenTitle(title) }),
    ...(containerTitle === undefined ? {} : { containerTitle: bookTitle(containerTitle) }),
    ...(journal === undefined ? {} : { journal: tidyJournal(journal) }),
    references: references.map(tidyReference),
  }
}

function tidyJournal(journal: JournalMention): JournalMention {
  const { title, abbreviation, publisher } = journal
  return {
    ...journal,
    ...(title === undefined ? {} : { title: journalTitle(title, publisher) }),
    ...(abbreviation === undefined ? {} : { abbreviation: journalTitle(abbreviation, publisher) }),
  }
}

function tidyReference(reference: RecordReference): RecordReference {
  const { parts } = reference
  return parts === undefined ? reference : { ...reference, parts: tidyParts(parts) }
}

function tidyParts(parts: ReferenceParts): ReferenceParts {
  const { title, containerTitle, editors, ...others } = parts
  return {
    ...others,
    authors: named(parts.authors),
    ...somebody({ editors }),
    ...(title === undefined ? {} : { title: writtenTitle(title) }),
    ...(containerTitle === undefined ? {} : { containerTitle: journalTitle(containerTitle) }),
  }
}

/** Lists of names without nobody's; those that are empty then are not there. */
function somebody(
  lists: Readonly<Record<string, readonly PersonName[] | undefined>>,
): Partial<Pick<ArticleRecord, 'editors' | 'translators'>> {
  const entries = Object.entries(lists).flatMap(([list, names]) => {
    const found = named(names ?? [])
    return found.length === 0 ? [] : [[list, found] as const]
  })
  return Object.fromEntries(entries)
}

function named(names: readonly PersonName[]): readonly PersonName[] {
  return names.some(isNobodysName) ? names.filter((name) => !isNobodysName(name)) : names
}

/** Of proceedings with abbreviated words ("Proc. Int. Conf. Robot.") the last stop is one of these. */
function bookTitle(title: string): string {
  return /\.\s/.test(title) ? journalTitle(title) : writtenTitle(journalTitle(title))
}
