/** A name as CSL-JSON has it. A body has `literal` alone. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
  readonly suffix?: string
  readonly literal?: string
}

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
  readonly season?: number
}

/**
 * A made-up work as citeproc takes it. Texts are plain: no mark-up, no leading or trailing blanks.
 *
 * @see CSL 1.0.2, appendix IV, "Variables"
 */
export interface CslItem {
  readonly type: string
  readonly title: string
  readonly language?: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly translator?: readonly CslName[]
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly 'collection-title'?: string
  readonly 'collection-number'?: string
  readonly 'event-title'?: string
  readonly 'event-place'?: string
  readonly event?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly edition?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly number?: string
  readonly genre?: string
  readonly medium?: string
  readonly note?: string
  readonly status?: string
  readonly archive?: string
  readonly version?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly DOI?: string
  readonly URL?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly authority?: string
  readonly 'number-of-pages'?: string
}
