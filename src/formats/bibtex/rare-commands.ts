import { createRequire } from 'node:module'

/** What a command that is not among the usual ones prints, and the text behind it that belongs to it. */
export interface RareCommand {
  /** Its text, or the combining character that it sets over what follows. */
  readonly text: string
  readonly isAccent: boolean
  /** Characters of the text behind the command that are its argument. */
  readonly length: number
}

type Meaning = string | { readonly text?: string; readonly math?: string }

interface Tables {
  readonly latex2unicode: Readonly<Record<string, Meaning>>
  readonly combining: { readonly tounicode: Readonly<Record<string, string>> }
}

const require = createRequire(import.meta.url)

let tables: Tables | undefined

/**
 * The CommonJS build of unicode2latex 7.0.33 cannot be loaded, as one of its packages has none; `require` takes the other.
 */
function loaded(): Tables {
  const path = require.resolve('unicode2latex').replace(/([\\/])cjs([\\/])/, '$1esm$2')
  // What `require` gives has no type.
  return require(path) as Tables
}

/** What may belong to a command: two arguments, one, or another command. */
const argumentForms = [/^\{[^{}]*\}\{[^{}]*\}/, /^\{[^{}]*\}/, /^\\[A-Za-z]+/]

/** Commands whose first argument is not printed. */
const silent = new Set([
  'href',
  'hspace',
  'hspace*',
  'vspace',
  'vspace*',
  'hskip',
  'noopsort',
  'label',
  'foreignlanguage',
])

/**
 * Looks a command up among some thousands: `\hbar`, and with its argument `\ding{51}`, `\mathbb{R}`, `\not\equiv`. The table is
 * loaded when the first text needs it.
 *
 * @param rest the text behind the command and the blanks after it.
 */
export function rareCommand(name: string, rest: string, inMath: boolean): RareCommand | undefined {
  tables ??= loaded()
  const { latex2unicode, combining } = tables
  if (silent.has(name))
    return { text: '', isAccent: false, length: /^\{[^{}]*\}/.exec(rest)?.[0].length ?? 0 }
  for (const form of argumentForms) {
    const behind = form.exec(rest)?.[0] ?? ''
    const text = meaning(latex2unicode, `\\${name}${behind}`, inMath)
    if (behind !== '' && text !== undefined) return { text, isAccent: false, length: behind.length }
  }
  if (Object.hasOwn(combining.tounicode, name)) {
    return { text: combining.tounicode[name] ?? '', isAccent: true, length: 0 }
  }
  const alone = meaning(latex2unicode, `\\${name}`, inMath)
  return alone === undefined ? undefined : { text: alone, isAccent: false, length: 0 }
}

function meaning(table: Tables['latex2unicode'], latex: string, inMath: boolean): string | undefined {
  if (!Object.hasOwn(table, latex)) return undefined
  const found = table[latex]
  if (found === undefined || typeof found === 'string') return found?.normalize('NFC')
  return ((inMath ? found.math : found.text) ?? found.text ?? found.math)?.normalize('NFC')
}
