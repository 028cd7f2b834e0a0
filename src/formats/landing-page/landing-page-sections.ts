/** A page cut at its headings. */
export interface PageSections {
  /** What stands before the first heading: title, dates, journal. */
  readonly head: readonly string[]
  /** The lines under a heading, `undefined` where the page has no such heading. Empty lines stay. */
  readonly under: (heading: Heading) => readonly string[] | undefined
  /** The heading of the reference list as printed. */
  readonly referencesHeading: string | undefined
}

/** The headings that mean something, and those that only end what is above them. The pattern matches a whole line. */
const headings = {
  abstract: /^(?:Abstract|Summary)$/i,
  keywords: /^(?:Keywords|Key words)(?:\s*Navigation)?$/i,
  references:
    /^(?:\d{1,4} )?(?:References?|References and Recommended Reading|References and Notes|Bibliography|Literature(?: Cited)?|Papers of particular interest.{0,80})(?: ?\(\d{1,5}\))?$/i,
  authors: /^Authors$/i,
  affiliations: /^(?:Authors and )?Affiliations$/i,
  corresponding: /^Corresponding authors?$/i,
  citation: /^(?:Cite this article|How to cite this article)$/i,
  dates: /^Download citation$/i,
  about: /^About this article$/i,
  other:
    /^(?:Access this article|Similar content being viewed by others|Explore related subjects|Introduction|1\.? Introduction|Main|Download references|Author information|Rights and permissions|Navigation|Acknowledge?ments?|Funding|Ethics declarations|Additional information|Data availability|Change history|Notes|Search|Discover content|Publish with us|Share this article|Subjects|Editorial information|Supplementary information|Publisher[’']s note|Electronic supplementary material|Download PDF|Buy Now|Subscribe and save|Buy this article|Working on a manuscript\?)$/i,
} as const

export type Heading = Exclude<keyof typeof headings, 'other'>

/**
 * Cuts the plain text of a page into lines and sections. Windows and old Macintosh line ends, a byte order mark,
 * no-break spaces and tabs are taken for what they look like; lines are trimmed at their end only.
 */
export function pageSections(text: string): PageSections {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
  const found = new Map<Heading, string[]>()
  const head: string[] = []
  let current: string[] | undefined = head
  let referencesHeading: string | undefined
  for (const line of lines) {
    const heading = headingOf(line.trim())
    if (heading === undefined) {
      current?.push(line)
    } else if (heading === 'other' || found.has(heading)) {
      current = undefined
    } else {
      current = []
      found.set(heading, current)
      if (heading === 'references') referencesHeading = line.trim()
    }
  }
  return { head, under: (heading) => found.get(heading), referencesHeading }
}

function headingOf(line: string): Heading | 'other' | undefined {
  // The longest heading has fewer characters; most lines are longer.
  if (line === '' || line.length > 120) return undefined
  for (const [name, pattern] of Object.entries(headings)) {
    // `Object.entries` forgets that the keys are those of the table.
    if (pattern.test(line)) return name as Heading | 'other'
  }
  return undefined
}
