import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { createDocumentCaches, documentBytes } from '../../src/server/document-cache.ts'
import { KnownOperations } from '../../src/server/known-operations.ts'
import { findOperation } from '../../src/server/operation.ts'

/** A small text that takes much memory when it is parsed: 4,900 fields. */
const large = (number: number) => `query Q${number} { ${'a '.repeat(4_900)} }`

test('parsed documents are kept up to what they take in memory, the last used', () => {
  const { documentCache } = createDocumentCaches()
  for (let number = 0; number < 60; number += 1) {
    const text = large(number)
    documentCache.set(text, parse(text))
  }
  expect(documentCache.calculatedSize).toBeGreaterThan(documentBytes * 0.9)
  expect(documentCache.calculatedSize).toBeLessThanOrEqual(documentBytes)
  expect([documentCache.has(large(0)), documentCache.has(large(59))]).toEqual([false, true])
})

test('errors of documents are kept up to the size of their texts', () => {
  const { errorCache } = createDocumentCaches()
  for (let number = 0; number < 200; number += 1) errorCache.set(`{${number}`.padEnd(90_000), new Error())
  expect(errorCache.calculatedSize).toBeLessThanOrEqual(documentBytes / 10)
})

test('known operations are kept up to what their whole documents take', () => {
  const known = new KnownOperations()
  const other = `query Other { ${'b '.repeat(2_400)} }`
  for (let number = 0; number < 60; number += 1) {
    const query = `${other} query Q${number} { ${'a '.repeat(2_400)} }`
    const operation = findOperation(parse(query), `Q${number}`)
    if (operation === undefined) throw new Error('There is no operation')
    known.add({ query, operationName: `Q${number}` }, operation)
  }
  expect(known.heldBytes).toBeGreaterThan(documentBytes * 0.9)
  expect(known.heldBytes).toBeLessThanOrEqual(documentBytes)
})
