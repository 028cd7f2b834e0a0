import { present } from '../../domain/present.ts'
import type { ArticleRecord, Identifier } from '../../domain/record.ts'
import { licenceIn, licensesArticle } from '../values/licence.ts'

/**
 * Who can read an article, by what PubMed says of it: OPEN where its copyright notice puts it under a licence, or where it
 * is in PubMed Central, which is free to read, unless the embargo there has not ended.
 *
 * @param copyright CopyrightInformation, or CI.
 * @param release when it is released at PubMed Central: `pmc-release` of the History, or PMCR.
 * @param today `YYYY-MM-DD`
 */
export function readPubmedAccess(
  identifiers: readonly Identifier[],
  copyright: string | undefined,
  release: string | undefined,
  today = new Date().toISOString().slice(0, 10),
): Pick<ArticleRecord, 'access' | 'license'> {
  const isInPmc = identifiers.some(({ scheme }) => scheme === 'pmcid')
  const license = licenceIn(copyright ?? '')
  const isOpen = license !== undefined || licensesArticle(copyright ?? '')
  const isFree = isInPmc && (release === undefined || release <= today)
  return { access: isOpen || isFree ? 'OPEN' : 'UNKNOWN', ...present({ license }) }
}
