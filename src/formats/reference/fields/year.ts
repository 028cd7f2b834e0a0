/** What a stretch says of when a work was published. */
export interface WrittenYear {
  readonly year?: number
  /** A work that is not out yet: "in press". */
  readonly note?: string
}

/** Not a part of a longer number, nor of a decade's name. */
const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d|s\b)/gu
/** Years of reigns and of the Republic of China, by what their first year has before it. */
const eras: readonly (readonly [name: RegExp, before: number])[] = [
  [/(?:民國|民国)\s?(\d{1,3}|元)/u, 1911],
  [/令和\s?(\d{1,2}|元)/u, 2018],
  [/平成\s?(\d{1,2}|元)/u, 1988],
  [/昭和\s?(\d{1,2}|元)/u, 1925],
  [/大正\s?(\d{1,2}|元)/u, 1911],
  [/明治\s?(\d{1,2}|元)/u, 1867],
]
/** A work that is yet to appear, by language. */
const notOut =
  /\b(?:in press|forthcoming|to appear|submitted|in preparation|accepted|im druck|im erscheinen|sous presse|à paraître|en prensa|no prelo|in stampa|in corso di stampa|in druk)\b|в печати|w druku|印刷中|投稿中|출판 중/iu

/**
 * The year of publication in a date as printed: "(2004a)", "2007 Dec 3", "1998/99", "2001年", "民國93年". Where the year of
 * the first edition stands beside it in square brackets ("1986 [1920]") or before a slash ("1920/1986"), the other counts.
 *
 * @example yearIn('in press') // { note: 'in press' }
 */
export function yearIn(text: string): WrittenYear {
  const value = text.slice(0, 200).normalize('NFKC')
  for (const [era, before] of /[民令平昭大明]/.test(value) ? eras : []) {
    const count = era.exec(value)?.[1]
    if (count !== undefined) return { year: before + (count === '元' ? 1 : Number(count)) }
  }
  const years = [...value.matchAll(year)]
  const [first, second] = years
  if (first !== undefined) {
    const isOriginal =
      second !== undefined &&
      ((isInSquare(value, first.index) && !isInSquare(value, second.index)) ||
        (value.slice(first.index + 4, second.index).trim() === '/' &&
          Number(second[0]) - Number(first[0]) > 1))
    return { year: Number(isOriginal ? second[0] : first[0]) }
  }
  const note = notOut.exec(value)?.[0]
  return note === undefined ? {} : { note }
}

function isInSquare(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at)
  return open !== -1 && text.indexOf(']', open) > at
}
