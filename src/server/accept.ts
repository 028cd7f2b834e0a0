/** One of the choices that a header names. */
export interface Weighted {
  /** In lower case: `text/html`, `text/*`, `gzip`. */
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly quality: number
}

/** What a client takes best of what is offered, with the parameters that it gave it. */
export interface Accepted<Type> {
  readonly type: Type
  readonly parameters: ReadonlyMap<string, string>
}

/** Longer headers are cut: they are no list of types that anyone wrote. */
const longestHeader = 4000
const token = String.raw`[!#$%&'*+.^_\`|~\w-]+`
const part = new RegExp(String.raw`^\s*(${token})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${token}))\s*$`)

/**
 * Chooses a media type as RFC 9110 says (sections 12.4.2 and 12.5.1): the offered type of the highest quality, where the most
 * specific range that names a type gives its quality; of equal ones the one that the header names first. Nothing asked
 * for, or anything, takes the first type that is offered.
 *
 * @returns `undefined` where none is acceptable.
 * @example negotiate('text/html;q=0.5, application/x-bibtex', types) // { type: 'application/x-bibtex', … }
 */
export function negotiate<Type extends string>(
  header: string | undefined,
  offered: readonly Type[],
): Accepted<Type> | undefined {
  const ranges = readWeighted(header ?? '').filter(({ name }) => name.includes('/'))
  const [first] = offered
  if (ranges.length === 0) return first === undefined ? undefined : { type: first, parameters: new Map() }
  const rated = offered.flatMap((type) => {
    const places = ranges.flatMap((range, place) => (matches(range, type) ? [{ range, place }] : []))
    const [best] = places.toSorted((a, b) => specificity(b.range) - specificity(a.range))
    return best === undefined || best.range.quality === 0 ? [] : [{ type, ...best }]
  })
  const [best] = rated.toSorted((a, b) => b.range.quality - a.range.quality || a.place - b.place)
  return best === undefined ? undefined : { type: best.type, parameters: best.range.parameters }
}

function matches({ name }: Weighted, type: string): boolean {
  return name === '*/*' || name === type || name === `${type.split('/')[0]}/*`
}

function specificity({ name }: Weighted): number {
  return name === '*/*' ? 0 : name.endsWith('/*') ? 1 : 2
}

/** What a header of choices says (RFC 9110, sections 12.5.1 and 12.5.3), in its order. */
export function readWeighted(header: string): Weighted[] {
  return split(header.slice(0, longestHeader), ',').flatMap((text) => {
    const [choice = '', ...rest] = split(text, ';')
    const parameters = new Map<string, string>()
    let quality = 1
    for (const one of rest) {
      const match = part.exec(one)
      const name = match?.[1]?.toLowerCase()
      const value = match?.[2]?.replace(/\\(.)/g, '$1') ?? match?.[3] ?? ''
      if (name === 'q') quality = readQuality(value)
      else if (name !== undefined) parameters.set(name, value)
    }
    const name = choice.trim().toLowerCase()
    return name === '' ? [] : [{ name, parameters, quality }]
  })
}

/** What is no quality is taken for none given. */
function readQuality(text: string): number {
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 1
}

/** Splits where no quotes are open. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (quoted && char === '\\') at += 1
    else if (char === '"') quoted = !quoted
    else if (!quoted && char === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}
