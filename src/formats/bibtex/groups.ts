/**
 * Splits LaTeX where the separator stands outside of all braces. An escaped brace counts as BibTeX counts it: as a brace.
 *
 * @param separator matched at one place, so it must be sticky.
 */
export function splitOutsideBraces(latex: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  let at = 0
  while (at < latex.length) {
    const char = latex.charAt(at)
    if (char === '{') depth += 1
    else if (char === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      separator.lastIndex = at
      const length = separator.exec(latex)?.[0].length ?? 0
      if (length > 0) {
        parts.push(latex.slice(start, at))
        at += length
        start = at
        continue
      }
    }
    at += 1
  }
  return [...parts, latex.slice(start)]
}

/** What is in the braces, where the whole text is one group: "{NIH Group}" and not "{A} and {B}". */
export function innerGroup(latex: string): string | undefined {
  const text = latex.trim()
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1
    else if (text.charAt(at) === '}') depth -= 1
    if (depth === 0 && at < text.length - 1) return undefined
  }
  return depth === 0 ? text.slice(1, -1) : undefined
}
