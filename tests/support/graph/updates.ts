import { updateAsserters, updateKinds, updateRoles } from '../../../src/domain/record.ts'
import type { Random } from '../random.ts'
import type { GraphRows } from './entities.ts'
import { dates, trickyTexts } from './texts.ts'

/** What records say of notices: on works that are known and not, the same from two sources, with and without a notice. */
export function updateRows(
  random: Random,
  works: GraphRows['articles'],
  identifiers: GraphRows['identifiers'],
): GraphRows['updates'] {
  const rows: GraphRows['updates'] = []
  for (const { id: articleId } of random.some(works, 25)) {
    for (let count = random.int(1, 4); count > 0; count -= 1) {
      const other = random.maybe([...identifiers, { scheme: 'doi', value: '10.1000/unknown' }], 0.2)
      const row = {
        articleId,
        role: random.pick(updateRoles),
        kind: random.pick(updateKinds),
        scheme: other?.scheme ?? null,
        value: other?.value ?? null,
        text: random.maybe(trickyTexts),
        date: random.maybe(dates),
        assertedBy: random.pick(updateAsserters),
        importId: 1,
      }
      rows.push({ ...row, id: rows.length + 1, sourceId: 1 })
      if (random.chance(0.3)) rows.push({ ...row, id: rows.length + 1, sourceId: 2 })
    }
  }
  return rows
}

/** Does its own record say so, or that of a notice on it? */
export function isRetracted({ updates, identifiers }: GraphRows, articleId: number): boolean {
  const own = identifiers.filter((row) => row.articleId === articleId && row.scheme !== 'isbn')
  return updates.some(
    (row) =>
      (row.kind === 'RETRACTION' || row.kind === 'WITHDRAWAL') &&
      (row.role === 'UPDATED'
        ? row.articleId === articleId
        : own.some(({ scheme, value }) => scheme === row.scheme && value === row.value)),
  )
}
