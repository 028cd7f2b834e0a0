import type { Problem } from '../domain/errors.ts'
import { displayName } from '../domain/person-name.ts'
import { textKey } from '../domain/text-key.ts'
import type { EarlierRow } from './mentions.ts'
import type { Placed } from './place-records.ts'
import { titlesSayTheSame } from './title-keys.ts'
import { nameFamilyKey } from './work.ts'

/** One thing that two sources say differently of one work. */
interface Dispute {
  readonly what: string
  readonly given: string
  readonly known: string
}

/**
 * What vanishes where two sources describe one work and one word counts: the title, first author or year of the record that is
 * taken in, or of those before it. Slips, subtitles and neighbouring years are no dispute, and neither is what a source changes
 * of its own earlier word.
 *
 * @param authors of the article before, where they are known.
 * @returns a warning that names both, and which is kept; undefined where nothing is lost.
 */
export function overruled(one: Placed, authors: readonly EarlierRow[]): Problem | undefined {
  const { before, standing, foundBy } = one
  if (before === undefined || before.origin !== 'RECORD' || standing === 'only') return undefined
  const disputes = disputesOf(one, authors)
  if (disputes.length === 0) return undefined
  const keepsKnown = standing === 'following'
  const said = disputes.map(({ what, given, known }) => {
    const [kept, lost] = keepsKnown ? [known, given] : [given, known]
    return `${what} ${kept}, not ${lost}`
  })
  return {
    severity: 'warning',
    where: 'work',
    message: `Another record of the same work (found by ${foundBy ?? 'its identifiers'}) says otherwise. Kept: ${said.join('; ')}`,
  }
}

function disputesOf({ entry: { record }, before }: Placed, authors: readonly EarlierRow[]): Dispute[] {
  const disputes: Dispute[] = []
  const titleKey = textKey(record.title ?? '')
  const knownTitleKey = before?.titleKey ?? ''
  if (titleKey !== '' && knownTitleKey !== '' && !titlesSayTheSame(titleKey, knownTitleKey)) {
    disputes.push({ what: 'title', given: quoted(record.title), known: quoted(before?.title) })
  }
  const [first, knownFirst] = [record.authors[0]?.name, authors[0]?.name]
  const families = new Set(authors.map(({ name }) => nameFamilyKey(name)))
  if (first && knownFirst && !record.authors.some(({ name }) => families.has(nameFamilyKey(name)))) {
    disputes.push({ what: 'first author', given: displayName(first), known: displayName(knownFirst) })
  }
  const year = Number(record.published?.slice(0, 4) ?? Number.NaN)
  const knownYear = before?.year ?? Number.NaN
  if (Math.abs(year - knownYear) > 1) {
    disputes.push({ what: 'year', given: String(year), known: String(knownYear) })
  }
  return disputes
}

function quoted(text: string | null | undefined): string {
  const whole = text ?? ''
  return `"${whole.length > 100 ? `${whole.slice(0, 100)}…` : whole}"`
}
