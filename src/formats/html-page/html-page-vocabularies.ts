import type { ArticleType, IdentifierScheme } from '../../domain/record.ts'

/** A meta tag in the order of the page, its name in lower case with "." for ":" ("dc:title" is "dc.title"). */
export interface MetaTag {
  readonly name: string
  /** As it stands; may hold mark-up. */
  readonly content: string
}

type Field =
  | 'title'
  | 'abstract'
  | 'language'
  | 'published'
  | 'publishedOnline'
  | 'volume'
  | 'issue'
  | 'firstPage'
  | 'lastPage'
  | 'pages'
  | 'articleNumber'
  | 'journalTitle'
  | 'journalAbbreviation'
  | 'containerTitle'
  | 'publisher'
  | 'rights'
  | 'worldReadable'
  | 'keywords'
  | 'issn'
  | 'anyIdentifier'
  | 'type'
  | 'author'
  | 'authorList'
  | 'editor'
  | 'translator'
  | IdentifierScheme

/** Which names say what, the most telling first. */
export type MetaVocabulary = { readonly [K in Field]?: readonly string[] } & {
  /** Tags whose presence tells the type. */
  readonly typeByTag?: readonly (readonly [readonly string[], ArticleType])[]
  readonly typeByName?: readonly (readonly [RegExp, ArticleType])[]
  /** The title alone says that the page is about a scholarly work. */
  readonly isScholarly?: boolean
}

/** Inclusion guidelines for Google Scholar, "Indexing: configuring the meta-tags"; HighWire Press. */
export const highwire: MetaVocabulary = {
  isScholarly: true,
  title: ['citation_title'],
  abstract: ['citation_abstract'],
  language: ['citation_language'],
  published: ['citation_publication_date', 'citation_cover_date', 'citation_date', 'citation_year'],
  publishedOnline: ['citation_online_date'],
  volume: ['citation_volume'],
  issue: ['citation_issue'],
  firstPage: ['citation_firstpage', 'citation_first_page'],
  articleNumber: ['citation_article_number', 'citation_elocation_id', 'citation_publication_number'],
  lastPage: ['citation_lastpage', 'citation_last_page'],
  pages: ['citation_pages'],
  journalTitle: ['citation_journal_title'],
  journalAbbreviation: ['citation_journal_abbrev'],
  containerTitle: [
    'citation_inbook_title',
    'citation_book_title',
    'citation_conference_title',
    'citation_conference',
  ],
  publisher: [
    'citation_dissertation_institution',
    'citation_technical_report_institution',
    'citation_publisher',
  ],
  worldReadable: ['citation_fulltext_world_readable'],
  rights: ['citation_license', 'citation_license_url'],
  keywords: ['citation_keywords', 'citation_keyword'],
  issn: ['citation_issn', 'citation_eissn'],
  doi: ['citation_doi'],
  pmid: ['citation_pmid'],
  pmcid: ['citation_pmcid', 'citation_pmc_id'],
  arxiv: ['citation_arxiv_id'],
  isbn: ['citation_isbn'],
  author: ['citation_author'],
  authorList: ['citation_authors'],
  editor: ['citation_editor', 'citation_editors'],
  translator: ['citation_translator'],
  typeByTag: [
    [['citation_dissertation_institution', 'citation_dissertation_name'], 'THESIS'],
    [['citation_technical_report_institution', 'citation_technical_report_number'], 'REPORT'],
    [['citation_inbook_title', 'citation_book_title'], 'BOOK_CHAPTER'],
    [['citation_journal_title', 'citation_journal_abbrev'], 'JOURNAL_ARTICLE'],
    [['citation_conference_title', 'citation_conference'], 'CONFERENCE_PAPER'],
    [['citation_arxiv_id'], 'PREPRINT'],
    [['citation_isbn'], 'BOOK'],
  ],
}

/** What DC.type and its likes are called; words of their own, not of a vocabulary. */
const typeByName: MetaVocabulary['typeByName'] = [
  [/thesis|dissertation/i, 'THESIS'],
  [/\bbook[- ]?(?:chapter|section|part)|^chapter/i, 'BOOK_CHAPTER'],
  [/conference|proceedings/i, 'CONFERENCE_PAPER'],
  [/preprint/i, 'PREPRINT'],
  [/\bdataset/i, 'DATASET'],
  [/\breport\b(?!.*article)/i, 'REPORT'],
  [/article|review|letter|editorial/i, 'JOURNAL_ARTICLE'],
]

/** DCMI Metadata Terms, as "DC.", "dc.", "DCTERMS.". */
export const dublinCore: MetaVocabulary = {
  title: ['dc.title', 'dcterms.title'],
  abstract: ['dcterms.abstract', 'dc.description.abstract', 'dc.description'],
  language: ['dc.language', 'dc.language.iso', 'dcterms.language'],
  published: ['dcterms.issued', 'dc.date.issued', 'dc.issued', 'dc.date', 'dcterms.date'],
  volume: ['dc.citation.volume'],
  issue: ['dc.citation.issue'],
  firstPage: ['dc.citation.spage'],
  lastPage: ['dc.citation.epage'],
  publisher: ['dc.publisher', 'dcterms.publisher'],
  rights: [
    'dc.rights',
    'dcterms.license',
    'dc.accessrights',
    'dcterms.rights',
    'dcterms.accessrights',
    'dc.rights.uri',
  ],
  keywords: ['dc.subject', 'dcterms.subject'],
  anyIdentifier: ['dc.identifier', 'dc.identifier.doi', 'dcterms.identifier'],
  author: ['dc.creator', 'dc.contributor.author'],
  type: ['dc.type', 'dcterms.type'],
  typeByName,
}

/** PRISM 3.0, Publishing Requirements for Industry Standard Metadata. */
export const prism: MetaVocabulary = {
  published: ['prism.publicationdate', 'prism.coverdate'],
  volume: ['prism.volume'],
  issue: ['prism.number', 'prism.issue'],
  firstPage: ['prism.startingpage'],
  lastPage: ['prism.endingpage'],
  pages: ['prism.pagerange'],
  journalTitle: ['prism.publicationname'],
  keywords: ['prism.keyword'],
  issn: ['prism.issn', 'prism.eissn'],
  doi: ['prism.doi'],
  isbn: ['prism.isbn'],
}

/** Repositories: Digital Commons (bepress) and EPrints. */
export const repositories: MetaVocabulary = {
  isScholarly: true,
  title: ['bepress_citation_title', 'eprints.title'],
  abstract: ['eprints.abstract'],
  published: ['bepress_citation_date', 'eprints.date'],
  publishedOnline: ['bepress_citation_online_date'],
  volume: ['bepress_citation_volume', 'eprints.volume'],
  issue: ['bepress_citation_issue', 'eprints.number'],
  firstPage: ['bepress_citation_firstpage'],
  lastPage: ['bepress_citation_lastpage'],
  pages: ['eprints.pagerange'],
  journalTitle: ['bepress_citation_journal_title'],
  publisher: ['bepress_citation_dissertation_institution', 'bepress_citation_publisher', 'eprints.publisher'],
  issn: ['bepress_citation_issn', 'eprints.issn'],
  doi: ['bepress_citation_doi', 'eprints.id_number'],
  author: ['bepress_citation_author', 'eprints.creators_name'],
  keywords: ['eprints.keywords'],
  typeByTag: [[['bepress_citation_dissertation_institution'], 'THESIS']],
  type: ['eprints.type'],
  typeByName,
}

/**
 * What kind of article in a journal it is, as publishers name its section. The whole name must say so: "Letters" are
 * research in some journals, "Peer review" is none.
 */
export const articleKinds: MetaVocabulary = {
  type: [
    'citation_article_type',
    'citation_section',
    'prism.section',
    'dc.type',
    'dc.type.articletype',
    'dcterms.type',
  ],
  typeByName: [
    [/^retractions?(?: notes?| notices?)?$/i, 'RETRACTION'],
    [
      /^(?:(?:author|publisher) )?(?:corrections?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a))$/i,
      'CORRECTION',
    ],
    [/^(?:systematic |mini[- ]?|literature )?reviews?(?:[- ]?(?:articles?|papers?))?$/i, 'REVIEW'],
    [/^(?:guest )?editorials?(?: material)?$/i, 'EDITORIAL'],
    [/^(?:letters? to the editors?|correspondence)$/i, 'LETTER'],
    [/^news(?: article| item| in brief)?s?$/i, 'NEWS'],
  ],
}

/** The Open Graph protocol: any page has these, so they only fill gaps. */
export const openGraph: MetaVocabulary = {
  title: ['og.title'],
  published: ['article.published_time'],
}
