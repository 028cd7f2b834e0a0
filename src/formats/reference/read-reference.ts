import type { ReferenceParts } from '../../domain/record.ts'
import { longestReference } from './fields/read-fields.ts'
import { readReferenceText } from './reference-text.ts'

/** What a text says as a reference, or in one sentence why it says nothing. */
export type ReadReference =
  | { readonly parts: ReferenceParts; readonly refusal?: undefined }
  | { readonly parts?: undefined; readonly refusal: string }

/** Reads one printed reference as `readReferenceText` does, and says why where it cannot. */
export function readReference(text: string): ReadReference {
  const clean = text.replaceAll('\0', '')
  if (clean.trim() === '') return { refusal: 'The text is empty.' }
  if (text.length > longestReference) {
    const [length, most] = [text.length, longestReference].map((count) => count.toLocaleString('en'))
    return { refusal: `The text has ${length} characters; no reference has more than ${most}.` }
  }
  const parts = readReferenceText(clean)
  return parts === undefined
    ? { refusal: 'The text is no reference that can be read: too little in it tells of a work.' }
    : { parts }
}
