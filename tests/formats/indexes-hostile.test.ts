import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import type { Format } from '../../src/formats/format.ts'
import { ovidFormat } from '../../src/formats/ovid/ovid.ts'
import { referFormat } from '../../src/formats/refer/refer.ts'
import { refworksFormat } from '../../src/formats/refworks/refworks.ts'
import { scopusFormat } from '../../src/formats/scopus/scopus.ts'
import { wosFormat, wosTableFormat } from '../../src/formats/wos/wos.ts'
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

const wosTagsToFill = 'AU AF CA TI SO DT DE C1 RP OI CR PD PY SN BP AR DI BE SU PS'.split(' ')

const ovidTags = 'TI AU FA IN CQ SO JT BT PG DP AB KW MH LG PT IS DO RF'.split(' ')

const refworksTags = 'A1 A2 A4 T1 T2 JF JO YR FD VO SP OP ED K1 AB NO SN DO AN LA LK'.split(' ')
const referTags = 'AE?TJBSVNPD8@RUKX7GOM2'

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
  {
    format: wosFormat,
    bits: [
      'PT J\n',
      'ER\n',
      'FN x\nVR 1.0\n',
      'EF',
      'AU Smith, A\n',
      '   ',
      'CR ',
      'C1 [',
      '; ',
      ', 2001, ',
      'DOI [',
      'OI ',
    ],
    filled: (text) => ['PT J', ...wosTagsToFill.map((tag) => `${tag} ${text}`), 'ER'].join('\n'),
  },
  {
    format: ovidFormat,
    bits: [
      '<1>\n',
      'VN  - Ovid Technologies\n',
      'Title\n',
      'Source\n',
      '  ',
      'TI  - ',
      'AU  - ',
      '. 8(6):1-2, 2015.',
      '; ',
      '[Ed]',
      '(1)',
    ],
    filled: (text) => ['<1>', ...ovidTags.map((tag) => `${tag}  - ${text}`)].join('\n'),
  },
  {
    format: refworksFormat,
    bits: [
      'RT Journal Article\n',
      'RT ',
      'T1 A\n',
      'A1 Smith, A\n',
      'SN 0020-7128',
      'YR 2001',
      'FD ',
      'NO ',
      'ER',
    ],
    filled: (text) => ['RT Book', ...refworksTags.map((tag) => `${tag} ${text}`)].join('\n'),
  },
  {
    format: referFormat,
    bits: ['%0 Book\n', '%A Smith, A\n', '%T A\n', '%', '%R 10.1/', '%K ', '%D 2001', '%8 ', '%7 ed', '\n\n'],
    filled: (text) => ['%0 Book Section', ...Array.from(referTags, (tag) => `%${tag} ${text}`)].join('\n'),
  },
  {
    format: wosTableFormat,
    bits: ['PT\tTI\tSO\tAU\tCR\n', 'J\t', '\t', '"', '""', '; ', '[', '] ', 'Smith J, 2001, X, V1'],
    filled: (text) =>
      `PT\t${wosTagsToFill.join('\t')}\nJ\t${wosTagsToFill.map(() => text.replace(/[\t\n]/g, ' ')).join('\t')}\n`,
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
