import type { ReferenceParts } from '../../src/domain/record.ts'
import { readFields } from '../../src/formats/reference/fields/read-fields.ts'
import type { LabelledLine } from '../../training/labelled-line.ts'
import { type FieldName, fieldNames, fieldsOf, mainFields, partOfField } from './fields.ts'

/** From which confidence parts are counted: all, the likelier, the sure. */
export const levels = [0, 0.5, 0.8] as const

export interface Counts {
  /** Of the parts that were read, how many are right. */
  right: number
  read: number
  /** That the labels name. */
  wanted: number
}

export interface Table {
  lines: number
  unread: number
  /** Lines that are right in all of the main fields, and in every field. */
  whole: number
  every: number
  kinds: number
  rightKinds: number
  readonly fields: ReadonlyMap<FieldName, readonly Counts[]>
}

export function newTable(): Table {
  return {
    lines: 0,
    unread: 0,
    whole: 0,
    every: 0,
    kinds: 0,
    rightKinds: 0,
    fields: new Map(
      fieldNames.map((name) => [name, levels.map(() => ({ right: 0, read: 0, wanted: 0 }))] as const),
    ),
  }
}

/** A field that was not read as it is labelled. */
export interface Fault {
  readonly field: FieldName
  readonly wanted: string | undefined
  readonly got: string | undefined
}

/**
 * Adds a line to a table. What a line that is no reference says is not compared; of one whose labels are not complete, only
 * what they name.
 */
export function score(line: LabelledLine, got: ReferenceParts | undefined, table: Table): readonly Fault[] {
  table.lines += 1
  if (got === undefined) table.unread += 1
  if (line.kind === 'none') return []
  if (line.kind !== undefined) {
    table.kinds += 1
    if (got?.type === line.kind) table.rightKinds += 1
  }
  const wanted = fieldsOf(labelledParts(line))
  const read = got === undefined ? undefined : fieldsOf(got)
  const faults: Fault[] = []
  for (const name of fieldNames) {
    const [want, have] = [wanted[name], read?.[name]]
    if (line.complete === false && want === undefined) continue
    const confidence = got?.confidence?.parts[partOfField[name]] ?? 1
    for (const [index, least] of levels.entries()) {
      const counts = table.fields.get(name)?.[index]
      if (counts === undefined) continue
      if (want !== undefined) counts.wanted += 1
      if (have === undefined || confidence < least) continue
      counts.read += 1
      if (have === want) counts.right += 1
    }
    if (want !== have) faults.push({ field: name, wanted: want, got: have })
  }
  if (faults.length === 0) table.every += 1
  if (!faults.some(({ field }) => mainFields.has(field))) table.whole += 1
  return faults
}

/** The parts that the labels of a line name. */
function labelledParts({ text, segments }: LabelledLine): ReferenceParts {
  return readFields(
    text,
    segments.map((segment) => ({ ...segment, confidence: 1 })),
  ).parts
}
