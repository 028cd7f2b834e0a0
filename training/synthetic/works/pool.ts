import type { CslItem, CslName } from '../csl/csl-item.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import { readJatsGold } from '../samples/jats-gold.ts'
import { readJournals, type JournalName } from '../samples/journals.ts'
import { dotted, readRecordSamples } from '../samples/records.ts'
import type { SampleWork } from '../samples/sample-work.ts'
import { worksOfLines } from '../samples/line-works.ts'
import { readSegmentedSamples } from '../samples/segmented.ts'
import { sideOf, type Side } from '../side.ts'
import { languageOf } from '../samples/language.ts'

/** A title with the work that it is of. */
export interface PooledWork {
  /** `source/document`: the works that one article cites stand together. */
  readonly group: string
  readonly language: string
  readonly item: CslItem
}

/** All that made-up works are put together from. */
export interface Pool {
  readonly side: Side
  /** By class ("article", "book", "chapter", "thesis") and language. */
  readonly works: ReadonlyMap<string, readonly PooledWork[]>
  readonly people: readonly CslName[]
  readonly families: readonly string[]
  readonly givenNames: readonly string[]
  readonly journals: readonly JournalName[]
  /** Titles of books that chapters are in, by language. */
  readonly books: ReadonlyMap<string, readonly string[]>
  readonly publishers: readonly (readonly [publisher: string, place: string])[]
  readonly series: readonly string[]
}

const classes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'paper-conference': 'article',
  article: 'article',
  chapter: 'chapter',
  book: 'book',
  report: 'book',
  thesis: 'book',
}

/** The key of a pool's works of a class in a language. */
export function poolKey(type: string, language: string): string {
  return `${classes[type] ?? 'article'} ${language}`
}

/** Which samples works are made from. */
export interface PoolOptions {
  readonly side: Side
  /** The sets of samples: all where absent. */
  readonly sources?: ReadonlySet<string>
  /** May works that this article or file of a set names be used? All where absent. People's names are used in any case. */
  readonly keeps?: (source: string, document: string) => boolean
  /** Lines whose works are used in place of those of the files of labelled lines, which then give people alone. */
  readonly lines?: readonly LabelledLine[]
}

/** Reads the samples that are there. */
export function readPool({ side, sources, keeps, lines }: PoolOptions): Pool {
  const works = new Map<string, PooledWork[]>()
  const books = new Map<string, Set<string>>()
  const people = new Map<string, CslName>()
  const publishers = new Map<string, readonly [string, string]>()
  const series = new Set<string>()
  const seen = new Set<string>()
  for (const sample of allSamples(lines)) {
    if (sources !== undefined && !sources.has(sample.source)) continue
    const { item } = sample
    for (const name of item.author ?? []) people.set(`${name.family} ${name.given}`, name)
    if (sample.isForPeople === true || keeps?.(sample.source, sample.document) === false) continue
    const group = `${sample.source}/${sample.document}`
    const key = titleKey(item.title)
    if (seen.has(key)) continue
    seen.add(key)
    if (sideOf(group) !== side) continue
    const isCut = (text: string): boolean => sample.source === 'linkedbooks' && isRough(text)
    const named = item['container-title']
    const container = named !== undefined && isCut(named) ? undefined : named
    const language = languageOf(item.title)
    if (item.type === 'chapter' && container !== undefined && isClean(container)) {
      books.set(language, (books.get(language) ?? new Set()).add(container))
    }
    const { publisher, 'publisher-place': place } = item
    if (publisher !== undefined && place !== undefined && isName(publisher) && isName(place)) {
      publishers.set(publisher, [publisher, place])
    }
    const collection = item['collection-title']
    if (
      collection !== undefined &&
      isName(collection) &&
      /^\p{Lu}.*\p{L}{5}/u.test(collection) &&
      !/^s(?:er|\b)/i.test(collection)
    )
      series.add(collection)
    if (!isClean(item.title) || isCut(item.title)) continue
    const { 'container-title': _, ...rest } = item
    const work = {
      group,
      language,
      item: {
        ...rest,
        title: item.title.replace(/(?<!\.\.)\.$/, ''),
        ...(container === undefined ? {} : { 'container-title': container }),
      },
    }
    const slot = poolKey(item.type, language)
    const others = works.get(slot)
    if (others === undefined) works.set(slot, [work])
    else others.push(work)
  }
  const persons = [...people.values()].flatMap(tidyName)
  return {
    side,
    works,
    people: persons,
    families: [...new Set(persons.flatMap(({ family }) => (family === undefined ? [] : [family])))],
    givenNames: [
      ...new Set(persons.flatMap(({ given }) => (/\p{Ll}{2}/u.test(given ?? '') ? [given ?? ''] : []))),
    ],
    journals: readJournals(),
    books: new Map([...books].map(([language, titles]) => [language, [...titles]])),
    publishers: [...publishers.values()],
    series: [...series],
  }
}

/**
 * Scans whose words are cut at the ends of lines, and titles that run on into the next part or begin in the middle: what
 * shows it is left out.
 */
function isRough(text: string): boolean {
  const isBroken = /\p{Ll}-\s?\p{Ll}|[«’'‘]{2}|^[«’'‘]/u.test(text)
  const runsOn = /^[^\p{Lu}\d]|[,;:(]$|[,;]\s?(?:in|dans|a cura di|ed|trad)\b|\b(?:in|a|di|e)$/u.test(text)
  return isBroken || runsOn
}

function* allSamples(
  lines: readonly LabelledLine[] | undefined,
): Generator<SampleWork & { readonly isForPeople?: boolean }> {
  if (lines === undefined) yield* readJatsGold()
  else for (const sample of readJatsGold()) yield { ...sample, isForPeople: true }
  yield* readRecordSamples()
  if (lines === undefined) yield* readSegmentedSamples()
  else yield* worksOfLines(lines)
}

/** Letters alone: the same work in two lists has the same. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 80)
}

/** Is a title whole, and nothing but a title? Printed sets are cut wrongly here and there. */
function isClean(title: string): boolean {
  if (title.length < 5 || title.length > 260 || !/\p{L}{3}/u.test(title)) return false
  // Opened by what closes it: cut out of a longer line.
  if (/^[»”)\]’]/.test(title)) return false
  if (/[\uE000-\uF8FF\\{}|<>]|\bet al\b|https?:|\p{Ll}-\p{Ll}*$/u.test(title)) return false
  if (count(title, '(') !== count(title, ')') || count(title, '“') !== count(title, '”')) return false
  return (
    count(title, '«') === count(title, '»') &&
    count(title, '"') % 2 === 0 &&
    count(title, '[') === count(title, ']')
  )
}

function isName(text: string): boolean {
  return text.length >= 3 && text.length < 70 && isClean(`${text}xx`) && !/\d{3}/.test(text)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

function tidyName(name: CslName): CslName[] {
  const { family, given, literal } = name
  if (literal !== undefined || family === undefined || given === undefined) return []
  if (!/^[\p{L}’' -]{2,24}$/u.test(family) || !/^[\p{L}. -]{1,24}$/u.test(given)) return []
  if (family === family.toUpperCase() && family.length > 2) return []
  return [{ ...name, given: /^\p{Lu}[\p{Lu}-]{0,3}$/u.test(given) ? dotted(given) : given }]
}
