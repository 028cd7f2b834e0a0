import { describe, expect, test } from 'vitest'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'

describe('in a reference', () => {
  test.each([
    [
      'A. Roe, "Mouse Nets," Computer, Special Issue on Mice, Vol. 23, No. 7, pp. 73-83, July 1990.',
      'Computer',
    ],
    ['Roe A: Mice of the north. Am J Ind Med (Suppl 1), 104–106 (1999)', 'Am J Ind Med'],
    ['Roe, A. Mice of the north. Technical report, Mouse Center, Bowie, MD, February 1995.', undefined],
    ['Roe A. Mice of the north. Munich: Beck, 1995.', undefined],
  ])('%s', (text, container) => {
    expect(readReferenceText(text)?.containerTitle).toBe(container)
  })

  test.each([
    ['———. Passing Mice. Translated by Jean Stewart. London: Faber & Faber, 1961.', 'Passing Mice'],
    ['______. Mice Ithaca. Geneva, 1962.', 'Mice Ithaca'],
  ])('a line for the same author is no title, and the title no author: %s', (text, title) => {
    expect(readReferenceText(text)).toMatchObject({ authors: [], title })
  })

  test('asterisks around a title are mark-up', () => {
    expect(readReferenceText('Roe, J. (ed.). 1954. *Oeuvres de souris.* Paris: PUF.')?.title).toBe(
      'Oeuvres de souris',
    )
  })
})

test.each([
  [
    'Eschenmoser, A.; Ruzicka, L.; Arigoni, D. Helv. Chim. Acta 1955, 38, 1890.',
    undefined,
    'Helv. Chim. Acta',
  ],
  ['Miller, K. Liebigs Ann. Chem. 1986, 12, 1234.', undefined, 'Liebigs Ann. Chem.'],
  ['Jones, K. Photosynth. Res. 2001, 12, 12–20.', undefined, 'Photosynth. Res.'],
  ['Zarate CA. Schizophrenia. J Clin Psychiatry. 2004;65:1.', 'Schizophrenia', 'J Clin Psychiatry'],
  ['Zarate CA. Schizophrenia. Lancet. 2004;363:2063.', 'Schizophrenia', 'Lancet'],
])('a short title and no title are told apart: %s', (text, title, containerTitle) => {
  const parts = readReferenceText(text)
  expect([parts?.title, parts?.containerTitle]).toEqual([title, containerTitle])
  expect(parts?.volume).toBeDefined()
  expect(parts?.year).toBeDefined()
})

test('quotation marks around a title are not of it', () => {
  const text = (title: string) => `Brown, J. (2005) ${title}, Journal of Things, 12(3), pp. 45–67.`
  expect(readReferenceText(text("'A Harvard style title in quotes'"))).toMatchObject({
    title: 'A Harvard style title in quotes',
    containerTitle: 'Journal of Things',
    volume: '12',
  })
  expect(readReferenceText(text("'Gold' and 'silver'"))?.title).not.toBe("Gold' and 'silver")
})
