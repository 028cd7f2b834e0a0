import type { Problem } from '../../domain/errors.ts'
import { partialDate } from '../../domain/partial-date.ts'
import { monthNumber } from './month-names.ts'

/** What a text says of a date. */
export interface WrittenDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent where it says no year. */
  readonly date?: string
  /** Whether the text says no more than that: no season, span or doubt, and no day that the calendar does not have. */
  readonly isWhole: boolean
}

const noDate: WrittenDate = { isWhole: false }
/** Dates are not longer. */
const longest = 100
/** "2007", "2007-12", "2007/12/3", "20071203", "2013 06 10". */
const inNumbers = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?\/?)?(?:\/\/)?[. ]*$|^(\d{4})(\d\d)(\d\d)$/
/** "3.12.2007", "12/03/2007", "12/2007". */
const yearLast = /^(?:(\d{1,2})([-/. ]))?(\d{1,2})[-/. ](\d{4})$/
/** "3.XII.2007". */
const romanMonth = /^(\d{1,2})[-/. ]+(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[-/. ]+(\d{4})$/
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
/** "2007年12月3日", "2007년 12월". */
const eastern = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/
/** Level 1 of the Extended Date/Time Format: "2019-21" is a season, "2019-XX" a month unknown, "2019~" about then. */
const extended = /^(\d{4})(?:-(\d\d|xx|uu)(?:-(\d\d|xx|uu))?)?([?~%]?)$/
/** "2007-11/2008-01", "2007/", "../2007". */
const interval = /^(\.\.|\d{4}[^/]{0,12})?\/(\.\.|\d{4}[^/]{0,12})?$/
/** A year in a text. "1990s" is a decade. */
const anyYear = /(?<!\d)(?:1[4-9]|20)\d\d(?![\dsxu])/
/** Words between the parts of a date, and signs of a year: "3 de diciembre de 2007", "c2007", "Published online". */
const filler =
  /^(?:de|del|di|du|le|el|of|the|den|der|am|vom|on|st|nd|rd|th|er|o|a|г|года|r|published|online|epub|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/

/**
 * Reads a date as people, indexes and standards write it: in numbers, with the name of the month in any usual language, in
 * the Extended Date/Time Format of BibLaTeX.
 *
 * Of an interval ("2007-11/2008-01") the beginning counts. A season, a quarter and a span of months ("2007 Winter",
 * "2007 Nov-Dec", "1998 Dec-1999 Jan") give the year in which they begin: no single month is said. So does "12/03/2007",
 * which has two readings. None of these is whole.
 *
 * @see ISO 8601-2:2019, EDTF levels 0 and 1
 * @example readWrittenDate('2007 Dec 3') // { date: '2007-12-03', isWhole: true }
 * @example readWrittenDate('Fall 2019') // { date: '2019', isWhole: false }
 */
export function readWrittenDate(text: string): WrittenDate {
  const value = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .trim()
    .toLowerCase()
    // A time of day, and what stands around a year: "[2007]", "c2007", "2007a", "2007.".
    .replace(/(?<=\d)[t ] ?\d{1,2}:\d\d.*$/, '')
    .replace(/^[[(]?(?:[©℗] ?|c(?=\d{4}))?(.*?)[\])]?(?:(?<!\.)\.|[,;])?$/, '$1')
    .replace(/^(\d{4})[a-e]$/, '$1')
  return inStandardForm(value) ?? inWords(value)
}

/** As `readWrittenDate`, where only the date matters. Without a year: `undefined`. */
export function parseWrittenDate(text: string): string | undefined {
  return readWrittenDate(text).date
}

/** Numbers as a date; zeros stand for what is not known. A month or day that the calendar does not have, or that is no number, makes it not whole. */
export function dateOfNumbers(year: number | undefined, month?: number, day?: number): WrittenDate {
  const date = year === undefined ? undefined : partialDate(year, month || undefined, day || undefined)
  if (date === undefined) return noDate
  if (Number.isNaN(month) || Number.isNaN(day)) return { date, isWhole: false }
  const said = month ? (day ? 10 : 7) : 4
  return { date, isWhole: date.length === said }
}

function inStandardForm(value: string): WrittenDate | undefined {
  // "2007-11/" and "2007-11/.." have no end; "2007/11/" has its last part empty.
  const [, open] = /^(\d{4}-[^/]*)\/(?:\.\.)?$/.exec(value) ?? []
  if (open !== undefined) return { ...readWrittenDate(open), isWhole: false }
  const numbers = inNumbers.exec(value)
  const edtf = extended.exec(value)
  const place = Number(edtf?.[2])
  const isSeason = place > 20 && place < 42
  if (numbers !== null && !(isSeason && value.charAt(4) === '-')) {
    const [, year, month, day, ...packed] = numbers
    return dateOfNumbers(Number(year ?? packed[0]), numberOf(month ?? packed[1]), numberOf(day ?? packed[2]))
  }
  if (edtf !== null) {
    const isKnown = !isSeason && edtf[4] === ''
    const { date, isWhole } = dateOfNumbers(
      Number(edtf[1]),
      isSeason ? undefined : numberOf(edtf[2]),
      numberOf(edtf[3]),
    )
    return date === undefined ? noDate : { date, isWhole: isWhole && isKnown }
  }
  const dayFirst = yearLast.exec(value)
  if (dayFirst !== null) return inSomeOrder(dayFirst)
  const withRoman = romanMonth.exec(value)
  if (withRoman !== null) {
    return dateOfNumbers(Number(withRoman[3]), roman.indexOf(withRoman[2] ?? '') + 1, Number(withRoman[1]))
  }
  const cjk = eastern.exec(value)
  if (cjk !== null) return dateOfNumbers(Number(cjk[1]), numberOf(cjk[2]), numberOf(cjk[3]))
  const span = interval.exec(value)
  if (span === null || value === '/') return undefined
  const [, from = '..', to = '..'] = span
  return { ...readWrittenDate(from === '..' ? to : from), isWhole: false }
}

/** "12/2007" is a month; of two numbers before the year the one above 12 is the day, and so is the first before a stop. */
function inSomeOrder([, first, sign, second, year]: RegExpExecArray): WrittenDate {
  const [a, b] = [Number(first), Number(second)]
  if (first === undefined) return dateOfNumbers(Number(year), b)
  if (a > 12 || a === b || sign === '.') return dateOfNumbers(Number(year), b, a)
  if (b > 12) return dateOfNumbers(Number(year), a, b)
  return { ...dateOfNumbers(Number(year)), isWhole: false }
}

/** One year, one month by its name and perhaps one day, in any order; with anything else only the year is taken. */
function inWords(value: string): WrittenDate {
  const year = anyYear.exec(value)?.[0]
  if (year === undefined) return noDate
  const rest = value.replace(year, ' ')
  const words = rest.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const named = words.flatMap((word) => (filler.test(word) ? [] : [monthNumber(word)]))
  const days = rest.match(/\d+/g) ?? []
  const onlyYear = { date: year, isWhole: false }
  if (!/^[\p{L}\p{M}\d\s.,/ºª'’-]*$/u.test(rest)) return onlyYear
  const [month, ...more] = named
  if (named.length === 0)
    return days.length === 0 && !rest.includes('-') ? { date: year, isWhole: true } : onlyYear
  if (month === undefined || more.length > 0 || days.some((day) => day.length > 2)) return onlyYear
  const [day, ...otherDays] = days
  const date = dateOfNumbers(Number(year), month, otherDays.length > 0 ? undefined : numberOf(day))
  return { ...date, isWhole: date.isWhole && otherDays.length === 0 }
}

/** Of what stands for an unknown number, `undefined`. */
function numberOf(text: string | undefined): number | undefined {
  return text === undefined || !/^\d+$/.test(text) ? undefined : Number(text)
}

/** A date as one field of a record has it. */
export interface DateField {
  readonly text: string
  /** The field, for a problem. */
  readonly where: string
  /** Where the format has rules of its own for it. */
  readonly written?: WrittenDate
}

/**
 * The date that several fields say, the most telling first: the first that can be read, made more precise by those that lie
 * within it (`refineDate`). What it leaves unsaid becomes a problem, with the text: a season, a span, doubt, an impossible
 * day; and so does a first field that is no date at all where no other is one.
 *
 * @param problems to which it is added; the record is kept whatever its dates are.
 */
export function readDates(fields: readonly DateField[], problems: Problem[]): string | undefined {
  const read = fields
    .filter(({ text }) => text.trim() !== '')
    .map((field) => ({ ...field, written: field.written ?? readWrittenDate(field.text) }))
  const published = read.reduce<string | undefined>(
    (date, { written }) => (written.date === undefined ? date : refineDate(date, written.date)),
    undefined,
  )
  const warn = ({ where, text }: DateField, message: string): void => {
    problems.push({ severity: 'warning', where, message: `"${text.slice(0, 200)}" ${message}` })
  }
  const [first] = read
  if (published === undefined && first !== undefined) warn(first, 'is no date.')
  const unsaid = read.find(({ written }) => !written.isWhole && written.date === published)
  if (published !== undefined && unsaid !== undefined) {
    warn(unsaid, `is more than a year, month or day can say: it is taken as ${published}.`)
  }
  return published
}

/**
 * The date that an issue bears, made more precise by a date of the same work that lies within it: an issue of
 * "2007-12" and a first publication on "2007-12-03" give the latter. A date outside the issue's does not count:
 * citations go by the issue.
 *
 * @returns the other date where there is none of the issue.
 */
export function refineDate(issue: string | undefined, other: string | undefined): string | undefined {
  return issue === undefined || other?.startsWith(`${issue}-`) === true ? other : issue
}
