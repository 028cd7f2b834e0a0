/** The type of an entry, in any script; what programs and people make up for it has digits and signs: "web_page". */
const type = String.raw`[\p{L}_][\p{L}\p{M}\w:.+\-]{0,60}`
/** Not the "@" of an address of mail. */
const at = String.raw`(?<![\p{L}\w.])@[ \t]{0,20}`
/** Blanks in a type, as in "@web page{lund2001,": only where a key and a comma follow, which prose has not. */
const phrase = String.raw`(?!(?:comment|preamble|string)\b)${type}(?:[ \t]{1,4}${type}){1,2}(?=[ \t]{0,20}\{[^{}"=,\r\n]{1,200},)`

/**
 * Where a statement begins: "@article{", with its type in the first group and its bracket in the second. Blanks and ends of
 * lines may stand around the type.
 */
export const statementOpening = (): RegExp =>
  new RegExp(String.raw`${at}(${phrase}|${type})[ \t\r\n]{0,20}([{(])`, 'giu')

/** A line that ends with the type of a statement whose bracket stands on the next. */
export const openingAtLineEnd = new RegExp(String.raw`${at}${type}\s{0,20}$`, 'u')

/** A line that can only begin an entry: what is open before it was never closed. */
export const freshLine = new RegExp(
  String.raw`^\uFEFF?[ \t]{0,4}@[ \t]{0,4}${type}(?:[ \t]${type}){0,2}[ \t]{0,4}[{(][^{}"=,]{0,200}(?:[,=]|\s*$)`,
  'u',
)

const value = String.raw`\s{0,40}=\s{0,40}["{\p{L}\w]`
/** An entry with its key, in which there may be blanks and LaTeX, or without one, and its first field. */
export const entryBeginning = new RegExp(
  String.raw`[{(]\s{0,20}(?:[^{}=]|\{[^{}=]{0,60}\}){0,200},?\s{0,40}[\p{L}\w:+.\-]{1,40}${value}`,
  'u',
)

/** Other names for the standard's types, without blanks and signs: reference managers and people make them up. */
const synonyms: readonly (readonly [entry: string, ...others: string[]])[] = [
  [
    'article',
    'journalarticle',
    'journalpaper',
    'magazinearticle',
    'newspaperarticle',
    'journal',
    'articleinjournal',
  ],
  ['book', 'wholebook', 'editedbook', 'ebook', 'monograph'],
  ['incollection', 'bookchapter', 'booksection', 'chapter', 'inbookchapter'],
  [
    'inproceedings',
    'conferencepaper',
    'conferenceproceedings',
    'conferenceproceeding',
    'proceedingspaper',
    'confpaper',
  ],
  ['phdthesis', 'phd', 'doctoralthesis', 'dissertation', 'doctoraldissertation'],
  ['mastersthesis', 'masterthesis', 'mscthesis', 'bachelorthesis', 'bachelorsthesis', 'diplomathesis'],
  ['techreport', 'technicalreport', 'techrep', 'workingpaper', 'whitepaper'],
  ['online', 'webpage', 'website', 'web', 'internet', 'onlineresource', 'blogpost', 'weblink'],
  ['preprint', 'eprint', 'arxivpreprint'],
  ['dataset', 'data'],
  ['misc', 'generic', 'miscellaneous'],
]
const standardTypes: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([entry, ...others]) => others.map((other) => [other, entry] as const)),
)

/**
 * The type of a statement in the spelling of the standard, where it has one: in lower case, without the blanks and signs
 * that some put in it. Other types stay as they are.
 *
 * @example standardType('Web_Page') // 'online'
 */
export function standardType(written: string): string {
  const lower = written.toLowerCase()
  const letters = lower.replace(/[^\p{L}\p{M}\d]/gu, '')
  const standard = standardTypes.get(letters)
  if (standard !== undefined) return standard
  // "in_proceedings", "phd thesis"
  return /^(?:in|mv)?(?:book|collection|proceedings|reference)$|^(?:phd|masters)thesis$|^techreport$/.test(
    letters,
  )
    ? letters
    : lower
}
