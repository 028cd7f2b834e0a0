import { plainText } from '../values/plain-text.ts'

/** Standard values for what is not known (schema 4.6, appendix 3); ":etal" is read where names stand. */
const nothing = /^\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba)\)?(?:[\s;.,-].*)?$/i

/**
 * A text of a deposit, without its mark-up; `undefined` where it says only that there is none.
 *
 * @example dataCiteText('(:unav)') // undefined
 */
export function dataCiteText(text: string | undefined): string | undefined {
  const plain = text === undefined ? undefined : plainText(text)
  return plain === undefined || nothing.test(plain) ? undefined : plain
}
