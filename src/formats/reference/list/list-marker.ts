/** What stands in front of an item to set it apart. */
export interface ListMarker {
  /**
   * How it is printed: "[]", "()", ".", ")", ":", "\t" behind a number, " " or "" where only a blank or nothing parts
   * it from the item, "^" for a superscript, "key" for letters in brackets, "alone" for a number on a line of its own; a
   * bullet is its own style.
   */
  readonly style: string
  /** Its number; undefined for bullets and keys. */
  readonly value?: number
  /** As printed, without stop or brackets; undefined for bullets. */
  readonly label?: string
  /** Characters that it takes, with the blanks around it. */
  readonly length: number
}

const invisible = String.raw`[\s\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]`
/** Western, Arabic-Indic, Persian, Devanagari and full-width digits. */
const digits = String.raw`[0-9\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]{1,5}`

/** Rows of markers with a number; the first that fits is taken. Group 1 is the label. */
const numbered: readonly { readonly style: string; readonly sign: string }[] = [
  { style: '[]', sign: String.raw`[\[［【〔]\s?(${digits})\s?[\]］】〕][.:,]?` },
  { style: '()', sign: String.raw`[(（]\s?(${digits})\s?[)）](?!\s?[,;:–-])` },
  { style: ')', sign: String.raw`(${digits})\s?[)）](?!\s?[,;:.])` },
  { style: '.', sign: String.raw`(${digits})\s?(?:[.．、。]|\.-)(?![\d,;)\]])` },
  { style: ':', sign: String.raw`(${digits}):(?=\s)` },
  { style: '\t', sign: String.raw`(${digits})\t` },
  { style: '^', sign: String.raw`([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3})` },
  { style: ' ', sign: String.raw`(${digits})(?=[ \u00A0\u2002-\u200A\u3000]+[\p{L}"“«‘'—–_(\[\d-])` },
  {
    style: '',
    sign: String.raw`(${digits})(?=\p{L}[\p{L}.’']|[*"“«])`,
  },
]
const numberSigns = numbered.map(({ style, sign }) => ({ style, sign: new RegExp(sign, 'uy') }))
const alone = new RegExp(`^${invisible}*(${digits})${invisible}*$`, 'u')
const blanks = new RegExp(`${invisible}*`, 'uy')
const bullet = /([•‣◦▪●○■□◆◇►➢➤✓·*–—−-])(?=\s)\s*/uy
/** "[Smi99]", "[ABC+10]", "[Smith et al., 2004a]", "[KR]", "[M-R]", "[W]". */
const key = /\[(\p{L}[\p{L}\p{N}+*:.&_, -]{0,38}[\p{N}a-z+*]|\p{Lu}(?:-?\p{Lu}){0,5})\]:?\s*/uy

/** The number printed with such digits: 12 of "12", "١٢", "１２" or "¹²". */
function valueOf(label: string): number {
  let value = 0
  for (const sign of label.normalize('NFKC')) {
    const code = sign.codePointAt(0) ?? 48
    const zero = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : code >= 0x660 ? 0x660 : 48
    value = value * 10 + (code - zero)
  }
  return value
}

/** The marker of an item that begins here, if it is one with a number. `from` is where its first sign stands. */
export function numberAt(text: string, from: number): ListMarker | undefined {
  for (const { style, sign } of numberSigns) {
    sign.lastIndex = from
    const match = sign.exec(text)
    if (match === null) continue
    const label = match[1] ?? ''
    return { style, value: valueOf(label), label, length: sign.lastIndex - from }
  }
  return undefined
}

/** The marker at the beginning of a line. */
export function markerOf(line: string): ListMarker | undefined {
  const only = alone.exec(line.slice(0, 40))
  if (only?.[1] !== undefined && line.length <= 40) {
    return { style: 'alone', value: valueOf(only[1]), label: only[1], length: line.length }
  }
  const from = endOf(blanks, line, 0)
  bullet.lastIndex = from
  const dot = bullet.exec(line)
  // "• [1] Smith" has both; the number says more.
  const inner = dot === null ? from : bullet.lastIndex
  const number = numberAt(line, inner)
  if (number !== undefined) return { ...number, length: endOf(blanks, line, inner + number.length) }
  if (dot !== null) return { style: dot[1] ?? '', length: inner }
  key.lastIndex = from
  const letters = key.exec(line)
  if (letters?.[1] !== undefined) return { style: 'key', label: letters[1], length: key.lastIndex }
  return undefined
}

/** Markers that are a reference's own, whatever the number; of the others the number must be that of a list. */
const always = new Set(['^', ''])
/** A title may begin with "24 images", so that a number with nothing behind it is left to who reads the reference. */
const never = new Set([' ', 'alone'])
const longestNumber = 3

/**
 * A reference without what sets it apart in its list: a bullet, a key ("[Smi99]"), a superscript, or a number of up to
 * three digits with its sign ("[12]", "12.", "12)"). Longer ones may be years.
 */
export function withoutMark(text: string): string {
  const marker = markerOf(text)
  if (marker === undefined || !isMark(marker)) return text
  const rest = text.slice(marker.length)
  // "[Mice of the north]. Cell Res" begins with a translated title.
  return marker.style === 'key' && /^[.,]/.test(rest) ? text : rest
}

function isMark({ style, label, value }: ListMarker): boolean {
  if (style === 'key') return /[\p{N}+*]|^\S*$/u.test(label ?? '')
  if (value === undefined || always.has(style)) return true
  return !never.has(style) && (label ?? '').length <= longestNumber
}

/** Where what `sign`, a sticky expression, finds at `from` ends. */
function endOf(sign: RegExp, text: string, from: number): number {
  sign.lastIndex = from
  return sign.test(text) ? sign.lastIndex : from
}
