import type { Label } from '../../../src/formats/reference/model/labels.ts'
import {
  type FieldReading,
  type PlacedSegment,
  readFields,
} from '../../../src/formats/reference/fields/read-fields.ts'

/**
 * Reads a line whose stretches are marked in it: "{author Roe A.} {title Mice.} {date 2005}". A label may be followed by
 * the confidence of its stretch: "{title .7 Mice.}".
 */
export function readMarked(marked: string): FieldReading {
  const segments: PlacedSegment[] = []
  let text = ''
  for (const part of marked.split(/(\{[a-z]+ (?:\.\d+ )?[^{}]*\})/)) {
    const [, label, confidence, value] = /^\{([a-z]+) (?:(\.\d+) )?(.*)\}$/s.exec(part) ?? []
    if (label !== undefined && value !== undefined)
      segments.push({
        label: label as Label,
        start: text.length,
        end: text.length + value.length,
        confidence: Number(confidence ?? 1),
      })
    text += value ?? part
  }
  return readFields(text, segments)
}
