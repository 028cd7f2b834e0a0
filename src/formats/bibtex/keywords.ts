import { distinctKeywords, foldedBlanks, keywordComma, keywordsIn } from '../values/keywords.ts'
import { plainText } from '../values/plain-text.ts'
import { innerGroup, splitOutsideBraces } from './groups.ts'
import { latexText } from './latex-text.ts'

const comma = new RegExp(keywordComma.source, 'uy')

/** Fields of keywords; Scopus has the authors' in one of their own. */
const fieldNames = ['author_keywords', 'keywords', 'keyword'] as const

/**
 * The keywords of an entry, the authors' first. A group in braces is one keyword. Else they are parted by semicolons or
 * bars, by the ends of lines (EndNote), or by commas. Web of Science has its whole list in a second pair of braces.
 */
export function readKeywords(fields: ReadonlyMap<string, string>): string[] {
  return distinctKeywords(...fieldNames.map((name) => wordsIn(foldedBlanks(fields.get(name) ?? ''))))
}

/** Writes keywords so that `readKeywords` gives them back: one with a sign that parts keywords stands in braces. */
export function keywordsField(latexWords: readonly string[]): string | undefined {
  const [first = ''] = latexWords
  const words = latexWords.map((latex) => (/[,;|•·、，；]/.test(latex) ? `{${latex}}` : latex))
  if (words.length === 0) return undefined
  // One group alone would be taken for braces around a list.
  return words.length === 1 && words[0] !== first ? `${words[0]},` : words.join(', ')
}

function wordsIn(field: string): string[] {
  const inner = innerGroup(field)
  const latex = inner?.includes(';') === true ? inner : field
  for (const separator of [/;|；/y, /\s+\|\s+|\s*•\s*/y, lineEnd(latex), /、|，/y, comma]) {
    const parts = splitOutsideBraces(latex, separator)
    if (parts.length > 1) return parts.flatMap(wordOf)
  }
  return wordOf(latex)
}

/** Lines part keywords where there are more of them than of commas: "Humans", "Disease Models, Animal", "Male". */
function lineEnd(latex: string): RegExp {
  const lines = latex.trim().split(/\r\n?|\n/)
  return lines.length > latex.split(',').length ? /\r\n?|\n/y : /(?!)/y
}

/** A keyword as text; its own braces kept it in one piece. */
function wordOf(latex: string): string[] {
  const word = plainText(latexText(latex))
  if (word === undefined) return []
  return innerGroup(latex) === undefined ? keywordsIn(word, 'never') : [word]
}
