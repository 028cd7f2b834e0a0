/**
 * Reads the OpenAlex id of a work leniently and gives it as OpenAlex spells it: a capital W and digits.
 *
 * Takes the bare id in any case and the addresses at openalex.org and its API. Ids of authors, sources and other kinds
 * (A…, S…) give `undefined`: they name no work.
 *
 * @see https://docs.openalex.org/how-to-use-the-api/get-single-entities, "The OpenAlex ID"
 * @example parseOpenAlexId('https://openalex.org/w2741809807') // 'W2741809807'
 */
export function parseOpenAlexId(text: string): string | undefined {
  const digits =
    /^(?:(?:https?:\/\/)?(?:(?:www\.)?openalex\.org|api\.openalex\.org)\/(?:works\/)?|openalex\s*:\s*)?W([1-9]\d{0,15})\/?$/i.exec(
      text.trim(),
    )?.[1]
  return digits === undefined ? undefined : `W${digits}`
}

/**
 * The address of a work at OpenAlex.
 *
 * @param id in canonical spelling, as `parseOpenAlexId` gives it.
 */
export function openAlexUrl(id: string): string {
  return `https://openalex.org/${id}`
}
