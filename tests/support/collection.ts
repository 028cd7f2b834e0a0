import type { ArticleRecord, PersonName, RecordAuthor, RecordReference } from '../../src/domain/record.ts'
import { Random } from './random.ts'
import { emptyRecord } from './records.ts'

interface Work {
  readonly doi: string | undefined
  readonly title: string
  readonly year: number
  readonly journal: string
  readonly volume: string
  readonly firstPage: string
  readonly people: readonly Person[]
}

interface Person {
  readonly forms: readonly PersonName[]
  readonly orcid: string | undefined
}

const families = [
  'Zarate',
  'Manji',
  'Krystal',
  'van Berckel',
  "D'Souza",
  'Øye',
  'García Márquez',
  'Smith',
  'Li',
]
const givens = ['Carlos A.', 'Husseini K.', 'John H.', 'Maria']
const orcids = ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X', '0000-0003-1419-2405']
const journals = [
  'Current Psychiatry Reports',
  'Biological Psychiatry',
  'Nature',
  'The Lancet',
  'Brain Research',
]
const words = [
  'ketamine',
  'glutamate',
  'receptor',
  'mood',
  'memory',
  'cortex',
  'trial',
  'placebo',
  'stress',
  'plasticity',
]

/**
 * Records that a seed determines, of works that cite each other, some of which are not among them: shared authors under
 * several forms of their names, ORCID iDs, works known from references before their record comes, second versions (which say
 * more, but nothing else: what is linked to a work that is said to stand elsewhere depends on what came first).
 */
export function collection(seed: number, count: number): ArticleRecord[] {
  const random = new Random(seed)
  const people = Array.from({ length: 30 }, (_, index) => makePerson(index))
  const works = Array.from({ length: Math.ceil(count * 1.3) }, (_, index) => makeWork(random, people, index))
  const records = random.some(works, count).map((work) => recordOf(random, work, works))
  const again = random
    .some(records, Math.floor(count / 20))
    .map((record) => ({ ...record, abstract: 'Said later.' }))
  return [...records, ...again]
}

/** Records as lines of our own format. */
export function linesOf(records: readonly ArticleRecord[]): string[] {
  return records.map((record) => `${JSON.stringify({ refgraphRecord: 1, ...record })}\n`)
}

/** No two have the same family name and initial: those it depends on the order of the records whom they are taken for. */
function makePerson(index: number): Person {
  const family = families[index % families.length] ?? ''
  const given = givens[Math.floor(index / families.length)] ?? ''
  const initials = given.replace(/[^A-Z]/g, '')
  const short = { family, initials }
  const full = { family, given, initials }
  return { forms: [short, full, { family, initials: initials.charAt(0) }], orcid: orcids[index] }
}

function makeWork(random: Random, people: readonly Person[], index: number): Work {
  return {
    doi: random.chance(0.8) ? `10.1000/work-${index}` : undefined,
    title: `${random.some(words, 5).join(' ')} in study number ${index}`,
    year: random.int(1990, 2020),
    journal: random.pick(journals),
    volume: String(random.int(1, 40)),
    firstPage: String(index * 7 + 1),
    people: random.some(people, random.int(1, 6)),
  }
}

function recordOf(random: Random, work: Work, works: readonly Work[]): ArticleRecord {
  const cited = random.some(
    works.filter((other) => other !== work),
    random.int(0, 15),
  )
  return {
    ...emptyRecord,
    identifiers: work.doi === undefined ? [] : [{ scheme: 'doi', value: work.doi }],
    title: work.title,
    published: String(work.year),
    volume: work.volume,
    firstPage: work.firstPage,
    journal: { title: work.journal, issns: [] },
    authors: work.people.map((person) => authorOf(random, person)),
    references: cited.map((other, index) => referenceTo(random, other, index + 1)),
  }
}

function authorOf(random: Random, { forms, orcid }: Person): RecordAuthor {
  const name = random.pick(forms)
  return {
    name,
    printed: `${name.family ?? ''} ${name.initials ?? ''}`,
    ...(orcid !== undefined && random.chance(0.5) ? { orcid } : {}),
    corresponding: false,
    affiliations: [],
  }
}

function referenceTo(random: Random, work: Work, ordinal: number): RecordReference {
  const text = `${work.people[0]?.forms[0]?.family ?? ''} et al. ${work.title}. ${work.journal} ${work.year}`
  if (random.chance(0.05)) return { ordinal, text: `${text} (see note)`, links: [] }
  const withDoi = work.doi !== undefined && random.chance(0.6)
  return {
    ordinal,
    text: `${ordinal} ${text}`,
    parts: {
      authors: work.people.map(({ forms }) => forms[0] ?? {}),
      authorsTruncated: false,
      title: work.title,
      containerTitle: work.journal,
      year: work.year,
      volume: work.volume,
      firstPage: work.firstPage,
      identifiers: withDoi && work.doi !== undefined ? [{ scheme: 'doi', value: work.doi }] : [],
    },
    links: [],
  }
}
