/** The signs between two tokens, as the model sees them. The order is that of the weights. */
export const signs = [
  'none',
  'blank',
  'comma',
  'stop',
  'stop after initial',
  'semicolon',
  'colon',
  'opening bracket',
  'closing bracket',
  'quotation mark',
  'dash',
  'other',
] as const

/** One character of each kind stands for all of them. */
const alike: readonly (readonly [kind: string, characters: string])[] = [
  ['-', '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212~\u301C\uFF0D\uFF5E'],
  ['"', '"“”„‟«»″＂「」『』《》〈〉'],
  ["'", "'‘’‚‹›`´"],
  ['(', '(（'],
  [')', ')）'],
  ['[', '[［【〔'],
  [']', ']］】〕'],
  [',', ',，、،'],
  ['.', '.。．'],
  [':', ':：'],
  [';', ';；؛'],
  ['/', '/／'],
  ['&', '&＆'],
]
const kinds = new Map(
  alike.flatMap(([kind, characters]) => Array.from(characters).map((character) => [character, kind])),
)

/** A gap with alike signs made one, blanks made one, and no more than its first two and last two signs. */
export function normalGap(gap: string): string {
  if (gap === '' || gap === ' ') return gap
  let normal = ''
  for (const character of gap) {
    const kind = /\s/.test(character) ? ' ' : (kinds.get(character) ?? character)
    if (kind !== ' ' || !normal.endsWith(' ')) normal += kind
  }
  return normal.length > 4 ? normal.slice(0, 2) + normal.slice(-2) : normal
}

const strongest: readonly (readonly [sign: (typeof signs)[number], characters: string])[] = [
  ['quotation mark', '"'],
  ['opening bracket', '(['],
  ['closing bracket', ')]'],
  ['semicolon', ';'],
  ['colon', ':'],
  ['stop', '.?!'],
  ['comma', ','],
  ['dash', '-'],
]

/** Which of `signs` a normal gap is, by the sign in it that divides most. `afterInitial`: a single letter stands before it. */
export function signOf(gap: string, afterInitial: boolean): number {
  if (gap === '') return 0
  if (gap === ' ') return 1
  const found = strongest.find(([, characters]) =>
    Array.from(characters).some((character) => gap.includes(character)),
  )
  const sign = found?.[0] ?? 'other'
  return signs.indexOf(sign === 'stop' && afterInitial ? 'stop after initial' : sign)
}
