import type { ArticleRecord, JournalMention, RecordReference, ReferenceParts } from '../domain/record.ts'
import { journalTitle, writtenTitle } from './values/written-title.ts'

/**
 * A record as its reader found it, with its titles and those of the works that it cites as titles are written: without the
 * full stop of a sentence, quotation marks, or a journal's medium. Every reader gives its records through this, so that one
 * work has one title whatever it was read from; only our own lines come as they are.
 */
export function tidyRecord(record: ArticleRecord): ArticleRecord {
  const { title, containerTitle, journal, references } = record
  return {
    ...record,
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
  const { title, containerTitle } = parts
  return {
    ...parts,
    ...(title === undefined ? {} : { title: writtenTitle(title) }),
    ...(containerTitle === undefined ? {} : { containerTitle: journalTitle(containerTitle) }),
  }
}

/** Of proceedings with abbreviated words ("Proc. Int. Conf. Robot.") the last stop is one of these. */
function bookTitle(title: string): string {
  return /\.\s/.test(title) ? journalTitle(title) : writtenTitle(journalTitle(title))
}
