import { easternPublishers } from './publishers-eastern.ts'
import { englishPublishers } from './publishers-english.ts'
import { westernPublishers } from './publishers-western.ts'

const publishers: Readonly<Record<string, string>> = {
  ...englishPublishers,
  ...westernPublishers,
  ...easternPublishers,
}

/** The publishers of a language, one row for each place; "Cambridge, MA" is one place. */
export function publishersOf(language: string): (readonly [publisher: string, place: string])[] {
  return (publishers[language] ?? '').split('\n').flatMap((line) => {
    const [publisher = '', places = ''] = line.split(': ')
    return places
      .split(/[,،] (?!(?:[A-Z]{2}|UK|Mass\.|D\.C\.|D\.F\.)(?:,|$))/)
      .map((place) => [publisher, place] as const)
  })
}
