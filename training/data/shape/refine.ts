import type { Label, Segment } from '../../../src/formats/reference/model/labels.ts'
import { accessDateIn } from './access-date.ts'
import { readNumbering } from './numbering.ts'
import { trimEdges } from './trim-edges.ts'

type Refiner = (value: string, label: Label) => readonly Segment[] | undefined

/**
 * What a source tags as one part, taken apart as our labels mean them, and each part narrowed to its value: the year out
 * of "2000;355(9222):", the date out of "Retrieved 12 May 2010 from", the number out of "Technical Report TR-12".
 */
export function refine(text: string, segment: Segment): Segment[] {
  const value = text.slice(segment.start, segment.end)
  const parts = refiners[segment.label]?.(value, segment.label)?.map(({ label, start, end }) => ({
    label,
    start: segment.start + start,
    end: segment.start + end,
  })) ?? [segment]
  return parts.flatMap((part) => trimEdges(text, part) ?? [])
}

const whole = (label: Label, value: string): Segment[] => [{ label, start: 0, end: value.length }]

/** "(Eds.)" behind names that the source calls authors. */
const editorRole =
  /[\s,;(]\(?(?:eds?|editors?|hrsg|hg|hgg|orgs?|coords?|dirs?|éds?|a cura di|comps?)\.?\)?[\s.,:;)]*$/iu
const notYet =
  /^\W*(?:forthcoming|in press|in preparation|in prep|to appear|submitted|accepted|im druck|in druck|im erscheinen|sous presse|à paraître|under review|manuscript)\b/iu
const pageCount = /^\W*(?:[\divxlc]+\s*[+,]\s*)?\d+\s*(?:p|pp|pages?|s|seiten|с|стр|str)\.?\W*$/iu
const countInBrackets = /\(\s*\d+\s*pp?\.?\s*\)?\W*$/u

const reportWords =
  /^(?:\W*(?:(?:technical|tech\.?|internal|research|special|final|working|discussion|policy|annual|provisional|us|u\.s\.|usa|european)\s+)*(?:report|rep\.?|rpt\.?|memo(?:randum)?|papers?|brief|patent|document|note)(?:\s*(?:no\.?|nr\.?|number|№|#))?)[\s:.#-]*/iu

/** "[Internet]", "(in Russian)", "(to appear)" at the end of a title are no part of it. */
const remarks: readonly (readonly [label: Label, form: RegExp])[] = [
  [
    'genre',
    /[[(](?:internet|online|en ligne|on-line|cd-rom|dvd|motion picture|serial online|web)[\])]\W*$/iu,
  ],
  [
    'note',
    /[[(](?:article |text )?(?:in|en|auf|na) (?:[A-Z]\p{L}{3,}|(?:russian|french|german|chinese|japanese|spanish))(?:[ ,;(]+(?:with|and)[^\])]*)?[\])]\W*$/u,
  ],
  ['note', /[[(](?:to appear|in press|forthcoming|submitted|accepted)[\])]\W*$/iu],
]

function tailRemark(value: string, label: Label): Segment[] | undefined {
  const isIn = /[”"’',.]\s+in:?\s*$/iu.exec(value)
  if (isIn !== null && label === 'title') return [{ label, start: 0, end: isIn.index + 1 }]
  for (const [remark, form] of remarks) {
    const found = form.exec(value)
    if (found === null || found.index < 3) continue
    return [
      { label, start: 0, end: found.index },
      { label: remark, start: found.index, end: value.length },
    ]
  }
  return undefined
}

const refiners: Readonly<Partial<Record<Label, Refiner>>> = {
  author: (value) => (editorRole.test(value) ? whole('editor', value) : undefined),
  volume: readNumbering,
  identifier: (value) => {
    // The class of a preprint: "1402.4587 [cond-mat]".
    const tail = /(?<=\d(?:v\d)?)\s+\[[a-z][^\]]*\]?\W*$/iu.exec(value)
    if (tail === null) return undefined
    return [
      { label: 'identifier', start: 0, end: tail.index },
      { label: 'note', start: tail.index, end: value.length },
    ]
  },
  series: (value) => {
    const number = /(?<=\p{L}[\s.,]{1,3})(?:vol\.?\s?|no\.?\s?)?\d{1,4}\W*$/iu.exec(value)
    if (number === null) return undefined
    return [
      { label: 'series', start: 0, end: number.index },
      { label: 'volume', start: number.index, end: value.length },
    ]
  },
  issue: (value) => {
    if (/^\W*\d+\s?pp\b/.test(value)) return whole('other', value)
    return /^\W*e\d{4,}\W*$/.test(value) ? whole('pages', value) : undefined
  },
  title: tailRemark,
  container: tailRemark,
  edition: (value) => (/preprint/i.test(value) ? whole('genre', value) : undefined),
  date: (value) => (notYet.test(value) ? whole('note', value) : undefined),
  pages: (value) => {
    if (/arxiv|[a-z]+-[a-z]+\/\d{7}/.test(value)) return whole('identifier', value)
    if (!/\d|^\W*[ivxlcIVXLC]+\b/.test(value)) return whole('other', value)
    const count = countInBrackets.exec(value)
    if (count !== null && count.index > 2) return [{ label: 'pages', start: 0, end: count.index }]
    return pageCount.test(value) && !/^\W*pp?\b/i.test(value) ? whole('other', value) : undefined
  },
  note: (value) => {
    if (value.length < 40 && /thesis|dissertation|diss\./i.test(value)) return whole('genre', value)
    const id = /^\W*(?:preprint\W+)?(?:arXiv preprint )?(?:arXiv|PMCID|PMID)\b\W*\S*\d[^\s\]]*/iu.exec(value)
    if (
      id !== null &&
      !/\p{L}{4,}/u.test(value.slice(id[0].length).replace(/PMCID|physics|quant|cond|astro/g, ''))
    ) {
      const genre = /^\W*preprint(?=\W+arxiv)/iu.exec(value)?.[0].length ?? 0
      return [
        ...whole('genre', value.slice(0, genre)),
        ...(
          refiners.identifier?.(value.slice(genre), 'identifier') ?? whole('identifier', value.slice(genre))
        ).map(({ label, start, end }) => ({ label, start: start + genre, end: end + genre })),
      ]
    }
    const date = accessDateIn(value)
    if (date === undefined) return undefined
    const rest = value.slice(date.end)
    const parts: Segment[] = [{ label: 'accessed', ...date }]
    if (/\p{L}{3,}/u.test(rest.replace(/^\W*(?:from(?: the)?|at)(?!\p{L})/u, ''))) {
      parts.push({ label: 'note', start: date.end, end: value.length })
    }
    return parts
  },
  genre: (value) => {
    const found = reportWords.exec(value)?.[0]
    const rest = found === undefined ? '' : value.slice(found.length)
    if (found === undefined || !/^[\p{L}\d][^\s]*\d/u.test(rest) || /\s\p{L}{4,}/u.test(rest))
      return undefined
    return [
      { label: 'genre', start: 0, end: found.replace(/(?:no|nr|number|№|#)?[\s:.#-]*$/iu, '').length },
      { label: 'identifier', start: found.length, end: value.length },
    ]
  },
}
