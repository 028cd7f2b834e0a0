import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Styles that come with the service: our name, the name in the package, and what the style repository calls it. */
const shipped = [
  ['vancouver', 'vancouver', 'nlm-citation-sequence'],
  ['apa', 'apa', 'apa'],
  ['harvard', 'harvard1', 'harvard-cite-them-right'],
] as const

/** The name here of a style that other styles name as their parent. */
export function shippedName(repositoryName: string): string | undefined {
  return shipped.find(([, , name]) => name === repositoryName)?.[0]
}

/** The XML of the styles that come with the service, by name. */
export async function shippedStyles(): Promise<ReadonlyMap<string, string>> {
  const styles = await packageData('styles.json')
  return new Map(shipped.map(([name, key]) => [name, styles[key] ?? '']))
}

/** The XML of the locales that come with the service, by language tag. */
export async function shippedLocales(): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(await packageData('locales.json')))
}

/** Only the data of the package: its code would bring a second library along. */
async function packageData(file: string): Promise<Readonly<Record<string, string>>> {
  const path = resolve(`@citation-js/plugin-csl/lib/${file}`)
  // An object of texts, by the package's own index.
  return JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, string>>
}
