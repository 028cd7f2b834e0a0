/** "[S.l.]", "[s.n.]", "[place of publication not identified]": nothing is known. */
const unknown = /^\[?(?:s\. ?[ln]\.?|(?:place of publication|publisher) not identified)\]?$/i

/**
 * A part of a library's description without the punctuation that catalogue cards have between parts, which records made from MARC
 * keep: "Oslo :", "Wiley,", "A study /", "[New York]".
 *
 * @returns `undefined` where the part says that it is not known.
 * @see ISBD, "Prescribed punctuation"
 * @example withoutIsbd('[New York] :') // 'New York'
 */
export function withoutIsbd(text: string | undefined): string | undefined {
  const bare = text?.replace(/(?:\s+[/:;=]|\s*,)\s*$/, '').trim()
  if (bare === undefined || bare === '' || unknown.test(bare)) return undefined
  return /^\[([^\][]+)\]$/.exec(bare)?.[1] ?? bare
}
