/** Keywords that authors or others gave, then the MeSH headings; each once, whatever its case. */
export function joinKeywords(keywords: readonly string[], headings: readonly string[]): readonly string[] {
  const byCase = new Map<string, string>()
  for (const word of [...keywords, ...headings]) {
    const key = word.toLowerCase()
    if (key !== '' && !byCase.has(key)) byCase.set(key, word)
  }
  return [...byCase.values()]
}
