import CSL from 'citeproc'
import type { CslItem } from './csl-item.ts'

/** A printed text, and between which of its signs each variable's value stands. */
export interface MarkedText {
  readonly text: string
  /** Offsets in UTF-16 units. Marks of one variable may stand in one another, or follow one another (names). */
  readonly marks: readonly Mark[]
}

export interface Mark {
  /** CSL's name of the variable; "words" for what the style prints of its own accord ("[Internet]"). */
  readonly variable: string
  readonly start: number
  readonly end: number
}

interface Blob {
  decorations?: string[][]
}

interface Token {
  readonly name: string
  decorations?: string[][]
  readonly variables_real?: readonly string[]
}

interface NameOutput {
  readonly state: { readonly sys: { readonly marking?: true; lastNames?: string } }
}

type NameMethod = (this: NameOutput, ...given: unknown[]) => Blob | false

/** What of citeproc's inside the marks hang on: it declares none of it, so the types are from its source, 2.4. */
interface Inside {
  readonly Engine: new (system: object, style: string, language: string, forced: boolean) => InnerEngine
  readonly NameOutput: { readonly prototype: Record<string, NameMethod> }
}

interface InnerEngine {
  readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } }
  readonly bibliography: { readonly tokens: readonly Token[] }
  readonly macros: Readonly<Record<string, readonly Token[]>>
  readonly fun: { readonly decorate: Record<string, unknown> }
  setOutputFormat(format: 'text'): void
  updateItems(ids: readonly string[]): void
  makeBibliography(): readonly [unknown, readonly string[]] | false
}

const inside = CSL as unknown as Inside
const decoration = '@mark'
/** Ends the variable of a mark around the name of a body. */
export const bodyMark = ' (body)'
const sort = /<sort>[^]*?<\/sort>/g
const citation = /<citation\b[^]*?<\/citation>/
/** Private use signs: no sample has them. */
const firstOpening = 0xe000
const firstClosing = 0xe400
const lastClosing = 0xe7ff

/**
 * A style that also says where each variable's value stands in what it prints. The marks are a decoration, as italics are:
 * citeproc joins texts and swaps punctuation before it decorates, so that the text is the same as without them; prefixes
 * and suffixes are outside.
 *
 * @throws Error of any kind where citeproc does not take the style.
 */
export function createMarkedEngine(
  xml: string,
  language: string,
  locale: (language: string) => string,
): (item: CslItem) => MarkedText {
  markNames()
  let current: object = {}
  const system = { marking: true, retrieveLocale: locale, retrieveItem: () => current }
  const engine = new inside.Engine(system, withoutSorting(xml), language, true)
  engine.opt.development_extensions.wrap_url_and_doi = false
  engine.setOutputFormat('text')
  const variables: string[] = []
  engine.fun.decorate[decoration] = marksOf(variables)
  for (const tokens of [engine.bibliography.tokens, ...Object.values(engine.macros)])
    tokens.forEach(markToken)
  return (item) => {
    current = { ...item, id: 'work' }
    engine.updateItems(['work'])
    const bibliography = engine.makeBibliography()
    // The next work has the same id: citeproc must not remember this one.
    engine.updateItems([])
    return unmarked(bibliography === false ? '' : (bibliography[1][0] ?? ''), variables)
  }
}

/** Sort keys and the citation are most of the time that a style takes to be set up. */
function withoutSorting(xml: string): string {
  return xml
    .replace(sort, '')
    .replace(citation, '<citation><layout><text variable="title"/></layout></citation>')
}

function markToken(token: Token): void {
  const variable = markOf(token)
  if (variable === undefined) return
  const decorations = token.decorations ?? []
  if (decorations[0]?.[0] !== decoration) token.decorations = [[decoration, variable], ...decorations]
}

function markOf(token: Token): string | undefined {
  if (token.name === 'names' || token.name === 'label') return undefined
  const variable = token.variables_real?.[0]
  if (variable !== undefined) return variable
  return token.name === 'text' ? 'words' : undefined
}

let namesMarked = false

/** Names are no tokens: what renders a name, and what adds "et al.", marks its own output, for engines that mark. */
function markNames(): void {
  if (namesMarked) return
  namesMarked = true
  const methods = inside.NameOutput.prototype
  for (const name of ['_renderPersonalName', '_renderInstitutionName', '_joinEtAl', '_joinEllipsis']) {
    const original = methods[name]
    if (original === undefined)
      throw new Error(`citeproc has no ${name}: marks are made for its version 2.4.`)
    methods[name] = function (...given) {
      const blob = original.apply(this, given)
      const system = this.state.sys
      if (blob === false || system.marking !== true) return blob
      if (typeof given[0] === 'string') system.lastNames = given[0]
      if (system.lastNames !== undefined) {
        const body = name === '_renderInstitutionName' ? bodyMark : ''
        blob.decorations = [...(blob.decorations ?? []), [decoration, system.lastNames + body]]
      }
      return blob
    }
  }
}

/** citeproc looks a decoration up by its kind and value, and calls it with the engine and the text. */
function marksOf(variables: string[]): object {
  return new Proxy(
    {},
    {
      get: (_, variable: string) => (_state: unknown, text: string) => {
        if (text === '') return text
        if (!variables.includes(variable)) variables.push(variable)
        const index = variables.indexOf(variable)
        return String.fromCodePoint(firstOpening + index) + text + String.fromCodePoint(firstClosing + index)
      },
    },
  )
}

function unmarked(printed: string, variables: readonly string[]): MarkedText {
  let text = ''
  const open: Mark[] = []
  const marks: Mark[] = []
  for (const sign of printed) {
    const code = sign.codePointAt(0) as number
    if (code >= firstClosing && code <= lastClosing) {
      const last = open.pop()
      if (last !== undefined) marks.push({ ...last, end: text.length })
    } else if (code >= firstOpening && code < firstClosing) {
      open.push({ variable: variables[code - firstOpening] ?? '', start: text.length, end: text.length })
    } else if (!/\s/.test(sign)) text += sign
    else if (text !== '' && !text.endsWith(' ')) text += ' '
  }
  const trimmed = text.trimEnd()
  return {
    text: trimmed,
    marks: marks
      .map((mark) => ({ ...mark, end: Math.min(mark.end, trimmed.length) }))
      .filter((mark) => mark.end > mark.start),
  }
}
