/** One made-up work, for writing it down in any format. */
export interface MadeWork {
  readonly doi: string
  readonly title: string
  readonly year?: number
  /** Titles of works that it cites, each with this DOI. */
  readonly cites?: readonly { readonly doi: string; readonly title: string }[]
}

/** A made-up work: `work('a')` has the DOI `10.1000/a`. */
export function work(suffix: string, facts: Partial<MadeWork> = {}): MadeWork {
  return { doi: `10.1000/${suffix}`, title: `A careful study of the subject ${suffix}`, year: 2007, ...facts }
}

const line = (...parts: readonly string[]): string => `${parts.join('\n')}\n`

export function jatsArticle({ doi, title, year = 2007, cites = [] }: MadeWork): string {
  const references = cites.map(
    (cited, index) =>
      `<ref id="B${index + 1}"><label>${index + 1}</label><element-citation publication-type="journal">` +
      `<person-group><name><surname>Krystal</surname><given-names>JH</given-names></name></person-group>` +
      `<article-title>${cited.title}</article-title><source>Biol Psychiatry</source><year>1999</year>` +
      `<volume>${index + 1}</volume><fpage>${100 + index}</fpage>` +
      `<pub-id pub-id-type="doi">${cited.doi}</pub-id></element-citation></ref>`,
  )
  return line(
    '<article article-type="research-article"><front><journal-meta><journal-title-group>',
    '<journal-title>Current Psychiatry Reports</journal-title></journal-title-group></journal-meta>',
    `<article-meta><article-id pub-id-type="doi">${doi}</article-id>`,
    `<title-group><article-title>${title}</article-title></title-group>`,
    '<contrib-group><contrib contrib-type="author"><name><surname>Zarate</surname>',
    '<given-names>Carlos A.</given-names></name></contrib><contrib contrib-type="author"><name>',
    '<surname>Manji</surname><given-names>Husseini K.</given-names></name></contrib></contrib-group>',
    `<pub-date pub-type="ppub"><year>${year}</year></pub-date><volume>9</volume></article-meta></front>`,
    `<back><ref-list>${references.join('\n')}</ref-list></back></article>`,
  )
}

export function jatsSet(articles: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<pmc-articleset>\n${articles.join('')}</pmc-articleset>\n`
}

export function risRecord({ doi, title, year = 2007 }: MadeWork): string {
  return line(
    'TY  - JOUR',
    `TI  - ${title}`,
    'AU  - Zarate, Carlos A.',
    'AU  - Manji, Husseini K.',
    `PY  - ${year}`,
    'JO  - Current Psychiatry Reports',
    `DO  - ${doi}`,
    'ER  - ',
    '',
  )
}

export function bibtexEntry({ doi, title, year = 2007 }: MadeWork): string {
  const key = doi.replace(/[^a-z0-9]/gi, '')
  return line(
    `@article{${key},`,
    `  title = {${title}},`,
    '  author = {Zarate, Carlos A. and Manji, Husseini K.},',
    `  year = {${year}},`,
    '  journal = {Current Psychiatry Reports},',
    `  doi = {${doi}}`,
    '}',
    '',
  )
}

export function cslItem({ doi, title, year = 2007 }: MadeWork): object {
  return {
    id: doi,
    type: 'article-journal',
    title,
    author: [
      { family: 'Zarate', given: 'Carlos A.' },
      { family: 'Manji', given: 'Husseini K.' },
    ],
    issued: { 'date-parts': [[year]] },
    'container-title': 'Current Psychiatry Reports',
    DOI: doi,
  }
}

export function medlineRecord({ doi, title, year = 2007 }: MadeWork, pmid: number): string {
  return line(
    `PMID- ${pmid}`,
    `TI  - ${title}`,
    'FAU - Zarate, Carlos A',
    'AU  - Zarate CA',
    'FAU - Manji, Husseini K',
    'AU  - Manji HK',
    `DP  - ${year}`,
    'TA  - Curr Psychiatry Rep',
    `LID - ${doi} [doi]`,
    '',
  )
}

export function pubmedArticle({ doi, title, year = 2007, cites = [] }: MadeWork, pmid: number): string {
  const references = cites.map(
    (cited) =>
      `<Reference><Citation>Krystal JH. ${cited.title}. Biol Psychiatry. 1999;1:100.</Citation>` +
      `<ArticleIdList><ArticleId IdType="doi">${cited.doi}</ArticleId></ArticleIdList></Reference>`,
  )
  return line(
    `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article PubModel="Print"><Journal>`,
    `<JournalIssue CitedMedium="Print"><Volume>9</Volume><PubDate><Year>${year}</Year></PubDate></JournalIssue>`,
    `<Title>Current Psychiatry Reports</Title></Journal><ArticleTitle>${title}</ArticleTitle>`,
    '<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Zarate</LastName><ForeName>Carlos A</ForeName>',
    '<Initials>CA</Initials></Author></AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList>',
    `<ArticleId IdType="doi">${doi}</ArticleId></ArticleIdList>`,
    `<ReferenceList>${references.join('')}</ReferenceList></PubmedData></PubmedArticle>`,
  )
}

export function pubmedSet(articles: readonly string[]): string {
  return `<?xml version="1.0"?>\n<PubmedArticleSet>\n${articles.join('')}</PubmedArticleSet>\n`
}

export function htmlPage({ doi, title, year = 2007, cites = [] }: MadeWork): string {
  const references = cites.map(
    (cited) =>
      `<meta name="citation_reference" content="citation_title=${cited.title}; citation_doi=${cited.doi}; citation_author=JH Krystal; citation_publication_date=1999">`,
  )
  return line(
    '<!DOCTYPE html><html><head><meta charset="utf-8">',
    `<meta name="citation_title" content="${title}">`,
    '<meta name="citation_author" content="Zarate, Carlos A.">',
    `<meta name="citation_publication_date" content="${year}">`,
    '<meta name="citation_journal_title" content="Current Psychiatry Reports">',
    `<meta name="citation_doi" content="${doi}">`,
    ...references,
    `<title>${title}</title></head><body><p>Text.</p></body></html>`,
  )
}

/** One record of our own, a line. */
export function ownLine({ doi, title, year = 2007, cites = [] }: MadeWork, more: object = {}): string {
  const author = (family: string, given: string, initials: string): object => ({
    name: { family, given, initials },
    printed: `${family} ${initials}`,
    corresponding: false,
    affiliations: [],
  })
  return line(
    JSON.stringify({
      refgraphRecord: 1,
      type: 'JOURNAL_ARTICLE',
      identifiers: [{ scheme: 'doi', value: doi }],
      title,
      published: String(year),
      journal: { title: 'Current Psychiatry Reports', issns: [] },
      keywords: [],
      access: 'UNKNOWN',
      authors: [author('Zarate', 'Carlos A.', 'CA'), author('Manji', 'Husseini K.', 'HK')],
      referenceListStatus: 'UNKNOWN',
      references: cites.map((cited, index) => ({
        ordinal: index + 1,
        text: `Krystal JH. ${cited.title}. 1999.`,
        parts: {
          authors: [{ family: 'Krystal', initials: 'JH' }],
          authorsTruncated: false,
          title: cited.title,
          year: 1999,
          identifiers: [{ scheme: 'doi', value: cited.doi }],
        },
        links: [],
      })),
      ...more,
    }),
  )
}

export const referenceListText = line(
  '1. Zarate CA, Manji HK. A careful study of the subject of lists. Curr Psychiatry Rep. 2007;9(6):467-74.',
  '2. Krystal JH, Sanacora G. Another careful study of the subject of lists. Biol Psychiatry. 2008;10:11-20.',
  '3. Zarate CA, Krystal JH. A third careful study of the subject of lists. Biol Psychiatry. 2009;11:1-9.',
)

export function crossrefJson({ doi, title, year = 2007, cites = [] }: MadeWork): string {
  const reference = cites.map(({ doi: DOI, title: name }, index) => ({
    key: `ref${index + 1}`,
    DOI,
    'doi-asserted-by': 'crossref',
    'article-title': name,
    author: 'Krystal',
    year: '1999',
  }))
  return line(
    JSON.stringify({
      DOI: doi,
      type: 'journal-article',
      title: [title],
      'container-title': ['Current Psychiatry Reports'],
      author: [{ given: 'Carlos A.', family: 'Zarate', sequence: 'first' }],
      issued: { 'date-parts': [[year]] },
      volume: '9',
      'reference-count': reference.length,
      reference,
    }),
  )
}

export function crossrefRecord({ doi, title, year = 2007, cites = [] }: MadeWork): string {
  const citations = cites.map(
    (cited, index) => `<citation key="ref${index + 1}"><doi>${cited.doi}</doi><cYear>1999</cYear></citation>`,
  )
  return line(
    '<doi_record><crossref><journal><journal_metadata><full_title>Current Psychiatry Reports</full_title>',
    '</journal_metadata><journal_article publication_type="full_text"><titles>',
    `<title>${title}</title></titles><contributors><person_name sequence="first" contributor_role="author">`,
    '<given_name>Carlos A.</given_name><surname>Zarate</surname></person_name></contributors>',
    `<publication_date media_type="print"><year>${year}</year></publication_date>`,
    `<doi_data><doi>${doi}</doi><resource>https://example.org/</resource></doi_data>`,
    `<citation_list>${citations.join('')}</citation_list></journal_article></journal></crossref></doi_record>`,
  )
}

export function openAlexWork({ doi, title, year = 2007 }: MadeWork, id: number): string {
  return line(
    JSON.stringify({
      id: `https://openalex.org/W${id}`,
      doi: `https://doi.org/${doi}`,
      display_name: title,
      publication_year: year,
      type: 'article',
      authorships: [{ raw_author_name: 'Carlos A. Zarate', author: { display_name: 'Carlos A. Zarate' } }],
      referenced_works: ['https://openalex.org/W1', 'https://openalex.org/W2'],
    }),
  )
}
