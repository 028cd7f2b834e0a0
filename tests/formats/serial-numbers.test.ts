import { expect, test } from 'vitest'
import type { Problem } from '../../src/domain/errors.ts'
import { bibtexFormat } from '../../src/formats/bibtex/bibtex.ts'
import { risFormat } from '../../src/formats/ris/ris.ts'
import { serialNumbers } from '../../src/formats/values/serial-numbers.ts'

const warning = (value: string): Problem => ({
  severity: 'warning',
  where: 'ISSN',
  message: `"${value}" is no ISSN.`,
})

test('an ISSN with a wrong check digit is told, and the others are read', () => {
  const problems: Problem[] = []
  expect(serialNumbers('0006-3223 (Print) 0006-3224 (Online); 1523-381X', problems)).toEqual({
    issns: ['0006-3223'],
    isbns: [],
  })
  expect(problems).toEqual([warning('0006-3224'), warning('1523-381X')])
})

test('what fills a field, is an ISBN, or only has as many digits is none', () => {
  const problems: Problem[] = []
  serialNumbers('0000-0000; 978-0-306-40615-7; 20070312; 0-306-40615-3', problems)
  expect(problems).toEqual([])
})

test('records say so', () => {
  const ris = risFormat.read('TY  - JOUR\nTI  - Glutamate\nJO  - Biol Psychiatry\nSN  - 0006-3224\nER  - \n')
  expect(ris.problems).toEqual([warning('0006-3224')])
  expect(ris.records[0]?.journal?.issns).toEqual([])
  const bibtex = bibtexFormat.read(
    '@article{a, title = {Glutamate}, journal = {Biol Psychiatry}, issn = {0006-3224}}',
  )
  expect(bibtex.problems).toEqual([warning('0006-3224')])
})
