import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { abbreviates } from '../../src/domain/abbreviated-title.ts'

test.each([
  ['Genome Res.', 'Genome Research'],
  ['J. Archaeol. Sci.', 'Journal of Archaeological Science'],
  ['Indian J Pharmacol', 'Indian Journal of Pharmacology'],
  ['Proc Natl Acad Sci', 'Proceedings of the National Academy of Sciences'],
  ['Arch Gen Psychiatry', 'Archives of General Psychiatry'],
  ['Sci', 'Science'],
  ['Z. Kristallogr.', 'Zeitschrift für Kristallographie'],
  ['Rev. Esp. Cardiol.', 'Revista Española de Cardiología'],
])('%s can be short for %s, and not the other way round', (short, long) => {
  expect(abbreviates(short, long)).toBe(true)
  expect(abbreviates(long, short)).toBe(false)
})

test.each([
  ['Cell', 'Cells'],
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
