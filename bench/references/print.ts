import { fieldNames } from './fields.ts'
import { levels, type Table } from './score.ts'

export const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1))

const cell = (text: string, width: number): string => text.padStart(width)
const width = 22

/** A row a set, and under it recall and precision by field, of all parts and of those above .5 and .8. */
export function printTables(tables: ReadonlyMap<string, Table>): void {
  console.log(
    `${'%'.padEnd(width)}${['lines', 'unread', 'whole', 'every', 'kind', 'sure parts right'].map((name) => cell(name, name.length + 3)).join('')}`,
  )
  for (const [name, table] of tables) {
    const sure = [...table.fields.values()].map((counts) => counts[2])
    const right = sure.reduce((sum, counts) => sum + (counts?.right ?? 0), 0)
    const read = sure.reduce((sum, counts) => sum + (counts?.read ?? 0), 0)
    console.log(
      [
        name.padEnd(width),
        cell(String(table.lines), 8),
        cell(percent(table.unread, table.lines), 9),
        cell(percent(table.whole, table.lines), 8),
        cell(percent(table.every, table.lines), 8),
        cell(percent(table.rightKinds, table.kinds), 7),
        cell(percent(right, read), 19),
      ].join(''),
    )
  }
  for (const [index, least] of levels.entries()) {
    console.log(`\n% recall/precision${least === 0 ? ', all parts' : `, parts above ${least}`}`)
    console.log(''.padEnd(width) + fieldNames.map((name) => cell(name, 12)).join(''))
    for (const [name, { fields }] of tables) {
      const cells = fieldNames.map((field) => {
        const counts = fields.get(field)?.[index]
        if (counts === undefined || counts.wanted + counts.read === 0) return cell('–', 12)
        return cell(`${percent(counts.right, counts.wanted)}/${percent(counts.right, counts.read)}`, 12)
      })
      console.log(name.padEnd(width) + cells.join(''))
    }
  }
}
