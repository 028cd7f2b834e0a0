/** A stretch of a text: UTF-16 units, `end` exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Finds values in a printed text, whatever the white space, case, hyphens and quotation marks are. */
export class Printed {
  readonly text: string
  /** The text without white space and hyphens in lower case, and where each of its units stands. */
  readonly #bare: string
  readonly #places: readonly number[]

  constructor(text: string) {
    this.text = text
    const places: number[] = []
    let bare = ''
    for (let at = 0; at < text.length; at++) {
      const sign = text.charAt(at)
      if (isLeftOut(sign)) continue
      bare += alike(sign)
      places.push(at)
    }
    this.#bare = bare
    this.#places = places
  }

  /** The first place from an offset on where the value is printed, its full stop at the end aside. */
  find(value: string, from = 0): Place | undefined {
    const bare = bareOf(value).replace(/[.,;:]+$/, '')
    if (bare === '') return undefined
    const found = this.#bare.indexOf(bare, this.#bareOffset(from))
    return found === -1 ? undefined : this.#place(found, bare.length)
  }

  /** Values that follow each other with nothing but stops, commas and blanks between. */
  sequence(values: readonly string[], from: number): Place | undefined {
    let place: Place | undefined
    for (const value of values) {
      const next = this.find(value, place?.end ?? from)
      if (next === undefined) return undefined
      if (place !== undefined && /[^\s.,]/u.test(this.text.slice(place.end, next.start))) return undefined
      place = { start: place?.start ?? next.start, end: next.end }
    }
    return place
  }

  /** Every place where the value stands as a word of its own, or with a letter behind it ("2012b"). */
  words(value: string): Place[] {
    const places: Place[] = []
    for (let at = this.text.indexOf(value); at !== -1; at = this.text.indexOf(value, at + 1)) {
      const before = this.text.charAt(at - 1)
      const after = this.text.charAt(at + value.length)
      if (!/[\p{N}/.]/u.test(before) && !/\p{N}/u.test(after))
        places.push({ start: at, end: at + value.length })
    }
    return places
  }

  /** The first place of a volume or issue between two offsets, not inside a longer number or word. */
  number(value: string, from: number, to: number): Place | undefined {
    for (let place = this.find(value, from); place !== undefined; place = this.find(value, place.start + 1)) {
      if (place.end > to) return undefined
      const before = this.text.charAt(place.start - 1)
      const after = this.text.slice(place.end, place.end + 1)
      const isWhole =
        !/\p{N}/u.test(before) &&
        !/[\p{L}\p{N}]/u.test(after) &&
        (!/\p{L}/u.test(before) || place.start === from)
      if (isWhole) return place
    }
    return undefined
  }

  /** First to last page between two offsets; the last place wins, since pages stand last. */
  range(first: string, last: string | undefined, from: number, to: number): Place | undefined {
    let found: Place | undefined
    for (let place = this.find(first, from); place !== undefined; place = this.find(first, place.start + 1)) {
      if (place.end > to) break
      if (/\p{N}/u.test(this.text.charAt(place.start - 1))) continue
      const end = last === undefined || last === first ? undefined : this.sequence2(last, place.end)
      if (end !== undefined) return { start: place.start, end }
      if ((last === undefined || last === first) && !/\p{N}/u.test(this.text.charAt(place.end))) found = place
    }
    return found
  }

  /** Where a last page ends that stands behind a dash. */
  private sequence2(last: string, from: number): number | undefined {
    const place = this.find(last, from)
    return place !== undefined && /^\s*[-\u2010-\u2015\u2212]+\s*$/u.test(this.text.slice(from, place.start))
      ? place.end
      : undefined
  }

  #bareOffset(offset: number): number {
    const index = this.#places.findIndex((place) => place >= offset)
    return index === -1 ? this.#bare.length : index
  }

  #place(index: number, length: number): Place {
    return { start: this.#places[index] ?? 0, end: (this.#places[index + length - 1] ?? 0) + 1 }
  }
}

const isLeftOut = (sign: string): boolean => /[\s\u00AD\u2010-\u2015\u2212-]/u.test(sign)

function alike(sign: string): string {
  if (/[‘’´`]/.test(sign)) return "'"
  if (/[“”]/.test(sign)) return '"'
  const lower = sign.toLowerCase()
  // Offsets count units: a letter that grows keeps its case.
  return lower.length === 1 ? lower : sign
}

const bareOf = (text: string): string =>
  text
    .split('')
    .filter((sign) => !isLeftOut(sign))
    .map(alike)
    .join('')
