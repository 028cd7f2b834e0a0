import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeAddresses, withoutAddresses } from '../../src/domain/affiliation-addresses.ts'

test.each([
  [
    'Kyoto University, Kyoto, Japan. Electronic address: a.b@example.org.',
    'Kyoto University, Kyoto, Japan.',
    'a.b@example.org',
  ],
  [
    'Loughborough University, Loughborough, UK. fa03bab07e96@example.org',
    'Loughborough University, Loughborough, UK.',
    'fa03bab07e96@example.org',
  ],
  ['Kyoto University, Japan, a@example.org.', 'Kyoto University, Japan.', 'a@example.org'],
  ['Kyoto University (e-mail: A@Example.org), Japan', 'Kyoto University, Japan', 'a@example.org'],
  ['Kyoto University <a@example.org>', 'Kyoto University', 'a@example.org'],
  [
    'Kyoto University; E-mail: a@example.org; b@example.org',
    'Kyoto University',
    'a@example.org b@example.org',
  ],
  [
    'Kyoto University. Emails: a@example.org and b-c@mail.example.co.jp.',
    'Kyoto University.',
    'a@example.org b-c@mail.example.co.jp',
  ],
  ['京都大学 a@example.org', '京都大学', 'a@example.org'],
  ['a@example.org', '', 'a@example.org'],
  ['Email: a@example.org.', '', 'a@example.org'],
  ['Correo electrónico: a@example.org. Universidad de Chile', 'Universidad de Chile', 'a@example.org'],
  ['Institute of Mail Art, mailto:a@example.org', 'Institute of Mail Art', 'a@example.org'],
  ['Lab @ Home, Vienna', 'Lab @ Home, Vienna', ''],
  ['Studio@Work, Vienna', 'Studio@Work, Vienna', ''],
  ['Group @example.org, Vienna', 'Group @example.org, Vienna', ''],
  ['No address at all.', 'No address at all.', ''],
])('%s', (given, text, emails) => {
  expect(takeAddresses(given)).toEqual({ text, emails: emails === '' ? [] : emails.split(' ') })
})

const author = { name: { family: 'Wang' }, printed: 'Wang', corresponding: true }

test('an affiliation that was nothing but an address goes', () => {
  expect(
    withoutAddresses([
      {
        ...author,
        emails: ['x@example.org'],
        affiliations: ['a@example.org', 'Kyoto. a@example.org', 'Kyoto.'],
      },
    ]),
  ).toEqual([{ ...author, emails: ['x@example.org', 'a@example.org'], affiliations: ['Kyoto.'] }])
})

test('an address in an affiliation that two share is nobody’s', () => {
  const shared = { ...author, affiliations: ['Kyoto. a@example.org'] }
  expect(withoutAddresses([shared, shared])).toEqual([
    { ...author, affiliations: ['Kyoto.'] },
    { ...author, affiliations: ['Kyoto.'] },
  ])
})

test('whatever the text, no address stays, and hostile text takes no longer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a@b.org', 'e-mail:', 'Kyoto', '@', '.', ',', '(', ')', ' and ', '京都', ';')),
      (parts) => {
        const { text } = takeAddresses(parts.join(' '))
        expect(text).not.toContain('a@b.org')
      },
    ),
  )
  const start = performance.now()
  for (const piece of ['@', 'a@', 'a@b.', 'e-mail: ', 'a.a.a@a.a.', '((('])
    takeAddresses(piece.repeat(100_000))
  expect(performance.now() - start).toBeLessThan(3000)
})
