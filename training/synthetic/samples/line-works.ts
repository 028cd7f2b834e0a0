import { cslTypes } from '../../../src/formats/csl/csl-types.ts'
import type { Label } from '../../../src/formats/reference/model/labels.ts'
import type { LabelledLine } from '../../labelled-line.ts'
import type { CslItem } from '../csl/csl-item.ts'
import type { SampleWork } from './sample-work.ts'
import { plain } from './values.ts'

/** The works that labelled lines cite: a line's source and group are those of its work. People are no part of it. */
export function* worksOfLines(lines: Iterable<LabelledLine>): Generator<SampleWork> {
  for (const line of lines) {
    const item = itemOf(line)
    if (item !== undefined) yield { source: line.source, document: line.group, item }
  }
}

function itemOf(line: LabelledLine): CslItem | undefined {
  const value = (label: Label): string | undefined => {
    const found = line.segments.find((segment) => segment.label === label)
    return found === undefined ? undefined : plain(line.text.slice(found.start, found.end))
  }
  const title = value('title')
  if (title === undefined || line.kind === 'none') return undefined
  const container = value('container')
  const publisher = value('publisher')
  const place = value('place')
  const series = value('series')
  return {
    type: typeOf(line, container),
    title,
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
    ...(series === undefined ? {} : { 'collection-title': series }),
  }
}

function typeOf(line: LabelledLine, container: string | undefined): string {
  const known = cslTypes.find(([, kind]) => kind === line.kind)?.[0]
  if (known !== undefined) return known
  return container === undefined ? 'book' : 'article-journal'
}
