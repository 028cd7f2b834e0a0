import { trimmed } from './trimmed.ts'

/** What web pages and printers add, and what announces an address: no remark on the work. */
const furniture =
  /\b(?:article|pubmed(?: central)?|cross\s?ref|google scholar|cas|ads|inspire|spires|mathscinet|mathematical reviews|zbl|web of science|isi|medline|scopus|pmc free article|free full text|full text|doi|url|pdf|html|link|available(?: (?:from|at|online))?(?: at)?|retrieved(?: from)?|accessed(?: from| at)?|from|verfügbar unter|abgerufen von|disponible (?:en|sur|à)|recuperado de|disponível em|disponibile su|beschikbaar op|dostępne (?:na|w)|режим доступа|электронный ресурс|available:|online at)\b|режим доступа/giu
const longest = 300

/**
 * A remark as printed, without its brackets.
 *
 * @returns `undefined` for furniture of web pages ("Article CAS Google Scholar", "Retrieved from") and where nothing is left.
 */
export function noteIn(text: string): string | undefined {
  const value = trimmed('note', text.slice(0, longest))
  return /[\p{L}\d]/u.test(value.replace(furniture, '')) ? value : undefined
}
