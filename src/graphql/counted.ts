import { pageArguments } from './connection-types.ts'
import { CountedOrder } from './enums.ts'

/** The arguments of a list in which each entry has a count. */
export function countedArguments(t: Parameters<typeof pageArguments>[0]) {
  return {
    orderBy: t.arg({ type: CountedOrder, defaultValue: 'COUNT_DESC', description: 'The order of the list.' }),
    ...pageArguments(t),
  }
}
