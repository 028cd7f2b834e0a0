import { UserError } from '../domain/errors.ts'
import { bibtexFormat } from './bibtex/bibtex.ts'
import { crossrefJsonFormat } from './crossref/crossref-json.ts'
import { crossrefXmlFormat } from './crossref/crossref-xml.ts'
import { cslJsonFormat } from './csl/csl-json.ts'
import { dataCiteJsonFormat } from './datacite/datacite-json.ts'
import { dataCiteXmlFormat } from './datacite/datacite-xml.ts'
import { endNoteXmlFormat } from './endnote-xml/endnote-xml.ts'
import type { Format } from './format.ts'
import { htmlFormat } from './html-page/html-page.ts'
import { jatsFormat } from './jats/jats.ts'
import { journalListFormat } from './journals/journal-list.ts'
import { landingPageTextFormat } from './landing-page/landing-page-text.ts'
import { medlineFormat } from './pubmed/medline.ts'
import { modsFormat } from './mods/mods.ts'
import { openAlexFormat } from './openalex/openalex.ts'
import { ovidFormat } from './ovid/ovid.ts'
import { pubmedXmlFormat } from './pubmed/pubmed-xml.ts'
import { openCitationsFormat } from './opencitations/opencitations.ts'
import { referenceListFormat } from './reference/reference-list.ts'
import { referFormat } from './refer/refer.ts'
import { refgraphJsonlFormat } from './refgraph-jsonl/refgraph-jsonl.ts'
import { refworksFormat } from './refworks/refworks.ts'
import { risFormat } from './ris/ris.ts'
import { scopusFormat } from './scopus/scopus.ts'
import { wosFormat, wosTableFormat } from './wos/wos.ts'

/** The formats that can be read. Of equally sure ones the first is taken. */
export const formats: readonly Format[] = [
  jatsFormat,
  crossrefXmlFormat,
  pubmedXmlFormat,
  dataCiteXmlFormat,
  endNoteXmlFormat,
  modsFormat,
  medlineFormat,
  crossrefJsonFormat,
  openAlexFormat,
  wosFormat,
  wosTableFormat,
  scopusFormat,
  dataCiteJsonFormat,
  ovidFormat,
  refgraphJsonlFormat,
  cslJsonFormat,
  bibtexFormat,
  risFormat,
  openCitationsFormat,
  journalListFormat,
  refworksFormat,
  referFormat,
  htmlFormat,
  landingPageTextFormat,
  referenceListFormat,
]
/** Less sure than this is a guess. */
const surest = 0.4

export function findFormat(name: string): Format | undefined {
  return formats.find((known) => known.name === name)
}

/** @throws UserError where there is no such format. */
export function formatNamed(name: string): Format {
  const format = findFormat(name)
  if (format !== undefined) return format
  throw new UserError(`There is no format "${name}"; ${known()}.`)
}

/** The format that a text looks most like, by its beginning; undefined where it looks like none. */
export function likeliestFormat(head: string): Format | undefined {
  const [best] = formats
    .map((format) => ({ format, score: format.sniff(head) }))
    .toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score >= surest ? best.format : undefined
}

function known(): string {
  return `known are ${formats.map(({ name, label }) => `${name} (${label})`).join(', ')}`
}
