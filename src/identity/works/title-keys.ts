/** A title of fewer words ("Editorial", "In reply") does not tell one work from another. */
const tellingWords = 4

/** The share of the words of the shorter title that the longer one must have too. */
const sharedWords = 0.6

/** Does the title alone tell the work from others? */
export function isTelling(titleKey: string): boolean {
  return titleKey.split(' ').length >= tellingWords
}

/** Can two title keys be of one title? Printings differ by slips, by subtitles, and by what is left out. */
export function titlesAgree(a: string, b: string): boolean {
  return !isTelling(a) || !isTelling(b) || titlesSayTheSame(a, b)
}

/**
 * Are two title keys surely of different titles, and not one of them in another script? Of a translation they are: what
 * else is known of the works must decide.
 */
export function titlesDiffer(a: string, b: string): boolean {
  return !titlesAgree(a, b) && isLatin(a) && isLatin(b)
}

/** Do two titles say the same, more or less? One may be cut off, or have a subtitle. Of short ones each word counts. */
export function titlesSayTheSame(a: string, b: string): boolean {
  const [shorter = new Set<string>(), longer = new Set<string>()] = [a, b]
    .map((key) => new Set(key.split(' ')))
    .toSorted((x, y) => x.size - y.size)
  return shorter.intersection(longer).size >= sharedWords * shorter.size
}

/** Marks are gone from a key, so that Latin letters are ASCII. */
function isLatin(titleKey: string): boolean {
  return /^[\x20-\x7E]*$/.test(titleKey)
}
