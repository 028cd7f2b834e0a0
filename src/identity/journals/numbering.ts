/** A volume in which a journal has an article, and the year of that. */
export interface VolumeYear {
  readonly volume: string
  readonly year: number
}

/** How far the volumes of two journals go together. Counts of the volumes of the one that has fewer. */
export interface Numbering {
  /** The other has the same volume in the same year, or numbers its volumes so that it would. */
  readonly agreed: number
  readonly differed: number
}

/** Volumes of so many years on each side tell where one stands between them. */
const longestGap = 8
/** Of two numbers of volumes, the larger has at most so much more: journals of several volumes a year. */
const widestGap = 0.3
/** The same of volumes of years that are near. */
const nearGap = 0.15
/** Volumes appear in a year and are dated in the next. */
const slack = 1
/** Volumes of years so near are compared. */
const nearYears = 3

/**
 * Compares how two journals number their volumes. It holds of one in a dozen of other pairs too, so that alone it makes no
 * journals one; but where the names agree, it does.
 */
export function compareNumbering(a: readonly VolumeYear[], b: readonly VolumeYear[]): Numbering {
  const [one, two] = [unique(a), unique(b)]
  const [few, many] = one.length < two.length ? [one, two] : [two, one]
  const verdicts = few.map((point) => verdictOf(point, many))
  return {
    agreed: verdicts.filter((verdict) => verdict === 'agrees').length,
    differed: verdicts.filter((verdict) => verdict === 'differs').length,
  }
}

interface Point extends VolumeYear {
  /** Undefined where the volume is no number: "12, supplement". */
  readonly number: number | undefined
}

function unique(volumes: readonly VolumeYear[]): Point[] {
  const points = volumes.map(({ volume, year }): [string, Point] => {
    const text = volume.trim()
    return [`${text} ${year}`, { volume: text, year, number: numberIn(text) }]
  })
  return [...new Map(points).values()]
}

/** The number that a volume is or begins with; a volume named by its year says nothing. */
function numberIn(volume: string): number | undefined {
  const number = Number.parseInt(volume, 10)
  return Number.isNaN(number) || number < 1 || number > 1800 ? undefined : number
}

function verdictOf(point: Point, others: readonly Point[]): 'agrees' | 'differs' | 'unknown' {
  const { number } = point
  if (number === undefined) return 'unknown'
  const numbered = others.flatMap((other) =>
    other.number === undefined ? [] : { ...other, number: other.number },
  )
  if (numbered.some((other) => isInStep(point, number, other))) return 'agrees'
  const near = numbered.filter(({ year }) => Math.abs(year - point.year) <= nearYears)
  if (near.some((other) => isNear(number, other.number, nearGap))) return 'agrees'
  const before = numbered.filter(
    (other) => isWithin(point.year - other.year, longestGap) && other.number <= number,
  )
  const behind = numbered.filter(
    (other) => isWithin(other.year - point.year, longestGap) && other.number >= number,
  )
  const isBetween = before.some((low) => behind.some((high) => isNear(low.number, high.number, widestGap)))
  if (isBetween) return 'agrees'
  return near.length > 0 ? 'differs' : 'unknown'
}

function isWithin(years: number, most: number): boolean {
  return years >= 0 && years <= most
}

function isNear(a: number, b: number, gap: number): boolean {
  return Math.abs(a - b) <= gap * Math.min(a, b)
}

/** One volume a year: as many volumes apart as years. The same volume in the same year is so too. */
function isInStep(point: Point, number: number, other: Point & { readonly number: number }): boolean {
  const years = point.year - other.year
  return Math.abs(years - (number - other.number)) <= (years === 0 ? 0 : slack)
}
