import { isDeepStrictEqual } from 'node:util'
import {
  type Bibliography,
  type Contender,
  type ContenderKey,
  contenderKeys,
  contenders,
} from './contenders.ts'

/**
 * Asks every server for the same articles and compares what they say.
 *
 * @throws Error naming the first article on which they do not agree.
 */
export async function checkAgreement(
  urls: Readonly<Record<ContenderKey, string>>,
  articleIds: readonly number[],
  referencesEach: number,
): Promise<void> {
  for (const id of articleIds) {
    const expected = await answerOf(contenders.bare, urls.bare, id)
    if (expected.references.length !== referencesEach) {
      throw new Error(`Article ${id} has ${expected.references.length} references, not ${referencesEach}`)
    }
    for (const key of contenderKeys) {
      const found = await answerOf(contenders[key], urls[key], id)
      if (!isDeepStrictEqual(found, expected)) {
        throw new Error(
          `${contenders[key].name} does not agree on article ${id}:\n` +
            `${JSON.stringify(found)}\nand not\n${JSON.stringify(expected)}`,
        )
      }
    }
  }
}

async function answerOf(contender: Contender, url: string, articleId: number): Promise<Bibliography> {
  const { method, path, body } = contender.ask(articleId)
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  try {
    return contender.read(JSON.parse(text))
  } catch (error) {
    throw new Error(`${contender.name} answered article ${articleId} with ${text.slice(0, 500)}`, {
      cause: error,
    })
  }
}
