import { describe, expect, test } from 'vitest'
import {
  compareNames,
  decideSame,
  fullTitlesOf,
  type KnownNames,
  type NamePair,
} from '../../../src/identity/journals/same-journal.ts'

const journal = (id: number, names: readonly string[], hasIssn = false): KnownNames => ({
  id,
  names,
  hasIssn,
})
const agreeing = { sameWork: false, numbering: { agreed: 2, differed: 0 } }
const pair: NamePair = { full: 2, short: 1, method: 'abbreviated-title', isWhole: true }

describe('by their names', () => {
  test('a title is short for any name of the other, whichever comes first', () => {
    const [short, full] = [journal(1, ['Biol. Psychiat.']), journal(2, ['BP', 'Biological Psychiatry'])]
    expect(compareNames(short, full)).toEqual(pair)
    expect(compareNames(full, short)).toEqual(pair)
  })

  test('another name of a journal with a full title makes it no other', () => {
    const chemotherapy = journal(1, ['Journal of Chemotherapy', 'J Chem'])
    expect(compareNames(chemotherapy, journal(2, ['Journal of Chemistry']))).toBeUndefined()
  })

  test('a title with a subtitle, or a place, is the same without', () => {
    const plain = journal(1, ['Psychopharmacology'])
    expect(compareNames(plain, journal(2, ['Psychopharmacology (Berl)']))).toMatchObject({
      full: 2,
      method: 'main-title',
    })
  })

  test('two with ISSNs of their own are two', () => {
    expect(
      compareNames(journal(1, ['Brain Res'], true), journal(2, ['Brain Research'], true)),
    ).toBeUndefined()
    expect(compareNames(journal(1, ['Brain Res']), journal(2, ['Brain Research'], true))).toBeDefined()
  })

  test('what is abbreviated itself is no whole title', () => {
    const short = journal(1, ['J Pharm Sci'])
    expect(compareNames(short, journal(2, ['J Pharmacol Sci']))).toMatchObject({ isWhole: false })
    expect(compareNames(short, journal(2, ['Journal of Pharmacological Sciences']))).toMatchObject({
      isWhole: true,
    })
    expect(compareNames(journal(1, ['Acta Trop']), journal(2, ['Acta tropica']))).toMatchObject({
      isWhole: true,
    })
  })
})

describe('by their works', () => {
  test('a work in both, or volumes of the same years, make them one', () => {
    const nothing = { agreed: 0, differed: 0 }
    expect(decideSame(pair, { sameWork: true, numbering: nothing }, 3)).toMatchObject({
      full: 2,
      short: 1,
      evidence: ['abbreviated-title', 'work'],
    })
    expect(decideSame(pair, agreeing, 0)).toMatchObject({
      score: 0.97,
      evidence: ['abbreviated-title', 'volumes'],
    })
    expect(decideSame(pair, { sameWork: false, numbering: nothing }, 0)).toBeUndefined()
  })

  test('most volumes that differ outweigh one that agrees', () => {
    expect(decideSame(pair, { sameWork: false, numbering: { agreed: 1, differed: 2 } }, 0)).toBeDefined()
    expect(decideSame(pair, { sameWork: false, numbering: { agreed: 1, differed: 3 } }, 0)).toBeUndefined()
  })

  test('a name that could be of another journal, or is short for a short one, is of none', () => {
    expect(decideSame(pair, agreeing, 1)).toBeUndefined()
    expect(decideSame({ ...pair, isWhole: false }, agreeing, 0)).toBeUndefined()
  })
})

test('a title that is short for another one is no rival of it', () => {
  const names = new Map(
    [
      journal(1, ['J Neurol Sci']),
      journal(2, ['J Neurolog Sci']),
      journal(3, ['Journal of the Neurological Sciences']),
      journal(4, ['Journal of Neurology Science']),
    ].map((one) => [one.id, one]),
  )
  const pairs = [2, 3].map((full) => ({ ...pair, full }))
  expect(fullTitlesOf(pairs, names).get(1)).toEqual(new Set([3]))
  expect(fullTitlesOf([...pairs, { ...pair, full: 4 }], names).get(1)).toEqual(new Set([3, 4]))
})
