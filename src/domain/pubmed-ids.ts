const pmidDecoration =
  /^(?:(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/|(?:pmid|pubmed(?:\s+id)?|medline)\s*[:=]?\s*)/i
const pmcidDecoration =
  /^(?:(?:https?:\/\/)?(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\/articles\/|pmcid?\s*[:=]\s*)/i

/**
 * Reads a PubMed number leniently and gives its digits.
 *
 * Takes the bare number, "PMID: 17980155" and the address at PubMed, past or present. Zero, leading zeros and more
 * than eight digits are not PubMed numbers.
 *
 * @example parsePmid('https://pubmed.ncbi.nlm.nih.gov/17980155/') // '17980155'
 */
export function parsePmid(text: string): string | undefined {
  const value = text.trim().replace(pmidDecoration, '').replace(/[/.]$/, '')
  return /^[1-9]\d{0,7}$/.test(value) ? value : undefined
}

/**
 * Reads a PubMed Central number leniently and gives `PMC` with its digits. A version (`PMC1234567.2`) is dropped: it
 * is the same work.
 *
 * Takes the number with or without `PMC`, "PMCID: PMC…" and the address at PubMed Central, past or present.
 *
 * @example parsePmcid('https://www.ncbi.nlm.nih.gov/pmc/articles/pmc3062484/') // 'PMC3062484'
 */
export function parsePmcid(text: string): string | undefined {
  const value = text.trim().replace(pmcidDecoration, '').replace(/[/.]$/, '')
  const digits = /^(?:PMC\s?)?([1-9]\d{0,9})(?:\.\d{1,2})?$/i.exec(value)?.[1]
  return digits === undefined ? undefined : `PMC${digits}`
}
