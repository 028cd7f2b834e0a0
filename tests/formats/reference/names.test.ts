import { describe, expect, test } from 'vitest'
import { displayName } from '../../../src/domain/person-name.ts'
import { readReferenceText } from '../../../src/formats/reference/reference-text.ts'

/** The authors of the reference, and its title: where the one ends the other begins. */
function read(names: string, tail = 'Mice of the north. Cell Res 2005;1:2.'): string {
  const parts = readReferenceText(names + tail)
  return `${parts?.authors.map(displayName).join(', ')}${parts?.authorsTruncated === true ? ' …' : ''} | ${parts?.title}`
}
const mice = 'Mice of the north'

describe('initials and suffixes', () => {
  test.each([
    ['Diaz JdA, Does HCvd, Souza Bda, Silva CdSM. ', 'JDA Diaz, HCVD Does, BDA Souza, CDSM Silva'],
    ['Roe A, Kao Th, Erden Kh. ', 'A Roe, TH Kao, KH Erden'],
    ['Roe A, Smith FIII, Ivanov I. ', 'A Roe, F Smith III, I Ivanov'],
    ['Roe A, Murray T.D, Line RF. ', 'A Roe, TD Murray, RF Line'],
    ['Roe A, Ding P., Sun G., Fuller D. Q. ', 'A Roe, P Ding, G Sun, DQ Fuller'],
  ])('%s', (names, expected) => {
    expect(read(names)).toBe(`${expected} | ${mice}`)
  })
})

describe('family names', () => {
  test.each([
    ['Van treuren R, vanderGon HA, van-der-Goot FG. ', 'R Van treuren, HA vanderGon, FG van-der-Goot'],
    ['Roe A, Siqin, Li X. ', 'A Roe, Siqin, X Li'],
    ['Roe A., Li X., Siqin (2005). ', 'A Roe, X Li, Siqin'],
    ['Wang Ai-wu, Liu Y. ', 'Ai-wu Wang, Y Liu'],
  ])('%s', (names, expected) => {
    expect(read(names)).toBe(`${expected} | ${mice}`)
  })
})

describe('names in another form than the rest of the list', () => {
  test.each([
    ['Roe A, L. P. Smith, V. Nair: ', 'A Roe, LP Smith, V Nair'],
    ['Roe, A., Doe, B., and Jones D.M. (2005). ', 'A Roe, B Doe, DM Jones'],
    ['Roe A, Pickering, NB. ', 'A Roe, NB Pickering'],
  ])('%s', (names, expected) => {
    expect(read(names)).toBe(`${expected} | ${mice}`)
  })
})

describe('a comma that is missing', () => {
  test.each([
    ['Roe A, Doe B. Goudet J. ', 'A Roe, B Doe, J Goudet'],
    ['Johnson CR. Thames HD, Huang DT. ', 'CR Johnson, HD Thames, DT Huang'],
    ['Roe A, Zhou Q Huang XH (2005) ', 'A Roe, Q Zhou, XH Huang'],
  ])('%s', (names, expected) => {
    expect(read(names)).toBe(`${expected} | ${mice}`)
  })
})

describe('bodies', () => {
  test.each([
    [
      'Williamson JD, Pajewski NM; SPRINT MIND Investigators for the SPRINT Research Group. ',
      'JD Williamson, NM Pajewski, SPRINT MIND Investigators for the SPRINT Research Group',
    ],
    [
      'Kearon C, Akl EA, Comerota AJ, for the American College of Chest Physicians. ',
      'C Kearon, EA Akl, AJ Comerota, American College of Chest Physicians',
    ],
    ['Roe A, et als. ', 'A Roe …'],
  ])('%s', (names, expected) => {
    expect(read(names)).toBe(`${expected} | ${mice}`)
  })

  test('one whose name goes on after the comma is left to the title, which is not cut in it', () => {
    const text =
      'Roe A, European Society for Mice, Rats, and Voles guidelines for the north. Cell Res 2005;1:2.'
    expect(readReferenceText(text)).toMatchObject({
      authors: [{ family: 'Roe' }],
      title: 'European Society for Mice, Rats, and Voles guidelines for the north',
    })
  })
})
