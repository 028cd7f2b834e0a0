import { isJournalWord } from '../journals/journal-words.ts'
import { type ReferenceBody, withoutAbsent } from './reference-body.ts'

/** Two more names and "et al.", or three: "vitamin A, vitamin C" is a title. */
const vancouverNames =
  /^(?:.{0,60}?, )?(?:\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,;] ){2}(?:et al|\p{Lu}[\p{L}\p{Pd}]{1,30} \p{Lu}{1,3}[,.;])/u
/** "Karpenko, S F., …", "A and Hart,R.J., …", "Wiebauer, and K., …", "Wordsworth, William, The Prelude", "Andrade, Mário de". */
const invertedNames =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ and \p{Lu}$|^(?:\d{1,4} )?(?:\p{Lu}\.? and )?\p{Lu}[\p{L}'’-]{1,30}, ?(?:and )?(?:\p{Lu}\p{Ll}?(?:\.|(?: \p{Lu})?\.?, )|\p{Lu}\p{Ll}+(?: \p{Ll}{2,3}$| \p{Lu}\.?(?:$| and \p{Lu})|, (?:\p{Lu}|director)))/u
/** Names in other forms at the beginning of what should be a title; each row shows one. */
const namesInFront = [
  // "Edwards, Ward and Amos Tversky", "Van Mulken, Margot & Van Reenen, Pieter", "Ewing, David W. (ed.) Planning".
  /^(?:(?:Van|De|Von) )?\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+(?: \p{Lu}\.?)*(?: (?:and|&) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:$|, )| \(eds?\.)/u,
  // "Kramer, Jamie E Guillory, and Jeffrey T Hancock. Contagion".
  /^\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ \p{Lu} \p{Lu}\p{Ll}+, /u,
  // "Kathryn Roe, Paul Doe, Bill Poe, and Endre Woe. hp-version".
  /^(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, ){2,}and \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\. /u,
  // "Malik Roe, ‘Mice’".
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, [‘“'"]/u,
  // "Zhong J Zhao XJ. Analysis".
  /^\p{Lu}\p{Ll}+ \p{Lu}{1,2} \p{Lu}\p{Ll}+ \p{Lu}{1,2}\. /u,
  // BibTeX: "Noachtar, C and Ebersole, J and".
  /, \p{Lu} and \p{Lu}\p{Ll}+, \p{Lu} /u,
]
/** "Hawthorne, Nathaniel": where no author was read, and else the heading of an encyclopedia. */
const oneName = /^\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+$/u
/** Cut in the middle: "U.S" of "U.S. Department", "Philosophy of Art, Douglas W", "14 Bard, A". */
const cutOff = /^\p{Lu}\.\p{Lu}$|, (?:\p{Lu}\p{Ll}+ )?\p{Lu}$|, Ph\.? ?D$/u

/** Names and a year, or volume and pages, within a title: a second reference stands in the text, and the numbers at its end are that one's. */
const anotherReference =
  /\p{Lu}\.,? \((?:1[89]|20)\d\d[a-z]?\)|\d{1,4}(?:\(\d{1,3}\))?: ?\d{2,6}[-–]\d{1,6}[.,;]? (?:\p{Ll}{2,3} ){0,3}\p{Lu}/u

/** What cannot be the end of a title: the label of the number after it. */
const labelAtEnd = /(?:^|[\s,(])(?:pp?|[Vv]ols?|v|tr|trans|[Ee]ds?|nos?|Ph)\.?$/u
/** A container that is only a part of one: an issue, a season, where something was printed before. */
const partial = /^(?:Special Issue\b.*|Supplement|Reprinted in .*|Spring|Summer|Autumn|Fall|Winter)$/u

/** One word, where a title is; and what can only be the middle of an abbreviated journal: "Chim. Acta", "Res". */
const oneWord = /^\p{L}[\p{L}\p{Pd}.]*$/u
const restOfJournal = /^\p{L}{1,7}\. |^(?:Acta|Ann|Bull|Chem|J|Lett|Proc|Res|Rev|Sci|Soc|Trans)$/u

/** The source's numbers in a container: "Letters, v.201, p.247-252", "Aevum 73: 93-105". */
const numbersInside = /\d[(:]\s?\d|^\d+[-–]\d+$|[XV][XVI]+$|[\p{L}.], \d|, (?:[Vv]|[Vv]ol|[Nn]o|pp?)\. ?\d/u

/**
 * Takes out a title or a container that shows that it was cut at the wrong place: names at its beginning, from an
 * author list that went on in a form unknown here; a bracket or quotation mark without its other half, a label at its end,
 * numbers of the source within a journal's name (those numbers go with it), the first word of an abbreviated journal.
 */
export function credible(body: ReferenceBody): ReferenceBody {
  const { authors, authorsTruncated, title, containerTitle, year } = body
  // What stands before a part of a container has the container in it.
  const isPart =
    containerTitle !== undefined &&
    (partial.test(containerTitle) ||
      // "Helv. Chim. Acta": references of chemists have no titles.
      (title !== undefined && oneWord.test(title) && restOfJournal.test(containerTitle)))
  if (isPart) return withoutAbsent({ ...body, title: undefined, containerTitle: undefined })
  const isBadTitle = title !== undefined && !isTitle(title, authors.length > 0)
  const isTwo = title !== undefined && anotherReference.test(title)
  if (isTwo || (containerTitle !== undefined && !isContainer(containerTitle)))
    return withoutAbsent({ authors, authorsTruncated, title: isBadTitle || isTwo ? undefined : title, year })
  return isBadTitle ? withoutAbsent({ ...body, title: undefined }) : body
}

function isTitle(title: string, hasAuthors: boolean): boolean {
  if (!/[\p{L}\d]/u.test(title) || isJournalWord(title) || !isBalanced(title)) return false
  if (labelAtEnd.test(title) || cutOff.test(title)) return false
  if (vancouverNames.test(title) || invertedNames.test(title)) return false
  if (!hasAuthors && oneName.test(title)) return false
  return !namesInFront.some((names) => names.test(title))
}

function isContainer(container: string): boolean {
  return isBalanced(container) && !numbersInside.test(container)
}

function isBalanced(text: string): boolean {
  if (!/[()[\]“”«»]/.test(text)) return true
  return [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
    ['«', '»'],
  ].every(([open = '', close = '']) => text.split(open).length === text.split(close).length)
}
