import { compatibleNames } from '../../../domain/compatible-names.ts'
import type { PersonName } from '../../../domain/record.ts'

/**
 * The fullest name that these printed forms make together: of the longest given name, or else the longest initials, with
 * what the names that agree with it add: longer initials, a suffix.
 */
export function fullestName(names: readonly PersonName[]): PersonName {
  const fullest = nameWithLongest(names, 'given') ?? nameWithLongest(names, 'initials') ?? names[0] ?? {}
  const agreeing = names.filter((name) => compatibleNames(name, fullest))
  const longest = (part: NamePart): Pick<PersonName, NamePart> => {
    const text = nameWithLongest(agreeing, part)?.[part]
    return text === undefined ? {} : { [part]: text }
  }
  return {
    ...(fullest.family === undefined ? longest('literal') : { family: fullest.family }),
    ...longest('given'),
    ...longest('initials'),
    ...longest('suffix'),
  }
}

type NamePart = 'given' | 'initials' | 'suffix' | 'literal'

/** The first of the names that have the longest text there; undefined where none has any. */
function nameWithLongest(names: readonly PersonName[], part: NamePart): PersonName | undefined {
  let best: PersonName | undefined
  for (const name of names) {
    const text = name[part]
    if (text !== undefined && text.length > (best?.[part]?.length ?? -1)) best = name
  }
  return best
}
