import { parseSuffix } from '../../domain/person-name.ts'
import type { PersonName } from '../../domain/record.ts'
import { plainInitials } from '../../domain/vancouver-name.ts'
import { isJournalWord } from '../journals/journal-words.ts'

/** The author list at the start of a reference. */
export interface ReferenceNames {
  readonly names: readonly PersonName[]
  /** The list ended in "et al." or the like, or left people out with "…". */
  readonly truncated: boolean
  /** Where in the text the list ends, with the punctuation after it. */
  readonly end: number
}

const apostrophe = "'’‘`"
const hyphen = String.raw`\-\u2010\u2011\u2013`
const particle = `(?:van|von|vom|de|der|den|del|della|dell|dello|degli|di|da|dal|dos|das|do|du|la|le|el|al|ter|ten|te|zu|zur|zum|af|av|y|e|bin|ibn|ben|abu|op|het|[${apostrophe}]t|st|lo|los|las|mac|d|l)`
const capitalWord = String.raw`(?:${particle}[${apostrophe}${hyphen}]|(?:de|di|la|le|van|von|mc|al|el)(?=\p{Lu}))?(?:\p{Lu}[\p{L}\p{M}${apostrophe}${hyphen}]+|\p{Lo}+)`
/** A word after the first: not "KA", which would be the initials of a name that lacks its comma. */
const laterWord = String.raw`(?!\p{Lu}{2,3}(?![\p{L}${apostrophe}${hyphen}]))${capitalWord}`
/** At most five words, as few as the initials after them allow. "St. John" is the one full stop in it. */
const family = String.raw`(?<family>(?!The\b)(?:${particle}[ ]){0,3}(?:St\. )?${capitalWord}(?:[ ](?:${particle}[ ]){0,3}${laterWord}){0,3}?)`
const suffix = String.raw`(?:[, ]{0,2}(?<suffix>(?:Jr|JR|Sr|SR|Jnr|2nd|3rd|4th)(?![a-df-z])|(?:(?<=[, .])(?:III|II|IV)|III)(?!\p{Lu}|\p{Ll}(?!t\.? al)|\.[A-Z]))\.?)?`
const dotted = String.raw`\p{Lu}\p{M}*\.(?:[ ]?[${hyphen}]?[ ]?\p{Lu}\p{M}*\.){0,4}(?:[${hyphen}]\p{L}\.?|[ ]?\p{Lu}(?=[,;]|\s\(?(?:1[89]|20)\d\d))?`
const severalDotted = String.raw`\p{Lu}\.(?:[ ]?[${hyphen}]?[ ]?\p{Lu}\.){1,4}`
const glued = String.raw`\p{Lu}{1,4}(?:[${hyphen}](?:\p{Lu}{1,3}|\p{Ll})){0,2}`
const spaced = String.raw`\p{Lu}(?:[ ${hyphen}]{1,2}\p{Lu}){1,3}`
/** Also glued to what is before it, "Met al", but not the end of "Metal". */
const etAl = String.raw`(?:et\.?\sal|(?<!\p{L})etal)`
const punctuation = String.raw`(?:(?<=\.)|(?=\s*(?:[,;:&(.]|and\b|${etAl}\b|$)))`
/** Where printers leave out the full stop after the list, the title, or a year, follows at once. */
const nothing = String.raw`(?=\s+(?:[\p{Lu}\d“"‘'(\[])|(?:1[5-9]|20)\d\d|${etAl}\b)`

const form = (body: string): RegExp => new RegExp(body, 'uy')
/** The forms of a name, each with what may follow it. The first name tells which are tried, in which order. */
const forms = {
  dotted: form(`${family}[ ](?<initials>${dotted})${suffix}`),
  /** Among undotted names only where the stops are beyond doubt: "M. E. coli" begins a title. */
  mixed: form(
    `${family}[ ](?<initials>${severalDotted})${suffix}(?:(?<=-\\p{Lu}\\.)|(?=\\s*(?:[,;&]|and\\b|${etAl})))`,
  ),
  glued: form(`${family}[ ](?<initials>${glued})${suffix}${punctuation}`),
  spaced: form(`${family}[ ](?<initials>${spaced})${suffix}${punctuation}`),
  open: form(`${family}[ ](?<initials>${glued})${suffix}${nothing}`),
  inverted: form(`${family}\\s?,\\s?(?<initials>${dotted})${suffix}`),
  directGlued: form(`(?<initials>\\p{Lu}{1,3})\\s${family}${suffix}${punctuation}`),
  direct: form(`(?<initials>${dotted})\\s?${family}${suffix}${punctuation}`),
}
const undottedList = [forms.mixed, forms.glued, forms.spaced, forms.open, forms.dotted]
const dottedList = [forms.dotted, forms.glued]
const invertedList = [forms.inverted, forms.direct]
const directList = [forms.direct]
const directGluedList = [forms.directGlued]

const firstIsInverted = form(`${family}\\s?,\\s?\\p{Lu}\\.`)
const firstIsDotted = form(
  `${family}[ ]\\p{Lu}\\.(?:\\s?[${hyphen}]?\\s?\\p{Lu}\\.|\\s?[,;&]|\\s+(?:and|et)\\b|\\s?\\p{Lu},?\\s\\(?(?:1[89]|20)\\d\\d)`,
)
const firstIsDirect = form(`\\p{Lu}\\.(?:[ ]?[${hyphen}]?\\p{Lu}\\.)*\\s?${family}`)
/** Two in a row: one alone may be anything. */
const firstIsDirectGlued = form(`\\p{Lu}{1,3}\\s${laterWord}(?:,|\\sand)\\s\\p{Lu}{1,3}\\s${laterWord}[,.]`)

const separator = /\.?\s*(?:[,;]\s*(?:and\s|&)?|and\s|&)\s*/uy
const others =
  /[\s,;.&]*(?:and\s+)?(?:(?:et\.?\s|(?<!\p{L})et)al(?:(?:ii|ia)?\b|(?=[\p{Lu}\d]))|and (?:others|colleagues|coworkers)\b|others\b)[\s.,:;]*/uy
const left = /[\s,;&]*(?:…|\.\s?\.\s?\.)\s*/uy
const closing = /[\s.,:;]*/uy
const groupWord =
  '(?:Group|Groups|Consortium|Organi[sz]ation|Committee|Subcommittee|Association|Society|Initiative|Network|Collaboration|Collaborative|Collaborators|Investigators|Institutes?|Team|Ministry|Department|Agency|Commission|Foundation|Council|Panel|Task Force|Administration|Academy|College|Federation|Consortia|Centers?|Centres?|Project|Program|Programme)'
/** Words of a name of a body: capitals, with small joining words, the telling word among them. */
const collective = form(
  String.raw`(?:(?:and|for|on behalf of)\s+)?(?:the\s+)?(?<body>(?:[Tt]he )?[\p{Lu}\d][\p{L}\p{M}\d${apostrophe}${hyphen}\/&]*(?:[ ](?:[\p{Lu}\d][\p{L}\p{M}\d${apostrophe}${hyphen}\/]*|of|on|for|and|the|in|to|&)){0,14}?[ ]${groupWord}(?:[ ](?:of|on|for|and|in)(?:[ ](?:[\p{Lu}\d][\p{L}\d${apostrophe}${hyphen}\/]*|of|on|for|and|the|in|to|&)){1,10})?)(?=\s*(?:[.:;,(]|$))`,
)
/** At most four words before a comma. */
const unknown = form(
  String.raw`\p{L}[\p{L}\p{M}.${apostrophe}${hyphen}]{1,30}(?: [\p{L}\p{M}.${apostrophe}${hyphen}]{1,30}){0,3}(?=[,;])`,
)
/** More authors than any paper has: a bound for hostile texts. */
const most = 6000

/**
 * Reads the author list that a reference begins with: names in the Vancouver form ("Zarate CA, Jr", "Bray M. A."), or
 * all in the inverted ("Zarate, C. A.") or the direct one ("C. A. Zarate"), separated by commas, semicolons, "and" or
 * "&", and collective names, which come out as `literal`. Names are read while they are unmistakable; the rest of the
 * text begins at `end`.
 */
export function readNames(text: string): ReferenceNames {
  const list = listFormAt(text)
  const names: PersonName[] = []
  let end = 0
  let truncated = false
  let separated = true
  while (names.length < most) {
    const etAl = endOf(others, text, end)
    if (names.length > 0 && etAl !== undefined) return { names, truncated: true, end: etAl }
    if (!separated) break
    const found =
      nameAt(list, text, end) ?? collectiveAt(text, end) ?? unknownAt(list, text, end, names.length)
    if (found === undefined) break
    names.push(found.name)
    end = found.end
    const ellipsis = endOf(left, text, end)
    truncated ||= ellipsis !== undefined
    const next = ellipsis ?? endOf(separator, text, end)
    separated = next !== undefined && next > end
    end = next ?? end
  }
  end = endOf(closing, text, end) ?? end
  return { names, truncated, end }
}

function listFormAt(text: string): readonly RegExp[] {
  if (endOf(firstIsInverted, text, 0) !== undefined) return invertedList
  if (endOf(firstIsDotted, text, 0) !== undefined) return dottedList
  if (endOf(firstIsDirect, text, 0) !== undefined) return directList
  return endOf(firstIsDirectGlued, text, 0) === undefined ? undottedList : directGluedList
}

interface Found {
  readonly name: PersonName
  readonly end: number
}

function nameAt(list: readonly RegExp[], text: string, start: number): Found | undefined {
  for (const pattern of list) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const { family, initials, suffix } = match?.groups ?? {}
    if (match === null || family === undefined || initials === undefined) continue
    // "J. Opt. Soc. Am." is where the list ends and the journal begins.
    if (pattern === forms.direct && isJournalWord(family) && text.charAt(pattern.lastIndex) === '.') continue
    const suffixName = suffix === undefined ? undefined : parseSuffix(suffix)
    const name = { family, initials: plainInitials(initials).toUpperCase() }
    return {
      name: suffixName === undefined ? name : { ...name, suffix: suffixName },
      end: start + match[0].length,
    }
  }
  return undefined
}

function collectiveAt(text: string, start: number): Found | undefined {
  collective.lastIndex = start
  const match = collective.exec(text)
  const body = match?.groups?.['body']
  return match === null || body === undefined
    ? undefined
    : { name: { literal: body }, end: start + match[0].length }
}

/**
 * Something in the list that is in none of the forms ("Bhag Mal", "Bochicchio"): the list goes on after it, so it is
 * a name that cannot be taken apart.
 */
function unknownAt(list: readonly RegExp[], text: string, start: number, before: number): Found | undefined {
  const end = endOf(unknown, text, start)
  if (end === undefined) return undefined
  const next = endOf(separator, text, end)
  const isInside =
    (next !== undefined && nameAt(list.slice(0, 2), text, next) !== undefined) ||
    (before > 0 && endOf(others, text, end) !== undefined)
  return isInside ? { name: { literal: text.slice(start, end).trim() }, end } : undefined
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
