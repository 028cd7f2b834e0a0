import { compatibleNames } from '../domain/compatible-names.ts'
import { initialsOf, parseSuffix } from '../domain/person-name.ts'
import type { PersonName, RecordAuthor } from '../domain/record.ts'
import { plainInitials } from '../domain/vancouver-name.ts'

/** "Maeng, S." in a list of such; the family may have blanks and hyphens. */
const listed =
  /([^,&]+?),\s*((?:\p{Lu}\p{M}*\.[\s-]?)+)(?:,?\s*((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b))?\s*(?:,|&|…|$|et al)/gu

/**
 * The authors of a page: those of its citation ("Maeng, S., Zarate, C.A."), and the name in full of the one to whom
 * correspondence goes ("Correspondence to Carlos A. Zarate Jr."), who is then the corresponding author.
 */
export function readPageAuthors(citation: string, lines: readonly string[]): RecordAuthor[] {
  const corresponding = correspondingNames(lines)
  const authors: RecordAuthor[] = []
  for (const match of citation.matchAll(listed)) {
    const [, family = '', initials = '', suffixText] = match
    const suffix = suffixText === undefined ? undefined : parseSuffix(suffixText)
    const name: PersonName = {
      family: family.trim(),
      initials: plainInitials(initials),
      ...(suffix === undefined ? {} : { suffix }),
    }
    const full = corresponding.find((other) => compatibleNames(other.name, name))
    authors.push({
      name: full?.name ?? name,
      printed: full?.printed ?? `${family.trim()}, ${initials.trim()}`,
      corresponding: full !== undefined,
      affiliations: [],
    })
  }
  const missing = corresponding.filter((other) => !authors.some(({ printed }) => printed === other.printed))
  return [...authors, ...missing.map((other) => ({ ...other, corresponding: true, affiliations: [] }))]
}

function correspondingNames(lines: readonly string[]): { name: PersonName; printed: string }[] {
  const line = lines
    .map((text) => /^\s*Correspondence to\s+(.+?)\s*$/i.exec(text)?.[1])
    .find((text) => text !== undefined)
  const names = line?.split(/\s+(?:or|and)\s+|;\s*/) ?? []
  return names.flatMap((printed) => {
    const name = nameInFull(printed)
    return name === undefined ? [] : [{ name, printed }]
  })
}

/** "Carlos A. Zarate Jr.": given names, family name with its particles, suffix. */
function nameInFull(text: string): PersonName | undefined {
  const words = text.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const suffix = words.length > 2 ? parseSuffix(last) : undefined
  if (suffix !== undefined) words.pop()
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(?:van|von|der|den|de|du|da|dos|del|della|di|la|le|ter|ten)$/i.test(word),
  )
  const start = particle === -1 ? words.length - 1 : particle
  const family = words.slice(start).join(' ').replace(/,$/, '')
  const given = words.slice(0, start).join(' ')
  const initials = initialsOf(given)
  if (given === '' || family === '' || initials === undefined) return undefined
  return { family, given, initials, ...(suffix === undefined ? {} : { suffix }) }
}
