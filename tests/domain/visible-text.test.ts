import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from '../../src/domain/visible-text.ts'

test.each([
  ['a mark of direction', 'Zarate\u200E CA\u200F. Title', 'Zarate CA. Title'],
  ['a mark of the order of bytes within a word', 'Neuro\uFEFFscience', 'Neuroscience'],
  ['a soft hyphen', 'neuro\u00ADscience', 'neuroscience'],
  ['a soft hyphen where a line ends', 'neuro\u00AD\n  science', 'neuroscience'],
  ['a line separator', 'One\u2028two\u2029three\u0085four', 'One two three four'],
  ['a space without width', 'One\u200B two', 'One two'],
  ['a word joiner', 'p\u2060<\u20600.05', 'p<0.05'],
  ['an invisible times', 'a\u2062b', 'ab'],
  ['an override of direction', 'One\u202Eowt\u202C', 'Oneowt'],
  ['isolates', '\u2068One\u2069 two', 'One two'],
  ['a non-joiner in Latin', 'Auf\u200Clage', 'Auflage'],
  ['a joiner in Latin', 'a\u200Db', 'ab'],
  ['a control', 'One\u0002 two', 'One two'],
  ['a place for an object', 'One \uFFFCtwo', 'One two'],
])('%s prints nothing', (_, text, expected) => {
  expect(visibleText(text)).toBe(expected)
})

test.each([
  ['a non-joiner in Persian', 'می\u200Cشود'],
  ['a joiner in Sinhala', 'ක්\u200Dෂ'],
  ['a non-joiner in Devanagari', 'क्\u200Cष'],
  ['a joiner at the end of a word in Malayalam', 'അവന്\u200D'],
  ['a joiner in an emoji', '👩\u200D🔬'],
  ['a joiner in an emoji with a skin', '👩🏽\u200D🔬'],
  ['a mark of direction within Hebrew', 'שפת C++\u200E וגם'],
  ['a space without width in Khmer', 'ភាសា\u200Bខ្មែរ'],
  ['a choice of form', '❤\uFE0F'],
])('%s stays', (_, text) => {
  expect(visibleText(text)).toBe(text)
})

test('marks of direction at the ends of a text go in any script', () => {
  expect(visibleText('\u200Fدراسة\u200E')).toBe('دراسة')
})

test('a visible text is its own visible text', () => {
  const odd = fc.constantFrom(
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200B',
    '\u00AD',
    'ا',
    'a',
    'က',
    '👩',
    ' ',
    '\n',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(odd), (parts) => {
      const text = visibleText(parts.join(''))
      expect(visibleText(text)).toBe(text)
    }),
  )
})
