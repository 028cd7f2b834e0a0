/** The part of citeproc 2.4 that is used here. */
declare module 'citeproc' {
  interface System {
    /** The XML of a locale; for one that is not known, that of another. */
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
  }

  class Engine {
    readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } }
    constructor(system: System, style: string, language: string, forceLanguage: boolean)
    setOutputFormat(format: 'text' | 'html'): void
    updateItems(ids: readonly string[]): void
    /** False where the style has no bibliography. */
    makeBibliography(): readonly [unknown, readonly string[]] | false
    makeCitationCluster(cites: readonly { readonly id: string }[]): string
  }

  const CSL: { readonly Engine: typeof Engine }
  export default CSL
  export type { Engine }
}
