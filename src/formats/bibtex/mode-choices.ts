/** Of choices within choices the inner ones come first; deeper ones are nobody's. */
const deepest = 10
const innermost =
  /\\ifmmode(?![A-Za-z@])\s*((?:(?!\\ifmmode(?![A-Za-z@])|\\else(?![A-Za-z@])|\\fi(?![A-Za-z@]))[\s\S])*)(?:\\else(?![A-Za-z@])\s*((?:(?!\\ifmmode(?![A-Za-z@])|\\else(?![A-Za-z@])|\\fi(?![A-Za-z@]))[\s\S])*))?\\fi(?![A-Za-z@])\s*(?:\{\})?/g

/**
 * A LaTeX text whose choices between mathematics and text ("\ifmmode \ddot{o}\else \"{o}\fi{}", as the American Physical
 * Society and ADS export them) are made: for text, or for mathematics where nothing is said for text. What is broken off
 * stays as it is.
 *
 * @example modeChosen(String.raw`Schr\ifmmode \ddot{o}\else \"{o}\fi{}dinger`) // 'Schr\"{o}dinger'
 */
export function modeChosen(latex: string): string {
  let text = latex
  for (let depth = 0; depth < deepest && text.includes('\\ifmmode'); depth += 1) {
    const next = text.replace(innermost, (_, math: string, other: string | undefined) => {
      const chosen = (other ?? '').trim() || math.trim()
      // A command without braces would run on into the next letter.
      return /\\[A-Za-z]+$/.test(chosen) ? `${chosen}{}` : chosen
    })
    if (next === text) break
    text = next
  }
  return text
}
