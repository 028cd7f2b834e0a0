const decoration =
  /^(?:(?:https?:\/\/)?(?:www\.)?(?:export\.)?arxiv\.org\/(?:abs|pdf)\/|(?:https?:\/\/doi\.org\/)?10\.48550\/arxiv\.|arxiv\s*[:=]?\s*)+/i

/**
 * Reads an arXiv identifier leniently and gives it in lower case without its version: all versions are one work.
 *
 * Takes both schemes, `0706.0001` (since April 2007) and `hep-th/9901001` (before; a subject class as in
 * `math.GT/0309136` is not part of the identity and is dropped), with `arXiv:`, as an address or as arXiv's own DOI.
 *
 * @example parseArxivId('arXiv:2101.00001v2 [cs.DL]') // '2101.00001'
 */
export function parseArxivId(text: string): string | undefined {
  const value = text
    .trim()
    .replace(decoration, '')
    .replace(/\s*\[[\w.-]{1,20}\]\.?$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/i, '')
    .toLowerCase()
  const current = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/.test(value)
  if (current) return value
  const old = /^(q-bio|[a-z]{2,10}(?:-[a-z]{2,5})?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})$/.exec(
    value,
  )
  return old === null ? undefined : `${old[1]}/${old[2]}`
}
