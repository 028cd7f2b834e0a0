const address = /https?:\/\/[^\s"'<>{}\\^`|]+/i

/**
 * The address of a licence in a field for it, which may be words with an address among them.
 *
 * @example licenseAddress('CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)') // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function licenseAddress(...texts: readonly (string | undefined)[]): string | undefined {
  const found = texts.flatMap((text) => address.exec((text ?? '').slice(0, 2000))?.[0] ?? [])
  const named = found.find((one) => /creativecommons\.org/i.test(one)) ?? found[0]
  return named?.replace(/[.,;)\]]+$/, '')
}
