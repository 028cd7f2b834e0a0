import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  bibtexEntry,
  crossrefJson,
  crossrefRecord,
  cslItem,
  htmlPage,
  jatsArticle,
  jatsSet,
  medlineRecord,
  openAlexWork,
  ownLine,
  pubmedArticle,
  pubmedSet,
  referenceListText,
  risRecord,
  work,
} from './format-samples.ts'
import { ovidFile, referFile, refworksFile, scopusTable, wosFile, wosTable } from './index-samples.ts'
import {
  citationRow,
  dataCiteResource,
  dataCiteXml,
  endNoteFile,
  endNoteRecord,
  modsFile,
  modsRecord,
} from './more-format-samples.ts'
import { seedPageText } from './seed-page-text.ts'

const shared = [
  { doi: '10.1000/x', title: 'A work that all of them cite' },
  { doi: '10.1000/ris-1', title: 'A careful study of the subject ris-1' },
]
const cited = (suffix: string) => work(suffix, { cites: shared })
/** The same work, said a second time with another title and year. */
const again = (suffix: string) =>
  work(suffix, {
    title: `A careful study of the subject ${suffix}, corrected`,
    year: 2008,
    cites: shared.slice(1),
  })

interface SampleFile {
  readonly name: string
  readonly text: string
  /** UTF-8 where nothing is said. */
  readonly encoding?: 'utf16le'
}

/** By the name of the format: a file with several records, of which two are versions of one work. */
export const filesOfFormats: Readonly<Record<string, SampleFile>> = {
  jats: {
    name: 'set.xml',
    text: jatsSet([cited('jats-1'), cited('jats-2'), again('jats-1')].map(jatsArticle)),
  },
  'pubmed-xml': {
    name: 'pubmed.xml',
    text: pubmedSet([
      pubmedArticle(cited('pubmed-1'), 11),
      pubmedArticle(cited('pubmed-2'), 12),
      pubmedArticle(again('pubmed-1'), 11),
    ]),
  },
  medline: {
    name: 'medline.nbib',
    text: [
      medlineRecord(work('nbib-1'), 21),
      medlineRecord(work('nbib-2'), 22),
      medlineRecord(again('nbib-1'), 21),
    ].join('\n'),
  },
  'crossref-json': {
    name: 'crossref.jsonl',
    text: [cited('crossref-1'), cited('crossref-2'), again('crossref-1')].map(crossrefJson).join(''),
  },
  'crossref-xml': {
    name: 'unixsd.xml',
    text: `<doi_records>${[cited('unixsd-1'), cited('unixsd-2'), again('unixsd-1')].map(crossrefRecord).join('')}</doi_records>`,
  },
  openalex: {
    name: 'openalex.jsonl',
    text:
      openAlexWork(work('openalex-1'), 11) +
      openAlexWork(work('openalex-2'), 12) +
      openAlexWork(again('openalex-1'), 11),
  },
  'scopus-csv': {
    name: 'scopus.csv',
    text: scopusTable([cited('scopus-1'), cited('scopus-2'), again('scopus-1')]),
  },
  wos: { name: 'savedrecs.txt', text: wosFile([cited('wos-1'), cited('wos-2'), again('wos-1')]) },
  'wos-table': {
    name: 'tab.txt',
    text: `\uFEFF${wosTable([cited('tab-1'), cited('tab-2'), again('tab-1')])}`,
    encoding: 'utf16le',
  },
  ovid: { name: 'citation.txt', text: ovidFile([work('ovid-1'), work('ovid-2'), again('ovid-1')]) },
  'refgraph-jsonl': {
    name: 'own.jsonl',
    text: ownLine(cited('own-1')) + ownLine(cited('own-2')) + ownLine(again('own-1')),
  },
  'csl-json': {
    name: 'csl.json',
    text: JSON.stringify([work('csl-1'), work('csl-2'), again('csl-1')].map(cslItem), null, 1),
  },
  bibtex: {
    name: 'a.bib',
    text: bibtexEntry(work('bib-1')) + bibtexEntry(work('bib-2')) + bibtexEntry(again('bib-1')),
  },
  ris: {
    name: 'a.ris',
    text: risRecord(work('ris-1')) + risRecord(work('ris-2')) + risRecord(again('ris-1')),
  },
  refworks: { name: 'refworks.txt', text: refworksFile([work('rw-1'), work('rw-2'), again('rw-1')]) },
  refer: { name: 'a.enw', text: referFile([work('enw-1'), work('enw-2'), again('enw-1')]) },
  'endnote-xml': {
    name: 'endnote.xml',
    text: endNoteFile([work('endnote-1'), work('endnote-2'), again('endnote-1')].map(endNoteRecord)),
  },
  mods: {
    name: 'mods.xml',
    text: modsFile([work('mods-1'), work('mods-2'), again('mods-1')].map(modsRecord)),
  },
  'datacite-json': {
    name: 'datacite.json',
    text: JSON.stringify({
      data: [cited('datacite-1'), cited('datacite-2'), again('datacite-1')].map(dataCiteResource),
    }),
  },
  'datacite-xml': {
    name: 'datacite.xml',
    text: `<OAI-PMH>${[work('resource-1'), work('resource-2'), again('resource-1')].map(dataCiteXml).join('')}</OAI-PMH>`,
  },
  opencitations: {
    name: 'citations.csv',
    text:
      'oci,citing,cited,creation,timespan,journal_sc,author_sc\n' +
      citationRow(work('coci-1'), work('coci-2')) +
      citationRow(work('coci-3'), work('coci-2')) +
      citationRow(work('coci-1'), work('coci-3')),
  },
  'journal-list': {
    name: 'journals.csv',
    text: '"Accounts of Chemical Research","Acc. Chem. Res."\n"Brain Research","Brain Res."\n',
  },
  html: { name: 'page.html', text: htmlPage(cited('html-1')) },
  'landing-page-text': { name: 'page.txt', text: seedPageText },
  'reference-list': { name: 'list.txt', text: referenceListText },
}

/**
 * Writes all of these into a folder, some twice under another name and a second page of one work.
 *
 * @returns how many files there are.
 */
export async function writeMixedFolder(folder: string): Promise<number> {
  const files = Object.values(filesOfFormats)
  const copies = files
    .filter(({ name }) => /\.(?:ris|xml|json)$/.test(name))
    .map((file): SampleFile => ({ ...file, name: `copies/${file.name}` }))
  const second: SampleFile = { name: 'page-2.html', text: htmlPage(again('html-1')) }
  const all = [...files, ...copies, second]
  for (const { name, text, encoding } of all) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text, encoding)
  }
  return all.length
}
