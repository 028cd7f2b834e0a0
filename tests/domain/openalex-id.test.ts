import { expect, test } from 'vitest'
import { openAlexUrl, parseOpenAlexId } from '../../src/domain/openalex-id.ts'

test.each([
  ['https://openalex.org/W2741809807', 'W2741809807'],
  [' http://openalex.org/w2741809807 ', 'W2741809807'],
  ['https://openalex.org/works/W2741809807/', 'W2741809807'],
  ['https://api.openalex.org/works/W2741809807', 'W2741809807'],
  ['openalex:W1', 'W1'],
  ['w2741809807', 'W2741809807'],
  ['https://openalex.org/A5023888391', undefined],
  ['2741809807', undefined],
  ['W', undefined],
  ['W0123', undefined],
  [`W${'1'.repeat(40)}`, undefined],
  ['', undefined],
])('%j', (text, id) => {
  expect(parseOpenAlexId(text)).toBe(id)
}) // prettier-ignore

test('an id has an address that reads back', () => {
  expect(parseOpenAlexId(openAlexUrl('W42'))).toBe('W42')
})
