import { parseLanguage } from '../values/language-tag.ts'

/**
 * Names that babel and biblatex have for languages where the English one is another.
 *
 * @see babel manual, "The list of languages"; biblatex manual, table 2
 */
const babelNames: Readonly<Record<string, string>> = {
  acadian: 'fr-CA',
  american: 'en-US',
  australian: 'en-AU',
  austrian: 'de-AT',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  british: 'en-GB',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  farsi: 'fa',
  francais: 'fr',
  frenchb: 'fr',
  germanb: 'de',
  lsorbian: 'dsb',
  magyar: 'hu',
  mexican: 'es-MX',
  naustrian: 'de-AT',
  newzealand: 'en-NZ',
  ngerman: 'de',
  norsk: 'nb',
  nswissgerman: 'de-CH',
  nynorsk: 'nn',
  polutonikogreek: 'el',
  portuges: 'pt',
  slovene: 'sl',
  swissgerman: 'de-CH',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
  usorbian: 'hsb',
}

/**
 * The language that `langid` or `language` names: babel's name ("ngerman"), biblatex's ("langgerman"), English or a tag.
 *
 * @example parseBibtexLanguage('american') // 'en-US'
 */
export function parseBibtexLanguage(text: string): string | undefined {
  const name = text.trim().toLowerCase()
  return (
    babelNames[name] ??
    parseLanguage(text) ??
    (/^lang\w/.test(name) ? parseLanguage(name.slice(4)) : undefined)
  )
}
