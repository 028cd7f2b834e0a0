import { present } from '../../domain/present.ts'
import type { ArticleRecord } from '../../domain/record.ts'
import { plainText } from '../values/plain-text.ts'
import { type PageFields, readPages } from '../values/written-pages.ts'
import { readVolume } from '../values/written-volume.ts'
import { childAt, childrenOf, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** Types of `detail` (schema 3.8, `part`; suggested values, and what programs write), by what they number. */
const details = {
  volume: ['volume', 'vol'],
  issue: ['issue', 'number', 'no'],
  page: ['page', 'pages'],
  articleNumber: [
    'article',
    'article number',
    'article-number',
    'articleNumber',
    'article_number',
    'elocation-id',
    'e-location',
  ],
} as const

type Place = Pick<ArticleRecord, 'volume' | 'issue' | 'firstPage' | 'lastPage' | 'articleNumber'>

/** Where in its host a work stands, out of the `part` elements of both. */
export function modsPlace(parents: readonly XmlElement[]): Place {
  const parts = parents.flatMap((parent) => childrenOf(parent, 'part'))
  const numbered = (kind: keyof typeof details): string | undefined => {
    const types: readonly string[] = details[kind]
    return parts
      .flatMap((part) => childrenOf(part, 'detail'))
      .filter(({ attributes }) => types.includes(attributes['type'] ?? ''))
      .flatMap(
        (detail) =>
          plainText(textOf(childAt(detail, 'number')) ?? textOf(childAt(detail, 'title')) ?? '') ?? [],
      )[0]
  }
  const page = numbered('page')
  const extents = parts.flatMap((part) => childrenOf(part, 'extent')).filter(isOfPages)
  return {
    ...present({
      ...readVolume(numbered('volume'), numbered('issue')),
    }),
    ...readPages({
      ...(extents.map(pagesOf).find(({ first }) => first !== undefined) ?? { first: page }),
      articleNumber: numbered('articleNumber'),
    }),
  }
}

function isOfPages({ attributes }: XmlElement): boolean {
  return /^(?:pages?|pp?\.?)?$/i.test(attributes['unit'] ?? '')
}

/** First and last page, or a list of them ("pp. 5-9"); their number alone is no page. */
function pagesOf(extent: XmlElement): Pick<PageFields, 'first' | 'last'> {
  const [start, end, list] = ['start', 'end', 'list'].map((name) =>
    plainText(textOf(childAt(extent, name)) ?? ''),
  )
  return start === undefined ? { first: list } : { first: start, last: end }
}
