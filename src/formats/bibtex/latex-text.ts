import { visibleText } from '../../domain/visible-text.ts'
import { accents, styles, symbols } from './latex-symbols.ts'
import { rareCommand } from './rare-commands.ts'

/**
 * The plain text of LaTeX as it stands in BibTeX fields: accents and symbols as Unicode, ligatures ("--", "``") as the
 * characters that they print, braces and commands of style gone, letters of mathematics as they are. Case stays. White
 * space is folded.
 *
 * Nearly all files do with the commands of `latex-symbols.ts`; any other is looked up among some thousands, and stays as it is
 * printed where it is not among them.
 *
 * @example latexText(String.raw`{\"U}ber {BDNF} \& $\alpha_2$`) // 'Über BDNF & α2'
 */
export function latexText(latex: string): string {
  const text = /[\\${}~`'-]/.test(latex) ? decoded(latex) : latex
  return visibleText(text.replaceAll('\0', ''))
}

/** The text of a field that is no LaTeX, an identifier or an address: only escapes that people put there are undone. */
export function verbatimText(latex: string): string {
  const plain = latex
    .replace(/\{?\\(?:textunderscore|_)(?:\{\}|\s)?\}?/g, '_')
    .replace(/\\textless(?:\{\})?|\$<\$|\\textlangle(?:\{\})?/g, '<')
    .replace(/\\textgreater(?:\{\})?|\$>\$/g, '>')
    .replace(/\\([%&#$~^{}])/g, '$1')
    .replace(/\\url\b/g, '')
    .replace(/[{}\0]/g, '')
  return visibleText(plain)
}

const token = /\\([A-Za-z]+)\s*|\\([\s\S])|(---?|``|''|~|[{}]|\$\$?)|[^\\\-`'~{}$]+|[\s\S]/g

/** Characters behind a command among which its argument is looked for. */
const nearby = 100

function decoded(latex: string): string {
  // A single dollar is one.
  const isMath = /\$[^$]*\$/.test(latex.replace(/\\[\s\S]/g, ''))
  let text = ''
  let inMath = false
  let accent = ''
  // What the next pair of braces prints, and what those that are open print at their ends.
  let braces = unprinted
  const closing: string[] = []
  const put = (part: string): void => {
    if (accent === '' || part === '') {
      text += part
      return
    }
    // The dotless letters are there for the sake of accents alone.
    const base = part.startsWith('ı')
      ? `i${part.slice(1)}`
      : part.startsWith('ȷ')
        ? `j${part.slice(1)}`
        : part
    const first = String.fromCodePoint(base.codePointAt(0) ?? 0)
    text += (first + accent).normalize('NFC') + base.slice(first.length)
    accent = ''
  }
  token.lastIndex = 0
  for (let match = token.exec(latex); match !== null; match = token.exec(latex)) {
    const [whole, word, sign, special] = match
    const command = word ?? sign
    if (command !== undefined) {
      const mark = Object.hasOwn(accents, command) ? accents[command] : undefined
      // "\c" and the like are accents where a letter follows, and so is "\v" before "{c}".
      // Of two ("\~{\^e}") the inner one is nearer to the letter; no letter has more.
      if (mark !== undefined && !inMath) accent = (mark + accent).slice(0, 2)
      else if (command === '(' || command === ')') inMath = command === '('
      else if (Object.hasOwn(symbols, command)) put(symbols[command] ?? '')
      else if (!styles.has(command)) {
        const end = match.index + whole.length
        const rare = rareCommand(command, latex.slice(end, end + nearby), inMath)
        if (rare !== undefined) {
          token.lastIndex = end + rare.length
          if (rare.isAccent) accent = rare.text
          else put(rare.text)
        } else {
          const isQuotation = quoting.has(command)
          if (!isQuotation) put(whole)
          if (latex[end] === '{') braces = isQuotation ? ['“', '”'] : ['{', '}']
        }
      }
    } else if (special === undefined) {
      put(accent === '' ? (inMath ? whole.replace(/[\^_]/g, '') : whole) : whole.trimStart())
    } else if (special === '{') {
      put(braces[0])
      closing.push(braces[1])
      braces = unprinted
    } else if (special === '}') {
      // An accent over nothing is dropped.
      accent = ''
      put(closing.pop() ?? '')
    } else if (special.startsWith('$')) {
      if (isMath) inMath = !inMath
      else put(special)
    } else put(inMath && special !== '~' ? whole : (ligatures[special] ?? whole))
  }
  return text
}

const unprinted: readonly [opening: string, closing: string] = ['', '']

/** Commands that put their argument into quotation marks. */
const quoting = new Set(['enquote', 'mkbibquote'])

const ligatures: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '~': ' ',
}

/** What would be LaTeX, as commands that print it. Letters stay: files are UTF-8. */
const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts an escaped brace as a brace, so these must be words.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '%': String.raw`\%`,
}

/**
 * Writes a plain text as LaTeX that prints it, and that `latexText` gives back.
 *
 * @example latexOf('50% of A_1 -- {B}') // '50\% of A\_1 -{}- \textbraceleft{}B\textbraceright{}'
 */
export function latexOf(text: string): string {
  return text
    .replace(/[\\{}^~$&#_%]/g, (char) => escapes[char] ?? char)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}')
}
