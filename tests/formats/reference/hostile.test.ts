import { describe, expect, test } from 'vitest'
import { readReference } from '../../../src/formats/reference/read-reference.ts'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'
import { cpuTime } from '../../support/cpu-time.ts'

const reference =
  'Huxley N, Baldessarini RJ: Disability and its treatment in bipolar disorder patients. Bipolar Disord 2007, 9:183–196.'
const titleOfIt = 'Disability and its treatment in bipolar disorder patients'
const names = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `${['Smith', 'Okafor', 'Müller', 'Tanaka'][index % 4]} ${String.fromCodePoint(65 + (index % 26))}`,
  ).join(', ')
const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** What people paste that is no reference, each in the length that it is asked for. */
const units: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'blanks between letters': 'a ',
  initials: 'A. B. ',
  names: 'Smith J, ',
  digits: '1234567890',
  years: '2005; ',
  punctuation: '.,;:!?()[]-–—„“” ',
  'open brackets': '([{',
  'quotation marks': '"',
  'a page of HTML': '<div class="ref"><span>Smith J.</span> <a href="/x?y=1&z=2">link</a></div>\n',
  base64: 'TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24sIGJ1dCBieSB0aGlz',
  'directions mixed': 'שלום abc مرحبا \u202Edef\u202C ',
  'lone surrogates': 'a\uD800b\uDC00 ',
  NUL: 'a\0b ',
  ideographs: '漢字仮名交じり文、',
  'combining marks': 'e\u0301\u0302\u0303',
  addresses: 'https://doi.org/10.1000/xyz123. ',
  'tabs and ends of lines': '\t\r\n',
}

describe('whatever is pasted', () => {
  test.each(Object.entries(units))('%s', (_, unit) => {
    // The first reading loads the weights and warms the code up.
    readReferenceText(reference)
    for (const text of [filled(unit, 59_999), `Smith J. ${filled(unit, 50_000)} 2005;7:1-9.`]) {
      const start = cpuTime()
      const result = readReference(text)
      expect(cpuTime() - start).toBeLessThan(400)
      if (result.parts === undefined) expect(result.refusal).toMatch(/^The text .*\.$/)
    }
  })

  test('ten thousand characters take some ten milliseconds', () => {
    for (const unit of [`${reference} `, 'Smith J, ', 'We found that mice were not larger than others. ']) {
      const text = filled(unit, 10_000)
      const rounds = Array.from({ length: 5 }, () => {
        const start = cpuTime()
        readReferenceText(text)
        return cpuTime() - start
      })
      // 50 ms on a machine that does nothing else; tests run beside others.
      expect(Math.min(...rounds), unit).toBeLessThan(100)
    }
  })

  test.each(['', ' \n ', '\0\0', '.'.repeat(500), '([)]', '\uD800'])('refuses %j, and says why', (text) => {
    const { parts, refusal } = readReference(text)
    expect(parts).toBeUndefined()
    expect(refusal).toMatch(/^The text .*\.$/)
  })

  test('refuses what is longer than any reference, with both lengths', () => {
    expect(readReference('a'.repeat(60_001)).refusal).toBe(
      'The text has 60,001 characters; no reference has more than 60,000.',
    )
  })

  test('reads thousands of authors, in their order', () => {
    const parts = readReferenceText(`${names(5000)}. ${titleOfIt}. Bipolar Disord. 2007;9(1):183-196.`)
    expect(parts?.authors.slice(0, 4).map(({ family }) => family)).toEqual([
      'Smith',
      'Okafor',
      'Müller',
      'Tanaka',
    ])
    expect(parts?.authors.length).toBe(5000)
    expect(parts?.title).toBe(titleOfIt)
  })

  test('marks, NUL and lone surrogates in a reference do not hide it', () => {
    for (const odd of ['\0', '\uD800', '\u202E', '\uFEFF', '\u200B']) {
      const parts = readReference(reference.replace('Bipolar Disord', `${odd}Bipolar Disord`)).parts
      expect(parts?.title, JSON.stringify(odd)).toBe(titleOfIt)
      expect(parts?.year, JSON.stringify(odd)).toBe(2007)
    }
  })
})
