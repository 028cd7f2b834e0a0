import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abbreviates } from '../../../src/domain/abbreviated-title.ts'
import { journalKey } from '../../../src/domain/journal-key.ts'
import { textKey } from '../../../src/domain/text-key.ts'
import { isOneTitle, nameKeys, titleGroups, titleInitials } from '../../../src/identity/journals/names.ts'

test.each([
  ['The Lancet', 'Lancet'],
  ['Auk, The', 'The Auk'],
  ['Plant & Cell Physiology', 'Plant and Cell Physiology'],
  ['Acta chimica et physica', 'Acta chimica & physica'],
  ['Boden und Pflanze', 'Boden & Pflanze'],
  ['La Presse médicale', 'Presse medicale'],
  ['The Journal of Endocrinology.', 'JOURNAL OF ENDOCRINOLOGY'],
])('%s and %s have one key', (a, b) => {
  expect(journalKey(a)).toBe(journalKey(b))
  expect(isOneTitle(a, b)).toBe(true)
})

test.each([
  ['Die Rehabilitation', 'Rehabilitation'],
  ['Physica A', 'Physica B'],
  ['Physica E', 'Physica'],
  ['Sands', 'S and S'],
  ['The', 'And'],
  ['', 'Nature'],
])('%s and %s have not', (a, b) => {
  expect(journalKey(a)).not.toBe(journalKey(b))
  expect(isOneTitle(a, b)).toBe(false)
})

test('the key of a key is the key, and a name with letters has one', () => {
  const name = fc
    .array(fc.constantFrom('the', 'and', 'la', 'cell', 'a', 'of', 'physics', '&'), { maxLength: 5 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(name, (text) => {
      const key = journalKey(text)
      expect(journalKey(key) === key || /^(?:la|the|and)\b|\bthe$/.test(key)).toBe(true)
      expect(key === '').toBe(textKey(text) === '')
    }),
  )
})

test('a title leads also without its article and without its subtitle, but keeps sections and places', () => {
  expect(nameKeys('The Breast : official journal')).toEqual({
    own: 'the breast official journal',
    alike: 'breast official journal',
    main: 'breast',
  })
  expect(nameKeys('Nature')).toEqual({ own: 'nature', alike: undefined, main: undefined })
  expect(nameKeys('Zhong yao cai = Journal of Chinese materials').main).toBe('zhong yao cai')
  expect(nameKeys('Microbes and infection / Institut Pasteur').main).toBe('microbes infection')
  expect(nameKeys('Journal of Physics: Condensed Matter').main).toBeUndefined()
  expect(nameKeys('Journal of chromatography. A').main).toBeUndefined()
  expect(nameKeys('Medicine (Baltimore)').main).toBeUndefined()
})

test('titles of two subtitles, and of two places, are not one', () => {
  expect(isOneTitle('Revolution : a journal', 'Revolution')).toBe(true)
  expect(isOneTitle('Bioinformatics (Oxford, England)', 'Bioinformatics')).toBe(true)
  expect(isOneTitle('Revolution : a journal', 'Revolution : for nurses')).toBe(false)
  expect(isOneTitle('Medicine (Baltimore)', 'Medicine (Abingdon)')).toBe(false)
})

describe('initials', () => {
  test.each([
    ['Proceedings of the National Academy of Sciences', 'pnas'],
    ['Proc. Natl. Acad. Sci. U.S.A.', 'pnasusa'],
    ['Psychopharmacology (Berl)', 'psychopharmacology'],
    ['S Afr Med J', 'samj'],
    ['Z Kristallogr', 'zk'],
    ["Annales d'histoire de l'Est", 'ahe'],
    ['Journal of Women’s Health', 'jwh'],
    ['N Z Med J', 'nzmj'],
    ['The', ''],
    ['', ''],
  ])('%s', (title, initials) => {
    expect(titleInitials(title)).toBe(initials)
  })

  test('of a title and its abbreviation are equal', () => {
    for (const [short, long] of [
      [
        'Proc Natl Acad Sci USA',
        'Proceedings of the National Academy of Sciences of the United States of America',
      ],
      ['Clin Sci (Lond)', 'Clinical science'],
      ['J.Chem.Phys.', 'The Journal of Chemical Physics'],
      ['S. Afr. Med. J.', 'South African medical journal'],
      ['Z Gesamte Exp Med', 'Zeitschrift für die gesamte experimentelle Medizin'],
    ] as const) {
      expect(abbreviates(short, long), short).toBe(true)
      expect(titleInitials(short), short).toBe(titleInitials(long))
    }
  })
})

test('names are grouped by what is one title, each in one group', () => {
  const group = (...names: string[]) =>
    titleGroups(names.map((name) => [textKey(name), name])).map((own) => own.map(([, name]) => name))
  expect(group('The Cell', 'Gender medicine : x', 'Cell', 'Gender medicine', 'A : b', 'A : c')).toEqual([
    ['The Cell', 'Cell'],
    ['Gender medicine : x', 'Gender medicine'],
    ['A : b'],
    ['A : c'],
  ])
  expect(group()).toEqual([])
})
