import { nameFromParts, parsePersonName } from '../../domain/full-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { withSubtitle } from '../values/with-subtitle.ts'

/** A creator or contributor. */
export interface DataCitePerson {
  readonly name?: string | undefined
  readonly nameType?: string | undefined
  readonly given?: string | undefined
  readonly family?: string | undefined
  /** Each an address or a bare value, of any scheme. */
  readonly identifiers: readonly string[]
  readonly affiliations: readonly string[]
  /** `contributorType`, of contributors. */
  readonly role?: string | undefined
}

/** A text with what kind of title, description, date … it is. */
export interface TypedText {
  readonly text: string
  readonly type?: string | undefined
}

/** Another work: `relatedIdentifier`, or `relatedItem`, which describes it. */
export interface DataCiteRelated {
  readonly relation?: string | undefined
  readonly identifier?: TypedText | undefined
  readonly resourceType?: string | undefined
  readonly titles: readonly TypedText[]
  readonly creators: readonly DataCitePerson[]
  readonly editors: readonly DataCitePerson[]
  readonly year?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly number?: TypedText | undefined
  readonly firstPage?: string | undefined
  readonly lastPage?: string | undefined
  readonly publisher?: string | undefined
  readonly edition?: string | undefined
}

/** A resource as deposited at DataCite, whatever it was written in: plain texts, those that stand for nothing left out. */
export interface DataCiteWork {
  readonly doi?: string | undefined
  readonly identifiers: readonly TypedText[]
  readonly generalType?: string | undefined
  readonly resourceType?: string | undefined
  readonly titles: readonly TypedText[]
  readonly creators: readonly DataCitePerson[]
  readonly contributors: readonly DataCitePerson[]
  readonly publisher?: string | undefined
  readonly year?: string | undefined
  readonly dates: readonly TypedText[]
  readonly language?: string | undefined
  readonly descriptions: readonly TypedText[]
  readonly subjects: readonly string[]
  /** Names, addresses and identifiers of licences. */
  readonly rights: readonly string[]
  readonly version?: string | undefined
  readonly related: readonly DataCiteRelated[]
}

/** The first title without a type, or else of any, with its subtitle. */
export function titleOf(titles: readonly TypedText[]): string | undefined {
  const main = titles.find(({ type }) => type === undefined) ?? titles.find(({ type }) => type !== 'Subtitle')
  const subtitle = titles.find(({ type }) => type === 'Subtitle')
  return main === undefined ? subtitle?.text : withSubtitle(main.text, subtitle?.text)
}

/** A name in parts, or "Family, Given"; that of an organisation stays whole. */
export function nameOf({ name, nameType, given, family }: DataCitePerson): PersonName | undefined {
  if (nameType === 'Organizational') return name === undefined ? undefined : { literal: name }
  if (family !== undefined) return nameFromParts(family, given)
  return name === undefined ? undefined : parsePersonName(name)
}
