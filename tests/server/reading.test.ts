import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSeededService, type SeededService } from '../support/seeded-service.ts'
let service: SeededService
beforeAll(async () => { service = await startSeededService() })
afterAll(() => service.end())
test('x', async () => {
  const text = '46. Zarate CA, Jr, Singh JB, Carlson PJ, et al.: A randomized trial of an N-methyl-D-aspartate antagonist in treatment-resistant major depression. Arch Gen Psychiatry 2006, 63:856–864.'
  const r = await service.post('query($text: String!) { readReference(text: $text) { status refusal title authors { family } parts { name value confidence } confidence match { status method score evidence } article { id title authors { nodes { name } } } candidates { score agreed differed article { id } } } }', { text }, { explain: true })
  console.log(JSON.stringify(r.body, null, 1).slice(0, 6000))
  const l = await service.post('query($text: String!) { readReferences(text: $text, first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { ordinal start status refusal title  match { status method score evidence } article { id } } } }', { text: `References\n\n${text}\n\n47. Nonsense here and there\n\n48. ${text.slice(4)}\n` }, { explain: true })
  console.log(JSON.stringify(l.body, null, 1).slice(0, 6000))
})
