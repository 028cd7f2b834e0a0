import { createRequire } from 'node:module'
import { accents, styles, symbols } from './latex-symbols.ts'

/**
 * The plain text of LaTeX as it stands in BibTeX fields: accents and symbols as Unicode, ligatures ("--", "``") as the
 * characters that they print, braces and commands of style gone, letters of mathematics as they are. Case stays. White
 * space is folded.
 *
 * What is written here in code are the commands that nearly all files do with; a text with any other is read by a library
 * that knows some thousands.
 *
 * @example latexText(String.raw`{\"U}ber {BDNF} \& $\alpha_2$`) // 'Über BDNF & α2'
 */
export function latexText(latex: string): string {
  const text = /[\\${}~`'-]/.test(latex) ? (decoded(latex, false) ?? byLibrary(latex)) : latex
  return text.replaceAll('\0', '').replace(/\s+/g, ' ').trim()
}

/** The text of a field that is no LaTeX, an identifier or an address: only escapes that people put there are undone. */
export function verbatimText(latex: string): string {
  return latex
    .replace(/\{?\\(?:textunderscore|_)(?:\{\}|\s)?\}?/g, '_')
    .replace(/\\textless(?:\{\})?|\$<\$|\\textlangle(?:\{\})?/g, '<')
    .replace(/\\textgreater(?:\{\})?|\$>\$/g, '>')
    .replace(/\\([%&#$~^{}])/g, '$1')
    .replace(/\\url\b/g, '')
    .replace(/[{}\0]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const token = /\\([A-Za-z]+)\s*|\\([\s\S])|(---?|``|''|~|[{}]|\$\$?)|[^\\\-`'~{}$]+|[\s\S]/g

/** `undefined` where there is a command that is not known here, if such are not to be left as they are printed. */
function decoded(latex: string, keepsUnknown: boolean): string | undefined {
  // A single dollar is one.
  const isMath = /\$[^$]*\$/.test(latex.replace(/\\[\s\S]/g, ''))
  let text = ''
  let inMath = false
  let accent = ''
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
      const mark = accents[command]
      // "\c" and the like are accents where a letter follows, and so is "\v" before "{c}".
      if (mark !== undefined && !inMath) accent = mark
      else if (command === '(' || command === ')') inMath = command === '('
      else if (Object.hasOwn(symbols, command)) put(symbols[command] ?? '')
      else if (!styles.has(command)) {
        if (!keepsUnknown) return undefined
        put(whole)
      }
    } else if (special === undefined) {
      put(accent === '' ? (inMath ? whole.replace(/[\^_]/g, '') : whole) : whole.trimStart())
    } else if (special === '{' || special === '}') {
      // An accent over nothing is dropped.
      if (special === '}') accent = ''
    } else if (special.startsWith('$')) {
      if (isMath) inMath = !inMath
      else put(special)
    } else put(inMath && special !== '~' ? whole : (ligatures[special] ?? whole))
  }
  return text
}

const ligatures: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '~': ' ',
}

/** The library takes "<" and ">" for the characters that the oldest TeX fonts had in their places. */
const shelter: readonly (readonly [plain: string, hidden: string])[] = [
  ['<', '\uE000'],
  ['>', '\uE001'],
]

const require = createRequire(import.meta.url)

/**
 * Loaded when the first text needs it: that takes 0.1 s and 20 MiB. Its CommonJS build cannot be loaded, as its folder
 * says that it has none; `require` takes the other one.
 */
function library(): typeof import('@retorquere/bibtex-parser') {
  const path = require.resolve('@retorquere/bibtex-parser').replace(/([\\/])cjs([\\/])/, '$1esm$2')
  // What `require` gives has no type.
  return require(path) as typeof import('@retorquere/bibtex-parser')
}

/** Characters. The library's time grows with the square of a text's length: 10,000 take it some tens of milliseconds. */
const longestForLibrary = 10_000

/** What the library makes of it; a text that it cannot read, or too long for it, keeps its unknown commands as printed. */
function byLibrary(latex: string): string {
  const text = latex.length > longestForLibrary ? undefined : readByLibrary(latex)
  return text ?? decoded(latex, true) ?? latex
}

function readByLibrary(latex: string): string | undefined {
  const hidden = shelter.reduce((text, [plain, other]) => text.replaceAll(plain, other), latex)
  const { parse } = library()
  try {
    const { entries } = parse(`@misc{x, abstract = {${hidden}}}`, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      unsupported: (_node, tex) => tex,
    })
    const text = entries[0]?.fields['abstract']
    return shelter.reduce((all, [plain, other]) => all?.replaceAll(other, plain), text)?.normalize('NFC')
  } catch {
    return undefined
  }
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
