import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const tests = fileURLToPath(new URL('./', import.meta.url))

/** The one file that knows where real samples are, and hands them to tests only where they are there. */
const helper = 'formats/support/samples.ts'

test('no test reads real samples but through the helper that skips what is absent', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== helper && file !== 'samples.test.ts')
  expect(files.length).toBeGreaterThan(100)
  // A path to what lies beside the checkout.
  const reading = files.filter((file) => /['"`/]shared\//.test(readFileSync(tests + file, 'utf8')))
  expect(reading).toEqual([])
})
