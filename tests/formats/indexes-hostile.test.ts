import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import type { Format } from '../../src/formats/format.ts'
import { scopusFormat } from '../../src/formats/scopus/scopus.ts'
import { expectCutsDoNotMatter, expectFast, expectNeverThrows } from './support/hostile.ts'

interface Case {
  readonly format: Format
  readonly bits: readonly string[]
  /** A record with this text in each of its fields. */
  readonly filled: (text: string) => string
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const scopusColumns =
  'Authors,Author full names,Title,Year,Source title,Page start,Affiliations,Authors with affiliations,References,Correspondence Address,Editors,ISSN,EID'

const cases: readonly Case[] = [
  {
    format: scopusFormat,
    bits: [
      `${scopusColumns}\n`,
      'Title,EID,References\n',
      '"',
      '""',
      ',',
      '\n',
      'Smith J., ',
      '(2001)',
      '; ',
      'A. ',
    ],
    filled: (text) =>
      `${scopusColumns}\n${scopusColumns
        .split(',')
        .map(() => quoted(text))
        .join(',')}\n`,
  },
]

describe.each(cases.map((one) => [one.format.name, one] as const))('%s', (_, { format, bits, filled }) => {
  test('no text makes its reader or splitter throw', () => {
    expectNeverThrows(format, bits)
  }, 60_000)

  test('any cut gives the same pieces', () => {
    expectCutsDoNotMatter(format, bits)
  })

  test('a long field is read in its time, whatever stands in it', () => {
    expectFast((text) => {
      try {
        format.read(filled(text))
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    })
  }, 120_000)
})
