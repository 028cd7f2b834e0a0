import { expect, test } from 'vitest'
import { tellApart, titlesAgree } from '../../../src/identity/journals/listed.ts'

test.each([
  ['Gender medicine : official journal', 'Gender medicine.'],
  ['The American heart hospital journal', 'American Heart Hospital Journal'],
  ['Bulletin', 'Bulletin of the Hospital for Joint Diseases'],
  ['Brit Med Bull', 'British medical bulletin'],
])('with one abbreviation, %s is %s', (known, listed) => {
  expect(titlesAgree(known, listed)).toBe(true)
})

test.each([
  ['Annals of Physics', 'Annalen der Physik'],
  ['Social work', 'The Social worker'],
  ['British medical bulletin', 'Brit Med Bull'],
])('and %s is not %s', (known, listed) => {
  expect(titlesAgree(known, listed)).toBe(false)
})

test('abbreviations of one title are of two journals where they have more words, or other places', () => {
  expect(tellApart('Bulletin', 'Bull Hosp Jt Dis', 'Bull Dayton Dent Soc')).toBe(true)
  expect(tellApart('The journal of hand surgery', 'J Hand Surg Am', 'J Hand Surg')).toBe(true)
  expect(tellApart('Occupational medicine', 'Occup Med (Oxf)', 'Occup Med (Lond)')).toBe(true)
  expect(tellApart('Annals of botany', 'Ann Bot (Lond)', 'Ann. Bot.')).toBe(false)
  expect(tellApart('Abdominal Imaging', 'Abdom Imaging', 'Abdom. Imag.')).toBe(false)
})
