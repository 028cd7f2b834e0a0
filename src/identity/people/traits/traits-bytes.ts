import type { Traits } from './traits.ts'

/*
 * How traits are kept: eight bytes that say what is there and how many, then four bytes for each number, little-endian as
 * all machines have it that this runs on, so that they need not be taken apart to be compared.
 *
 *     flags: 1 given, 2 journal, 4 cited by | companions | emails | places | subjects | 0 0 0 | numbers, in this order
 */

const headLength = 8
const mostOfOneKind = 255

export function bytesOfTraits(traits: Traits): Uint8Array {
  const { given, journal, citedBy } = traits
  const single = [given, journal, citedBy]
  const lists = [traits.companions, traits.emails, traits.places, traits.subjects].map((list) =>
    list.subarray(0, mostOfOneKind),
  )
  const singles = single.filter((value) => value !== undefined)
  const length = singles.length + lists.reduce((sum, list) => sum + list.length, 0)
  const bytes = new Uint8Array(headLength + 4 * length)
  bytes[0] = single.reduce<number>(
    (flags, value, bit) => (value === undefined ? flags : flags | (1 << bit)),
    0,
  )
  const numbers = new Uint32Array(bytes.buffer, headLength)
  numbers.set(singles)
  let at = singles.length
  for (const [index, list] of lists.entries()) {
    bytes[1 + index] = list.length
    numbers.set(list, at)
    at += list.length
  }
  return bytes
}

/**
 * Traits that were written one after the other. They share the memory of the bytes.
 *
 * @throws RangeError where the bytes break off within one.
 */
export function traitsOfBytes(given: Uint8Array): Traits[] {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  const all: Traits[] = []
  for (let at = 0; at < bytes.length;) {
    const flags = bytes[at] ?? 0
    const start = at
    at += headLength
    const list = (length: number): Uint32Array => {
      if (at + 4 * length > bytes.length) throw new RangeError('Traits break off')
      const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset + at, length)
      at += 4 * length
      return numbers
    }
    const single = (bit: number): number | undefined => ((flags & bit) === 0 ? undefined : list(1)[0])
    const several = (index: number): Uint32Array => list(bytes[start + index] ?? 0)
    all.push({
      given: single(1),
      journal: single(2),
      citedBy: single(4),
      companions: several(1),
      emails: several(2),
      places: several(3),
      subjects: several(4),
    })
  }
  return all
}
