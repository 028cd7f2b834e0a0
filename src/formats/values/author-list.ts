import type { Problem } from '../../domain/errors.ts'
import { isNobody, isNobodysName } from '../../domain/nobody.ts'
import type { RecordAuthor } from '../../domain/record.ts'
import { plainText } from './plain-text.ts'

/** What stands for those who are not named. */
const others = String.raw`et\.? ?al(?:ii|\.)?|(?:and|&) others`
const alone = new RegExp(String.raw`^(?:(?:and |& )?(?:${others})|others)\.?$`, 'i')
const behind = new RegExp(String.raw`[\s,;]{1,9}(?:and |& )?(?:${others})\.?$`, 'i')

/**
 * The name without words behind it that say that the list goes on; nothing where there are no others.
 *
 * @example withoutOthers('Ali, S. et al.') // 'Ali, S.'
 * @example withoutOthers('and others') // ''
 */
export function withoutOthers(text: string): string {
  return alone.test(text) ? '' : text.replace(behind, '')
}

/**
 * The names in a field that is one author's, and in which some put all of them, with semicolons.
 *
 * @example namesIn('Silva, J. A., Filho; Costa, B.') // ['Silva, J. A., Filho', 'Costa, B.']
 */
export function namesIn(text: string): string[] {
  const names = (plainText(text) ?? '').split(/;(?:\s+|$)/)
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/** The names of a list as printed, without "et al." and the like, which become a problem, and without "Anonymous". */
export function namedTexts(texts: readonly string[], where: string, problems: Problem[]): string[] {
  const named = texts.map(withoutOthers)
  const cut = texts.find((text, at) => text !== named[at])
  if (cut !== undefined) problems.push(cutShort(cut, where))
  return named.filter((name) => name !== '' && !isNobody(name))
}

/** The authors of a list without "et al." and the like, which become a problem, and without "Anonymous". */
export function namedAuthors(
  authors: readonly RecordAuthor[],
  where: string,
  problems: Problem[],
): readonly RecordAuthor[] {
  const named = withoutNobody(authors)
  const cut = named.find(({ printed }) => alone.test(printed))
  if (cut === undefined) return named
  problems.push(cutShort(cut.printed, where))
  return named.filter(({ printed }) => !alone.test(printed))
}

/** The authors of a list without those that only say that nobody is named. */
export function withoutNobody(authors: readonly RecordAuthor[]): readonly RecordAuthor[] {
  const isNamed = ({ name, printed }: RecordAuthor): boolean => !isNobody(printed) && !isNobodysName(name)
  return authors.every(isNamed) ? authors : authors.filter(isNamed)
}

/** @param text with the words by which it is known. */
export function cutShort(text: string, where: string): Problem {
  const words = /others\.?$/i.test(text) ? 'and others' : 'et al.'
  return { severity: 'warning', where, message: `The author list is cut short ("${words}").` }
}
