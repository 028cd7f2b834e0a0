import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCitations } from '../../src/citation/citations.ts'
import { generatedRecord } from '../support/generated-records.ts'

/** Elements that styles write. */
const markup = /<\/?(?:i|b|sup|sub|span)(?: style="[\w-]+: ?[\w-]+;")?>/g
const reference = /&(?:lt|gt|amp|#38|#60|#62);/g

test('any record has a citation in every style, and its HTML has no mark-up but the style’s', async () => {
  const citations = await createCitations(undefined)
  await fc.assert(
    fc.asyncProperty(generatedRecord, async (record) => {
      for (const style of ['vancouver', 'apa', 'harvard']) {
        const cite = (format: 'text' | 'html') => citations.cite(record, { style, locale: 'en-US', format })
        const html = await cite('html')
        expect(html.replace(markup, '').replace(reference, '')).not.toMatch(/[<>&\uFDD0-\uFDD2]/)
        expect(await cite('text')).not.toMatch(/[\n\uFDD0-\uFDD2]/)
        expect(html).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
}, 120_000)
