import { present } from '../../../domain/present.ts'
import type { PersonName, ReferencePartName, ReferenceParts } from '../../../domain/record.ts'
import { readEdition } from '../../values/written-edition.ts'
import { writtenTitle } from '../../values/written-title.ts'
import type { Label, Segment } from '../model/labels.ts'
import { checkedIdentifier, identifiersIn } from './identifiers.ts'
import { noteIn } from './notes.ts'
import { isIssue, pagesIn, volumeIn } from './numbers.ts'
import { withoutOthers } from './people/others.ts'
import { bodyName, type People, readPeople } from './people/people.ts'
import { titleStretches } from './title-stretches.ts'
import { containerIn, titleIn } from './titles.ts'
import { trimmed } from './trimmed.ts'
import { yearIn } from './year.ts'

/** A stretch of a line as the model found it. */
export interface PlacedSegment extends Segment {
  /** From 0 to 1: that the stretch and its label are right. */
  readonly confidence: number
}

/** The parts of a reference, without its kind. */
export type FieldParts = Omit<ReferenceParts, 'type' | 'confidence'>

export interface FieldReading {
  readonly parts: FieldParts
  /** Of every part that was read: that of its least certain stretch. Identifiers that are printed have `checkedIdentifier`. */
  readonly confidences: Readonly<Partial<Record<ReferencePartName, number>>>
  /** Stretches with the label of a part of which nothing came out, and second ones of parts that take only one. */
  readonly dropped: readonly PlacedSegment[]
}

/** A list in which a name is in no known order. */
const doubtfulNames = 0.8
/** No printed reference is longer, even with some thousand authors. */
export const longestReference = 60_000

/**
 * Reads the parts of a printed reference from its labelled stretches. These may hold the punctuation, the brackets and the
 * words that announce a part, in any of some twelve languages: `edge-words.ts` says what is trimmed.
 *
 * Several stretches of authors, editors, identifiers and remarks are joined; of the others the first that says anything
 * counts, and the place next to the publisher. A title goes on in a second stretch right behind it. Translators, access
 * dates and what kind of work it is are no parts here.
 *
 * @param text the line, cleaned as the model read it.
 * @param segments in the order of the text.
 */
export function readFields(text: string, segments: readonly PlacedSegment[]): FieldReading {
  if (text.length > longestReference)
    return {
      parts: { authors: [], authorsTruncated: false, identifiers: [] },
      confidences: {},
      dropped: segments,
    }
  return new FieldReader(text, segments).read()
}

class FieldReader {
  private readonly used = new Set<PlacedSegment>()
  private readonly confidences: Partial<Record<ReferencePartName, number>> = {}
  private readonly text: string
  private readonly segments: readonly PlacedSegment[]

  constructor(text: string, segments: readonly PlacedSegment[]) {
    this.text = text
    this.segments = segments
  }

  read(): FieldReading {
    const authors = this.people('authors', 'author', 'collaboration')
    const editors = this.people('editors', 'editor')
    const title = this.title()
    const containerTitle = this.first('containerTitle', 'container', containerIn)
    const date = this.date()
    const numbers = this.numbers()
    const pages = this.first('pages', 'pages', (text) => {
      const read = pagesIn(text)
      return Object.keys(read).length > 0 ? read : undefined
    })
    const publisher = this.first('publisher', 'publisher', (text) => nameIn('publisher', text))
    const parts: FieldParts = {
      authors: authors.names,
      authorsTruncated: authors.truncated,
      ...present({
        title,
        containerTitle,
        year: date.year,
        ...numbers,
        ...pages,
        publisher,
        publisherPlace: this.place(),
        edition: this.first('edition', 'edition', (text) => readEdition(trimmed('edition', text))),
        series: this.first('series', 'series', (text) => titleIn('series', text)),
        editors: editors.names.length > 0 ? editors.names : undefined,
      }),
      identifiers: this.identifiers(),
      ...this.notes(date.note),
    }
    const dropped = this.segments.filter((segment) => !idle.has(segment.label) && !this.used.has(segment))
    return { parts, confidences: this.confidences, dropped }
  }

  private textOf({ start, end }: Segment): string {
    return this.text.slice(start, end)
  }

  private take(part: ReferencePartName, segment: PlacedSegment, factor = 1): void {
    this.used.add(segment)
    this.confidences[part] = Math.min(this.confidences[part] ?? 1, segment.confidence * factor)
  }

  /** The value of the first stretch that has one. */
  private first<Value>(
    part: ReferencePartName,
    label: Label,
    read: (text: string) => Value | undefined,
  ): Value | undefined {
    for (const segment of this.segments) {
      if (segment.label !== label || this.used.has(segment)) continue
      const value = read(this.textOf(segment))
      if (value === undefined) continue
      this.take(part, segment)
      return value
    }
    return undefined
  }

  private people(
    part: 'authors' | 'editors',
    ...of: Label[]
  ): { readonly names: readonly PersonName[]; readonly truncated: boolean } {
    const names: PersonName[] = []
    let truncated = false
    for (const segment of this.segments) {
      if (!of.includes(segment.label)) continue
      const isBody = segment.label === 'collaboration'
      const list = trimmed(segment.label, this.textOf(segment), !isBody).replace(beforeList, '')
      const read = isBody ? bodies(list) : readPeople(list, this.text)
      truncated ||= read.truncated
      if (read.names.length === 0 && !read.truncated) continue
      names.push(...read.names)
      this.take(part, segment, read.certain ? 1 : doubtfulNames)
    }
    return { names, truncated }
  }

  private title(): string | undefined {
    const stretches = titleStretches(this.text, this.segments)
    const [first] = stretches
    const last = stretches.at(-1)
    if (first === undefined || last === undefined) return undefined
    const title = titleIn('title', this.text.slice(first.start, last.end))
    if (title !== undefined) for (const segment of stretches) this.take('title', segment)
    return title
  }

  private date(): { readonly year?: number | undefined; readonly note?: string | undefined } {
    let note: string | undefined
    for (const segment of this.segments) {
      if (segment.label !== 'date' || this.used.has(segment)) continue
      const read = yearIn(this.textOf(segment))
      if (read.year !== undefined) {
        this.take('year', segment)
        return { year: read.year, note }
      }
      if (read.note === undefined) continue
      note = read.note
      this.take('note', segment)
    }
    return { note }
  }

  /** A second stretch of volumes may be the issue: "10. Jg. (2004), Heft 4". */
  private numbers(): { readonly volume?: string | undefined; readonly issue?: string | undefined } {
    const [volume, second] = this.segments.filter(({ label }) => label === 'volume')
    const own = this.segments.find(({ label }) => label === 'issue')
    const other = own !== undefined && !this.isOfAnother(volume, own) ? own : second
    const textOf = (segment: Segment | undefined): string | undefined => segment && this.textOf(segment)
    const issue = other === second && !isIssue(textOf(second) ?? '') ? undefined : other
    const numbers = volumeIn(textOf(volume), textOf(issue))
    if (numbers.volume !== undefined && volume !== undefined) this.take('volume', volume)
    const ofIssue = issue ?? volume
    if (numbers.issue !== undefined && ofIssue !== undefined) this.take('issue', ofIssue)
    return numbers
  }

  /** "Cell Res. 31, 509 (1982) [Engl. Cell Res. 3(5)]": the issue of a second journal. */
  private isOfAnother(volume: PlacedSegment | undefined, issue: PlacedSegment): boolean {
    return (
      volume !== undefined &&
      this.segments.some(
        ({ label, start }) => label === 'container' && start > volume.start && start < issue.start,
      )
    )
  }

  /** A conference has a place too: the one beside the publisher counts. */
  private place(): string | undefined {
    const places = this.segments.filter(({ label }) => label === 'place')
    const publisher = this.segments.find(({ label }) => label === 'publisher')
    const distance = ({ start }: Segment): number =>
      publisher === undefined ? start : Math.abs(start - publisher.start)
    for (const segment of places.length > 1 ? places.toSorted((a, b) => distance(a) - distance(b)) : places) {
      const place = nameIn('place', this.textOf(segment))
      if (place === undefined) continue
      this.take('publisherPlace', segment)
      return place
    }
    return undefined
  }

  private identifiers(): FieldParts['identifiers'] {
    const identifiers = identifiersIn(this.text, this.segments)
    if (identifiers.length === 0) return identifiers
    this.confidences.identifiers = checkedIdentifier
    for (const segment of this.segments) if (segment.label === 'identifier') this.used.add(segment)
    return identifiers
  }

  private notes(first: string | undefined): { readonly note?: string } {
    const notes = first === undefined ? [] : [first]
    for (const segment of this.segments) {
      if (segment.label !== 'note') continue
      const note = noteIn(this.textOf(segment))
      if (note === undefined) continue
      notes.push(note)
      this.take('note', segment)
    }
    return notes.length === 0 ? {} : { note: notes.join('; ') }
  }
}

/** What is known for a body is one name, whatever stands in it. */
function bodies(list: string): People {
  const { text, truncated } = withoutOthers(list)
  const body = bodyName(writtenTitle(text))
  return { names: body === '' ? [] : [{ literal: body }], truncated, certain: true }
}

/** The number of the reference, and "in" in small letters, which is nobody's name. */
const beforeList = /^(?:\[?\d{1,4}[\].)]\s*)?(?:in (?=\p{Lu}))?/u
/** Of the title before. */
const quoteInFront = /^[\s,.]*[”"][\s,.]*/u

/** A name of a house or a place: its stop goes unless it is an abbreviation's ("Wiley & Sons, Inc."). */
function nameIn(label: 'publisher' | 'place', text: string): string | undefined {
  const name = writtenTitle(
    trimmed(label, text.replace(quoteInFront, ''), true)
      .replace(/ ([,;.:])/g, '$1')
      .replace(/(?<=,\s\p{Lu}{2})\.$/u, ''),
  )
  return /[\p{L}\d]/u.test(name) ? name : undefined
}

/** Stretches that no part is read out of. */
const idle: ReadonlySet<Label> = new Set(['accessed', 'genre', 'number', 'other'])
