import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { abbreviates } from '../../src/domain/abbreviated-title.ts'

test.each([
  ['Genome Res.', 'Genome Research'],
  ['J. Archaeol. Sci.', 'Journal of Archaeological Science'],
  ['Indian J Pharmacol', 'Indian Journal of Pharmacology'],
  ['Proc Natl Acad Sci', 'Proceedings of the National Academy of Sciences'],
  ['Arch Gen Psychiatry', 'Archives of General Psychiatry'],
  ['Z. Kristallogr.', 'Zeitschrift für Kristallographie'],
  ['Rev. Esp. Cardiol.', 'Revista Española de Cardiología'],
  ['J.Chem.Phys.', 'The Journal of Chemical Physics'],
  ['Acta Cryst. A', 'Acta Crystallographica A'],
  ['Dtsch Med Wochenschr', 'Deutsche medizinische Wochenschrift'],
  ['Jpn J Pharmacol', 'Japanese Journal of Pharmacology'],
  ['Intl J Obes', 'International Journal of Obesity'],
  ['Frauenheilkd Ztg', 'Frauenheilkunde-Zeitung'],
  ['Zh Eksp Biol', 'Zhurnal eksperimentalnoi biologii'],
  ['Acta Otorhinolaryngol Belg', 'Acta oto-rhino-laryngologica Belgica.'],
  ['Ann Med Pharm', 'Annales de médecine et de pharmacie : bulletin'],
  ['Arch Hist', "Archives d'histoire"],
  ['J Womens Health', 'Journal of Women’s Health'],
  [
    'Proc Natl Acad Sci USA',
    'Proceedings of the National Academy of Sciences of the United States of America',
  ],
  [
    'Proc Natl Acad Sci U S A',
    'Proceedings of the National Academy of Sciences of the United States of America',
  ],
  ['Gend Med', 'Gender medicine : official journal of the Partnership'],
  ['Clin Sci (Lond)', 'Clinical science'],
  ['J Physiol', 'Journal of physiology (London)'],
])('%s can be short for %s, and not the other way round', (short, long) => {
  expect(abbreviates(short, long)).toBe(true)
  expect(abbreviates(long, short)).toBe(false)
})

test.each([
  ['Cell', 'Cells'],
  ['Sci', 'Science'],
  ['Sci', 'The Science'],
  ['J Biol Chem', 'Journal of Biochemistry'],
  ['Ann Surg', 'Annals of Surgery and Medicine'],
  ['Ann Surg', 'Annals of Surgical Oncology'],
  ['Acta Cryst. A', 'Acta Crystallographica B'],
  ['J Chromatogr', 'Journal of Chromatography A'],
  ['J Chromatogr A', 'Journal of Chromatography'],
  ['J Phys', 'Journal of Physics: Condensed Matter'],
  ['Am J Physiol', 'American journal of physiology. Heart and circulatory physiology'],
  ['Stem Cell Res', 'Stem Cell Reports'],
  ['Med J Aust', 'Australian Medical Journal'],
  ['J Clin', 'Journal of Clinics and Nursing'],
  ['Brain Res', 'Brain Research Reviews'],
  ['J Neurochem', 'Journal of Neuroscience'],
  ['Angew Chem', 'Angewandte Chemie International Edition'],
  ['Genome Research', 'Genome Research'],
  ['Genome Research.', 'the genome research'],
  ['Res Genome', 'Genome Research'],
  ['JXB', 'Journal of Experimental Botany'],
  ['', ''],
  ['of', 'of the'],
  ['J', ''],
])('%s is not short for %s', (short, long) => {
  expect(abbreviates(short, long)).toBe(false)
})

test('no title abbreviates itself, and no two abbreviate each other', () => {
  const title = fc
    .array(fc.constantFrom('genome', 'gen', 'research', 'res', 'of', 'national', 'natl'), { maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(title, title, (a, b) => {
      expect(abbreviates(a, a)).toBe(false)
      expect(abbreviates(a, b) && abbreviates(b, a) && a !== b).toBe(false)
    }),
  )
})

test('a title cut into beginnings of its words is short for it, with and without full stops', () => {
  const word = fc.stringMatching(/^[b-z][a-z]{5,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat(3), (words, lost) => {
      const short = words.map((one) => one.slice(0, one.length - 2 - lost))
      expect(abbreviates(short.join(' '), words.join(' '))).toBe(true)
      expect(abbreviates(short.map((one) => `${one}.`).join(''), `The ${words.join(' of ')}`)).toBe(true)
      expect(abbreviates(short.slice(1).join(' '), words.join(' '))).toBe(false)
      expect(abbreviates([...short, 'x'].join(' '), words.join(' '))).toBe(false)
    }),
  )
})

test('a hostile title takes no time', () => {
  const short = Array.from({ length: 300 }, () => 'a').join(' ')
  const long = Array.from({ length: 40 }, () => 'a-a-a').join(' of ')
  const start = performance.now()
  for (let count = 0; count < 20; count += 1) abbreviates(short, long)
  for (let count = 0; count < 20; count += 1) abbreviates(long, `${long} ab`)
  expect(performance.now() - start).toBeLessThan(1000)
})
