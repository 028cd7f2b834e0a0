import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyKey, textKey } from '../../src/domain/text-key.ts'

test.each([
  ['Rôle of α-Synuclein: a Review.', 'role of α synuclein a review'],
  ['STAR*D  report\n(2006)', 'star d report 2006'],
  ['Straße, Øresund, Æther, Łódź, œuvre', 'strasse oresund aether lodz oeuvre'],
  ['norad\u00ADrenergic', 'noradrenergic'],
  ['ﬁve H₂O', 'five h2o'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['µ-opioid', 'μ opioid'],
  ['Кетамин', 'кетамин'],
  ['氯胺酮', '氯胺酮'],
  ['–', ''],
])('the key of %j', (text, key) => {
  expect(textKey(text)).toBe(key)
})

test.each([
  ['D’souza', "D'Souza"],
  ['DeBattista', 'De Battista'],
  ['Gispen-de Wied', 'Gispen‐de wied'],
  ['Müller', 'Muller'],
])('the families %s and %s have one key', (a, b) => {
  expect(familyKey(a)).toBe(familyKey(b))
})

test('a long title is cut to 200 characters, never through one', () => {
  expect(textKey('ketamine '.repeat(1000))).toHaveLength(200)
  expect(textKey('\u{20000}'.repeat(300)).isWellFormed()).toBe(true)
  expect(textKey(`a${'\u{20000}'.repeat(300)}`)).toHaveLength(199)
})

test('the key of a key is the key, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(textKey(textKey(text))).toBe(textKey(text))
      expect(familyKey(familyKey(text))).toBe(familyKey(text))
    }),
  )
})
