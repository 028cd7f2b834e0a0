import { matchStatuses } from '../../../src/domain/match-status.ts'
import { articleTypes, doiAsserters, linkKinds, referencePartNames } from '../../../src/domain/record.ts'
import type { Random } from '../random.ts'
import type { GraphRows } from './entities.ts'
import { names, titles, trickyTexts } from './texts.ts'

/**
 * The reference list of one article: places may be missing, works may be cited twice, some texts could not be read,
 * and one list in a few cites its own article.
 */
export function referenceRows(
  random: Random,
  citing: GraphRows['articles'][number],
  works: GraphRows['articles'],
  nextKey: () => number,
): GraphRows['references'] {
  const seen = new Set<number>()
  const rows: GraphRows['references'] = []
  let ordinal = 0
  // Few works, so that lists cite the same ones, and a work twice.
  const cited = [...random.some(works, 8).map(({ id }) => id), ...(random.chance(0.2) ? [citing.id] : [])]
  for (let count = random.int(1, 12); count > 0; count -= 1) {
    ordinal += random.chance(0.1) ? 2 : 1
    const citedId = random.maybe(cited, 0.15)
    rows.push({
      id: nextKey(),
      citingId: citing.id,
      ordinal,
      text: random.pick(trickyTexts),
      label: random.maybe(['12', '12a']),
      key: random.maybe(['CR12', ...trickyTexts]),
      citedId,
      repeated: citedId !== null && seen.has(citedId),
      citingPublishedKey: citing.publishedKey,
      authors: random.some(names, random.int(0, 3)),
      authorsTruncated: random.chance(0.2),
      title: random.maybe(titles),
      containerTitle: random.maybe(trickyTexts),
      year: random.maybe([1999, 2003, 2007]),
      volume: random.maybe(['9', 'S12']),
      issue: random.maybe(['3']),
      firstPage: random.maybe(['467', 'e41']),
      lastPage: random.maybe(['474']),
      articleNumber: random.maybe(['e0123'], 0.7),
      type: random.maybe(articleTypes, 0.6),
      publisher: random.maybe(trickyTexts, 0.7),
      publisherPlace: random.maybe(trickyTexts, 0.7),
      edition: random.maybe(['2nd'], 0.7),
      series: random.maybe(trickyTexts, 0.7),
      editors: random.some(names, random.pick([0, 0, 1])),
      identifiers: random.maybe([[], [{ scheme: 'isbn', value: '9780000000002' }]], 0.2),
      doi: random.maybe(['10.1000/182', "10.1001/it's", '10.1002/(sici)<1>'], 0.5),
      doiAssertedBy: random.maybe(doiAsserters),
      note: random.maybe(['in French', ...trickyTexts], 0.6),
      ...confidencesOf(random),
      links: linksOf(random),
      matchStatus: citedId === null ? 'NONE' : random.pick(matchStatuses),
      matchMethod: random.pick(['doi', 'journal-place', 'title', 'unreadable']),
      matchScore: random.pick([0, 0.25, 0.9, 0.333, 1]),
      matchEvidence: random.some(['journal', 'volume', 'first "page"'], random.int(0, 3)),
    })
    if (citedId !== null) seen.add(citedId)
  }
  return rows
}

/** Many equal ones, which stand in single precision as written. */
function confidencesOf(random: Random) {
  const line = random.maybe([0, 0.1, 0.25, 0.5, 0.5, 0.98, 1], 0.4)
  if (line === null) return { confidence: null, partConfidences: null }
  const parts = random.some(referencePartNames, random.int(0, referencePartNames.length))
  const confidences = parts.map((part) => [part, random.pick([0.001, 0.4, 0.98, 1])])
  return { confidence: line, partConfidences: Object.fromEntries(confidences) as object }
}

function linksOf(random: Random) {
  return Array.from({ length: random.int(0, 3) }, () => ({
    kind: random.pick(linkKinds),
    label: random.pick(['Google Scholar', ...trickyTexts]),
    ...(random.chance(0.5) && { url: 'https://example.org/?a=1&b="2"' }),
  }))
}
