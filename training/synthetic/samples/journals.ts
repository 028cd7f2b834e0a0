import { sampleLines } from './sample-files.ts'

export interface JournalName {
  readonly title: string
  /** As its list has it: with full stops or without. */
  readonly abbreviation: string
  /** ISO 639-2, where the list says it. */
  readonly language?: string
}

const lists = ['general', 'lifescience', 'medicus', 'entrez'].map((name) => `journals/jabref-${name}.csv`)
const quotedPair = /^"?((?:[^"]|"")+?)"?[,;]\s*"?((?:[^"]|"")+?)"?(?:[,;]|$)/

/** Journals of the lists that are free of rights: tens of thousands, most of them English. */
export function readJournals(): JournalName[] {
  const known = new Map<string, JournalName>()
  for (const path of lists) {
    for (const line of sampleLines(path)) {
      const [, title = '', abbreviation = ''] = quotedPair.exec(line) ?? []
      add(known, { title: title.replaceAll('""', '"'), abbreviation: abbreviation.replaceAll('""', '"') })
    }
  }
  for (const line of sampleLines('journals/nlm-2013.tsv.gz').slice(1)) {
    const [title = '', abbreviation = '', , , , language = ''] = line.split('\t')
    add(known, { title: title.replace(/\.$/, '').replace(/\s+[:=].*$/, ''), abbreviation, language })
  }
  return [...known.values()]
}

function add(known: Map<string, JournalName>, journal: JournalName): void {
  const { title, abbreviation } = journal
  const odd = /["()[\]\\{}|=]/
  if (
    title.length < 3 ||
    title.length > 90 ||
    abbreviation === '' ||
    odd.test(title) ||
    odd.test(abbreviation)
  )
    return
  if (!known.has(title) || journal.language !== undefined) known.set(title, journal)
}
