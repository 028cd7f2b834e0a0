import { describe, expect, test } from 'vitest'
import { displayName } from '../../../src/domain/person-name.ts'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'
import { cpuTime } from '../../support/cpu-time.ts'

/** One line: authors | title | year. A book is in nothing, and has no volume. */
function line(text: string): string | undefined {
  const parts = readReferenceText(text)
  if (parts === undefined) return undefined
  const { authors, title, year, containerTitle, volume } = parts
  expect([containerTitle, volume]).toEqual([undefined, undefined])
  return `${authors.map(displayName).join(', ')} | ${title} | ${year}`
}

describe('a book by its imprint', () => {
  test.each([
    // Chicago and MLA
    ['Roe, A. M. The North. New York: Barnes & Noble Classics, 2003 [1910].', 'AM Roe | The North | 2003'],
    ['Roe, Anna. Northern Mice. London: The Harvill Press, 1995. p.108.', 'Anna Roe | Northern Mice | 1995'],
    [
      'Roe, Anna. Mice, Rats, Voles: A Story. Lexington, MA: D. C. Heath, 1992.',
      'Anna Roe | Mice, Rats, Voles: A Story | 1992',
    ],
    [
      'Roe, Anna L. Streets of the north: mice and men. Oxford: Oxford University Press, 2000.',
      'Anna L. Roe | Streets of the north: mice and men | 2000',
    ],
    // their notes
    [
      'Anna Roe, How Mice Really Work: The 1990s (Cornell University Press, 2006), 255.',
      'Anna Roe | How Mice Really Work: The 1990s | 2006',
    ],
    ['A. Roe and B. C. Doe, Mice (Reading, MA: Addison-Wesley, 1974).', 'A Roe, BC Doe | Mice | 1974'],
    ['Roe, Anna, Pelt et Mouse (New York, NY: Dover, 1985).', 'Anna Roe | Pelt et Mouse | 1985'],
    // commas only, where a house says what they divide
    [
      'A. V. Roe, J. E. Doe, and J. D. Poe, The Design of Mice, Addison-Wesley, Reading, MA, 1974.',
      'AV Roe, JE Doe, JD Poe | The Design of Mice | 1974',
    ],
    [
      'L.R. Roe and B. Doe, Theory of Mice, Prentice-Hall, Inc., 1975.',
      'LR Roe, B Doe | Theory of Mice | 1975',
    ],
    // ACS
    [
      'Roe, A.; Doe, B. The Effects of Air on Mice ; Imperial College Press: London, U.K., 2003.',
      'A Roe, B Doe | The Effects of Air on Mice | 2003',
    ],
  ])('%s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })
})

test('how many pages a book has is no volume', () => {
  expect(readReferenceText('Roe, Ann. Carnet de souris. Éditions Souris 2010, 40 p.')?.volume).toBeUndefined()
})

test('100,000 characters that lead the patterns of books astray take less than half a second each', () => {
  for (const unit of [
    'A: ',
    'A, ',
    'Aa & ',
    '(A: ',
    'Roe, Anna, ',
    'A. Roe, ',
    '. Aa: Bb',
    'Press, ',
    '1989 ',
    'Aa Bb ',
  ]) {
    const start = cpuTime()
    readReferenceText(`Roe, A. Mice. ${unit.repeat(50_000).slice(0, 59_000)}, 1989`)
    expect(cpuTime() - start, unit).toBeLessThan(500)
  }
})
