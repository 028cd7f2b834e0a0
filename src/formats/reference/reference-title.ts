import { withoutStop } from './fields/titles.ts'
import { isJournalWord } from '../journals/journal-words.ts'
import { isLetteredThing } from './reference-lettered.ts'

export interface TitleAndContainer {
  readonly title?: string
  readonly containerTitle?: string
}

/** A sentence ends, perhaps inside a quotation or bracket, and something begins that a journal's name can begin with. */
const sentenceEnd =
  /(?:[.?!][)\]”’"»]{0,2}\s{1,2}|\?|[’”],\s)(?=[\p{Lu}\p{Lo}\d“"‘'(]|[a-z]{1,2}\p{Lu}|npj\b|bioRxiv|medRxiv)|(?<=\p{Ll}{2}[)\]]?)\.(?=\p{Lu}\p{L}*[. ])|[)\]]\.?\s(?=\p{Lu}\p{L}+[ .])/gu
const smallWord = /^(?:of|and|the|in|for|on|to|de|des|der|la|le|et|und|&|–|a)$/i

/**
 * Takes the middle of a reference, "Title. Journal", apart at the full stop that ends the title: the last one that is
 * no full stop of an abbreviated journal's name. Where a reference has its commas throughout ("Title, J. Med. Food"),
 * at the comma before the journal. What cannot be decided is left out.
 *
 * @param byComma a comma may divide: not where it may as well be one between a publisher and its place.
 * @example splitTitle('Psychotomimetic, perceptual responses. Arch Gen Psychiatry')
 * @example splitTitle('Pan-genome analysis of rice. Nat. Genet.') // containerTitle 'Nat. Genet.'
 */
export function splitTitle(middle: string, byComma = true): TitleAndContainer {
  const all = [...middle.matchAll(sentenceEnd)]
  // A bracket, also with a stop inside, ends the title only where nothing else does: "the 2(-CT) Method. Methods".
  const stops = all.filter(({ 0: sign }) => !/[)\]]\s+$/.test(sign))
  const last = all.at(-1)
  const closes =
    last !== stops.at(-1) &&
    last !== undefined &&
    isAbbreviatedName(middle.slice(last.index + last[0].length))
  const used = stops.length === 0 || closes ? all : stops
  const breaks = used.map((match) => match.index + match[0].length)
  // Physicists cite without a title: "Yad. Fiz. 44, 466".
  if (isAbbreviations(middle)) return parts('', middle)
  let place = breaks.length - 1
  // An abbreviation alone is the end of a longer name: "Planta. Med.".
  if (place > 0 && isJournalWord(middle.slice(breaks[place]).replace(/[\s.,;:(]+$/, ''))) place -= 1
  while (place >= 0 && continuesName(middle, breaks[place - 1] ?? 0, breaks[place] ?? 0)) {
    // "… of Salvia L. (Lamiaceae), J. Plant Res.": the comma before the first abbreviation ends the title.
    const start = /, \p{L}+\.\s{0,2}$/u.exec(
      middle.slice(Math.max(0, (breaks[place] ?? 0) - 30), breaks[place]),
    )
    const comma = start === null ? 0 : Math.max(0, (breaks[place] ?? 0) - 30) + start.index
    if (comma > 20 && looksLikeName(middle.slice(comma + 1)))
      return parts(middle.slice(0, comma), middle.slice(comma + 1))
    place -= 1
  }
  const at = breaks[place]
  if (at !== undefined) return parts(middle.slice(0, at), middle.slice(at))
  // "methods", "obesity reviews": a journal printed without capitals, recognised by its shortness only.
  const short = /[.?!]\s(?=\p{Ll}{4,}(?: \p{Ll}+){0,2}[.,\s]*$)/u.exec(middle)
  if (short !== null) return parts(middle.slice(0, short.index + 1), middle.slice(short.index + 1))
  const comma = byComma ? commaBeforeName(middle, breaks[0] ?? middle.length) : undefined
  if (comma !== undefined) return parts(middle.slice(0, comma), middle.slice(comma + 1))
  if (isKnownName(middle)) return parts('', middle)
  const run = abbreviatedRun(middle)
  if (run !== undefined) return parts(middle.slice(0, run), middle.slice(run))
  if (isSentenceAlone(middle)) return parts(middle, '')
  // A journal alone, as physicists cite: only where it cannot be a title.
  return looksLikeName(middle) && middle.split(' ').length <= 5 ? parts('', middle) : {}
}

/**
 * A title with its stop and no journal after it: "Sugar-making in ancient India. 7: 57–72". It must end as sentences
 * do, in a small word or in one that a preposition ties to those: "… of rice Plant Cell." may hold the journal.
 */
function isSentenceAlone(middle: string): boolean {
  if (!/^[^.?!]*\p{L}{3}[.?!](?:\s?,)?\s*$/u.test(middle)) return false
  if (!hasSmallWords(middle)) return false
  const words = middle.replace(/[\s.,?!]+$/, '').split(' ')
  const last = words.at(-1) ?? ''
  if (isJournalWord(last)) return false
  const isTied = /\b(?:in|of|on|for|from|to|by|with)(?: \p{Ll}+(?:ent|ern|al|ic))? \S+$/u.test(
    words.slice(-3).join(' '),
  )
  return /^\p{Ll}/u.test(last) ? !/[JA]ournal|annals/i.test(middle) : isTied
}

/** Five words at least, three of them small: no name of a journal. */
function hasSmallWords(text: string): boolean {
  const words = text.split(' ')
  return words.length > 4 && words.slice(1).filter((word) => /^\p{Ll}{3}/u.test(word)).length > 2
}

/** A title that is one sentence without a comma, and can be nothing else. */
export function isSentence(text: string): boolean {
  return text.length < 300 && /^\p{Lu}[^.,;!?]*\p{L}$/u.test(text) && hasSmallWords(text)
}

/** Is the full stop before `end` one inside a journal's name? `start` is where its sentence begins. */
function continuesName(middle: string, start: number, end: number): boolean {
  const sentence = middle.slice(start, end).trimEnd()
  if (!sentence.endsWith('.')) return false
  const words = sentence.slice(Math.max(0, sentence.length - 80)).split(/\s+|(?<=\.)(?=\p{Lu})/u)
  const last = (words.at(-1) ?? '').slice(0, -1)
  const before = words.at(-2)
  if (isJournalWord(last) || (start > 0 && /^(?:Series|Section) [A-Z]\b/.test(middle.slice(end)))) return true
  // "Journal of Geophysical Research. Oceans": a section of a journal.
  if (
    start > 0 &&
    /^(?:The )?(?:\p{Lu}\p{L}+ )?(?:Journal|Annals|Archives|Proceedings|Transactions) of\b|^Nature Reviews\.$/iu.test(
      sentence,
    )
  )
    return true
  // "Rev. Peru. Cardiol.", "Proc. Nat. Aca. Sci.": a word of which nothing is known, right after an abbreviation.
  if (start > 0 && words.length === 1 && /^\p{Lu}\p{L}{1,10}$/u.test(last) && isAbbreviated(middle, start))
    return true
  if (start > 0 && (/^\p{Lu}\p{Ll}{1,2}$/u.test(sentence.slice(0, -1)) || /\.-\p{Lu}/u.test(last)))
    return true
  // "U. S. A.", "Proc. R. Soc. B.", but "Zea mays L." is a species with its author.
  if (/^\p{Lu}$/u.test(last) && isLetteredThing(before ?? '') && start === 0) return false
  if (/^\p{Lu}$/u.test(last)) return before === undefined || /^\p{Lu}|,$/u.test(before)
  // "Geochim. Cosmochim. Acta": a sentence of few capitalised words is one of abbreviations, unless it is the whole
  // title. Abbreviations end in consonants (ISO 4, 4.2).
  if (start === 0 || /\p{Ll}{4}um$/u.test(last)) return false
  if (!/^\p{Lu}\p{Ll}{0,12}[^aeiouys\P{Ll}]$|^\p{Lu}\p{Ll}[^aeiouys\P{Ll}]s$/u.test(last)) return false
  return words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
}

/** Does the sentence that ends at `end` end in a journal's abbreviation? */
function isAbbreviated(middle: string, end: number): boolean {
  const last = /(?:^|[\s.,])(\p{Lu}\p{L}{0,14})\.\s{0,2}$/u.exec(
    middle.slice(Math.max(0, end - 20), end),
  )?.[1]
  return last !== undefined && isJournalWord(last)
}

/** Where the full stop after the title is missing: the abbreviated words at the end, "… organization Proc R Soc B". */
function abbreviatedRun(middle: string): number | undefined {
  const run = /(?<=\p{Ll}{3} )\p{Lu}\p{L}*\.?(?: \p{Lu}\p{L}*\.?){1,5}[.\s]*$/u.exec(middle.slice(-80))
  if (run === null || !run[0].split(/[.\s]+/).some(isJournalWord)) return undefined
  return Math.max(0, middle.length - 80) + run.index
}

/** The last comma from which on every word could be one of a journal's name. */
function commaBeforeName(middle: string, before: number): number | undefined {
  const comma = middle.lastIndexOf(', ', Math.max(0, before - 1))
  return comma > 20 && looksLikeName(middle.slice(comma + 1)) ? comma : undefined
}

/** Two to six words, each with its stop, and each short or known: no title and no journal of whole words. */
function isAbbreviations(text: string): boolean {
  const words = /^(?:\p{Lu}\p{L}{0,9}\.\s?){2,6}$/u.test(text) ? text.split(/\.\s?/).slice(0, -1) : []
  return words.length > 1 && words.every((word) => word.length < 4 || isJournalWord(word))
}

/** A journal's name without stops: "J Chem Inf Model", but no title that begins with a capital. */
function isKnownName(text: string): boolean {
  const first = text.split(' ')[0] ?? ''
  return isAbbreviatedName(text) && (first === 'J' || isJournalWord(first))
}

/** Nothing but words that could be a journal's, one of them abbreviated as only journals' are. */
export function isAbbreviatedName(text: string): boolean {
  return looksLikeName(text) && text.split(/[\s.,;:(]+/).some(isJournalWord)
}

/** Few words, all with a capital or joining ones, and a letter at the start. */
function looksLikeName(text: string): boolean {
  const words = text.trim().slice(0, 120).split(/\s+/)
  return (
    words.length <= 9 &&
    text.length <= 100 &&
    /^(?:\p{Lu}|[a-z]{1,2}\p{Lu})/u.test(words[0] ?? '') &&
    words.every((word) => /^[(\p{Lu}]|^[a-z]{1,2}\p{Lu}/u.test(word) || smallWord.test(word))
  )
}

function parts(title: string, container: string): TitleAndContainer {
  const plainTitle = withoutQuotes(title.trim().replace(/[\s.,;:]+$/, ''))
  const plainContainer = withoutStop(
    container
      .trim()
      .replace(/^In:? /, '')
      .replace(/[\s,;:(]+$/, ''),
  )
  return {
    ...(plainTitle === '' ? {} : { title: plainTitle }),
    ...(plainContainer === '' ? {} : { containerTitle: plainContainer }),
  }
}

function withoutQuotes(title: string): string {
  const quoted = /^(?:“([^“”]*)”|‘([^‘]*)’|"([^"]*)"|\[([^[\]]*)\])$/.exec(title)
  const inner = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? quoted?.[4]
  return inner === undefined ? title : inner.trim().replace(/[.,]$/, '')
}
