import { describe, expect, test } from 'vitest'
import { recordOfReference, referenceListFormat } from '../../../src/formats/reference/reference-list.ts'
import { readReference } from '../../../src/formats/reference/read-reference.ts'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'

const lines = [
  'Huxley N, Baldessarini RJ: Disability and its treatment in bipolar disorder patients. Bipolar Disord 2007, 9:183–196.',
  'Sutton, Richard S.; Barto, Andrew G. (2018). Reinforcement Learning: An Introduction (2nd ed.). Cambridge, MA: MIT Press.',
  'K. Hagiwara et al., Phys. Rev. D 66, 010001 (2002).',
]
const marks = [
  '• ',
  '- ',
  '– ',
  '* ',
  '¹² ',
  '¹²',
  '[12] ',
  '[ 12 ] ',
  '12. ',
  '(12) ',
  '12) ',
  '12.\t',
  '[Smi99] ',
  '[SW+04a] ',
  '[Smith et al., 2004] ',
  '[KR] ',
  '[M-R] ',
  '[W] ',
  '[Vo2] ',
  '• [7] ',
]

describe.each(lines)('%s', (line) => {
  test.each(marks)('%j in front changes nothing', (mark) => {
    expect(readReferenceText(mark + line)).toEqual(readReferenceText(line))
  })

  test.each(marks)('%j: what the import makes of it is what the preview shows', (mark) => {
    const { parts } = readReference(mark + line)
    const [imported] = referenceListFormat.read(mark + line).records
    expect(parts && recordOfReference(parts)).toEqual(imported)
  })
})

test.each([
  ['[Mice of the north]. Cell Res. 2007;9:183-96. Russian.', { title: 'Mice of the north' }],
  ['24 images of the moon. Nature 2007;449:183-96.', { title: '24 images of the moon' }],
  ['2001: A Space Odyssey. Film Quarterly 1968;22(1):56-62.', { title: '2001: A Space Odyssey' }],
])('%s begins with its title', (line, parts) => {
  expect(readReferenceText(line)).toMatchObject(parts)
})
