import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { latexOf, latexText } from '../../src/formats/bibtex/latex-text.ts'
import { latexTitle } from '../../src/formats/bibtex/title-case.ts'
import { oddText } from '../support/generated-records.ts'

test.each([
  ['Effects of BDNF in Alzheimer disease', 'Effects of {BDNF} in {A}lzheimer disease'],
  ['mRNA vaccines: the pH of H2O', '{mRNA} vaccines: the {pH} of {H2O}'],
  ['Vitamin D and hepatitis A virus in Sweden', 'Vitamin {D} and hepatitis {A} virus in {S}weden'],
  ['N-methyl-D-aspartate and McDonald criteria', 'N-methyl-{D}-aspartate and {McDonald} criteria'],
  ['5-HT2A receptors and COVID-19', '5-{HT2A} receptors and {COVID}-19'],
  ['“Quoted start” of things', '“{Q}uoted start” of things'],
  ['Who is it? The case of E. coli', 'Who is it? {T}he case of {E}. coli'],
])('in a title in sentence case, braces keep names and capitals within words: %s', (title, latex) => {
  expect(latexTitle(title)).toBe(latex)
})

test.each([
  ['Ketamine', 'Ketamine'],
  ['Ketamine: A review', 'Ketamine: A review'],
  ['Ketamine in depression', 'Ketamine in depression'],
  [
    'The Role of Ketamine in the Treatment of Major Depression',
    'The Role of Ketamine in the Treatment of Major Depression',
  ],
  ['The Role of BDNF in Treatment of Depression', 'The Role of {BDNF} in Treatment of Depression'],
  ['Once Upon A Time in the West and Other Stories', 'Once Upon A Time in the West and Other Stories'],
  ['EFFECTS OF KETAMINE ON DEPRESSION', 'EFFECTS OF KETAMINE ON DEPRESSION'],
])('no braces where styles may decide, or keep the letter anyway: %s', (title, latex) => {
  expect(latexTitle(title)).toBe(latex)
})

test.each([
  [
    'Die Wirkung von Ketamin auf die Depression',
    undefined,
    'Die {W}irkung von {K}etamin auf die {D}epression',
  ],
  ['Angst und Depression', 'de', 'Angst und {D}epression'],
  ['La Belle Époque à Paris', 'fr-FR', 'La {B}elle {É}poque à {P}aris'],
  ['Angst and Depression in the Modern Novel', 'en-GB', 'Angst and Depression in the Modern Novel'],
])('other languages than English have no title case: %s (%s)', (title, language, latex) => {
  expect(latexTitle(title, language)).toBe(latex)
})

test('braces take nothing from any title, whatever stands in it', () => {
  fc.assert(
    fc.property(oddText, fc.constantFrom(undefined, 'en', 'de'), (title, language) => {
      expect(latexText(latexTitle(title, language))).toBe(latexText(latexOf(title)))
    }),
    { numRuns: 2000 },
  )
})
