import type { Segment } from '../../../src/formats/reference/model/labels.ts'

/** Words that stand between the parts of references and are none of them. */
const announcing = new Set(
  `in dans en em im and und et y e vol vols volume v no nos nr n num number issue iss pp p pages page seiten s ed eds edd edn edition éd hg hrsg von by
  edited editor editors doi org https http dx pmid pmcid pubmed central medline issn isbn url uri available at from accessed retrieved on cited bd band jg heft t tome art article
  arxiv xxx trans translated dir the a of ser series online pii urls para id ref see also abs avail disponible consulté le published on line access crossref google scholar cas eprint e print print
  part suppl supplement iii ii i iv aufl auflage a cura di para sous direction de la last view viewed visited dated presented held to chap chapter ch report rep report paper number printed adresse téléaccessible`.split(
    /\s+/,
  ),
)

const countOfPages = /\d+\s?pp?\b/gu

/** The first stretch outside the segments that holds a word of no known use, which may therefore belong to any part. */
export function unknownGap(text: string, segments: readonly Segment[]): string | undefined {
  let from = 0
  for (const { start, end } of [...segments, { start: text.length, end: text.length }]) {
    const gap = text.slice(from, start).replace(countOfPages, '')
    for (const [word] of gap.matchAll(/[\p{L}\p{M}]{2,}|\p{N}+/gu)) {
      if (!announcing.has(word.toLowerCase())) return gap
    }
    from = end
  }
  return undefined
}
