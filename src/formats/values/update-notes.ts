import { parsePartialDate } from '../../domain/partial-date.ts'
import type { Identifier, RecordUpdate, UpdateKind, UpdateRole } from '../../domain/record.ts'
import { parseIdentifier } from './identifier-values.ts'
import { present } from '../../domain/present.ts'
import { withTitleStatus } from './title-status.ts'

/**
 * How notes say what has happened to a work, the words that are written first: those of PubMed, which reference managers
 * take over.
 *
 * @see MEDLINE/PubMed data element descriptions, "Comments/Corrections"
 */
const heads: readonly (readonly [words: string, kind: UpdateKind, role: UpdateRole])[] = [
  ['Retraction in', 'RETRACTION', 'UPDATED'],
  ['Retraction of', 'RETRACTION', 'NOTICE'],
  ['Retracted in', 'RETRACTION', 'UPDATED'],
  ['Retracted by', 'RETRACTION', 'UPDATED'],
  ['Partial retraction in', 'CORRECTION', 'UPDATED'],
  ['Partial retraction of', 'CORRECTION', 'NOTICE'],
  ['Erratum in', 'CORRECTION', 'UPDATED'],
  ['Erratum for', 'CORRECTION', 'NOTICE'],
  ['Correction in', 'CORRECTION', 'UPDATED'],
  ['Correction to', 'CORRECTION', 'NOTICE'],
  ['Corrigendum in', 'CORRECTION', 'UPDATED'],
  ['Corrected and republished in', 'CORRECTION', 'UPDATED'],
  ['Corrected and republished from', 'CORRECTION', 'NOTICE'],
  ['Expression of concern in', 'CONCERN', 'UPDATED'],
  ['Expression of concern for', 'CONCERN', 'NOTICE'],
  ['Withdrawal in', 'WITHDRAWAL', 'UPDATED'],
  ['Withdrawal of', 'WITHDRAWAL', 'NOTICE'],
  ['Update in', 'NEW_VERSION', 'UPDATED'],
  ['Update of', 'NEW_VERSION', 'NOTICE'],
  ['Comment in', 'COMMENT', 'UPDATED'],
  ['Comment on', 'COMMENT', 'NOTICE'],
]

/** What is said of a work without saying where. */
const states: readonly (readonly [words: string, kind: UpdateKind])[] = [
  ['Retracted', 'RETRACTION'],
  ['Retracted article', 'RETRACTION'],
  ['Retracted publication', 'RETRACTION'],
  ['Withdrawn', 'WITHDRAWAL'],
  ['Corrected', 'CORRECTION'],
  ['Expression of concern', 'CONCERN'],
]

const head = new RegExp(String.raw`\b(${heads.map(([words]) => words).join('|')})\s*:\s*`, 'gi')
const longest = 20_000

/** Labels as the notes of PubMed have them. */
const labels: Readonly<Partial<Record<Identifier['scheme'], string>>> = {
  doi: 'doi:',
  pmid: 'PMID: ',
  pmcid: 'PMCID: ',
  arxiv: 'arXiv:',
}
const identifierIn = /\b(doi|pmid|pmcid|arxiv)\s*:\s*(\S{1,2000})/gi

/**
 * One update as a line for people; `undefined` where there is nothing to say.
 *
 * @example updateNote(retraction) // 'Retraction in: J Neurosci. 2010;30(9):3419. doi:10.1523/x (2010-03-03)'
 */
export function updateNote({ kind, role, identifier, text, date }: RecordUpdate): string | undefined {
  const words = heads.find(([, known, side]) => known === kind && side === role)?.[0]
  const label = identifier === undefined ? undefined : labels[identifier.scheme]
  const id =
    identifier === undefined || label === undefined || text?.includes(identifier.value) === true
      ? undefined
      : label + identifier.value
  const when = date === undefined ? undefined : `(${date})`
  const what = [text, id].flatMap((part) => part ?? []).join(' ')
  if (words !== undefined && what !== '') return [`${words}: ${what}`, when].filter(Boolean).join(' ')
  const state = role === 'UPDATED' ? states.find(([, known]) => known === kind)?.[0] : undefined
  return state === undefined ? undefined : [state, when].filter(Boolean).join(' ')
}

/**
 * The updates that a note tells of, in PubMed's words; a note may tell of several, one after the other.
 *
 * @example updatesInNote('Retraction in: Cancer Lett. 2022;529:19. PMID: 34979165')
 *   // [{ kind: 'RETRACTION', role: 'UPDATED', identifier: { scheme: 'pmid', value: '34979165' }, text: 'Cancer Lett. …', … }]
 */
export function updatesInNote(note: string): RecordUpdate[] {
  const text = note.slice(0, longest)
  const state = /^([A-Za-z ]{5,30}?)\.?(?:\s*\((\d{4}(?:-\d\d){0,2})\))?\.?$/.exec(text.trim())
  const known = states.find(([words]) => words.toLowerCase() === state?.[1]?.toLowerCase())
  if (known !== undefined) return [plainUpdate(known[1], state?.[2])]
  const found = Array.from(text.matchAll(head))
  return found.flatMap((match, index) => {
    const words = (match[1] ?? '').toLowerCase()
    const row = heads.find(([one]) => one.toLowerCase() === words)
    const rest = text.slice(match.index + match[0].length, found[index + 1]?.index)
    return row === undefined ? [] : [told(row[1], row[2], rest.replace(/[;\s]+$/, '').trim())]
  })
}

function told(kind: UpdateKind, role: UpdateRole, rest: string): RecordUpdate {
  const dated = /^(.*?)\s*\((\d{4}(?:-\d\d){0,2})\)\.?$/s.exec(rest)
  const printed = (dated?.[1] ?? rest).trim()
  const ids = Array.from(printed.matchAll(identifierIn), (match): Identifier | undefined => {
    const scheme = (match[1] ?? '').toLowerCase() as Identifier['scheme']
    const value = parseIdentifier(scheme, (match[2] ?? '').replace(/[.,;)\]]{1,9}$/, ''))
    return value === undefined ? undefined : { scheme, value }
  }).find((one) => one !== undefined)
  const bare = printed.replace(identifierIn, '').replace(/[\s.,;]+/g, '')
  return {
    kind,
    role,
    ...present({
      identifier: ids,
      text: bare === '' ? undefined : printed,
      date: parsePartialDate(dated?.[2] ?? ''),
    }),
    assertedBy: 'OTHER',
  }
}

function plainUpdate(kind: UpdateKind, date?: string): RecordUpdate {
  return { kind, role: 'UPDATED', ...present({ date: parsePartialDate(date ?? '') }), assertedBy: 'OTHER' }
}

/**
 * The updates that the title, the notes and other fields of a record tell of, each once. That a work is retracted says
 * nothing more where another tells in which notice.
 *
 * @returns `undefined` where there are none, as records have it.
 */
export function updatesOf(
  title: string | undefined,
  notes: readonly (string | undefined)[],
  others: readonly RecordUpdate[] = [],
): readonly RecordUpdate[] | undefined {
  const noted = notes.flatMap((note) => (note === undefined ? [] : updatesInNote(note)))
  // Two that say the same have the same JSON: their properties are always in one order.
  const all = [...new Map([...others, ...noted].map((one) => [JSON.stringify(one), one])).values()]
  const isNamed = ({ kind, role }: RecordUpdate): boolean =>
    all.some((one) => one.kind === kind && one.role === role && (one.identifier ?? one.text) !== undefined)
  const told = all.filter((one) => (one.identifier ?? one.text) !== undefined || !isNamed(one))
  return withTitleStatus(told, title, 'OTHER')
}
