import type { ArticleType } from '../../domain/record.ts'

/**
 * What a `genre` says of the type of a work, in lower case: the terms of MARC (marcgt), of COAR and OpenAIRE, and those
 * that bibutils, Zotero and JabRef write. The first of each type is the one that is written.
 *
 * @see MARC Genre Term List (Library of Congress); COAR Resource Types
 */
export const modsGenres: readonly (readonly [genre: string, type: ArticleType])[] = [
  ['journal article', 'JOURNAL_ARTICLE'],
  ['article', 'JOURNAL_ARTICLE'],
  ['research article', 'JOURNAL_ARTICLE'],
  ['journalarticle', 'JOURNAL_ARTICLE'],
  ['magazine article', 'JOURNAL_ARTICLE'],
  ['magazinearticle', 'JOURNAL_ARTICLE'],
  ['contribution to journal', 'JOURNAL_ARTICLE'],
  ['data paper', 'JOURNAL_ARTICLE'],
  ['review article', 'REVIEW'],
  ['letter to the editor', 'LETTER'],
  ['editorial', 'EDITORIAL'],
  ['corrigendum', 'CORRECTION'],
  ['erratum', 'CORRECTION'],
  ['retraction', 'RETRACTION'],
  ['newspaper article', 'NEWS'],
  ['newspaperarticle', 'NEWS'],
  ['book', 'BOOK'],
  ['monograph', 'BOOK'],
  ['collection', 'BOOK'],
  ['proceedings', 'BOOK'],
  ['conference proceedings', 'BOOK'],
  ['book chapter', 'BOOK_CHAPTER'],
  ['book part', 'BOOK_CHAPTER'],
  ['bookpart', 'BOOK_CHAPTER'],
  ['book section', 'BOOK_CHAPTER'],
  ['booksection', 'BOOK_CHAPTER'],
  ['chapter', 'BOOK_CHAPTER'],
  ['encyclopediaarticle', 'BOOK_CHAPTER'],
  ['dictionaryentry', 'BOOK_CHAPTER'],
  ['inbook', 'BOOK_CHAPTER'],
  ['incollection', 'BOOK_CHAPTER'],
  ['encyclopedia article', 'BOOK_CHAPTER'],
  ['conference paper', 'CONFERENCE_PAPER'],
  ['conferencepaper', 'CONFERENCE_PAPER'],
  ['conference publication', 'CONFERENCE_PAPER'],
  ['conference object', 'CONFERENCE_PAPER'],
  ['conferenceobject', 'CONFERENCE_PAPER'],
  ['inproceedings', 'CONFERENCE_PAPER'],
  ['preprint', 'PREPRINT'],
  ['working paper', 'PREPRINT'],
  ['workingpaper', 'PREPRINT'],
  ['unpublished', 'PREPRINT'],
  ['thesis', 'THESIS'],
  ['theses', 'THESIS'],
  ['dissertation', 'THESIS'],
  ['doctoral thesis', 'THESIS'],
  ['doctoralthesis', 'THESIS'],
  ['master thesis', 'THESIS'],
  ['masterthesis', 'THESIS'],
  ['bachelorthesis', 'THESIS'],
  ['phdthesis', 'THESIS'],
  ['mastersthesis', 'THESIS'],
  ['ph.d. thesis', 'THESIS'],
  ['masters thesis', 'THESIS'],
  ['academic theses', 'THESIS'],
  ['electronic thesis or dissertation', 'THESIS'],
  ['technical report', 'REPORT'],
  ['report', 'REPORT'],
  ['techreport', 'REPORT'],
  ['government publication', 'REPORT'],
  ['standard or specification', 'REPORT'],
  ['dataset', 'DATASET'],
  ['data set', 'DATASET'],
  ['numeric data', 'DATASET'],
  ['database', 'DATASET'],
  ['software', 'SOFTWARE'],
  ['computer program', 'SOFTWARE'],
  ['computerprogram', 'SOFTWARE'],
  ['patent', 'PATENT'],
  ['web site', 'WEB_PAGE'],
  ['web page', 'WEB_PAGE'],
  ['webpage', 'WEB_PAGE'],
  ['blog', 'WEB_PAGE'],
  ['blogpost', 'WEB_PAGE'],
  ['other', 'OTHER'],
]

/** What the genre of a host says of the works in it. */
const hostGenres: Readonly<Record<string, ArticleType>> = {
  periodical: 'JOURNAL_ARTICLE',
  'academic journal': 'JOURNAL_ARTICLE',
  journal: 'JOURNAL_ARTICLE',
  magazine: 'JOURNAL_ARTICLE',
  newspaper: 'NEWS',
  'conference publication': 'CONFERENCE_PAPER',
  proceedings: 'CONFERENCE_PAPER',
  book: 'BOOK_CHAPTER',
  monograph: 'BOOK_CHAPTER',
  collection: 'BOOK_CHAPTER',
  encyclopedia: 'BOOK_CHAPTER',
}

/** The type that one of these genres says, the first that says any. */
export function modsType(genres: readonly string[]): ArticleType | undefined {
  // "info:eu-repo/semantics/article"
  const terms = genres.map((genre) => genre.toLowerCase().replace(/^info:eu-repo\/semantics\//, ''))
  return terms
    .map((term) => modsGenres.find(([known]) => known === term)?.[1])
    .find((type) => type !== undefined)
}

/** The type of a work in a host of these genres. */
export function typeInHost(genres: readonly string[]): ArticleType | undefined {
  return genres
    .map((genre) => genre.toLowerCase())
    .map((genre) => (Object.hasOwn(hostGenres, genre) ? hostGenres[genre] : undefined))
    .find((type) => type !== undefined)
}
