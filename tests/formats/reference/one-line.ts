import { displayName } from '../../../src/domain/person-name.ts'
import type { ReferenceParts } from '../../../src/domain/record.ts'

/** One line: authors | title | journal or book | year | volume(issue) | pages, with "–" for what is absent. */
export function oneLine(parts: ReferenceParts | undefined): string | undefined {
  if (parts === undefined) return undefined
  const { volume = '–', issue, firstPage = '–', lastPage } = parts
  return [
    parts.authors.map(displayName).join(', ') + (parts.authorsTruncated ? ' …' : ''),
    parts.title ?? '–',
    parts.containerTitle ?? '–',
    parts.year ?? '–',
    issue === undefined ? volume : `${volume}(${issue})`,
    lastPage === undefined ? firstPage : `${firstPage}–${lastPage}`,
  ].join(' | ')
}
