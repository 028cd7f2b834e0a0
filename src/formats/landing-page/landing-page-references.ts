import { visibleText } from '../../domain/visible-text.ts'
import type { Problem } from '../../domain/errors.ts'
import type { LinkKind, RecordReference, ReferenceLink, ReferenceListStatus } from '../../domain/record.ts'
import { readReferenceText } from '../reference/reference-text.ts'

export interface PageReferences {
  readonly references: readonly RecordReference[]
  readonly status: ReferenceListStatus
  readonly problems: readonly Problem[]
}

/** The labels that pages print under a reference, for links that the plain text has lost. */
const labelKinds: Readonly<Record<string, LinkKind>> = {
  Article: 'ARTICLE',
  PubMed: 'PUBMED',
  CAS: 'CAS',
  'Google Scholar': 'GOOGLE_SCHOLAR',
  'PubMed Central': 'OTHER',
  'Full Text': 'OTHER',
  ADS: 'OTHER',
  MATH: 'OTHER',
  MathSciNet: 'OTHER',
  Chapter: 'OTHER',
  Book: 'OTHER',
}
/** Longer labels first, so that "PubMed Central" is not "PubMed". */
const label = 'PubMed Central|Google Scholar|Full Text|MathSciNet|Article|PubMed|Chapter|Book|MATH|CAS|ADS'
const labelLine = new RegExp(`^(?:(?:${label})(?: +|$))+$`)
const labelInLine = new RegExp(label, 'g')
const numbered = /^\s*(?:(\d{1,4})\.|\[(\d{1,4})\])\s+(?=\S)/

interface Entry {
  readonly number: number | undefined
  text: string
  readonly links: ReferenceLink[]
}

/**
 * Reads the lines under the heading of a reference list. Each reference keeps its text as printed, without its number;
 * lines that go on are joined. Labels under it become links without address. A list without numbers is taken by its
 * paragraphs.
 *
 * The list is COMPLETE when its numbers run from 1 without a gap (and reach `declared`, where that is known), PARTIAL
 * when they do not, and UNKNOWN when there are no numbers to tell by. A reference that cannot be taken apart, and each
 * gap, is a problem.
 *
 * @param declared how many references the page says there are.
 */
export function readPageReferences(lines: readonly string[], declared?: number): PageReferences {
  const entries = entriesOf(lines)
  const problems: Problem[] = []
  const isNumbered = entries.some(({ number }) => number !== undefined)
  let last = 0
  let gaps = 0
  const references = entries.map(({ number, text, links }) => {
    const ordinal = number !== undefined && number > last ? number : last + 1
    if (isNumbered && ordinal !== last + 1) {
      gaps += 1
      problems.push(warning('references', `The list jumps from ${last} to ${ordinal}.`))
    } else if (number !== undefined && number !== ordinal) {
      gaps += 1
      problems.push(warning(`reference ${ordinal}`, `It is numbered ${number} in the list.`))
    }
    last = ordinal
    const parts = readReferenceText(text)
    if (parts === undefined) {
      problems.push(warning(`reference ${ordinal}`, 'It could not be taken apart; its text is kept.'))
      return { ordinal, text, links }
    }
    return { ordinal, text, parts, links }
  })
  if (declared !== undefined && declared !== references.length) {
    gaps += 1
    problems.push(warning('references', `The page says ${declared}, the list has ${references.length}.`))
  }
  if (references.length === 0)
    problems.push(warning('references', 'There is a heading and no list under it.'))
  const complete = isNumbered || declared === references.length ? 'COMPLETE' : 'UNKNOWN'
  return {
    references,
    status: references.length > 0 && gaps > 0 ? 'PARTIAL' : references.length === 0 ? 'UNKNOWN' : complete,
    problems,
  }
}

function entriesOf(lines: readonly string[]): readonly Entry[] {
  const isNumbered = lines.some((line) => numbered.test(line))
  const entries: Entry[] = []
  let current: Entry | undefined
  let fresh = true
  for (const line of lines) {
    const trimmed = line.trim()
    if (trimmed === '') {
      fresh = true
    } else if (labelLine.test(trimmed)) {
      for (const [name] of trimmed.matchAll(labelInLine)) {
        current?.links.push({ kind: labelKinds[name] ?? 'OTHER', label: name })
      }
      fresh = true
    } else {
      const match = numbered.exec(line)
      const number = match === null ? undefined : Number(match[1] ?? match[2])
      const text = visibleText(trimmed.slice(match === null ? 0 : match[0].trimStart().length))
      if (number === undefined ? !isNumbered && fresh : startsEntry(number, current, fresh)) {
        current = { number, text, links: [] }
        entries.push(current)
      } else if (current !== undefined) {
        current.text += ` ${visibleText(trimmed)}`
      }
      fresh = false
    }
  }
  return entries
}

/** A line that goes on may begin with a number too ("… Cell\n2005. 7:281"): the next number, or a paragraph, begins one. */
function startsEntry(number: number, current: Entry | undefined, fresh: boolean): boolean {
  return current === undefined || fresh || number === (current.number ?? 0) + 1
}

function warning(where: string, message: string): Problem {
  return { severity: 'warning', where, message }
}
