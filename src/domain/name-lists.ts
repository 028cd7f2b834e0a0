import { compatibleNames } from './compatible-names.ts'
import type { PersonName } from './record.ts'

/** Is a list of names cut off before the end of the other? Its names can be those of the other, from the first on. */
export function isBeginningOf(names: readonly PersonName[], whole: readonly PersonName[]): boolean {
  return (
    names.length < whole.length &&
    names.every((name, index) => {
      const other = whole[index]
      return other !== undefined && compatibleNames(name, other)
    })
  )
}
