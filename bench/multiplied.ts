import { xmlElements } from '../src/formats/split/xml-elements.ts'
import { isRefusal } from '../src/input/input.ts'
import { openInputs } from '../src/input/open-inputs.ts'

/** The texts of the JATS articles in these files. */
export async function* articlesOf(paths: readonly string[]): AsyncGenerator<string> {
  for await (const input of openInputs(paths)) {
    if (isRefusal(input)) throw new Error(`${input.name} ${input.problem}`)
    const splitter = xmlElements(['article'])
    for await (const chunk of input.chunks) yield* splitter.push(chunk).map(({ text }) => text)
    yield* splitter.end().map(({ text }) => text)
  }
}

/** PubMed and PubMed Central have numbers of eight digits by now. */
const mostNumbers = 99_999_989

/**
 * The article with other identifiers, so that it is another work and cites others where these have any: DOIs get a suffix,
 * numbers of PubMed and PubMed Central are moved. Copy 0 is the article itself.
 */
export function changedArticle(article: string, copy: number): string {
  if (copy === 0) return article
  const moved = (number: string): number => ((Number(number) + copy * 1_234_577) % mostNumbers) + 1
  return article
    .replace(/(>\s*|doi\.org\/|doi:\s*)(10\.\d{4,9}\/[^\s<>"]+)/g, `$1$2.c${copy}`)
    .replace(
      /((?:pub-id|article-id) pub-id-type="pm(?:id|c|cid)"[^>]*>(?:PMC)?)(\d+)/g,
      (_, before: string, number: string) => `${before}${moved(number)}`,
    )
}
