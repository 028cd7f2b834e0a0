import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import { accessDateIn } from './access-date.ts'

/* What is sure by its form wherever it is printed; the first row that fits a place wins. */
const rows: readonly (readonly [label: Label, form: RegExp])[] = [
  ['identifier', /https?:\/\/[^\s<>"]+[^\s<>".,;)\]]/gu],
  ['identifier', /(?<![\p{L}\d.])10\.\d{4,9}\/[^\s<>"]+[^\s<>".,;)\]]/gu],
  ['identifier', /(?<=\bPMID:?\s{0,2})\d{5,8}(?!\d)/giu],
  ['identifier', /(?<=\bPubMed:?\s{0,2}(?:PMID:?\s{0,2})?)\d{6,8}(?!\d)/gu],
  ['identifier', /\bPMC\s?\d{4,8}(?!\d)/gu],
  ['identifier', /(?<=\barXiv:\s?)(?:[a-z-]+\/\d{7}|\d{4}\.\d{4,5}(?:v\d)?)/giu],
  ['identifier', /\bWOS:[A-Z0-9]{12,20}/gu],
  [
    'note',
    /\bepub(?:\s+ahead of print)?(?:\s+\d{4}[ /-](?:\p{L}{3}|\d\d?)?(?:[ /-]\d\d?)?)?(?:\s+ahead of print)?/giu,
  ],
  [
    'note',
    /\b(?:in press|in french|in german|in spanish|in chinese|in japanese|in russian|in portuguese|in polish|in italian|in korean)\b/giu,
  ],
  [
    'genre',
    /(?<=\[)(?:internet|online|electronic article|serial online|letter|editorial|abstract|review|preprint|dataset|web page)(?=\])/giu,
  ],
]

/** Adds the identifiers and remarks that the source prints but does not tag, where they overlap no segment. */
export function withFoundParts(text: string, segments: readonly Segment[]): Segment[] {
  const all = [...segments]
  const isFree = (start: number, end: number): boolean =>
    all.every((one) => end <= one.start || start >= one.end)
  for (const [label, form] of rows) {
    for (const { 0: found, index } of text.matchAll(form)) {
      const end = index + found.length
      if (isFree(index, end)) all.push({ label, start: index, end })
    }
  }
  for (const { 0: remark, index } of text.matchAll(
    /[[(][^[\]()]{6,60}[\])]|(?:accessed|retrieved)\s[^()[\]\n]{6,40}/giu,
  )) {
    const date = accessDateIn(remark)
    if (date !== undefined && isFree(index, index + remark.length))
      all.push({ label: 'accessed', start: index + date.start, end: index + date.end })
  }
  const volume = segments.find((segment) => segment.label === 'volume')
  const issue = volume === undefined ? null : /^\s?\(([^()]{1,12})\)\s*:/u.exec(text.slice(volume.end))
  if (volume !== undefined && issue?.[1] !== undefined && /\d/.test(issue[1])) {
    const start = volume.end + issue[0].indexOf(issue[1])
    if (isFree(start, start + issue[1].length))
      all.push({ label: 'issue', start, end: start + issue[1].length })
  }
  return all.toSorted((a, b) => a.start - b.start)
}
