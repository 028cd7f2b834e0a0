import type { Label, Segment } from '../model/labels.ts'

/** What tells where in a container a work is. */
const inContainer: readonly Label[] = ['volume', 'issue', 'pages']

/**
 * The stretches that stand for the title of a work that no stretch is the title of; empty where there are none.
 *
 * What has editors or a house and no place in it is no container, but the book itself. The kind of a work with its number is
 * what it is cited by, as of patents: "J. Roe, U.S. Patent 3,961,995 (1976)" (see Publication Manual of the APA, 7th
 * edition, section 11.8).
 */
export function untitled<Stretch extends Segment>(
  text: string,
  segments: readonly Stretch[],
): readonly Stretch[] {
  const found = new Map(segments.toReversed().map((segment) => [segment.label, segment]))
  const has = (label: Label): boolean => found.has(label)
  const container = found.get('container')
  if (has('title')) return []
  if (container !== undefined) {
    const isBook = has('editor') || has('publisher') || has('place')
    return isBook && !inContainer.some(has) ? [container] : []
  }
  const genre = found.get('genre')
  const number = segments[segments.findIndex((segment) => segment === genre) + 1]
  if (genre === undefined || number?.label !== 'identifier') return []
  return /\d/.test(text.slice(number.start, number.end)) && !isAddress.test(text.slice(number.start))
    ? [genre, number]
    : []
}

const isAddress = /^\W*(?:https?:|www\.|doi\b|10\.\d{4}|pmid|pmcid|isbn|issn|arxiv)/i
